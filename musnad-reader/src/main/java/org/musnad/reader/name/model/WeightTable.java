package org.musnad.reader.name.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Quantised weights by feature hash, in an open-addressed table.
 *
 * <p>A file holds 32 bits of each hash and one signed byte for each tag: the root of the weight, so that many small and a
 * few large weights both keep their precision. In memory two weights w and v are one long, w + 2³²·v, so that the weights
 * of two tags are added at once; the sum of such longs is that of the one and that of the other, packed likewise.
 */
public final class WeightTable {
    private static final int MAGIC = 0x4D534E32;
    private static final double FULLEST = 0.6;

    /** The number of longs in which the weights of all tags are packed, two tags in each. */
    static final int PACKED = (Tags.COUNT + 1) / 2;

    private static final int FILTER_BITS = 1 << 21;

    private final int mask;
    /** For each slot the key (0: empty) and the number of its row. */
    private final int[] slots;

    private final long[] rows;
    private int size;
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
        this.slots = new int[capacity * 2];
        this.rows = new long[features * PACKED];
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
        int slot = key & mask;
        while (slots[2 * slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[2 * slot] = key;
        slots[2 * slot + 1] = size;
        for (int t = 0; t < Tags.COUNT; t++) {
            rows[size * PACKED + (t >> 1)] += weight(values[at + t]) << 32 * (t & 1);
        }
        size++;
        int bit = key & FILTER_BITS - 1;
        filter[bit >>> 6] |= 1L << bit;
    }

    private static int key(long hash) {
        int key = (int) (hash >>> 32);
        return key == 0 ? 1 : key;
    }

    /** Adds the weights of a feature to the packed sums from {@code at} on. */
    void addTo(long[] sums, int at, long hash) {
        int key = key(hash);
        int bit = key & FILTER_BITS - 1;
        if ((filter[bit >>> 6] & 1L << bit) == 0) {
            return;
        }
        int slot = key & mask;
        while (true) {
            int found = slots[2 * slot];
            if (found == key) {
                add(rows, slots[2 * slot + 1] * PACKED, sums, at);
                return;
            }
            if (found == 0) {
                return;
            }
            slot = slot + 1 & mask;
        }
    }

    /** Adds packed sums to others. */
    static void add(long[] from, int begin, long[] sums, int at) {
        for (int k = 0; k < PACKED; k++) {
            sums[at + k] += from[begin + k];
        }
    }

    /** Unpacks the sums of all tags. */
    static void unpack(long[] sums, int[] scores, int at) {
        for (int t = 0; t < Tags.COUNT; t++) {
            long packed = sums[t >> 1];
            int low = (int) packed;
            scores[at + t] = (t & 1) == 0 ? low : (int) (packed - low >> 32);
        }
    }

    private static long weight(byte root) {
        return root * Math.abs(root);
    }

    private static byte root(int weight) {
        return (byte) (Integer.signum(weight) * Math.round(Math.sqrt(Math.abs(weight))));
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
        ByteBuffer buffer = ByteBuffer.allocate(size * (4 + Tags.COUNT));
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                buffer.putInt(slots[slot]);
            }
        }
        int[] weights = new int[Tags.COUNT];
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                int row = slots[slot + 1] * PACKED;
                unpack(Arrays.copyOfRange(rows, row, row + PACKED), weights, 0);
                for (int weight : weights) {
                    buffer.put(root(weight));
                }
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
