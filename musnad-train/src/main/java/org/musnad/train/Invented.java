package org.musnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.musnad.reader.Entity;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.name.model.ModelFiles;
import org.musnad.reader.name.model.Tags;

/**
 * Sentences made up from a hand-written grammar. They show the model the conventions of the annotation guide and today's
 * names, which the corpora of 2006 do not know.
 */
final class Invented {
    private static final int OFTEN = 3;
    private static final int DEEPEST = 12;
    private static final Map<String, Entity.Type> NAMES = Map.ofEntries(
            Map.entry("PER", Entity.Type.PER),
            Map.entry("FAM", Entity.Type.PER),
            Map.entry("ORG", Entity.Type.ORG),
            Map.entry("OUTLET", Entity.Type.ORG),
            Map.entry("PAPER", Entity.Type.ORG),
            Map.entry("GROUP", Entity.Type.ORG),
            Map.entry("STATEBODY", Entity.Type.ORG),
            Map.entry("COURT", Entity.Type.ORG),
            Map.entry("PARLIAMENT", Entity.Type.ORG),
            Map.entry("PARTY", Entity.Type.ORG),
            Map.entry("COMPANY", Entity.Type.ORG),
            Map.entry("CLUB", Entity.Type.ORG),
            Map.entry("LOC", Entity.Type.LOC),
            Map.entry("NORP", Entity.Type.NORP),
            Map.entry("NISING", Entity.Type.NORP),
            Map.entry("NIPLI", Entity.Type.NORP));

    private final Map<String, List<String>> rules = new HashMap<>();
    private final Random random;
    private final List<String> tokens = new ArrayList<>();
    private final List<Byte> tags = new ArrayList<>();

    private Invented(Random random) {
        this.random = random;
    }

    /** Made-up sentences. */
    static List<Sentence> sentences(Path data, int number, long seed) throws IOException {
        Invented invented = new Invented(new Random(seed));
        for (Tsv.Row row : Tsv.read(Invented.class, "invented.tsv").rows()) {
            invented.rule(row.get("symbol"), row.get("expansion"));
        }
        invented.readLexicons();
        invented.readPlaces(data);
        invented.readPersons(data);
        List<Sentence> sentences = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            sentences.addAll(invented.make());
        }
        return sentences;
    }

    private void rule(String symbol, String expansion) {
        rules.computeIfAbsent(symbol, s -> new ArrayList<>()).add(expansion);
    }

    private void readLexicons() {
        Set<String> ambiguous = new HashSet<>();
        for (Tsv.Row row : Tsv.read(ModelFiles.class, "bodies.tsv").rows()) {
            if (row.get("class").equals("ambiguous")) {
                ambiguous.add(row.get("words"));
            }
        }
        for (String file : ModelFiles.written()) {
            for (Tsv.Row row : Tsv.read(ModelFiles.class, file).rows()) {
                String words = row.get("words");
                if (ambiguous.contains(words) && !row.get("class").equals("person")) {
                    continue;
                }
                switch (row.get("class")) {
                    case "outlet" -> rule("OUTLET", words);
                    case "body" -> rule("BODY", words);
                    case "person" -> rule("KNOWNPER", words);
                    case "place" -> rule("KNOWNLOC", words);
                    case "people" -> rule("PEOPLE", words);
                    case "portfolio" -> {
                        if (words.startsWith("ال")) {
                            rule("PORT", words);
                        }
                    }
                    case "nisba" -> {
                        rule("ADJM", "ال" + words);
                        rule("ADJF", "ال" + words + "ة");
                        rule("ADJPL", "ال" + words + "ين");
                        rule("ADJPLI", words + "ون");
                        rule("ADJMI", words);
                        rule("NIPL", "ال" + words + "ين");
                        rule("NIPL", "ال" + words + "ون");
                        rule("NIPLI", words + "ين");
                        rule("NISING", words);
                        rule("NISING", words + "ا");
                    }
                    default -> {}
                }
            }
        }
    }

    private void readPlaces(Path data) throws IOException {
        for (String line : Files.readAllLines(data.resolve("gazetteer/places.tsv"))) {
            String[] row = line.split("\t", -1);
            int times = switch (row[1]) {
                case "country" -> 20;
                case "city", "admin1" -> 3;
                case "town" -> row[10].equals("yes") ? 1 : 0;
                default -> 0;
            };
            for (int k = 0; k < times && row[2].length() > 2; k++) {
                rule("PLACE", row[2]);
            }
        }
    }

    private void readPersons(Path data) throws IOException {
        for (String line : Files.readAllLines(data.resolve("transliteration/wikidata_persons.tsv"))) {
            String[] row = line.split("\t", -1);
            if (row.length >= 3 && Integer.parseInt(row[2]) >= OFTEN && row[1].length() > 4) {
                rule("FOREIGN", row[1].replace(" ", ""));
            }
        }
    }

    private List<Sentence> make() {
        tokens.clear();
        tags.clear();
        String template = pick("S");
        for (String part : template.split(" ")) {
            int open = part.indexOf('{');
            if (open < 0) {
                tokens.add(part);
                tags.add((byte) Tags.O);
                continue;
            }
            int close = part.indexOf('}');
            String before = part.substring(0, open);
            String symbol = part.substring(open + 1, close);
            String text = joined(before, expand("{" + symbol + "}", 0)) + part.substring(close + 1);
            Entity.Type type = NAMES.get(symbol);
            boolean first = true;
            for (String token : text.split(" ")) {
                tokens.add(token);
                tags.add((byte) (type == null ? Tags.O : first ? Tags.begin(type) : Tags.inside(type)));
                first = false;
            }
        }
        byte[] coded = new byte[tags.size()];
        for (int k = 0; k < coded.length; k++) {
            coded[k] = tags.get(k);
        }
        return Sentence.of(tokens, coded);
    }

    private String expand(String pattern, int depth) {
        int open = pattern.indexOf('{');
        if (open < 0 || depth > DEEPEST) {
            return pattern.replace("{", "").replace("}", "");
        }
        int close = pattern.indexOf('}', open);
        int begin = pattern.lastIndexOf(' ', open) + 1;
        String before = pattern.substring(begin, open);
        String filled = joined(before, expand(pick(pattern.substring(open + 1, close)), depth + 1));
        return expand(pattern.substring(0, begin) + filled + pattern.substring(close + 1), depth + 1);
    }

    /** A letter of conjunction or preposition and the word after it, written as one. */
    private static String joined(String before, String word) {
        return before.endsWith("ل") && before.length() == 1 && word.startsWith("ال")
                ? "لل" + word.substring(2)
                : before + word;
    }

    private String pick(String symbol) {
        List<String> list = rules.get(symbol);
        if (list == null) {
            throw new IllegalStateException("no rule for " + symbol);
        }
        return list.get(random.nextInt(list.size()));
    }
}
