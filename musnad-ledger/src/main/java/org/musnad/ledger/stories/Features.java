package org.musnad.ledger.stories;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.musnad.ledger.identities.NameParts;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * What a report is about, as weighted hashes: its names and places by how often they stand in it, the words of its headline
 * and beginning without proclitics, and its figures by value. A name or word of the headline counts double.
 */
public final class Features {
    private static final Set<String> STOP = stop();
    private static final int WORDS_READ = 120;
    private static final int MOST_WEIGHT = 255;
    private static final double NAME = 3;
    private static final double WORD = 1;
    private static final double FIGURE = 1.2;

    private final int[] keys;
    private final float[] weights;

    private Features(int[] keys, float[] weights) {
        this.keys = keys;
        this.weights = weights;
    }

    private static Set<String> stop() {
        Set<String> stop = new HashSet<>();
        for (Tsv.Row row : Tsv.read(Features.class, "stopwords.tsv").rows()) {
            row.list("words").forEach(word -> stop.add(Folded.of(word)));
        }
        return stop;
    }

    /** The features of a report. */
    public static Features of(Analysis analysis) {
        Map<Integer, Double> found = new HashMap<>();
        Words words = Words.of(Text.of(analysis.report()));
        int head = words.size() == 0 ? 0 : words.endOf(0);
        int headEnds = head == 0 ? 0 : words.get(head - 1).end();
        for (Entity entity : analysis.entities()) {
            if (entity.type() == Entity.Type.NORP) {
                continue;
            }
            int mentions = Math.min(6, entity.mentions().size());
            boolean titled = entity.mentions().get(0).span().end() <= headEnds;
            add(found, "n" + key(entity), NAME * (1 + Math.log(mentions)) * (titled ? 2 : 1));
        }
        for (int k = 0; k < Math.min(words.size(), WORDS_READ); k++) {
            Word word = words.get(k);
            if (word.isWord() && !STOP.contains(word.folded())) {
                String stem = stem(word.folded());
                if (stem.length() >= 3 && !STOP.contains(stem)) {
                    add(found, "w" + stem, WORD * (k < head ? 2 : 1));
                }
            }
        }
        for (Figure figure : analysis.figures()) {
            Double best = figure.best();
            if (figure.kind() == Figure.Kind.COUNT && best != null && best >= 5) {
                add(found, "f" + best, FIGURE);
            }
        }
        return packed(found);
    }

    private static String key(Entity entity) {
        Entity.Place place = entity.place();
        if (place != null) {
            return place.gazetteer();
        }
        java.util.List<String> parts = NameParts.of(entity.name());
        return entity.type() == Entity.Type.PER && parts.size() > 1
                ? parts.get(0) + " " + parts.get(parts.size() - 1)
                : String.join(" ", parts);
    }

    /** The word without conjunction, preposition and article, and without a plural or feminine ending. */
    private static String stem(String folded) {
        int from = 0;
        int n = folded.length();
        if (n - from > 3 && (folded.charAt(from) == 'و' || folded.charAt(from) == 'ف')) {
            from++;
        }
        if (n - from > 4 && folded.startsWith("لل", from)) {
            from += 2;
        } else {
            if (n - from > 5 && "بكل".indexOf(folded.charAt(from)) >= 0 && folded.startsWith("ال", from + 1)) {
                from++;
            }
            if (n - from > 4 && folded.startsWith("ال", from)) {
                from += 2;
            }
        }
        int to = n;
        for (String ending : new String[] {"ات", "ين", "ون", "ان", "ه", "ا"}) {
            if (to - from - ending.length() >= 3 && folded.startsWith(ending, to - ending.length())) {
                to -= ending.length();
                break;
            }
        }
        return folded.substring(from, to);
    }

    private static void add(Map<Integer, Double> found, String feature, double weight) {
        boolean word = feature.charAt(0) == 'w';
        int hash = feature.hashCode() * 0x9e3779b1 << 1;
        found.merge(word ? hash | 1 : hash, weight, (a, b) -> Math.min(a + b, word ? 4 : 9));
    }

    private static Features packed(Map<Integer, Double> found) {
        TreeMap<Integer, Double> order = new TreeMap<>(found);
        int[] keys = new int[order.size()];
        float[] weights = new float[order.size()];
        int k = 0;
        for (Map.Entry<Integer, Double> entry : order.entrySet()) {
            keys[k] = entry.getKey();
            weights[k] = Math.min(MOST_WEIGHT, Math.round(entry.getValue() * 16)) / 16f;
            k++;
        }
        return new Features(keys, weights);
    }

    /** Whether a key is that of a word, and not of a name or figure. */
    static boolean isWord(int key) {
        return (key & 1) == 1;
    }

    int size() {
        return keys.length;
    }

    int key(int k) {
        return keys[k];
    }

    float weight(int k) {
        return weights[k];
    }

    byte[] pack() {
        ByteBuffer bytes = ByteBuffer.allocate(keys.length * 5);
        for (int k = 0; k < keys.length; k++) {
            bytes.putInt(keys[k]).put((byte) Math.min(MOST_WEIGHT, Math.round(weights[k] * 16)));
        }
        return bytes.array();
    }

    static Features unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int size = packed.length / 5;
        int[] keys = new int[size];
        float[] weights = new float[size];
        for (int k = 0; k < size; k++) {
            keys[k] = bytes.getInt();
            weights[k] = (bytes.get() & 0xff) / 16f;
        }
        return new Features(keys, weights);
    }
}
