package org.musnad.ledger.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Mark;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;
import org.musnad.reader.text.Folded;

/** Reads what {@link CountFollower} has kept. */
final class StoredCounts {
    static final String NAME = "figures";

    /** Raise it when {@link ObservationFinder} finds otherwise. */
    private static final int VERSION = 2;

    private static final String FIGURE = "f.n, f.begins, f.ends, f.low, f.best, f.high, f.approx, f.vague, f.kind,"
            + " f.unit, f.counted_begins, f.counted_ends, f.part_of, f.place, f.time, f.statement, (SELECT text FROM"
            + " term WHERE id = f.rule)";
    private final Handle handle;

    StoredCounts(Handle handle) {
        this.handle = handle;
    }

    static Mark mark(Ledger ledger) {
        return new Mark(ledger, NAME, VERSION);
    }

    /** The current analyses up to {@code last} with a figure of these classes; of any where there are none. */
    List<Long> analyses(Set<String> classes, long last, @Nullable String since, @Nullable String until) {
        return holders("", classes, last, since, until).mapTo(Long.class).list();
    }

    /** Those of {@link #analyses(Set, long, String, String)} that are of these reports. */
    List<Long> analyses(
            Set<String> classes, long last, @Nullable String since, @Nullable String until, Set<Long> reports) {
        return holders(" AND a.report IN (SELECT value FROM json_each(:reports))", classes, last, since, until)
                .bind("reports", reports.toString())
                .mapTo(Long.class)
                .list();
    }

    private Query holders(
            String where, Set<String> classes, long last, @Nullable String since, @Nullable String until) {
        return ofClasses(
                        "SELECT a.id FROM analysis a JOIN report r ON r.id = a.report WHERE a.current = 1 AND a.id <= :last"
                                + " AND (:since IS NULL OR r.published >= :since)"
                                + " AND (:until IS NULL OR substr(r.published, 1, 10) <= :until)" + where
                                + " AND EXISTS (SELECT 1 FROM figure_count c WHERE c.analysis = a.id"
                                + (classes.isEmpty() ? "" : " AND c.counts IN (<classes>)") + ") ORDER BY a.id",
                        classes,
                        last)
                .bind("since", since)
                .bind("until", until);
    }

    /** Every figure of these classes in the current analyses up to {@code last}; of any class where there are none. */
    List<Observation> all(Set<String> classes, long last, Map<Long, Long> groups) {
        String sql = "SELECT " + FIGURE + ", c.counts, c.people, c.trend, c.begins, c.ends, c.chain, a.report, r.name,"
                + " (SELECT text FROM term WHERE id = r.outlet), r.published, en.text, p.gazetteer, t.value, s.act,"
                + " (SELECT text FROM term WHERE id = coalesce(se.name, s.speaker_text)), a.id, c.whole"
                + " FROM figure_count c JOIN analysis a ON a.id = c.analysis JOIN report r ON r.id = a.report"
                + " JOIN figure f ON f.analysis = c.analysis AND f.n = c.figure"
                + " LEFT JOIN entity e ON e.analysis = c.analysis AND e.n = c.place"
                + " LEFT JOIN term en ON en.id = e.name LEFT JOIN place p ON p.id = e.place"
                + " LEFT JOIN time t ON t.analysis = c.analysis AND t.n = f.time"
                + " LEFT JOIN statement s ON s.analysis = c.analysis AND s.n = f.statement"
                + " LEFT JOIN entity se ON se.analysis = c.analysis AND se.n = s.speaker"
                + " WHERE a.current = 1 AND a.id <= :last"
                + (classes.isEmpty() ? " AND c.counts <> ''" : " AND c.counts IN (<classes>)");
        return ofClasses(sql, classes, last)
                .map((row, context) -> observation(row, groups))
                .list();
    }

    private Query ofClasses(String sql, Collection<String> classes, long last) {
        Query query = handle.createQuery(sql).bind("last", last);
        return classes.isEmpty() ? query : query.bindList("classes", new ArrayList<>(classes));
    }

    private Observation observation(ResultSet row, Map<Long, Long> groups) throws SQLException {
        Figure figure = figure(row);
        String place = row.getString(29);
        String name = row.getString(28);
        String unit = figure.unit();
        String chain = row.getString(23);
        long report = row.getLong(24);
        int whole = row.getInt(34);
        boolean isWhole = row.wasNull();
        return new Observation(
                new Observation.ReportKey(
                        report,
                        row.getString(25),
                        row.getString(26),
                        row.getString(27),
                        groups.getOrDefault(report, -report)),
                figure,
                row.getString(18),
                row.getString(19),
                unit != null ? unit : figure.kind() == Figure.Kind.PERCENT ? "%" : "",
                isWhole ? null : part(row.getLong(33), whole),
                place != null ? place : name == null ? null : Folded.of(name),
                name,
                row.getString(32),
                chain == null ? List.of() : List.of(chain.split("\n")),
                row.getString(30),
                Observation.Trend.values()[row.getInt(20)],
                "deny".equals(row.getString(31)),
                new Span(row.getInt(21), row.getInt(22)));
    }

    private @Nullable Figure part(long analysis, int n) {
        return handle.createQuery("SELECT " + FIGURE + " FROM figure f WHERE f.analysis = :analysis AND f.n = :n")
                .bind("analysis", analysis)
                .bind("n", n)
                .map((row, context) -> figure(row))
                .findOne()
                .orElse(null);
    }

    private static Figure figure(ResultSet row) throws SQLException {
        long vague = row.getLong(8);
        boolean notVague = row.wasNull();
        Integer counted = integer(row, 11);
        return new Figure(
                id('f', row.getInt(1)),
                new Span(row.getInt(2), row.getInt(3)),
                real(row, 4),
                real(row, 5),
                real(row, 6),
                row.getInt(7) == 1,
                notVague ? null : vague,
                Figure.Kind.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
                row.getString(10),
                counted == null ? null : new Span(counted, row.getInt(12)),
                id('f', integer(row, 13)),
                id('e', integer(row, 14)),
                id('t', integer(row, 15)),
                id('s', integer(row, 16)),
                row.getString(17));
    }

    private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Double real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static String id(char prefix, int n) {
        return prefix + Integer.toString(n + 1);
    }

    private static @Nullable String id(char prefix, @Nullable Integer n) {
        return n == null ? null : prefix + Integer.toString(n + 1);
    }
}
