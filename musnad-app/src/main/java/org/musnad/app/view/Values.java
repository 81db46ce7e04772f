package org.musnad.app.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;

/** The values of figures in Latin digits: «9,000», «≥ 2,000», «5–7», «40%». */
final class Values {
    private Values() {}

    /** What the words of a figure say, in short; with the currency of money, and without the unit of measures, which the words name. */
    static String of(Figure figure) {
        String amount = amount(figure);
        String unit = figure.unit();
        if (figure.kind() == Figure.Kind.PERCENT) {
            return amount + "%";
        }
        return unit == null || figure.kind() != Figure.Kind.MONEY ? amount : amount + " " + unit;
    }

    private static String amount(Figure figure) {
        Long vague = figure.vague();
        if (vague != null) {
            return "some " + grouped(vague.doubleValue()) + "s";
        }
        Double low = figure.low();
        Double best = figure.best();
        Double high = figure.high();
        if (low != null && high == null) {
            return "≥ " + grouped(low);
        }
        if (low == null && high != null) {
            return "≤ " + grouped(high);
        }
        if (low != null && high != null && !low.equals(high)) {
            return grouped(low) + "–" + grouped(high);
        }
        Double value = best != null ? best : low;
        if (value == null) {
            return "?";
        }
        return (figure.approx() ? "≈ " : "") + grouped(value);
    }

    /** The number with commas between thousands and up to six decimals. */
    static String grouped(@Nullable Double value) {
        if (value == null || value.isNaN() || value.isInfinite()) {
            return "?";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = rounded.toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        StringBuilder out = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int at = whole.length() - 3; at > first; at -= 3) {
            out.insert(at, ',');
        }
        return dot < 0 ? out.toString() : out + plain.substring(dot);
    }
}
