package org.musnad.ledger.copies;

import java.util.Arrays;
import org.musnad.reader.text.Folded;

/**
 * The runs of five folded words of a text, as a set of 64-bit hashes in ascending order. A text of fewer words is one run;
 * a text without words has none.
 */
public final class Shingles {
    /** Words in a run. */
    public static final int WORDS = 5;

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** The runs of a text. */
    public static Shingles of(String text) {
        long[] words = wordHashes(Folded.of(text));
        if (words.length == 0) {
            return new Shingles(words);
        }
        int width = Math.min(WORDS, words.length);
        long[] runs = new long[words.length - width + 1];
        for (int k = 0; k < runs.length; k++) {
            long hash = FNV_BASIS;
            for (int w = k; w < k + width; w++) {
                hash = mix(hash * 31 + words[w]);
            }
            runs[k] = hash;
        }
        Arrays.sort(runs);
        int size = 0;
        for (int k = 0; k < runs.length; k++) {
            if (k == 0 || runs[k] != runs[k - 1]) {
                runs[size++] = runs[k];
            }
        }
        return new Shingles(size == runs.length ? runs : Arrays.copyOf(runs, size));
    }

    private static long[] wordHashes(String folded) {
        long[] words = new long[folded.length() / 5 + 8];
        int size = 0;
        int n = folded.length();
        int k = 0;
        while (k < n) {
            if (!Character.isLetterOrDigit(folded.charAt(k))) {
                k++;
                continue;
            }
            long hash = FNV_BASIS;
            while (k < n && Character.isLetterOrDigit(folded.charAt(k))) {
                hash = (hash ^ folded.charAt(k)) * FNV_PRIME;
                k++;
            }
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
            }
            words[size++] = mix(hash);
        }
        return Arrays.copyOf(words, size);
    }

    /** A bijection of 64 bits that leaves no bit where it was (Stafford's mix 13 of the SplittableRandom finaliser). */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** The number of different runs. */
    public int size() {
        return hashes.length;
    }

    long get(int k) {
        return hashes[k];
    }

    /** How many runs both texts have. */
    public int shared(Shingles other) {
        int a = 0;
        int b = 0;
        int shared = 0;
        while (a < hashes.length && b < other.hashes.length) {
            if (hashes[a] == other.hashes[b]) {
                shared++;
                a++;
                b++;
            } else if (hashes[a] < other.hashes[b]) {
                a++;
            } else {
                b++;
            }
        }
        return shared;
    }

    /** Runs of both over runs of either, in [0, 1]; 0 where both are empty. */
    public double jaccard(Shingles other) {
        int shared = shared(other);
        int all = hashes.length + other.hashes.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Runs of both over the runs of the shorter, in [0, 1]; 0 where it is empty. */
    public double containment(Shingles other) {
        int least = Math.min(hashes.length, other.hashes.length);
        return least == 0 ? 0 : (double) shared(other) / least;
    }
}
