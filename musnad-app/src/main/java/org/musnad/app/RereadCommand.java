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

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "How many reports are analysed at a time (as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat format = OutputFormat.TEXT;

    RereadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > 1024) {
            throw new Failure(Commands.USAGE, "--threads must be from 1 to 1024");
        }
        if (!Ledger.exists(ledgerOption.directory())) {
            ledgerOption.open(Ledger.Mode.READ).close();
        }
        long begun = System.nanoTime();
        try (Ledger ledger = ledgerOption.open(Ledger.Mode.ADD)) {
            Watcher watcher = new Watcher() {
                @Override
                public void line(String line) {
                    console.complain(line);
                }
            };
            long count = Reread.run(ledger, Reader.create(), all, threads, Followers.of(ledger), watcher);
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
