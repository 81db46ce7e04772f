package org.musnad.ledger.identities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.identities.Identity.Link;
import org.musnad.reader.Entity;
import org.musnad.reader.lexicon.Tsv;

/**
 * Links the entities of many reports. Entities of one name and one walk of life make a node; nodes whose names fit are
 * scored by name, role and company; links of {@value #LEAST} and more join them. Pure: the result depends on the set of
 * entities and decisions alone.
 */
public final class IdentityBuilder {
    /** The least score of a link. */
    public static final double LEAST = 0.7;

    private static final int MOST_COMPANY = 400;
    private static final int MOST_ALIKE = 3_000;
    private static final int MOST_ROLES = 40;

    private final Map<String, String> bodies = new HashMap<>();

    public IdentityBuilder() {
        for (Tsv.Row row : Tsv.read(IdentityBuilder.class, "bodies.tsv").rows()) {
            List<String> names = row.list("names");
            for (String name : names) {
                bodies.put(String.join(" ", NameParts.of(name)), String.join(" ", NameParts.of(names.get(0))));
            }
        }
    }

    /** Entities that count as one to begin with. */
    private static final class Node {
        private final Entity.Type type;
        private final List<String> parts;
        private final @Nullable String domain;
        private final List<Named> members = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private @Nullable Set<Object> company;
        private @Nullable List<String> roleList;
        private final Set<Long> stories = new HashSet<>();
        private final Set<String> roles = new TreeSet<>();

        Node(Entity.Type type, List<String> parts, @Nullable String domain) {
            this.type = type;
            this.parts = parts;
            this.domain = domain;
        }

        void add(Named named, double score, String reason) {
            if (!members.isEmpty()) {
                links.add(new Link(members.get(0).id(), named.id(), score, reason));
            }
            members.add(named);
            roles.addAll(named.roles());
            stories.add(named.story());
        }

        /** When no member is added any more. */
        List<String> roleList() {
            if (roleList == null) {
                roleList = roles.stream().limit(MOST_ROLES).toList();
            }
            return roleList;
        }

        /** Whom the first members' reports name; when no member is added any more. */
        Set<Object> company() {
            if (company == null) {
                Set<Object> all = new HashSet<>();
                for (Named member : members) {
                    if (all.size() >= MOST_COMPANY) {
                        break;
                    }
                    all.addAll(member.company().names());
                }
                company = all;
            }
            return company;
        }
    }

    /** What has been read of names and roles, of one building: most of them return. */
    private final class Read {
        private final Roles roles = new Roles();
        private final Map<String, List<String>> bodyParts = new HashMap<>();
        private final Map<String, List<String>> nameParts = new HashMap<>();

        List<String> parts(Named named) {
            return named.type() == Entity.Type.ORG
                    ? bodyParts.computeIfAbsent(named.name(), this::partsOfBody)
                    : nameParts.computeIfAbsent(named.name(), NameParts::of);
        }

        private List<String> partsOfBody(String name) {
            List<String> parts = NameParts.of(name);
            String body = bodies.get(String.join(" ", parts));
            return body == null ? parts : List.of(body.split(" "));
        }

        String key(Named named) {
            String gazetteer = named.gazetteer();
            if (named.type() == Entity.Type.LOC && gazetteer != null) {
                return "LOC\t" + gazetteer;
            }
            return named.type().name().toLowerCase(Locale.ROOT) + "\t" + String.join(" ", parts(named));
        }
    }

    /** The identities of these entities, those of most members first. */
    public List<Identity> build(Collection<Named> entities, List<Decision> decisions) {
        List<Named> order = new ArrayList<>(entities);
        order.sort(Comparator.comparing(Named::id));
        Set<Named.Id> alone = split(decisions);
        Read read = new Read();
        Map<String, Node> nodes = nodes(order, alone, read);
        List<Node> all = new ArrayList<>(nodes.values());
        Groups groups = new Groups(all.size());
        List<List<Link>> links = new ArrayList<>();
        all.forEach(node -> links.add(new ArrayList<>()));
        Map<Named.Id, Integer> nodeOf = new HashMap<>();
        for (int k = 0; k < all.size(); k++) {
            for (Named member : all.get(k).members) {
                nodeOf.put(member.id(), k);
            }
        }
        for (Decision.Merge merge : merges(decisions)) {
            Integer one = nodeOf.get(merge.one());
            Integer other = nodeOf.get(merge.other());
            if (one != null && other != null && groups.join(one, other)) {
                links.get(one).add(new Link(merge.one(), merge.other(), 1, "decided by " + merge.who()));
            }
        }
        for (Scored each : scored(all, alone, read)) {
            if (groups.compatible(each.one, each.other, all) && groups.join(each.one, each.other)) {
                links.get(each.one)
                        .add(new Link(
                                all.get(each.one).members.get(0).id(),
                                all.get(each.other).members.get(0).id(),
                                each.score,
                                each.reason));
            }
        }
        Map<Integer, List<Integer>> joined = new TreeMap<>();
        for (int k = 0; k < all.size(); k++) {
            joined.computeIfAbsent(groups.root(k), r -> new ArrayList<>()).add(k);
        }
        List<Identity> identities = new ArrayList<>();
        for (List<Integer> group : joined.values()) {
            identities.add(identity(group, all, links));
        }
        identities.sort(Comparator.comparing((Identity i) -> -i.members().size())
                .thenComparing(i -> i.members().get(0).id()));
        return identities;
    }

