package org.musnad.ledger.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reports in a table: a header, then one report a row (RFC 4180; {@code .tsv}, or a header with tabs, has tabs). */
final class TableReports {
    private TableReports() {}

    static void read(String name, InputStream in, Columns columns, Consumer<Incoming> to) throws IOException, Refusal {
        in.mark(1 << 15);
        String start = new String(in.readNBytes(1 << 15), StandardCharsets.UTF_8);
        in.reset();
        StrictReader characters = new StrictReader(in);
        boolean any = false;
        Bounded bounded = new Bounded(characters);
        try (CSVParser table = CSVParser.builder()
                .setReader(bounded)
                .setFormat(format(name, start))
                .setCharset(StandardCharsets.UTF_8)
                .setTrackBytes(true)
                .get()) {
            List<@Nullable String> fields = null;
            for (CSVRecord row : table) {
                bounded.since = 0;
                if (fields == null) {
                    fields = header(row, columns);
                    continue;
                }
                any = true;
                long number = row.getRecordNumber();
                to.accept(report(
                        row, fields, new Incoming.Place(name, row.getBytePosition(), name + "#" + (number - 1))));
            }
        } catch (java.io.UncheckedIOException e) {
            throw refusal(java.util.Objects.requireNonNull(e.getCause()), characters);
        } catch (CharacterCodingException | CSVException | RowTooLong e) {
            throw refusal(e, characters);
        }
        if (!any) {
            throw new Refusal(Incoming.Cause.EMPTY, "empty: a table of no rows");
        }
    }

    private static Refusal refusal(IOException error, StrictReader characters) {
        if (error instanceof CharacterCodingException) {
            return characters.refusal();
        }
        if (error instanceof RowTooLong) {
            return ReportInput.tooLong();
        }
        if (error instanceof CSVException) {
            return new Refusal(Incoming.Cause.MALFORMED, "no table: " + error.getMessage());
        }
        return ReportInput.refusal(error);
    }

    private static CSVFormat format(String name, String start) {
        int end = start.indexOf('\n');
        String header = end < 0 ? start : start.substring(0, end);
        boolean tabs = name.toLowerCase(Locale.ROOT).replace(".gz", "").endsWith(".tsv") || header.indexOf('\t') >= 0;
        boolean semicolons = header.indexOf(',') < 0 && header.indexOf(';') >= 0;
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(tabs ? '\t' : semicolons ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .get();
    }

    private static List<@Nullable String> header(CSVRecord row, Columns columns) throws Refusal {
        List<@Nullable String> fields = new ArrayList<>();
        for (String name : row) {
            fields.add(columns.fieldOfHeader(name));
        }
        if (!fields.contains("text") && !fields.contains("body")) {
            throw new Refusal(
                    Incoming.Cause.NO_TEXT,
                    "no column is the text (there are " + String.join(", ", Arrays.asList(row.values()))
                            + "); name it with --column text=NAME");
        }
        return fields;
    }

    private static Incoming report(CSVRecord row, List<@Nullable String> fields, Incoming.Place place) {
        try {
            Records.Fields found = new Records.Fields();
            for (int i = 0; i < row.size() && i < fields.size(); i++) {
                String field = fields.get(i);
                if (field != null && !row.get(i).isBlank()) {
                    found.set(field, row.get(i));
                }
            }
            Records.Made made = found.report(null);
            return new Incoming.Read(place, made.report(), made.note());
        } catch (Refusal e) {
            return e.at(place);
        }
    }

    private static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops where a row does not end. */
    private static final class Bounded extends FilterReader {
        private long since;

        Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            count(Math.min(length, 8192));
            return super.read(into, offset, length);
        }

        private void count(int more) throws RowTooLong {
            since += more;
            if (since > ReportInput.MAX_RECORD_BYTES) {
                throw new RowTooLong();
            }
        }
    }
}
