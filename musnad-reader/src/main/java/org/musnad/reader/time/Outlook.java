package org.musnad.reader.time;

import org.musnad.reader.word.Word;

/** Whether the clause before an expression tells of what is to come: «سيعقد», «من المقرر», «لن». */
final class Outlook {
    private static final int REACH = 14;

    private final Scan scan;

    Outlook(Scan scan) {
        this.scan = scan;
    }

    boolean isFuture(Draft draft) {
        if (scan.is(draft.first() - 1, "حتي") && scan.sameSentence(draft.first() - 1, draft.first())) {
            return !isPast(draft.first() - 1); // «تستمر الأمطار حتى الإثنين»
        }
        for (int k = draft.first() - 1; k >= 0 && k >= draft.first() - REACH; k--) {
            if (!scan.sameSentence(k, draft.first())) {
                return false;
            }
            Word word = scan.word(k);
            if (!word.isWord()) {
                continue;
            }
            if (isFutureVerb(word)) {
                return true;
            }
            if (scan.isNeighbourStem(k, "past")) {
                return false;
            }
        }
        return false;
    }

    private boolean isPast(int index) {
        for (int k = index - 1; k >= 0 && k >= index - REACH && scan.sameSentence(k, index); k--) {
            if (scan.word(k).isWord() && scan.isNeighbourStem(k, "past-until")) {
                return true;
            }
        }
        return false;
    }

    private boolean isFutureVerb(Word word) {
        String folded = word.folded();
        int at = folded.startsWith("و") || folded.startsWith("ف") ? 1 : 0;
        if (scan.lexicon.is("future", folded) || at > 0 && scan.lexicon.is("future", folded.substring(1))) {
            return true;
        }
        if (folded.length() < at + 4 || folded.charAt(at) != 'س' || "يتنا".indexOf(folded.charAt(at + 1)) < 0) {
            return false;
        }
        String form = word.form();
        return !form.endsWith("ة")
                && !form.endsWith("ات")
                && !form.endsWith("ية")
                && !scan.lexicon.is("not-future", folded.substring(at));
    }
}
