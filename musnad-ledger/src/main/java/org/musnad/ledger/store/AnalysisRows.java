package org.musnad.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;

/** Writes the items of analyses as rows. */
final class AnalysisRows {
    private final Statements statements;
    private final Terms terms;

    AnalysisRows(Statements statements, Terms terms) {
        this.statements = statements;
        this.terms = terms;
    }

    /** The items' numbers by their ids. */
    private record Numbers(
            Map<String, Integer> entities,
            Map<String, Integer> statements,
            Map<String, Integer> figures,
            Map<String, Integer> times) {
        static Numbers of(Analysis analysis) {
            return new Numbers(
                    number(analysis.entities(), Entity::id),
                    number(analysis.statements(), Statement::id),
                    number(analysis.figures(), Figure::id),
                    number(analysis.times(), Time::id));
        }

        private static <T> Map<String, Integer> number(List<T> items, Function<T, String> id) {
            Map<String, Integer> numbers = new HashMap<>(2 * items.size());
            for (int n = 0; n < items.size(); n++) {
                if (numbers.put(id.apply(items.get(n)), n) != null) {
                    throw new IllegalArgumentException("two items have the id " + id.apply(items.get(n)));
                }
            }
            return numbers;
        }
    }

    void insert(long id, Analysis analysis) throws SQLException {
        Numbers numbers = Numbers.of(analysis);
        entities(id, analysis.entities());
        times(id, analysis.times());
        statements(id, analysis.statements(), numbers);
        figures(id, analysis.figures(), numbers);
        links(id, analysis.chain(), numbers);
    }

    private void entities(long id, List<Entity> entities) throws SQLException {
        PreparedStatement insert = statements.of(
                "INSERT INTO entity (analysis, n, type, name, latin, place, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (int n = 0; n < entities.size(); n++) {
            Entity entity = entities.get(n);
            insert.setLong(1, id);
            insert.setInt(2, n);
            insert.setString(3, entity.type().name());
            insert.setLong(4, terms.id(entity.name()));
            Rows.term(insert, 5, entity.latin(), terms);
            Entity.Place place = entity.place();
            Rows.number(insert, 6, place == null ? null : place(place));
            insert.setBytes(7, PackedMentions.pack(entity.mentions()));
            insert.executeUpdate();
            names("INSERT INTO entity_alias (analysis, entity, n, alias) VALUES (?, ?, ?, ?)", id, n, entity.aliases());
            names("INSERT INTO entity_role (analysis, entity, n, role) VALUES (?, ?, ?, ?)", id, n, entity.roles());
        }
    }

    private void names(String sql, long id, int entity, List<String> names) throws SQLException {
        if (names.isEmpty()) {
            return;
        }
        PreparedStatement insert = statements.of(sql);
        for (int n = 0; n < names.size(); n++) {
            insert.setLong(1, id);
            insert.setInt(2, entity);
            insert.setInt(3, n);
            insert.setLong(4, terms.id(names.get(n)));
            insert.executeUpdate();
        }
    }

