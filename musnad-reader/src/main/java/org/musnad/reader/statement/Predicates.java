package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;

/**
 * Verbs whose content is an object, with or without a predicate: «اعتبر كذا كذا», «وصف كذا بكذا», «أرجع كذا إلى كذا»,
 * «أدان العمل».
 */
final class Predicates {
    private static final int REACH = 25;

    private final Page page;
    private final SourceFinder sources;

    Predicates(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
    }

    /**
     * A source with the begin of what is said.
     *
     * @param source null where the subject stands before the verb or is carried
     * @param deed whether the object cannot be the subject, so that the subject must be carried
     */
    record Found(@Nullable Stretch source, int object, boolean deed) {
        Found(@Nullable Stretch source, int object) {
            this(source, object, false);
        }
    }

    /** The object of the verb before {@code after}; null where it has none that can be told from the subject. */
    @Nullable
    Found find(Verb verb, int after, int limit, boolean subjectKnown) {
        Found found = subjectKnown ? atOnce(after, limit) : afterSubject(after, limit, verb.takes(Frame.OBJECT));
        if (found == null && !subjectKnown && isJudged(verb)) {
            found = deedAlone(after, limit); // «وأدان بشدة الاعتداء»
        }
        if (found == null || found.object() >= limit || !hasPredicate(verb, found.object(), limit)) {
            return null;
        }
        return found;
    }

    private @Nullable Found atOnce(int after, int limit) {
        int k = after;
        while (k < limit && (page.has(k, Sense.ADVERB) || page.has(k, Sense.PRONOMINAL) || page.isTimed(k))) {
            k++;
        }
        return canBeObject(k) ? new Found(null, k) : null;
    }

    private @Nullable Found afterSubject(int after, int limit, boolean verbNeedsSpeaker) {
        Stretch subject = sources.after(after, limit);
        boolean named = subject != null && sources.isSpeaker(subject);
        if (subject == null || !named && !(page.isDefinite(subject.first()) && !verbNeedsSpeaker)) {
            return null;
        }
        int comma = subject.end();
        if (page.isComma(comma) && page.isDefinite(comma + 1) && canBeObject(comma + 1) && holdsComma(subject)) {
            return new Found(subject, comma + 1); // «المتحدث باسم الحكومة، فلان، القرار»
        }
        if (page.isDefinite(subject.first()) && page.name(subject.first()) == null) {
            int run = pastAdverbs(objectInRun(subject.first(), limit), limit);
            if (page.name(run) == null || page.nameAt(run).entity().type() != org.musnad.reader.Entity.Type.PER) {
                if (canBeObject(run)) {
                    return new Found(new Stretch(subject.first(), run), run);
                }
                boolean two = !verbNeedsSpeaker
                        && run - subject.first() >= 2
                        && !page.folded(run - 1).endsWith("ي");
                return two ? new Found(new Stretch(subject.first(), run - 1), run - 1) : null;
            }
        }
        Page.Name own = page.name(subject.first());
        boolean runsOn = own != null // «الطباع ضعف التجارة لأقل من …»
                && !own.role()
                && own.end() < subject.end()
                && !page.isPunct(own.end())
                && !page.has(own.end(), Sense.PERSON);
        int skipped = sources.afterAdjuncts(subject.end(), limit);
        if (!runsOn && skipped > subject.end() && skipped < limit) {
            return canBeObject(skipped) ? new Found(subject, skipped) : null;
        }
        int object = objectInPhrase(subject, limit);
        if (object > 0) {
            return new Found(new Stretch(subject.first(), object), object);
        }
        int end = -1;
        for (int k = subject.first(); k < subject.end(); k++) {
            Page.Name name = page.name(k);
            if (name != null && !name.role() && name.first() == k) {
                end = name.end();
                k = end - 1;
                if (name.entity().type() == org.musnad.reader.Entity.Type.PER || name.first() == subject.first()) {
                    break;
                }
            }
        }
        if (end > 0 && end <= subject.end() && page.is(end, WordClass.OFFICE_ADJECTIVE)) {
            end++; // «رئيس نادي … السابق»
        }
        int begin = end < 0 ? end : pastAdverbs(end, limit);
        if (end < 0 || end > subject.end() + 1 || !canBeObject(begin)) {
            return null;
        }
        return new Found(new Stretch(subject.first(), end), begin);
    }

    private static boolean isJudged(Verb verb) {
        return verb.act() == org.musnad.reader.Statement.Act.CONDEMN
                || verb.act() == org.musnad.reader.Statement.Act.DENY
                || verb.act() == org.musnad.reader.Statement.Act.WELCOME;
    }

    private @Nullable Found deedAlone(int after, int limit) {
        int k = pastAdverbs(after, limit);
        boolean deed = k < limit && page.isDefinite(k) && isDeed(k) && !page.has(k, Sense.DOCUMENT);
        return deed && page.name(k) == null && page.preposition(k) == 0 ? new Found(null, k, true) : null;
    }

