package org.musnad.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;

/**
 * What a word's form tells without any text around it: which other forms of it are in use on the web (a common noun takes
 * the article and possessive endings, a foreign name does not), and whether its letters run like those of persons' names,
 * of places or of common words.
 */
final class WordTraits {
    /** The file of names that the trainer writes for {@code evaluate}. */
    static final String NAMES = "corpora.names";

    private static final String WEB_WORDS = "web-words.txt";
    private static final List<String> POSSESSIVES = List.of("ه", "ها", "هم", "نا", "هما", "ك", "ي");
    private static final double WIDEST = 8;
    private static final double STEP = 1.5;
    private static final int SHORTEST = 3;

    /** Traits of a word; the bits of its forms, the buckets of its letters. */
    record Traits(
            int forms, int stemForms, long person, long place, long stemPerson, long stemPlace, long personOrPlace) {}

    private final Set<String> web = new HashSet<>();
    private final LetterModel persons = new LetterModel();
    private final LetterModel places = new LetterModel();
    private final LetterModel common = new LetterModel();
    private final Map<String, Traits> known = new HashMap<>();

    private WordTraits(List<String> names) {
        Set<String> named = new HashSet<>();
        for (String line : names) {
            String[] row = line.split("\t", -1);
            if (row[0].isEmpty()) {
                places.add(row[1], 1);
            } else {
                persons.add(row[1], Math.log(1.0 + Integer.parseInt(row[0])));
                named.add(row[1]);
            }
        }
        for (String word : lines(WEB_WORDS)) {
            if (!word.startsWith("#")) {
                web.add(word);
                if (!named.contains(word)) {
                    common.add(word, 1);
                }
            }
        }
    }

    /** With the names that the trainer has written. */
    static WordTraits committed() {
        return new WordTraits(lines(NAMES));
    }

    /** With names from the data. */
    static WordTraits of(Path data) throws IOException {
        return new WordTraits(names(data));
    }

    /** The lines of {@link #NAMES}: how often persons bear a name, or nothing for a place, and the name folded. */
    static List<String> names(Path data) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<String> lines = Files.lines(data.resolve("transliteration/wikidata_persons.tsv"))) {
            lines.map(line -> line.split("\t", -1))
                    .filter(row -> row.length >= SHORTEST)
                    .forEach(row ->
                            counts.merge(Folded.of(row[1].replace(" ", "")), Integer.parseInt(row[2]), Integer::sum));
        }
        for (Tsv.Row row : Tsv.read(LexiconBuilder.class, "foreign-names.tsv").rows()) {
            String name = Folded.of(row.get("name"));
            if (name.indexOf(' ') < 0) {
                counts.merge(name, 2, Integer::sum);
            }
        }
        Set<String> places = new TreeSet<>();
        try (Stream<String> lines = Files.lines(data.resolve("gazetteer/places.tsv"))) {
            lines.skip(1)
                    .map(line -> Folded.of(line.split("\t", -1)[2]))
                    .filter(name -> name.indexOf(' ') < 0)
                    .forEach(places::add);
        }
        List<String> names = new ArrayList<>();
        counts.forEach((name, count) -> names.add(count + "\t" + name));
        places.forEach(name -> names.add("\t" + name));
        return names;
    }

    private static List<String> lines(String resource) {
        InputStream in = WordTraits.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("no resource " + resource + "; run dev/train train");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The traits of a word of Arabic letters. */
    Traits of(Word word) {
        return known.computeIfAbsent(word.form(), form -> find(word));
    }

    private Traits find(Word word) {
        String whole = word.folded();
        int forms = forms(whole);
        int stemForms = forms;
        double base = common.log(whole);
        double person = persons.log(whole) - base;
        double place = places.log(whole) - base;
        double stemPerson = person;
        double stemPlace = place;
        for (int k = 1; k < word.stemCount(); k++) {
            String stem = word.stemForm(k);
            if (stem.length() >= 2) {
                int found = forms(stem);
                stemForms = Integer.bitCount(found) > Integer.bitCount(stemForms) ? found : stemForms;
            }
            if (stem.length() >= SHORTEST) {
                double log = common.log(stem);
                stemPerson = Math.max(stemPerson, persons.log(stem) - log);
                stemPlace = Math.max(stemPlace, places.log(stem) - log);
            }
        }
        return new Traits(
                forms,
                stemForms,
                bucket(person),
                bucket(place),
                bucket(stemPerson),
                bucket(stemPlace),
                bucket(person - place));
    }

    private static long bucket(double number) {
        return Math.round(Math.max(-WIDEST, Math.min(WIDEST, number)) / STEP);
    }

    /** Which forms of a word the web has, as bits. */
    private int forms(String word) {
        String bound = word.endsWith("ه") ? word.substring(0, word.length() - 1) + "ت" : word;
        int possessed = 0;
        for (String ending : POSSESSIVES) {
            possessed += web.contains(bound + ending) ? 1 : 0;
        }
        boolean[] found = {
            web.contains(word),
            web.contains("ال" + word),
            possessed > 0,
            possessed > 2,
            anyBefore(word, "و", "ف"),
            anyBefore(word, "ب", "ل", "ك"),
            anyAfter(word, "ات", "ون", "ين", "ان"),
            anyBefore(word, "ي", "ت", "ن"),
            anyAfter(word, "وا") || anyBefore(word, "س") || !word.endsWith("ه") && anyAfter(word, "ت"),
            anyAfter(word, "ي", "يه")
        };
        int bits = 0;
        for (int k = 0; k < found.length; k++) {
            bits |= found[k] ? 1 << k : 0;
        }
        return bits;
    }

    private boolean anyBefore(String word, String... letters) {
        for (String before : letters) {
            if (web.contains(before + word)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyAfter(String word, String... letters) {
        for (String after : letters) {
            if (web.contains(word + after)) {
                return true;
            }
        }
        return false;
    }
}
