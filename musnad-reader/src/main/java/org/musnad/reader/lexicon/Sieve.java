package org.musnad.reader.lexicon;

import java.util.Collection;

/**
 * Turns away most strings that are none of the keys of a lexicon by their hash, before a substring is made of them or the
 * lexicon itself is looked into (Bloom 1970, with one hash).
 */
public final class Sieve {
    private static final int BITS_A_KEY = 8;

    private final long[] bits;
    private final int shift;

    /** A sieve that lets these keys through. */
    public Sieve(Collection<String> keys) {
        int log = Math.max(6, 32 - Integer.numberOfLeadingZeros(keys.size() * BITS_A_KEY));
        bits = new long[1 << log - 6];
        shift = 32 - log;
        for (String key : keys) {
            int bit = bit(key.hashCode());
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    /** Whether the characters from {@code from} to before {@code to} may be a key. */
    public boolean mayHold(String text, int from, int to) {
        int hash = 0;
        for (int k = from; k < to; k++) {
            hash = 31 * hash + text.charAt(k);
        }
        int bit = bit(hash);
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    private int bit(int hash) {
        return hash * 0x9e3779b9 >>> shift;
    }
}
