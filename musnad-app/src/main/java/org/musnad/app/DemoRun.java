package org.musnad.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.musnad.ledger.input.Columns;
import org.musnad.ledger.intake.Counts;
import org.musnad.ledger.intake.Followers;
import org.musnad.ledger.intake.Intake;
import org.musnad.ledger.intake.Watcher;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.reader.Reader;

/** One run of {@code musnad demo}: the samples into a ledger of their own, and the desk over it. */
final class DemoRun {
    private final Console console;

    DemoRun(Console console) {
        this.console = console;
    }

    int run(Path directory, int port, boolean browser) {
        Path samples = console.home().resolve("samples");
        if (!Files.isDirectory(samples)) {
            throw new Failure(Commands.SOME_FAILED, "no folder of samples at " + samples);
        }
        LedgerOption.quiet();
        PrintWriter out = console.writer();
        try (Ledger ledger = Ledger.open(directory, Ledger.Mode.ADD)) {
            Watcher watcher = new Watcher() {
                @Override
                public void bytes(long count) {
                    // The samples are read in a moment.
                }

                @Override
                public void line(String line) {
                    console.complain(line);
                }
            };
            int threads = Runtime.getRuntime().availableProcessors();
            Counts counts = new Intake(
                            ledger, Reader.create(), new Intake.Options(threads, null, null, Columns.AS_NAMED), watcher)
                    .run(List.of(samples), Followers.of(ledger));
            out.println("invented sample reports: " + counts.in() + " read, " + counts.added() + " new in the ledger "
                    + directory);
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
        out.println("the desk, until you stop it with Ctrl-C:");
        out.flush();
        return new DeskRun(console).serve(directory, null, port, null, true, browser);
    }
}
