package org.musnad.train;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.name.model.Tags;

/** Tags the rows of a corpus, all of which may say something of the names in the others. */
final class CorporaTagger {
    private static final int N = NameClasses.LABELS;
    private static final double SMALLEST = 1e-9;
    /** What no name costs more than its share says. */
    private static final double AGAINST_NONE = Double.parseDouble(System.getProperty("bias", "0"));

    private final List<LabelWeights> weights;
    private final Lexicon lexicon;
    private final WordTraits traits;

    /**
     * @param weights for each grain of the classes, in their order
     */
    CorporaTagger(List<LabelWeights> weights, Lexicon lexicon, WordTraits traits) {
        this.weights = weights;
        this.lexicon = lexicon;
        this.traits = traits;
    }

    private static double[] factors(LabelWeights weights) {
        double[] factors = new double[N * N];
        for (int a = 0; a < N; a++) {
            for (int b = 0; b < N; b++) {
                factors[a * N + b] = NameClasses.follows(a, b) ? Math.exp(weights.transition(a, b)) : 0;
            }
        }
        return factors;
    }

    /** For each row a tag for each of its tokens; see {@link Tags}. */
    List<byte[]> tags(List<Conll.Row> rows) {
        List<Passage> text = Passage.of(rows);
        double[][][] shares = new Agreement(lexicon).of(text, shares(text));
        List<byte[]> tags = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) {
            byte[] ofWords = new byte[shares[k].length];
            for (int[] sentence : text.get(k).sentences()) {
                decode(shares[k], sentence[0], sentence[1], ofWords);
            }
            tags.add(text.get(k).ofTokens(ofWords));
        }
        return tags;
    }

    /** For each passage and word the share of each tag among all rows of labels, the mean of what all weights say. */
    private double[][][] shares(List<Passage> text) {
        CorpusFeatures.Found[][] features = new CorpusFeatures(lexicon, traits).of(text);
        double[][][] shares = new double[features.length][][];
        for (int p = 0; p < shares.length; p++) {
            shares[p] = new double[features[p].length][Tags.COUNT];
        }
        for (int w = 0; w < weights.size(); w++) {
            NameClasses.Grain grain = NameClasses.Grain.values()[w];
            Lattice lattice = new Lattice(factors(weights.get(w)));
            for (int p = 0; p < shares.length; p++) {
                for (int[] sentence : text.get(p).sentences()) {
                    add(weights.get(w), grain, lattice, features[p], sentence, shares[p]);
                }
            }
        }
        return shares;
    }

    private void add(
            LabelWeights of,
            NameClasses.Grain grain,
            Lattice lattice,
            CorpusFeatures.Found[] features,
            int[] sentence,
            double[][] shares) {
        int n = sentence[1] - sentence[0];
        lattice.enter(n);
        for (int k = 0; k < n; k++) {
            double[] scores = new double[N];
            for (long hash : features[sentence[0] + k].hashes()) {
                of.addTo(scores, hash);
            }
            for (int label = 0; label < N; label++) {
                scores[label] = grain.has(label) ? scores[label] : Double.NEGATIVE_INFINITY;
            }
            lattice.set(k, scores);
        }
        lattice.sum(n);
        for (int k = 0; k < n; k++) {
            for (int label = 0; label < N; label++) {
                shares[sentence[0] + k][NameClasses.tag(label)] += lattice.share(k, label) / weights.size();
            }
        }
    }

    /** The row of tags whose shares have the largest product. */
    private static void decode(double[][] shares, int from, int to, byte[] tags) {
        int n = to - from;
        double[][] best = new double[n][Tags.COUNT];
        byte[][] back = new byte[n][Tags.COUNT];
        for (int k = 0; k < n; k++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                double most = k == 0 && Tags.follows(Tags.O, tag) ? 0 : Double.NEGATIVE_INFINITY;
                for (int before = 0; k > 0 && before < Tags.COUNT; before++) {
                    if (Tags.follows(before, tag) && best[k - 1][before] > most) {
                        most = best[k - 1][before];
                        back[k][tag] = (byte) before;
                    }
                }
                best[k][tag] = most + Math.log(shares[from + k][tag] + SMALLEST) - (tag == Tags.O ? AGAINST_NONE : 0);
            }
        }
        byte last = 0;
        for (byte tag = 1; tag < Tags.COUNT; tag++) {
            last = best[n - 1][tag] > best[n - 1][last] ? tag : last;
        }
        for (int k = n - 1; k >= 0; k--) {
            tags[from + k] = last;
            last = back[k][last];
        }
    }
}
