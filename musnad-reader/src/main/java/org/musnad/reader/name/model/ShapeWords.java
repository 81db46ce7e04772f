package org.musnad.reader.name.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;

/** The words by which the shape of a name is told, by their class in {@code shapes.tsv}. */
final class ShapeWords {
    private static final Map<String, Set<String>> WORDS = read();

    private ShapeWords() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new HashMap<>();
        for (Tsv.Row row : Tsv.read(ShapeWords.class, "shapes.tsv").rows()) {
            words.computeIfAbsent(row.get("class"), c -> new HashSet<>()).add(Folded.of(row.get("words")));
        }
        return Map.copyOf(words);
    }

    /** Whether the word as it stands is of the class. */
    static boolean is(String shape, Word word) {
        return WORDS.getOrDefault(shape, Set.of()).contains(word.folded());
    }

    /** Whether the word is of the class, with any conjunction and preposition before it; the article counts as a letter. */
    static boolean isAny(String shape, Word word) {
        Set<String> of = WORDS.getOrDefault(shape, Set.of());
        String folded = word.folded();
        for (int s = 0; word.isWord() && s < word.stemCount(); s++) {
            int stem = word.stem(s);
            boolean article = stem >= 2 && (folded.startsWith("ال", stem - 2) || folded.startsWith("لل", stem - 2));
            boolean split = stem > 0 && folded.charAt(stem - 1) == 'ل' && folded.charAt(stem) == 'ل';
            String rest = split ? "ا" + folded.substring(stem) : folded.substring(stem);
            if (!article && of.contains(rest)) {
                return true;
            }
        }
        return false;
    }
}
