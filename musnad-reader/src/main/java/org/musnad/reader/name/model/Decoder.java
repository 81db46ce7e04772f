package org.musnad.reader.name.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.Memo;
import org.musnad.reader.word.Words;

/**
 * Finds the best row of tags for the sentences of one report by the weights of a model. Scores are kept, so that a second
 * pass may add to them what the first has found elsewhere in the report. Not for more than one thread.
 */
public final class Decoder {
    private static final int N = Tags.COUNT;
    private static final int P = WeightTable.PACKED;
    private static final int NEVER = -100_000_000;

    /** Scores on the way are multiplied by 16; below them stands which tag they come from, the first the highest. */
    private static final int FROM_BITS = 4;

    private static final int FROM = (1 << FROM_BITS) - 1;

    /** A phrase of two or more words that the lexicon knows. */
    private record Phrase(int known, int end) {}

    private final WeightTable weights;
    private final Words words;
    private final Memo<Form> forms;
    private final Features features;
    private final Kinds kinds;
    private final long[] transitions = new long[N * N];
    /** For each tag the best transition to one that begins no later part of a name; the worst such one of O. */
    private final long[] mostAfter = new long[N];

    private final long leastAfterO;
    private final long[] startSums = new long[4 * P];
    private final long[] sums = new long[P];
    private final int[] scores;
    private final boolean[] changed;
    private final int[] whole;
    private final int[] stripped;
    private final boolean[] ordinary;
    private final long[] shapes;
    /** For the first word of each phrase what is known of the phrase, and the index after it. */
    private final Map<Integer, Phrase> phrases = new HashMap<>();

    private final BitSet phraseStarts;

    /**
     * Scores the words of a report.
     *
     * @param forms the scored words of earlier reports, by the same weights and lexicon
     * @param kinds the scored kinds of earlier reports, by the same weights
     */
    Decoder(WeightTable weights, Lexicon lexicon, Memo<Form> forms, Kinds kinds, Words words) {
        this.weights = weights;
        this.words = words;
        this.forms = forms;
        this.kinds = kinds;
        this.features = new Features(lexicon, forms);
        int n = words.size();
        scores = new int[n * N];
        changed = new boolean[words.sentences()];
        whole = new int[n];
        stripped = new int[n];
        ordinary = new boolean[n];
        shapes = new long[n];
        phraseStarts = new BitSet(n);
        for (int a = 0; a < N; a++) {
            for (int b = 0; b < N; b++) {
                long weight = Tags.follows(a, b) ? weights.transition(a, b) : NEVER;
                transitions[b * N + a] = weight << FROM_BITS;
            }
        }
        long least = Long.MAX_VALUE;
        java.util.Arrays.fill(mostAfter, Long.MIN_VALUE / 2);
        for (int t = 0; t < N; t++) {
            if (!Tags.isInside(t)) {
                least = Math.min(least, transitions[t * N + Tags.O]);
                for (int b = 1; b < N; b++) {
                    mostAfter[b] = Math.max(mostAfter[b], transitions[t * N + b]);
                }
            }
        }
        leastAfterO = least;
        for (int offset = -2; offset <= 2; offset++) {
            if (offset != 0) {
                sumNear(null, offset, startSums, slot(offset) * P);
            }
        }
        for (int s = 0; s < words.sentences(); s++) {
            score(words.firstOf(s), words.endOf(s));
        }
        features.leave();
    }

    /** What the lexicon knows of the word as it stands; see {@link Lexicon}. */
    public int whole(int index) {
        return whole[index];
    }

    /** What the lexicon knows of the word without one or more proclitics. */
    public int stripped(int index) {
        return stripped[index];
    }

    /** Whether the word is known as a common one that no name holds, with or without proclitics. */
    public boolean isOrdinary(int index) {
        return ordinary[index];
    }

    /** What the word's letters say of a name's shape; see {@link ShapeWords}. */
    long shapes(int index) {
        return shapes[index];
    }

    /** What the lexicon knows of the longest phrase of two or more words that begins at the word; 0 where none does. */
    public int phraseKnown(int index) {
        return phraseStarts.get(index) ? phrase(index).known() : 0;
    }

    /** The index after the longest phrase that begins at the word. */
    public int phraseEnd(int index) {
        return phraseStarts.get(index) ? phrase(index).end() : index;
    }

    private Phrase phrase(int index) {
        return Objects.requireNonNull(phrases.get(index), "no phrase here");
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
        byte[] back = new byte[longestChanged() * N];
        long[] row = new long[N];
        long[] next = new long[N];
        for (int s = 0; s < words.sentences(); s++) {
            int from = words.firstOf(s);
            int to = words.endOf(s);
            if (!changed[s]) {
                continue;
            }
            changed[s] = false;
            for (int k = from; k < to; k++) {
                step(k, k == from, row, next, back, (k - from) * N);
                long[] swap = row;
                row = next;
                next = swap;
            }
            int best = 0;
            for (int t = 1; t < N && to > from; t++) {
                if (row[t] >> FROM_BITS > row[best] >> FROM_BITS) {
                    best = t;
                }
            }
            for (int k = to - 1; k >= from; k--) {
                tags[k] = (byte) best;
                best = back[(k - from) * N + best];
            }
        }
    }

