package org.musnad.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musnad.app.view.View;
import org.musnad.ledger.input.PublishedDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code musnad read}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Reads reports and prints what they say.",
        description = {
            "",
            "Reads every PATH and prints the analyses in the order of the input. A folder gives all reports in it and in"
                    + " the folders below, by name. One input that cannot be read never stops the rest: it is named on"
                    + " standard error, and the exit status is then 1."
        },
        parameterListHeading = "%nInput:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nWhat is read:%n",
        footer = {
            "  .txt            one report; the first paragraph is the title where an empty line follows it and it does"
                    + " not end like a sentence",
            "  .html, .htm     one saved page; title, date, outlet and address come from its metadata",
            "  .json           one record, several, or an array of them",
            "  .jsonl, .ndjson one record a line; a bad line is named, and the rest goes on",
            "  .gz             any of these, compressed",
            "  A record may hold id, title, body or text, outlet, url, published or date, language; other fields are"
                    + " ignored. Text is UTF-8, or UTF-16 with its byte-order mark. Files with other endings are read when"
                    + " named, by what they begin with, and left aside in folders. A record may have up to 32 MiB and its"
                    + " text up to ten million characters; JSON may be nested 100 deep.",
            "",
            "Formats:",
            "  pretty  for people, in a terminal: statements by speaker, figures, times, names",
            "  jsonl   one analysis a line, as the schema of the public contract says; offsets are UTF-16 code units",
            "  html    one page, right to left, that needs no other file: the reports with everything highlighted",
            "",
            "Exit status:",
            "  0 everything was read, 1 something could not be read, 2 wrong usage",
            "",
            "Examples:",
            "  musnad read report.txt --published 2024-12-27",
            "  musnad read --format jsonl --output out.jsonl --threads 4 reports/ more.jsonl.gz",
            "  zcat reports.jsonl.gz | musnad read - --format jsonl"
        })
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A file or a folder; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private List<String> paths;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "pretty, jsonl or html (pretty where it is left out).",
            defaultValue = "pretty")
    @SuppressWarnings("NullAway.Init")
    private View.Format format;

    @Option(
            names = {"-p", "--published"},
            paramLabel = "DATE",
            description = "The day of publication, in ISO 8601, of reports that carry none of their own; relative times"
                    + " (\"yesterday\") are resolved against it.")
    private @Nullable String published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet of reports that name none of their own.")
    private @Nullable String outlet;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to FILE, which appears when all is done; standard output where it is left out.")
    private @Nullable String output;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int atATime = threads.count();
        String day = published == null
                ? null
                : PublishedDate.iso(published)
                        .orElseThrow(() -> new Failure(
                                Commands.USAGE, "--published is no date: " + published + " (write it as 2024-12-27)"));
        return new ReadRun(console, format, day, outlet, atATime).run(paths, output);
    }
}
