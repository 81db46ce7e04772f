package org.musnad.ledger.store;

import java.util.List;

/**
 * Something derived from the analyses (copies, identities, series, the search index) that keeps itself in step: it takes
 * every analysis once, in the order of ids, after it has been committed. Killed at any moment it goes on from
 * {@link #taken()}: what it has made of an analysis must become durable together with that mark. An analysis of a report
 * that it has had before replaces the earlier one.
 *
 * <p>The calls come from one thread.
 */
public interface Follower extends AutoCloseable {
    /** A short name, for messages and the progress bar. */
    String name();

    /** The id of the last analysis that it has durably taken; 0 where it has none, so that all are given to it. */
    long taken();

    /** Takes the next analyses, in ascending order of ids. */
    void take(List<StoredAnalysis> next);

    /**
     * Compares what it holds with the store.
     *
     * @return what is wrong, one line each; nothing where it is sound as far as {@link #taken()}
     */
    default List<String> check() {
        return List.of();
    }

    /** Forgets everything: {@link #taken()} is 0 afterwards, and all analyses are given to it again. */
    default void forget() {
        throw new UnsupportedOperationException(name() + " cannot be rebuilt");
    }

    /** Makes everything durable: the run ends here, or pauses. */
    void settle();

    @Override
    void close();
}
