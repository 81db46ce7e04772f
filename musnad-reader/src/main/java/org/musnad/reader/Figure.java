package org.musnad.reader;

import org.jspecify.annotations.Nullable;

/**
 * A quantity as the words give it. No value is ever called true.
 *
 * @param id unique in the analysis
 * @param span the number words alone
 * @param low the least that the words allow; null where they give no lower bound
 * @param best the value that the words name; null in ranges and vague plurals
 * @param high the most that the words allow; null where they give no upper bound
 * @param approx whether a qualifier («نحو», «أكثر من») stands with it
 * @param vague 10, 100, 1000, 10000, 100000, 1000000 or 1000000000 for vague plurals («عشرات», «مئات»); null otherwise
 * @param kind what sort of quantity
 * @param unit ISO 4217 for money, UCUM for measures; null otherwise
 * @param counted the noun phrase that is counted, or the currency; null where the text names none
 * @param partOf id of the figure that this one is a share of; null where none
 * @param place id of the entity of the place that the figure holds for; null where the clause names none
 * @param time id of the time that the figure holds for; null where the clause names none
 * @param statement id of the innermost statement that holds it; null where none does
 * @param rule the rule that read it
 */
public record Figure(
        String id,
        Span span,
        @Nullable Double low,
        @Nullable Double best,
        @Nullable Double high,
        boolean approx,
        @Nullable Long vague,
        Kind kind,
        @Nullable String unit,
        @Nullable Span counted,
        @Nullable String partOf,
        @Nullable String place,
        @Nullable String time,
        @Nullable String statement,
        String rule) {

    /** What sort of quantity. */
    public enum Kind {
        COUNT,
        PERCENT,
        MONEY,
        MEASURE,
        SCORE,
        RATE
    }

    /** The same figure, tied to what holds it. */
    public Figure tiedTo(@Nullable String newPlace, @Nullable String newTime, @Nullable String newStatement) {
        return new Figure(
                id,
                span,
                low,
                best,
                high,
                approx,
                vague,
                kind,
                unit,
                counted,
                partOf,
                newPlace,
                newTime,
                newStatement,
                rule);
    }
}
