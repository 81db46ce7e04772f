package org.musnad.ledger.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Cuts text that the reader has folded into the terms of the index. Over the reader's folding (أإآ → ا, ى → ي, ة → ه,
 * marks and tatweel gone, digits 0–9):
 *
 * <ul>
 *   <li>a hamza on و or ي is ء: المسئول = المسؤول, شئون = شؤون; هيأة = هيئة; شاطيء = شاطئ
 *   <li>«عبدالله» is two words, as «عبد الله» is
 *   <li>separators between thousands are gone: «1,500» = «1500»
 *   <li>words of other scripts are in lower case without their marks
 * </ul>
 *
 * A term never loses its proclitics here: {@link Forms} gives the forms under which a word is looked for.
 */
final class Terms {
    /** Longer runs of letters are no words; the rest of them is cut off. */
    private static final int LONGEST = 100;

    private static final String SERVANT = "عبدال";

    private Terms() {}

    /** Takes terms. */
    @FunctionalInterface
    interface Sink {
        /**
         * @param from where the term's characters begin in the folded text
         * @param to where they end
         */
        void take(String term, int from, int to);
    }

    /** Gives the terms of a folded text in order. Any string is accepted. */
    static void of(String folded, Sink sink) {
        int n = folded.length();
        int k = 0;
        while (k < n) {
            char c = folded.charAt(k);
            if (isArabic(c)) {
                int end = k + 1;
                while (end < n && isArabic(folded.charAt(end))) {
                    end++;
                }
                arabic(folded, k, end, sink);
                k = end;
            } else if (isDigit(c)) {
                k = number(folded, k, sink);
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                int end = k + 1;
                while (end < n && isOther(folded.charAt(end))) {
                    end++;
                }
                String term = latin(folded.substring(k, Math.min(end, k + LONGEST)));
                if (!term.isEmpty()) {
                    sink.take(term, k, end);
                }
                k = end;
            } else {
                k++;
            }
        }
    }

    private static void arabic(String folded, int from, int end, Sink sink) {
        int servant = servant(folded, from, end);
        if (servant > 0) {
            sink.take(arabicTerm(folded, from, servant), from, servant);
            sink.take(arabicTerm(folded, servant, end), servant, end);
        } else {
            sink.take(arabicTerm(folded, from, end), from, end);
        }
    }

    /** Where «الله» or another name of God begins after «عبد», proclitics before it; 0 where it does not. */
    private static int servant(String folded, int from, int end) {
        for (int at = from; at <= from + 2 && at + SERVANT.length() + 2 <= end; at++) {
            if (folded.startsWith(SERVANT, at)) {
                return at + 3;
            }
            char c = folded.charAt(at);
            if (c != 'و' && c != 'ف' && c != 'ل' && c != 'ب' && c != 'ك') {
                return 0;
            }
        }
        return 0;
    }

    private static String arabicTerm(String folded, int from, int end) {
        int to = Math.min(end, from + LONGEST);
        int changed = from;
        while (changed < to && !isHamza(folded.charAt(changed))) {
            changed++;
        }
        String term = folded.substring(from, to);
        if (changed < to) {
            term = term.replace('ؤ', 'ء').replace('ئ', 'ء');
            if (term.length() > 2 && term.endsWith("يء")) {
                term = term.substring(0, term.length() - 2) + "ء";
            }
        } else if (term.endsWith("هياه")) {
            term = term.substring(0, term.length() - 2) + "ءه";
        }
        return term;
    }

    private static boolean isHamza(char c) {
        return c == 'ؤ' || c == 'ئ' || c == 'ء';
    }

    private static int number(String folded, int from, Sink sink) {
        int n = folded.length();
        int k = from;
        StringBuilder digits = new StringBuilder();
        boolean whole = true;
        while (k < n && digits.length() < LONGEST) {
            char c = folded.charAt(k);
            if (isDigit(c)) {
                digits.append(c);
                k++;
            } else if (whole && isSeparator(c) && k + 1 < n && isDigit(folded.charAt(k + 1))) {
                if (!isThousands(folded, k, c)) {
                    digits.append('.');
                    whole = false;
                }
                k++;
            } else {
                break;
            }
        }
        sink.take(digits.toString(), from, k);
        return k;
    }

    /** Whether exactly three digits follow the separator, and it is none of a decimal fraction. */
    private static boolean isThousands(String folded, int at, char separator) {
        int digits = 0;
        while (at + 1 + digits < folded.length() && digits < 4 && isDigit(folded.charAt(at + 1 + digits))) {
            digits++;
        }
        return digits == 3 && separator != '٫';
    }

    /** Lower case, without marks; empty where nothing is left. */
    static String latin(String word) {
        boolean plain = true;
        for (int k = 0; k < word.length() && plain; k++) {
            plain = word.charAt(k) < 0x80;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (plain) {
            return lower;
        }
        String open = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(open.length());
        for (int k = 0; k < open.length(); k++) {
            if (Character.isLetterOrDigit(open.charAt(k)) || Character.isSurrogate(open.charAt(k))) {
                kept.append(open.charAt(k));
            }
        }
        return kept.toString();
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == '.' || c == '٬' || c == '٫' || c == '،';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isArabic(char c) {
        return c >= 'ء' && c <= 'ي' && c != 'ـ'
                || c >= 0x066e && c <= 0x06d3 && c != 0x0670 && c != 0x06d4
                || c == 0x06d5;
    }

    private static boolean isOther(char c) {
        return !isDigit(c)
                && !isArabic(c)
                && (Character.isLetterOrDigit(c)
                        || Character.isSurrogate(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK);
    }
}
