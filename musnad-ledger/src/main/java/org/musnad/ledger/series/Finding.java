package org.musnad.ledger.series;

/** What stands out in a series. None of it says which value is true. */
public sealed interface Finding {
    /** Why it is said, in words for people. */
    String reason();

    /** A later value takes the place of an earlier one. */
    record Revision(Observation earlier, Observation later, String reason) implements Finding {}

    /** Two sources give values that cannot both hold. */
    record Disagreement(Observation one, Observation other, String reason) implements Finding {}

    /** A part is greater than its whole. */
    record PartAboveWhole(Observation part, Observation whole, String reason) implements Finding {}
}
