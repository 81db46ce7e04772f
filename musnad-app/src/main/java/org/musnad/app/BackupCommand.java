package org.musnad.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.musnad.ledger.store.Backup;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code musnad backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Copies the ledger to one file, while others may write.",
        description = {
            "",
            "The copy is the ledger as it was when the copy began. To use it, put it into an empty folder as ledger.db and"
                    + " run musnad check --ledger FOLDER, which makes the search index anew."
        },
        optionListHeading = "%nOptions:%n")
final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Parameters(paramLabel = "FILE", description = "The new file; there must be none of that name.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat format = OutputFormat.TEXT;

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = ledgerOption.open(Ledger.Mode.READ)) {
            long bytes = Backup.write(ledger, file);
            var out = console.writer();
            out.println(
                    format == OutputFormat.JSON
                            ? "{\"bytes\":" + bytes + "}"
                            : String.format(Locale.ROOT, "%s: %.1f MB", file, bytes / 1e6));
            out.flush();
            return Commands.DONE;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }
}
