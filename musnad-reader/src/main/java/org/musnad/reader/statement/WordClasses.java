package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** The closed classes of words by folded form: for each form, a set of {@link WordClass} as bits. */
final class WordClasses {
    private static final String NO_CLITIC = "-";

    private final Map<String, long[]> sets;
    private final long[] none = new long[WordClass.setLength()];

    private WordClasses(Map<String, long[]> sets) {
        this.sets = sets;
    }

    static WordClasses load() {
        Map<String, long[]> sets = new HashMap<>(4096);
        for (Tsv.Row row : Tsv.read(WordClasses.class, "word-classes.tsv").rows()) {
            WordClass known = WordClass.valueOf(row.get("class").toUpperCase(Locale.ROOT));
            for (String word : row.list("words")) {
                for (String form : forms(row, word)) {
                    known.addTo(sets.computeIfAbsent(form, f -> new long[WordClass.setLength()]));
                }
            }
        }
        return new WordClasses(sets);
    }

    /** The folded forms in which a word of a row is met. */
    static List<String> forms(Tsv.Row row, String word) {
        String stem = Folded.of(word);
        List<String> forms = new ArrayList<>();
        for (String proclitic : clitics(row, "before")) {
            for (String enclitic : clitics(row, "after")) {
                forms.add(proclitic + stem + enclitic);
            }
        }
        return forms;
    }

    private static List<String> clitics(Tsv.Row row, String column) {
        List<String> clitics = row.list(column);
        return clitics.isEmpty()
                ? List.of("")
                : clitics.stream().map(c -> c.equals(NO_CLITIC) ? "" : c).toList();
    }

    /** The classes of a folded form, a set of bits for {@link WordClass#in}; not to be changed. */
    long[] of(String folded) {
        return sets.getOrDefault(folded, none);
    }

    /** The set of no class. */
    long[] none() {
        return none;
    }
}
