package org.musnad.train;

import java.util.Arrays;

/** Sums over all rows of labels of a sentence, forward and backward; grown as needed, for one thread. */
final class Lattice {
    private static final int N = NameClasses.LABELS;

    /** The exponentials of the weights of one label after another; 0 where it may not follow. */
    private final double[] factors;

    private final double[] rest = new double[N];
    double[] potentials = {};
    double[] forward = {};
    double[] backward = {};
    /** For each word what its forward sums were divided by. */
    double[] norms = {};

    Lattice(double[] factors) {
        this.factors = factors;
    }

    void enter(int words) {
        if (norms.length < words) {
            potentials = new double[words * N];
            forward = new double[words * N];
            backward = new double[words * N];
            norms = new double[words];
        }
    }

    /** Takes up the scores of a word. What is taken off them, so that no exponential overflows. */
    double set(int word, double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        for (int label = 0; label < N; label++) {
            potentials[word * N + label] = Math.exp(scores[label] - most);
        }
        return most;
    }

    /** Sums up; the logarithm of the sum over all rows of labels, without what {@link #set} took off. */
    double sum(int words) {
        double log = 0;
        for (int k = 0; k < words; k++) {
            int at = k * N;
            double total = 0;
            for (int label = 0; label < N; label++) {
                double sum = (k == 0 ? factors[label] : reached(at - N, label)) * potentials[at + label];
                forward[at + label] = sum;
                total += sum;
            }
            norms[k] = total;
            for (int label = 0; label < N; label++) {
                forward[at + label] /= total;
            }
            log += Math.log(total);
        }
        Arrays.fill(backward, (words - 1) * N, words * N, 1);
        for (int k = words - 2; k >= 0; k--) {
            comeBack(k);
        }
        return log;
    }

    private double reached(int before, int label) {
        if (NameClasses.isLater(label)) {
            return forward[before + label] * factors[label * N + label]
                    + forward[before + label - 1] * factors[(label - 1) * N + label];
        }
        double sum = 0;
        for (int b = 0; b < N; b++) {
            sum += forward[before + b] * factors[b * N + label];
        }
        return sum;
    }

    private void comeBack(int k) {
        int next = (k + 1) * N;
        for (int label = 0; label < N; label++) {
            rest[label] = potentials[next + label] * backward[next + label] / norms[k + 1];
        }
        for (int b = 0; b < N; b++) {
            double sum = factors[b * N] * rest[0];
            for (int label = 1; label < N; label += 2) {
                sum += factors[b * N + label] * rest[label];
            }
            int later = (b & 1) == 1 ? b + 1 : b;
            backward[k * N + b] = later == 0 ? sum : sum + factors[b * N + later] * rest[later];
        }
    }

    /** The share of a label at a word among all rows of labels. */
    double share(int word, int label) {
        return forward[word * N + label] * backward[word * N + label];
    }

    /** Adds to the transitions how often each is expected before a word, times a factor. */
    void addTransitions(int word, double by, float[] transitions) {
        int at = word * N;
        for (int label = 0; label < N; label++) {
            rest[label] = potentials[at + label] * backward[at + label] / norms[word];
        }
        for (int b = 0; b < (word == 0 ? 1 : N); b++) {
            double from = word == 0 ? 1 : forward[at - N + b];
            if (from > 1e-9) {
                for (int label = 0; label < N; label++) {
                    transitions[b * N + label] += (float) (by * from * factors[b * N + label] * rest[label]);
                }
            }
        }
    }
}
