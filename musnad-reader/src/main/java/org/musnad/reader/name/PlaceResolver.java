package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Words;

/**
 * Puts places on the map. Every row of the gazetteer that bears the name is weighed by its kind, its population, the noun
 * that announces it («محافظة», «مخيم»), the country named right after it, the countries of the report and that of the
 * outlet. A village is taken only where its country is in the report. Unresolved is better than wrong.
 */
final class PlaceResolver {
    private static final double LEAST = 16;
    private static final double LEAST_LEAD = 2;
    private static final double LEAST_ABROAD = 30;
    private static final double WHOLE_NAME = 12;
    private static final double VARIANT_COST = 6;
    private static final int NEAR_WORDS = 7;
    private static final Set<String> DIRECTIONS =
            Set.of("الشمالي", "الجنوبي", "الغربي", "الشرقي", "الشماليه", "الجنوبيه", "الغربيه", "الشرقيه");

    private final Bodies bodies;
    private final PlaceIndex places = PlaceIndex.read("places.bin");
    private final VillageIndex villages = new VillageIndex();
    private final Set<String> pointless = new HashSet<>();
    private final Map<String, String> outlets = new HashMap<>();
    private final Map<String, List<String>> contextual = new HashMap<>();

    PlaceResolver(Bodies bodies) {
        this.bodies = bodies;
        for (Tsv.Row row : Tsv.read(PlaceResolver.class, "pointless.tsv").rows()) {
            pointless.add(Folded.of(row.get("name")));
        }
        for (Tsv.Row row : Tsv.read(PlaceResolver.class, "context-places.tsv").rows()) {
            contextual.put(
                    row.get("name").equals(Folded.light(row.get("name")))
                            ? Folded.of(row.get("name"))
                            : row.get("name"),
                    row.list("places"));
        }
        for (Tsv.Row row : Tsv.read(PlaceResolver.class, "outlet-countries.tsv").rows()) {
            outlets.put(row.get("outlet"), row.get("country"));
        }
    }

    /** The gazetteer without villages. */
    PlaceIndex index() {
        return places;
    }

    /** The villages, read when first asked for. */
    private static final class VillageIndex {
        private volatile @Nullable PlaceIndex read;

        PlaceIndex get() {
            PlaceIndex index = read;
            if (index == null) {
                synchronized (this) {
                    index = read;
                    if (index == null) {
                        index = PlaceIndex.read("villages.bin");
                        read = index;
                    }
                }
            }
            return index;
        }
    }

    /** A row of the gazetteer and how well it fits. */
    private record Candidate(PlaceIndex.Row row, double score) {}

    /** Places what can be placed; the clusters are those of type LOC. */
    void place(Words words, List<Cluster> clusters, @Nullable String outlet) {
        Map<String, Double> countries = new HashMap<>();
        String home = outlet == null ? null : outlets.get(outlet.toLowerCase(Locale.ROOT));
        if (home != null) {
            countries.merge(home, 2.0, Double::sum);
        }
        List<Wanted> rest = new ArrayList<>();
        for (Cluster cluster : clusters) {
            Candidate country = country(cluster);
            if (country == null) {
                rest.add(wanted(words, cluster));
            } else {
                set(cluster, country);
                countries.merge(country.row().country(), 2.0 + cluster.names().size(), Double::sum);
            }
        }
        for (Wanted wanted : rest) {
            Candidate found = best(wanted, countries);
            if (found != null) {
                countries.merge(found.row().country(), found.row().capital() ? 3.0 : 1.0, Double::sum);
            }
        }
        for (Wanted wanted : rest) {
            Candidate found = byContext(words, wanted.cluster(), countries);
            found = found != null ? found : best(wanted, countries);
            if (found != null) {
                set(wanted.cluster(), found);
            }
        }
    }

    /** What a name means here that means different places: the candidate of the heaviest country, else the first. */
    private @Nullable Candidate byContext(Words words, Cluster cluster, Map<String, Double> countries) {
        List<String> ids = contextual.get(String.join(" ", cluster.fullest()));
        if (ids == null) {
            return null;
        }
        for (NameMention mention : cluster.names()) {
            ids = contextual.getOrDefault(mention.span().of(words.text().original()), ids);
        }
        Candidate best = null;
        for (String id : ids) {
            PlaceIndex.Row row = places.get(id);
            if (row != null) {
                double weight = countries.getOrDefault(row.country(), 0.0);
                if (best == null || weight > best.score()) {
                    best = new Candidate(row, weight);
                }
            }
        }
        return best;
    }

