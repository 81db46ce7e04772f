package org.musnad.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.musnad.reader.name.model.Features;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.name.model.Tags;
import org.musnad.reader.name.model.WeightTable;

/** An averaged structured perceptron (Collins 2002) over the reader's own features. */
final class Trainer {
    private static final int N = Tags.COUNT;
    private static final int LARGEST = 127;
    private static final double DROPPED = Double.parseDouble(System.getProperty("dropped", "0.5"));
    private static final double THINNED = Double.parseDouble(System.getProperty("thinned", "0.5"));
    private static final int PRUNED = Integer.getInteger("pruned", 3);

    private final Lexicon lexicon;
    private final int epochs;
    private final long seed;
    private final FeatureIndex index = new FeatureIndex();

    private float[] weights = {};
    private float[] totals = {};
    private final float[] moves = new float[N * N];
    private final float[] moveTotals = new float[N * N];

    Trainer(Lexicon lexicon, int epochs, long seed) {
        this.lexicon = lexicon;
        this.epochs = epochs;
        this.seed = seed;
    }

    /** The weights learnt from the sentences. */
    WeightTable train(List<Sentence> sentences) {
        int[][][] features = new int[sentences.size()][][];
        boolean[][][] lexical = new boolean[sentences.size()][][];
        Features reader = new Features(lexicon);
        for (int s = 0; s < features.length; s++) {
            Sentence sentence = sentences.get(s);
            reader.enter(sentence.words(), sentence.from(), sentence.to());
            features[s] = new int[reader.length()][];
            lexical[s] = new boolean[reader.length()][];
            for (int k = 0; k < features[s].length; k++) {
                features[s][k] = index.of(reader.of(k));
                lexical[s][k] = reader.lexical();
            }
        }
        weights = new float[index.size() * N];
        totals = new float[index.size() * N];
        int[] order = new int[features.length];
        Arrays.setAll(order, k -> k);
        Random random = new Random(seed);
        float clock = 1;
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            int wrong = 0;
            for (int s : order) {
                Sentence sentence = sentences.get(s);
                wrong += learn(
                        random.nextDouble() < DROPPED ? thinned(features[s], lexical[s], random) : features[s],
                        sentence,
                        clock);
                clock++;
            }
            System.err.printf(java.util.Locale.ROOT, "epoch %d: %d words wrong%n", epoch + 1, wrong);
        }
        return table(clock);
    }

    /** The features of a sentence in which some words are not known by heart, so that the rest learns to do without. */
    private static int[][] thinned(int[][] features, boolean[][] lexical, Random random) {
        int[][] thin = new int[features.length][];
        for (int k = 0; k < thin.length; k++) {
            if (random.nextDouble() >= THINNED) {
                thin[k] = features[k];
                continue;
            }
            int[] kept = new int[features[k].length];
            int size = 0;
            for (int f = 0; f < kept.length; f++) {
                if (!lexical[k][f]) {
                    kept[size++] = features[k][f];
                }
            }
            thin[k] = Arrays.copyOf(kept, size);
        }
        return thin;
    }

    private static void shuffle(int[] order, Random random) {
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
    }

    private int learn(int[][] features, Sentence sentence, float clock) {
        int n = features.length;
        byte[] gold = Arrays.copyOfRange(sentence.tags(), sentence.from(), sentence.to());
        byte[] given = decode(features);
        if (Arrays.equals(gold, given)) {
            return 0;
        }
        int wrong = 0;
        for (int k = 0; k < n; k++) {
            int before = k == 0 ? Tags.O : gold[k - 1];
            int beforeGiven = k == 0 ? Tags.O : given[k - 1];
            if (before != beforeGiven || gold[k] != given[k]) {
                move(before, gold[k], 1, clock);
                move(beforeGiven, given[k], -1, clock);
            }
            if (gold[k] != given[k]) {
                wrong++;
                for (int f : features[k]) {
                    weights[f * N + gold[k]] += 1;
                    totals[f * N + gold[k]] += clock;
                    weights[f * N + given[k]] -= 1;
                    totals[f * N + given[k]] -= clock;
                }
            }
        }
        return wrong;
    }

    private void move(int before, int tag, float by, float clock) {
        moves[before * N + tag] += by;
        moveTotals[before * N + tag] += by * clock;
    }

    private byte[] decode(int[][] features) {
        int n = features.length;
        float[] scores = new float[n * N];
        byte[] back = new byte[n * N];
        for (int k = 0; k < n; k++) {
            for (int f : features[k]) {
                for (int t = 0; t < N; t++) {
                    scores[k * N + t] += weights[f * N + t];
                }
            }
            for (int t = 0; t < N; t++) {
                float most = Float.NEGATIVE_INFINITY;
                int best = 0;
                for (int b = 0; b < (k == 0 ? 1 : N); b++) {
                    if (Tags.follows(b, t)) {
                        float score = (k == 0 ? 0 : scores[(k - 1) * N + b]) + moves[b * N + t];
                        if (score > most) {
                            most = score;
                            best = b;
                        }
                    }
                }
                scores[k * N + t] += most;
                back[k * N + t] = (byte) best;
            }
        }
        byte[] tags = new byte[n];
        int best = 0;
        for (int t = 1; t < N; t++) {
            if (scores[(n - 1) * N + t] > scores[(n - 1) * N + best]) {
                best = t;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            tags[k] = (byte) best;
            best = back[k * N + best];
        }
        return tags;
    }

    private WeightTable table(float clock) {
        float[] averaged = new float[weights.length];
        float[] magnitudes = new float[weights.length];
        for (int k = 0; k < weights.length; k++) {
            averaged[k] = weights[k] - totals[k] / clock;
            magnitudes[k] = Math.abs(averaged[k]);
        }
        Arrays.sort(magnitudes);
        float scale = LARGEST * LARGEST / magnitudes[magnitudes.length - 1];
        long[] hashes = new long[index.size()];
        byte[][] rows = new byte[index.size()][];
        int kept = 0;
        for (int f = 0; f < index.size(); f++) {
            byte[] row = new byte[N];
            boolean any = false;
            for (int t = 0; t < N; t++) {
                float value = averaged[f * N + t] * scale;
                row[t] = (byte) Math.round(Math.signum(value) * Math.sqrt(Math.abs(value)));
                any |= Math.abs(row[t]) > PRUNED;
            }
            if (any) {
                hashes[kept] = index.hash(f);
                rows[kept++] = row;
            }
        }
        int[] transitions = new int[N * N];
        for (int k = 0; k < transitions.length; k++) {
            transitions[k] = Math.round((moves[k] - moveTotals[k] / clock) * scale);
        }
        System.err.printf(java.util.Locale.ROOT, "%d features, %d kept, scale %.2f%n", index.size(), kept, scale);
        return WeightTable.of(Arrays.copyOf(hashes, kept), Arrays.copyOf(rows, kept), transitions, Math.round(scale));
    }
}
