package org.musnad.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code musnad} without a subcommand. */
@Command(
        name = "musnad",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Reads Arabic news reports: who said what, on whose word.",
        description = {
            "",
            "Finds in Arabic news reports every statement with its speaker, every figure, time and name, and the outlets"
                    + " that a report credits, each with the exact characters it comes from. Everything happens on this"
                    + " machine; nothing is sent anywhere."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  musnad read report.txt --published 2024-12-27",
            "  musnad read folder/ --format jsonl --output analyses.jsonl",
            "  curl -s https://example.org/page.html | musnad read - --format html --output page.html",
            "  musnad add folder/",
            "  musnad ask \"النازحون في الحسكة\"",
            "  musnad demo"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:everything was read",
            "1:something could not be read; each is named on standard error",
            "2:wrong usage"
        })
final class MusnadCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "which command? There are: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
