package org.musnad.reader.number;

/**
 * The value of a run of digits with separators. Groups of three after the first make thousands («1.500.000», «4,565»);
 * anything else after a single separator is a decimal part («1,5», «٠٫٠٨»); where two separators differ, the last is the
 * decimal one («1,234.5»). A lone point before three digits («1.332») is taken for thousands, unless it stands after 0 or
 * the caller knows that a decimal is meant («1.332 مليون»).
 */
final class DigitString {
    private DigitString() {}

    /** The value; NaN where the digits are no one number (addresses, dates, lists). */
    static double value(String form, boolean pointIsDecimal) {
        int n = form.length();
        int separators = 0;
        int lastAt = -1;
        char firstSeparator = 0;
        boolean mixed = false;
        for (int k = 0; k < n; k++) {
            char c = form.charAt(k);
            if (c < '0' || c > '9') {
                separators++;
                if (firstSeparator == 0) {
                    firstSeparator = c;
                } else if (lastAt >= 0 && c != firstSeparator) {
                    if (mixed || k < lastAt) {
                        return Double.NaN;
                    }
                    mixed = true;
                } else if (mixed) {
                    return Double.NaN;
                }
                lastAt = k;
            }
        }
        if (separators == 0) {
            return plain(form, n);
        }
        int after = n - lastAt - 1;
        if (separators == 1) {
            boolean thousands = after == 3
                    && lastAt <= 3
                    && form.charAt(0) != '0'
                    && firstSeparator != '٫'
                    && !(firstSeparator == '.' && pointIsDecimal);
            return thousands ? plain(form, n) : decimal(form, lastAt);
        }
        int wholeEnd = mixed ? lastAt : n;
        if (!groupsOfThree(form, wholeEnd)) {
            return Double.NaN;
        }
        return mixed ? decimal(form, lastAt) : plain(form, n);
    }

    private static boolean groupsOfThree(String form, int end) {
        int run = 0;
        boolean first = true;
        for (int k = 0; k <= end; k++) {
            if (k == end || !isDigit(form.charAt(k))) {
                if (first ? run > 3 : run != 3) {
                    return false;
                }
                first = false;
                run = 0;
            } else {
                run++;
            }
        }
        return true;
    }

    private static double plain(String form, int end) {
        double value = 0;
        for (int k = 0; k < end; k++) {
            char c = form.charAt(k);
            if (isDigit(c)) {
                value = value * 10 + (c - '0');
            }
        }
        return value <= 1e18 ? value : Double.NaN;
    }

    private static double decimal(String form, int at) {
        StringBuilder written = new StringBuilder(form.length());
        for (int k = 0; k < form.length(); k++) {
            char c = form.charAt(k);
            if (k == at) {
                written.append('.');
            } else if (isDigit(c)) {
                written.append(c);
            }
        }
        double value = Double.parseDouble(written.toString());
        return value <= 1e18 ? value : Double.NaN;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the digits hold no separator and are no more than {@code most}. */
    static boolean isPlain(String form, int most) {
        if (form.length() > most) {
            return false;
        }
        for (int k = 0; k < form.length(); k++) {
            if (!isDigit(form.charAt(k))) {
                return false;
            }
        }
        return true;
    }
}