    private @Nullable Candidate country(Cluster cluster) {
        for (List<String> parts : cluster.partsOfNames()) {
            if (contextual.containsKey(String.join(" ", parts))) {
                continue;
            }
            for (String name : forms(parts)) {
                for (PlaceIndex.Row row : places.find(name)) {
                    if (row.kind() == PlaceIndex.Kind.COUNTRY) {
                        return new Candidate(row, 100);
                    }
                }
            }
        }
        return null;
    }

    private Set<String> forms(List<String> parts) {
        Set<String> forms = new LinkedHashSet<>();
        String whole = String.join(" ", parts);
        String core = String.join(" ", bodies.core(parts));
        forms.add(whole);
        forms.add(core);
        forms.add(core.startsWith("ال") ? core.substring(2) : "ال" + core);
        int blank = core.lastIndexOf(' ');
        if (blank > 0 && DIRECTIONS.contains(core.substring(blank + 1)) && core.length() < whole.length()) {
            forms.add(core.substring(0, blank));
        }
        return forms;
    }

    /**
     * What is asked of the gazetteer for one place.
     *
     * @param hints the kinds of place that its mentions announce
     * @param near the countries that are named near its mentions
     * @param offers the rows that bear its names
     */
    private record Wanted(Cluster cluster, Set<String> hints, Set<String> near, List<Offer> offers) {}

    /** A row that bears a name, and how well the spelling fits. */
    private record Offer(PlaceIndex.Row row, double spelling) {}

    private Wanted wanted(Words words, Cluster cluster) {
        Set<String> hints = hints(words, cluster);
        List<Offer> offers = hints.contains("none") ? List.of() : offers(cluster, hints);
        return new Wanted(cluster, hints, offers.isEmpty() ? Set.of() : nearCountries(words, cluster), offers);
    }

    /** The rows of all names; none where one of them is said to be no place on a map. */
    private List<Offer> offers(Cluster cluster, Set<String> hints) {
        List<Offer> offers = new ArrayList<>();
        for (List<String> parts : cluster.partsOfNames()) {
            String core = String.join(" ", bodies.core(parts));
            if (pointless.contains(core) || pointless.contains(String.join(" ", parts))) {
                return List.of();
            }
            int rank = 0;
            for (String name : forms(parts)) {
                double spelling = rank == 0 ? WHOLE_NAME * parts.size() : name.equals(core) ? 0 : -WHOLE_NAME;
                rank++;
                for (PlaceIndex.Row row : places.find(name)) {
                    offers.add(new Offer(row, spelling));
                }
                if (offers.isEmpty() || hints.contains("village") || hints.contains("town")) {
                    for (PlaceIndex.Row row : villages.get().find(name)) {
                        offers.add(new Offer(row, spelling));
                    }
                }
            }
        }
        return offers;
    }

    private static @Nullable Candidate best(Wanted wanted, Map<String, Double> countries) {
        Map<String, Candidate> byId = new HashMap<>();
        for (Offer offer : wanted.offers()) {
            offer(byId, offer.row(), offer.spelling() + score(offer.row(), wanted.hints(), wanted.near(), countries));
        }
        return leader(byId, countries);
    }

    private static void offer(Map<String, Candidate> byId, PlaceIndex.Row row, double score) {
        byId.merge(row.id(), new Candidate(row, score), (a, b) -> a.score() >= b.score() ? a : b);
    }

    private static @Nullable Candidate leader(Map<String, Candidate> byId, Map<String, Double> countries) {
        Candidate best = null;
        Candidate second = null;
        for (Candidate candidate : byId.values()) {
            if (best == null
                    || candidate.score() > best.score()
                    || candidate.score() == best.score()
                            && candidate.row().id().compareTo(best.row().id()) < 0) {
                second = best;
                best = candidate;
            } else if (second == null || candidate.score() > second.score()) {
                second = candidate;
            }
        }
        if (best == null) {
            return null;
        }
        boolean abroad =
                !countries.isEmpty() && !countries.containsKey(best.row().country());
        if (best.score() < (abroad ? LEAST_ABROAD : LEAST)) {
            return null;
        }
        boolean clear =
                second == null || best.score() - second.score() >= LEAST_LEAD || isNear(best.row(), second.row());
        return clear ? best : null;
    }

    private static boolean isNear(PlaceIndex.Row a, PlaceIndex.Row b) {
        return a.country().equals(b.country()) && Math.abs(a.lat() - b.lat()) < 1 && Math.abs(a.lon() - b.lon()) < 1;
    }

