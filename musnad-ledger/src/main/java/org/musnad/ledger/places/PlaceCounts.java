package org.musnad.ledger.places;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;

/** How often places are named, by the time of publication. Answers are kept until another report comes in. */
public final class PlaceCounts {
    private static final int KEPT = 32;

    private final Ledger ledger;
    private final Map<String, List<Count>> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Count>> eldest) {
            return size() > KEPT;
        }
    });

    public PlaceCounts(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A place and how often it is named.
     *
     * @param name as reports have it
     * @param latin in Latin letters; empty where none is known
     * @param country ISO 3166-1 alpha-2; empty where none
     * @param reports that name it
     * @param figures that hold for it
     */
    public record Count(
            String gazetteer,
            String name,
            String latin,
            double lat,
            double lon,
            String country,
            String kind,
            int reports,
            int figures) {}

    /** The first and the last day of publication, ISO 8601; null where no report has one. */
    public record Days(@Nullable String first, @Nullable String last) {}

    /**
     * The places that reports published in a stretch of time name, the most named first.
     *
     * @param from ISO 8601, included; empty for no limit
     * @param to ISO 8601, included; empty for no limit
     */
    public List<Count> of(String from, String to) {
        long state = ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT coalesce(max(id), 0) FROM analysis")
                        .mapTo(Long.class)
                        .one());
        String key = state + " " + from + " " + to;
        List<Count> known = kept.get(key);
        if (known == null) {
            known = List.copyOf(count(from, to));
            kept.put(key, known);
        }
        return known;
    }

    private List<Count> count(String from, String to) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT g.gazetteer, n.text, l.text, g.lat, g.lon, g.country, g.kind, g.reports, g.figures FROM (
                        SELECT p.id, p.gazetteer, min(e.name) AS name, min(e.latin) AS latin, p.lat, p.lon, p.country, p.kind,
                          count(DISTINCT a.report) AS reports,
                          sum((SELECT count(*) FROM figure f WHERE f.analysis = e.analysis AND f.place = e.n)) AS figures
                        FROM entity e
                        JOIN analysis a ON a.id = e.analysis AND a.current = 1
                        JOIN report r ON r.id = a.report
                        JOIN place p ON p.id = e.place
                        WHERE e.place IS NOT NULL AND (:from = '' OR r.published >= :from)
                          AND (:to = '' OR substr(r.published, 1, 10) <= :to)
                        GROUP BY p.id) g LEFT JOIN term n ON n.id = g.name LEFT JOIN term l ON l.id = g.latin
                        ORDER BY g.reports DESC, g.id""")
                        .bind("from", from)
                        .bind("to", to)
                        .map((row, context) -> new Count(
                                row.getString(1),
                                text(row.getString(2)),
                                text(row.getString(3)),
                                row.getDouble(4),
                                row.getDouble(5),
                                text(row.getString(6)),
                                text(row.getString(7)),
                                row.getInt(8),
                                row.getInt(9)))
                        .list());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The days that the reports span. */
    public Days days() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT substr(min(published), 1, 10), substr(max(published), 1, 10) FROM report")
                        .map((row, context) -> new Days(row.getString(1), row.getString(2)))
                        .one());
    }
}
