package org.musnad.reader.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/**
 * English names of bodies that are made of common words: a head, what it is in charge of, adjectives. «وزارة الدفاع
 * العراقية» → Iraqi Ministry of Defence. A name with a word that the glossary does not hold has none.
 */
final class LatinGlossary {
    private static final int LONGEST_FIELD = 2;

    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();

    LatinGlossary() {
        for (Tsv.Row row : Tsv.read(LatinGlossary.class, "latin-glossary.tsv").rows()) {
            String arabic = Folded.of(row.get("arabic"));
            String latin = row.get("latin");
            switch (row.get("class")) {
                case "head" -> heads.put(arabic, latin);
                case "field" -> fields.put(arabic, latin);
                default -> {
                    adjectives.put(arabic, latin);
                    adjectives.put(arabic + "ه", latin);
                }
            }
        }
    }

    /** The English name of a body, its folded words given; null where the glossary lacks a word. */
    @Nullable
    String write(List<String> words) {
        String first = words.get(0);
        boolean definite = first.startsWith("ال") && heads.containsKey(first.substring(2));
        String head = heads.get(definite ? first.substring(2) : first);
        if (head == null || words.size() < 2) {
            return null;
        }
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        int k = 1;
        while (k < words.size()) {
            String word = words.get(k);
            String adjective = adjectives.get(word);
            int used = definite && after.isEmpty() && adjective != null ? 0 : field(words, k, definite, after);
            if (used == 0 && adjective != null) {
                before.insert(0, adjective + " ");
                used = 1;
            }
            if (used == 0) {
                return null;
            }
            k += used;
        }
        return before + head + after;
    }

    /** Adds the field that begins at the k-th word, and gives how many words it takes; 0 where none begins. */
    private int field(List<String> words, int k, boolean definite, StringBuilder after) {
        String word = words.get(k);
        String link;
        String bare;
        if (word.startsWith("وال") && !after.isEmpty()) {
            link = " and ";
            bare = word.substring(1);
        } else if (word.startsWith("لل") && after.isEmpty()) {
            link = " for ";
            bare = "ا" + word.substring(1);
        } else if (after.isEmpty() && !definite) {
            link = " of ";
            bare = word;
        } else {
            return 0;
        }
        for (int n = Math.min(LONGEST_FIELD, words.size() - k); n >= 1; n--) {
            String latin = fields.get(n == 1 ? bare : bare + " " + words.get(k + 1));
            if (latin != null) {
                after.append(link).append(latin);
                return n;
            }
        }
        return 0;
    }
}
