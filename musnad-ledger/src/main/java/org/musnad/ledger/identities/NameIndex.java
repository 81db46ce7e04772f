package org.musnad.ledger.identities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a ledger's entities by their parts, in memory, for one state of the ledger, so that a name is looked up
 * without reading all of them. A name is a number.
 */
final class NameIndex {
    private final List<String> parts = new ArrayList<>();
    /** By the first letter of parts: their numbers. Parts that may be {@linkplain NameParts#same one} begin alike. */
    private final Map<Character, List<Integer>> byLetter = new HashMap<>();

    private final List<int[]> partsOf = new ArrayList<>();
    private final List<List<Integer>> holders = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The same names, to add to. */
    NameIndex copy() {
        NameIndex copy = new NameIndex();
        copy.parts.addAll(parts);
        copy.numbers.putAll(numbers);
        byLetter.forEach((letter, of) -> copy.byLetter.put(letter, new ArrayList<>(of)));
        copy.partsOf.addAll(partsOf);
        holders.forEach(of -> copy.holders.add(new ArrayList<>(of)));
        return copy;
    }

    /**
     * Adds the next name.
     *
     * @param name its number: how many were added before it
     */
    void add(int name, List<String> of) {
        if (name != partsOf.size()) {
            throw new IllegalArgumentException("out of order: " + name);
        }
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
        partsOf.add(all);
    }

    /** The names that may mean the one asked for: they have its parts, or they are some of them. */
    List<Integer> mayMean(List<String> asked) {
        Set<Integer> near = new HashSet<>();
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

    private List<String> partsOf(int name) {
        List<String> own = new ArrayList<>();
        for (int number : partsOf.get(name)) {
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
