package org.musnad.reader.number;

/**
 * One word of a number.
 *
 * @param stem offset in the word's folded form at which it begins, the article included
 * @param cut offset in the word's folded form after its last letter, before a pronoun
 */
record Piece(Kind kind, double value, int stem, int cut, boolean definite) {
    enum Kind {
        DIGITS,
        ZERO,
        UNIT,
        TEN_UNIT,
        TEEN_ONLY,
        TEN,
        HUNDRED,
        HUNDREDS,
        SCALE,
        SCALE_OR_DUAL,
        SCALE_DUAL,
        SCALE_PLURAL,
        VAGUE,
        FRACTION,
        FRACTIONS,
        ORDINAL,
        MINUS,
        POINT
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it multiplies a number that stands before it. */
    boolean multiplies() {
        return kind == Kind.SCALE || kind == Kind.SCALE_OR_DUAL || kind == Kind.SCALE_PLURAL;
    }
}
