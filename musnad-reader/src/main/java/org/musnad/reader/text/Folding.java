package org.musnad.reader.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * A shadow of a text that is easier to compare, with an exact map back.
 *
 * <p>Two strings of equal length are made. <em>light</em> drops what carries no letter (short vowels and other marks,
 * tatweel, bidi controls, zero-width joiners), resolves presentation forms and HTML entities that were left in the text,
 * writes every digit as 0–9 and every blank as a space. <em>folded</em> does more: أإآٱ → ا, ى → ي, ة → ه, and the
 * Persian letters that Arabic writes otherwise. Folding is done before any Unicode decomposition, since that would first
 * turn أ into ا + hamza.
 *
 * <p>Law: for every k, {@code start(k) < end(k)}, and {@code start} and {@code end} never decrease. A character of the
 * text with no shadow belongs to no word, or is a mark of the letter before it and lies within that letter's end.
 */
final class Folding {
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("nbsp", " "),
            Map.entry("apos", "'"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("zwnj", "\u200c"),
            Map.entry("zwj", "\u200d"),
            Map.entry("rlm", "\u200f"),
            Map.entry("lrm", "\u200e"));
    private static final int LONGEST_ENTITY = 8;

    private char[] light;
    private int[] start;
    private int[] end;
    private int size;

    private Folding(int capacity) {
        light = new char[capacity];
        start = new int[capacity];
        end = new int[capacity];
    }

    /** The shadow of a text. Any string is accepted. */
    static Shadow fold(String text) {
        Folding folding = new Folding(text.length() + 8);
        folding.readAll(text);
        char[] light = Arrays.copyOf(folding.light, folding.size);
        char[] folded = new char[light.length];
        for (int k = 0; k < light.length; k++) {
            folded[k] = foldLetter(light[k]);
        }
        return new Shadow(
                new String(light),
                new String(folded),
                Arrays.copyOf(folding.start, folding.size),
                Arrays.copyOf(folding.end, folding.size));
    }

    /** The light and folded strings, and for each of their characters the span of the original that it stands for. */
    record Shadow(String light, String folded, int[] start, int[] end) {}

