package org.musnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.text.Folded;

/** Compiles the gazetteer and the list of person names into the reader's lexicon. */
final class LexiconBuilder {
    private static final int OFTEN = 12;
    private static final int ORDINARY = 3;
    private static final int SHORTEST = 3;
    private static final int LONGEST_NAME = 4;

    private LexiconBuilder() {}

    static Lexicon build(Path data) throws IOException {
        Lexicon lexicon = Lexicon.empty();
        try (Stream<String> lines = Files.lines(data.resolve("gazetteer/places.tsv"))) {
            lines.skip(1).forEach(line -> place(lexicon, List.of(line.split("\t", -1))));
        }
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<String> lines = Files.lines(data.resolve("transliteration/wikidata_persons.tsv"))) {
            lines.map(line -> line.split("\t", -1))
                    .filter(row -> row.length >= 3)
                    .forEach(row -> counts.merge(row[1].replace(" ", ""), Integer.parseInt(row[2]), Integer::sum));
        }
        counts.forEach(
                (name, count) -> add(lexicon, name, count >= OFTEN ? Lexicon.PERSON_NAME : Lexicon.RARE_PERSON_NAME));
        for (Tsv.Row row : Tsv.read(LexiconBuilder.class, "foreign-names.tsv").rows()) {
            add(lexicon, row.get("name"), Lexicon.PERSON_NAME);
        }
        ordinary(data).forEach(word -> lexicon.add(word, Lexicon.ORDINARY));
        return lexicon;
    }

    /** Words of the training texts that stand often enough outside names and never inside. */
    private static Set<String> ordinary(Path data) throws IOException {
        Map<String, Integer> outside = new TreeMap<>();
        Set<String> inside = new HashSet<>();
        for (String file : List.of("names/anercorp_train.txt", "names/aqmar/train.txt", "names/newsfane.tsv")) {
            for (String line : Files.readAllLines(data.resolve(file))) {
                String[] row = line.strip().split("[ \t]+");
                if (row.length < 2) {
                    continue;
                }
                String word = Folded.of(row[0]);
                if (row[1].equals("O")) {
                    outside.merge(word, 1, Integer::sum);
                } else {
                    inside.add(word);
                }
            }
        }
        Set<String> words = new TreeSet<>();
        outside.forEach((word, times) -> {
            boolean letters = word.chars().allMatch(Character::isLetter);
            if (letters && word.length() >= SHORTEST && times >= ORDINARY && !inside.contains(word)) {
                words.add(word);
            }
        });
        return words;
    }

    private static void place(Lexicon lexicon, List<String> row) {
        int bit = switch (row.get(1)) {
            case "country" -> Lexicon.COUNTRY;
            case "city" -> Lexicon.CITY;
            case "admin1", "region", "water" -> Lexicon.REGION;
            default -> Lexicon.VILLAGE;
        };
        add(lexicon, row.get(2), bit);
        for (String variant : row.get(3).split("\\|")) {
            add(lexicon, variant, bit);
        }
    }

    private static void add(Lexicon lexicon, String name, int bit) {
        if (name.length() >= SHORTEST && name.chars().filter(c -> c == ' ').count() < LONGEST_NAME) {
            lexicon.add(name, bit);
        }
    }
}
