package org.musnad.reader.figure;

import org.musnad.reader.Span;
import org.musnad.reader.word.Words;

/**
 * What is counted.
 *
 * @param first index of its first word
 * @param stem offset in the first word's folded form at which it begins
 * @param end index after its last word
 */
record NounPhrase(int first, int stem, int end) {
    Span span(Words words) {
        return new Span(words.get(first).startOf(stem), words.get(end - 1).end());
    }
}