    private void readAll(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '&') {
                int next = entity(text, i);
                if (next > i) {
                    i = next;
                    continue;
                }
            }
            read(c, i, i + 1, text);
            i++;
        }
    }

    private void read(char c, int from, int to, String text) {
        if (c >= 'ء' && c <= 'ي' && c != 'ـ' || c < 0x80 && c >= ' ') {
            add(c, from, to);
        } else if (c == 'ـ' && !isAfterLetter()) {
            dash(from, to);
        } else if (isMark(c)) {
            mark(c, to);
        } else if (c == '\r') {
            if (to >= text.length() || text.charAt(to) != '\n') {
                add('\n', from, to);
            }
        } else if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
            add('\n', from, to);
        } else if (isIgnorable(c)) {
            // Belongs to no word: neither a character of the shadow nor a part of the letter before it.
        } else if (c >= 0xfb50 && c <= 0xfdff || c >= 0xfe70 && c <= 0xfeff) {
            presentation(c, from, to);
        } else {
            add(lightLetter(c), from, to);
        }
    }

    private boolean isAfterLetter() {
        return size > 0 && isArabicLetter(light[size - 1]);
    }

    /** Tatweel that lengthens no letter is drawn as a dash: «1437ـ1441», «ـــ». A run of them is one. */
    private void dash(int from, int to) {
        if (size > 0 && light[size - 1] == '-' && end[size - 1] == from) {
            end[size - 1] = to;
        } else {
            add('-', from, to);
        }
    }

    private void mark(char c, int to) {
        if (size == 0 || end[size - 1] < to - 1 && !isAdjacent(to)) {
            return;
        }
        char base = light[size - 1];
        if (!isArabicLetter(base)) {
            return;
        }
        end[size - 1] = to;
        light[size - 1] = composed(base, c);
    }

    private boolean isAdjacent(int to) {
        return end[size - 1] >= to - 3;
    }

    /** Decomposed hamza and madda, put back on their letters. */
    private static char composed(char base, char mark) {
        return switch (mark) {
            case '\u0653' -> base == 'ا' ? 'آ' : base;
            case '\u0654' -> base == 'ا' ? 'أ' : base == 'و' ? 'ؤ' : base == 'ي' ? 'ئ' : base;
            case '\u0655' -> base == 'ا' ? 'إ' : base;
            default -> base;
        };
    }

    private void presentation(char c, int from, int to) {
        if (c >= 0xfe70 && c <= 0xfe7f) {
            mark('\u064e', to);
            return;
        }
        String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        for (int k = 0; k < normal.length(); k++) {
            char n = normal.charAt(k);
            if (!isMark(n) && !isIgnorable(n)) {
                add(lightLetter(n), from, to);
            }
        }
    }

    private int entity(String text, int at) {
        int stop = Math.min(text.length(), at + LONGEST_ENTITY + 2);
        int semicolon = -1;
        for (int k = at + 1; k < stop; k++) {
            char c = text.charAt(k);
            if (c == ';') {
                semicolon = k;
                break;
            }
            if (!(c < 0x80 && (Character.isLetterOrDigit(c) || c == '#'))) {
                return at;
            }
        }
        if (semicolon < at + 2) {
            return at;
        }
        String name = text.substring(at + 1, semicolon);
        String value = name.charAt(0) == '#' ? numeric(name) : ENTITIES.getOrDefault(name, "");
        if (value.isEmpty()) {
            return at;
        }
        for (int k = 0; k < value.length(); k++) {
            read(value.charAt(k), at, semicolon + 1, "");
        }
        return semicolon + 1;
    }

    private static String numeric(String name) {
        boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hex ? 2 : 1);
        if (digits.isEmpty() || digits.length() > 6) {
            return "";
        }
        int value = 0;
        for (int k = 0; k < digits.length(); k++) {
            int digit = Character.digit(digits.charAt(k), hex ? 16 : 10);
            if (digit < 0) {
                return "";
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        return value >= ' ' && Character.isDefined(value) && Character.isBmpCodePoint(value)
                ? String.valueOf((char) value)
                : "";
    }

    private void add(char c, int from, int to) {
        if (size == light.length) {
            int larger = size + (size >> 1) + 8;
            light = Arrays.copyOf(light, larger);
            start = Arrays.copyOf(start, larger);
            end = Arrays.copyOf(end, larger);
        }
        light[size] = c;
        start[size] = from;
        end[size] = to;
        size++;
    }

    private static char lightLetter(char c) {
        if (c >= '٠' && c <= '٩') {
            return (char) (c - '٠' + '0');
        }
        if (c >= '۰' && c <= '۹') {
            return (char) (c - '۰' + '0');
        }
        return switch (c) {
            case 'ی', 'ے' -> 'ي';
            case 'ک', 'ڪ' -> 'ك';
            case 'ھ', 'ہ', 'ە', 'ۀ' -> 'ه';
            case 'ٱ' -> 'ا';
            case '٪' -> '%';
            case '\t' -> ' ';
            default -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c;
        };
    }

    /** The letter as it is compared. */
    static char foldLetter(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'ڤ' -> 'ف';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            case 'گ' -> 'ك';
            case 'ژ' -> 'ز';
            default -> c;
        };
    }

    static boolean isArabicLetter(char c) {
        return c >= 'ء' && c <= 'ي' && c != 'ـ' || c >= 0x066e && c <= 0x06d3 && c != 0x0670 || c == 0x06d5;
    }

    private static boolean isMark(char c) {
        return c == 'ـ'
                || c >= 0x064b && c <= 0x065f
                || c == 0x0670
                || c >= 0x0610 && c <= 0x061a
                || c >= 0x06d6 && c <= 0x06dc
                || c >= 0x06df && c <= 0x06e8
                || c >= 0x06ea && c <= 0x06ed;
    }

    private static boolean isIgnorable(char c) {
        return c >= 0x200b && c <= 0x200f
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2060 && c <= 0x2069
                || c == 0xfeff
                || c == 0x00ad
                || c == 0x061c;
    }
}
