package org.musnad.reader.number;

/**
 * A part of a number while it is read.
 *
 * @param end index after its last word
 * @param cut offset in the last word's folded form after its last letter
 * @param scale its last multiplier, 1 where it has none
 */
record Part(double value, int end, int cut, double scale, boolean fraction, boolean ordinal) {
    Part(double value, int end, int cut) {
        this(value, end, cut, 1, false, false);
    }
}
