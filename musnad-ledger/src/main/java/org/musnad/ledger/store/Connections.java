package org.musnad.ledger.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;

/** Connections to one SQLite file. Those that are handed back are kept for the next. Safe for many threads. */
final class Connections implements ConnectionFactory, AutoCloseable {
    private static final int KEPT = 8;

    private final String address;
    private final SQLiteConfig config;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /** @param waitMillis how long a writer waits for another writer */
    Connections(Path file, boolean readOnly, int waitMillis) {
        // On a disk that cannot be written SQLite finds no place for its shared memory, and needs none.
        boolean immutable = readOnly
                && !Files.isWritable(file.toAbsolutePath().getParent())
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        address = immutable
                ? "jdbc:sqlite:" + file.toUri().toString().replace("file:///", "file:/") + "?immutable=1"
                : "jdbc:sqlite:" + file;
        config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.enforceForeignKeys(true);
        config.enableRecursiveTriggers(true);
        config.setBusyTimeout(waitMillis);
        config.setCacheSize(-16_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        if (!readOnly) {
            config.setPageSize(8192);
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        synchronized (this) {
            if (closed) {
                throw new SQLException("the ledger is closed");
            }
            Connection kept = idle.pollLast();
            if (kept != null) {
                return kept;
            }
        }
        return config.createConnection(address);
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        synchronized (this) {
            if (!closed && idle.size() < KEPT) {
                idle.addLast(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        Deque<Connection> left;
        synchronized (this) {
            closed = true;
            left = new ArrayDeque<>(idle);
            idle.clear();
        }
        for (Connection connection : left) {
            connection.close();
        }
    }
}
