package org.musnad.ledger.search;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a ledger.
 *
 * @param query words and fields, as docs/search.md tells
 * @param limit how many answers at most, from 0 to {@value #MOST}
 * @param order which come first
 * @param cursor of {@link Answer#next} to go on from there; null to begin
 * @param facets how many values of each facet at most; 0 for none
 */
public record Question(
        String query, int limit, Order order, @Nullable String cursor, int facets) {
    /** The most answers that one question gives. */
    public static final int MOST = 1_000;

    /** Which answers come first. */
    public enum Order {
        /** Those that hold the words best. */
        RELEVANCE,
        /** Those published last. */
        TIME,
        /** Those published first. */
        OLDEST
    }

    public Question {
        if (limit < 0 || limit > MOST || facets < 0) {
            throw new IllegalArgumentException("limit " + limit + ", facets " + facets);
        }
    }

    /** The first twenty answers, the best first, with facets. */
    public static Question of(String query) {
        return new Question(query, 20, Order.RELEVANCE, null, 8);
    }
}
