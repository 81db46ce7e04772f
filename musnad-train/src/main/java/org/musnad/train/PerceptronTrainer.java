package org.musnad.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.name.model.Tags;
import org.musnad.reader.name.model.WeightTable;

/** An averaged structured perceptron (Collins 2002) over the reader's own features. */
final class PerceptronTrainer {
    private static final int N = Tags.COUNT;
    private static final double DROPPED = Double.parseDouble(System.getProperty("dropped", "0.5"));
    private static final double THINNED = Double.parseDouble(System.getProperty("thinned", "0.5"));

    private final Lexicon lexicon;
    private final int epochs;
    private final long seed;

    private float[] weights = {};
    private float[] totals = {};
    private final float[] moves = new float[N * N];
    private final float[] moveTotals = new float[N * N];

    PerceptronTrainer(Lexicon lexicon, int epochs, long seed) {
        this.lexicon = lexicon;
        this.epochs = epochs;
        this.seed = seed;
    }

    /** The weights learnt from the sentences. */
    WeightTable train(List<Sentence> sentences) {
        Lessons lessons = new Lessons(lexicon, sentences);
        weights = new float[lessons.index().size() * N];
        totals = new float[weights.length];
        Random random = new Random(seed);
        float clock = 1;
        for (int epoch = 0; epoch < epochs; epoch++) {
            int wrong = 0;
            for (int s : lessons.shuffled(random)) {
                double share = random.nextDouble() < DROPPED ? THINNED : 0;
                wrong += learn(lessons.thinned(s, random, share), lessons.tags(s), clock);
                clock++;
            }
            System.err.printf(java.util.Locale.ROOT, "epoch %d: %d words wrong%n", epoch + 1, wrong);
        }
        return table(lessons.index(), clock);
    }

    private int learn(int[][] features, byte[] gold, float clock) {
        int n = features.length;
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

    private WeightTable table(FeatureIndex index, float clock) {
        float[] averaged = new float[weights.length];
        for (int k = 0; k < weights.length; k++) {
            averaged[k] = weights[k] - totals[k] / clock;
        }
        float[] averagedMoves = new float[N * N];
        for (int k = 0; k < averagedMoves.length; k++) {
            averagedMoves[k] = moves[k] - moveTotals[k] / clock;
        }
        return Quantiser.table(index, averaged, averagedMoves);
    }
}
