package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what the index holds with the store. */
final class IndexCheck {
    private IndexCheck() {}

    /**
     * What is wrong, one line each.
     *
     * @param indexed how many statements of each analysis the index has; 0 where it has only passages
     * @param stored the same of the current analyses in the store
     * @param taken analyses after this one are not expected in the index
     */
    static List<String> compare(Map<Long, Integer> indexed, Map<Long, Integer> stored, long taken) {
        long missing = 0;
        long other = 0;
        for (Map.Entry<Long, Integer> one : stored.entrySet()) {
            if (one.getKey() <= taken) {
                @Nullable Integer statements = indexed.get(one.getKey());
                if (statements == null) {
                    missing++;
                } else if (!statements.equals(one.getValue())) {
                    other++;
                }
            }
        }
        boolean current = stored.keySet().stream().allMatch(id -> id <= taken);
        long stale = current
                ? indexed.keySet().stream()
                        .filter(id -> !stored.containsKey(id))
                        .count()
                : 0; // an analysis that is not taken yet may have replaced one that is
        List<String> lines = new ArrayList<>();
        line(lines, missing, "are not in the search index");
        line(lines, other, "have other statements in the search index than in the store");
        line(lines, stale, "in the search index are not current in the store");
        return lines;
    }

    private static void line(List<String> lines, long count, String what) {
        if (count > 0) {
            lines.add(count + " analyses " + what);
        }
    }
}
