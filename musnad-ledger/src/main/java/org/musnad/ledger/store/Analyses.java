package org.musnad.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** The analyses of a ledger. */
public final class Analyses {
    private static final int PIECE = 200;

    private final Jdbi jdbi;
    private final Queries queries;

    Analyses(Queries queries) {
        this.jdbi = queries.jdbi();
        this.queries = queries;
    }

    /** The greatest number of an analysis; 0 where there is none. */
    public long last() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT coalesce(max(id), 0) FROM analysis")
                .mapTo(Long.class)
                .one());
    }

    /** The number of reports whose current analysis has a number above {@code id}. */
    public long countAfter(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM analysis WHERE id > :id AND current = 1")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one());
    }

    /** The analysis of that number. */
    public Optional<StoredAnalysis> find(long id) {
        return first("WHERE a.id = ?", id);
    }

    /** The analyses of those numbers, in ascending order; those that are not there are left out. */
    public List<StoredAnalysis> find(Collection<Long> ids) {
        List<Long> all = ids.stream().distinct().sorted().toList();
        List<StoredAnalysis> found = new ArrayList<>();
        for (int k = 0; k < all.size(); k += PIECE) {
            String piece = Rows.list(all.subList(k, Math.min(all.size(), k + PIECE)));
            found.addAll(read("WHERE a.id IN (" + piece + ") AND ? = 0 ORDER BY a.id", 0));
        }
        return found;
    }

    /** The current analyses of reports, in the order of the analyses. */
    public List<StoredAnalysis> ofReports(Collection<Long> reports) {
        List<Long> all = List.copyOf(reports);
        List<StoredAnalysis> found = new ArrayList<>();
        for (int k = 0; k < all.size(); k += PIECE) {
            String piece = Rows.list(all.subList(k, Math.min(all.size(), k + PIECE)));
            found.addAll(read("WHERE a.report IN (" + piece + ") AND a.current = 1 AND ? = 0 ORDER BY a.id", 0));
        }
        return found;
    }

    /** The current analysis of a report. */
    public Optional<StoredAnalysis> ofReport(long report) {
        return first("WHERE a.report = ? AND a.current = 1", report);
    }

    /** The version of the reader that made the current analysis of a report. */
    public Optional<String> readerOf(long report) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT version FROM analysis a JOIN reader r ON r.id ="
                        + " a.reader WHERE a.report = :report AND a.current = 1")
                .bind("report", report)
                .mapTo(String.class)
                .findOne());
    }

    /** The next analyses with numbers above {@code id}, those of older readers too. */
    List<StoredAnalysis> allAfter(long id, int atMost) {
        return read("WHERE a.id > ? ORDER BY a.id LIMIT " + atMost, id);
    }

    /** Every analysis of a report, the oldest first. */
    public List<StoredAnalysis> allOfReport(long report) {
        return read("WHERE a.report = ? ORDER BY a.id", report);
    }

    /**
     * Gives the current analyses with numbers above {@code id} in ascending order, some at a time: what is read while
     * others write is what was there when each piece was read.
     *
     * @param atATime how many are in memory at once
     */
    public void after(long id, int atATime, Consumer<List<StoredAnalysis>> taker) {
        long last = id;
        while (true) {
            List<StoredAnalysis> next = read("WHERE a.id > ? AND a.current = 1 ORDER BY a.id LIMIT " + atATime, last);
            if (next.isEmpty()) {
                return;
            }
            last = next.get(next.size() - 1).id();
            taker.accept(next);
        }
    }

    private Optional<StoredAnalysis> first(String where, long value) {
        List<StoredAnalysis> found = read(where, value);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private List<StoredAnalysis> read(String where, long value) {
        return queries.read(connection -> read(connection, where, value));
    }

    private static List<StoredAnalysis> read(Connection connection, String where, long value) throws SQLException {
        List<AnalysisReading> readings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT a.id, r.version, " + Reports.COLUMNS
                + " FROM analysis a JOIN reader r ON r.id = a.reader JOIN report ON report.id = a.report "
                + Reports.JOINS + " " + where)) {
            query.setLong(1, value);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    readings.add(new AnalysisReading(row.getLong(1), row.getString(2), Reports.read(row, 3)));
                }
            }
        }
        if (readings.isEmpty()) {
            return List.of();
        }
        AnalysisReading.fill(connection, readings);
        return readings.stream().map(AnalysisReading::done).toList();
    }
}
