package org.musnad.app.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.musnad.ledger.series.Observation;

/** The cells of tables: values, clipped words, digits. */
public final class Cells {
    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';

    private final boolean arabicDigits;

    /** @param arabicDigits whether numbers are written ٠–٩ */
    public Cells(boolean arabicDigits) {
        this.arabicDigits = arabicDigits;
    }

    /** Latin digits as this table writes them. */
    public String digits(String text) {
        if (!arabicDigits) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '٠') : c);
        }
        return out.toString();
    }

    /** What the words of a figure say: «27», «≥ 27», «≈ 100», «5–7». */
    public String value(Observation each) {
        Double low = each.figure().low();
        Double high = each.figure().high();
        String unit = each.unit().isEmpty() ? "" : each.unit().equals("%") ? "%" : " " + each.unit();
        String text;
        if (low != null && high == null) {
            text = "≥ " + grouped(low);
        } else if (low == null && high != null) {
            text = "≤ " + grouped(high);
        } else if (low != null && high != null && !low.equals(high)) {
            text = grouped(low) + "–" + grouped(high);
        } else {
            text = (each.figure().approx() ? "≈ " : "") + grouped(each.value());
        }
        return digits(text + unit);
    }

    /** The number with commas between thousands and up to two decimals. */
    public static String grouped(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "?";
        }
        String plain = BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        int dot = plain.indexOf('.');
        StringBuilder out = new StringBuilder(dot < 0 ? plain : plain.substring(0, dot));
        int first = plain.startsWith("-") ? 1 : 0;
        for (int at = out.length() - 3; at > first; at -= 3) {
            out.insert(at, ',');
        }
        return dot < 0 ? out.toString() : out + plain.substring(dot);
    }

    /** The text in one line, at most so many characters wide, with «…» where it was cut, in its own direction. */
    public static String clip(String text, int width) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (width(line) > width) {
            StringBuilder kept = new StringBuilder();
            int used = 0;
            for (int k = 0; k < line.length() && used < width - 1; k++) {
                char c = line.charAt(k);
                kept.append(c);
                used += wide(c);
            }
            line = kept.append('…').toString();
        }
        return FIRST_STRONG + line + POP;
    }

    /** The clipped text, filled with blanks to the width. */
    public static String cell(String text, int width) {
        String clipped = clip(text, width);
        return clipped + " ".repeat(Math.max(0, width - width(clipped)));
    }

    /** How many columns a text takes: marks and direction controls take none. */
    public static int width(String text) {
        int width = 0;
        for (int k = 0; k < text.length(); k++) {
            width += wide(text.charAt(k));
        }
        return width;
    }

    private static int wide(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || Character.isLowSurrogate(c) ? 0 : 1;
    }
}
