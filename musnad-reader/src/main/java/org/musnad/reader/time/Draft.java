package org.musnad.reader.time;

/**
 * An expression found, not yet placed in the calendar.
 *
 * @param first index of its first word
 * @param stem offset in the first word's folded form at which it begins
 * @param end index after its last word
 * @param point what it says
 * @param rule the rule that read it
 */
record Draft(int first, int stem, int end, Point point, String rule) {
    Draft from(int newFirst, int newStem) {
        return new Draft(newFirst, newStem, end, point, rule);
    }
}
