package org.musnad.train;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of the corpora's model: for each feature those of its labels that matter, as the signed root in one byte.
 */
final class LabelWeights {
    private static final int MAGIC = 0x4D534E43;
    private static final int N = NameClasses.LABELS;
    private static final int LARGEST = 127;

    private final int[] keys;
    private final byte[][] rows;
    private final int[] slots;
    private final float[] transitions;
    private final float scale;

    private LabelWeights(int[] keys, byte[][] rows, float[] transitions, float scale) {
        this.keys = keys;
        this.rows = rows;
        this.transitions = transitions;
        this.scale = scale;
        slots = new int[Integer.highestOneBit(Math.max(keys.length, 8)) * 4];
        for (int f = 0; f < keys.length; f++) {
            int slot = keys[f] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = f + 1;
        }
    }

    /**
     * Rounds learnt weights.
     *
     * @param hashes of the features
     * @param weights for each feature those of all labels, {@code width} numbers a feature
     * @param least the weight below which none of a feature's may stay for it to be left out
     */
    static LabelWeights of(long[] hashes, float[] weights, int width, float[] transitions, double least) {
        float largest = 1e-6f;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = LARGEST * LARGEST / largest;
        int[] keys = new int[hashes.length];
        byte[][] rows = new byte[hashes.length][];
        int kept = 0;
        for (int f = 0; f < hashes.length; f++) {
            float most = 0;
            byte[] row = new byte[N];
            for (int label = 0; label < N; label++) {
                float weight = weights[f * width + label];
                most = Math.max(most, Math.abs(weight));
                row[label] = (byte) Math.round(Math.signum(weight) * Math.sqrt(Math.abs(weight * scale)));
            }
            if (most >= least) {
                keys[kept] = key(hashes[f]);
                rows[kept++] = row;
            }
        }
        return new LabelWeights(Arrays.copyOf(keys, kept), Arrays.copyOf(rows, kept), transitions.clone(), scale);
    }

    private static int key(long hash) {
        return (int) (hash >>> 32);
    }

    int features() {
        return keys.length;
    }

    float transition(int before, int label) {
        return transitions[before * N + label];
    }

    /** Adds the weights of a feature to the scores of all labels. */
    void addTo(double[] scores, long hash) {
        int key = key(hash);
        int slot = key & slots.length - 1;
        while (slots[slot] != 0) {
            int f = slots[slot] - 1;
            if (keys[f] == key) {
                byte[] row = rows[f];
                for (int label = 0; label < N; label++) {
                    scores[label] += row[label] * Math.abs(row[label]) / scale;
                }
                return;
            }
            slot = slot + 1 & slots.length - 1;
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(N);
        out.writeFloat(scale);
        for (float transition : transitions) {
            out.writeFloat(transition);
        }
        out.writeInt(keys.length);
        for (int f = 0; f < keys.length; f++) {
            long told = 0;
            for (int label = 0; label < N; label++) {
                told |= rows[f][label] == 0 ? 0 : 1L << label;
            }
            out.writeInt(keys[f]);
            out.writeLong(told);
            for (int label = 0; label < N; label++) {
                if (rows[f][label] != 0) {
                    out.writeByte(rows[f][label]);
                }
            }
        }
    }

    static LabelWeights read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != N) {
            throw new IOException("not a model of this version");
        }
        float scale = in.readFloat();
        float[] transitions = new float[N * N];
        for (int k = 0; k < transitions.length; k++) {
            transitions[k] = in.readFloat();
        }
        int[] keys = new int[in.readInt()];
        byte[][] rows = new byte[keys.length][N];
        for (int f = 0; f < keys.length; f++) {
            keys[f] = in.readInt();
            long told = in.readLong();
            for (int label = 0; label < N; label++) {
                rows[f][label] = (told >> label & 1) == 0 ? 0 : in.readByte();
            }
        }
        return new LabelWeights(keys, rows, transitions, scale);
    }
}
