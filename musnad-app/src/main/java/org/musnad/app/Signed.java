package org.musnad.app;

import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who decides, why, and where it is kept: the options of every command by which a person decides. */
final class Signed {
    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason.")
    private @Nullable String why;

    @Option(names = "--who", paramLabel = "NAME", description = "The reviewer (the user's name).")
    private String who = System.getProperty("user.name", "");

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat format = OutputFormat.TEXT;

    Ledger open(Ledger.Mode mode) {
        return ledgerOption.open(mode);
    }

    @Nullable
    String why() {
        return why;
    }

    /** The reviewer's name, never blank. */
    String who() {
        if (who.isBlank()) {
            throw new Failure(Commands.USAGE, "whose decision is it? Say --who NAME");
        }
        return who.strip();
    }

    OutputFormat format() {
        return format;
    }
}
