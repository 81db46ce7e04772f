package org.musnad.reader.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.statement.Cue.Kind;
import org.musnad.reader.statement.VerbForm.Tense;
import org.musnad.reader.text.Quotation;

/** Finds the words that report, with their source and the begin of their content. */
final class CueFinder {
    private final Page page;
    private final ComplementFinder complements;
    private final SourceFinder sources;
    private final Subjects subjects;
    private final Feelings feelings;
    private final Relays relays;
    private final Predicates predicates;
    private final Lookalikes lookalikes;
    private final Sayings sayings;
    private final Plausibility plausibility;
    private final Participles participles;

    CueFinder(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
        this.complements = new ComplementFinder(page, sources);
        this.subjects = new Subjects(page, sources);
        this.feelings = new Feelings(page, sources);
        this.relays = new Relays(page, complements, sources, feelings);
        this.predicates = new Predicates(page, sources);
        this.lookalikes = new Lookalikes(page);
        this.sayings = new Sayings(page, complements, sources);
        this.plausibility = new Plausibility(page, sources);
        this.participles = new Participles(page, complements, predicates, sayings, feelings, plausibility);
    }

    /** Adds the cue that the word is, if it is one. */
    void at(int i, int first, int end, boolean title, List<Cue> found) {
        Page.Hit[] hits = page.hits(i);
        if (hits.length == 0 && page.preposition(i) != 'ب') {
            return;
        }
        Page.Name name = page.name(i);
        if (name != null && !name.role() && name.end() - name.first() > 1) {
            return;
        }
        int quotation = page.quotationOf(i);
        int limit = quotation < 0 ? end : Math.min(end, page.close(quotation));
        int begin = quotation < 0 ? first : Math.max(first, quotation + 1);
        Cue byNoun = sayings.byNoun(i, begin, limit);
        if (byNoun != null && byNoun.contentFirst < limit) {
            found.add(byNoun);
            return;
        }
        for (Page.Hit hit : hits) {
            Cue cue = hit.form().tense() == Tense.PARTICIPLE
                    ? participles.at(i, hit, begin, limit)
                    : verb(i, hit, begin, limit, title);
            if (cue != null && cue.contentFirst < limit) {
                found.add(cue);
                return;
            }
        }
    }

    private @Nullable Cue verb(int i, Page.Hit hit, int first, int limit, boolean title) {
        Verb verb = hit.form().verb();
        if (lookalikes.contains(i, hit)) {
            return null;
        }
        if (verb.takes(Frame.RELAY)) {
            return relays.relay(i, hit, limit);
        }
        if (verb.takes(Frame.ARRIVAL)) {
            return relays.arrival(i, hit, limit);
        }
        if (verb.takes(Frame.RENEW)) {
            Cue renewed = relays.renewed(i, hit, first, limit);
            if (renewed != null || verb.frames() == Frame.RENEW) {
                return renewed;
            }
        }
        if (verb.takes(Frame.ACCUSE)) {
            return sayings.blame(i, hit, first, limit, title);
        }
        if (verb.takes(Frame.LEARN)) {
            return sayings.learned(i, hit, limit);
        }
        return withContent(i, hit, first, limit, title);
    }

    /** The verb with a content of its own: chooses where that begins, and then who says it. */
    private @Nullable Cue withContent(int i, Page.Hit hit, int first, int limit, boolean title) {
        Verb verb = hit.form().verb();
        Complement complement = complements.find(verb, i + 1, limit);
        Complement bare = title && (complement == null || complement.mark() > i + 3 && complement.quotation() != null)
                ? titleObject(i, hit, first)
                : null;
        complement = bare == null ? complement : bare;
        if (complement == null && verb.takes(Frame.FEELING)) {
            return feelings.cue(i, hit, limit);
        }
        boolean described = verb.is(Verb.DEPICTING)
                && complement != null
                && complement.isThat()
                && complement.mark() > i + 2
                && !hit.enclitic();
        if (verb.takes(Frame.SMALL)
                && (complement == null
                        || described
                        || complement.mark() > i + 8 && !complement.isThat() && complement.quotation() == null)) {
            Cue predicate = predicate(i, hit, first, limit, title);
            if (predicate != null || complement == null || complement.frame() != Frame.OBJECT) {
                return predicate;
            }
        }
        Complement loose = loose(verb, i, limit);
        if (loose != null && (complement == null || complement.mark() > i + 8 && complement.quotation() == null)) {
            complement = loose;
        }
        Cue after = complement == null || complement.mark() > i + 1 && closesQuotation(i, hit)
                ? afterQuotation(i, hit, first, limit)
                : null;
        if (complement == null || after != null) {
            return after;
        }
        Cue cue = withSource(i, hit, complement, first, title);
        subjects.describing(cue, hit, first);
        feelings.mark(cue, i);
        subjects.later(cue, i, limit);
        return bare != null || plausibility.accepts(cue, i, hit, complement, first) ? cue : null;
    }

