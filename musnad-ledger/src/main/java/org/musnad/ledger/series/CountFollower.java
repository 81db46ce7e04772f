package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Mark;
import org.musnad.ledger.store.StoredAnalysis;

/** Keeps with each figure of the ledger what it counts, so that questions need not read the texts: see {@link StoredCounts}. */
public final class CountFollower implements Follower {
    private final Ledger ledger;
    private final Mark mark;
    private final ObservationFinder finder = new ObservationFinder(CountLexicon.load());

    /** Follows a ledger that was opened to add. */
    public CountFollower(Ledger ledger) {
        this.ledger = ledger;
        this.mark = StoredCounts.mark(ledger);
    }

    @Override
    public String name() {
        return StoredCounts.NAME;
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
        List<CountedReport> found = new ArrayList<>(); // before the transaction: others want to write
        for (StoredAnalysis each : next) {
            found.add(CountedReport.of(each, finder, Map.of()));
        }
        ledger.write(batch -> {
            PreparedBatch classes = batch.handle()
                    .prepareBatch("INSERT OR REPLACE INTO figure_count (analysis, figure, counts) VALUES (?, ?, ?)");
            PreparedBatch reports = batch.handle()
                    .prepareBatch("INSERT OR REPLACE INTO figure_report (analysis, packed) VALUES (?, ?)");
            for (int k = 0; k < next.size(); k++) {
                List<CountedReport.Counted> counted = found.get(k).counted();
                for (CountedReport.Counted each : counted) {
                    Observation observation = each.observation();
                    classes.add(next.get(k).id(), number(observation.figure().id()), observation.counts());
                }
                if (!counted.isEmpty()) {
                    reports.add(next.get(k).id(), PackedReport.pack(found.get(k)));
                }
            }
            if (classes.size() > 0) {
                classes.execute();
                reports.execute();
            }
            mark.set(batch.handle(), next.get(next.size() - 1).id());
            return true;
        });
    }

    /** The place in its list that an id of the contract names. */
    private static int number(String id) {
        return Integer.parseInt(id.substring(1)) - 1;
    }

    @Override
    public List<String> check() {
        long missing = ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM analysis a JOIN figure f ON f.analysis ="
                                + " a.id WHERE a.current = 1 AND a.id <= :taken AND f.kind NOT IN ('score', 'rate') AND"
                                + " NOT EXISTS (SELECT 1 FROM figure_count c WHERE c.analysis = f.analysis AND c.figure"
                                + " = f.n AND EXISTS (SELECT 1 FROM figure_report r WHERE r.analysis = f.analysis))")
                        .bind("taken", taken())
                        .mapTo(Long.class)
                        .one());
        return missing == 0 ? List.of() : List.of(missing + " figures are not among the counted");
    }

    @Override
    public void forget() {
        ledger.write(batch -> {
            batch.handle().execute("DELETE FROM figure_count");
            batch.handle().execute("DELETE FROM figure_report");
            mark.clear(batch.handle());
            return true;
        });
    }

    @Override
    public void settle() {
        // every take is durable
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
