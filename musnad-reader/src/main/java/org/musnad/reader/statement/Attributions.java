package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.statement.Cue.Kind;

/** «وفقا لـ», «بحسب», «وفق ما نقلت», «نقلا عن», «على حد قوله»: attribution by a preposition. */
final class Attributions {
    private final Page page;
    private final SourceFinder sources;
    private final ComplementFinder complements;
    private final Makers makers;

    Attributions(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
        this.complements = new ComplementFinder(page, sources);
        this.makers = new Makers(page, sources);
    }

    /**
     * An attribution in the text.
     *
     * @param cue its cue, whose content is not known yet
     * @param end index after its last word
     * @param aside whether it only points back to the speaker («على حد قوله»)
     */
    record Found(Cue cue, int end, boolean aside) {}

    /** The attribution that begins at the word; null where none does. */
    @Nullable
    Found at(int i, int end) {
        Found own = onHisWords(i, end);
        if (own != null) {
            return own;
        }
        Found after0 = closing(i, end);
        if (after0 != null) {
            return after0;
        }
        int after = sourceAfter(i, end);
        if (after < 0 || after >= end) {
            return null;
        }
        if (isWhat(after) || page.is(i, WordClass.ACCORDING_TO_WHAT)) {
            return withVerb(i, page.is(i, WordClass.ACCORDING_TO_WHAT) ? after - 1 : after, end);
        }
        int letters = isFor(i) ? 1 : 0;
        Stretch source = phrase(after, end);
        if (!sources.isSpeakerByHead(source) && !(letters == 1 && speaksAfterLetter(after))) {
            return null;
        }
        int last = page.is(i + 1, WordClass.ABOUT) || page.is(i, WordClass.BASED_ON) ? i + 2 : i + 1;
        if (isOpinion(i)) {
            last = after;
            if (!page.isComma(source.end()) && source.end() < end) {
                return null; // «في رأي الخبير المالي حلول …» may be anything
            }
        }
        Cue cue = cue(i, last);
        Stretch maker = makers.maker(source);
        cue.source = maker != null ? maker : throughRelative(source, end);
        return new Found(cue, maker != null ? maker.end() : source.end(), false);
    }

    private Cue cue(int i, int last) {
        boolean conjunction = page.hasConjunction(i) && !page.is(i, WordClass.WAFQ);
        Span span = new Span(
                page.word(i).startOf(conjunction ? 1 : 0), page.word(last - 1).end());
        return new Cue(Kind.ATTRIBUTION, "attribution", i, span, Agreement.UNKNOWN, Act.ASSERT);
    }

    /** «في رأي», «من وجهة نظر», «في نظر», «برأي». */
    private boolean isOpinion(int i) {
        return page.is(i, WordClass.BY_OPINION)
                || page.is(i, WordClass.PREPOSITION_IN) && page.is(i + 1, WordClass.OPINION)
                || page.is(i, WordClass.PREPOSITION_FROM)
                        && page.is(i + 1, WordClass.WIJHA)
                        && page.is(i + 2, WordClass.NAZAR);
    }

    /** «…، كما قال المدير.», «…، يقول الخبير.», «…، على ما أفاد مصدر»: nothing said follows the verb. */
    private @Nullable Found closing(int i, int end) {
        boolean as = page.is(i, WordClass.KAMA);
        boolean on = page.is(i, WordClass.ON) && page.is(i + 1, WordClass.MA);
        int verb = on ? i + 2 : as ? i + 1 : i;
        if (i < 4 || verb + 1 >= end || !page.isComma(i - 1) && !on || page.quotationOf(i) >= 0) {
            return null;
        }
        Page.Hit[] hits = page.hits(verb);
        if (hits.length == 0 || page.name(verb) != null || page.senses(verb) != 0) {
            return null;
        }
        Page.Hit hit = hits[0];
        VerbForm form = hit.form();
        if (form.person() != 3
                || form.tense() == VerbForm.Tense.PARTICIPLE
                || hit.stem() > 0
                || hit.enclitic()
                || form.agreement() == Agreement.PLURAL
                || !form.verb().is(Verb.STRONG)
                || !as && !on && !form.verb().takes(Frame.QUOTE)
                || page.opened(i - 2) != null) {
            return null;
        }
        Stretch source = sources.after(verb + 1, end);
        if (source == null || !sources.isSpeakerByHead(source)) {
            return null;
        }
        boolean closed = source.end() >= end || page.isPunct(source.end());
        boolean adjunct = closed || sources.afterAdjuncts(source.end(), end) > source.end();
        if (!adjunct || complements.find(form.verb(), verb + 1, end) != null) {
            return null;
        }
        if (!as && !on && (!closed || page.is(i - 2, "»") || page.is(i - 2, "\"") || page.is(i - 2, "”"))) {
            return null;
        }
        Cue cue = new Cue(
                Kind.ATTRIBUTION,
                "attribution-verb",
                verb,
                page.word(verb).span(),
                form.agreement(),
                form.verb().act());
        cue.lead = i;
        cue.source = source;
        return new Found(cue, closed ? source.end() : sources.afterAdjuncts(source.end(), end), false);
    }

    private boolean isFor(int i) {
        return page.is(i, WordClass.ACCORDING_WITH_LETTER);
    }

    private boolean isWhat(int i) {
        return page.is(i, WordClass.WHAT);
    }

