package org.musnad.reader.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.number.NumberWords;
import org.musnad.reader.text.Folded;

/** Everything that the figure stage looks up, loaded once. */
record Lexicons(
        NumberWords numbers,
        WordClasses classes,
        PhraseLexicon<Qualifier> before,
        PhraseLexicon<Qualifier> after,
        PhraseLexicon<String> percentAfter,
        PhraseLexicon<String> names,
        PhraseLexicon<String> rates,
        PhraseLexicon<Unit> units,
        Map<String, Dual> nouns,
        Map<String, String> countries) {

    /** What a qualifier does to a number. */
    enum Effect {
        ABOUT,
        AT_LEAST,
        AT_MOST,
        NONE
    }

    /** A qualifier: its effect, whether words may stand between it and its number, whether a negation turns it. */
    record Qualifier(Effect effect, boolean gap, boolean flips) {}

    /** A unit of measure, or a currency with the codes that it has by country. */
    record Unit(boolean money, boolean dual, String code, Map<String, String> byCountry) {
        boolean isDuration() {
            return !money
                    && (code.equals("d")
                            || code.equals("a")
                            || code.equals("mo")
                            || code.equals("h")
                            || code.equals("wk")
                            || code.equals("min")
                            || code.equals("s")
                            || code.equals("10.a")
                            || code.equals("100.a"));
        }
    }

    /** In which endings the dual of a noun counts. */
    enum Dual {
        EITHER,
        NOMINATIVE,
        OBLIQUE
    }

    static Lexicons load() {
        WordClasses classes = new WordClasses();
        PhraseLexicon.Builder<String> percent = PhraseLexicon.builder();
        PhraseLexicon.Builder<String> names = PhraseLexicon.builder();
        for (Tsv.Row row : Tsv.read(Lexicons.class, "words.tsv").rows()) {
            for (String name : row.list("classes")) {
                switch (name) {
                    case "percent-after" -> percent.put(row.get("form"), name);
                    case "name" -> names.put(row.get("form"), name);
                    default -> classes.add(row.get("form"), name);
                }
            }
        }
        PhraseLexicon.Builder<Qualifier> before = PhraseLexicon.builder();
        PhraseLexicon.Builder<Qualifier> after = PhraseLexicon.builder();
        for (Tsv.Row row : Tsv.read(Lexicons.class, "qualifiers.tsv").rows()) {
            Effect effect = Effect.valueOf(row.get("effect").replace('-', '_').toUpperCase(Locale.ROOT));
            Qualifier qualifier = new Qualifier(
                    effect, row.get("gap").equals("yes"), row.get("flips").equals("yes"));
            (row.get("place").equals("before") ? before : after).put(row.get("phrase"), qualifier);
        }
        PhraseLexicon.Builder<String> rates = PhraseLexicon.builder();
        for (Tsv.Row row : Tsv.read(Lexicons.class, "rates.tsv").rows()) {
            rates.put(row.get("phrase"), row.get("per"));
        }
        return new Lexicons(
                NumberWords.load(),
                classes,
                before.build(),
                after.build(),
                percent.build(),
                names.build(),
                rates.build(),
                readUnits(),
                readNouns(),
                readCountries());
    }

    private static PhraseLexicon<Unit> readUnits() {
        PhraseLexicon.Builder<Unit> units = PhraseLexicon.builder();
        for (Tsv.Row row : Tsv.read(Lexicons.class, "units.tsv").rows()) {
            for (String form : row.list("words")) {
                units.put(form, new Unit(false, false, row.get("unit"), Map.of()));
            }
            for (String form : row.list("duals")) {
                units.put(form, new Unit(false, true, row.get("unit"), Map.of()));
            }
        }
        for (Tsv.Row row : Tsv.read(Lexicons.class, "currencies.tsv").rows()) {
            Map<String, String> by = new LinkedHashMap<>();
            String general = "";
            for (String pair : row.get("by").split(" ")) {
                int equals = pair.indexOf('=');
                if (pair.startsWith("*")) {
                    general = pair.substring(equals + 1);
                } else {
                    by.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
            for (String form : row.list("words")) {
                String folded = Folded.of(form);
                boolean dual = folded.length() > 4 && (folded.endsWith("ين") || folded.endsWith("ان"));
                units.put(form, new Unit(true, dual, general, by));
            }
        }
        return units.build();
    }

    private static Map<String, Dual> readNouns() {
        Map<String, Dual> nouns = new HashMap<>();
        for (Tsv.Row row : Tsv.read(Lexicons.class, "nouns.tsv").rows()) {
            nouns.put(Folded.of(row.get("noun")), Dual.valueOf(row.get("dual").toUpperCase(Locale.ROOT)));
        }
        return nouns;
    }

    private static Map<String, String> readCountries() {
        Map<String, String> countries = new HashMap<>();
        for (Tsv.Row row : Tsv.read(Lexicons.class, "countries.tsv").rows()) {
            for (String word : row.list("words")) {
                countries.put(Folded.of(word), row.get("country"));
            }
        }
        return countries;
    }

    /** Words by class. */
    static final class WordClasses {
        private final Map<String, Set<String>> byClass = new HashMap<>();

        private void add(String form, String name) {
            byClass.computeIfAbsent(name, n -> new HashSet<>()).add(Folded.of(form));
        }

        boolean has(String folded, String name) {
            Set<String> members = byClass.get(name);
            return members != null && members.contains(folded);
        }
    }
}
