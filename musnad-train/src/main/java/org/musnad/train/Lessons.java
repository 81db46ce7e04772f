package org.musnad.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.musnad.reader.name.model.Features;
import org.musnad.reader.name.model.Lexicon;

/** The training sentences as a learner goes through them: their tags and the numbers of their features. */
final class Lessons {
    private final FeatureIndex index = new FeatureIndex();
    private final List<Sentence> sentences;
    private final int[][][] features;
    private final boolean[][][] lexical;
    private final int[] order;

    Lessons(Lexicon lexicon, List<Sentence> sentences) {
        this.sentences = sentences;
        features = new int[sentences.size()][][];
        lexical = new boolean[sentences.size()][][];
        order = new int[sentences.size()];
        Arrays.setAll(order, k -> k);
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
    }

    FeatureIndex index() {
        return index;
    }

    int size() {
        return features.length;
    }

    /** The sentences in another order. */
    int[] shuffled(Random random) {
        shuffle(order, random);
        return order;
    }

    /** Puts numbers into another order, the same for the same state of the source of chance. */
    static void shuffle(int[] order, Random random) {
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
    }

    byte[] tags(int s) {
        Sentence sentence = sentences.get(s);
        return Arrays.copyOfRange(sentence.tags(), sentence.from(), sentence.to());
    }

    int[][] features(int s) {
        return features[s];
    }

    /** The features of a sentence, at a share of its words without those that know a word by heart. */
    int[][] thinned(int s, Random random, double share) {
        return share > 0 ? Thinning.of(features[s], lexical[s], random, share) : features[s];
    }
}