    /** Index of the word at which the source begins; -1 where no such preposition stands here. */
    private int sourceAfter(int i, int end) {
        if (isFor(i)) {
            if (page.is(i + 1, WordClass.FOR_LETTER)) {
                return i + 2;
            }
            return page.preposition(i + 1) == 'ل' ? i + 1 : -1;
        }
        if (page.is(i, WordClass.ACCORDING_TO) || page.is(i, WordClass.BY_OPINION)) {
            return i + 1;
        }
        if (page.is(i, WordClass.ACCORDING)) {
            return page.isPunct(i + 1) && page.opened(i + 1) == null ? -1 : i + 1;
        }
        if (page.is(i, WordClass.CITING)) {
            return page.is(i + 1, WordClass.ABOUT) ? i + 2 : -1;
        }
        if (page.is(i, WordClass.BASED_ON)) {
            return page.is(i + 1, WordClass.TO) ? i + 2 : -1;
        }
        if (isOpinion(i)) {
            return page.is(i, WordClass.PREPOSITION_IN) ? i + 2 : i + 3;
        }
        return -1;
    }

    private boolean speaksAfterLetter(int i) {
        return page.hasAfterPreposition(i, Sense.PERSON)
                || page.hasAfterPreposition(i, Sense.ANONYMOUS)
                || page.hasAfterPreposition(i, Sense.BODY)
                || page.hasAfterPreposition(i, Sense.OUTLET)
                || page.hasAfterPreposition(i, Sense.DOCUMENT)
                || page.name(i) != null;
    }

    private Stretch phrase(int first, int end) {
        int limit = end;
        for (int k = first + 1; k < end; k++) {
            if (page.is(k, WordClass.CONSEQUENCE)
                    || page.isPunct(k)
                            && !page.isComma(k)
                            && page.opened(k) == null
                            && !page.is(k, "(")
                            && !insideQuotation(k)
                    || page.has(k, Sense.RELATIVE) && !page.is(k, WordClass.FROM)
                    || isFiniteVerb(k)) {
                limit = k;
                break;
            }
        }
        return sources.extent(first, limit);
    }

    private boolean insideQuotation(int k) {
        return page.quotationOf(k) >= 0 || page.is(k, "»") || page.is(k, "\"") || page.is(k, "”");
    }

    private boolean isFiniteVerb(int k) {
        if (page.name(k) != null) {
            return false;
        }
        for (Page.Hit hit : page.hits(k)) {
            if (hit.form().tense() != VerbForm.Tense.PARTICIPLE
                    && page.senses(k) == 0
                    && hit.form().verb().is(Verb.STRONG)) {
                return true;
            }
        }
        return page.is(k, WordClass.FINITE_AUXILIARY);
    }

    /** «وفق المعطيات التي قدمها وزير الصحة»: the one who gave them is the source. */
    private Stretch throughRelative(Stretch source, int end) {
        int k = source.end();
        if (page.has(source.first(), Sense.DOCUMENT) && k + 2 < end && (page.is(k, WordClass.RELATIVE_SINGULAR))) {
            String verb = page.folded(k + 1);
            if ((verb.endsWith("ها") || verb.endsWith("ه")) && sources.isNominal(k + 2)) {
                return phrase(k + 2, end);
            }
        }
        return source;
    }

    /** «وفق ما نقلت روسيا اليوم», «حسبما أفاد به مصدر». */
    private @Nullable Found withVerb(int i, int what, int end) {
        int verb = what + 1;
        if (page.is(verb, WordClass.QAD)) {
            verb++;
        }
        Page.Hit[] hits = page.hits(verb);
        if (hits.length == 0) {
            return null;
        }
        Page.Hit hit = hits[0];
        int first = verb + 1;
        while (first < end && page.is(first, WordClass.RESUMPTIVE_PRONOUN)) {
            first++;
        }
        Span span =
                new Span(page.word(verb).startOf(hit.stem()), page.word(verb).end());
        Cue cue = new Cue(
                Kind.ATTRIBUTION, "attribution-verb", verb, span, hit.form().agreement(), Act.ASSERT);
        cue.lead = i;
        if (first >= end || page.isPunct(first) && page.opened(first) == null) {
            return new Found(cue, first, false);
        }
        int about = -1;
        for (int k = first; k < end && k < first + 10 && hit.form().verb().takes(Frame.RELAY); k++) {
            if (page.is(k, WordClass.ABOUT)) {
                about = k;
                break;
            }
        }
        if (about > first) {
            cue.relayer = phrase(first, about);
            cue.source = about + 1 < end ? phrase(about + 1, end) : null;
            return cue.source == null ? null : new Found(cue, cue.source.end(), false);
        }
        Stretch source = sources.after(first, phrase(first, end).end());
        cue.source = source;
        if (source != null && hit.form().verb().takes(Frame.RELAY)) {
            cue.relayer = source;
        }
        return new Found(cue, source == null ? first : source.end(), false);
    }

    private @Nullable Found onHisWords(int i, int end) {
        boolean extent = page.is(i, WordClass.ON) && page.is(i + 1, WordClass.HAD);
        boolean according = page.is(i, WordClass.ACCORDING_NOUN);
        int noun = extent ? i + 2 : according ? i + 1 : -1;
        if (noun < 0 || noun >= end) {
            return null;
        }
        if (page.is(noun, WordClass.OWN_SAYING)) {
            return new Found(cue(i, noun + 1), noun + 1, true);
        }
        if (page.is(noun, WordClass.SAYING_NOUN) && noun + 1 < end) {
            Cue cue = cue(i, noun + 1);
            Stretch source = phrase(noun + 1, end);
            cue.source = source;
            return new Found(cue, source.end(), false);
        }
        return null;
    }
}
