package org.musnad.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Analysis;
import org.musnad.reader.Report;

/** What is written in one transaction: see {@link Ledger#write}. Good for that transaction and its thread only. */
public final class Batch {
    /** What became of a sighting. */
    public enum Outcome {
        /** A new report. */
        ADDED,
        /** The text was known, from another place. */
        SIGHTED,
        /** The text was known from this very place. */
        KNOWN
    }

    /**
     * What became of a sighting.
     *
     * @param report the report's number in the ledger
     * @param analysis the number of its new analysis; 0 where none was stored
     */
    public record Added(Outcome outcome, long report, long analysis) {}

    private final Handle handle;
    private final Statements statements;
    private final Terms terms;
    private final Terms sources;
    private final Terms readers;
    private final AnalysisRows rows;

    Batch(Handle handle) throws SQLException {
        this.handle = handle;
        Connection connection = handle.getConnection();
        statements = new Statements(connection);
        terms = new Terms(connection, "term", "text");
        sources = new Terms(connection, "source", "location");
        readers = new Terms(connection, "reader", "version");
        rows = new AnalysisRows(statements, terms);
    }

    <T> T transact(Ledger.Work<T> work) throws SQLException {
        execute("BEGIN IMMEDIATE"); // waits here for another writer, not in the middle
        boolean done = false;
        try {
            T result = work.in(this);
            execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                terms.forget();
                sources.forget();
                readers.forget();
                rollback();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollback() {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // the database has rolled back by itself, as it does on a full disk
        }
    }

    /** For statements that this class has not. In the transaction. */
    public Handle handle() {
        return handle;
    }

    /** The number of a text that returns; it gets one where it has none. */
    public long term(String text) throws SQLException {
        return terms.id(text);
    }

    /**
     * Adds what was met at one place: a new report with its analysis, or a sighting of a known one.
     *
     * @param analysis of the sighting's report; null only where the ledger has the text already
     * @param now milliseconds since 1970-01-01T00:00Z
     */
    public Added add(Sighting sighting, @Nullable Analysis analysis, String readerVersion, long now)
            throws SQLException {
        Report report = sighting.report();
        byte[] sha256 = HexFormat.of().parseHex(sighting.sha256());
        long source = sources.id(sighting.location());
        PreparedStatement find = statements.of("SELECT id FROM report WHERE sha256 = ?");
        find.setBytes(1, sha256);
        long known = number(find);
        if (known > 0) {
            boolean seen = see(source, sighting, known, now);
            return new Added(seen ? Outcome.SIGHTED : Outcome.KNOWN, known, 0);
        }
        if (analysis == null) {
            throw new IllegalArgumentException("a new report comes with its analysis: " + report.id());
        }
        long id = insert(report, sha256, now);
        see(source, sighting, id, now);
        return new Added(Outcome.ADDED, id, analysed(id, analysis, readerVersion, now));
    }

    private long insert(Report report, byte[] sha256, long now) throws SQLException {
        PreparedStatement insert =
                statements.of("INSERT INTO report (sha256, name, title_length, outlet, url, published,"
                        + " language, length, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
        insert.setBytes(1, sha256);
        insert.setString(2, report.id());
        String title = report.title();
        Rows.number(insert, 3, title == null ? null : title.length());
        Rows.term(insert, 4, report.outlet(), terms);
        insert.setString(5, report.url());
        insert.setString(6, report.published());
        insert.setString(7, report.language());
        insert.setInt(8, report.text().length());
        insert.setLong(9, now);
        long id = number(insert);
        PreparedStatement text = statements.of("INSERT INTO report_text (report, packed) VALUES (?, ?)");
        text.setLong(1, id);
        text.setBytes(2, PackedText.pack(report.text()));
        text.executeUpdate();
        return id;
    }

    /** Whether the sighting is a new one. Metadata that say what the report says are left null. */
    private boolean see(long source, Sighting sighting, long id, long now) throws SQLException {
        Report seen = sighting.report();
        PreparedStatement find =
                statements.of("SELECT 1 FROM sighting WHERE source = ? AND position = ? AND report = ?");
        find.setLong(1, source);
        find.setLong(2, sighting.position());
        find.setLong(3, id);
        if (number(find) > 0) {
            return false;
        }
        PreparedStatement known = statements.of("SELECT name, text, url, published FROM report"
                + " LEFT JOIN term ON term.id = report.outlet WHERE report.id = ?");
        known.setLong(1, id);
        PreparedStatement insert = statements.of("INSERT INTO sighting (source, position, report, name, outlet, url,"
                + " published, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, source);
        insert.setLong(2, sighting.position());
        insert.setLong(3, id);
        try (ResultSet row = known.executeQuery()) {
            row.next();
            insert.setString(4, differing(seen.id(), row.getString(1)));
            Rows.term(insert, 5, differing(seen.outlet(), row.getString(2)), terms);
            insert.setString(6, differing(seen.url(), row.getString(3)));
            insert.setString(7, differing(seen.published(), row.getString(4)));
        }
        insert.setLong(8, now);
        insert.executeUpdate();
        return true;
    }

    private static @Nullable String differing(@Nullable String value, @Nullable String known) {
        return Objects.equals(value, known) ? null : value;
    }

    /**
     * Stores a newer analysis of a report and makes it the current one. Another by the same version of the reader is
     * replaced; the others stay.
     *
     * @return its number
     */
    public long analysed(long report, Analysis analysis, String readerVersion, long now) throws SQLException {
        long reader = readers.id(readerVersion);
        PreparedStatement drop = statements.of("DELETE FROM analysis WHERE report = ? AND reader = ?");
        drop.setLong(1, report);
        drop.setLong(2, reader);
        drop.executeUpdate();
        PreparedStatement retire = statements.of("UPDATE analysis SET current = 0 WHERE report = ? AND current = 1");
        retire.setLong(1, report);
        retire.executeUpdate();
        PreparedStatement insert = statements.of(
                "INSERT INTO analysis (report, reader, current, made_at) VALUES (?, ?, 1, ?) RETURNING id");
        insert.setLong(1, report);
        insert.setLong(2, reader);
        insert.setLong(3, now);
        long id = number(insert);
        rows.insert(id, analysis);
        return id;
    }

    /** Notes an input that was left out for its language. False where it was noted before. */
    public boolean skipped(Sighting sighting, String language, long now) throws SQLException {
        PreparedStatement insert = statements.of("INSERT OR IGNORE INTO skipped (source, position, sha256, language,"
                + " seen_at) VALUES (?, ?, ?, ?, ?)");
        insert.setLong(1, sources.id(sighting.location()));
        insert.setLong(2, sighting.position());
        insert.setBytes(3, HexFormat.of().parseHex(sighting.sha256()));
        insert.setString(4, language);
        insert.setLong(5, now);
        return insert.executeUpdate() > 0;
    }

    /** Notes an input that could not be read; the cause of an earlier try is replaced. */
    public void failed(String location, long position, String cause, long now) throws SQLException {
        PreparedStatement insert =
                statements.of("INSERT INTO failure (source, position, cause, seen_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (source, position) DO UPDATE SET cause = excluded.cause");
        insert.setLong(1, sources.id(location));
        insert.setLong(2, position);
        insert.setString(3, cause);
        insert.setLong(4, now);
        insert.executeUpdate();
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    void close() throws SQLException {
        statements.close();
        terms.close();
        sources.close();
        readers.close();
        handle.close();
    }
}
