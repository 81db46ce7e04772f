package org.musnad.ledger.identities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The names of a ledger's entities by their parts, in memory, for one state of the ledger, so that a name is looked up
 * without reading all of them. A name is a number, that of its term in the database.
 */
final class NameIndex {
    private final List<String> parts = new ArrayList<>();
    /** By the first letter of parts: their numbers. Parts that may be {@linkplain NameParts#same one} begin alike. */
    private final Map<Character, List<Integer>> byLetter = new HashMap<>();

    private final Map<Long, int[]> partsOf = new HashMap<>();
    private final List<List<Long>> holders = new ArrayList<>();

    private NameIndex() {}

    static NameIndex read(Handle handle) {
        NameIndex index = new NameIndex();
        Map<String, Integer> numbers = new HashMap<>();
        handle.createQuery("SELECT id, text FROM term WHERE id IN (SELECT name FROM entity)")
                .map((row, context) -> {
                    index.add(row.getLong(1), NameParts.of(row.getString(2)), numbers);
                    return 0;
                })
                .forEach(done -> {});
        return index;
    }

    private void add(long name, List<String> of, Map<String, Integer> numbers) {
        int[] all = new int[of.size()];
        for (int k = 0; k < all.length; k++) {
            String part = of.get(k);
            Integer number = numbers.get(part);
            if (number == null) {
                number = parts.size();
                numbers.put(part, number);
                parts.add(part);
                holders.add(new ArrayList<>(1));
                if (!part.isEmpty()) {
                    byLetter.computeIfAbsent(part.charAt(0), c -> new ArrayList<>())
                            .add(number);
                }
            }
            all[k] = number;
            holders.get(number).add(name);
        }
        partsOf.put(name, all);
    }

    /** The names that may mean the one asked for: they have its parts, or they are some of them. */
    List<Long> mayMean(List<String> asked) {
        Set<Long> near = new HashSet<>();
        for (String part : asked) {
            if (part.isEmpty()) {
                continue;
            }
            for (int number : byLetter.getOrDefault(part.charAt(0), List.of())) {
                if (NameParts.same(part, parts.get(number))) {
                    near.addAll(holders.get(number));
                }
            }
        }
        return near.stream()
                .filter(name -> mayMean(partsOf(name), asked))
                .sorted()
                .toList();
    }

    private List<String> partsOf(long name) {
        List<String> own = new ArrayList<>();
        for (int number : partsOf.getOrDefault(name, new int[0])) {
            own.add(parts.get(number));
        }
        return own;
    }

    /** Whether a name may mean the one asked for: it has its last part, or that part alone. */
    private static boolean mayMean(List<String> own, List<String> asked) {
        return !own.isEmpty()
                && (NameParts.within(asked, own) || own.size() <= asked.size() && NameParts.within(own, asked));
    }
}
