package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musnad.reader.Entity;
import org.musnad.reader.lexicon.Memo;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Words;

/**
 * Ties the mentions of bodies, places and peoples together: by their words without generic nouns and the article, by the
 * English name that two forms share in the lexicon («داعش», «تنظيم الدولة»), by a short form in brackets after the long one,
 * and by a short form whose words all belong to one longer name only («جهاز المخابرات», «جهاز المخابرات العراقي»).
 */
final class Bodies {
    private static final int LEAST_SHARED = 2;
    private static final int REMEMBERED = 1 << 11;

    private final Memo<Set<String>> peopleKeys = new Memo<>(REMEMBERED);
    private final Memo<Set<String>> otherKeys = new Memo<>(REMEMBERED);
    private final Map<String, String> generic = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    Bodies() {
        for (Tsv.Row row : Tsv.read(Bodies.class, "generic.tsv").rows()) {
            generic.put(Folded.of(row.get("noun")), row.get("place"));
        }
        for (Tsv.Row row : Tsv.read(Bodies.class, "latin-bodies.tsv").rows()) {
            english.put(Folded.of(row.get("arabic")), row.get("latin"));
        }
    }

    /** What kind of place a generic noun announces; empty where it is none or announces none. */
    String kindAnnounced(String foldedNoun) {
        String kind = generic.get(Parts.bare(foldedNoun));
        return kind == null ? "" : kind;
    }

    /** The folded words of a name less the generic nouns before it; «صحراء حمص» is another place than «حمص». */
    List<String> core(List<String> words) {
        int from = 0;
        while (from < words.size() - 1) {
            String kind = generic.get(Parts.bare(words.get(from)));
            if (kind == null || kind.equals("none")) {
                break;
            }
            from++;
        }
        return words.subList(from, words.size());
    }

    List<Cluster> group(Words words, List<NameMention> mentions, Entity.Type type) {
        List<Cluster> clusters = new ArrayList<>();
        Map<String, Cluster> byKey = new HashMap<>();
        Cluster before = null;
        NameMention last = null;
        for (NameMention mention : mentions) {
            List<String> parts = Parts.words(words, mention);
            if (parts.isEmpty()) {
                continue;
            }
            Set<String> keys = keys(parts, type);
            Cluster home = null;
            for (String key : keys) {
                home = home == null ? byKey.get(key) : home;
            }
            if (home == null
                    && last != null
                    && before != null
                    && type == Entity.Type.ORG
                    && isBracketed(words, last, mention)) {
                home = before;
            }
            if (home == null) {
                home = new Cluster(type);
                clusters.add(home);
            }
            home.add(mention, parts);
            home.keys().addAll(keys);
            for (String key : keys) {
                byKey.putIfAbsent(key, home);
            }
            before = home;
            last = mention;
        }
        return type == Entity.Type.ORG ? merged(clusters) : clusters;
    }

    private Set<String> keys(List<String> parts, Entity.Type type) {
        boolean people = type == Entity.Type.NORP || type == Entity.Type.ORG && parts.size() == 1;
        Memo<Set<String>> memo = people ? peopleKeys : otherKeys;
        String whole = String.join(" ", parts);
        Set<String> held = memo.get(whole);
        if (held == null) {
            held = keys(parts, whole, people);
            memo.put(whole, held);
        }
        return held;
    }

    private Set<String> keys(List<String> parts, String whole, boolean people) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> core = core(parts);
        String bare =
                Parts.bare(core.get(0)) + (core.size() > 1 ? " " + String.join(" ", core.subList(1, core.size())) : "");
        String known = english.get(whole);
        if (known == null) {
            known = english.get(String.join(" ", core));
        }
        if (known != null) {
            keys.add("=" + known);
        }
        keys.add(people ? Parts.stem(core.get(0)) : bare);
        return keys;
    }

    /** Whether b stands in brackets or quotation marks right after a. */
    private static boolean isBracketed(Words words, NameMention a, NameMention b) {
        int between = b.firstWord() - a.endWord();
        return between == 1
                && (words.is(a.endWord(), "(") || words.is(a.endWord(), "\"") || words.is(a.endWord(), "«"))
                && b.endWord() < words.size()
                && words.get(b.endWord()).isPunct();
    }

    private List<Cluster> merged(List<Cluster> clusters) {
        List<Cluster> kept = new ArrayList<>(clusters);
        Map<Cluster, Set<String>> stems = new IdentityHashMap<>();
        Map<String, List<Cluster>> byStem = new HashMap<>();
        for (Cluster cluster : clusters) {
            Set<String> own = stems(cluster.fullest());
            stems.put(cluster, own);
            own.forEach(stem ->
                    byStem.computeIfAbsent(stem, s -> new ArrayList<>(2)).add(cluster));
        }
        Set<Cluster> gone = new HashSet<>();
        List<Cluster> longestFirst = new ArrayList<>(clusters);
        longestFirst.sort(Comparator.comparingInt(cluster -> -cluster.fullest().size()));
        for (Cluster shorter : longestFirst) {
            Set<String> wanted = stems.getOrDefault(shorter, Set.of());
            String head = shorter.fullest().get(0);
            boolean single = wanted.size() < LEAST_SHARED;
            boolean known = shorter.keys().stream().anyMatch(key -> key.startsWith("="));
            if (known || single && !head.startsWith("ال")) {
                continue;
            }
            Cluster only = null;
            int found = 0;
            int at = shorter.names().get(0).firstWord();
            for (Cluster longer : rarest(wanted, byStem)) {
                boolean holds = longer != shorter
                        && !gone.contains(longer)
                        && longer.fullest().size() > shorter.fullest().size()
                        && stems.getOrDefault(longer, Set.of()).containsAll(wanted);
                if (!holds || single && !longer.fullest().get(0).equals(head)) {
                    continue;
                }
                found++;
                if (only == null || single && longer.distance(at) < only.distance(at)) {
                    only = longer;
                }
            }
            if (only != null && (found == 1 || single) && gone.add(shorter)) {
                only.addAll(shorter);
            }
        }
        kept.removeIf(gone::contains);
        return kept;
    }

    /** The clusters of that stem, of those given, which the fewest have. */
    private static List<Cluster> rarest(Set<String> stems, Map<String, List<Cluster>> byStem) {
        List<Cluster> fewest = null;
        for (String stem : stems) {
            List<Cluster> having = byStem.getOrDefault(stem, List.of());
            if (fewest == null || having.size() < fewest.size()) {
                fewest = having;
            }
        }
        return fewest == null ? List.of() : fewest;
    }

    private static Set<String> stems(List<String> parts) {
        Set<String> stems = new HashSet<>();
        for (String part : parts) {
            stems.add(Parts.stem(part));
        }
        return stems;
    }
}
