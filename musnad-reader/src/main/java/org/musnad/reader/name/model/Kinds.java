package org.musnad.reader.name.model;

import org.jspecify.annotations.Nullable;

/**
 * The scores of the latest different rows of three kinds, which are few and come again and again. Safe for many threads
 * without a lock: an entry never changes once it is made, and a lost one is only worked out anew.
 */
final class Kinds {
    private static final int CAPACITY = 1 << 12;

    /**
     * What three kinds in a row say.
     *
     * @param sums packed sums (see {@link WeightTable}) of the features of the last word as one with two before it, then of
     *     the middle one as one with neighbours, then of the first as one with two after it
     */
    record Row(long first, long middle, long last, long[] sums) {
        boolean is(long a, long b, long c) {
            return first == a && middle == b && last == c;
        }
    }

    private final @Nullable Row[] rows = new Row[CAPACITY];

    @Nullable
    Row get(long a, long b, long c) {
        int slot = slot(a, b, c);
        Row row = rows[slot];
        if (row == null || !row.is(a, b, c)) {
            row = rows[slot + 1];
        }
        return row != null && row.is(a, b, c) ? row : null;
    }

    void put(Row row) {
        int slot = slot(row.first, row.middle, row.last);
        rows[slot + 1] = rows[slot];
        rows[slot] = row;
    }

    private static int slot(long a, long b, long c) {
        long mixed = Hashes.mix(a * 31 + b, c);
        return (int) (mixed >>> 40) & CAPACITY - 2;
    }
}
