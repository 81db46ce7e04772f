package org.musnad.ledger.store;

import org.jdbi.v3.core.Handle;

/**
 * How far a follower has come, kept in the store beside what it makes.
 *
 * @param name of the follower
 * @param version of what it makes; a mark of another version is none
 */
public record Mark(Ledger ledger, String name, int version) {
    /** The last analysis taken; 0 where there is none. */
    public long taken() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT analysis FROM progress WHERE follower = :name AND version = :version")
                        .bind("name", name)
                        .bind("version", version)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    /** Sets the mark, in the transaction that keeps what was made. */
    public void set(Handle handle, long analysis) {
        handle.createUpdate("INSERT INTO progress (follower, version, analysis) VALUES (:name, :version, :analysis)"
                        + " ON CONFLICT (follower) DO UPDATE SET version = excluded.version,"
                        + " analysis = excluded.analysis")
                .bind("name", name)
                .bind("version", version)
                .bind("analysis", analysis)
                .execute();
    }

    /** Takes the mark away: all analyses are to be taken again. */
    public void clear(Handle handle) {
        handle.createUpdate("DELETE FROM progress WHERE follower = :name")
                .bind("name", name)
                .execute();
    }
}
