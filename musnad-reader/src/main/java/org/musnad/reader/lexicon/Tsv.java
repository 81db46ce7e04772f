package org.musnad.reader.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A resource file of tab-separated values: lines that begin with {@code #} are comments (the first names the source), then
 * a header line, then one entry a line. A row with another number of fields than the header is refused.
 */
public final class Tsv {
    private final String name;
    private final List<String> header;
    private final List<Row> rows;

    private Tsv(String name, List<String> header, List<Row> rows) {
        this.name = name;
        this.header = header;
        this.rows = rows;
    }

    /** One entry. */
    public final class Row {
        private final int line;
        private final String[] fields;

        private Row(int line, String[] fields) {
            this.line = line;
            this.fields = fields;
        }

        /** The field of a column; empty where the entry leaves it out. An unknown column is an error. */
        public String get(String column) {
            int at = header.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException(name + " has no column " + column + ": " + header);
            }
            return fields[at];
        }

        /** The field of a column, cut at {@code |}; empty where the entry leaves it out. */
        public List<String> list(String column) {
            String field = get(column);
            return field.isEmpty() ? List.of() : Arrays.asList(field.split("\\|"));
        }

        /** «file:line», for messages. */
        public String where() {
            return name + ":" + line;
        }
    }

    /**
     * Reads a resource.
     *
     * @param owner the class whose package holds the file
     * @param file its name, relative to that package
     */
    public static Tsv read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file + " beside " + owner.getName());
            }
            return read(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static Tsv read(String name, BufferedReader in) throws IOException {
        List<String> header = new ArrayList<>();
        Tsv tsv = new Tsv(name, header, new ArrayList<>());
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (header.isEmpty()) {
                header.addAll(Arrays.asList(fields));
            } else if (fields.length != header.size()) {
                throw new IllegalStateException(name + ":" + number + ": " + fields.length + " fields, the header has "
                        + header.size() + ": " + line);
            } else {
                tsv.rows.add(tsv.new Row(number, fields));
            }
        }
        return tsv;
    }

    public List<Row> rows() {
        return rows;
    }
}
