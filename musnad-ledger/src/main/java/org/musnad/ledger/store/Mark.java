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

    /** Tells one state of a ledger's analyses, and of what its followers have made of them, from every other. */
    public static String all(Handle handle) {
        return handle.createQuery("SELECT (SELECT coalesce(max(id), 0) FROM analysis)"
                        + " || ' ' || (SELECT coalesce(group_concat(follower || version || '.' || analysis), '') FROM progress)"
                        + " || ' ' || (SELECT count(*) FROM copy_member)"
                        + " || ' ' || (SELECT count(*) || '.' || coalesce(max(story), 0) FROM story_member)")
                .mapTo(String.class)
                .one();
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
