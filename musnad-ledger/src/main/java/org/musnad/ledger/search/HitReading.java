package org.musnad.ledger.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.text.Text;

/** Reads the answers to one question from the store. */
final class HitReading {
    private static final String STATEMENT = "SELECT a.report, x.n, coalesce(name.text, said.text), latin.text,"
            + " x.resolved_by, x.mode, x.act, x.cue_begins, x.cue_ends, x.begins, x.ends FROM statement x"
            + " JOIN analysis a ON a.id = x.analysis"
            + " LEFT JOIN entity e ON e.analysis = x.analysis AND e.n = x.speaker"
            + " LEFT JOIN term name ON name.id = e.name LEFT JOIN term latin ON latin.id = e.latin"
            + " LEFT JOIN term said ON said.id = x.speaker_text WHERE x.analysis = ? AND x.n = ?";

    private final Ledger ledger;
    private final Highlights highlights;
    private final Map<Long, Optional<StoredReport>> reports = new HashMap<>();

    HitReading(Ledger ledger, Highlights highlights) {
        this.ledger = ledger;
        this.highlights = highlights;
    }

    private record Row(long report, Span content, Answer.Said said) {}

    /** The answer that a document stands for; empty where the store has it no more. */
    Optional<Answer.Hit> hit(Fields.Key key, double score) {
        if (key.passage()) {
            return reportOf(key.analysis()).flatMap(this::report).flatMap(stored -> passage(stored, key, score));
        }
        return statement(key)
                .flatMap(row -> report(row.report()).map(stored -> {
                    Highlights.Snippet snippet =
                            highlights.snippet(stored.report().text(), row.content());
                    return new Answer.Hit(
                            stored, key.analysis(), row.said(), row.content(), snippet.span(), snippet.marked(), score);
                }));
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

    private Optional<StoredReport> report(long id) {
        return reports.computeIfAbsent(id, ledger.reports()::find);
    }

    private Optional<Long> reportOf(long analysis) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT report FROM analysis WHERE id = ?")
                        .bind(0, analysis)
                        .mapTo(Long.class)
                        .findOne());
    }

    private Optional<Row> statement(Fields.Key key) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(STATEMENT)
                        .bind(0, key.analysis())
                        .bind(1, key.n())
                        .map((row, context) -> row(row))
                        .findOne());
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
