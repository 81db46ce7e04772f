package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Mark;

/**
 * Reads what {@link CountFollower} has kept. What was read of reports is kept as it is stored, in at most
 * {@value #MOST_BYTES} bytes; the least used go first. Safe for many threads.
 */
final class StoredCounts {
    static final String NAME = "figures";

    /** Raise it when {@link ObservationFinder} finds otherwise, or {@link PackedReport} has another form. */
    private static final int VERSION = 3;

    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int OVERHEAD = 120;
    private static final int PIECE = 500;

    private final Ledger ledger;
    private final Map<Long, byte[]> kept = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    StoredCounts(Ledger ledger) {
        this.ledger = ledger;
    }

    static Mark mark(Ledger ledger) {
        return new Mark(ledger, NAME, VERSION);
    }

    /** The current analyses up to {@code last} with a figure of these classes; with any figure where there are none. */
    BitSet analyses(Set<String> classes, long last) {
        return ledger.jdbi().withHandle(handle -> {
            Query query = handle.createQuery("SELECT DISTINCT a.id FROM figure_count c CROSS JOIN analysis a"
                            + " ON a.id = c.analysis WHERE a.current = 1 AND a.id <= :last"
                            + (classes.isEmpty() ? "" : " AND c.counts IN (<classes>)"))
                    .bind("last", last);
            if (!classes.isEmpty()) {
                query.bindList("classes", new ArrayList<>(classes));
            }
            BitSet found = new BitSet();
            query.map((row, context) -> {
                        found.set(Math.toIntExact(row.getLong(1)));
                        return 0;
                    })
                    .forEach(done -> {});
            return found;
        });
    }

    /**
     * Gives what is kept of reports, in the order of the analyses.
     *
     * @param groups the copy groups of reports that have one
     */
    void each(BitSet analyses, Map<Long, Long> groups, Consumer<CountedReport> taker) {
        List<Long> piece = new ArrayList<>();
        for (int id = analyses.nextSetBit(0); id >= 0; id = analyses.nextSetBit(id + 1)) {
            piece.add((long) id);
            if (piece.size() == PIECE) {
                read(piece, groups, taker);
                piece.clear();
            }
        }
        read(piece, groups, taker);
    }

    private void read(List<Long> analyses, Map<Long, Long> groups, Consumer<CountedReport> taker) {
        Map<Long, byte[]> found = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        synchronized (kept) {
            for (Long id : analyses) {
                byte[] packed = kept.get(id);
                if (packed == null) {
                    missing.add(id);
                } else {
                    found.put(id, packed);
                }
            }
        }
        if (!missing.isEmpty()) {
            ledger.jdbi()
                    .useHandle(handle -> handle.createQuery(
                                    "SELECT analysis, packed FROM figure_report WHERE analysis IN (SELECT value FROM"
                                            + " json_each(:ids))")
                            .bind("ids", missing.toString())
                            .map((row, context) -> {
                                keep(row.getLong(1), row.getBytes(2));
                                return found.put(row.getLong(1), row.getBytes(2));
                            })
                            .forEach(done -> {}));
        }
        for (Long id : analyses) {
            byte[] packed = found.get(id);
            if (packed != null) {
                taker.accept(PackedReport.unpack(packed, groups));
            }
        }
    }

    private void keep(long analysis, byte[] packed) {
        synchronized (kept) {
            byte[] old = kept.put(analysis, packed);
            bytes += packed.length + OVERHEAD - (old == null ? 0 : old.length + OVERHEAD);
            var eldest = kept.values().iterator();
            while (bytes > MOST_BYTES && eldest.hasNext()) {
                bytes -= eldest.next().length + OVERHEAD;
                eldest.remove();
            }
        }
    }
}
