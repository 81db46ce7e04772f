package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;

/** Finds the subject that stands before its verb: «الوزير أكد …», «… الذي قال إن». */
final class SubjectBefore {
    private static final int LONGEST = 30;
    private static final int FARTHEST = 200;

    private final Page page;
    private final Phrases phrases;
    private final SourceFinder sources;

    SubjectBefore(Page page, Phrases phrases, SourceFinder sources) {
        this.page = page;
        this.phrases = phrases;
        this.sources = sources;
    }

    /** The subject that stands before a verb; null where none does, and the verb carries its subject. */
    @Nullable
    Stretch find(int verb, int sentenceFirst, boolean title) {
        int last = verb - 1;
        while (last >= sentenceFirst && page.is(last, WordClass.PERFECT_AUXILIARY)) {
            last--;
        }
        if (last < sentenceFirst || page.is(last, "/")) {
            return null; // «شفق نيوز/ أفاد مصدر …»
        }
        if (last > sentenceFirst
                && page.is(last, WordClass.COPULA)
                && !page.has(last - 1, Sense.CONNECTIVE)
                && !page.isPunct(last - 1)) {
            last--; // «غوغل كانت قد أعلنت»
        }
        if (page.has(last, Sense.CONNECTIVE) && page.name(last) == null) {
            return null;
        }
        if (page.is(last, WordClass.HIN) && page.is(last - 1, WordClass.IN)) {
            return null;
        }
        int copula = copulaBefore(last, sentenceFirst);
        if (copula >= 0) {
            return copula == last ? null : trimmed(copula + 1, last + 1);
        }
        if (page.has(last, Sense.RELATIVE) && page.folded(last).length() <= 3) {
            return null;
        }
        if (page.has(last, Sense.RELATIVE)) {
            return antecedent(last - 1, sentenceFirst, verb);
        }
        Stretch joined = joined(last, sentenceFirst);
        return joined != null ? joined : fromClauseBegin(last, sentenceFirst, title);
    }

    /** The phrase with which the clause begins, if it reaches to the verb; else the name right before that. */
    private @Nullable Stretch fromClauseBegin(int last, int sentenceFirst, boolean title) {
        int begin = clauseBegin(last, sentenceFirst);
        if (title && opensSecondClause(last, begin)) {
            return new Stretch(last, last + 1);
        }
        if (page.is(begin + 1, "/") && begin == sentenceFirst) {
            begin += 2; // «سياسي / وزير الخارجية يؤكد …»
        }
        if (page.isComma(last) && begin > sentenceFirst && Complementisers.at(page, begin - 1) != null) {
            return null;
        }
        if (begin > last || last - begin > LONGEST) {
            return null;
        }
        if (page.isTimed(begin) || page.has(begin, Sense.TIME) && page.name(begin) == null) {
            return nameAt(last);
        }
        if (phrases.isNominal(begin)
                || title && page.hits(begin).length == 0 && last - begin < 10 && !page.isPunct(begin)) {
            Stretch found = phrases.extent(begin, last + 1);
            return found.end() >= last || page.isPunct(last) || onlyAdjunctsBetween(found.end(), last)
                    ? found
                    : endsInPerson(begin, last) ? new Stretch(begin, last + 1) : nameAt(last);
        }
        return nameAt(last);
    }

    /** «ارتفاع عدد القتلى إلى 65 والرئيس يعلن …»: what stands before in the headline names nobody who could speak. */
    private boolean opensSecondClause(int last, int begin) {
        return last > begin + 1
                && page.folded(last).startsWith("وال")
                && (page.has(last, Sense.PERSON) || page.has(last, Sense.BODY))
                && !phrases.isSpeakerByHead(new Stretch(begin, last));
    }

