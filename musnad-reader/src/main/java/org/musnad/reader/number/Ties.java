package org.musnad.reader.number;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** What ties the words of one number: «و», joined to the next word or alone, within a paragraph. */
final class Ties {
    static final int CONJUNCTION_ALONE = -2;
    static final int NO_CONJUNCTION = -1;

    private final NumberLexicon lexicon;
    private final Words words;

    Ties(NumberLexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** Where «و» ties the word at the index to what stands before: the offset after it, or that it stands alone. */
    int tied(int index) {
        if (index >= words.size()) {
            return NO_CONJUNCTION;
        }
        Word word = words.get(index);
        if (!word.isWord() || word.folded().charAt(0) != 'و') {
            return NO_CONJUNCTION;
        }
        if (word.folded().length() == 1) {
            return CONJUNCTION_ALONE;
        }
        return word.folded().equals("واحد") && !isAndEleven(index) ? NO_CONJUNCTION : 1;
    }

    /** «واحد» is one, but «وأحد» and, before «عشر», «واحد» are «و» and the first half of eleven. */
    boolean isAndEleven(int index) {
        Word word = words.get(index);
        if (!word.folded().equals("واحد")) {
            return false;
        }
        Piece next = later(index + 1, 0);
        return word.form().charAt(1) == 'أ' || next != null && next.is(Piece.Kind.TEN_UNIT);
    }

    @Nullable
    Piece afterConjunction(int index, int at) {
        return at == CONJUNCTION_ALONE ? later(index + 1, 0) : later(index, at);
    }

    static int wordAfterConjunction(int index, int at) {
        return at == CONJUNCTION_ALONE ? index + 1 : index;
    }

    @Nullable
    Piece later(int index, int from) {
        return index < words.size()
                        && index > 0
                        && words.get(index).paragraph() == words.get(index - 1).paragraph()
                ? lexicon.later(words.get(index), from)
                : null;
    }
}
