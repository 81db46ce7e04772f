package org.musnad.ledger.copies;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Lists of numbers by 32-bit key, in three growing arrays: about 20 bytes an entry. */
final class IntLists {
    private int[] heads = filled(1 << 12);
    private int[] keys = new int[1 << 11];
    private int[] values = new int[1 << 11];
    private int[] next = new int[1 << 11];
    private int size;

    void add(int key, int value) {
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        values[size] = value;
        int slot = slot(key);
        next[size] = heads[slot];
        heads[slot] = size;
        size++;
    }

    void forEach(int key, IntConsumer taker) {
        for (int at = heads[slot(key)]; at >= 0; at = next[at]) {
            if (keys[at] == key) {
                taker.accept(values[at]);
            }
        }
    }

    private int slot(int key) {
        return (key * 0x9e3779b9 >>> 7) & (heads.length - 1);
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        values = Arrays.copyOf(values, size * 2);
        next = Arrays.copyOf(next, size * 2);
        heads = filled(heads.length * 2);
        for (int at = 0; at < size; at++) {
            int slot = slot(keys[at]);
            next[at] = heads[slot];
            heads[slot] = at;
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }
}
