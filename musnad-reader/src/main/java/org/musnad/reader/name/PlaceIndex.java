package org.musnad.reader.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * A row.
     *
     * @param id as in {@code places.tsv}
     * @param hasPoint whether the gazetteer knows where it is
     * @param country ISO 3166-1 alpha-2; empty where none
     * @param doublings twice the binary logarithm of the population; 0 where it is not known
     * @param variant whether it was found by another name than its first
     * @param division number of the first-level division's row in the same file; -1 where not known
     */
    record Row(
            int number,
            String id,
            Kind kind,
            String latin,
            boolean hasPoint,
            double lat,
            double lon,
            String country,
            int doublings,
            boolean capital,
            boolean variant,
            int division) {}

    private static final int HEAD_BYTES = 8;
    private static final int ROW_BYTES = 25;
    private static final int NAME_BYTES = 12;
    private static final int VARIANT = 1 << 30;
    private static final Kind[] KINDS = Kind.values();

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
        List<Row> found = List.of();
        byte[] wanted = null;
        for (int k = low; k < names && data.getInt(namesAt + k * NAME_BYTES) == hash; k++) {
            if (wanted == null) {
                wanted = folded.getBytes(StandardCharsets.UTF_8);
                found = new ArrayList<>(4);
            }
            if (isString(data.getInt(namesAt + k * NAME_BYTES + 4), wanted)) {
                int number = data.getInt(namesAt + k * NAME_BYTES + 8);
                found.add(row(number & ~VARIANT, (number & VARIANT) != 0));
            }
        }
        return found;
    }

    /** The row of an id; null where the file has none. Looks at every row. */
    @Nullable
    Row get(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        int rows = data.getInt(0);
        for (int k = 0; k < rows; k++) {
            if (isString(data.getInt(HEAD_BYTES + k * ROW_BYTES + 8), wanted)) {
                return row(k);
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

    /** The row of a number. */
    Row row(int number) {
        return row(number, false);
    }

    private Row row(int number, boolean variant) {
        int at = HEAD_BYTES + number * ROW_BYTES;
        char first = (char) data.get(at + 20);
        int flags = data.get(at + 24);
        return new Row(
                number,
                string(data.getInt(at + 8)),
                KINDS[data.get(at + 22)],
                string(data.getInt(at + 12)),
                (flags & 1) != 0,
                data.getInt(at) / 1e5,
                data.getInt(at + 4) / 1e5,
                first == ' ' ? "" : "" + first + (char) data.get(at + 21),
                data.get(at + 23),
                (flags & 2) != 0,
                variant,
                data.getInt(at + 16));
    }

    /** The row's first-level division; null where it is not known. */
    @Nullable
    Row division(Row row) {
        return row.division() < 0 ? null : row(row.division());
    }
}
