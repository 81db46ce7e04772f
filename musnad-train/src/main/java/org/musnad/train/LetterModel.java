package org.musnad.train;

import java.util.HashMap;
import java.util.Map;

/** How likely a word is by its letters: runs of up to five, smoothed after Witten and Bell (1991). */
final class LetterModel {
    private static final int BEFORE = 4;
    private static final double ANY_LETTER = 1.0 / 40;
    private static final char BEGIN = '^';
    private static final char END = '$';

    /** For letters before: how often they stand there, and how many different ones follow. */
    private final Map<String, float[]> contexts = new HashMap<>();

    private final Map<String, float[]> runs = new HashMap<>();

    /** Learns a word. */
    void add(String word, double weight) {
        String letters = BEGIN + word + END;
        for (int k = 1; k < letters.length(); k++) {
            for (int n = 0; n <= BEFORE && n <= k; n++) {
                float[] context = contexts.computeIfAbsent(letters.substring(k - n, k), x -> new float[2]);
                float[] run = runs.computeIfAbsent(letters.substring(k - n, k + 1), x -> new float[1]);
                context[1] += run[0] == 0 ? 1 : 0;
                context[0] += (float) weight;
                run[0] += (float) weight;
            }
        }
    }

    /** The natural logarithm of the word's likelihood. */
    double log(String word) {
        String letters = BEGIN + word + END;
        double sum = 0;
        for (int k = 1; k < letters.length(); k++) {
            double p = ANY_LETTER;
            for (int n = 0; n <= BEFORE && n <= k; n++) {
                float[] context = contexts.get(letters.substring(k - n, k));
                if (context == null) {
                    break;
                }
                float[] run = runs.get(letters.substring(k - n, k + 1));
                p = ((run == null ? 0 : run[0]) + context[1] * p) / (context[0] + context[1]);
            }
            sum += Math.log(p);
        }
        return sum;
    }
}
