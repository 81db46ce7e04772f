package org.musnad.reader.name.model;

import org.musnad.reader.word.Words;

/** The whole tagger: the weights, then what a report says of its own names, then the rules for what the lexicons know. */
public final class NameModel {
    private final WeightTable weights;
    private final Lexicon lexicon;

    public NameModel(WeightTable weights, Lexicon lexicon) {
        this.weights = weights;
        this.lexicon = lexicon;
    }

    /** A tag for each word; see {@link Tags}. */
    public byte[] tags(Words words) {
        Decoder decoder = new Decoder(weights, lexicon, words);
        byte[] tags = decoder.tags();
        if (Recurrence.learn(words, tags, decoder)) {
            tags = decoder.tags();
        }
        new SpanRules(words, decoder, tags).apply();
        return tags;
    }
}