    /** The noun before a relative pronoun; null where it is what is spoken of. */
    private @Nullable Stretch antecedent(int last, int sentenceFirst, int verb) {
        if (last < sentenceFirst || page.isPunct(last)) {
            return null;
        }
        Page.Name name = page.name(last);
        Complementisers.Match match = Complementisers.at(page, verb + 1);
        boolean spokenOf = match != null && match.pronoun(); // «الاتفاق الذي قال إنه …»
        if (name != null && !(spokenOf && page.has(last, Sense.DOCUMENT) && page.isDefinite(last))) {
            return new Stretch(name.first(), last + 1);
        }
        for (int k = last; k >= sentenceFirst && page.isDefinite(k); k--) {
            if (phrases.isSpeakerByHead(new Stretch(k, last + 1))
                    && !(spokenOf && page.has(k, Sense.DOCUMENT) && !page.has(k, Sense.OUTLET))) {
                return new Stretch(k, last + 1);
            }
        }
        for (int k = last - 1; !spokenOf && k >= sentenceFirst && k > last - 4 && !page.isPunct(k); k--) {
            if (page.isDefinite(k) && page.has(k, Sense.PERSON)) {
                return new Stretch(k, last + 1); // «الضابط مجري التحريات الذي شهد بأن»
            }
        }
        return spokenOf ? null : new Stretch(last, last + 1);
    }

    /** «بغداد تطلب … ودمشق تسأل»: a name with its conjunction right before a verb in the singular. */
    private @Nullable Stretch joined(int last, int sentenceFirst) {
        Page.Name name = page.name(last);
        boolean singular =
                page.hits(last + 1).length > 0 && page.hits(last + 1)[0].form().agreement() != Agreement.PLURAL;
        return singular
                        && name != null
                        && !name.role()
                        && name.end() == last + 1
                        && name.first() > sentenceFirst
                        && page.hasConjunction(name.first())
                        && name.span().start() > page.word(name.first()).start()
                ? new Stretch(name.first(), name.end())
                : null;
    }

    private boolean onlyAdjunctsBetween(int from, int last) {
        return from <= last && (page.isPunct(from) || phrases.opensAdjunct(from) || phrases.isTime(from));
    }

    private @Nullable Stretch nameAt(int last) {
        Page.Name name = page.name(last);
        if (name == null || name.end() != last + 1) {
            return null;
        }
        int before = name.first() - 1;
        boolean opens = page.isFirstOfSentence(name.first())
                || page.isPunct(before)
                || page.has(before, Sense.CONNECTIVE)
                || Complementisers.at(page, before) != null;
        return opens ? new Stretch(name.first(), name.end()) : null;
    }

    /** «النائبة عنها سعاد …»: one unbroken phrase that begins with a role and ends with a name. */
    private boolean endsInPerson(int begin, int last) {
        Page.Name name = page.name(last);
        if (!page.has(begin, Sense.PERSON) || name == null || name.end() != last + 1 || !phrases.isPerson(last)) {
            return false;
        }
        for (int k = begin; k < last; k++) {
            if (page.isPunct(k) || Complementisers.at(page, k) != null) {
                return false;
            }
        }
        return true;
    }

    private Stretch trimmed(int first, int end) {
        Stretch found = sources.after(first, end);
        return found == null ? new Stretch(first, end) : found;
    }

    private int copulaBefore(int last, int sentenceFirst) {
        for (int k = last; k >= sentenceFirst && k > last - 25; k--) {
            if (page.is(k, WordClass.COPULA_OPENER)) {
                boolean opens = k == sentenceFirst
                        || page.isPunct(k - 1)
                        || page.has(k - 1, Sense.CONNECTIVE)
                        || page.hasConjunction(k);
                return opens ? k : -1;
            }
            if (page.is(k, WordClass.SUBORDINATE_OPENER)) {
                return -1;
            }
        }
        return -1;
    }

    private int clauseBegin(int last, int sentenceFirst) {
        for (int k = last; k >= sentenceFirst && k > last - FARTHEST; k--) {
            if (page.isPunct(k) && !page.isComma(k) && !isNameMark(k)) {
                return k + 1;
            }
            if (k > sentenceFirst && page.is(k, "-") && page.is(k - 1, "-")) {
                return k + 1;
            }
            if (page.is(k, WordClass.CLAUSE_OPENER)) {
                return k + 1;
            }
        }
        return sentenceFirst;
    }

    private boolean isNameMark(int k) {
        return page.opened(k) != null || "\"«»“”()/".indexOf(page.folded(k).charAt(0)) >= 0;
    }
}
