package org.musnad.ledger.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Finds, for each text that is added, the texts added before it that are near-copies of it. Whether two texts are a pair
 * depends on the two alone, so what is found in the end does not depend on the order of adding. About 0.8 kB a text.
 */
public final class CopyIndex {
    /** Jaccard of shingles from which two reports are near-copies. */
    public static final double NEAR = 0.5;

    /** Containment of shingles from which the longer report is an extended copy of the shorter. */
    public static final double CONTAINED = 0.75;

    /** An extended copy is at most so much longer that this Jaccard remains: digests of many reports join nothing. */
    public static final double LEAST_OF_EXTENDED = 0.15;

    private static final int LEAST_RUNS_CONTAINED = 20;

    private final IntLists bands = new IntLists();
    private final IntLists samples = new IntLists();
    private long[] reports = new long[1024];
    private int[] counts = new int[1024];
    private int size;
    private final Set<Long> members = new HashSet<>();

    /**
     * Two reports that share their text.
     *
     * @param report the number of the other report
     * @param jaccard of their shingles
     * @param containment of the shorter one's shingles in the longer
     */
    public record Pair(long report, double jaccard, double containment) {
        /** Whether they are near-copies; otherwise one is an extended copy of the other. */
        public boolean near() {
            return jaccard >= NEAR;
        }
    }

    /**
     * Whether two texts are a pair.
     *
     * @param shared runs in both
     * @param a runs in one
     * @param b runs in the other
     */
    static boolean isPair(int shared, int a, int b) {
        int all = a + b - shared;
        if (all == 0 || shared == 0) {
            return false;
        }
        int least = Math.min(a, b);
        return shared >= NEAR * all
                || least >= LEAST_RUNS_CONTAINED && shared >= CONTAINED * least && shared >= LEAST_OF_EXTENDED * all;
    }

    /** The number of texts in it. */
    public int size() {
        return size;
    }

    /**
     * Adds a report and gives the pairs that it makes with those added before.
     *
     * @param known gives the shingles of a report that was added before
     */
    List<Pair> add(long report, Shingles shingles, Sketch sketch, LongFunction<Shingles> known) {
        List<Pair> pairs = new ArrayList<>();
        int[] candidates = candidates(sketch);
        for (int candidate : candidates) {
            Shingles other = known.apply(reports[candidate]);
            int shared = shingles.shared(other);
            if (isPair(shared, shingles.size(), other.size())) {
                int all = shingles.size() + other.size() - shared;
                int least = Math.min(shingles.size(), other.size());
                pairs.add(new Pair(reports[candidate], (double) shared / all, (double) shared / least));
            }
        }
        put(report, sketch);
        return pairs;
    }

    /** Whether the report was added before. */
    boolean has(long report) {
        return members.contains(report);
    }

    /** Adds a report whose pairs are known already. */
    void put(long report, Sketch sketch) {
        members.add(report);
        if (size == reports.length) {
            reports = Arrays.copyOf(reports, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        reports[size] = report;
        for (int band : sketch.bands()) {
            bands.add(band, size);
        }
        for (int run : sketch.sample()) {
            samples.add(run, size);
        }
        size++;
    }

    /** Those that share a band, or two runs of the sample. */
    private int[] candidates(Sketch sketch) {
        int[] touched = new int[64];
        int[] state = {0};
        int[][] holder = {touched};
        for (int band : sketch.bands()) {
            bands.forEach(band, other -> touch(holder, state, other, 2));
        }
        int need = sketch.sample().length <= 3 ? 2 : 1;
        for (int run : sketch.sample()) {
            samples.forEach(run, other -> touch(holder, state, other, need));
        }
        int found = 0;
        int[] all = holder[0];
        for (int k = 0; k < state[0]; k++) {
            int other = all[k];
            if (counts[other] >= 2) {
                all[found++] = other;
            }
            counts[other] = 0;
        }
        return Arrays.copyOf(all, found);
    }

    private void touch(int[][] holder, int[] state, int other, int weight) {
        if (counts[other] == 0) {
            if (state[0] == holder[0].length) {
                holder[0] = Arrays.copyOf(holder[0], state[0] * 2);
            }
            holder[0][state[0]++] = other;
        }
        counts[other] += weight;
    }
}
