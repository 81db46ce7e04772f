package org.musnad.reader.time;

import java.util.List;

/**
 * What a word or phrase is in a calendar expression.
 *
 * @param kind its part in the grammar
 * @param number what it says; its meaning goes with the kind, see {@code words.tsv}
 * @param detail more of it: calendar, form, zone; may be empty
 * @param not light spellings of its words that are something else
 * @param sure whether the word needs no neighbour to show that it is meant so
 */
record Sense(Kind kind, int number, String detail, List<String> not, boolean sure) {
    /** The parts of the grammar. */
    enum Kind {
        MONTH,
        WEEKDAY,
        SHIFT,
        UNIT,
        TURN,
        THIS,
        PART,
        POSITION,
        ERA,
        SEASON,
        FRACTION,
        DECADE,
        CLOCK,
        ZONE,
        MATCHING,
        UNTIL,
        BETWEEN,
        FROM,
        AGO,
        FIRST,
        QUARTER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Kind other, String otherDetail) {
        return kind == other && detail.equals(otherDetail);
    }

    boolean hijri() {
        return detail.equals("hijri");
    }

    /** Whether it is «الشهر», «العام», «الأسبوع». */
    boolean isTheOne() {
        return is(Kind.UNIT, "the-one");
    }
}
