package org.musnad.train;

import java.util.Arrays;
import java.util.Locale;
import org.musnad.reader.name.model.Tags;
import org.musnad.reader.name.model.WeightTable;

/** Rounds learnt weights to the bytes that the reader keeps, and leaves out features that say next to nothing. */
final class Quantiser {
    private static final int N = Tags.COUNT;
    private static final int LARGEST = 127;
    private static final double LEAST = Double.parseDouble(System.getProperty("least", "0.1"));

    private Quantiser() {}

    static WeightTable table(FeatureIndex index, float[] weights, float[] moves) {
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = LARGEST * LARGEST / largest;
        long[] hashes = new long[index.size()];
        byte[][] rows = new byte[index.size()][];
        int kept = 0;
        for (int f = 0; f < index.size(); f++) {
            byte[] row = new byte[N];
            float most = 0;
            for (int t = 0; t < N; t++) {
                float weight = weights[f * N + t];
                most = Math.max(most, Math.abs(weight));
                row[t] = (byte) Math.round(Math.signum(weight) * Math.sqrt(Math.abs(weight * scale)));
            }
            if (most >= LEAST) {
                hashes[kept] = index.hash(f);
                rows[kept++] = row;
            }
        }
        int[] transitions = new int[N * N];
        for (int k = 0; k < transitions.length; k++) {
            transitions[k] = Math.round(moves[k] * scale);
        }
        System.err.printf(Locale.ROOT, "%d features, %d kept, scale %.2f%n", index.size(), kept, scale);
        return WeightTable.of(Arrays.copyOf(hashes, kept), Arrays.copyOf(rows, kept), transitions, Math.round(scale));
    }
}
