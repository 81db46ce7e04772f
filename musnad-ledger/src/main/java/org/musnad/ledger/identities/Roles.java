package org.musnad.ledger.identities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** Compares what reports call people; what it has read of a role it keeps. For one thread. */
final class Roles {
    private static final Map<String, String> DOMAINS = domains();

    private final Map<String, Set<String>> words = new HashMap<>();

    private static Map<String, String> domains() {
        Map<String, String> domains = new HashMap<>();
        for (Tsv.Row row : Tsv.read(Roles.class, "domains.tsv").rows()) {
            row.list("words").forEach(word -> domains.put(Folded.of(word), row.get("domain")));
        }
        return domains;
    }

    private Set<String> words(String role) {
        return words.computeIfAbsent(role, Roles::wordsOf);
    }

    /** The words of a role, folded, without article, conjunctions and prepositions. */
    static Set<String> wordsOf(String role) {
        Set<String> words = new HashSet<>();
        for (String word : Folded.of(role).split("[^\\p{L}\\p{N}]+")) {
            String bare = word.startsWith("لل") && word.length() > 4 ? word.substring(2) : NameParts.bare(word);
            if (bare.length() > 2 && !bare.equals("سابق")) {
                words.add(bare);
            }
        }
        return words;
    }

    /** Whether one role of the two lists is the same: most words shared, at least two, or the same single word. */
    boolean anySame(List<String> a, List<String> b) {
        for (String one : a) {
            for (String other : b) {
                if (same(words(one), words(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one role of the two lists is the same and says which post it is: two words of it and more. */
    boolean anySamePost(List<String> a, List<String> b) {
        for (String one : a) {
            for (String other : b) {
                Set<String> here = words(one);
                Set<String> there = words(other);
                if (here.size() >= 2 && there.size() >= 2 && same(here, there)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean same(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        int shared = 0;
        for (String word : a) {
            if (b.contains(word)) {
                shared++;
            }
        }
        int least = Math.min(a.size(), b.size());
        return least == 1 ? shared == 1 && a.size() + b.size() <= 3 : shared >= 2 && shared * 3 >= least * 2;
    }

    /** The walk of life that most of the roles belong to; null where none says. */
    @Nullable
    String domain(List<String> roles) {
        Map<String, Integer> counts = new HashMap<>();
        String best = null;
        for (String role : roles) {
            for (String word : words(role)) {
                String domain = DOMAINS.get(word);
                if (domain != null) {
                    int count = counts.merge(domain, 1, Integer::sum);
                    if (best == null || count > counts.getOrDefault(best, 0)) {
                        best = domain;
                    }
                }
            }
        }
        return best;
    }
}
