package org.musnad.reader.name.model;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.Memo;
import org.musnad.reader.word.Words;

/**
 * Finds the best row of tags for the sentences of one report by the weights of a model. Scores are kept, so that a second
 * pass may add to them what the first has found elsewhere in the report. Not for more than one thread.
 */
public final class Decoder {
    private static final int N = Tags.COUNT;
    private static final int NEVER = -100_000_000;

    private final WeightTable weights;
    private final Words words;
    private final Memo<Form> forms;
    private final Features features;
    private final int[] transitions = new int[N * N];
    private final int[] startScores = new int[4 * N];
    private final int[] scores;
    private final boolean[] changed;
    private final int[] whole;
    private final int[] stripped;
    private final int[] phraseKnown;
    private final int[] phraseEnd;

    /**
     * Scores the words of a report.
     *
     * @param forms the scored words of earlier reports, by the same weights and lexicon
     */
    Decoder(WeightTable weights, Lexicon lexicon, Memo<Form> forms, Words words) {
        this.weights = weights;
        this.words = words;
        this.forms = forms;
        this.features = new Features(lexicon, forms);
        int n = words.size();
        scores = new int[n * N];
        changed = new boolean[words.sentences()];
        whole = new int[n];
        stripped = new int[n];
        phraseKnown = new int[n];
        phraseEnd = new int[n];
        for (int a = 0; a < N; a++) {
            for (int b = 0; b < N; b++) {
                transitions[a * N + b] = Tags.follows(a, b) ? weights.transition(a, b) : NEVER;
            }
        }
        for (int offset = -2; offset <= 2; offset++) {
            if (offset != 0) {
                sumNear(null, offset, startScores, slot(offset) * N);
            }
        }
        for (int s = 0; s < words.sentences(); s++) {
            score(words.firstOf(s), words.endOf(s));
        }
    }

    /** What the lexicon knows of the word as it stands; see {@link Lexicon}. */
    public int whole(int index) {
        return whole[index];
    }

    /** What the lexicon knows of the word without one or more proclitics. */
    public int stripped(int index) {
        return stripped[index];
    }

    /** What the lexicon knows of the longest phrase of two or more words that begins at the word; 0 where none does. */
    public int phraseKnown(int index) {
        return phraseKnown[index];
    }

    /** The index after the longest phrase that begins at the word. */
    public int phraseEnd(int index) {
        return phraseEnd[index];
    }

    /** Speaks for a tag at a word, in the weights' scale. */
    public void add(int index, int tag, int by) {
        scores[index * N + tag] += by;
        changed[words.get(index).sentence()] = true;
    }

    /** How much better the tag scores at the word by itself than another, in the weights' scale. */
    public int margin(int index, int tag, int other) {
        return scores[index * N + tag] - scores[index * N + other];
    }

    /** A number of weights of 1 in the scale of the scores. */
    public int units(double number) {
        return (int) (number * weights.unit());
    }

    /** The best tags of all words. */
    public byte[] tags() {
        byte[] tags = new byte[words.size()];
        java.util.Arrays.fill(changed, true);
        decode(tags);
        return tags;
    }

    /** Finds anew the best tags of the sentences whose scores were added to. */
    public void decodeChanged(byte[] tags) {
        decode(tags);
    }

    private void decode(byte[] tags) {
        byte[] back = new byte[words.size() * N];
        int[] row = new int[N];
        int[] next = new int[N];
        for (int s = 0; s < words.sentences(); s++) {
            int from = words.firstOf(s);
            int to = words.endOf(s);
            if (!changed[s]) {
                continue;
            }
            changed[s] = false;
            for (int k = from; k < to; k++) {
                step(k, k == from, row, next, back);
                int[] swap = row;
                row = next;
                next = swap;
            }
            int best = 0;
            for (int t = 1; t < N && to > from; t++) {
                if (row[t] > row[best]) {
                    best = t;
                }
            }
            for (int k = to - 1; k >= from; k--) {
                tags[k] = (byte) best;
                best = back[k * N + best];
            }
        }
    }

    private void step(int k, boolean first, int[] row, int[] next, byte[] back) {
        for (int t = 0; t < N; t++) {
            int best = Tags.O;
            int most = first ? transitions[t] : row[Tags.O] + transitions[t];
            if (!first && Tags.isInside(t)) {
                most = NEVER;
                for (int b = t - 1; b <= t; b++) {
                    int score = row[b] + transitions[b * N + t];
                    if (score > most) {
                        most = score;
                        best = b;
                    }
                }
            } else if (!first) {
                for (int b = 1; b < N; b++) {
                    int score = row[b] + transitions[b * N + t];
                    if (score > most) {
                        most = score;
                        best = b;
                    }
                }
            }
            back[k * N + t] = (byte) best;
            // Kept from running below the least number over a long sentence.
            next[t] = Math.max(NEVER * 2, scores[k * N + t] + most);
        }
    }

    private void score(int from, int to) {
        features.enter(words, from, to);
        for (int k = 0; k < to - from; k++) {
            int at = (from + k) * N;
            Form form = features.get(k, 0);
            if (form == null) {
                return;
            }
            System.arraycopy(sums(form), 0, scores, at, N);
            for (int offset = -2; offset <= 2; offset++) {
                if (offset != 0) {
                    Form near = features.get(k, offset);
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
            whole[from + k] = form.whole;
            stripped[from + k] = form.stripped;
            phraseKnown[from + k] = features.phraseKnown(k);
            phraseEnd[from + k] = from + features.phraseEnd(k);
        }
    }

    private static int slot(int offset) {
        return offset < 0 ? offset + 2 : offset + 1;
    }

    /** The form's sums, as itself and as each neighbour. A form is remembered only with them. */
    private int[] sums(Form form) {
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
            forms.put(form.light, form);
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
            weights.addTo(into, at, features.hash(f));
        }
    }
}