    private long place(Entity.Place place) throws SQLException {
        PreparedStatement find = statements.of("SELECT id FROM place WHERE gazetteer = ?");
        find.setString(1, place.gazetteer());
        try (ResultSet row = find.executeQuery()) {
            if (row.next()) {
                return row.getLong(1);
            }
        }
        PreparedStatement insert = statements.of(
                "INSERT INTO place (gazetteer, lat, lon, country, kind) VALUES (?, ?, ?, ?, ?) RETURNING id");
        insert.setString(1, place.gazetteer());
        insert.setDouble(2, place.lat());
        insert.setDouble(3, place.lon());
        insert.setString(4, place.country());
        insert.setString(5, place.kind());
        try (ResultSet row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void times(long id, List<Time> times) throws SQLException {
        PreparedStatement insert = statements.of(
                "INSERT INTO time (analysis, n, begins, ends, value, calendar, rule) VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (int n = 0; n < times.size(); n++) {
            Time time = times.get(n);
            insert.setLong(1, id);
            insert.setInt(2, n);
            Rows.span(insert, 3, time.span());
            insert.setString(5, time.value());
            Rows.name(insert, 6, time.calendar());
            insert.setLong(7, terms.id(time.rule()));
            insert.executeUpdate();
        }
    }

    private void statements(long id, List<Statement> said, Numbers numbers) throws SQLException {
        PreparedStatement insert = statements.of("INSERT INTO statement (analysis, n, speaker, speaker_text,"
                + " resolved_by, source_begins, source_ends, cue_begins, cue_ends, begins, ends, mode, act, parent,"
                + " addressee, confidence, rule, holds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (int n = 0; n < said.size(); n++) {
            Statement statement = said.get(n);
            insert.setLong(1, id);
            insert.setInt(2, n);
            Rows.number(insert, 3, number(statement.speaker(), numbers.entities()));
            Rows.term(insert, 4, statement.speakerText(), terms);
            Rows.name(insert, 5, statement.resolvedBy());
            Rows.span(insert, 6, statement.source());
            Rows.span(insert, 8, statement.cue());
            Rows.span(insert, 10, statement.content());
            Rows.name(insert, 12, statement.mode());
            Rows.name(insert, 13, statement.act());
            Rows.number(insert, 14, number(statement.in(), numbers.statements()));
            Rows.number(insert, 15, number(statement.addressee(), numbers.entities()));
            insert.setDouble(16, statement.confidence());
            insert.setLong(17, terms.id(statement.rule()));
            insert.setBytes(18, holds(statement, numbers));
            insert.executeUpdate();
        }
    }

    private static byte @Nullable [] holds(Statement statement, Numbers numbers) {
        if (statement.figures().isEmpty()
                && statement.times().isEmpty()
                && statement.entities().isEmpty()) {
            return null;
        }
        PackedNumbers packed = PackedNumbers.empty();
        put(statement.figures(), numbers.figures(), packed);
        put(statement.times(), numbers.times(), packed);
        put(statement.entities(), numbers.entities(), packed);
        return packed.written();
    }

    private static void put(List<String> ids, Map<String, Integer> numbers, PackedNumbers packed) {
        packed.put(ids.size());
        for (String id : ids) {
            Integer n = number(id, numbers);
            if (n != null) {
                packed.put(n);
            }
        }
    }

    private void figures(long id, List<Figure> figures, Numbers numbers) throws SQLException {
        PreparedStatement insert =
                statements.of("INSERT INTO figure (analysis, n, begins, ends, low, best, high, approx,"
                        + " vague, kind, unit, counted_begins, counted_ends, part_of, place, time, statement, rule)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (int n = 0; n < figures.size(); n++) {
            Figure figure = figures.get(n);
            insert.setLong(1, id);
            insert.setInt(2, n);
            Rows.span(insert, 3, figure.span());
            Rows.number(insert, 5, figure.low());
            Rows.number(insert, 6, figure.best());
            Rows.number(insert, 7, figure.high());
            insert.setInt(8, figure.approx() ? 1 : 0);
            Rows.number(insert, 9, figure.vague());
            Rows.name(insert, 10, figure.kind());
            insert.setString(11, figure.unit());
            Rows.span(insert, 12, figure.counted());
            Rows.number(insert, 14, number(figure.partOf(), numbers.figures()));
            Rows.number(insert, 15, number(figure.place(), numbers.entities()));
            Rows.number(insert, 16, number(figure.time(), numbers.times()));
            Rows.number(insert, 17, number(figure.statement(), numbers.statements()));
            insert.setLong(18, terms.id(figure.rule()));
            insert.executeUpdate();
        }
    }

    private void links(long id, List<Link> chain, Numbers numbers) throws SQLException {
        PreparedStatement insert = statements.of(
                "INSERT INTO link (analysis, n, begins, ends, entity, relation) VALUES (?, ?, ?, ?, ?, ?)");
        for (int n = 0; n < chain.size(); n++) {
            Link link = chain.get(n);
            insert.setLong(1, id);
            insert.setInt(2, n);
            Rows.span(insert, 3, link.outlet());
            Rows.number(insert, 5, number(link.entity(), numbers.entities()));
            Rows.name(insert, 6, link.relation());
            insert.executeUpdate();
        }
    }

    private static @Nullable Integer number(@Nullable String id, Map<String, Integer> numbers) {
        if (id == null) {
            return null;
        }
        Integer n = numbers.get(id);
        if (n == null) {
            throw new IllegalArgumentException("no item of the analysis has the id " + id);
        }
        return n;
    }
}
