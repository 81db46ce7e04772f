package org.musnad.ledger.search;

import java.util.List;

/** A question as it was understood: a tree of conditions on documents. */
sealed interface Asked {
    /** What words are looked for in. */
    enum In {
        TEXT,
        SPEAKER,
        PLACE,
        OUTLET,
        VIA,
        COUNTED,
        NAME
    }

    /**
     * Words that stand in the document.
     *
     * @param terms at least one
     * @param phrase whether they stand one after the other
     */
    record Words(In in, List<String> terms, boolean phrase) implements Asked {}

    /** Does one of the acts. */
    record Act(String act) implements Asked {}

    /** Is a statement, or what a report says in its own voice. */
    record Kind(String kind) implements Asked {}

    /** Was published from the first day to before the next, both counted from 1970-01-01. */
    record Day(long first, long next) implements Asked {}

    /** Holds a figure with a value between these, themselves included. */
    record Value(double low, double high) implements Asked {}

    /** Fulfils all of them. */
    record All(List<Asked> parts) implements Asked {}

    /** Fulfils one of them. */
    record Any(List<Asked> parts) implements Asked {}

    /** Does not fulfil it. */
    record Not(Asked part) implements Asked {}
}
