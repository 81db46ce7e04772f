package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The entities among which a mention's own is looked for: all of them in a report of ordinary length; in a text that names
 * more than {@value #MOST}, as a book does, those that are first named nearest, so that the time stays linear.
 */
final class Nearby {
    /** How many entities are compared with one mention at most. */
    static final int MOST = 512;

    private final List<Cluster> all;
    private final List<Cluster> sorted;

    Nearby(List<Cluster> all) {
        this.all = all;
        this.sorted = all.size() <= MOST ? all : new ArrayList<>(all);
        if (sorted != all) {
            sorted.sort(Comparator.comparingInt(Nearby::first));
        }
    }

    private static int first(Cluster cluster) {
        return cluster.names().isEmpty() ? 0 : cluster.names().get(0).firstWord();
    }

    /** The entities that are compared with what stands at a word. */
    List<Cluster> to(int word) {
        if (sorted == all) {
            return all;
        }
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first(sorted.get(middle)) < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int from = Math.max(0, Math.min(low - MOST / 2, sorted.size() - MOST));
        return sorted.subList(from, Math.min(sorted.size(), from + MOST));
    }
}
