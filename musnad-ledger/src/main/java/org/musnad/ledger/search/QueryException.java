package org.musnad.ledger.search;

/** A question that cannot be understood. The message is one line for the user. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryException(String message) {
        super(message, null, false, false);
    }
}
