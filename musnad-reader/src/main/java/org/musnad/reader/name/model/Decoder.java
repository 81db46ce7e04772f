package org.musnad.reader.name.model;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.word.Words;

/** Finds the best row of tags for a sentence by the weights of a model. For one report, by one thread. */
public final class Decoder {
    private static final int N = Tags.COUNT;
    private static final int NEVER = -100_000_000;

    private final WeightTable weights;
    private final Features features;
    private final int[] startScores = new int[4 * N];
    private int[] scores = new int[64 * N];
    private byte[] back = new byte[64 * N];

    /** For one report. */
    public Decoder(WeightTable weights, Lexicon lexicon) {
        this.weights = weights;
        this.features = new Features(lexicon);
        for (int offset = -2; offset <= 2; offset++) {
            if (offset != 0) {
                sumNear(null, offset, startScores, slot(offset) * N);
            }
        }
    }

    /**
     * The tags of the words from {@code from} to before {@code to}.
     *
     * @param tags receives them, one for each word, from its index {@code from} on
     */
    public void tag(Words words, int from, int to, byte[] tags) {
        int n = to - from;
        if (n == 0) {
            return;
        }
        score(words, from, to);
        int[] transitions = new int[N * N];
        for (int a = 0; a < N; a++) {
            for (int b = 0; b < N; b++) {
                transitions[a * N + b] = Tags.follows(a, b) ? weights.transition(a, b) : NEVER;
            }
        }
        for (int t = 0; t < N; t++) {
            scores[t] += transitions[t];
        }
        for (int k = 1; k < n; k++) {
            step(k, transitions);
        }
        int best = 0;
        for (int t = 1; t < N; t++) {
            if (scores[(n - 1) * N + t] > scores[(n - 1) * N + best]) {
                best = t;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            tags[from + k] = (byte) best;
            best = back[k * N + best];
        }
    }

    private void step(int k, int[] transitions) {
        for (int t = 0; t < N; t++) {
            int best = 0;
            int most = NEVER;
            for (int b = 0; b < N; b++) {
                int score = scores[(k - 1) * N + b] + transitions[b * N + t];
                if (score > most) {
                    most = score;
                    best = b;
                }
            }
            back[k * N + t] = (byte) best;
            scores[k * N + t] += most;
        }
    }

    private void score(Words words, int from, int to) {
        int n = to - from;
        features.enter(words, from, to);
        if (scores.length < n * N) {
            scores = new int[n * N * 2];
            back = new byte[n * N * 2];
        }
        for (int k = 0; k < n; k++) {
            int at = k * N;
            System.arraycopy(sums(features.at(k)), 0, scores, at, N);
            for (int offset = -2; offset <= 2; offset++) {
                if (offset != 0) {
                    Form near = features.at(k + offset);
                    int[] source = near == null ? startScores : sums(near);
                    int begin = near == null ? slot(offset) * N : (1 + slot(offset)) * N;
                    for (int t = 0; t < N; t++) {
                        scores[at + t] += source[begin + t];
                    }
                }
            }
            features.clear();
            features.place(k);
            sum(scores, at);
        }
    }

    private static int slot(int offset) {
        return offset < 0 ? offset + 2 : offset + 1;
    }

    private int[] sums(@Nullable Form form) {
        if (form == null) {
            throw new IllegalArgumentException("no word");
        }
        if (form.scores.length == 0) {
            int[] made = new int[5 * N];
            features.clear();
            features.self(form);
            sum(made, 0);
            for (int offset = -2; offset <= 2; offset++) {
                if (offset != 0) {
                    sumNear(form, offset, made, (1 + slot(offset)) * N);
                }
            }
            form.scores = made;
        }
        return form.scores;
    }

    private void sumNear(@Nullable Form form, int offset, int[] into, int at) {
        features.clear();
        features.near(form, offset);
        sum(into, at);
    }

    private void sum(int[] into, int at) {
        for (int f = 0; f < features.size(); f++) {
            weights.addTo(into, at, features.get(f));
        }
    }
}