    /** The number of words of the longest sentence that is to be decoded. */
    private int longestChanged() {
        int longest = 0;
        for (int s = 0; s < changed.length; s++) {
            longest = changed[s] ? Math.max(longest, words.endOf(s) - words.firstOf(s)) : longest;
        }
        return longest;
    }

    private void step(int k, boolean first, long[] row, long[] next, byte[] back, int at) {
        int live = first ? 0 : live(row);
        for (int t = 0; t < N; t++) {
            int to = t * N;
            long best;
            if (first) {
                best = transitions[to] + FROM;
            } else if (Tags.isInside(t)) {
                best = Math.max(((long) NEVER << FROM_BITS) + FROM, row[t - 1] + transitions[to + t - 1]);
                best = Math.max(best, row[t] + transitions[to + t]);
            } else {
                best = row[0] + transitions[to];
                for (int rest = live; rest != 0; rest &= rest - 1) {
                    int b = Integer.numberOfTrailingZeros(rest);
                    best = Math.max(best, row[b] + transitions[to + b]);
                }
            }
            back[at + t] = (byte) (FROM - (best & FROM));
            // Kept from running below the least number over a long sentence.
            long score = Math.max(NEVER * 2L, scores[k * N + t] + (best >> FROM_BITS));
            next[t] = (score << FROM_BITS) + FROM - t;
        }
    }

    /** The tags but O, as bits, after which a name may begin or no name stand better than after O. */
    private int live(long[] row) {
        int live = 0;
        long least = row[Tags.O] + leastAfterO;
        for (int b = 1; b < N; b++) {
            live |= row[b] + mostAfter[b] >= least ? 1 << b : 0;
        }
        return live;
    }

    private void score(int from, int to) {
        features.enter(words, from, to);
        Kinds.Row before = kindsAt(-1);
        Kinds.Row around = kindsAt(0);
        for (int k = 0; k < to - from; k++) {
            Form form = features.get(k, 0);
            if (form == null) {
                return;
            }
            System.arraycopy(sums(form), 0, sums, 0, P);
            for (int offset = -2; offset <= 2; offset++) {
                if (offset != 0) {
                    Form near = features.get(k, offset);
                    if (near == null) {
                        WeightTable.add(startSums, slot(offset) * P, sums, 0);
                    } else {
                        WeightTable.add(sums(near), (1 + slot(offset)) * P, sums, 0);
                    }
                }
            }
            Kinds.Row after = kindsAt(k + 1);
            WeightTable.add(before.sums(), 0, sums, 0);
            WeightTable.add(around.sums(), P, sums, 0);
            WeightTable.add(after.sums(), 2 * P, sums, 0);
            before = around;
            around = after;
            features.clear();
            features.besides(k);
            features.place(k);
            sum(sums, 0);
            WeightTable.unpack(sums, scores, (from + k) * N);
            whole[from + k] = form.whole;
            stripped[from + k] = form.stripped;
            ordinary[from + k] = form.ordinary;
            shapes[from + k] = form.shapes;
            if (features.phraseKnown(k) != 0) {
                phraseStarts.set(from + k);
                phrases.put(from + k, new Phrase(features.phraseKnown(k), from + features.phraseEnd(k)));
            }
        }
    }

    /** What the kinds of the words around the k-th of the sentence say. */
    private Kinds.Row kindsAt(int k) {
        long first = features.kind(k - 1);
        long middle = features.kind(k);
        long last = features.kind(k + 1);
        Kinds.Row held = kinds.get(first, middle, last);
        if (held != null) {
            return held;
        }
        long[] made = new long[3 * P];
        features.clear();
        features.kindsBefore(first, middle, last);
        sum(made, 0);
        features.clear();
        features.kindsAround(first, middle, last);
        sum(made, P);
        features.clear();
        features.kindsAfter(first, middle, last);
        sum(made, 2 * P);
        Kinds.Row row = new Kinds.Row(first, middle, last, made);
        kinds.put(row);
        return row;
    }

    private static int slot(int offset) {
        return offset < 0 ? offset + 2 : offset + 1;
    }

    /** The form's sums, as itself and as each neighbour. A form is remembered only with them. */
    private long[] sums(Form form) {
        if (form.scores.length == 0) {
            long[] made = new long[5 * P];
            features.clear();
            features.self(form);
            sum(made, 0);
            for (int offset = -2; offset <= 2; offset++) {
                if (offset != 0) {
                    sumNear(form, offset, made, (1 + slot(offset)) * P);
                }
            }
            form.scores = made;
            forms.put(form.light, form);
        }
        return form.scores;
    }

    private void sumNear(@Nullable Form form, int offset, long[] into, int at) {
        features.clear();
        features.near(form, offset);
        sum(into, at);
    }

    private void sum(long[] into, int at) {
        for (int f = 0; f < features.size(); f++) {
            weights.addTo(into, at, features.hash(f));
        }
    }
}
