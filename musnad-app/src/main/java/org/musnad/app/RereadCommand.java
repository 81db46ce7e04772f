package org.musnad.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.musnad.ledger.intake.Followers;
import org.musnad.ledger.intake.Reread;
import org.musnad.ledger.intake.Watcher;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code musnad reread}. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Analyses the reports again after an upgrade.",
        description = {
            "",
            "Each report whose analysis is of another version of the reader gets a new one, which is used from then on;"
                    + " the earlier ones stay. Reviews stay: they are tied to the text and the item's span."
        },
        optionListHeading = "%nOptions:%n")
final class RereadCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Option(names = "--all", description = "Also the analyses of this version, which are replaced.")
    private boolean all;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat format = OutputFormat.TEXT;

    RereadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int atATime = threads.count();
        if (!Ledger.exists(ledgerOption.directory())) {
            ledgerOption.open(Ledger.Mode.READ).close();
        }
        long begun = System.nanoTime();
        try (Ledger ledger = ledgerOption.open(Ledger.Mode.ADD)) {
            Watcher watcher = Watcher.ofLines(console::complain);
            long count = Reread.run(ledger, Reader.create(), all, atATime, Followers.of(ledger), watcher);
            var out = console.writer();
            out.println(
                    format == OutputFormat.JSON
                            ? "{\"reread\":" + count + ",\"reader\":\"" + Reader.version() + "\"}"
                            : String.format(
                                    Locale.ROOT,
                                    "%d reports analysed again by reader %s (%.1f s)",
                                    count,
                                    Reader.version(),
                                    (System.nanoTime() - begun) / 1e9));
            out.flush();
            return Commands.DONE;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }
}
