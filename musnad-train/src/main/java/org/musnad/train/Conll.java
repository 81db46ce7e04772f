package org.musnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.musnad.reader.Entity;
import org.musnad.reader.name.model.Tags;

/** Files of one {@code token tag} a line, parted by blanks or a tab, an empty line between sentences. */
final class Conll {
    /** A sentence as it stands in the file. */
    record Row(List<String> tokens, List<String> tags) {
        byte[] coded() {
            byte[] coded = new byte[tags.size()];
            for (int k = 0; k < coded.length; k++) {
                coded[k] = code(tags.get(k), k == 0 ? "O" : tags.get(k - 1));
            }
            return coded;
        }
    }

    private Conll() {}

    static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String trimmed = line.strip();
            int gap = Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\t'));
            if (gap < 0) {
                if (!tokens.isEmpty()) {
                    rows.add(new Row(List.copyOf(tokens), List.copyOf(tags)));
                    tokens.clear();
                    tags.clear();
                }
                continue;
            }
            tokens.add(trimmed.substring(0, gap).strip());
            tags.add(trimmed.substring(gap + 1));
        }
        if (!tokens.isEmpty()) {
            rows.add(new Row(List.copyOf(tokens), List.copyOf(tags)));
        }
        return rows;
    }

    /** The type of a tag's name, by the names that the known data use; null for O and all else. */
    static Entity.@org.jspecify.annotations.Nullable Type type(String tag) {
        int dash = tag.indexOf('-');
        return switch (dash < 0 ? "" : tag.substring(dash + 1).toUpperCase(Locale.ROOT)) {
            case "PERS", "PER", "PERSON" -> Entity.Type.PER;
            case "ORG" -> Entity.Type.ORG;
            case "LOC", "GPE", "FAC" -> Entity.Type.LOC;
            case "NORP" -> Entity.Type.NORP;
            default -> null;
        };
    }

    private static byte code(String tag, String before) {
        Entity.Type type = type(tag);
        if (type == null) {
            return Tags.O;
        }
        boolean goesOn = tag.startsWith("I-") && type(before) == type;
        return (byte) (goesOn ? Tags.inside(type) : Tags.begin(type));
    }
}
