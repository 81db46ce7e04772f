package org.musnad.reader.name.model;

/** 64-bit hashes of words and features, built up letter by letter, without making strings. */
final class Hashes {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    /** The hash of the characters from {@code from} to before {@code to}. */
    static long of(String letters, int from, int to) {
        long h = 0x51_7C_C1_B7_27_22_0A_95L;
        for (int k = from; k < to; k++) {
            h = (h ^ letters.charAt(k)) * FACTOR;
            h ^= h >>> 29;
        }
        return h;
    }

    /** {@link #of} of «ا» followed by the characters: the article after ل, whose alef is not written. */
    static long withAlef(String letters, int from, int to) {
        long h = (0x51_7C_C1_B7_27_22_0A_95L ^ 'ا') * FACTOR;
        h ^= h >>> 29;
        for (int k = from; k < to; k++) {
            h = (h ^ letters.charAt(k)) * FACTOR;
            h ^= h >>> 29;
        }
        return h;
    }

    /** One hash of two. */
    static long mix(long a, long b) {
        long h = (a + 0x632B_E59B_D9B4_E019L) ^ (b * FACTOR);
        h *= 0xBF58_476D_1CE4_E5B9L;
        h ^= h >>> 31;
        h *= 0x94D0_49BB_1331_11EBL;
        return h ^ h >>> 28;
    }
}
