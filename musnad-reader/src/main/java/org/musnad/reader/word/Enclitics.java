package org.musnad.reader.word;

import java.util.Arrays;

/** Where the stem of a word may end, before a pronoun tied to it: ه ها هم هما هن ك كم كما كن نا ي ني. */
final class Enclitics {
    private static final String[] PRONOUNS = {"ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "نا", "ي", "ني"};
    private static final int LEAST_STEM = 2;

    private Enclitics() {}

    /** The possible ends, descending; the first is the length of the word. */
    static int[] ends(String folded) {
        int n = folded.length();
        int[] found = new int[PRONOUNS.length + 1];
        found[0] = n;
        int size = 1;
        for (String pronoun : PRONOUNS) {
            int end = n - pronoun.length();
            if (end >= LEAST_STEM && folded.endsWith(pronoun)) {
                found[size++] = end;
            }
        }
        int[] ends = Arrays.stream(found, 0, size).distinct().sorted().toArray();
        for (int a = 0, b = ends.length - 1; a < b; a++, b--) {
            int swap = ends[a];
            ends[a] = ends[b];
            ends[b] = swap;
        }
        return ends;
    }
}
