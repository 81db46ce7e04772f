package org.musnad.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** Runs queries that need more than one statement on one state of the ledger. */
record Queries(Jdbi jdbi, Path directory) {
    @FunctionalInterface
    interface Query<T> {
        T in(Connection connection) throws SQLException;
    }

    /** In one reading transaction. */
    <T> T read(Query<T> query) {
        try {
            return jdbi.<T, SQLException>inTransaction(handle -> query.in(handle.getConnection()));
        } catch (SQLException e) {
            throw LedgerException.of(directory, e);
        } catch (RuntimeException e) {
            throw LedgerException.isOfDatabase(e) ? LedgerException.of(directory, e) : e;
        }
    }
}
