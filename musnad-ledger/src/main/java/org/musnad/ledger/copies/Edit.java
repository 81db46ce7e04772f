package org.musnad.ledger.copies;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;

/**
 * One run of words that a copy has otherwise than what it copies.
 *
 * @param before the words in the copied report, as offsets of its text; null where words were added
 * @param after the words in the copy, as offsets of its text; null where words were cut
 */
public record Edit(@Nullable Span before, @Nullable Span after) {
    /** What was done. */
    public enum Kind {
        ADDED,
        CUT,
        CHANGED
    }

    public Edit {
        if (before == null && after == null) {
            throw new IllegalArgumentException("an edit of nothing");
        }
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.CUT : Kind.CHANGED;
    }
}
