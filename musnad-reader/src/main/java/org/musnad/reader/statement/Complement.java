package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.text.Quotation;

/**
 * How a cue's content begins.
 *
 * @param frame the {@link Frame} that was met
 * @param mark the word at which the subject's stretch ends: the complementiser, preposition, colon or opening mark
 * @param first the first word of the content
 * @param letters the letters of that word before the content («بأنه»: 1)
 * @param quotation the quotation that is the content; null where it is not one
 */
record Complement(
        int frame,
        int mark,
        int first,
        int letters,
        @Nullable Quotation quotation) {
    static Complement of(int frame, int mark, int first) {
        return new Complement(frame, mark, first, 0, null);
    }

    boolean isThat() {
        return frame == Frame.THAT;
    }
}
