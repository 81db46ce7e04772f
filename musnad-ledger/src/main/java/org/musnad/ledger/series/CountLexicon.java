package org.musnad.ledger.series;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;

/** What figures count: classes (killed, wounded, displaced, …) and groups (children, soldiers, …). */
public final class CountLexicon {
    /** Killed and wounded in one number. */
    static final String CASUALTIES = "casualties";

    static final String KILLED = "killed";
    static final String WOUNDED = "wounded";

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Forms<String> nouns = new Forms<>();
    private final Forms<String> governors = new Forms<>();
    private final Forms<String> groups = new Forms<>();
    private final Forms<Boolean> generic = new Forms<>();

    private CountLexicon() {
        for (Tsv.Row row : Tsv.read(CountLexicon.class, "classes.tsv").rows()) {
            String name = row.get("class");
            titles.put(name, row.get("title"));
            row.list("nouns").forEach(form -> nouns.put(form, name));
            row.list("governors").forEach(form -> governors.put(form, name));
        }
        for (Tsv.Row row : Tsv.read(CountLexicon.class, "groups.tsv").rows()) {
            for (String form : row.list("forms")) {
                groups.put(form, row.get("group"));
                if (row.get("generic").equals("yes")) {
                    generic.put(form, true);
                }
            }
        }
    }

    /** Reads the lexicon. */
    public static CountLexicon load() {
        return new CountLexicon();
    }

    /** A class's name for readers: «قتلى»; the class itself where it has none. */
    public String title(String name) {
        return titles.getOrDefault(name, name);
    }

    /** The class that a word of a query names: «قتلى», «معتقل», «الجرحى», or its English name. */
    public Optional<String> classOf(String word) {
        String folded = Folded.of(word);
        if (titles.containsKey(folded)) {
            return Optional.of(folded);
        }
        for (Map.Entry<String, String> entry : titles.entrySet()) {
            if (Folded.of(entry.getValue()).equals(folded)) {
                return Optional.of(entry.getKey());
            }
        }
        String bare = folded.startsWith("ال") ? folded.substring(2) : folded;
        String found = nouns.get(bare);
        return Optional.ofNullable(found != null ? found : nouns.get(folded));
    }

    @Nullable
    String noun(Word word) {
        return nouns.find(word);
    }

    @Nullable
    String governor(Word word) {
        return governors.find(word);
    }

    @Nullable
    String group(Word word) {
        return groups.find(word);
    }

    boolean isGeneric(Word word) {
        return generic.find(word) != null;
    }
}
