package org.musnad.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code musnad demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Reads the sample reports and shows them in the browser.",
        description = {
            "",
            "Reads the invented reports of samples/, prints what was found and opens the page with everything"
                    + " highlighted."
        })
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--no-browser", description = "Only name the page's file; open nothing.")
    private boolean noBrowser;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new DemoRun(console, !noBrowser).run();
    }
}
