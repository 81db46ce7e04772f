package org.musnad.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;

/** An analysis while it is put together from its rows. */
final class AnalysisReading {
    private final long id;
    private final String readerVersion;
    private final StoredReport report;
    private final Map<Integer, List<String>> aliases = new HashMap<>();
    private final Map<Integer, List<String>> roles = new HashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();
    private final List<Link> chain = new ArrayList<>();

    AnalysisReading(long id, String readerVersion, StoredReport report) {
        this.id = id;
        this.readerVersion = readerVersion;
        this.report = report;
    }

    StoredAnalysis done() {
        return new StoredAnalysis(
                id,
                report.id(),
                readerVersion,
                new Analysis(report.report(), entities, statements, figures, times, chain));
    }

    private interface Row {
        void take(AnalysisReading reading, ResultSet row) throws SQLException;
    }

    /** Reads the rows of all of them. */
    static void fill(Connection connection, List<AnalysisReading> readings) throws SQLException {
        Map<Long, AnalysisReading> byId = new HashMap<>(2 * readings.size());
        readings.forEach(reading -> byId.put(reading.id, reading));
        long low = readings.stream().mapToLong(reading -> reading.id).min().orElse(0);
        long high = readings.stream().mapToLong(reading -> reading.id).max().orElse(0);
        // Where their numbers are close together, so are their rows.
        String where = high - low < 2L * readings.size()
                ? "x.analysis BETWEEN " + low + " AND " + high
                : "x.analysis IN (" + Rows.list(byId.keySet()) + ")";
        Reading all = new Reading(connection, byId, where);
        all.rows(
                "analysis, entity, text FROM entity_alias x JOIN term ON term.id = alias",
                ", entity, n",
                (r, row) -> r.aliases
                        .computeIfAbsent(row.getInt(2), k -> new ArrayList<>())
                        .add(row.getString(3)));
        all.rows(
                "analysis, entity, text FROM entity_role x JOIN term ON term.id = role",
                ", entity, n",
                (r, row) -> r.roles
                        .computeIfAbsent(row.getInt(2), k -> new ArrayList<>())
                        .add(row.getString(3)));
        all.rows(
                "analysis, n, x.type, name.text, latin.text, mentions, gazetteer, lat, lon, country, kind FROM entity x"
                        + " JOIN term name ON name.id = x.name LEFT JOIN term latin ON latin.id = x.latin"
                        + " LEFT JOIN place ON place.id = x.place",
                ", n",
                AnalysisReading::entity);
        all.rows(
                "analysis, n, begins, ends, value, calendar, text FROM time x JOIN term ON term.id = x.rule",
                ", n",
                AnalysisReading::time);
        all.rows(
                "analysis, n, speaker, said.text, resolved_by, source_begins, source_ends, cue_begins, cue_ends,"
                        + " begins, ends, mode, act, parent, addressee, confidence, rule.text, holds FROM statement x"
                        + " JOIN term rule ON rule.id = x.rule LEFT JOIN term said ON said.id = x.speaker_text",
                ", n",
                AnalysisReading::statement);
        all.rows(
                "analysis, n, begins, ends, low, best, high, approx, vague, kind, unit, counted_begins, counted_ends,"
                        + " part_of, place, time, statement, text FROM figure x JOIN term ON term.id = x.rule",
                ", n",
                AnalysisReading::figure);
        all.rows("analysis, n, begins, ends, entity, relation FROM link x", ", n", AnalysisReading::link);
    }

    private record Reading(Connection connection, Map<Long, AnalysisReading> byId, String where) {
        void rows(String columns, String order, Row taker) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement("SELECT " + columns + " WHERE " + where
                            + " ORDER BY x.analysis" + order.replace(", ", ", x."));
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    AnalysisReading reading = byId.get(row.getLong(1));
                    if (reading != null) {
                        taker.take(reading, row);
                    }
                }
            }
        }
    }

    private static void entity(AnalysisReading reading, ResultSet row) throws SQLException {
        int n = row.getInt(2);
        String gazetteer = row.getString(7);
        reading.entities.add(new Entity(
                "e" + (n + 1),
                Entity.Type.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                reading.aliases.getOrDefault(n, List.of()),
                reading.roles.getOrDefault(n, List.of()),
                gazetteer == null
                        ? null
                        : new Entity.Place(
                                gazetteer, row.getDouble(8), row.getDouble(9), row.getString(10), row.getString(11)),
                PackedMentions.unpack(row.getBytes(6))));
    }

    private static void time(AnalysisReading reading, ResultSet row) throws SQLException {
        reading.times.add(new Time(
                "t" + (row.getInt(2) + 1),
                present(Rows.span(row, 3)),
                row.getString(5),
                Rows.value(Time.Calendar.class, row.getString(6)),
                row.getString(7)));
    }

    private static void statement(AnalysisReading reading, ResultSet row) throws SQLException {
        List<String> figures = new ArrayList<>();
        List<String> times = new ArrayList<>();
        List<String> entities = new ArrayList<>();
        byte[] holds = row.getBytes(18);
        if (holds != null) {
            PackedNumbers packed = PackedNumbers.of(holds);
            ids('f', packed, figures);
            ids('t', packed, times);
            ids('e', packed, entities);
        }
        reading.statements.add(new Statement(
                "s" + (row.getInt(2) + 1),
                Rows.id('e', Rows.integer(row, 3)),
                row.getString(4),
                Rows.value(Statement.ResolvedBy.class, row.getString(5)),
                Rows.span(row, 6),
                Rows.span(row, 8),
                present(Rows.span(row, 10)),
                Rows.value(Statement.Mode.class, row.getString(12)),
                Rows.value(Statement.Act.class, row.getString(13)),
                Rows.id('s', Rows.integer(row, 14)),
                Rows.id('e', Rows.integer(row, 15)),
                figures,
                times,
                entities,
                row.getDouble(16),
                row.getString(17)));
    }

    private static void ids(char prefix, PackedNumbers packed, List<String> ids) {
        for (int left = packed.next(); left > 0; left--) {
            ids.add(prefix + Integer.toString(packed.next() + 1));
        }
    }

    private static void figure(AnalysisReading reading, ResultSet row) throws SQLException {
        long vague = row.getLong(9);
        boolean notVague = row.wasNull();
        reading.figures.add(new Figure(
                "f" + (row.getInt(2) + 1),
                present(Rows.span(row, 3)),
                Rows.real(row, 5),
                Rows.real(row, 6),
                Rows.real(row, 7),
                row.getInt(8) == 1,
                notVague ? null : vague,
                Rows.value(Figure.Kind.class, row.getString(10)),
                row.getString(11),
                Rows.span(row, 12),
                Rows.id('f', Rows.integer(row, 14)),
                Rows.id('e', Rows.integer(row, 15)),
                Rows.id('t', Rows.integer(row, 16)),
                Rows.id('s', Rows.integer(row, 17)),
                row.getString(18)));
    }

    private static void link(AnalysisReading reading, ResultSet row) throws SQLException {
        reading.chain.add(new Link(
                present(Rows.span(row, 3)),
                Rows.id('e', Rows.integer(row, 5)),
                Rows.value(Link.Relation.class, row.getString(6))));
    }

    private static Span present(@Nullable Span span) {
        return Objects.requireNonNull(span, "the column is never null");
    }
}
