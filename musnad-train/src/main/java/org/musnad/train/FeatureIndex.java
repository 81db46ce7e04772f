package org.musnad.train;

import java.util.Arrays;

/** Numbers feature hashes in the order in which they come up. */
final class FeatureIndex {
    private long[] keys = new long[1 << 20];
    private int[] numbers = new int[1 << 20];
    private long[] hashes = new long[1 << 19];
    private int size;

    int[] of(long[] features) {
        int[] found = new int[features.length];
        for (int k = 0; k < found.length; k++) {
            found[k] = number(features[k]);
        }
        return found;
    }

    private int number(long hash) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(hash);
        if (keys[slot] == 0) {
            keys[slot] = hash == 0 ? 1 : hash;
            numbers[slot] = size;
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
            }
            hashes[size++] = hash;
        }
        return numbers[slot];
    }

    private int slot(long hash) {
        long key = hash == 0 ? 1 : hash;
        int slot = (int) hash & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        keys = new long[keys.length * 2];
        numbers = new int[keys.length];
        for (int f = 0; f < size; f++) {
            int slot = slot(hashes[f]);
            keys[slot] = hashes[f] == 0 ? 1 : hashes[f];
            numbers[slot] = f;
        }
    }

    int size() {
        return size;
    }

    long hash(int number) {
        return hashes[number];
    }
}
