package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.statement.Cue.Kind;

/** Reads one sentence: which cues it has, which of them stand on their own and which inside another's content. */
final class SentenceReader {
    private final Page page;
    private final SourceFinder sources;
    private final CueFinder cueFinder;
    private final Attributions attributions;
    private final ContentLimits limits;
    private final AttributionPlacer placer;

    SentenceReader(Page page) {
        this.page = page;
        this.sources = new SourceFinder(page);
        this.cueFinder = new CueFinder(page, sources);
        this.attributions = new Attributions(page, sources);
        this.limits = new ContentLimits(page);
        this.placer = new AttributionPlacer(page, sources);
    }

    List<Cue> asides() {
        return placer.asides();
    }

    SourceFinder sources() {
        return sources;
    }

    /** The cues of the words from {@code first} to before {@code end}, in the order of the text, with their contents. */
    List<Cue> read(int first, int end, boolean title) {
        List<Cue> cues = new ArrayList<>();
        List<Attributions.Found> found = new ArrayList<>();
        if (isBoilerplate(first)) {
            return cues;
        }
        if (page.is(first, WordClass.SHARE_BUTTON) && page.is(first + 1, WordClass.FROM)) {
            for (int k = first + 2; k < Math.min(end, first + 14); k++) {
                if (page.is(k, WordClass.SHARE_OPINION)) {
                    return read(k + 1, end, title); // what share buttons left in front of the text
                }
            }
        }
        for (int i = first; i < end; i++) {
            Attributions.Found attribution = attributions.at(i, end);
            if (attribution != null) {
                found.add(attribution);
                i = Math.max(i, attribution.cue().word);
                continue;
            }
            cueFinder.at(i, first, end, title, cues);
        }
        arrange(cues, first, end);
        for (Attributions.Found attribution : found) {
            placer.place(attribution, cues, first, end);
        }
        cues.sort((a, b) -> Integer.compare(a.contentFirst, b.contentFirst));
        for (Cue cue : cues) {
            limits.close(cue, end);
        }
        cues.removeIf(cue -> cue.content == null);
        addAfterColons(cues, end);
        return cues;
    }

    /** «ناشد الدول إبقاء أبوابها مفتوحة: «…»»: the quotation that ends a reported clause is a statement of its own. */
    private void addAfterColons(List<Cue> cues, int end) {
        for (Cue cue : List.copyOf(cues)) {
            boolean reported = cue.kind == Kind.VERB || cue.kind == Kind.PARTICIPLE;
            if (!reported || cue.outer != null || cue.mode != org.musnad.reader.Statement.Mode.INDIRECT) {
                continue;
            }
            for (int k = cue.contentFirst + 1; k + 1 < cue.contentEnd; k++) {
                if (page.opened(k) != null) {
                    k = page.close(k);
                    continue;
                }
                if (page.isColon(k) && page.opened(k + 1) != null && page.close(k + 1) > k + 4) {
                    Cue quoted = new Cue(
                            Kind.VERB,
                            "verb-quotation",
                            k,
                            page.word(k).span(),
                            cue.agreement,
                            org.musnad.reader.Statement.Act.ASSERT);
                    quoted.begin(new Complement(Frame.QUOTE, k, k + 2, 0, page.opened(k + 1)));
                    quoted.contentEnd = cue.contentEnd;
                    limits.close(quoted, end);
                    cue.contentEnd = k;
                    limits.close(cue, end);
                    if (quoted.content != null && cue.content != null) {
                        cues.add(quoted);
                    }
                    break;
                }
            }
        }
    }

    private boolean isBoilerplate(int first) {
        return page.is(first, WordClass.LINK_LABEL) && page.is(first + 1, WordClass.REPORT_LABEL);
    }

    /** Decides of each cue whether it ends the content of the one before or lies in it. */
    private void arrange(List<Cue> cues, int first, int end) {
        Cue top = null;
        List<Cue> dropped = new ArrayList<>();
        for (Cue cue : cues) {
            cue.lead = leadOf(cue, first);
            int own = cue.contentEnd;
            cue.contentEnd = own < 0 ? end : Math.min(own, end);
            if (top == null || cue.lead >= top.contentEnd) {
                top = cue;
                continue;
            }
            if (cue.word < top.contentFirst) {
                dropped.add(cue);
                continue;
            }
            if (standsAlone(cue, top)) {
                top.contentEnd = Math.min(top.contentEnd, cue.lead);
                top = cue;
            } else {
                cue.outer = top;
                cue.contentEnd = top.contentEnd;
            }
        }
        cues.removeAll(dropped);
        for (Cue cue : cues) {
            if (cue.outer != null) {
                cue.contentEnd = Math.min(cue.contentEnd, cue.outer.contentEnd);
            }
        }
        cues.removeIf(cue -> cue.outer != null && !isNestedStatement(cue));
    }