    /** The merges of which neither entity was split off later. */
    private static List<Decision.Merge> merges(List<Decision> decisions) {
        List<Decision.Merge> merges = new ArrayList<>();
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Merge merge) {
                merges.add(merge);
            } else if (decision instanceof Decision.Split split) {
                merges.removeIf(merge ->
                        merge.one().equals(split.one()) || merge.other().equals(split.one()));
            }
        }
        return merges;
    }

    private static Set<Named.Id> split(List<Decision> decisions) {
        Set<Named.Id> alone = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Split split) {
                alone.add(split.one());
            }
        }
        return alone;
    }

    private static Map<String, Node> nodes(List<Named> order, Set<Named.Id> alone, Read read) {
        Map<String, Map<String, Integer>> domains = new HashMap<>();
        for (Named named : order) {
            String domain = named.type() == Entity.Type.PER ? read.roles.domain(named.roles()) : null;
            if (domain != null) {
                domains.computeIfAbsent(read.key(named), k -> new TreeMap<>()).merge(domain, 1, Integer::sum);
            }
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Named named : order) {
            String key = read.key(named);
            List<String> parts = read.parts(named);
            boolean person = named.type() == Entity.Type.PER;
            String own = person ? read.roles.domain(named.roles()) : null;
            String domain = person ? walk(own, domains.getOrDefault(key, Map.of()), parts.size()) : null;
            String full = key + "\t" + (domain == null ? "" : domain);
            if (alone.contains(named.id()) || person && parts.size() < 2) {
                // A family name alone joins nothing: each report's is a node of its own.
                full = full + "\t" + named.id().analysis() + "\t" + named.id().entity();
            }
            Node node = nodes.computeIfAbsent(full, k -> new Node(named.type(), parts, domain));
            node.add(named, person && parts.size() < 3 ? 0.8 : 0.95, reason(named, node, own, read));
        }
        return nodes;
    }

    /**
     * The walk of life under which an entity is filed. A name of three parts is one person; of a shorter one those in sport
     * and in the state are told apart, and who has no role goes with the most.
     */
    private static @Nullable String walk(@Nullable String own, Map<String, Integer> of, int parts) {
        if (parts >= 3) {
            return null;
        }
        String best = own;
        if (best == null) {
            int most = 0;
            for (Map.Entry<String, Integer> entry : of.entrySet()) {
                if (entry.getValue() > most) {
                    most = entry.getValue();
                    best = entry.getKey();
                }
            }
        }
        return best == null || best.equals("sport") || best.equals("art") ? best : "public";
    }

    private static String reason(Named named, Node node, @Nullable String domain, Read read) {
        if (node.members.isEmpty()) {
            return "";
        }
        if (named.gazetteer() != null && named.type() == Entity.Type.LOC) {
            return "same place on the map";
        }
        String name = node.parts.size() >= 3 ? "same full name" : "same name";
        if (read.roles.anySame(named.roles(), node.members.get(0).roles())) {
            return name + " and same role";
        }
        return domain == null ? name : name + " and same walk of life";
    }

    private record Scored(int one, int other, double score, String reason) {}

    private static List<Scored> scored(List<Node> all, Set<Named.Id> alone, Read read) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        List<List<List<Integer>>> blocksOf = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            Node node = all.get(k);
            blocksOf.add(new ArrayList<>(4));
            boolean split = !alone.isEmpty() && node.members.stream().anyMatch(member -> alone.contains(member.id()));
            if (node.type == Entity.Type.LOC || node.parts.isEmpty() || split) {
                continue;
            }
            int at = k;
            for (String part : node.parts) {
                List<Integer> block = blocks.computeIfAbsent(node.type + skeleton(part), b -> new ArrayList<>());
                if (block.isEmpty() || block.get(block.size() - 1) != at) {
                    block.add(at);
                    blocksOf.get(at).add(block);
                }
            }
        }
        List<Scored> found = new ArrayList<>();
        int[] seen = new int[all.size()]; // by node, one more than the last that it was compared with
        for (int one = 0; one < all.size(); one++) {
            for (List<Integer> block : blocksOf.get(one)) {
                if (block.size() > MOST_ALIKE) {
                    continue; // «محمد»: names that share no rarer part
                }
                for (int k = block.size() - 1; k >= 0 && block.get(k) > one; k--) {
                    int other = block.get(k);
                    if (seen[other] != one + 1) {
                        seen[other] = one + 1;
                        Scored scored = score(one, other, all, read);
                        if (scored != null && scored.score >= LEAST) {
                            found.add(scored);
                        }
                    }
                }
            }
        }
        found.sort(Comparator.comparing((Scored s) -> -s.score)
                .thenComparing(Scored::one)
                .thenComparing(Scored::other));
        return found;
    }

    /** The letters that misspellings leave alone: without the weak ones. */
    private static String skeleton(String part) {
        StringBuilder letters = new StringBuilder();
        for (int k = 0; k < part.length(); k++) {
            char c = part.charAt(k);
            if (k == 0 || "اويىئءؤ".indexOf(c) < 0) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static @Nullable Scored score(int one, int other, List<Node> all, Read read) {
        Node a = all.get(one);
        Node b = all.get(other);
        LinkScore base = LinkScore.of(a.parts, b.parts);
        if (base == null) {
            return null;
        }
        boolean role = base.familyOnly()
                ? read.roles.anySamePost(a.roleList(), b.roleList())
                : read.roles.anySame(a.roleList(), b.roleList());
        boolean story = a.stories.stream().anyMatch(b.stories::contains);
        if (base.familyOnly() && !role && !(story && a.type != Entity.Type.PER)) {
            return null;
        }
        long shared =
                story ? 0 : a.company().stream().filter(b.company()::contains).count();
        double score = base.score();
        List<String> reasons = new ArrayList<>();
        reasons.add(base.reason());
        if (role) {
            score += 0.25;
            reasons.add("same role");
        }
        if (story) {
            score += 0.2;
            reasons.add("same story");
        } else if (shared >= 3) {
            score += 0.12;
            reasons.add(shared + " names in common company");
        }
        return new Scored(one, other, Math.min(1, score), String.join(" and ", reasons));
    }

    private static Identity identity(List<Integer> group, List<Node> all, List<List<Link>> links) {
        List<Named> members = new ArrayList<>();
        List<Link> why = new ArrayList<>();
        for (int k : group) {
            members.addAll(all.get(k).members);
            why.addAll(all.get(k).links);
            why.addAll(links.get(k));
        }
        members.sort(Comparator.comparing(Named::id));
        Map<String, Integer> counts = new TreeMap<>();
        members.forEach(member -> counts.merge(member.name(), 1, Integer::sum));
        List<String> names = new ArrayList<>(counts.keySet());
        names.sort(Comparator.comparing((String name) -> -counts.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()));
        String name = names.stream()
                .filter(each -> counts.getOrDefault(each, 0) > 1 || counts.size() == members.size())
                .max(Comparator.comparing((String each) -> NameParts.of(each).size())
                        .thenComparing(each -> counts.getOrDefault(each, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(names.get(0));
        String latin = members.stream()
                .filter(member -> member.name().equals(name))
                .map(Named::latin)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
        return new Identity(members.get(0).type(), name, latin, names, roles(members), members, why);
    }

    private static List<Identity.Role> roles(List<Named> members) {
        Map<String, Identity.Role> roles = new TreeMap<>();
        for (Named member : members) {
            for (String role : member.roles()) {
                roles.merge(
                        role,
                        new Identity.Role(role, member.day(), member.day(), 1),
                        (a, b) -> new Identity.Role(
                                role,
                                a.first().compareTo(b.first()) <= 0 ? a.first() : b.first(),
                                a.last().compareTo(b.last()) >= 0 ? a.last() : b.last(),
                                a.reports() + b.reports()));
            }
        }
        List<Identity.Role> order = new ArrayList<>(roles.values());
        order.sort(Comparator.comparing(Identity.Role::first).thenComparing(Identity.Role::role));
        return order;
    }

    /** Which nodes are one. */
    private static final class Groups {
        private final int[] parent;
        private final List<List<Integer>> members = new ArrayList<>();

        Groups(int size) {
            parent = new int[size];
            for (int k = 0; k < size; k++) {
                parent[k] = k;
                members.add(new ArrayList<>(List.of(k)));
            }
        }

        int root(int k) {
            int at = k;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        boolean join(int a, int b) {
            int one = root(a);
            int other = root(b);
            if (one == other) {
                return false;
            }
            int kept = Math.min(one, other);
            parent[Math.max(one, other)] = kept;
            members.get(kept).addAll(members.get(Math.max(one, other)));
            return true;
        }

        /** Whether no two members of the groups have names or walks of life that exclude each other. */
        boolean compatible(int a, int b, List<Node> all) {
            for (int x : members.get(root(a))) {
                for (int y : members.get(root(b))) {
                    if (excludes(all.get(x), all.get(y))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private static boolean excludes(Node x, Node y) {
            if (x.type != Entity.Type.PER) {
                return false;
            }
            if (x.domain != null && y.domain != null && !x.domain.equals(y.domain)) {
                return true;
            }
            List<String> shorter = x.parts.size() <= y.parts.size() ? x.parts : y.parts;
            List<String> longer = shorter == x.parts ? y.parts : x.parts;
            return !NameParts.within(shorter, longer);
        }
    }
}
