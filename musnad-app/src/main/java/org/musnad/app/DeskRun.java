package org.musnad.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.musnad.app.desk.Desk;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;

/** Serves a ledger until the program is stopped. */
final class DeskRun {
    private final Console console;

    DeskRun(Console console) {
        this.console = console;
    }

    /**
     * Serves until the program, or the thread, is stopped.
     *
     * @param port 0 for any free one
     * @param yielding whether another port is taken where that one is in use
     * @param browser whether a browser is opened on the first page
     */
    int serve(
            Path directory,
            @Nullable String address,
            int port,
            @Nullable Path passwords,
            boolean yielding,
            boolean browser) {
        LedgerOption.quiet();
        try {
            if (!Ledger.exists(directory)) {
                Ledger.open(directory, Ledger.Mode.ADD).close();
            }
            try (Ledger ledger = Ledger.open(directory, Ledger.Mode.REVIEW);
                    Desk desk = start(ledger, address, port, passwords, yielding)) {
                PrintWriter out = console.writer();
                out.println(desk.url());
                out.flush();
                desk.warmUp();
                if (browser && !open(desk.url())) {
                    console.complain("no browser could be opened; open the address above yourself");
                }
                CountDownLatch ended = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown, "desk-end"));
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Commands.DONE;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        } catch (IOException e) {
            throw new Failure(Commands.SOME_FAILED, "the desk cannot start: " + e.getMessage());
        }
    }

    private Desk start(Ledger ledger, @Nullable String address, int port, @Nullable Path passwords, boolean yielding)
            throws IOException {
        try {
            return Desk.start(ledger, new Desk.Options(address, port, passwords, console::complain));
        } catch (BindException e) {
            if (!yielding) {
                throw e;
            }
            return Desk.start(ledger, new Desk.Options(address, 0, passwords, console::complain));
        }
    }

    private static boolean open(String url) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<List<String>> ways = system.contains("mac")
                ? List.of(List.of("open"))
                : system.contains("win")
                        ? List.of(List.of("cmd", "/c", "start", ""))
                        : List.of(List.of("xdg-open"), List.of("sensible-browser"));
        for (List<String> way : ways) {
            List<String> command = new ArrayList<>(way);
            command.add(url);
            try {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return true;
            } catch (IOException e) {
                // This one is not installed; the next may be.
            }
        }
        return false;
    }
}
