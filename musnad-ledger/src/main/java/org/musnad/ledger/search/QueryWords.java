package org.musnad.ledger.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** The words of the query language: names of fields and acts, and words that may be missing. */
final class QueryWords {
    private static final Map<String, String> FIELDS = names("fields.tsv", "field");
    private static final Map<String, String> ACTS = names("acts.tsv", "act");
    private static final Set<String> STOPWORDS = stopwords();

    private QueryWords() {}

    private static Map<String, String> names(String file, String column) {
        Map<String, String> names = new HashMap<>();
        for (Tsv.Row row : Tsv.read(QueryWords.class, file).rows()) {
            names.put(row.get(column), row.get(column));
            for (String name : row.list("names")) {
                String other = names.put(folded(name), row.get(column));
                if (other != null && !other.equals(row.get(column))) {
                    throw new IllegalStateException(row.where() + ": " + name + " is also " + other);
                }
            }
        }
        return names;
    }

    private static Set<String> stopwords() {
        Set<String> words = new HashSet<>();
        for (Tsv.Row row : Tsv.read(QueryWords.class, "stopwords.tsv").rows()) {
            words.addAll(Forms.terms(row.get("word")));
        }
        return words;
    }

    private static String folded(String name) {
        return Folded.of(name).toLowerCase(Locale.ROOT).strip();
    }

    static Optional<String> field(String name) {
        return Optional.ofNullable(FIELDS.get(folded(name)));
    }

    static Optional<String> act(String name) {
        return Optional.ofNullable(ACTS.get(folded(name)));
    }

    static boolean isStopword(String term) {
        return STOPWORDS.contains(term);
    }
}
