package org.musnad.ledger.store;

import java.util.Arrays;

/** Small non-negative integers in a row, seven bits a byte, the lowest first; the top bit says that more follow. */
final class PackedNumbers {
    private byte[] bytes;
    private int at;

    private PackedNumbers(byte[] bytes) {
        this.bytes = bytes;
    }

    /** To be written with {@link #put}. */
    static PackedNumbers empty() {
        return new PackedNumbers(new byte[32]);
    }

    /** To be read with {@link #next}. */
    static PackedNumbers of(byte[] bytes) {
        return new PackedNumbers(bytes);
    }

    PackedNumbers put(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        if (at + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int rest = value;
        while (rest >= 0x80) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return this;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, at);
    }

    boolean hasNext() {
        return at < bytes.length;
    }

    int next() {
        int value = 0;
        int shift = 0;
        while (at < bytes.length && shift < 32) {
            byte b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
            shift += 7;
        }
        throw new IllegalStateException("packed numbers end early");
    }
}
