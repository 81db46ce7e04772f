package org.musnad.reader.word;

import java.util.List;
import org.musnad.reader.Span;
import org.musnad.reader.text.Text;

/** A report as words, in the order of the text. Blanks are no words; every mark of punctuation is. */
public final class Words {
    private final Text text;
    private final Word[] words;
    private final int[] sentenceFirst;

    private Words(Text text, List<Word> found) {
        this.text = text;
        this.words = found.toArray(new Word[0]);
        int sentences = text.sentences().size();
        sentenceFirst = new int[sentences + 1];
        int next = 0;
        for (int s = 0; s < sentences; s++) {
            while (next < words.length && words[next].sentence() < s) {
                next++;
            }
            sentenceFirst[s] = next;
        }
        sentenceFirst[sentences] = words.length;
    }

    /** The words of a text. */
    public static Words of(Text text) {
        return of(
                text,
                new Spellings(
                        Math.max(2, Integer.highestOneBit(Math.min(text.light().length(), 4096)))));
    }

    /**
     * The words of a text.
     *
     * @param spellings those of earlier texts, which these words share and add to
     */
    public static Words of(Text text, Spellings spellings) {
        return new Words(text, new Tokenizer(text, spellings).read());
    }

    public Text text() {
        return text;
    }

    public int size() {
        return words.length;
    }

    public Word get(int index) {
        return words[index];
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
        return new Span(words[first].start(), words[end - 1].end());
    }

    /**
     * Index of the word that holds the original offset, else of the first word after it; {@link #size()} where none
     * follows.
     */
    public int at(int offset) {
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words[middle].end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the word at the index is there and has this folded form. */
    public boolean is(int index, String folded) {
        return index >= 0 && index < words.length && words[index].folded().equals(folded);
    }
}
