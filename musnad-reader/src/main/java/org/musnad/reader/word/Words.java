package org.musnad.reader.word;

import java.util.List;
import org.musnad.reader.Span;
import org.musnad.reader.text.Text;

/** A report as words, in the order of the text. Blanks are no words; every mark of punctuation is. */
public final class Words {
    private final Text text;
    private final List<Word> words;
    private final int[] sentenceFirst;

    private Words(Text text, List<Word> words) {
        this.text = text;
        this.words = words;
        int sentences = text.sentences().size();
        sentenceFirst = new int[sentences + 1];
        int next = 0;
        for (int s = 0; s < sentences; s++) {
            while (next < words.size() && words.get(next).sentence() < s) {
                next++;
            }
            sentenceFirst[s] = next;
        }
        sentenceFirst[sentences] = words.size();
    }

    /** The words of a text. */
    public static Words of(Text text) {
        return new Words(text, new Tokenizer(text).read());
    }

    public Text text() {
        return text;
    }

    public int size() {
        return words.size();
    }

    public Word get(int index) {
        return words.get(index);
    }

    /** Index of the first word of a sentence. */
    public int firstOf(int sentence) {
        return sentenceFirst[sentence];
    }

    /** Index after the last word of a sentence. */
    public int endOf(int sentence) {
        return sentenceFirst[sentence + 1];
    }

    /** The number of sentences. */
    public int sentences() {
        return sentenceFirst.length - 1;
    }

    /** The original span of the words from {@code first} to before {@code end}. */
    public Span span(int first, int end) {
        return new Span(words.get(first).start(), words.get(end - 1).end());
    }

    /**
     * Index of the word that holds the original offset, else of the first word after it; {@link #size()} where none
     * follows.
     */
    public int at(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the word at the index is there and has this folded form. */
    public boolean is(int index, String folded) {
        return index >= 0 && index < words.size() && words.get(index).folded().equals(folded);
    }
}
