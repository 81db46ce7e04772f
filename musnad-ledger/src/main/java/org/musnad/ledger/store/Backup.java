package org.musnad.ledger.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies of a ledger's database, consistent while others write: as it was at the moment when the copy began. */
public final class Backup {
    private Backup() {}

    /**
     * Writes the store to one file, which appears when it is complete. As {@code ledger.db} in a folder of its own it is
     * a ledger again; {@code musnad check} then makes the rest anew.
     *
     * @return the file's size in bytes
     * @throws LedgerException where the file exists or cannot be written
     */
    public static long write(Ledger ledger, Path file) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.deleteIfExists(part);
            ledger.jdbi().<SQLException>useHandle(handle -> {
                try (Statement statement = handle.getConnection().createStatement()) {
                    statement.execute("VACUUM INTO '" + part.toString().replace("'", "''") + "'");
                }
            });
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(target);
        } catch (FileAlreadyExistsException e) {
            throw new LedgerException(LedgerException.Kind.DENIED, "there is a file " + file + " already", e);
        } catch (IOException e) {
            throw new LedgerException(LedgerException.Kind.DENIED, "cannot write " + file + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            remove(part);
            throw LedgerException.of(
                    java.util.Objects.requireNonNull(target.toAbsolutePath().getParent()), e);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the disk that refused the copy may refuse this too
        }
    }
}
