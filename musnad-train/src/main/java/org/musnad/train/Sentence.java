package org.musnad.train;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.name.model.NameModel;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/**
 * A sentence of training or test data.
 *
 * @param words as the reader parts them
 * @param from index of its first word
 * @param to index after its last word
 * @param tags for each word of {@code words}, see {@code Tags}
 * @param tokens for each word of {@code words} the index of the data's own token that it lies in
 */
record Sentence(Words words, int from, int to, byte[] tags, int[] tokens) {
    /** The sentences of a row of tokens: the reader may find more than one in it. */
    static List<Sentence> of(List<String> tokens, byte[] tokenTags) {
        StringBuilder joined = new StringBuilder();
        int[] starts = new int[tokens.size()];
        for (int k = 0; k < tokens.size(); k++) {
            joined.append(k == 0 ? "" : " ");
            starts[k] = joined.length();
            joined.append(tokens.get(k));
        }
        Words words = Words.of(Text.of(joined.toString()));
        byte[] tags = new byte[words.size()];
        int[] owners = new int[words.size()];
        int token = 0;
        int tagged = -1;
        for (int k = 0; k < words.size(); k++) {
            while (token + 1 < starts.length
                    && starts[token + 1] <= words.get(k).start()) {
                token++;
            }
            owners[k] = token;
            byte tag = tokenTags[token];
            // A token that is several words begins its name only once.
            tags[k] = tag > 0 && (tag & 1) == 1 && tagged == token ? (byte) (tag + 1) : tag;
            tagged = token;
        }
        List<Sentence> sentences = new ArrayList<>();
        for (int s = 0; s < words.sentences(); s++) {
            if (words.firstOf(s) < words.endOf(s)) {
                sentences.add(new Sentence(words, words.firstOf(s), words.endOf(s), tags, owners));
            }
        }
        return sentences;
    }

    /** What the model finds in rows of tokens read as one report, a paragraph a row: a tag for each token. */
    static List<byte[]> tagged(List<Conll.Row> rows, NameModel model) {
        StringBuilder joined = new StringBuilder();
        List<int[]> starts = new ArrayList<>();
        for (Conll.Row row : rows) {
            int[] begins = new int[row.tokens().size()];
            for (int k = 0; k < begins.length; k++) {
                begins[k] = joined.append(k == 0 ? "" : " ").length();
                joined.append(row.tokens().get(k));
            }
            joined.append("\n");
            starts.add(begins);
        }
        Words words = Words.of(Text.of(joined.toString()));
        byte[] tags = model.tags(words);
        List<byte[]> given = new ArrayList<>();
        for (int[] begins : starts) {
            byte[] row = new byte[begins.length];
            for (int k = 0; k < begins.length; k++) {
                int at = words.at(begins[k]);
                int after = k + 1 < begins.length
                        ? begins[k + 1]
                        : begins[k] + rows.get(given.size()).tokens().get(k).length();
                while (row[k] == 0 && at < words.size() && words.get(at).start() < after) {
                    row[k] = tags[at++];
                }
            }
            given.add(row);
        }
        return given;
    }
}
