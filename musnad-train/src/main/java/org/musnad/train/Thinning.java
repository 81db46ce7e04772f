package org.musnad.train;

import java.util.Arrays;
import java.util.Random;

/** Leaves out, at some words, the features that know a word by heart, so that the others learn to do without. */
final class Thinning {
    private Thinning() {}

    static int[][] of(int[][] features, boolean[][] lexical, Random random, double share) {
        int[][] thin = new int[features.length][];
        for (int k = 0; k < thin.length; k++) {
            if (random.nextDouble() >= share) {
                thin[k] = features[k];
                continue;
            }
            int[] kept = new int[features[k].length];
            int size = 0;
            for (int f = 0; f < kept.length; f++) {
                if (!lexical[k][f]) {
                    kept[size++] = features[k][f];
                }
            }
            thin[k] = Arrays.copyOf(kept, size);
        }
        return thin;
    }
}
