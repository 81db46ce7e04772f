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
        if (isWhat(after) || page.is(i, "حسبما") || page.is(i, "وحسبما") || page.is(i, "بحسبما")) {
            return withVerb(
                    i, page.is(i, "حسبما") || page.is(i, "وحسبما") || page.is(i, "بحسبما") ? after - 1 : after, end);
        }
        int letters = isFor(i) ? 1 : 0;
        Stretch source = phrase(after, end);
        if (!sources.isSpeakerByHead(source) && !(letters == 1 && speaksAfterLetter(after))) {
            return null;
        }
        int last = page.is(i + 1, "عن") || page.is(i, "استنادا") || page.is(i, "واستنادا") ? i + 2 : i + 1;
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
        boolean conjunction = page.hasConjunction(i) && !page.folded(i).startsWith("وفق");
        if (page.folded(i).startsWith("ووفق")) {
            conjunction = true;
        }
        Span span = new Span(
                page.word(i).startOf(conjunction ? 1 : 0), page.word(last - 1).end());
        return new Cue(Kind.ATTRIBUTION, "attribution", i, span, Agreement.UNKNOWN, Act.ASSERT);
    }

    /** «في رأي», «من وجهة نظر», «في نظر», «برأي». */
    private boolean isOpinion(int i) {
        return page.is(i, "براي")
                || (page.is(i, "في") || page.is(i, "وفي")) && (page.is(i + 1, "راي") || page.is(i + 1, "نظر"))
                || (page.is(i, "من") || page.is(i, "ومن")) && page.is(i + 1, "وجهه") && page.is(i + 2, "نظر");
    }

    /** «…، كما قال المدير.», «…، يقول الخبير.», «…، على ما أفاد مصدر»: nothing said follows the verb. */
    private @Nullable Found closing(int i, int end) {
        boolean as = page.is(i, "كما");
        boolean on = page.is(i, "علي") && page.is(i + 1, "ما");
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
        return switch (page.folded(i)) {
            case "وفقا", "ووفقا", "طبقا", "وطبقا" -> true;
            default -> false;
        };
    }

    private boolean isWhat(int i) {
        return page.is(i, "ما") || page.is(i, "لما");
    }

    /** Index of the word at which the source begins; -1 where no such preposition stands here. */
    private int sourceAfter(int i, int end) {
        switch (page.folded(i)) {
            case "وفقا", "ووفقا", "طبقا", "وطبقا":
                if (page.is(i + 1, "ل") || page.is(i + 1, "لـ")) {
                    return i + 2;
                }
                return page.preposition(i + 1) == 'ل' ? i + 1 : -1;
            case "بحسب", "وبحسب", "وفق", "ووفق", "حسبما", "وحسبما", "بحسبما":
                return i + 1;
            case "حسب", "وحسب":
                return page.isPunct(i + 1) && page.opened(i + 1) == null ? -1 : i + 1;
            case "نقلا", "ونقلا":
                return page.is(i + 1, "عن") ? i + 2 : -1;
            case "استنادا", "واستنادا":
                return page.is(i + 1, "الي") ? i + 2 : -1;
            case "براي":
                return i + 1;
            case "في", "وفي":
                return isOpinion(i) ? i + 2 : -1;
            case "من", "ومن":
                return isOpinion(i) ? i + 3 : -1;
            default:
                return -1;
        }
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
            String f = page.folded(k);
            if (f.equals("فان")
                    || f.equals("فانه")
                    || f.equals("فانها")
                    || f.equals("فقد")
                    || f.equals("فانهم")
                    || page.isPunct(k)
                            && !page.isComma(k)
                            && page.opened(k) == null
                            && !page.is(k, "(")
                            && !insideQuotation(k)
                    || page.has(k, Sense.RELATIVE) && !page.is(k, "من")
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
        return switch (page.folded(k)) {
            case "لم", "لن", "لا", "كان", "كانت", "قد", "تم", "ليس" -> true;
            default -> false;
        };
    }

    /** «وفق المعطيات التي قدمها وزير الصحة»: the one who gave them is the source. */
    private Stretch throughRelative(Stretch source, int end) {
        int k = source.end();
        if (page.has(source.first(), Sense.DOCUMENT) && k + 2 < end && (page.is(k, "التي") || page.is(k, "الذي"))) {
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
        if (page.is(verb, "قد")) {
            verb++;
        }
        Page.Hit[] hits = page.hits(verb);
        if (hits.length == 0) {
            return null;
        }
        Page.Hit hit = hits[0];
        int first = verb + 1;
        while (first < end
                && (page.is(first, "به") || page.is(first, "بها") || page.is(first, "فيه") || page.is(first, "عنه"))) {
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
            if (page.is(k, "عن")) {
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
        boolean extent = page.is(i, "علي") && page.is(i + 1, "حد");
        boolean according = page.is(i, "وفق") || page.is(i, "بحسب") || page.is(i, "حسب");
        int noun = extent ? i + 2 : according ? i + 1 : -1;
        if (noun < 0 || noun >= end) {
            return null;
        }
        return switch (page.folded(noun)) {
            case "قوله",
                    "قولها",
                    "قولهم",
                    "وصفه",
                    "وصفها",
                    "وصفهم",
                    "تعبيره",
                    "تعبيرها",
                    "تعبيرهم",
                    "زعمه",
                    "زعمها",
                    "زعمهم",
                    "كلامه",
                    "كلامها",
                    "تصريحه",
                    "رايه",
                    "رايها" -> {
                Cue cue = cue(i, noun + 1);
                yield new Found(cue, noun + 1, true);
            }
            case "قول", "وصف", "تعبير", "زعم" -> {
                if (noun + 1 >= end) {
                    yield null;
                }
                Cue cue = cue(i, noun + 1);
                Stretch source = phrase(noun + 1, end);
                cue.source = source;
                yield new Found(cue, source.end(), false);
            }
            default -> null;
        };
    }
}
