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

    /** A slot is one key and three numbers of four bytes each, so that it lies in one line of the processor's cache. */
    private static final int SLOT = 4;

    private static final int FILTER_BITS = 1 << 21;

    private final int mask;
    private final int[] slots;
    /** One bit for each key's lower bits: most features that are not in the table are turned away here. */
    private final long[] filter = new long[FILTER_BITS >>> 6];

    private final int[] transitions;
    private final int unit;

    private WeightTable(int features, int[] transitions, int unit) {
        int capacity = 16;
        while (capacity * FULLEST < features) {
            capacity *= 2;
        }
        this.mask = capacity - 1;
        this.slots = new int[capacity * SLOT];
        this.transitions = transitions;
        this.unit = unit;
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
        int slot = (key & mask) * SLOT;
        while (slots[slot] != 0) {
            slot = slot + SLOT & mask * SLOT + SLOT - 1;
        }
        slots[slot] = key;
        for (int t = 0; t < Tags.COUNT; t++) {
            slots[slot + 1 + (t >> 2)] |= (values[at + t] & 0xFF) << 8 * (t & 3);
        }
        int bit = key & FILTER_BITS - 1;
        filter[bit >>> 6] |= 1L << bit;
    }

    private static int key(long hash) {
        int key = (int) (hash >>> 32);
        return key == 0 ? 1 : key;
    }

    /** Adds the weights of a feature to the scores from {@code at} on. */
    void addTo(int[] scores, int at, long hash) {
        int key = key(hash);
        int bit = key & FILTER_BITS - 1;
        if ((filter[bit >>> 6] & 1L << bit) == 0) {
            return;
        }
        int slot = (key & mask) * SLOT;
        while (true) {
            int found = slots[slot];
            if (found == key) {
                addFour(scores, at, slots[slot + 1]);
                addFour(scores, at + 4, slots[slot + 2]);
                scores[at + 8] += weight((byte) slots[slot + 3]);
                return;
            }
            if (found == 0) {
                return;
            }
            slot = slot + SLOT & mask * SLOT + SLOT - 1;
        }
    }

    private static void addFour(int[] scores, int at, int packed) {
        scores[at] += weight((byte) packed);
        scores[at + 1] += weight((byte) (packed >> 8));
        scores[at + 2] += weight((byte) (packed >> 16));
        scores[at + 3] += weight((byte) (packed >> 24));
    }

    private static int weight(byte root) {
        return root * Math.abs(root);
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
        for (int slot = 0; slot < slots.length; slot += SLOT) {
            size += slots[slot] == 0 ? 0 : 1;
        }
        ByteBuffer buffer = ByteBuffer.allocate(size * (4 + Tags.COUNT));
        for (int slot = 0; slot < slots.length; slot += SLOT) {
            if (slots[slot] != 0) {
                buffer.putInt(slots[slot]);
            }
        }
        for (int slot = 0; slot < slots.length; slot += SLOT) {
            for (int t = 0; t < Tags.COUNT && slots[slot] != 0; t++) {
                buffer.put((byte) (slots[slot + 1 + (t >> 2)] >> 8 * (t & 3)));
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
