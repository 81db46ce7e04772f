package org.musnad.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/**
 * Brings a ledger's file to the schema of this version. Flyway does it; where the file says by its {@code user_version}
 * that it has been done, Flyway is not even loaded.
 */
final class Schema {
    /** The number of the last migration in {@code migration/}. Raise it with each new one. */
    static final int VERSION = 9;

    private Schema() {}

    static void migrate(Path file, Connection connection) throws SQLException {
        int found = version(connection);
        if (found > VERSION) {
            throw new LedgerException(
                    LedgerException.Kind.NEWER,
                    "the ledger in " + file.getParent() + " has schema " + found + ", this Musnad knows " + VERSION
                            + ": use the newer Musnad");
        }
        if (found == VERSION) {
            return;
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure(Schema.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(source)
                .locations("classpath:org/musnad/ledger/store/migration")
                .load()
                .migrate();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + VERSION);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
