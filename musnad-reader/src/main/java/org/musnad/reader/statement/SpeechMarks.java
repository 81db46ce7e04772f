package org.musnad.reader.statement;

import org.musnad.reader.Statement.Act;
import org.musnad.reader.text.Quotation;

/** Tells words said from names, titles and nicknames: all of them stand in quotation marks. */
final class SpeechMarks {
    private static final int FARTHEST = 60;
    private static final int SHORT_QUOTATION = 4;
    private static final int LONGEST_TITLE = 7;
    private static final int SHORTEST_SAYING = 3;

    private final Page page;
    private final SourceFinder sources;

    SpeechMarks(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
    }

    /** Whether what stands in quotation marks is said, rather than a name or nickname in the subject. */
    boolean isSpeech(Verb verb, Quotation quotation, int open, int after, int end) {
        int close = page.close(open);
        int length = close - open - 1;
        boolean marked = open > 0 && (page.isColon(open - 1) || page.isComma(open - 1));
        if (page.isColon(open - 1)) {
            return true;
        }
        if (verb.act() == Act.ACCUSE && accusesAfter(close + 1, end) || !marked && isNameInMarks(open, after)) {
            return false;
        }
        if (!marked
                && length <= LONGEST_TITLE
                && !(length >= SHORTEST_SAYING && isLeftWithAdjunct(close + 1, end))
                && (page.has(open - 1, Sense.PERSON) && close + 1 < end && !page.isPunct(close + 1)
                        || isNamedFirst(close + 1, end))) {
            return false;
        }
        if (length <= SHORT_QUOTATION) {
            if (open - 1 >= after && isFiniteCue(open - 1)
                    || page.has(open - 1, Sense.OUTLET)
                    || page.hasAfterPreposition(open - 1, Sense.OUTLET)
                    || page.has(open - 1, Sense.BODY)
                            && (length <= 2
                                    || close + 1 < end && !page.isPunct(close + 1) && page.hits(close + 1).length == 0)
                    || page.is(open - 1, WordClass.FOR_LETTER)) {
                return false;
            }
            if (complementiserFollows(close + 1, end)
                    || prepositionFollows(verb, close + 1, end)
                    || open == after && verb.is(Verb.TRANSITIVE)) {
                return false;
            }
            return marked
                    || page.is(close + 1, WordClass.AND_LETTER) && page.opened(close + 2) != null
                    || length >= 3
                    || close + 1 >= end
                    || page.isPunct(close + 1)
                    || page.hits(close + 1).length > 0;
        }
        return !page.has(open - 1, Sense.OUTLET) && !page.hasAfterPreposition(open - 1, Sense.OUTLET) || length > 8;
    }

    /** «قال المتحدث "لن نتراجع عن موقفنا" خلال مؤتمر صحفي»: after the marks only when and where follow, and no other content. */
    private boolean isLeftWithAdjunct(int from, int end) {
        if (from >= end
                || !page.has(from, Sense.ADJUNCT) && !page.has(from, Sense.TIME) && !page.is(from, WordClass.IN)
                || complementiserFollows(from, end)) {
            return false;
        }
        for (int k = from; k < end && k < from + FARTHEST; k++) {
            if (page.opened(k) != null || page.isColon(k)) {
                return false;
            }
        }
        return true;
    }

    /** «اتهم «المركز» الحكومة بـ…»: what the accusation is comes after the name in marks. */
    private boolean accusesAfter(int from, int end) {
        for (int k = from; k < end && k < from + 6 && !page.isPunct(k); k++) {
            if (page.is(k, WordClass.WITH_LETTER) || page.preposition(k) == 'ب') {
                return true;
            }
        }
        return page.is(from, WordClass.WITH_LETTER) || page.preposition(from) == 'ب';
    }

    /** «شككت «شبكة أطباء الساحل»، …»: the name of a body, or of anybody known, in marks. */
    private boolean isNameInMarks(int open, int after) {
        Page.Name name = page.name(open + 1);
        if (name != null && !name.role() && name.end() == page.close(open)) {
            return true;
        }
        return open == after
                && page.has(open + 1, Sense.BODY)
                && !page.isDefinite(open + 1)
                && page.close(open) - open <= SHORT_QUOTATION + 2;
    }

    private boolean isFiniteCue(int i) {
        return page.hits(i).length > 0
                && page.senses(i) == 0
                && page.name(i) == null
                && page.hits(i)[0].form().tense() == VerbForm.Tense.PERFECT
                && !page.isDefinite(i);
    }

    /** «الناطق باسم «…» فلان …: «…»»: the words themselves come later, after a colon or a complementiser. */
    private boolean isNamedFirst(int from, int end) {
        for (int k = from; k < end && k < from + 20; k++) {
            if (page.isColon(k)) {
                return page.opened(k + 1) != null;
            }
            if (page.opened(k) != null
                    || page.isPunct(k)
                            && !page.isComma(k)
                            && !page.is(k, "(")
                            && !page.is(k, "[")
                            && !page.is(k, ")")) {
                return false;
            }
            if (page.isComma(k - 1) && page.hits(k).length > 0 && page.senses(k) == 0) {
                return false; // «… "…"، مضيفة: "…"»
            }
            Complementisers.Match match = Complementisers.at(page, k);
            if (match != null && k <= from + 3) {
                return !page.has(k - 1, Sense.NOSPEECH);
            }
        }
        return false;
    }

    /** «أعلنت عبر حسابها في «تويتر»، عن …»: the verb's own preposition comes after the name in marks. */
    private boolean prepositionFollows(Verb verb, int from, int end) {
        int k = from < end && page.isComma(from) ? from + 1 : from;
        int aside = sources.afterAside(from, end);
        k = aside < 0 ? k : aside;
        if (k >= end || page.isPunct(k)) {
            return false;
        }
        int frame = Prepositions.frame(page, k);
        return frame != 0 && verb.takes(frame);
    }

    private boolean complementiserFollows(int from, int end) {
        for (int k = from; k < end && k < from + 15; k++) {
            if (Complementisers.at(page, k) != null) {
                return !page.has(k - 1, Sense.NOSPEECH);
            }
            if (page.opened(k) != null || page.isComma(k) && k > from + 6) {
                return false;
            }
        }
        return false;
    }
}
