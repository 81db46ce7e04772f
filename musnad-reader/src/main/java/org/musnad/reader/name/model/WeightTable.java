package org.musnad.reader.name.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Quantised weights by feature hash, in an open-addressed table.
 *
 * <p>A slot holds 32 bits of the hash (0: empty) and one signed byte for each tag: the root of the weight, so that many
 * small and a few large weights both keep their precision.
 */
public final class WeightTable {
    private static final int MAGIC = 0x4D534E32;
    private static final double FULLEST = 0.6;

    private final int mask;
    private final int[] keys;
    private final byte[] weights;
    private final int[] transitions;

    private final int unit;

    private WeightTable(int features, int[] transitions, int unit) {
        this.unit = unit;
        int capacity = 16;
        while (capacity * FULLEST < features) {
            capacity *= 2;
        }
        this.mask = capacity - 1;
        this.keys = new int[capacity];
        this.weights = new byte[capacity * Tags.COUNT];
        this.transitions = transitions;
    }

    /**
     * A table of the given features.
     *
     * @param hashes of the features
     * @param values for each feature {@link Tags#COUNT} weights, each the signed root of the scaled weight
     * @param unit what a weight of 1 is scaled to
     * @param transitions {@link Tags#COUNT} × {@link Tags#COUNT} scaled weights, no roots
     */
    public static WeightTable of(long[] hashes, byte[][] values, int[] transitions, int unit) {
        WeightTable table = new WeightTable(hashes.length, transitions.clone(), unit);
        for (int f = 0; f < hashes.length; f++) {
            table.put(key(hashes[f]), values[f], 0);
        }
        return table;
    }

    private void put(int key, byte[] values, int at) {
        int slot = key & mask;
        while (keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        System.arraycopy(values, at, weights, slot * Tags.COUNT, Tags.COUNT);
    }

    private static int key(long hash) {
        int key = (int) (hash >>> 32);
        return key == 0 ? 1 : key;
    }

    /** Adds the weights of a feature to the scores from {@code at} on. */
    void addTo(int[] scores, int at, long hash) {
        int key = key(hash);
        int slot = key & mask;
        while (true) {
            int found = keys[slot];
            if (found == key) {
                int base = slot * Tags.COUNT;
                for (int t = 0; t < Tags.COUNT; t++) {
                    int root = weights[base + t];
                    scores[at + t] += root * Math.abs(root);
                }
                return;
            }
            if (found == 0) {
                return;
            }
            slot = slot + 1 & mask;
        }
    }

    /** What a weight of 1 is scaled to. */
    int unit() {
        return unit;
    }

    /** The weight of one tag after another; −∞ is not told here, see {@link Tags#follows}. */
    int transition(int before, int tag) {
        return transitions[before * Tags.COUNT + tag];
    }

    /** Writes the table: its features in the order of their slots, keys first. */
    public void write(DataOutputStream out) throws IOException {
        int size = 0;
        for (int key : keys) {
            size += key == 0 ? 0 : 1;
        }
        ByteBuffer buffer = ByteBuffer.allocate(size * (4 + Tags.COUNT));
        for (int key : keys) {
            if (key != 0) {
                buffer.putInt(key);
            }
        }
        for (int slot = 0; slot <= mask; slot++) {
            if (keys[slot] != 0) {
                buffer.put(weights, slot * Tags.COUNT, Tags.COUNT);
            }
        }
        out.writeInt(MAGIC);
        out.writeInt(Tags.COUNT);
        out.writeInt(size);
        out.writeInt(unit);
        for (int transition : transitions) {
            out.writeInt(transition);
        }
        out.write(buffer.array());
    }

    /** Reads a table. */
    public static WeightTable read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != Tags.COUNT) {
            throw new IOException("not a model of this version");
        }
        int size = in.readInt();
        int unit = in.readInt();
        int[] transitions = new int[Tags.COUNT * Tags.COUNT];
        for (int k = 0; k < transitions.length; k++) {
            transitions[k] = in.readInt();
        }
        byte[] raw = in.readNBytes(size * (4 + Tags.COUNT));
        if (raw.length != size * (4 + Tags.COUNT)) {
            throw new IOException("a broken model: " + raw.length + " bytes for " + size + " features");
        }
        WeightTable table = new WeightTable(size, transitions, unit);
        ByteBuffer buffer = ByteBuffer.wrap(raw);
        for (int f = 0; f < size; f++) {
            table.put(buffer.getInt(f * 4), raw, size * 4 + f * Tags.COUNT);
        }
        return table;
    }
}
