package org.musnad.reader.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musnad.reader.text.Folded;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/**
 * Each lexicon names its source, has a header, and neither says anything twice nor holds an entry that no text can match:
 * a word that is looked up as one word must be one word to the tokeniser, with the letters by which it is looked up.
 */
class LexiconFilesTest {
    private static final Path ROOT = Path.of("src/main/resources/org/musnad/reader");

    /**
     * How a file is looked up.
     *
     * @param forms the columns that hold what is looked up, cut at «|»
     * @param apart the columns that part entries of one form; all others may not
     * @param single whether a form is looked up as one word
     */
    private record Plan(List<String> forms, List<String> apart, boolean single) {}

    private static Plan words(String form, String... apart) {
        return new Plan(List.of(form), List.of(apart), true);
    }

    private static Plan phrases(String form, String... apart) {
        return new Plan(List.of(form), List.of(apart), false);
    }

    private static final Map<String, Plan> PLANS = Map.ofEntries(
            Map.entry("figure/countries.tsv", words("words")),
            Map.entry("figure/currencies.tsv", phrases("words")),
            Map.entry("figure/locatives.tsv", words("word", "kind")),
            Map.entry("figure/nouns.tsv", words("noun")),
            Map.entry("figure/qualifiers.tsv", phrases("phrase", "place")),
            Map.entry("figure/rates.tsv", phrases("phrase")),
            Map.entry("figure/units.tsv", new Plan(List.of("words", "duals"), List.of(), false)),
            Map.entry("figure/words.tsv", phrases("form")),
            Map.entry("name/context-places.tsv", phrases("name")),
            Map.entry("name/generic.tsv", words("noun")),
            Map.entry("name/latin-bodies.tsv", phrases("arabic")),
            Map.entry("name/latin-glossary.tsv", phrases("arabic")),
            Map.entry("name/latin-parts.tsv", phrases("arabic")),
            Map.entry("name/outlet-countries.tsv", phrases("outlet")),
            Map.entry("name/pointless.tsv", phrases("name")),
            Map.entry("name/roles.tsv", words("noun")),
            Map.entry("number/numbers.tsv", words("form")),
            Map.entry("statement/confidence.tsv", phrases("feature", "weight")),
            Map.entry("statement/agencies.tsv", phrases("name")),
            Map.entry("name/model/shapes.tsv", phrases("words", "class")),
            Map.entry("statement/heads.tsv", words("form")),
            Map.entry("statement/outlets.tsv", phrases("name")),
            Map.entry("statement/verbs.tsv", words("lemma", "imperfect")),
            Map.entry("statement/vocabulary.tsv", words("word")),
            Map.entry("statement/paradigms.tsv", phrases("ending", "paradigm", "prefix", "cut")),
            Map.entry("statement/word-classes.tsv", words("words", "class")),
            Map.entry("time/months.tsv", phrases("forms")),
            Map.entry("time/neighbours.tsv", words("forms", "kind")),
            Map.entry("time/words.tsv", phrases("forms")),
            Map.entry("name/model/bodies.tsv", phrases("words", "class")),
            Map.entry("name/model/functions.tsv", phrases("words", "class")),
            Map.entry("name/model/heads.tsv", phrases("words", "class")),
            Map.entry("name/model/people.tsv", phrases("words", "class")),
            Map.entry("name/model/peoples.tsv", phrases("words", "class")),
            Map.entry("name/model/person-names.tsv", phrases("words", "class")),
            Map.entry("name/model/places.tsv", phrases("words", "class")));

    /** Files in which spelling counts, not only the folded letters. */
    private static final Set<String> TO_THE_LETTER = Set.of("name/context-places.tsv");

    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(path -> path.toString().endsWith(".tsv"))
                    .map(path -> ROOT.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyLexiconIsLookedAt() throws IOException {
        assertThat(PLANS.keySet()).containsExactlyInAnyOrderElementsOf(files());
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesItsSourceAndHasAHeader(String file) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(file));
        assertThat(lines.get(0)).startsWith("# ").hasSizeGreaterThan(30);
        String comment = String.join(
                " ", lines.stream().filter(line -> line.startsWith("#")).toList());
        assertThat(comment).containsPattern("[Ss]ource|compil|[Ww]ritten|Wikidata|CLDR|GeoNames");
        String header =
                lines.stream().filter(line -> !line.startsWith("#")).findFirst().orElse("");
        assertThat(header).matches("[a-z-]+(\t[a-z-]+)*");
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysNothingTwiceAndNothingInVain(String file) throws IOException {
        Plan plan = PLANS.get(file);
        List<String> header = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(ROOT.resolve(file))) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = List.of(line.split("\t", -1));
            if (header.isEmpty()) {
                header.addAll(fields);
                continue;
            }
            StringBuilder apart = new StringBuilder();
            plan.apart().forEach(column -> apart.append('\t').append(fields.get(header.indexOf(column))));
            for (String column : plan.forms()) {
                String field = fields.get(header.indexOf(column));
                for (String form : field.isEmpty() ? List.<String>of() : List.of(field.split("\\|"))) {
                    String key = (TO_THE_LETTER.contains(file) ? form : parted(form)) + apart;
                    Integer before = seen.put(key, number);
                    if (before != null) {
                        wrong.add(number + ": «" + form + "» again, first in " + before);
                    }
                    if (parted(form).isEmpty() || plan.single() && !isOneWord(form)) {
                        wrong.add(number + ": «" + form + "» is no word of a text");
                    }
                }
            }
        }
        assertThat(wrong).as(file).isEmpty();
    }

    private static boolean isOneWord(String form) {
        Words words = Words.of(Text.of(form));
        return words.size() == 1 && words.get(0).folded().equals(Folded.of(form));
    }

    private static String parted(String form) {
        Words words = Words.of(Text.of(form));
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < words.size(); k++) {
            parts.add(words.get(k).folded());
        }
        return String.join(" ", parts);
    }
}
