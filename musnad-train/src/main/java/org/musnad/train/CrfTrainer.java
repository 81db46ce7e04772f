package org.musnad.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.name.model.Tags;
import org.musnad.reader.name.model.WeightTable;

/**
 * A linear-chain conditional random field over the reader's own features, learnt by stochastic gradient descent with
 * Gaussian prior (the schedule of Bottou's crfsgd) and softmax-margin costs against missing a name (Gimpel and Smith 2010).
 */
final class CrfTrainer {
    private static final int N = Tags.COUNT;
    private static final double FIRST_RATE = Double.parseDouble(System.getProperty("rate", "0.1"));
    private static final double PRIOR = Double.parseDouble(System.getProperty("prior", "3"));

    /**
     * How a model is learnt.
     *
     * @param missCost what missing a name costs more than a false one
     * @param thinned the share of words that are shown without the features that know them by heart
     */
    record Manner(double missCost, double thinned) {
        /** For reports of unknown outlets and the annotation guide. */
        static final Manner GUIDE = new Manner(number("miss", 1.5), number("dropped", 0.2));

        private static double number(String name, double otherwise) {
            return Double.parseDouble(System.getProperty(name, Double.toString(otherwise)));
        }
    }

    private final Lexicon lexicon;
    private final int epochs;
    private final long seed;
    private final Manner manner;
    private float[] weights = {};
    private final float[] moves = new float[N * N];
    private double scale = 1;

    CrfTrainer(Lexicon lexicon, int epochs, long seed, Manner manner) {
        this.lexicon = lexicon;
        this.epochs = epochs;
        this.seed = seed;
        this.manner = manner;
    }

    /** The weights learnt from the sentences. */
    WeightTable train(List<Sentence> sentences) {
        Lessons lessons = new Lessons(lexicon, sentences);
        weights = new float[lessons.index().size() * N];
        Random random = new Random(seed);
        double lambda = PRIOR / lessons.size();
        double start = 1 / (lambda * FIRST_RATE);
        long step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double loss = 0;
            for (int s : lessons.shuffled(random)) {
                double rate = 1 / (lambda * (start + step++));
                loss += learn(lessons.thinned(s, random, manner.thinned()), lessons.tags(s), rate);
                scale *= 1 - rate * lambda;
                if (scale < 1e-4) {
                    rescale();
                }
            }
            System.err.printf(Locale.ROOT, "epoch %d: loss %.1f%n", epoch + 1, loss);
        }
        rescale();
        return Quantiser.table(lessons.index(), weights, moves);
    }

    private void rescale() {
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= (float) scale;
        }
        for (int k = 0; k < moves.length; k++) {
            moves[k] *= (float) scale;
        }
        scale = 1;
    }

    private double learn(int[][] features, byte[] gold, double rate) {
        int n = features.length;
        double[] scores = scores(features, gold);
        double[] factors = new double[N * N];
        for (int a = 0; a < N; a++) {
            for (int b = 0; b < N; b++) {
                factors[a * N + b] = Tags.follows(a, b) ? Math.exp(scale * moves[a * N + b]) : 0;
            }
        }
        double[] potentials = new double[n * N];
        double logs = 0;
        for (int k = 0; k < n; k++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int t = 0; t < N; t++) {
                most = Math.max(most, scores[k * N + t]);
            }
            logs += most;
            for (int t = 0; t < N; t++) {
                potentials[k * N + t] = Math.exp(scores[k * N + t] - most);
            }
        }
        double[] forward = new double[n * N];
        double[] norms = new double[n];
        for (int k = 0; k < n; k++) {
            for (int t = 0; t < N; t++) {
                double sum = 0;
                if (k == 0) {
                    sum = factors[t];
                } else {
                    for (int b = 0; b < N; b++) {
                        sum += forward[(k - 1) * N + b] * factors[b * N + t];
                    }
                }
                forward[k * N + t] = sum * potentials[k * N + t];
                norms[k] += forward[k * N + t];
            }
            for (int t = 0; t < N; t++) {
                forward[k * N + t] /= norms[k];
            }
        }
        double[] backward = new double[n * N];
        Arrays.fill(backward, (n - 1) * N, n * N, 1);
        for (int k = n - 2; k >= 0; k--) {
            for (int b = 0; b < N; b++) {
                double sum = 0;
                for (int t = 0; t < N; t++) {
                    sum += factors[b * N + t] * potentials[(k + 1) * N + t] * backward[(k + 1) * N + t];
                }
                backward[k * N + b] = sum / norms[k + 1];
            }
        }
        double loss = logs;
        float by = (float) (rate / scale);
        float[] push = new float[N];
        for (int k = 0; k < n; k++) {
            loss += Math.log(norms[k]) - scores[k * N + gold[k]];
            int before = k == 0 ? Tags.O : gold[k - 1];
            loss -= scale * moves[before * N + gold[k]];
            for (int t = 0; t < N; t++) {
                double marginal = forward[k * N + t] * backward[k * N + t];
                push[t] = by * (float) ((t == gold[k] ? 1 : 0) - marginal);
            }
            for (int f : features[k]) {
                for (int t = 0; t < N; t++) {
                    weights[f * N + t] += push[t];
                }
            }
            moves[before * N + gold[k]] += by;
            for (int b = 0; b < (k == 0 ? 1 : N); b++) {
                double from = k == 0 ? 1 : forward[(k - 1) * N + b];
                for (int t = 0; t < N; t++) {
                    moves[b * N + t] -= (float)
                            (by * from * factors[b * N + t] * potentials[k * N + t] * backward[k * N + t] / norms[k]);
                }
            }
        }
        return loss;
    }

    private double[] scores(int[][] features, byte[] gold) {
        double[] scores = new double[features.length * N];
        float[] sum = new float[N];
        for (int k = 0; k < features.length; k++) {
            Arrays.fill(sum, 0);
            for (int f : features[k]) {
                for (int t = 0; t < N; t++) {
                    sum[t] += weights[f * N + t];
                }
            }
            for (int t = 0; t < N; t++) {
                scores[k * N + t] = scale * sum[t];
            }
            if (gold[k] != Tags.O) {
                scores[k * N + Tags.O] += manner.missCost();
            }
        }
        return scores;
    }
}
