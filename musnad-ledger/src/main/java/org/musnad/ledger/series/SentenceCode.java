package org.musnad.ledger.series;

import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * A sentence as it is kept to be searched for the words of a scope: its folded words in characters below U+0100, so that a
 * word is found by the machine's own search for a piece of a string, each followed by a character that says where its stem
 * may begin. Letters that have no character of their own are written in five, so that nothing is mistaken for anything else.
 */
final class SentenceCode {
    /** Follows a word; the lowest five bits say at which of its first five letters the stem may begin. */
    private static final char END = 0xe0;

    private static final int STEMS = 0x1f;
    private static final char OTHER = 0xdf;
    private static final char FIRST_ARABIC = 'ء';
    private static final char LAST_ARABIC = 'ي';
    private static final int ARABIC = 0x80;

    private SentenceCode() {}

    /** The words from {@code first} to before {@code end}. */
    static String of(Words words, int first, int end) {
        StringBuilder out = new StringBuilder(6 * (end - first));
        for (int k = first; k < end; k++) {
            Word word = words.get(k);
            write(word.folded(), out);
            int stems = 0;
            for (int s = 0; s < word.stemCount() && !word.isPunct(); s++) {
                stems |= 1 << word.stem(s) & STEMS;
            }
            out.append((char) (END + stems));
        }
        return out.toString();
    }

    /** A word as it is looked for. */
    static String of(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        write(folded, out);
        return out.toString();
    }

    private static void write(String folded, StringBuilder out) {
        for (int k = 0; k < folded.length(); k++) {
            char c = folded.charAt(k);
            if (c > ' ' && c < 0x7f) {
                out.append(c);
            } else if (c >= FIRST_ARABIC && c <= LAST_ARABIC) {
                out.append((char) (ARABIC + c - FIRST_ARABIC));
            } else {
                out.append(OTHER);
                for (int bits = 12; bits >= 0; bits -= 4) {
                    out.append((char) (1 + (c >> bits & 0xf)));
                }
            }
        }
    }

    /**
     * Whether a sentence has a word after any of its proclitics, and others after it with or without their article.
     *
     * @param sentence made by {@link #of(Words, int, int)}
     * @param form its words by {@link #of(String)}, in order
     */
    static boolean has(String sentence, String[] form) {
        String first = form[0];
        for (int at = sentence.indexOf(first); at >= 0; at = sentence.indexOf(first, at + 1)) {
            int end = at + first.length();
            if (end < sentence.length() && sentence.charAt(end) >= END) {
                int before = before(sentence, at);
                if (before >= 0 && (sentence.charAt(end) >> before & 1) == 1 && follow(sentence, end + 1, form)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many letters of the word stand before {@code at}; -1 where they are more than any proclitics. */
    private static int before(String sentence, int at) {
        for (int k = 0; k < 5; k++) {
            if (at - k == 0 || sentence.charAt(at - k - 1) >= END) {
                return k;
            }
        }
        return -1;
    }

    private static boolean follow(String sentence, int from, String[] form) {
        int at = from;
        for (int k = 1; k < form.length; k++) {
            int end = at;
            while (end < sentence.length() && sentence.charAt(end) < END) {
                end++;
            }
            if (end >= sentence.length()) {
                return false;
            }
            int begin = end - at > 4 && sentence.startsWith(ARTICLE, at) ? at + 2 : at;
            if (end - begin != form[k].length() || !sentence.startsWith(form[k], begin)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    private static final String ARTICLE = of("ال");
}
