package org.musnad.ledger.places;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;

/** How often places are named, by the time of publication. What is needed to count is read once and kept until
 * another report comes in. */
public final class PlaceCounts {
    private final Ledger ledger;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable State known;

    /** What was read when the last analysis had that number. */
    private record State(long last, PlaceIndex index, Days days) {}

    public PlaceCounts(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A place and how often it is named.
     *
     * @param name as reports have it
     * @param latin in Latin letters; empty where none is known
     * @param country ISO 3166-1 alpha-2; empty where none
     * @param reports that name it
     * @param figures that hold for it
     */
    public record Count(
            String gazetteer,
            String name,
            String latin,
            double lat,
            double lon,
            String country,
            String kind,
            int reports,
            int figures) {}

    /** The first and the last day of publication, ISO 8601; null where no report has one. */
    public record Days(@Nullable String first, @Nullable String last) {}

    /**
     * The places that reports published in a stretch of time name, the most named first.
     *
     * @param from ISO 8601, included; empty for no limit
     * @param to ISO 8601, included; empty for no limit
     */
    public List<Count> of(String from, String to) {
        return state().index().of(from, to);
    }

    private State state() {
        long last = ledger.analyses().last();
        State now = known;
        if (now != null && now.last() == last) {
            return now;
        }
        reading.lock();
        try {
            now = known;
            if (now == null || now.last() != last) {
                now = new State(last, ledger.jdbi().withHandle(PlaceIndex::read), readDays());
                known = now;
            }
            return now;
        } finally {
            reading.unlock();
        }
    }

    /** The days that the reports span. */
    public Days days() {
        return state().days();
    }

    private Days readDays() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT substr(min(published), 1, 10), substr(max(published), 1, 10) FROM report")
                        .map((row, context) -> new Days(row.getString(1), row.getString(2)))
                        .one());
    }
}
