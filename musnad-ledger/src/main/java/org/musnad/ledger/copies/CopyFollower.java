package org.musnad.ledger.copies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Mark;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Report;

/**
 * Keeps the ledger's copy groups in step with its reports. A new report is compared with those before it; the groups that
 * it touches are made anew from all their members, so that they do not depend on the order in which the reports came.
 */
public final class CopyFollower implements Follower {
    private static final String NAME = "copies";

    /** Raise it when groups must be made anew: sketches, pairs or the order of members are found otherwise. */
    private static final int VERSION = 1;

    private static final int TEXTS_KEPT = 6000;

    private final Ledger ledger;
    private final Mark mark;
    private @Nullable CopyIndex index;
    private final Map<Long, Shingles> recent = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Shingles> eldest) {
            return size() > TEXTS_KEPT;
        }
    };

    /** Follows a ledger that was opened to add. */
    public CopyFollower(Ledger ledger) {
        this.ledger = ledger;
        this.mark = new Mark(ledger, NAME, VERSION);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long taken() {
        return mark.taken();
    }

    @Override
    public void take(List<StoredAnalysis> next) {
        if (next.isEmpty()) {
            return;
        }
        try {
            Found found = compare(next); // before the transaction: comparing takes long, and others want to write
            ledger.write(batch -> {
                store(batch.handle(), found, next.get(next.size() - 1).id());
                return true;
            });
        } catch (RuntimeException e) {
            index = null; // what it holds was not kept
            throw e;
        }
    }

    /** What a comparison of new reports found. */
    private record Found(
            Map<Long, Sketch> sketches,
            List<CopyGroup.Link> links,
            Set<Long> touched,
            Map<Long, StoredAnalysis> present) {}

    private Found compare(List<StoredAnalysis> next) {
        Found found = new Found(new LinkedHashMap<>(), new ArrayList<>(), new TreeSet<>(), new HashMap<>());
        CopyIndex known = index();
        for (StoredAnalysis each : next) {
            long report = each.report();
            found.present().put(report, each);
            if (known.has(report)) {
                found.touched().add(report); // read again: who is quoted may have changed
                continue;
            }
            Shingles shingles = Shingles.of(each.analysis().report().text());
            Sketch sketch = Sketch.of(shingles);
            recent.put(report, shingles);
            for (CopyIndex.Pair pair : known.add(report, shingles, sketch, this::shingles)) {
                found.links()
                        .add(new CopyGroup.Link(
                                Math.min(report, pair.report()),
                                Math.max(report, pair.report()),
                                pair.jaccard(),
                                pair.containment()));
                found.touched().add(report);
            }
            found.sketches().put(report, sketch);
        }
        return found;
    }

    private void store(Handle handle, Found found, long last) {
        PreparedBatch sketches =
                handle.prepareBatch("INSERT OR IGNORE INTO copy_sketch (report, sketch) VALUES (:report, :sketch)");
        found.sketches()
                .forEach((report, sketch) -> sketches.bind("report", report)
                        .bind("sketch", sketch.pack())
                        .add());
        if (sketches.size() > 0) {
            sketches.execute();
        }
        PreparedBatch pairs = handle.prepareBatch("INSERT OR IGNORE INTO copy_pair (report, other, jaccard,"
                + " containment) VALUES (:report, :other, :jaccard, :containment)");
        for (CopyGroup.Link link : found.links()) {
            pairs.bind("report", link.report())
                    .bind("other", link.other())
                    .bind("jaccard", link.jaccard())
                    .bind("containment", link.containment())
                    .add();
        }
        if (pairs.size() > 0) {
            pairs.execute();
        }
        regroup(handle, found.touched(), found.present());
        mark.set(handle, last);
    }

    private CopyIndex index() {
        CopyIndex known = index;
        if (known == null) {
            CopyIndex made = new CopyIndex();
            ledger.jdbi()
                    .useHandle(handle -> handle.createQuery("SELECT report, sketch FROM copy_sketch ORDER BY report")
                            .map((row, context) -> {
                                made.put(row.getLong(1), Sketch.unpack(row.getBytes(2)));
                                return 0;
                            })
                            .forEach(done -> {}));
            known = made;
            index = made;
        }
        return known;
    }

    private Shingles shingles(long report) {
        Shingles kept = recent.get(report);
        if (kept == null) {
            Report stored = ledger.reports()
                    .find(report)
                    .orElseThrow(() -> new IllegalStateException("no report " + report))
                    .report();
            kept = Shingles.of(stored.text());
            recent.put(report, kept);
        }
        return kept;
    }

    /** Makes the groups of these reports anew. */
    private void regroup(Handle handle, Set<Long> touched, Map<Long, StoredAnalysis> present) {
        Set<Long> left = new TreeSet<>(touched);
        while (!left.isEmpty()) {
            long first = left.iterator().next();
            List<CopyGroup.Link> links = new ArrayList<>();
            Set<Long> members = component(handle, first, links);
            left.removeAll(members);
            left.remove(first);
            if (members.size() > 1) {
                store(handle, CopyGroup.of(candidates(members, present), links));
            }
        }
    }

    private static Set<Long> component(Handle handle, long first, List<CopyGroup.Link> links) {
        Set<Long> members = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>();
        members.add(first);
        open.add(first);
        while (!open.isEmpty()) {
            long report = open.remove();
            List<CopyGroup.Link> found = handle.createQuery(
                            "SELECT report, other, jaccard, containment FROM copy_pair WHERE report = :report"
                                    + " UNION ALL SELECT report, other, jaccard, containment FROM copy_pair"
                                    + " WHERE other = :report")
                    .bind("report", report)
                    .map((row, context) ->
                            new CopyGroup.Link(row.getLong(1), row.getLong(2), row.getDouble(3), row.getDouble(4)))
                    .list();
            for (CopyGroup.Link link : found) {
                if (link.report() == report) {
                    links.add(link);
                }
                long other = link.report() == report ? link.other() : link.report();
                if (members.add(other)) {
                    open.add(other);
                }
            }
        }
        return members;
    }

    private List<CopyGroup.Candidate> candidates(Set<Long> members, Map<Long, StoredAnalysis> present) {
        Map<Long, StoredAnalysis> reports = new TreeMap<>();
        Set<String> outlets = new TreeSet<>();
        for (long report : members) {
            StoredAnalysis stored = present.get(report);
            if (stored == null) {
                stored = ledger.analyses().ofReport(report).orElse(null);
            }
            if (stored != null) {
                reports.put(report, stored);
                String outlet = stored.analysis().report().outlet();
                if (outlet != null) {
                    outlets.add(outlet);
                }
            }
        }
        List<CopyGroup.Candidate> candidates = new ArrayList<>();
        reports.forEach((report, stored) -> candidates.add(Credits.candidate(report, stored.analysis(), outlets)));
        return candidates;
    }

    private static void store(Handle handle, CopyGroup group) {
        long id = group.members().stream()
                .mapToLong(CopyGroup.Member::report)
                .min()
                .orElseThrow();
        for (CopyGroup.Member member : group.members()) {
            handle.createUpdate("DELETE FROM copy_member WHERE report = :report")
                    .bind("report", member.report())
                    .execute();
        }
        handle.createUpdate("INSERT INTO copy_group (id, earliest, origins) VALUES (:id, :earliest, :origins)"
                        + " ON CONFLICT (id) DO UPDATE SET earliest = excluded.earliest, origins = excluded.origins")
                .bind("id", id)
                .bind("earliest", group.earliest())
                .bind("origins", group.origins())
                .execute();
        PreparedBatch batch = handle.prepareBatch("INSERT INTO copy_member (report, copy_group, copied_from, jaccard,"
                + " containment) VALUES (:report, :group, :from, :jaccard, :containment)");
        for (CopyGroup.Member member : group.members()) {
            batch.bind("report", member.report())
                    .bind("group", id)
                    .bind("from", member.copiedFrom())
                    .bind("jaccard", member.jaccard())
                    .bind("containment", member.containment())
                    .add();
        }
        batch.execute();
        handle.createUpdate("DELETE FROM copy_group WHERE id > :id AND NOT EXISTS"
                        + " (SELECT 1 FROM copy_member WHERE copy_group = copy_group.id)"
                        + " AND id IN (<members>)")
                .bind("id", id)
                .bindList(
                        "members",
                        group.members().stream().map(CopyGroup.Member::report).toList())
                .execute();
    }

    @Override
    public void settle() {
        // every take is durable
    }

    @Override
    public void close() {
        index = null;
        recent.clear();
    }
}
