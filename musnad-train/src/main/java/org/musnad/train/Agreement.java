package org.musnad.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.name.model.Tags;
import org.musnad.reader.word.Word;

/**
 * What is found of a word elsewhere in a text speaks for the same at this place (Krishnan and Manning 2006): the mean of
 * the shares of each type at its other places, once over the whole text and once over the rows around.
 */
final class Agreement {
    private static final int TAGS = Tags.COUNT;
    /** O and the types of names. */
    private static final int KINDS = 1 + TAGS / 2;

    private static final double WEIGHT = 1;
    /** Places that are taken to say nothing, so that one other place alone does not decide. */
    private static final double DOUBT = 1;

    private static final int WINDOW = 12;
    private static final int SHORTEST = 3;
    private static final double SMALLEST = 1e-7;

    private final Lexicon lexicon;

    Agreement(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The shares of the tags with what the rest of the text says.
     *
     * @param shares for each passage and word the share of each tag
     */
    double[][][] of(List<Passage> text, double[][][] shares) {
        Map<String, double[]> whole = new HashMap<>();
        Map<String, double[]> near = new HashMap<>();
        int n = text.size();
        for (int k = 0; k < n; k++) {
            count(whole, text.get(k), shares[k], 1);
        }
        for (int k = 0; k < Math.min(WINDOW, n); k++) {
            count(near, text.get(k), shares[k], 1);
        }
        double[][][] agreed = new double[n][][];
        for (int k = 0; k < n; k++) {
            if (k + WINDOW < n) {
                count(near, text.get(k + WINDOW), shares[k + WINDOW], 1);
            }
            if (k > WINDOW) {
                count(near, text.get(k - WINDOW - 1), shares[k - WINDOW - 1], -1);
            }
            agreed[k] = new double[shares[k].length][];
            for (int w = 0; w < agreed[k].length; w++) {
                Word word = text.get(k).words().get(w);
                double[] added = new double[TAGS];
                speak(whole, word, shares[k][w], added);
                speak(near, word, shares[k][w], added);
                agreed[k][w] = with(shares[k][w], added);
            }
        }
        return agreed;
    }

    private static double[] with(double[] shares, double[] added) {
        double[] together = new double[TAGS];
        double sum = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            together[tag] = (shares[tag] + SMALLEST) * Math.exp(added[tag]);
            sum += together[tag];
        }
        for (int tag = 0; tag < TAGS; tag++) {
            together[tag] /= sum;
        }
        return together;
    }

    private static int kind(int tag) {
        return (tag + 1) / 2;
    }

    private void count(Map<String, double[]> counts, Passage passage, double[][] shares, int sign) {
        for (int w = 0; w < shares.length; w++) {
            Word word = passage.words().get(w);
            for (int s = 0; word.isWord() && s < word.stemCount(); s++) {
                String form = word.stemForm(s);
                if (form.length() >= SHORTEST && (lexicon.known(form) & (Lexicon.COMMON | Lexicon.SPEECH)) == 0) {
                    double[] row = counts.computeIfAbsent(form, f -> new double[KINDS + 1]);
                    for (int tag = 0; tag < TAGS; tag++) {
                        row[kind(tag)] += sign * shares[w][tag];
                    }
                    row[KINDS] += sign;
                }
            }
        }
    }

    private static void speak(Map<String, double[]> counts, Word word, double[] shares, double[] added) {
        double[] row = mostNamed(counts, word);
        if (row == null) {
            return;
        }
        double[] own = new double[KINDS];
        for (int tag = 0; tag < TAGS; tag++) {
            own[kind(tag)] += shares[tag];
        }
        double elsewhere = row[KINDS] - 1 + DOUBT;
        for (int tag = 0; tag < TAGS; tag++) {
            added[tag] += WEIGHT * (row[kind(tag)] - own[kind(tag)]) / elsewhere;
        }
    }

    /** Of the forms of a word that stand elsewhere too that which is most in names. */
    private static double @Nullable [] mostNamed(Map<String, double[]> counts, Word word) {
        double[] best = null;
        double most = -1;
        for (int s = 0; word.isWord() && s < word.stemCount(); s++) {
            double[] row = counts.get(word.stemForm(s));
            if (row != null && row[KINDS] > 1.5) {
                double named = Arrays.stream(row, 1, KINDS).sum();
                if (named > most) {
                    most = named;
                    best = row;
                }
            }
        }
        return best;
    }
}