    /** Where the cue's clause begins: at the words that join it to what stands before. */
    private int leadOf(Cue cue, int first) {
        int lead = Math.min(cue.lead, cue.word);
        if (cue.subjectFirst && cue.source != null) {
            lead = Math.min(lead, cue.source.first());
        }
        while (lead > first
                && ((page.has(lead - 1, Sense.CONNECTIVE)
                                        || page.has(lead - 1, Sense.RELATIVE)
                                                && page.folded(lead - 1).length() > 3)
                                && page.name(lead - 1) == null
                        || page.is(lead - 1, WordClass.COPULA_SINGULAR))) {
            lead--;
        }
        if (lead > first + 1
                && (page.is(lead - 1, WordClass.HIN) && page.is(lead - 2, WordClass.IN)
                        || Complementisers.at(page, lead - 1) != null && page.is(lead - 2, WordClass.EXCEPT)
                        || page.is(lead - 1, WordClass.THAT) && page.is(lead - 2, WordClass.QABL))) {
            lead -= 2; // «في حين قالت …», «غير أن فلانا أكد …», «قبل أن يدعو إلى …»
        }
        return lead;
    }

    private boolean standsAlone(Cue cue, Cue top) {
        if (page.quotationOf(cue.word) >= 0 && page.quotationOf(cue.word) != page.quotationOf(top.word)) {
            return top.quotation != null
                    && !top.quotation.closed()
                    && cue.kind == Kind.PARTICIPLE
                    && page.isComma(cue.word - 1);
        }
        if (cue.kind == Kind.PARTICIPLE) {
            boolean joined = page.isPunct(cue.word - 1)
                    || page.hasConjunction(cue.word) && page.folded(cue.word).charAt(0) == 'و';
            if (cue.agreement == Agreement.PLURAL && top.agreement == Agreement.MASCULINE && !isPluralSource(top)) {
                return false;
            }
            if (cue.agreement == Agreement.FEMININE && top.agreement == Agreement.MASCULINE && top.source == null) {
                return false;
            }
            return joined || cue.agreement == top.agreement;
        }
        boolean joined = cue.lead < cue.word && !cue.subjectFirst
                || cue.subjectFirst && cue.source != null && cue.lead < cue.source.first()
                || beginsWithConjunction(cue);
        boolean clause = cue.relative
                && cue.source == null
                && page.has(cue.word - 1, Sense.RELATIVE)
                && !page.isPunct(cue.word - 2)
                && !page.hasConjunction(cue.word - 1); // «الاتفاق الذي قال إنه …»
        if (cue.relative && !joined || clause) {
            return false;
        }
        if (!joined) {
            return page.isPunct(cue.lead - 1)
                    && !cue.subjectFirst
                    && (cue.source != null || cue.agreement == top.agreement && cue.kind == Kind.VERB);
        }
        if (cue.source == null) {
            return cue.agreement.continues(top.agreement);
        }
        return true;
    }

    private boolean isPluralSource(Cue cue) {
        Stretch source = cue.source;
        if (source == null) {
            return false;
        }
        String head = page.folded(source.first());
        return head.endsWith("ون")
                || head.endsWith("ين")
                || head.endsWith("ات")
                || page.has(source.first(), Sense.ANONYMOUS)
                || page.has(source.first(), Sense.PERSON) && source.length() > 2;
    }

    private boolean beginsWithConjunction(Cue cue) {
        if (cue.span == null) {
            return false;
        }
        return page.word(cue.word).start() < cue.span.start() && page.hasConjunction(cue.word);
    }

    private boolean isNestedStatement(Cue cue) {
        if (cue.kind == Kind.PARTICIPLE) {
            return false;
        }
        boolean quoted = page.quotationOf(cue.word) >= 0;
        return cue.source != null && !(quoted && cue.relative) || cue.relative && !quoted || isDescription(cue);
    }

    /** «ما وصفها بأنها …»: the subject is that of the clause around it. */
    private boolean isDescription(Cue cue) {
        return page.hits(cue.word).length > 0 && page.hits(cue.word)[0].enclitic();
    }
}