    private int pastAdverbs(int from, int limit) {
        int k = from;
        while (k < limit && page.has(k, Sense.ADVERB)) {
            k++;
        }
        return k;
    }

    private boolean holdsComma(Stretch phrase) {
        for (int k = phrase.first(); k < phrase.end(); k++) {
            if (page.isComma(k)) {
                return true;
            }
        }
        return false;
    }

    /** After a definite subject and its adjectives, the word at which its object begins: «الوزارة الاتهامات». */
    private int objectInRun(int subject, int limit) {
        int run = subject + 1;
        while (run < limit
                && page.isDefinite(run)
                && page.preposition(run) == 0
                && page.name(run) == null
                && !isOwnNoun(run, subject)) {
            run++;
        }
        return run;
    }

    /** The definite noun after «وزير الصحة» that is no part of it: a verbal noun, or one that cannot agree; 0 where none is. */
    private int objectInPhrase(Stretch subject, int limit) {
        int from = subject.first() + 1;
        if (page.has(subject.first(), Sense.BODY) && page.opened(from) != null) {
            from = page.close(from) + 1; // «هيئة «جذور» الأهلية»
        }
        for (int k = from; k < Math.min(limit, subject.end() + 1); k++) {
            if (page.name(k) != null && !page.nameAt(k).role() || page.isPunct(k) || Prepositions.isFree(page, k)) {
                return 0;
            }
            boolean complete = page.isDefinite(k - 1) && k - 1 > subject.first();
            if (complete && page.isDefinite(k) && page.preposition(k) == 0 && isDeed(k)) {
                return k;
            }
            boolean indefinite = !page.isDefinite(k)
                    && (page.senses(k) & SPEAKERS) == 0
                    && page.word(k).isWord();
            if (complete && indefinite && canBeObject(k)) {
                return k;
            }
        }
        return 0;
    }

    private static final long SPEAKERS =
            Sense.PERSON.bit() | Sense.ANONYMOUS.bit() | Sense.BODY.bit() | Sense.OUTLET.bit();

    /** Whether the definite word is a noun of its own rather than an adjective of the subject. */
    private boolean isOwnNoun(int k, int subject) {
        if (isDeed(k)) {
            return true;
        }
        String head = page.folded(subject);
        String word = page.folded(k);
        boolean feminine = word.endsWith("ه") || word.endsWith("يا") || word.endsWith("اء") || word.endsWith("ات");
        if (head.endsWith("ه")) {
            return !feminine && !word.endsWith("ي") && !word.endsWith("ا");
        }
        boolean plural = head.endsWith("ات") || page.has(subject, Sense.ANONYMOUS);
        return !plural && page.has(subject, Sense.PERSON) && (word.endsWith("ه") || word.endsWith("ات"));
    }

    private boolean isDeed(int k) {
        String noun = page.folded(k).substring(2);
        return (page.senses(k) & SPEAKERS) == 0
                && (page.has(k, Sense.MASDAR)
                        || page.has(k, Sense.DOCUMENT)
                        || noun.length() > 3 && MasdarShape.fits(noun)
                        || noun.length() > 4 && noun.endsWith("ات"));
    }

    private boolean canBeObject(int k) {
        if (k >= page.size()) {
            return false;
        }
        if (page.opened(k) != null) {
            return true;
        }
        return page.word(k).isWord()
                && Complementisers.at(page, k) == null
                && !page.is(k, WordClass.BI_ISM)
                && !Prepositions.isFree(page, k)
                && Prepositions.frame(page, k) == 0
                && !page.has(k, Sense.CONNECTIVE)
                && !page.has(k, Sense.ADJUNCT)
                && !page.has(k, Sense.RELATIVE)
                && !page.has(k, Sense.PRONOMINAL)
                && !page.isTimed(k)
                && !(page.hits(k).length > 0
                        && !page.hits(k)[0].enclitic()
                        && page.senses(k) == 0
                        && !page.isDefinite(k));
    }

    private boolean hasPredicate(Verb verb, int object, int limit) {
        if (verb.is(Verb.DESCRIBING)) {
            return reaches(object + 1, limit, 'ب');
        }
        if (verb.is(Verb.TRACING)) {
            for (int k = object + 1; k < Math.min(limit, object + REACH); k++) {
                if (page.is(k, WordClass.TO)) {
                    return true;
                }
            }
            return false;
        }
        return !verb.is(Verb.DEEMING) || !page.is(object, WordClass.FROM) && limit - object > 3;
    }

    private boolean reaches(int from, int limit, char letter) {
        for (int k = from; k < Math.min(limit, from + REACH); k++) {
            if ((page.preposition(k) == letter || page.folded(k).length() <= 2)
                    && Prepositions.frame(page, k) == Frame.WITH) {
                return true;
            }
        }
        return false;
    }
}
