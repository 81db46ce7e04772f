package org.musnad.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code musnad desk}. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Serves the ledger to a browser on this machine.",
        description = {
            "",
            "Listens on this machine only, unless --listen names an address; then it asks for a name and a password."
        })
final class DeskCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port (${DEFAULT-VALUE}; 0: any free one).")
    private int port;

    @Option(names = "--listen", paramLabel = "ADDRESS", description = "Listen on this address too; needs --passwords.")
    private @Nullable String address;

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            description = "Lines name:hash, the hash as argon2id in PHC form.")
    private @Nullable Path passwords;

    DeskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (address != null && passwords == null) {
            throw new Failure(Commands.USAGE, "--listen needs --passwords FILE");
        }
        return new DeskRun(console).serve(ledger.directory(), address, port, passwords, false, false);
    }
}