    /** Whether the sentence opened with a quotation that ends before a comma and the verb: «"…"، قال فلان …». */
    private boolean closesQuotation(int i, Page.Hit hit) {
        return page.isComma(i - 1)
                && hit.stem() == 0
                && page.isPunct(i - 2)
                && page.quotationOf(i - 3) == page.sentenceFirst(i);
    }

    /** The cue with whoever stands before the verb, after it or behind «نقلا عن» as its source. */
    private Cue withSource(int i, Page.Hit hit, Complement complement, int first, boolean title) {
        VerbForm form = hit.form();
        int from = relays.passedOn(i + 1, complement.mark());
        Cue cue = from < 0
                ? Cue.at(page, Kind.VERB, ruleOf(complement), i, hit)
                : new Cue(
                        Kind.VERB,
                        "relay-from",
                        i,
                        page.words().span(from, from + 2),
                        form.agreement(),
                        form.verb().act());
        cue.begin(complement);
        if (from >= 0) {
            cue.relayer = sources.after(i + 1, from);
            cue.source = sources.after(from + 2, complement.mark());
        }
        int clause = page.quotationOf(i) == i - 1 && i > 0 ? page.sentenceFirst(i) : first;
        Stretch before = hit.stem() == 0 && cue.source == null
                ? sources.before(clause < first ? i - 1 : i, clause, title)
                : null;
        if (cue.source == null && form.agreement() != Agreement.PLURAL && complement.mark() > i + 1) {
            boolean subjectFirst = before != null && sources.isSpeakerByHead(before) && !page.isTimed(before.first());
            cue.source = subjectFirst ? null : subjects.between(i, hit, complement, cue, before != null);
        }
        if (cue.source == null && before != null) {
            cue.source = before;
            cue.subjectFirst = true;
        }
        cue.relative = hit.stem() == 0
                && (cue.source == null || cue.subjectFirst)
                && (page.has(i - 1, Sense.RELATIVE) || page.is(i + 1, WordClass.IN_IT));
        return cue;
    }

    /** «طبيب يكشف سر …»: in a headline whatever noun stands after the verb. */
    private @Nullable Complement titleObject(int i, Page.Hit hit, int first) {
        Verb verb = hit.form().verb();
        if (!verb.takes(Frame.OBJECT)
                || hit.form().tense() != Tense.IMPERFECT
                || hit.enclitic()
                || hit.stem() > 0
                || i + 2 >= page.size()
                || !page.word(i + 1).isWord()
                || Prepositions.isFree(page, i + 1)
                || page.preposition(i + 1) != 0 && page.senses(i + 1) == 0
                || page.has(i + 1, Sense.PERSON)
                || page.has(i + 1, Sense.PRONOMINAL)
                || page.has(i + 1, Sense.CONNECTIVE)
                || page.has(i + 1, Sense.ADJUNCT)
                || page.isTimed(i + 1)
                || page.name(i + 1) != null) {
            return null;
        }
        Stretch before = sources.before(i, first, true);
        return before != null && sources.isSpeakerByHead(before) ? Complement.of(Frame.OBJECT, i + 1, i + 1) : null;
    }

