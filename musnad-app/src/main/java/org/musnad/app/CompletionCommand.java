package org.musnad.app;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code musnad completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Prints a completion script for bash and zsh.",
        description = {"", "Put this line into ~/.bashrc or ~/.zshrc:", "", "  source <(musnad completion)"})
final class CompletionCommand implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        PrintWriter out = console.writer();
        out.print(AutoComplete.bash("musnad", spec.root().commandLine()));
        out.flush();
    }
}
