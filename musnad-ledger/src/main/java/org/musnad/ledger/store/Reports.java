package org.musnad.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.musnad.reader.Report;

/** The reports of a ledger. */
public final class Reports {
    static final String COLUMNS = "report.id, report.sha256, report.name, report.title_length, outlet.text, report.url,"
            + " report.published, report.language, report.length, report.added_at, report_text.packed";
    static final String JOINS = "JOIN report_text ON report_text.report = report.id"
            + " LEFT JOIN term outlet ON outlet.id = report.outlet";
    private static final int PIECE = 200;
    private static final int SHORTEST_PREFIX = 8;

    private final Jdbi jdbi;
    private final Queries queries;

    Reports(Queries queries) {
        this.jdbi = queries.jdbi();
        this.queries = queries;
    }

    static StoredReport read(ResultSet row, int column) throws SQLException {
        byte[] sha256 = row.getBytes(column + 1);
        String text = PackedText.unpack(row.getBytes(column + 10), row.getInt(column + 8));
        Integer titleLength = Rows.integer(row, column + 3);
        return new StoredReport(
                row.getLong(column),
                HexFormat.of().formatHex(sha256),
                row.getLong(column + 9),
                new Report(
                        row.getString(column + 2),
                        titleLength == null ? null : text.substring(0, titleLength),
                        row.getString(column + 4),
                        row.getString(column + 5),
                        row.getString(column + 6),
                        row.getString(column + 7),
                        text));
    }

    /** How many there are. */
    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM report")
                .mapTo(Long.class)
                .one());
    }

    /** The report of that number. */
    public Optional<StoredReport> find(long id) {
        return read("WHERE report.id = ?", id).stream().findFirst();
    }

    /** The reports of those numbers, by number; those that are not there are left out. */
    public Map<Long, StoredReport> find(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        Map<Long, StoredReport> found = new HashMap<>();
        for (int k = 0; k < all.size(); k += PIECE) {
            String piece = Rows.list(all.subList(k, Math.min(all.size(), k + PIECE)));
            for (StoredReport each : read("WHERE report.id IN (" + piece + ") AND ? = 0", 0)) {
                found.put(each.id(), each);
            }
        }
        return found;
    }

    /** The number of the report with that text. */
    public OptionalLong idOf(String sha256) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM report WHERE sha256 = :sha256")
                .bind("sha256", HexFormat.of().parseHex(sha256))
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
    }

    /**
     * The reports that the user may mean: by {@code #number}, by the id that the input gave, by at least eight leading
     * digits of the sha256, or by address. The first way that finds any counts.
     */
    public List<StoredReport> named(String name) {
        List<StoredReport> found = List.of();
        if (name.startsWith("#")
                && name.length() < 20
                && name.substring(1).chars().allMatch(Character::isDigit)) {
            found = read("WHERE report.id = ?", name.length() == 1 ? 0L : Long.parseLong(name.substring(1)));
        }
        if (found.isEmpty()) {
            found = read("WHERE report.name = ? ORDER BY report.id", name);
        }
        if (found.isEmpty()
                && name.length() >= SHORTEST_PREFIX
                && name.length() <= 64
                && name.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
            found = read("WHERE lower(hex(report.sha256)) LIKE ? || '%' ORDER BY report.id", name);
        }
        return found.isEmpty()
                ? read(
                        "WHERE report.url = ?1 OR report.id IN (SELECT report FROM sighting WHERE url = ?1)"
                                + " ORDER BY report.id",
                        name)
                : found;
    }

    /** Gives the reports with numbers above {@code id} in ascending order, some at a time. */
    public void after(long id, int atATime, Consumer<List<StoredReport>> taker) {
        long last = id;
        while (true) {
            List<StoredReport> next = read("WHERE report.id > ? ORDER BY report.id LIMIT " + atATime, last);
            if (next.isEmpty()) {
                return;
            }
            last = next.get(next.size() - 1).id();
            taker.accept(next);
        }
    }

    /** Where the report was met, the earliest first. */
    public List<Sighting.Stored> sightings(long report) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT s.report, source.location, s.position,"
                        + " coalesce(s.name, r.name), coalesce(so.text, ro.text), coalesce(s.url, r.url),"
                        + " coalesce(s.published, r.published), s.seen_at FROM sighting s"
                        + " JOIN source ON source.id = s.source JOIN report r ON r.id = s.report"
                        + " LEFT JOIN term so ON so.id = s.outlet LEFT JOIN term ro ON ro.id = r.outlet"
                        + " WHERE s.report = :report ORDER BY s.seen_at, s.source, s.position")
                .bind("report", report)
                .map((row, context) -> new Sighting.Stored(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8)))
                .list());
    }

    private List<StoredReport> read(String where, Object value) {
        return queries.read(connection -> read(connection, where, value));
    }

    private static List<StoredReport> read(Connection connection, String where, Object value) throws SQLException {
        List<StoredReport> reports = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM report " + JOINS + " " + where)) {
            query.setObject(1, value);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reports.add(read(row, 1));
                }
            }
        }
        return reports;
    }
}
