package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.statement.Cue.Kind;

/** Finds the content that an attribution qualifies: what follows it, what stands before it or around it. */
final class AttributionPlacer {
    private final Page page;
    private final SourceFinder sources;
    /** Attributions that only qualify a content which has its own cue: they count for the chain alone. */
    private final List<Cue> asides = new ArrayList<>();

    AttributionPlacer(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
    }

    List<Cue> asides() {
        return asides;
    }

    /** Adds the attribution to the cues with its content, or to the asides. */
    void place(Attributions.Found attribution, List<Cue> cues, int first, int end) {
        Cue cue = attribution.cue();
        int at = Math.min(cue.lead, cue.word);
        Cue covering = covering(cues, at);
        int after = page.isFirstOfSentence(at) ? attribution.end() : clauseEnd(attribution.end(), end);
        after = page.isFirstOfSentence(at) ? after : pastAppositions(after, end);
        boolean last = isLast(after, end) || startsCue(cues, attribution.end()) || startsCue(cues, after);
        if (covering != null) {
            if (last && covering.quotation == null && at >= covering.contentFirst) {
                covering.contentEnd = Math.min(covering.contentEnd, at);
            }
            asides.add(cue);
            return;
        }
        if (at > first && page.quotationOf(at) >= 0) {
            return;
        }
        boolean qualifies = !last && isInitial(at, first)
                ? before(cue, attribution.end(), cues, end)
                : behind(cue, at, last, cues, first, end);
        if (!qualifies) {
            asides.add(cue);
            return;
        }
        if (cue.contentFirst < cue.contentEnd) {
            cues.add(cue);
            cues.sort((a, b) -> Integer.compare(a.contentFirst, b.contentFirst));
        }
    }

    /** «ووفقا للوزارة، بلغ …»: the content comes after; false where another cue has it. */
    private boolean before(Cue cue, int from, List<Cue> cues, int end) {
        afterAttribution(cue, from, end);
        for (Cue other : cues) {
            if (other.lead >= cue.contentFirst) {
                if (other.lead <= cue.contentFirst + 1) {
                    return false;
                }
                cue.contentEnd = Math.min(cue.contentEnd, other.lead);
                break;
            }
        }
        return true;
    }

    /** «بلغ … وفقا للوزارة»: the content stands before, or around; false where nothing is left for it. */
    private boolean behind(Cue cue, int at, boolean last, List<Cue> cues, int first, int end) {
        cue.contentFirst = clauseBegin(cues, at, first);
        cue.contentEnd = last ? at : end;
        for (Cue other : cues) {
            if (!last && other.lead > at) {
                cue.contentEnd = Math.min(cue.contentEnd, other.lead);
                break;
            }
        }
        if (cue.contentFirst >= at) {
            return false;
        }
        cue.contentLetters = conjunctionLetters(cue.contentFirst);
        return true;
    }

    /** After a few words that still belong to the source, the comma that ends its clause; the word itself where none comes. */
    private int clauseEnd(int from, int end) {
        for (int k = from; k <= end && k < from + 8; k++) {
            if (k == end || page.isComma(k) || page.isPunct(k) && k == end - 1) {
                return k;
            }
            if (page.opened(k) != null && page.close(k) <= k + 5 && page.close(k) < end) {
                k = page.close(k); // «لـ«الأفق»»
                continue;
            }
            if (page.isPunct(k) || page.hits(k).length > 0 && page.senses(k) == 0) {
                return from;
            }
        }
        return from;
    }

    /** «…، محافظ أسوان، اليوم السبت.»: what is still said of the source, if nothing else follows; else the word itself. */
    private int pastAppositions(int from, int end) {
        int k = from;
        while (k + 1 < end && page.isComma(k)) {
            boolean own = page.isTimed(k + 1) || page.has(k + 1, Sense.TIME) || page.has(k + 1, Sense.PERSON);
            if (!own || page.hasConjunction(k + 1) && page.name(k + 1) == null) {
                return from;
            }
            k++;
            while (k < end && !page.isComma(k)) {
                if (page.hits(k).length > 0 && page.senses(k) == 0 && page.name(k) == null) {
                    return from;
                }
                k++;
            }
        }
        return isLast(k, end) ? k : from;
    }

    private boolean isInitial(int at, int first) {
        return at == first || at == first + 1 && page.has(first, Sense.CONNECTIVE);
    }

    private void afterAttribution(Cue cue, int from, int end) {
        int k = from;
        while (k < end && page.isPunct(k) && page.opened(k) == null) {
            k++;
        }
        k = afterAnswer(from, k, end);
        if (page.is(k, WordClass.ANSWER_WORD)) {
            k++;
        } else if (page.is(k, WordClass.ANSWER_PRONOUN) || page.is(k, WordClass.ANSWER_NEGATED)) {
            cue.contentLetters = 1;
        }
        cue.contentFirst = k;
        cue.contentEnd = end;
    }

    /** The word of «، فإن …» that answers an attribution, past what is still said of the source; else the word itself. */
    private int afterAnswer(int from, int first, int end) {
        for (int k = from; k < end && k < from + 30; k++) {
            boolean answers = page.is(k, WordClass.ANSWER) || page.is(k, WordClass.ANSWER_PRONOUN);
            if (answers && (page.isComma(k - 1) || k == first)) {
                return k;
            }
            if (page.isPunct(k) && !page.isComma(k) && page.opened(k) == null && page.quotationOf(k) < 0) {
                break;
            }
        }
        for (int k = from; k < first; k++) {
            int aside = sources.afterAside(k, end);
            if (aside > first) {
                return aside;
            }
        }
        return first;
    }

    private int conjunctionLetters(int i) {
        String f = page.folded(i);
        boolean joined = f.length() >= 4 && f.charAt(0) == 'و' && page.senses(i) == 0;
        return joined && !page.is(i, WordClass.VERB_OF_WAW) ? 1 : 0;
    }

    private @Nullable Cue covering(List<Cue> cues, int at) {
        for (Cue cue : cues) {
            if (cue.kind != Kind.ATTRIBUTION
                    && cue.outer == null
                    && cue.lead < at
                    && (at < cue.contentEnd || cue.contentFirst > at)) {
                return cue;
            }
        }
        return null;
    }

    private boolean isLast(int at, int end) {
        for (int k = at; k < end; k++) {
            if (!page.isPunct(k)) {
                return false;
            }
        }
        return true;
    }

    private boolean startsCue(List<Cue> cues, int at) {
        int k = at;
        while (k < page.size() && page.isComma(k)) {
            k++;
        }
        for (Cue cue : cues) {
            if (cue.lead == k) {
                return true;
            }
        }
        return k > at
                && (page.has(k, Sense.CONNECTIVE) && !page.is(k, WordClass.ANSWER_QAD)
                        || page.is(k, WordClass.OR_ELSE));
    }

    private int clauseBegin(List<Cue> cues, int at, int first) {
        int begin = first;
        for (Cue cue : cues) {
            if (cue.kind == Kind.ATTRIBUTION && cue.word < at && cue.contentEnd <= at) {
                int k = Math.max(cue.word + 1, cue.source == null ? 0 : cue.source.end());
                begin = Math.max(begin, k);
            } else if (cue.outer == null && cue.contentEnd <= at) {
                begin = Math.max(begin, cue.contentEnd);
            }
        }
        while (begin < at
                && (page.isPunct(begin) && page.opened(begin) == null
                        || begin > first && page.has(begin, Sense.CONNECTIVE))) {
            begin++;
        }
        return begin;
    }
}
