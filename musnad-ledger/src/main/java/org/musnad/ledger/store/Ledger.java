package org.musnad.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A ledger: a folder with the database ({@code ledger.db}) and what is derived from it. Any number of processes may have
 * it open; one of them, which has opened it to {@linkplain Mode#ADD add}, takes reports in. Safe for many threads.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(Ledger.defaultDirectory(), Ledger.Mode.READ)) {
 *     ledger.analyses().after(0, 500, batch -> ...);
 * }
 * }</pre>
 */
public final class Ledger implements AutoCloseable {
    /** What the ledger is opened for. */
    public enum Mode {
        /** To ask. The ledger must exist; nothing is written, so a read-only disk will do. */
        READ,
        /** To ask and to review: short writes, beside a process that adds. The ledger must exist. */
        REVIEW,
        /** To take reports in: one process at a time. The ledger is made where there is none. */
        ADD
    }

    private static final int WAIT_MILLIS = 10_000;

    private final Path directory;
    private final Mode mode;
    private final Connections connections;
    private final Jdbi jdbi;
    private final @Nullable WriteLock lock;
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Batch batch;

    private Ledger(Path directory, Mode mode, Connections connections, @Nullable WriteLock lock) {
        this.directory = directory;
        this.mode = mode;
        this.connections = connections;
        this.lock = lock;
        this.jdbi = Jdbi.create(connections);
    }

    /** {@code $XDG_DATA_HOME/musnad}, else {@code ~/.local/share/musnad}. */
    public static Path defaultDirectory() {
        String data = System.getenv("XDG_DATA_HOME");
        return data == null || data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share", "musnad")
                : Path.of(data, "musnad");
    }

    /** Whether there is a ledger in the folder. */
    public static boolean exists(Path directory) {
        return Files.isRegularFile(directory.resolve("ledger.db"));
    }

    /**
     * Opens the ledger in a folder.
     *
     * @throws LedgerException with one line for the user: no such ledger, another process adds, read-only, damaged, newer
     */
    public static Ledger open(Path directory, Mode mode) {
        Path file = directory.resolve("ledger.db");
        if (mode != Mode.ADD && !Files.isRegularFile(file)) {
            throw new LedgerException(
                    LedgerException.Kind.MISSING,
                    "there is no ledger in " + directory + "; «musnad add PATH…» makes one");
        }
        WriteLock lock = null;
        Connections connections = null;
        try {
            if (mode == Mode.ADD) {
                Files.createDirectories(directory);
                lock = WriteLock.take(directory);
            }
            connections = new Connections(file, mode == Mode.READ, WAIT_MILLIS);
            Connection first = connections.openConnection();
            if (mode != Mode.READ) {
                Schema.migrate(file, first);
            } else if (Schema.version(first) != Schema.VERSION) {
                upgrade(file);
            }
            connections.closeConnection(first);
            return new Ledger(directory, mode, connections, lock);
        } catch (IOException e) {
            release(connections, lock);
            throw new LedgerException(
                    LedgerException.Kind.DENIED,
                    "the ledger's folder " + directory + " cannot be written: " + e.getMessage(),
                    e);
        } catch (SQLException | RuntimeException e) {
            release(connections, lock);
            throw LedgerException.of(directory, e);
        }
    }

    /** Brings an older ledger, which is opened to read, to this version. */
    private static void upgrade(Path file) throws SQLException {
        try (Connections writing = new Connections(file, false, WAIT_MILLIS);
                Connection connection = writing.openConnection()) {
            Schema.migrate(file, connection);
        }
    }

    private static void release(@Nullable Connections connections, @Nullable WriteLock lock) {
        try (lock;
                connections) {
            // closed by the block
        } catch (IOException | SQLException e) {
            // the trouble that led here is the one to tell
        }
    }

    /** The ledger's folder. What is derived (the search index) has its own folders in it. */
    public Path directory() {
        return directory;
    }

    /** What it was opened for. */
    public Mode mode() {
        return mode;
    }

    /** For queries. Handles from it are for reading; writing goes through {@link #write}. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** The reports. */
    public Reports reports() {
        return new Reports(new Queries(jdbi, directory));
    }

    /** The analyses. */
    public Analyses analyses() {
        return new Analyses(new Queries(jdbi, directory));
    }

    /** What people decided on items. */
    public Reviews reviews() {
        return new Reviews(this);
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Batch batch) throws SQLException;
    }

    /**
     * Runs the work in one transaction: all of it is kept or, on any exception, nothing. One thread writes at a time; the
     * others wait.
     */
    public <T> T write(Work<T> work) {
        if (mode == Mode.READ) {
            throw new IllegalStateException("the ledger was opened to read");
        }
        writing.lock();
        try {
            Batch open = batch;
            if (open == null) {
                open = new Batch(jdbi.open());
                batch = open;
            }
            return open.transact(work);
        } catch (SQLException e) {
            throw LedgerException.of(directory, e);
        } catch (RuntimeException e) {
            throw LedgerException.isOfDatabase(e) ? LedgerException.of(directory, e) : e;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try (lock;
                connections) {
            if (batch != null) {
                batch.close();
            }
        } catch (IOException | SQLException e) {
            throw LedgerException.of(directory, e);
        } finally {
            batch = null;
            writing.unlock();
        }
    }
}
