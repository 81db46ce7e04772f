package org.musnad.app;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOption {
    /** Lucene's notes on the machine are not for the user. Held, since a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            description = "The ledger's folder (MUSNAD_LEDGER, else ~/.local/share/musnad).")
    private @Nullable Path directory;

    /** The ledger's folder. */
    Path directory() {
        if (directory != null) {
            return directory.toAbsolutePath().normalize();
        }
        String named = System.getenv("MUSNAD_LEDGER");
        return named == null || named.isBlank()
                ? Ledger.defaultDirectory()
                : Path.of(named).toAbsolutePath().normalize();
    }

    /** Opens it; what is wrong ends the command with one line. */
    Ledger open(Ledger.Mode mode) {
        quiet();
        try {
            return Ledger.open(directory(), mode);
        } catch (LedgerException e) {
            throw failure(e);
        }
    }

    /** A trouble of the ledger as the end of a command. */
    static Failure failure(LedgerException trouble) {
        return new Failure(Commands.SOME_FAILED, String.valueOf(trouble.getMessage()));
    }

    /** Keeps Lucene's notes on the machine from the user. */
    static void quiet() {
        LUCENE.setLevel(Level.OFF);
    }
}
