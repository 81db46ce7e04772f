package org.musnad.reader.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.lexicon.Memo;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/**
 * Readable Latin forms of names, as English-language news has them: known names and parts from lexicons, the rest by
 * {@link LatinContexts}. «حميد الشاطري» → Hamid al-Shatiri.
 */
final class LatinWriter {
    private static final int LONGEST_PHRASE = 3;
    private static final int WRITTEN = 1 << 12;
    private static final String KNOWN = "w";
    private static final String CONTEXT = "c";

    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final LatinGlossary glossary = new LatinGlossary();
    private final Memo<String> written = new Memo<>(WRITTEN);
    private final StringTable model = StringTable.read(LatinWriter.class, "latin.bin");

    LatinWriter() {
        for (Tsv.Row row : Tsv.read(LatinWriter.class, "latin-parts.tsv").rows()) {
            String arabic = Folded.of(row.get("arabic"));
            parts.putIfAbsent(arabic, row.get("latin"));
            parts.putIfAbsent(arabic.replace(" ", ""), row.get("latin"));
        }
        for (Tsv.Row row : Tsv.read(LatinWriter.class, "latin-bodies.tsv").rows()) {
            bodies.putIfAbsent(Folded.of(row.get("arabic")), row.get("latin"));
        }
        for (Tsv.Row row : Tsv.read(LatinWriter.class, "pointless.tsv").rows()) {
            regions.putIfAbsent(Folded.of(row.get("name")), row.get("latin"));
        }
    }

    /**
     * The Latin form of a name.
     *
     * @param name as the report has it
     * @param gazetteer the gazetteer's Latin name of the place that it was resolved to; null where none
     */
    String write(Entity.Type type, String name, @Nullable String gazetteer) {
        String key = type.ordinal() + name + '\n' + (gazetteer == null ? "" : gazetteer);
        String known = written.get(key);
        if (known == null) {
            known = make(type, name, gazetteer);
            written.put(key, known);
        }
        return known;
    }

    private String make(Entity.Type type, String name, @Nullable String gazetteer) {
        String light = Folded.light(name).strip();
        String whole = Folded.of(name).strip();
        String body = (type == Entity.Type.LOC ? regions : bodies).get(whole);
        if (body != null && type != Entity.Type.PER) {
            return body;
        }
        if (gazetteer != null && !gazetteer.isEmpty()) {
            return plain(gazetteer);
        }
        List<String> words = words(light);
        List<String> folded = words(whole);
        if (words.size() != folded.size()) {
            return light;
        }
        String common = type == Entity.Type.ORG && !folded.isEmpty() ? glossary.write(folded) : null;
        return common == null ? spelt(words, folded, light) : common;
    }

    private String spelt(List<String> words, List<String> folded, String light) {
        StringBuilder out = new StringBuilder();
        int k = 0;
        while (k < words.size()) {
            int used = 1;
            String latin = null;
            for (int n = Math.min(LONGEST_PHRASE, words.size() - k); n >= 1 && latin == null; n--) {
                latin = parts.get(n == 1 ? folded.get(k) : String.join(" ", folded.subList(k, k + n)));
                used = latin == null ? 1 : n;
            }
            if (latin == null && k + 1 < words.size() && words.get(k + 1).equals("الله")) {
                latin = stem(words.get(k)) + "allah";
                used = 2;
            }
            if (latin == null) {
                latin = part(words.get(k));
            }
            if (!latin.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(latin);
            }
            k += used;
        }
        return out.isEmpty() ? light : Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int k = 0; k <= name.length(); k++) {
            boolean breaks = k == name.length() || name.charAt(k) <= ' ' || "«»\"“”".indexOf(name.charAt(k)) >= 0;
            if (breaks && from >= 0) {
                words.add(name.substring(from, k));
                from = -1;
            } else if (!breaks && from < 0) {
                from = k;
            }
        }
        return words;
    }

    private String part(String word) {
        if (word.isEmpty() || word.charAt(0) < 'ء') {
            return word;
        }
        String found = parts.get(Folded.of(word));
        if (found != null) {
            return found;
        }
        String table = model.get(KNOWN + word);
        if (table != null) {
            return capital(table);
        }
        if (word.startsWith("عبدال") && word.length() > 6) {
            String phrase = parts.get(Folded.of("عبد " + word.substring(3)));
            return phrase != null ? phrase : "Abd al-" + stem(word.substring(5));
        }
        if (word.startsWith("ال") && word.length() > 4) {
            return "al-" + stem(word.substring(2));
        }
        return stem(word);
    }

    private String stem(String word) {
        String found = parts.get(Folded.of(word));
        if (found != null) {
            return found;
        }
        String table = model.get(KNOWN + word);
        return capital(table != null ? table : written(word));
    }

    /** A part that no lexicon has; the endings of feminine and relative adjectives are the same for all. */
    private String written(String word) {
        String ending = word.endsWith("ية") ? "iya" : word.endsWith("ة") ? "a" : "";
        int letters = word.length() - (ending.length() == 3 ? 2 : ending.length());
        return letters < 2
                ? LatinContexts.write(word, c -> model.get(CONTEXT + c))
                : LatinContexts.write(word.substring(0, letters), c -> model.get(CONTEXT + c)) + ending;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String plain(String latin) {
        StringBuilder out = new StringBuilder(latin.length());
        for (char c : Normalizer.normalize(latin, Normalizer.Form.NFD).toCharArray()) {
            if (c == '’' || c == '‘' || c == 'ʼ') {
                out.append('\'');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != 'ʿ' && c != 'ʾ') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
