package org.musnad.reader.figure;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;
import org.musnad.reader.number.NumberMention;

/** A figure while the stage works on it; never leaves the package. */
final class Draft {
    /** The number, the first of a range. */
    final @Nullable NumberMention number;
    /** Index of its first word. */
    final int first;
    /** Original offset of its first character. */
    int from;
    /** Index after its last word, percent sign included. */
    int end;
    /** Original offset after its last character. */
    int to;
    /** Index of the first word of what leads to it: its qualifier, else itself. */
    int lead;

    @Nullable
    Double low;

    @Nullable
    Double best;

    @Nullable
    Double high;

    boolean approx;

    @Nullable
    Long vague;

    Figure.Kind kind = Figure.Kind.COUNT;

    @Nullable
    String unit;

    @Nullable
    NounPhrase counted;

    boolean countedByFrom;
    int partOf = -1;
    String rule;

    Draft(@Nullable NumberMention number, int first, int end, Span span, String rule) {
        this.number = number;
        this.first = first;
        this.end = end;
        this.from = span.start();
        this.to = span.end();
        this.lead = first;
        this.rule = rule;
    }

    void exactly(double value) {
        low = value;
        best = value;
        high = value;
    }

    boolean isExact() {
        return low != null && low.equals(best) && low.equals(high);
    }

    boolean isRange() {
        return best == null && low != null && high != null;
    }

    Span span() {
        return new Span(from, to);
    }
}
