package org.musnad.reader.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.musnad.reader.Span;

/**
 * Splits paragraphs into sentences at . ! ؟ ? … and runs of them, not at the points of decimals, abbreviations («د.»,
 * «أ.ف.ب»), numbered lists and Latin names, and not inside a closed quotation unless it ends there.
 */
final class Sentences {
    private Sentences() {}

    static List<Span> of(Text text) {
        String light = text.light();
        BitSet quoted = quoted(text);
        List<Span> found = new ArrayList<>();
        int k = 0;
        int n = light.length();
        int from = -1;
        while (k < n) {
            char c = light.charAt(k);
            if (c == '\n') {
                add(text, found, from, k);
                from = -1;
                k++;
                continue;
            }
            if (c != ' ' && from < 0) {
                from = k;
            }
            if (isStop(c) && from >= 0) {
                int end = k + 1;
                while (end < n && isStop(light.charAt(end))) {
                    end++;
                }
                int close = end;
                while (close < n && isCloser(light.charAt(close))) {
                    close++;
                }
                boolean inside = quoted.get(text.originalStart(k))
                        && (close >= n
                                || close == end
                                || quoted.get(text.originalStart(close - 1))
                                        && close < n
                                        && quoted.get(text.originalStart(close)));
                if (!inside && ends(light, from, k, end, close)) {
                    add(text, found, from, close);
                    from = -1;
                    k = close;
                    continue;
                }
                k = end;
                continue;
            }
            k++;
        }
        add(text, found, from, n);
        return found;
    }

    private static BitSet quoted(Text text) {
        BitSet quoted = new BitSet();
        for (Quotation q : text.quotations()) {
            if (q.closed()) {
                quoted.set(q.span().start(), q.span().end());
            }
        }
        return quoted;
    }

    private static boolean ends(String light, int from, int stop, int end, int close) {
        if (light.charAt(stop) != '.' || end - stop > 1) {
            return close >= light.length()
                    || light.charAt(close) == ' '
                    || light.charAt(close) == '\n'
                    || Folding.isArabicLetter(light.charAt(close)) && end - stop == 1
                    || light.charAt(close) == '(';
        }
        char before = stop > 0 ? light.charAt(stop - 1) : ' ';
        char after = end < light.length() ? light.charAt(end) : '\n';
        if (isDigit(before) && isDigit(after)) {
            return false;
        }
        if (isLatin(before) && isLatin(after)) {
            return false;
        }
        int word = stop;
        while (word > from && Folding.isArabicLetter(light.charAt(word - 1))) {
            word--;
        }
        int letters = stop - word;
        if (letters == 1) {
            return false; // «د.», «أ.ف.ب»
        }
        int digits = stop;
        while (digits > from && isDigit(light.charAt(digits - 1))) {
            digits--;
        }
        boolean listNumber = digits < stop && stop - digits <= 2 && digits == from;
        return !listNumber;
    }

    private static void add(Text text, List<Span> found, int from, int to) {
        if (from < 0) {
            return;
        }
        String light = text.light();
        int end = to;
        while (end > from && light.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > from) {
            found.add(text.originalSpan(from, end));
        }
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '؟' || c == '?' || c == '…' || c == '۔';
    }

    private static boolean isCloser(char c) {
        return "\"»”’')]".indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }
}
