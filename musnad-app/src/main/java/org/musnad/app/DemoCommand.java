package org.musnad.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code musnad demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Takes the sample reports into a ledger and opens the desk on it.",
        description = {
            "",
            "Reads the invented reports of samples/ into a ledger of their own, serves it to a browser on this machine and"
                    + " opens the first page. It goes on until it is stopped (Ctrl-C)."
        })
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            description = "The folder of the samples' ledger (~/.local/share/musnad-demo).")
    private @Nullable Path directory;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port (${DEFAULT-VALUE}; another where it is in use; 0: any free one).")
    private int port;

    @Option(names = "--no-browser", description = "Only name the address; open nothing.")
    private boolean noBrowser;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path ledger = directory != null ? directory : Ledger.defaultDirectory().resolveSibling("musnad-demo");
        return new DemoRun(console).run(ledger.toAbsolutePath().normalize(), port, !noBrowser);
    }
}
