package org.musnad.ledger.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which places the current analyses name, in memory, for one state of the ledger: a row a report and place, by day of
 * publication. About ten bytes a row.
 */
final class PlaceIndex {
    /** A place without its counts. */
    private record Place(
            String gazetteer, String name, String latin, double lat, double lon, String country, String kind) {}

    /** By day, those without a day first. */
    private final String[] days;

    private final Place[] places;
    /** By row, in ascending order: the place in {@link #days}. */
    private final int[] dayOf;

    private final int[] placeOf;
    private final short[] figuresOf;

    private PlaceIndex(String[] days, Place[] places, int[] dayOf, int[] placeOf, short[] figuresOf) {
        this.days = days;
        this.places = places;
        this.dayOf = dayOf;
        this.placeOf = placeOf;
        this.figuresOf = figuresOf;
    }

    private record Row(String day, int place, int figures) {}

    static PlaceIndex read(Handle handle) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<Place> places = new ArrayList<>();
        handle.createQuery("""
                        SELECT p.id, p.gazetteer, n.text, l.text, p.lat, p.lon, p.country, p.kind FROM (
                          SELECT place, min(name) AS name, min(latin) AS latin FROM entity WHERE place IS NOT NULL GROUP BY place) e
                        JOIN place p ON p.id = e.place
                        LEFT JOIN term n ON n.id = e.name LEFT JOIN term l ON l.id = e.latin ORDER BY p.id""")
                .map((row, context) -> {
                    numbers.put(row.getLong(1), places.size());
                    return places.add(new Place(
                            row.getString(2),
                            text(row.getString(3)),
                            text(row.getString(4)),
                            row.getDouble(5),
                            row.getDouble(6),
                            text(row.getString(7)),
                            text(row.getString(8))));
                })
                .forEach(done -> {});
        List<Row> rows = rows(handle, numbers);
        rows.sort((a, b) -> a.day().compareTo(b.day()));
        TreeSet<String> days = new TreeSet<>();
        rows.forEach(row -> days.add(row.day()));
        String[] sorted = days.toArray(new String[0]);
        int[] dayOf = new int[rows.size()];
        int[] placeOf = new int[rows.size()];
        short[] figuresOf = new short[rows.size()];
        for (int k = 0; k < dayOf.length; k++) {
            Row row = rows.get(k);
            dayOf[k] = k > 0 && row.day().equals(rows.get(k - 1).day())
                    ? dayOf[k - 1]
                    : Arrays.binarySearch(sorted, row.day());
            placeOf[k] = row.place();
            figuresOf[k] = (short) Math.min(Short.MAX_VALUE, row.figures());
        }
        return new PlaceIndex(sorted, places.toArray(new Place[0]), dayOf, placeOf, figuresOf);
    }

    private static List<Row> rows(Handle handle, Map<Long, Integer> numbers) {
        Map<String, Integer> figures = new HashMap<>();
        handle.createQuery(
                        "SELECT analysis, place, count(*) FROM figure WHERE place IS NOT NULL GROUP BY analysis, place")
                .map((row, context) -> figures.put(row.getLong(1) + " " + row.getInt(2), row.getInt(3)))
                .forEach(old -> {});
        Map<String, String> one = new HashMap<>();
        Map<Integer, Integer> ofReport = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        long[] analysis = {-1};
        String[] day = {""};
        handle.createQuery("SELECT e.analysis, e.n, e.place, substr(r.published, 1, 10) FROM analysis a"
                        + " JOIN report r ON r.id = a.report JOIN entity e ON e.analysis = a.id"
                        + " WHERE a.current = 1 AND e.place IS NOT NULL ORDER BY a.id")
                .map((row, context) -> {
                    if (row.getLong(1) != analysis[0]) {
                        ofReport.forEach((place, count) -> rows.add(new Row(day[0], place, count)));
                        ofReport.clear();
                        analysis[0] = row.getLong(1);
                        day[0] = one.computeIfAbsent(text(row.getString(4)), d -> d);
                    }
                    Integer place = numbers.get(row.getLong(3));
                    if (place != null) {
                        ofReport.merge(place, figures.getOrDefault(analysis[0] + " " + row.getInt(2), 0), Integer::sum);
                    }
                    return 0;
                })
                .forEach(done -> {});
        ofReport.forEach((place, count) -> rows.add(new Row(day[0], place, count)));
        return rows;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The places named from a day to a day, each included, the most named first; empty for no limit. */
    List<PlaceCounts.Count> of(String from, String to) {
        int first = from.isEmpty() ? 0 : at(from);
        int end = to.isEmpty() ? days.length : at(to + '\uffff');
        if (first == 0 && !to.isEmpty() && days.length > 0 && days[0].isEmpty()) {
            first = 1; // what has no day lies in no stretch of time
        }
        int[] reports = new int[places.length];
        int[] figures = new int[places.length];
        int row = Arrays.binarySearch(dayOf, first);
        row = row < 0 ? -row - 1 : row;
        while (row > 0 && dayOf[row - 1] == first) {
            row--;
        }
        for (; row < dayOf.length && dayOf[row] < end; row++) {
            reports[placeOf[row]]++;
            figures[placeOf[row]] += figuresOf[row];
        }
        List<Integer> named = new ArrayList<>();
        for (int k = 0; k < places.length; k++) {
            if (reports[k] > 0) {
                named.add(k);
            }
        }
        named.sort((a, b) -> reports[a] != reports[b] ? reports[b] - reports[a] : a - b);
        List<PlaceCounts.Count> counts = new ArrayList<>(named.size());
        for (int k : named) {
            Place place = places[k];
            counts.add(new PlaceCounts.Count(
                    place.gazetteer(),
                    place.name(),
                    place.latin(),
                    place.lat(),
                    place.lon(),
                    place.country(),
                    place.kind(),
                    reports[k],
                    figures[k]));
        }
        return counts;
    }

    /** The first day that is not before this one. */
    private int at(String day) {
        int found = Arrays.binarySearch(days, day);
        return found < 0 ? -found - 1 : found;
    }
}
