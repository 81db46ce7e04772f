package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.text.Folded;

/**
 * What the words of a query mean in a ledger: their spellings, the other names of the place that a word names, and, where
 * that place is a province, the names of the places in it. A place belongs to the province whose centre is nearest among
 * those of its country that the ledger names; that is a guess, and good enough to look for reports. The places of one state of
 * the ledger, in memory. Safe for many threads.
 */
final class ScopeTerms {
    private static final int LEAST_LETTERS = 3;
    private static final double MOST_KM = 250;
    private static final int KEPT = 500;

    private final Map<String, Set<String>> spellings;
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, List<Place>> byCountry = new HashMap<>();
    private final Map<String, Scope.Term> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Scope.Term> eldest) {
            return size() > KEPT;
        }
    };

    /** A place, and its folded names without the article. */
    private record Place(
            long id,
            String gazetteer,
            double lat,
            double lon,
            @Nullable String country,
            boolean province,
            Set<String> names) {
        double km(Place other) {
            double middle = Math.toRadians((lat + other.lat) / 2);
            return Math.hypot((lat - other.lat) * 111.2, (lon - other.lon) * 111.2 * Math.cos(middle));
        }
    }

    private ScopeTerms(Map<String, Set<String>> spellings) {
        this.spellings = spellings;
    }

    /** Reads the places, but countries, that the ledger names. */
    static ScopeTerms read(Handle handle, Map<String, Set<String>> spellings) {
        ScopeTerms terms = new ScopeTerms(spellings);
        Map<Long, Place> places = new HashMap<>();
        handle.createQuery("SELECT id, gazetteer, lat, lon, country, kind FROM place WHERE kind <> 'country'")
                .map((row, context) -> {
                    Place place = new Place(
                            row.getLong(1),
                            row.getString(2),
                            row.getDouble(3),
                            row.getDouble(4),
                            row.getString(5),
                            "admin1".equals(row.getString(6)),
                            new LinkedHashSet<>());
                    if (place.country() != null) {
                        terms.byCountry
                                .computeIfAbsent(place.country(), c -> new ArrayList<>())
                                .add(place);
                    }
                    return places.put(place.id(), place);
                })
                .forEach(old -> {});
        handle.createQuery(
                        "SELECT e.place, t.text FROM (SELECT DISTINCT place, name FROM entity WHERE place IS NOT NULL) e"
                                + " JOIN term t ON t.id = e.name")
                .map((row, context) -> {
                    Place place = places.get(row.getLong(1));
                    if (place != null) {
                        String name = Folded.of(row.getString(2));
                        String bare = FigureQuery.bare(name);
                        place.names().add(bare);
                        terms.name(name, place);
                        terms.name(bare, place);
                    }
                    return 0;
                })
                .forEach(done -> {});
        return terms;
    }

    private void name(String name, Place place) {
        byName.computeIfAbsent(name, k -> new ArrayList<>(1)).add(place);
    }

    /** The word with the other names of the place that it names. */
    Scope.Term of(String word) {
        synchronized (known) {
            Scope.Term term = known.get(word);
            if (term != null) {
                return term;
            }
        }
        Scope.Term term = find(word);
        synchronized (known) {
            known.put(word, term);
        }
        return term;
    }

    private Scope.Term find(String word) {
        Set<String> own = spellings.getOrDefault(word, Set.of(word));
        Set<String> forms = new HashSet<>(own);
        Map<Long, Place> places = new HashMap<>();
        for (String name : own) {
            for (Place place : byName.getOrDefault(name, List.of())) {
                places.put(place.id(), place);
                if (place.province()) {
                    inside(place).forEach(each -> places.put(each.id(), each));
                }
            }
        }
        Set<String> keys = new HashSet<>();
        for (Place place : places.values()) {
            keys.add(place.gazetteer());
            place.names().stream()
                    .filter(name -> name.length() >= LEAST_LETTERS)
                    .forEach(forms::add);
        }
        return new Scope.Term(forms, keys);
    }

    private List<Place> inside(Place province) {
        if (province.country() == null) {
            return List.of();
        }
        List<Place> all = byCountry.getOrDefault(province.country(), List.of());
        List<Place> provinces = all.stream().filter(Place::province).toList();
        List<Place> inside = new ArrayList<>();
        for (Place place : all) {
            double own = place.km(province);
            if (!place.province()
                    && own <= MOST_KM
                    && provinces.stream().noneMatch(other -> other.id() != province.id() && place.km(other) < own)) {
                inside.add(place);
            }
        }
        return inside;
    }
}
