package org.musnad.ledger.store;

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

/** Analyses with the ids that the ledger gives back: {@code e1…}, {@code s1…}, {@code f1…}, {@code t1…} in order. */
public final class Canonical {
    private final Map<String, String> entities;
    private final Map<String, String> statements;
    private final Map<String, String> figures;
    private final Map<String, String> times;

    private Canonical(Analysis analysis) {
        entities = ids(analysis.entities(), Entity::id, 'e');
        statements = ids(analysis.statements(), Statement::id, 's');
        figures = ids(analysis.figures(), Figure::id, 'f');
        times = ids(analysis.times(), Time::id, 't');
    }

    /** The same analysis with those ids; itself where it has them. */
    public static Analysis of(Analysis analysis) {
        Canonical ids = new Canonical(analysis);
        boolean already = same(ids.entities) && same(ids.statements) && same(ids.figures) && same(ids.times);
        return already ? analysis : ids.renamed(analysis);
    }

    private static <T> Map<String, String> ids(List<T> items, Function<T, String> id, char prefix) {
        Map<String, String> ids = new HashMap<>(2 * items.size());
        for (int n = 0; n < items.size(); n++) {
            ids.put(id.apply(items.get(n)), prefix + Integer.toString(n + 1));
        }
        return ids;
    }

    private static boolean same(Map<String, String> ids) {
        return ids.entrySet().stream().allMatch(id -> id.getKey().equals(id.getValue()));
    }

    private Analysis renamed(Analysis analysis) {
        return new Analysis(
                analysis.report(),
                analysis.entities().stream()
                        .map(e -> new Entity(
                                in(entities, e.id()),
                                e.type(),
                                e.name(),
                                e.latin(),
                                e.aliases(),
                                e.roles(),
                                e.place(),
                                e.mentions()))
                        .toList(),
                analysis.statements().stream().map(this::renamed).toList(),
                analysis.figures().stream().map(this::renamed).toList(),
                analysis.times().stream()
                        .map(t -> new Time(in(times, t.id()), t.span(), t.value(), t.calendar(), t.rule()))
                        .toList(),
                analysis.chain().stream()
                        .map(link -> new Link(link.outlet(), orNull(entities, link.entity()), link.relation()))
                        .toList());
    }

    private Statement renamed(Statement s) {
        return new Statement(
                in(statements, s.id()),
                orNull(entities, s.speaker()),
                s.speakerText(),
                s.resolvedBy(),
                s.source(),
                s.cue(),
                s.content(),
                s.mode(),
                s.act(),
                orNull(statements, s.in()),
                orNull(entities, s.addressee()),
                s.figures().stream().map(id -> in(figures, id)).toList(),
                s.times().stream().map(id -> in(times, id)).toList(),
                s.entities().stream().map(id -> in(entities, id)).toList(),
                s.confidence(),
                s.rule());
    }

    private Figure renamed(Figure f) {
        return new Figure(
                in(figures, f.id()),
                f.span(),
                f.low(),
                f.best(),
                f.high(),
                f.approx(),
                f.vague(),
                f.kind(),
                f.unit(),
                f.counted(),
                orNull(figures, f.partOf()),
                orNull(entities, f.place()),
                orNull(times, f.time()),
                orNull(statements, f.statement()),
                f.rule());
    }

    private static String in(Map<String, String> ids, String id) {
        String known = ids.get(id);
        if (known == null) {
            throw new IllegalArgumentException("no item of the analysis has the id " + id);
        }
        return known;
    }

    private static @Nullable String orNull(Map<String, String> ids, @Nullable String id) {
        return id == null ? null : in(ids, id);
    }
}
