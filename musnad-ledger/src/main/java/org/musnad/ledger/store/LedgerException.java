package org.musnad.ledger.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteException;

/** The ledger cannot do what was asked. The message is one line for the user, with the cause and what to do. */
public final class LedgerException extends RuntimeException {
    /** What kind of trouble it is. */
    public enum Kind {
        /** Another process writes to the ledger. */
        BUSY,
        /** The disk is full. */
        FULL,
        /** The folder or file may not be written or read. */
        DENIED,
        /** The file is no ledger, or is damaged. */
        DAMAGED,
        /** The ledger was made by a newer Musnad. */
        NEWER,
        /** There is no ledger in that folder. */
        MISSING,
        /** Anything else that the database says. */
        OTHER
    }

    private final Kind kind;

    public LedgerException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public LedgerException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What kind of trouble it is. */
    public Kind kind() {
        return kind;
    }

    static boolean isOfDatabase(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** The trouble that a failure of the database means to the user. */
    static LedgerException of(Path directory, Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof LedgerException known) {
                return known;
            }
            if (t instanceof SQLiteException sqlite) {
                return of(directory, sqlite, failure);
            }
        }
        return new LedgerException(
                Kind.OTHER, "the ledger in " + directory + " failed: " + firstLine(failure), failure);
    }

    private static LedgerException of(Path directory, SQLiteException sqlite, Throwable failure) {
        int primary = sqlite.getResultCode().code & 0xff;
        return switch (primary) {
            case 5, 6 ->
                new LedgerException(
                        Kind.BUSY,
                        "another process is writing to the ledger in " + directory + "; try again later",
                        failure);
            case 13 ->
                new LedgerException(
                        Kind.FULL,
                        "the disk of the ledger in " + directory + " is full; nothing of the last batch was kept,"
                                + " everything before it is; make room and run the same command again",
                        failure);
            case 3, 8, 14, 23 ->
                new LedgerException(
                        Kind.DENIED,
                        "the ledger in " + directory + " cannot be written: " + firstLine(sqlite),
                        failure);
            case 10 ->
                new LedgerException(
                        Kind.DENIED,
                        "the disk of the ledger in " + directory + " fails to read or write: " + firstLine(sqlite),
                        failure);
            case 11, 26 ->
                new LedgerException(
                        Kind.DAMAGED,
                        "the ledger in " + directory + " is damaged or no ledger: " + firstLine(sqlite),
                        failure);
            default ->
                new LedgerException(
                        Kind.OTHER, "the ledger in " + directory + " failed: " + firstLine(sqlite), failure);
        };
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }
}
