package org.musnad.ledger.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports that share their text, directly or through one another.
 *
 * @param members the earliest first
 * @param origins from how many places the text came independently: one for each member that copies none of the others, and
 *     one for each copy that adds the word of a source of its own
 */
public record CopyGroup(List<Member> members, int origins) {
    /**
     * A member.
     *
     * @param copiedFrom the earlier member that it is closest to; null of the earliest, and of one that shares text with
     *     later members only
     * @param jaccard with that member; null where there is none
     * @param containment with that member; null where there is none
     */
    public record Member(
            long report,
            @Nullable Long copiedFrom,
            @Nullable Double jaccard,
            @Nullable Double containment) {}

    /**
     * What decides which report of a group came first.
     *
     * @param report its number
     * @param published ISO 8601; null where not known
     * @param outlet folded letters of its outlet's name; empty where not known
     * @param credits folded letters of the outlets that it credits, and of its statements' speakers where these are outlets
     * @param ownSources folded names of those whom it quotes
     * @param sha256 decides between reports that are otherwise alike, so that the order of intake never does
     */
    public record Candidate(
            long report,
            @Nullable String published,
            String outlet,
            Set<String> credits,
            Set<String> ownSources,
            String sha256) {
        public Candidate {
            credits = Set.copyOf(credits);
            ownSources = Set.copyOf(ownSources);
        }
    }

    /**
     * A pair of members.
     *
     * @param report the number of one
     * @param other the number of the other
     */
    public record Link(long report, long other, double jaccard, double containment) {}

    public CopyGroup {
        members = List.copyOf(members);
    }

    /** The earliest member's report. */
    public long earliest() {
        return members.get(0).report();
    }

    /** The group of these reports, which the links join. */
    public static CopyGroup of(List<Candidate> reports, List<Link> links) {
        List<Candidate> order = new ArrayList<>(reports);
        Map<Long, Integer> credited = credited(reports);
        order.sort(Comparator.comparing((Candidate c) -> day(c.published()))
                .thenComparing(c -> -credited.getOrDefault(c.report(), 0))
                .thenComparing(c -> c.published() == null ? "" : c.published())
                .thenComparing(Candidate::sha256));
        Map<Long, Integer> rank = new HashMap<>();
        for (int k = 0; k < order.size(); k++) {
            rank.put(order.get(k).report(), k);
        }
        Map<Long, Link> best = new HashMap<>();
        for (Link link : links) {
            boolean swap = rank.getOrDefault(link.report(), 0) < rank.getOrDefault(link.other(), 0);
            long later = swap ? link.other() : link.report();
            long earlier = swap ? link.report() : link.other();
            Link turned = new Link(later, earlier, link.jaccard(), link.containment());
            best.merge(later, turned, (a, b) -> closer(a, b, rank) ? a : b);
        }
        List<Member> members = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        int origins = 0;
        for (Candidate candidate : order) {
            Link link = best.get(candidate.report());
            boolean own = candidate.ownSources().stream().anyMatch(source -> !heard.contains(source));
            if (link == null || own) {
                origins++;
            }
            heard.addAll(candidate.ownSources());
            members.add(
                    link == null
                            ? new Member(candidate.report(), null, null, null)
                            : new Member(candidate.report(), link.other(), link.jaccard(), link.containment()));
        }
        return new CopyGroup(members, origins);
    }

    private static boolean closer(Link a, Link b, Map<Long, Integer> rank) {
        if (a.jaccard() != b.jaccard()) {
            return a.jaccard() > b.jaccard();
        }
        return rank.getOrDefault(a.other(), 0) < rank.getOrDefault(b.other(), 0);
    }

    private static String day(@Nullable String published) {
        return published == null ? "9999" : published.substring(0, Math.min(10, published.length()));
    }

    /** How many of the other reports credit each report's outlet. */
    private static Map<Long, Integer> credited(List<Candidate> reports) {
        Map<Long, Integer> credited = new HashMap<>();
        for (Candidate report : reports) {
            if (report.outlet().isEmpty()) {
                continue;
            }
            int count = 0;
            for (Candidate other : reports) {
                if (other.report() != report.report()
                        && !other.outlet().equals(report.outlet())
                        && other.credits().stream().anyMatch(name -> sameOutlet(name, report.outlet()))) {
                    count++;
                }
            }
            credited.put(report.report(), count);
        }
        return credited;
    }

    private static boolean sameOutlet(String a, String b) {
        return a.equals(b) || a.length() > 3 && b.contains(a) || b.length() > 3 && a.contains(b);
    }
}
