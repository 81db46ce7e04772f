package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.text.Folded;

/**
 * What the words of a query mean in a ledger: their spellings, the other names of the place that a word names, and, where
 * that place is a province, the names of the places in it. A place belongs to the province whose centre is nearest among
 * those of its country that the ledger names; that is a guess, and good enough to look for reports.
 */
final class ScopeTerms {
    private static final int LEAST_LETTERS = 3;
    private static final double MOST_KM = 250;

    private final Handle handle;
    private final Map<String, Set<String>> spellings;
    private final Map<Long, String> folded;

    /** @param placeNames of {@link #placeNames} */
    ScopeTerms(Handle handle, Map<String, Set<String>> spellings, Map<Long, String> placeNames) {
        this.handle = handle;
        this.spellings = spellings;
        this.folded = placeNames;
    }

    /** The names that places have in the ledger, folded, by the number of their term. */
    static Map<Long, String> placeNames(Handle handle) {
        Map<Long, String> folded = new HashMap<>();
        handle.createQuery("SELECT id, text FROM term WHERE id IN (SELECT name FROM entity WHERE place IS NOT NULL)")
                .map((row, context) -> folded.put(row.getLong(1), Folded.of(row.getString(2))))
                .forEach(old -> {});
        return folded;
    }

    private record Place(
            long id,
            String gazetteer,
            double lat,
            double lon,
            @Nullable String country,
            @Nullable String kind) {
        double km(Place other) {
            double middle = Math.toRadians((lat + other.lat) / 2);
            return Math.hypot((lat - other.lat) * 111.2, (lon - other.lon) * 111.2 * Math.cos(middle));
        }
    }

    /** The word with the other names of the place that it names. */
    Scope.Term of(String word) {
        Set<String> forms = new HashSet<>(spellings.getOrDefault(word, Set.of(word)));
        Map<Long, Place> places = new HashMap<>();
        for (Place place : named(Set.copyOf(forms))) {
            places.put(place.id(), place);
            if ("admin1".equals(place.kind())) {
                inside(place).forEach(each -> places.put(each.id(), each));
            }
        }
        Set<String> keys = new HashSet<>();
        for (Place place : places.values()) {
            keys.add(place.gazetteer());
            for (String name : names(place)) {
                if (name.length() >= LEAST_LETTERS) {
                    forms.add(name);
                }
            }
        }
        return new Scope.Term(forms, keys);
    }

    /** The places, no countries, that have one of these names. */
    private List<Place> named(Set<String> names) {
        List<Long> ids = new ArrayList<>();
        folded.forEach((id, name) -> {
            if (names.contains(FigureQuery.bare(name)) || names.contains(name)) {
                ids.add(id);
            }
        });
        return ids.isEmpty()
                ? List.of()
                : places("p.id IN (SELECT place FROM entity WHERE name IN (<ids>)) AND p.kind <> 'country'", ids);
    }

    private List<Place> places(String where, List<?> ids) {
        return handle.createQuery(
                        "SELECT p.id, p.gazetteer, p.lat, p.lon, p.country, p.kind FROM place p WHERE " + where)
                .bindList("ids", ids)
                .map((row, context) -> new Place(
                        row.getLong(1),
                        row.getString(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private List<Place> inside(Place province) {
        if (province.country() == null) {
            return List.of();
        }
        List<Place> all = places("p.country IN (<ids>) AND p.kind <> 'country'", List.of(province.country()));
        List<Place> provinces =
                all.stream().filter(place -> "admin1".equals(place.kind())).toList();
        List<Place> inside = new ArrayList<>();
        for (Place place : all) {
            double own = place.km(province);
            if (!"admin1".equals(place.kind())
                    && own <= MOST_KM
                    && provinces.stream().noneMatch(other -> other.id() != province.id() && place.km(other) < own)) {
                inside.add(place);
            }
        }
        return inside;
    }

    /** The folded names of a place, without the article. */
    private List<String> names(Place place) {
        return handle.createQuery(
                        "SELECT DISTINCT t.text FROM entity e JOIN term t ON t.id = e.name WHERE e.place = :id")
                .bind("id", place.id())
                .map((row, context) -> FigureQuery.bare(Folded.of(row.getString(1))))
                .list();
    }
}
