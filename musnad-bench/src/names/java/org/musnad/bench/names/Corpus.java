package org.musnad.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.name.model.Features;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/** Sentences of a CoNLL file with PER, ORG and LOC in BIO. */
final class Corpus {
    /** A sentence: its tokens and for each token a tag, {@code O} or {@code B-} or {@code I-} and the type. */
    record Row(String[] tokens, String[] tags) {}

    private Corpus() {}

    static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.strip().split("[ \t]+");
            if (parts.length == 2) {
                tokens.add(parts[0]);
                tags.add(mapped(parts[1], tags.isEmpty() ? "O" : tags.get(tags.size() - 1)));
            } else if (!tokens.isEmpty()) {
                rows.add(new Row(tokens.toArray(new String[0]), tags.toArray(new String[0])));
                tokens.clear();
                tags.clear();
            }
        }
        if (!tokens.isEmpty()) {
            rows.add(new Row(tokens.toArray(new String[0]), tags.toArray(new String[0])));
        }
        return rows;
    }

    private static String mapped(String tag, String before) {
        String type = tag.endsWith("-PERS") || tag.endsWith("-PER")
                ? "PER"
                : tag.endsWith("-ORG") ? "ORG" : tag.endsWith("-LOC") ? "LOC" : "";
        if (type.isEmpty()) {
            return "O";
        }
        return (tag.startsWith("I-") && before.endsWith(type) ? "I-" : "B-") + type;
    }

    /** The reader's own features of each token of a sentence, as strings. */
    static List<List<String>> features(String[] tokens, Lexicon lexicon) {
        StringBuilder joined = new StringBuilder();
        int[] starts = new int[tokens.length];
        for (int k = 0; k < tokens.length; k++) {
            starts[k] = joined.append(k == 0 ? "" : " ").length();
            joined.append(tokens[k]);
        }
        Words words = Words.of(Text.of(joined.toString()));
        List<List<String>> rows = new ArrayList<>();
        Features features = new Features(lexicon);
        int sentence = -1;
        for (int start : starts) {
            int at = words.at(start);
            List<String> row = new ArrayList<>();
            row.add("token");
            if (at < words.size()) {
                int own = words.get(at).sentence();
                if (own != sentence) {
                    features.enter(words, words.firstOf(own), words.endOf(own));
                    sentence = own;
                }
                for (long hash : features.of(at - words.firstOf(own))) {
                    row.add(Long.toString(hash, Character.MAX_RADIX));
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
