package org.musnad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/**
 * A row of a corpus with the words that the reader parts it into.
 *
 * @param row as it stands in the file
 * @param words of the row
 * @param owners for each word the index of the row's token that it lies in
 * @param sentences that the reader finds in the row, by the index of the first word and that after the last; none is empty
 */
record Passage(Conll.Row row, Words words, int[] owners, List<int[]> sentences) {
    static Passage of(Conll.Row row) {
        List<String> tokens = row.tokens();
        int[] starts = new int[tokens.size()];
        StringBuilder joined = new StringBuilder();
        for (int k = 0; k < starts.length; k++) {
            starts[k] = joined.append(k == 0 ? "" : " ").length();
            joined.append(tokens.get(k));
        }
        Words words = Words.of(Text.of(joined.toString()));
        int[] owners = new int[words.size()];
        int token = 0;
        for (int k = 0; k < owners.length; k++) {
            while (token + 1 < starts.length
                    && starts[token + 1] <= words.get(k).start()) {
                token++;
            }
            owners[k] = token;
        }
        List<int[]> sentences = new ArrayList<>();
        for (int s = 0; s < words.sentences(); s++) {
            if (words.firstOf(s) < words.endOf(s)) {
                sentences.add(new int[] {words.firstOf(s), words.endOf(s)});
            }
        }
        return new Passage(row, words, owners, sentences);
    }

    /** The passages of a file's rows. */
    static List<Passage> of(List<Conll.Row> rows) {
        return rows.stream().map(Passage::of).toList();
    }

    /**
     * For each word the labels that the data allow; see {@link NameClasses}.
     *
     * @param fine NewsFANE's type of each token; null where it is not known
     */
    long[] allowed(@Nullable String[] fine) {
        long[] allowed = new long[words.size()];
        for (int k = 0; k < allowed.length; k++) {
            int token = owners[k];
            boolean first = k == 0 || owners[k - 1] != token;
            allowed[k] = NameClasses.allowed(row.tags().get(token), fine[token], first && begins(token, fine));
            if ((allowed[k] & NameClasses.LATER) != 0) {
                long before = k == 0 ? 0 : allowed[k - 1];
                long goingOn = (before << 1 | before) & NameClasses.LATER;
                if ((goingOn & allowed[k]) != 0) {
                    allowed[k] &= goingOn;
                } else {
                    // The fine types part a name, or the corpus begins one with an inside.
                    boolean same = goingOn != 0
                            && NameClasses.top(row.tags().get(token)).length() > 0;
                    allowed[k] = same ? goingOn : allowed[k] >>> 1;
                }
            }
        }
        for (int[] sentence : sentences) {
            long first = allowed[sentence[0]];
            allowed[sentence[0]] = first & ~NameClasses.LATER | (first & NameClasses.LATER) >>> 1;
        }
        return allowed;
    }

    private boolean begins(int token, @Nullable String[] fine) {
        String tag = row.tags().get(token);
        String before = token == 0 ? "O" : row.tags().get(token - 1);
        String top = NameClasses.top(tag);
        if (top.isEmpty()) {
            boolean goesOn = token > 0
                    && NameClasses.top(before).isEmpty()
                    && "Group".equals(fine[token - 1])
                    && "Group".equals(fine[token]);
            return !goesOn;
        }
        return !(tag.startsWith("I-") && top.equals(NameClasses.top(before)));
    }

    /** The tags of the row's tokens: each has that of its first word that has one. */
    byte[] ofTokens(byte[] tags) {
        byte[] given = new byte[row.tokens().size()];
        for (int k = 0; k < tags.length; k++) {
            if (given[owners[k]] == 0) {
                given[owners[k]] = tags[k];
            }
        }
        return given;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Passage that && row.equals(that.row);
    }

    @Override
    public int hashCode() {
        return row.hashCode();
    }

    @Override
    public String toString() {
        return row + " " + Arrays.toString(owners);
    }
}
