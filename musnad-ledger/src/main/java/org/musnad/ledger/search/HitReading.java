package org.musnad.ledger.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.text.Text;

/** Reads the answers to one question from the store. */
final class HitReading {
    private static final String STATEMENT = ") SELECT a.report, x.n, coalesce(name.text, said.text), latin.text,"
            + " x.resolved_by, x.mode, x.act, x.cue_begins, x.cue_ends, x.begins, x.ends, x.analysis FROM k"
            + " CROSS JOIN statement x ON x.analysis = k.analysis AND x.n = k.n JOIN analysis a ON a.id = x.analysis"
            + " LEFT JOIN entity e ON e.analysis = x.analysis AND e.n = x.speaker"
            + " LEFT JOIN term name ON name.id = e.name LEFT JOIN term latin ON latin.id = e.latin"
            + " LEFT JOIN term said ON said.id = x.speaker_text";
    private static final int PIECE = 200;

    private final Ledger ledger;
    private final Highlights highlights;

    HitReading(Ledger ledger, Highlights highlights) {
        this.ledger = ledger;
        this.highlights = highlights;
    }

    /** What was found in the index. */
    record Found(Fields.Key key, double score) {}

    private record Row(long report, Span content, Answer.Said said) {}

    /** The answers, in the same order; without those that the store has no more. */
    List<Answer.Hit> hits(List<Found> found) {
        Map<Long, Row> statements = new HashMap<>();
        Map<Long, Long> reportOf = new HashMap<>();
        for (int k = 0; k < found.size(); k += PIECE) {
            List<Fields.Key> piece = found.subList(k, Math.min(found.size(), k + PIECE)).stream()
                    .map(Found::key)
                    .toList();
            statements(piece.stream().filter(key -> !key.passage()).toList(), statements);
            reportsOf(piece.stream().filter(Fields.Key::passage).toList(), reportOf);
        }
        Set<Long> wanted = new TreeSet<>(reportOf.values());
        statements.values().forEach(row -> wanted.add(row.report()));
        Map<Long, StoredReport> reports = ledger.reports().find(wanted);
        List<Answer.Hit> hits = new ArrayList<>(found.size());
        for (Found each : found) {
            Fields.Key key = each.key();
            Row row = statements.get(key.packed());
            Long report = key.passage() ? reportOf.get(key.analysis()) : row == null ? null : (Long) row.report();
            StoredReport stored = report == null ? null : reports.get(report);
            if (stored != null) {
                (row == null
                                ? passage(stored, key, each.score())
                                : Optional.of(statement(stored, key, row, each.score())))
                        .ifPresent(hits::add);
            }
        }
        return hits;
    }

    private Answer.Hit statement(StoredReport stored, Fields.Key key, Row row, double score) {
        Highlights.Snippet snippet = highlights.snippet(stored.report().text(), row.content());
        return new Answer.Hit(
                stored, key.analysis(), row.said(), row.content(), snippet.span(), snippet.marked(), score);
    }

    private Optional<Answer.Hit> passage(StoredReport stored, Fields.Key key, double score) {
        String text = stored.report().text();
        List<Span> paragraphs = Text.of(text).paragraphs();
        if (key.n() >= paragraphs.size()) {
            return Optional.empty();
        }
        Span region = paragraphs.get(key.n());
        Highlights.Snippet snippet = highlights.snippet(text, region);
        return Optional.of(
                new Answer.Hit(stored, key.analysis(), null, region, snippet.span(), snippet.marked(), score));
    }

    private void reportsOf(List<Fields.Key> keys, Map<Long, Long> reportOf) {
        if (!keys.isEmpty()) {
            ledger.jdbi()
                    .useHandle(handle -> handle.createQuery("SELECT id, report FROM analysis WHERE id IN (<ids>)")
                            .bindList(
                                    "ids",
                                    keys.stream()
                                            .map(Fields.Key::analysis)
                                            .distinct()
                                            .toList())
                            .map((row, context) -> reportOf.put(row.getLong(1), row.getLong(2)))
                            .forEach(old -> {}));
        }
    }

    private void statements(List<Fields.Key> keys, Map<Long, Row> statements) {
        if (!keys.isEmpty()) {
            // Numbers, not text: nothing of a question comes into the query.
            String places = keys.stream()
                    .map(key -> "(" + key.analysis() + "," + key.n() + ")")
                    .collect(Collectors.joining(","));
            ledger.jdbi()
                    .useHandle(handle -> handle.createQuery("WITH k (analysis, n) AS (VALUES " + places + STATEMENT)
                            .map((row, context) -> statements.put(
                                    new Fields.Key(row.getLong(12), false, row.getInt(2)).packed(), row(row)))
                            .forEach(old -> {}));
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                new Span(row.getInt(10), row.getInt(11)),
                new Answer.Said(
                        "s" + (row.getInt(2) + 1),
                        row.getString(3),
                        row.getString(4),
                        value(Statement.ResolvedBy.class, row.getString(5)),
                        value(Statement.Mode.class, row.getString(6)),
                        value(Statement.Act.class, row.getString(7)),
                        cue(row)));
    }

    private static @Nullable Span cue(ResultSet row) throws SQLException {
        int begins = row.getInt(8);
        return row.wasNull() ? null : new Span(begins, row.getInt(9));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