    /** «"…"، قال فلان»: the words stand before the verb. */
    private @Nullable Cue afterQuotation(int i, Page.Hit hit, int first, int limit) {
        Verb verb = hit.form().verb();
        boolean thus = page.is(i - 1, WordClass.THUS);
        int before = thus ? i - 1 : i;
        int close = page.isComma(before - 1) ? before - 2 : before - 1;
        if (close <= first || !verb.takes(Frame.QUOTE) || !verb.is(Verb.STRONG) && !thus || page.quotationOf(i) >= 0) {
            return null;
        }
        int open = page.quotationOf(close - 1);
        Quotation quotation = page.opened(open);
        if (open < first || quotation == null || page.close(open) != close || close - open < 4) {
            return null;
        }
        Page.Name name = page.name(open + 1);
        if (name != null && name.end() >= close || page.has(open - 1, Sense.BODY) && close - open < 8) {
            return null; // «رئيس «تجمع …»، أوضح أن …»: a name in marks
        }
        Cue cue = Cue.at(page, Kind.VERB, "quotation-verb", i, hit);
        cue.begin(new Complement(Frame.QUOTE, open, open + 1, 0, quotation));
        cue.source = hit.form().agreement() == Agreement.PLURAL ? null : sources.after(i + 1, limit);
        if (thus && cue.source != null) {
            cue.source = beforePreposition(cue.source); // «هكذا علق المدرب على …»
        }
        return cue;
    }

    private Stretch beforePreposition(Stretch source) {
        for (int k = source.first() + 1; k < source.end(); k++) {
            if (page.is(k, WordClass.ON) || page.is(k, WordClass.ABOUT)) {
                return new Stretch(source.first(), k);
            }
        }
        return source;
    }

    /** «وصف … لقاءه بالإيجابي», «أدان … العمل». */
    private @Nullable Cue predicate(int i, Page.Hit hit, int first, int limit, boolean title) {
        if (hit.enclitic()) {
            return null;
        }
        Stretch before = hit.stem() == 0 ? sources.before(i, first, title) : null;
        Complementisers.Match carried = Complementisers.at(page, i - 1);
        boolean known =
                before != null || hit.form().agreement() == Agreement.PLURAL || carried != null && carried.pronoun();
        boolean calls = hit.form().verb().is(Verb.DEEMING);
        boolean passive = calls
                && hit.form().tense() == Tense.IMPERFECT
                && (before == null || page.has(i - 1, Sense.RELATIVE) || !sources.isSpeakerByHead(before));
        Predicates.Found found = passive ? null : predicates.find(hit.form().verb(), i + 1, limit, known);
        if (found == null
                || found.source() == null && !known && !found.deed()
                || known && before == null && hit.form().verb().is(Verb.WEAK)) {
            return null;
        }
        Cue cue = Cue.at(page, Kind.VERB, "verb-predicate", i, hit);
        cue.begin(Complement.of(Frame.SMALL, found.object(), found.object()));
        cue.mode = org.musnad.reader.Statement.Mode.INDIRECT;
        cue.source = before != null ? before : found.source();
        cue.subjectFirst = before != null;
        return cue.source == null || sources.isSpeaker(cue.source) || title || page.isDefinite(cue.source.first())
                ? cue
                : null;
    }

    /** «وأضاف، لذلك نعمل …»: the speaker's words after a comma alone. */
    private @Nullable Complement loose(Verb verb, int i, int limit) {
        if (!verb.is(Verb.STRONG) || !verb.takes(Frame.QUOTE) || !verb.takes(Frame.THAT)) {
            return null;
        }
        if (page.isComma(i + 1) && i + 4 < limit && !opensAdjunct(i + 2)) {
            return Complement.of(Frame.QUOTE, i + 1, i + 2);
        }
        return null;
    }

    /** «شدد، الأسبوع الماضي من الرياض، على أن …»: after the comma comes when or where. */
    private boolean opensAdjunct(int i) {
        return page.has(i, Sense.ADJUNCT)
                || page.is(i, WordClass.IN)
                || page.isTimed(i)
                || page.has(i, Sense.TIME)
                || page.has(i, Sense.PRONOMINAL);
    }

    private static String ruleOf(Complement complement) {
        if (complement.isThat()) {
            return "verb-that";
        }
        if (complement.frame() == Frame.QUOTE) {
            return complement.quotation() == null ? "verb-colon" : "verb-quotation";
        }
        return complement.frame() == Frame.OBJECT ? "verb-object" : "verb-preposition";
    }
}
