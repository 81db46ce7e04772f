package org.musnad.reader.number;

/**
 * Writes numbers in Arabic words, after the grammars; for tests. The bits of {@code style} choose case (nominative or
 * oblique), gender of the counted noun, spelling of the hundreds, and whether thousands take alef.
 */
final class ArabicNumerals {
    private static final String[] FEMININE = {"", "واحدة", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"
    };
    private static final String[] TENS = {"", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};

    private final boolean oblique;
    private final boolean feminine;
    private final String hundred;
    private final boolean apart;
    private final boolean hamza;

    private ArabicNumerals(int style) {
        oblique = (style & 1) != 0;
        feminine = (style & 2) != 0;
        hundred = (style & 4) != 0 ? "مائة" : "مئة";
        apart = (style & 8) != 0;
        hamza = (style & 16) == 0;
    }

    static String write(long number, int style) {
        ArabicNumerals w = new ArabicNumerals(style);
        String written = number == 0 ? "صفر" : w.whole(number);
        return w.hamza ? written : written.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا');
    }

    private String whole(long number) {
        StringBuilder out = new StringBuilder();
        scale(out, number / 1_000_000_000L, "مليار", "مليارات");
        scale(out, number / 1_000_000L % 1000, "مليون", "ملايين");
        scale(out, number / 1000L % 1000, "ألف", "آلاف");
        int rest = (int) (number % 1000);
        if (rest > 0) {
            and(out, below1000(rest, feminine));
        }
        return out.toString();
    }

    private void scale(StringBuilder out, long count, String one, String many) {
        if (count == 0) {
            return;
        }
        int n = (int) count;
        if (n == 1) {
            and(out, one);
        } else if (n == 2) {
            and(out, one + (oblique ? "ين" : "ان"));
        } else if (n % 100 >= 3 && n % 100 <= 10) {
            and(out, below1000(n, false) + " " + many);
        } else {
            and(out, below1000(n, false) + " " + one + (n % 100 > 10 ? "ا" : ""));
        }
    }

    private static void and(StringBuilder out, String part) {
        if (out.length() > 0) {
            out.append(" و");
        }
        out.append(part);
    }

    private String below1000(int n, boolean fem) {
        StringBuilder out = new StringBuilder();
        int h = n / 100;
        if (h == 1) {
            out.append(hundred);
        } else if (h == 2) {
            out.append(hundred, 0, hundred.length() - 1).append(oblique ? "تين" : "تان");
        } else if (h > 2) {
            out.append(h == 8 && apart ? "ثماني" : h == 8 ? "ثمان" : FEMININE[h])
                    .append(apart ? " " : "")
                    .append(hundred);
        }
        int rest = n % 100;
        if (rest > 0) {
            and(out, below100(rest, fem));
        }
        return out.toString();
    }

    private String below100(int n, boolean fem) {
        if (n <= 10) {
            return unit(n, fem);
        }
        if (n < 20) {
            String ten = fem ? "عشرة" : "عشر";
            return (n == 11 ? fem ? "إحدى" : "أحد" : n == 12 ? dual(fem) : unit(n - 10, fem)) + " " + ten;
        }
        String ten = TENS[n / 10] + (oblique ? "ين" : "ون");
        return n % 10 == 0 ? ten : (n % 10 == 1 && fem ? "إحدى" : unit(n % 10, fem)) + " و" + ten;
    }

    private String dual(boolean fem) {
        return "اثن" + (fem ? "ت" : "") + (oblique ? "ي" : "ا");
    }

    private String unit(int n, boolean fem) {
        if (n == 1) {
            return fem ? "واحدة" : "واحد";
        }
        if (n == 2) {
            return dual(fem) + "ن";
        }
        return fem ? FEMININE[n] : n == 8 ? "ثمانية" : FEMININE[n] + "ة";
    }
}
