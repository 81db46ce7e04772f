package org.musnad.reader.name.model;

import org.musnad.reader.lexicon.Memo;
import org.musnad.reader.word.Words;

/** The whole tagger: the weights, then what a report says of its own names, then the rules for what the lexicons know. */
public final class NameModel {
    private final WeightTable weights;
    private final Lexicon lexicon;
    private final Memo<Form> forms = new Memo<>(Features.FORMS);
    private final Kinds kinds = new Kinds();

    private final boolean ruled;

    /** With the rules of the annotation guide. */
    public NameModel(WeightTable weights, Lexicon lexicon) {
        this(weights, lexicon, true);
    }

    /**
     * For data with other conventions.
     *
     * @param ruled whether the rules of the annotation guide are applied
     */
    public NameModel(WeightTable weights, Lexicon lexicon, boolean ruled) {
        this.weights = weights;
        this.lexicon = lexicon;
        this.ruled = ruled;
    }

    /** A tag for each word; see {@link Tags}. */
    public byte[] tags(Words words) {
        Decoder decoder = new Decoder(weights, lexicon, forms, kinds, words);
        byte[] tags = decoder.tags();
        if (Recurrence.learn(words, tags, decoder)) {
            decoder.decodeChanged(tags);
        }
        if (ruled) {
            new SpanRules(words, lexicon, decoder, tags).apply();
        }
        return tags;
    }
}
