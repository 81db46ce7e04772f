package org.musnad.ledger.store;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;

/**
 * What a person decided on an item of a report. It is tied to the report's text and the item's span, so that a re-read
 * keeps it, and is never changed or deleted: a later one undoes it.
 *
 * @param id its number; 0 where it is not stored yet
 * @param sha256 of the report's text, 64 hexadecimal digits
 * @param span the item's: a statement's content, a figure's number words, an entity's first mention; of a whole report
 *     its text
 * @param field of a correction: which property of the contract is corrected; null otherwise
 * @param value the corrected or recommended value; null otherwise
 * @param why the reason; null where none was given
 * @param who the reviewer's name, never empty
 * @param at milliseconds since 1970-01-01T00:00Z
 * @param undoes the number of the review that this one takes back; null where it takes none back
 */
public record Review(
        long id,
        String sha256,
        Layer layer,
        Span span,
        Verdict verdict,
        @Nullable String field,
        @Nullable String value,
        @Nullable String why,
        String who,
        long at,
        @Nullable Long undoes) {
    /** What is reviewed. */
    public enum Layer {
        REPORT,
        STATEMENT,
        FIGURE,
        TIME,
        ENTITY,
        LINK
    }

    /** What was decided. */
    public enum Verdict {
        ACCEPT,
        CORRECT,
        REJECT,
        NOTE,
        /** This value is the one to use, for that person and reason; the others stay. */
        RECOMMEND,
        UNDO
    }

    public Review {
        if (who.isBlank()) {
            throw new IllegalArgumentException("a review has a reviewer");
        }
        if ((verdict == Verdict.UNDO) != (undoes != null)) {
            throw new IllegalArgumentException("a review that undoes names another, and no other does");
        }
        if ((verdict == Verdict.CORRECT || verdict == Verdict.RECOMMEND) && value == null) {
            throw new IllegalArgumentException("a correction or recommendation has a value");
        }
    }
}
