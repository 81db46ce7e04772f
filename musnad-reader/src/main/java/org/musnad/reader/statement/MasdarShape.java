package org.musnad.reader.statement;

/**
 * Tells by its letters whether a word without article can be a verbal noun of a derived stem: تفعيل، تفعّل، إفعال، افتعال،
 * انفعال، استفعال، مفاعلة, with or without a pronoun. Only to be asked where a noun that is announced may stand.
 */
final class MasdarShape {
    private MasdarShape() {}

    static boolean fits(String folded) {
        return shape(folded) || shape(withoutPronoun(folded)); // «استضافة» ends like one with a pronoun
    }

    private static boolean shape(String w) {
        int n = w.length();
        if (n < 4 || n > 9) {
            return false;
        }
        char first = w.charAt(0);
        if (first == 'ت') {
            return n == 5 && w.charAt(3) == 'ي' || n == 6 && w.charAt(3) == 'ي' && w.charAt(5) == 'ه';
        }
        if (first == 'ا') {
            if (w.startsWith("است")) {
                return n == 7 && w.charAt(5) == 'ا' || n == 7 && w.charAt(4) == 'ا' && w.endsWith("ه");
            }
            if (n == 6 && (w.charAt(1) == 'ن' || w.charAt(2) == 'ت' || w.charAt(2) == 'ط') && w.charAt(4) == 'ا') {
                return true;
            }
            return n == 5 && w.charAt(3) == 'ا' || n == 5 && w.charAt(2) == 'ا' && w.endsWith("ه");
        }
        return false;
    }

    private static String withoutPronoun(String w) {
        int n = w.length();
        if (n > 6 && (w.endsWith("ها") || w.endsWith("هم"))) {
            return w.substring(0, n - 2);
        }
        if (n > 5 && w.endsWith("ه") && !(w.charAt(0) == 'ا' && n == 5)) {
            return w.charAt(n - 2) == 'ت' ? w : w.substring(0, n - 1);
        }
        return w;
    }
}
