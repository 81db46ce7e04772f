package org.musnad.ledger.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a text to find its near-copies: band keys of its MinHash signature, by which texts that share half of
 * their runs meet, and a sample of its runs, the same runs in every text, by which a short text meets the long one that
 * holds it.
 *
 * <p>Broder, On the resemblance and containment of documents (1997): the signature is MinHash, the sample is his
 * «mod m» sketch. With {@value #ROWS} rows in {@value #BANDS} bands two texts of Jaccard 0.5 meet in a band with
 * probability 0.93; of those that do not, nearly all share two or more runs of the sample.
 */
final class Sketch {
    static final int BANDS = 20;
    static final int ROWS = 3;
    private static final int SAMPLE_SHIFT = 60; // one run of sixteen
    private static final int LEAST_SAMPLE = 6;
    private static final int MOST_SAMPLE = 400;
    private static final long[] MULTIPLIERS = multipliers();

    private final int[] bands;
    private final int[] sample;

    private Sketch(int[] bands, int[] sample) {
        this.bands = bands;
        this.sample = sample;
    }

    static Sketch of(Shingles shingles) {
        if (shingles.size() == 0) {
            return new Sketch(new int[0], new int[0]);
        }
        return new Sketch(bandsOf(shingles), sampleOf(shingles));
    }

    private static int[] bandsOf(Shingles shingles) {
        int[] least = new int[BANDS * ROWS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int k = 0; k < shingles.size(); k++) {
            long run = shingles.get(k);
            for (int h = 0; h < least.length; h++) {
                int value = (int) ((run * MULTIPLIERS[h]) >>> 33);
                if (value < least[h]) {
                    least[h] = value;
                }
            }
        }
        int[] bands = new int[BANDS];
        for (int b = 0; b < BANDS; b++) {
            long key = b + 1;
            for (int r = 0; r < ROWS; r++) {
                key = Shingles.mix(key * 31 + least[b * ROWS + r]);
            }
            bands[b] = (int) (key >>> 32);
        }
        return bands;
    }

    /** The runs whose mixed hash begins with four zero bits; of a short text also its least ones. */
    private static int[] sampleOf(Shingles shingles) {
        long[] mixed = new long[shingles.size()];
        for (int k = 0; k < mixed.length; k++) {
            mixed[k] = Shingles.mix(shingles.get(k) + 1);
        }
        sortUnsigned(mixed);
        int size = 0;
        while (size < mixed.length
                && size < MOST_SAMPLE
                && (size < LEAST_SAMPLE || mixed[size] >>> SAMPLE_SHIFT == 0)) {
            size++;
        }
        int[] sample = new int[size];
        for (int k = 0; k < size; k++) {
            sample[k] = (int) mixed[k];
        }
        return sample;
    }

    private static void sortUnsigned(long[] values) {
        for (int k = 0; k < values.length; k++) {
            values[k] ^= Long.MIN_VALUE;
        }
        Arrays.sort(values);
        for (int k = 0; k < values.length; k++) {
            values[k] ^= Long.MIN_VALUE;
        }
    }

    private static long[] multipliers() {
        long[] odd = new long[BANDS * ROWS];
        for (int h = 0; h < odd.length; h++) {
            odd[h] = Shingles.mix(0x9e3779b97f4a7c15L * (h + 1)) | 1;
        }
        return odd;
    }

    int[] bands() {
        return bands;
    }

    int[] sample() {
        return sample;
    }

    byte[] pack() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * (bands.length + sample.length));
        for (int band : bands) {
            bytes.putInt(band);
        }
        for (int run : sample) {
            bytes.putInt(run);
        }
        return bytes.array();
    }

    static Sketch unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int[] all = new int[packed.length / 4];
        for (int k = 0; k < all.length; k++) {
            all[k] = bytes.getInt();
        }
        int bands = Math.min(BANDS, all.length);
        return new Sketch(Arrays.copyOf(all, bands), Arrays.copyOfRange(all, bands, all.length));
    }
}