    private static double score(
            PlaceIndex.Row row, Set<String> hints, Set<String> near, Map<String, Double> countries) {
        double score = switch (row.kind()) {
            case COUNTRY -> 80;
            case REGION -> 18;
            case ADMIN1 -> 17;
            case CITY -> 24;
            case WATER -> 19;
            case CAMP -> 17;
            case TOWN -> 10;
            case ADMIN2 -> 9;
            case OTHER -> 6;
            case VILLAGE -> 0;
        };
        score += row.capital() ? 14 : 0;
        score -= row.variant() && row.kind() != PlaceIndex.Kind.COUNTRY ? VARIANT_COST : 0;
        score += Math.min(46, row.doublings()) / 4.0;
        for (String hint : hints) {
            score += fits(hint, row.kind()) ? 9 : 0;
        }
        if (near.contains(row.country())) {
            score += 14;
        }
        double total = 0;
        for (double weight : countries.values()) {
            total += weight;
        }
        double share = total == 0 ? 0 : countries.getOrDefault(row.country(), 0.0) / total;
        score += share > 0 ? 5 + 9 * share : total > 0 && !row.country().isEmpty() ? -4 : 0;
        if (row.kind() == PlaceIndex.Kind.VILLAGE && share == 0 && !near.contains(row.country())) {
            score -= 20;
        }
        return score;
    }

    private static boolean fits(String hint, PlaceIndex.Kind kind) {
        return switch (hint) {
            case "admin" -> kind == PlaceIndex.Kind.ADMIN1 || kind == PlaceIndex.Kind.ADMIN2;
            case "city" -> kind == PlaceIndex.Kind.CITY || kind == PlaceIndex.Kind.TOWN;
            case "town" -> kind == PlaceIndex.Kind.TOWN || kind == PlaceIndex.Kind.VILLAGE;
            default -> kind.name().toLowerCase(Locale.ROOT).equals(hint);
        };
    }

    private Set<String> hints(Words words, Cluster cluster) {
        Set<String> hints = new HashSet<>();
        for (NameMention mention : cluster.names()) {
            String kind = bodies.kindAnnounced(stripped(words, mention.firstWord()));
            if (kind.isEmpty() && mention.firstWord() > 0) {
                kind = bodies.kindAnnounced(stripped(words, mention.firstWord() - 1));
            }
            if (!kind.isEmpty() && (!kind.equals("none") || cluster.names().size() == 1)) {
                hints.add(kind);
            }
        }
        return hints;
    }

    private String stripped(Words words, int index) {
        String folded = words.get(index).folded();
        for (int k = 0; k < words.get(index).stemCount(); k++) {
            String stem = words.get(index).stemForm(k);
            if (!bodies.kindAnnounced(stem).isEmpty()) {
                return stem;
            }
        }
        return folded;
    }

    /** The countries named within a few words after a mention, in its sentence. */
    private Set<String> nearCountries(Words words, Cluster cluster) {
        Set<String> near = new HashSet<>();
        for (NameMention mention : cluster.names()) {
            int end = Math.min(words.size(), mention.endWord() + NEAR_WORDS);
            for (int k = mention.endWord(); k < end; k++) {
                if (words.get(k).sentence() != words.get(mention.firstWord()).sentence()
                        || !words.get(k).isWord()) {
                    break;
                }
                String folded = words.get(k).folded();
                for (PlaceIndex.Row row : places.find(folded)) {
                    if (row.kind() == PlaceIndex.Kind.COUNTRY) {
                        near.add(row.country());
                    }
                }
            }
        }
        return near;
    }

    private void set(Cluster cluster, Candidate found) {
        PlaceIndex.Row row = found.row();
        String id = row.id();
        PlaceIndex.Row point = row;
        if (!row.hasPoint()) {
            PlaceIndex.Row town = townOf(cluster, row.country());
            if (town == null) {
                return;
            }
            point = town;
            id = row.id() + "@" + town.id();
        }
        cluster.placed(
                new Entity.Place(
                        id,
                        point.lat(),
                        point.lon(),
                        row.country().isEmpty() ? null : row.country(),
                        row.kind().name().toLowerCase(Locale.ROOT)),
                row.latin());
    }

    /** The town that a camp without a point is named after, in the same country. */
    private PlaceIndex.@Nullable Row townOf(Cluster cluster, String country) {
        for (List<String> parts : cluster.partsOfNames()) {
            for (PlaceIndex.Row row : places.find(String.join(" ", bodies.core(parts)))) {
                boolean town = row.kind() == PlaceIndex.Kind.TOWN || row.kind() == PlaceIndex.Kind.CITY;
                if (town && row.hasPoint() && row.country().equals(country)) {
                    return row;
                }
            }
        }
        return null;
    }
}
