package org.musnad.reader.word;

import org.musnad.reader.Span;
import org.musnad.reader.text.Text;

/**
 * One token of a report. Its characters are those of the original; what is compared are its two shadow forms.
 *
 * <p>A word may carry proclitics (و ف ب ل ك س ال and their stacks). Which of them it carries cannot be told from its
 * letters alone («وقال» does, «وزير» does not), so the word offers every possibility: {@link #stems()} lists the offsets
 * in its folded form at which its stem may begin, and a lexicon decides.
 */
public final class Word {
    /** What a token is made of. */
    public enum Kind {
        /** Arabic letters. */
        WORD,
        /** Digits, with separators between them («1.500.000», «9,5»). */
        NUMBER,
        /** Letters of another script. */
        LATIN,
        /** One mark or symbol, or a run of full stops. */
        PUNCT
    }

    private final Text text;
    private final int shadowStart;
    private final Spelling spelling;
    private final int index;
    private final int sentence;
    private final int paragraph;
    private final boolean spaced;

    Word(Text text, int shadowStart, Spelling spelling, int index, int sentence, int paragraph, boolean spaced) {
        this.text = text;
        this.shadowStart = shadowStart;
        this.spelling = spelling;
        this.index = index;
        this.sentence = sentence;
        this.paragraph = paragraph;
        this.spaced = spaced;
    }

    /** Its place among the words of the report. */
    public int index() {
        return index;
    }

    public Kind kind() {
        return spelling.kind;
    }

    /** Whether it is made of Arabic letters. */
    public boolean isWord() {
        return spelling.kind == Kind.WORD;
    }

    public boolean isNumber() {
        return spelling.kind == Kind.NUMBER;
    }

    public boolean isPunct() {
        return spelling.kind == Kind.PUNCT;
    }

    /** Its letters without marks, tatweel and joiners; hamza, ة and ى are kept. */
    public String form() {
        return spelling.form;
    }

    /** Its letters as they are compared; as long as {@link #form()}. */
    public String folded() {
        return spelling.folded;
    }

    /** Whether it is to the letter this folded form. */
    public boolean is(String other) {
        return spelling.folded.equals(other);
    }

    /** The number of the sentence that holds it, from 0; see {@link Text#sentences()}. */
    public int sentence() {
        return sentence;
    }

    /** The number of the paragraph that holds it, from 0; see {@link Text#paragraphs()}. */
    public int paragraph() {
        return paragraph;
    }

    /** Whether a blank or the text's begin stands before it. */
    public boolean spaced() {
        return spaced;
    }

    /**
     * The offsets in {@link #folded()} at which its stem may begin, ascending; the first is 0. For «وبالرئيس»: 0, 1, 2, 4.
     * A bare article counts as a proclitic here.
     */
    public int[] stems() {
        return spelling.stems.clone();
    }

    int[] stemsUncopied() {
        return spelling.stems;
    }

    /** The number of possible stems. */
    public int stemCount() {
        return spelling.stems.length;
    }

    /** The k-th offset of {@link #stems()}. */
    public int stem(int k) {
        return spelling.stems[k];
    }

    /** Its folded letters from the k-th of {@link #stems()} on; cut once for each different word. */
    public String stemForm(int k) {
        return spelling.stemForm(k);
    }

    /**
     * The offsets in {@link #folded()} at which its stem may end, descending; the first is its length. For «بينهم»: 5, 3. After
     * each of them but the first stands a pronoun (ه ها هم هما هن ك كم كما كن نا ي ني). Which of them are real, a lexicon
     * decides.
     */
    public int[] ends() {
        return spelling.kind == Kind.WORD ? Enclitics.ends(spelling.folded) : new int[] {spelling.folded.length()};
    }

    /** Its first original offset. */
    public int start() {
        return text.originalStart(shadowStart);
    }

    /** The original offset after it and its marks. */
    public int end() {
        return text.originalEnd(shadowStart + spelling.folded.length() - 1);
    }

    /** The original span of the whole token. */
    public Span span() {
        return new Span(start(), end());
    }

    /** The original offset at which the k-th character of {@link #folded()} begins. */
    public int startOf(int k) {
        return text.originalStart(shadowStart + k);
    }

    /** The original offset after the character before the k-th of {@link #folded()}, with its marks. */
    public int endBefore(int k) {
        return text.originalEnd(shadowStart + k - 1);
    }

    /** The original span of its folded characters from {@code from} to before {@code to}. */
    public Span span(int from, int to) {
        return new Span(startOf(from), endBefore(to));
    }

    @Override
    public String toString() {
        return spelling.form;
    }
}
