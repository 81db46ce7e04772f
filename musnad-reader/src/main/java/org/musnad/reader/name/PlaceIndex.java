package org.musnad.reader.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.Memo;

/**
 * The gazetteer, as {@code org.musnad.train.places.CompilePlaces} wrote it: looked up in place, without an object a row.
 * The villages, three quarters of it, are read when a name is first not found elsewhere.
 */
final class PlaceIndex {
    /** What sort of place a row is. */
    enum Kind {
        COUNTRY,
        ADMIN1,
        ADMIN2,
        REGION,
        WATER,
        CITY,
        TOWN,
        VILLAGE,
        CAMP,
        OTHER
    }

    /** A row; its fields are read from the file when they are asked for. */
    final class Row {
        private final int number;
        private final int at;
        private final boolean variant;

        private Row(int number, boolean variant) {
            this.number = number;
            this.at = HEAD_BYTES + number * ROW_BYTES;
            this.variant = variant;
        }

        /** As in {@code places.tsv}. */
        String id() {
            return string(data.getInt(at + 8));
        }

        Kind kind() {
            return KINDS[data.get(at + 22)];
        }

        /** Its name in Latin letters, as the gazetteer has it. */
        String latin() {
            return string(data.getInt(at + 12));
        }

        /** Whether the gazetteer knows where it is. */
        boolean hasPoint() {
            return (data.get(at + 24) & 1) != 0;
        }

        /** Degrees north. */
        double lat() {
            return data.getInt(at) / 1e5;
        }

        /** Degrees east. */
        double lon() {
            return data.getInt(at + 4) / 1e5;
        }

        /** ISO 3166-1 alpha-2; empty where none. */
        String country() {
            char first = (char) data.get(at + 20);
            return first == ' ' ? "" : COUNTRIES[(first - 'A') * 26 + data.get(at + 21) - 'A'];
        }

        /** Twice the binary logarithm of the population; 0 where it is not known. */
        int doublings() {
            return data.get(at + 23);
        }

        boolean capital() {
            return (data.get(at + 24) & 2) != 0;
        }

        /** Whether it was found by another name than its first. */
        boolean variant() {
            return variant;
        }

        /** Whether it is the same row of the same file. */
        boolean is(Row other) {
            return other.number == number && other.file() == file();
        }

        private PlaceIndex file() {
            return PlaceIndex.this;
        }
    }

    private static final int HEAD_BYTES = 8;
    private static final int ROW_BYTES = 25;
    private static final int NAME_BYTES = 12;
    private static final int VARIANT = 1 << 30;
    private static final Kind[] KINDS = Kind.values();
    private static final String[] COUNTRIES = countries();

    private static String[] countries() {
        String[] codes = new String[26 * 26];
        for (int k = 0; k < codes.length; k++) {
            codes[k] = "" + (char) ('A' + k / 26) + (char) ('A' + k % 26);
        }
        return codes;
    }

    private static final int REMEMBERED = 1 << 12;

    private final Memo<List<Row>> found = new Memo<>(REMEMBERED);
    private final ByteBuffer data;
    private final int names;
    private final int namesAt;
    private final int stringsAt;

    private PlaceIndex(byte[] bytes) {
        data = ByteBuffer.wrap(bytes);
        int rows = data.getInt(0);
        names = data.getInt(4);
        namesAt = HEAD_BYTES + rows * ROW_BYTES;
        stringsAt = namesAt + names * NAME_BYTES;
    }

    /** Reads a compiled file that lies beside this class. */
    static PlaceIndex read(String file) {
        try (InputStream in = PlaceIndex.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new PlaceIndex(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** The rows of a folded name. */
    List<Row> find(String folded) {
        List<Row> rows = found.get(folded);
        if (rows == null) {
            rows = List.copyOf(lookUp(folded));
            found.put(folded, rows);
        }
        return rows;
    }

    private List<Row> lookUp(String folded) {
        int hash = folded.hashCode();
        int low = 0;
        int high = names;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (data.getInt(namesAt + middle * NAME_BYTES) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Row> rows = List.of();
        byte[] wanted = null;
        for (int k = low; k < names && data.getInt(namesAt + k * NAME_BYTES) == hash; k++) {
            if (wanted == null) {
                wanted = folded.getBytes(StandardCharsets.UTF_8);
                rows = new ArrayList<>(4);
            }
            if (isString(data.getInt(namesAt + k * NAME_BYTES + 4), wanted)) {
                int number = data.getInt(namesAt + k * NAME_BYTES + 8);
                rows.add(new Row(number & ~VARIANT, (number & VARIANT) != 0));
            }
        }
        return rows;
    }

    /** The row of an id; null where the file has none. Looks at every row. */
    @Nullable
    Row get(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        int rows = data.getInt(0);
        for (int k = 0; k < rows; k++) {
            if (isString(data.getInt(HEAD_BYTES + k * ROW_BYTES + 8), wanted)) {
                return new Row(k, false);
            }
        }
        return null;
    }

    /** Whether a folded name is in the file. */
    boolean has(String folded) {
        return !find(folded).isEmpty();
    }

    private boolean isString(int at, byte[] wanted) {
        int from = stringsAt + at;
        if (data.get(from) != wanted.length) {
            return false;
        }
        for (int k = 0; k < wanted.length; k++) {
            if (data.get(from + 1 + k) != wanted[k]) {
                return false;
            }
        }
        return true;
    }

    private String string(int at) {
        int from = stringsAt + at;
        return new String(data.array(), from + 1, data.get(from), StandardCharsets.UTF_8);
    }
}
