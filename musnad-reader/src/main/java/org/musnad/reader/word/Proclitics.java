package org.musnad.reader.word;

/**
 * Where the stem of a word may begin, by the order of Arabic proclitics: conjunction (و ف), then preposition (ب ل ك) or
 * future (س), then the article (ال; after ل written «لل»). At least two letters are left for the stem.
 */
final class Proclitics {
    static final int[] NONE = {0};
    private static final int LEAST_STEM = 2;

    private Proclitics() {}

    /** The possible offsets, ascending, 0 first. */
    static int[] stems(String folded) {
        int n = folded.length();
        if (n < LEAST_STEM + 1) {
            return NONE;
        }
        int[] found = new int[8];
        int size = 1;
        size = afterConjunction(folded, 0, found, size);
        char first = folded.charAt(0);
        if (first == 'و' || first == 'ف') {
            size = add(found, size, 1, n);
            size = afterConjunction(folded, 1, found, size);
        }
        if (size == 1) {
            return NONE;
        }
        int[] stems = new int[size];
        System.arraycopy(found, 0, stems, 0, size);
        java.util.Arrays.sort(stems);
        return stems;
    }

    private static int afterConjunction(String folded, int at, int[] found, int sizeBefore) {
        int n = folded.length();
        int size = sizeBefore;
        if (at >= n) {
            return size;
        }
        char c = folded.charAt(at);
        if (startsWithArticle(folded, at)) {
            size = add(found, size, at + 2, n);
        } else if (c == 'ب' || c == 'ك' || c == 'ل') {
            size = add(found, size, at + 1, n);
            if (startsWithArticle(folded, at + 1)) {
                size = add(found, size, at + 3, n);
            } else if (c == 'ل' && at + 1 < n && folded.charAt(at + 1) == 'ل') {
                size = add(found, size, at + 2, n);
            }
        } else if (c == 'س') {
            size = add(found, size, at + 1, n);
        }
        return size;
    }

    private static boolean startsWithArticle(String folded, int at) {
        return at + 1 < folded.length() && folded.charAt(at) == 'ا' && folded.charAt(at + 1) == 'ل';
    }

    private static int add(int[] found, int size, int offset, int length) {
        if (length - offset < LEAST_STEM) {
            return size;
        }
        for (int k = 0; k < size; k++) {
            if (found[k] == offset) {
                return size;
            }
        }
        found[size] = offset;
        return size + 1;
    }
}
