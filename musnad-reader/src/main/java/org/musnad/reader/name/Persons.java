package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.word.Words;

/**
 * Ties the mentions of persons together by the parts of their names. Names of two or more parts come first; a single part
 * («الشاطري», «بشار») then goes to the nearest person who bears it, the family name before the given one. Two people of one
 * family name stay two.
 */
final class Persons {
    private Persons() {}

    static List<Cluster> group(Words words, List<NameMention> mentions) {
        List<Cluster> clusters = new ArrayList<>();
        Map<String, Cluster> known = new HashMap<>();
        List<NameMention> singles = new ArrayList<>();
        List<List<String>> singleParts = new ArrayList<>();
        for (NameMention mention : mentions) {
            List<String> parts = Parts.person(Parts.words(words, mention));
            if (parts.isEmpty()) {
                continue;
            }
            if (parts.size() == 1) {
                singles.add(mention);
                singleParts.add(parts);
                continue;
            }
            Cluster home = bearerOf(parts, clusters, known);
            if (home == null) {
                home = new Cluster(Entity.Type.PER);
                clusters.add(home);
            }
            home.add(mention, parts);
            known.put(String.join(" ", parts), home);
        }
        Nearby nearby = new Nearby(List.copyOf(clusters));
        List<Cluster> alone = new ArrayList<>();
        for (int k = 0; k < singles.size(); k++) {
            String part = singleParts.get(k).get(0);
            int word = singles.get(k).firstWord();
            boolean crowd = clusters.size() + alone.size() > Nearby.MOST;
            Cluster home = crowd ? known.get(part) : null;
            home = home != null
                    ? home
                    : nearest(
                            part,
                            word,
                            nearby.to(word),
                            alone.subList(Math.max(0, alone.size() - Nearby.MOST), alone.size()));
            if (home == null) {
                home = new Cluster(Entity.Type.PER);
                alone.add(home);
            }
            home.add(singles.get(k), singleParts.get(k));
            known.put(part, home);
        }
        clusters.addAll(alone);
        return clusters;
    }

    /** Whose name it is; where there are very many, who bore it to the letter or came among the latest. */
    private static @Nullable Cluster bearerOf(List<String> parts, List<Cluster> clusters, Map<String, Cluster> known) {
        boolean crowd = clusters.size() > Nearby.MOST;
        Cluster same = crowd ? known.get(String.join(" ", parts)) : null;
        if (same != null) {
            return same;
        }
        for (Cluster cluster : clusters.subList(Math.max(0, clusters.size() - Nearby.MOST), clusters.size())) {
            for (List<String> name : cluster.differentNames()) {
                if (name.size() > 1 && Parts.samePerson(name, parts)) {
                    return cluster;
                }
            }
        }
        return null;
    }

    /** Who bears a single part, the nearest first; null where nobody does. */
    private static @Nullable Cluster nearest(String part, int word, List<Cluster> named, List<Cluster> alone) {
        Cluster best = null;
        long bestCost = Long.MAX_VALUE;
        for (List<Cluster> clusters : List.of(named, alone)) {
            for (Cluster cluster : clusters) {
                int rank = rank(part, cluster.fullest());
                if (rank < 0) {
                    continue;
                }
                long cost = rank * 100_000_000L + cluster.distance(word);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = cluster;
                }
            }
        }
        return best;
    }

    /** 0 for the last part, 1 for another, 2 for the given name; -1 where the name does not have it. */
    private static int rank(String part, List<String> name) {
        if (Parts.same(name.get(name.size() - 1), part)) {
            return 0;
        }
        for (int k = 1; k < name.size() - 1; k++) {
            if (Parts.same(name.get(k), part)) {
                return 1;
            }
        }
        return Parts.bare(name.get(0)).equals(Parts.bare(part)) ? 2 : -1;
    }
}
