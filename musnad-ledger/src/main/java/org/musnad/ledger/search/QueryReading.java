package org.musnad.ledger.search;

/** What became of a query's text. */
sealed interface QueryReading {
    /** It was understood. */
    record Understood(Asked asked) implements QueryReading {}

    /** It was not. @param why one line for the user */
    record Refused(String why) implements QueryReading {}
}
