package org.musnad.train;

import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** Tells a noun that names a people by the lexicon. */
final class Peoples {
    private final Lexicon lexicon;

    Peoples(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean holds(String token) {
        Words words = Words.of(Text.of(token));
        if (words.size() != 1) {
            return false;
        }
        Word word = words.get(0);
        for (int k = 0; k < word.stemCount(); k++) {
            if ((lexicon.known(word, word.stem(k)) & (Lexicon.PEOPLE | Lexicon.NISBA_PLURAL)) != 0) {
                return true;
            }
        }
        return false;
    }
}
