package org.musnad.ledger.series;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;

/**
 * Words of a lexicon looked up in reports by folded form, without proclitics and, where the form itself is not there, without
 * one ending (the alef of the accusative, a sound plural, a pronoun).
 */
final class Forms<V> {
    private static final String[] ENDINGS = {"ا", "ين", "ون", "ان", "ات", "وا", "ت", "هم", "ها", "ه", "هما", "تهم", "ي"
    };
    private static final int LEAST = 3;

    private final Map<String, V> values = new HashMap<>();

    void put(String form, V value) {
        values.putIfAbsent(Folded.of(form), value);
    }

    @Nullable
    V get(String foldedForm) {
        return values.get(foldedForm);
    }

    /** What is known of a word; of its possible stems the one with fewest letters cut off. */
    @Nullable
    V find(Word word) {
        if (!word.isWord()) {
            return null;
        }
        for (int k = 0; k < word.stemCount(); k++) {
            V value = values.get(word.folded().substring(word.stem(k)));
            if (value != null) {
                return value;
            }
        }
        for (int k = 0; k < word.stemCount(); k++) {
            String stem = word.folded().substring(word.stem(k));
            for (String ending : ENDINGS) {
                if (stem.endsWith(ending) && stem.length() - ending.length() >= LEAST) {
                    V value = values.get(stem.substring(0, stem.length() - ending.length()));
                    if (value != null) {
                        return value;
                    }
                }
            }
        }
        return null;
    }
}
