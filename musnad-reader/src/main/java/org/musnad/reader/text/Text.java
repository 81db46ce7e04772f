package org.musnad.reader.text;

import java.util.List;
import org.musnad.reader.Report;
import org.musnad.reader.Span;

/**
 * A report as characters. The original is never rewritten: every offset that leaves this class is one of the original.
 */
public final class Text {
    private final String original;
    private final Folding.Shadow shadow;
    private final boolean titled;
    private final List<Span> paragraphs;
    private final List<Quotation> quotations;
    private final List<Span> sentences;

    private Text(String original, boolean titled) {
        this.original = original;
        this.titled = titled;
        this.shadow = Folding.fold(original);
        this.paragraphs = List.copyOf(Paragraphs.of(this));
        this.quotations = List.copyOf(Quotations.of(this));
        this.sentences = List.copyOf(Sentences.of(this));
    }

    /** The text of a report; its first paragraph is the title where the report has one. */
    public static Text of(Report report) {
        return new Text(report.text(), report.title() != null);
    }

    /** A text without a title. */
    public static Text of(String text) {
        return new Text(text, false);
    }

    /** The characters as they came. */
    public String original() {
        return original;
    }

    /** Whether the first paragraph is the headline. */
    public boolean titled() {
        return titled && !paragraphs.isEmpty();
    }

    /** The paragraphs: lines that hold more than blanks, without the blanks at their ends. */
    public List<Span> paragraphs() {
        return paragraphs;
    }

    /**
     * The sentences, in order; each lies in one paragraph. A stop inside a closed quotation ends no sentence unless the
     * quotation ends there too. The closing stop and quotation mark belong to the sentence.
     */
    public List<Span> sentences() {
        return sentences;
    }

    /** The quotations in the order of their opening marks, nested ones after those that hold them. */
    public List<Quotation> quotations() {
        return quotations;
    }

    /** The shadow with marks gone and hamza, ة and ى kept; its length is that of {@link #folded()}. */
    public String light() {
        return shadow.light();
    }

    /** The shadow in which spellings that are often confused are one. */
    public String folded() {
        return shadow.folded();
    }

    /** The original offset at which the shadow's k-th character begins. */
    public int originalStart(int k) {
        return shadow.start()[k];
    }

    /** The original offset after the shadow's k-th character and its marks. */
    public int originalEnd(int k) {
        return shadow.end()[k];
    }

    /** The original span of the shadow's characters from {@code from} to before {@code to}. */
    public Span originalSpan(int from, int to) {
        return new Span(shadow.start()[from], shadow.end()[to - 1]);
    }
}
