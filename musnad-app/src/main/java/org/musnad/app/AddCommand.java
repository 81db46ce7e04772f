package org.musnad.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.input.Columns;
import org.musnad.ledger.input.PublishedDate;
import org.musnad.ledger.intake.Counts;
import org.musnad.ledger.intake.FolderWatch;
import org.musnad.ledger.intake.Followers;
import org.musnad.ledger.intake.Intake;
import org.musnad.ledger.intake.Watcher;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code musnad add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Takes reports into the ledger.",
        description = {
            "",
            "Reads every PATH, analyses each new report and keeps it, with where it came from, in the ledger. A text that"
                    + " the ledger has is kept as a sighting. Reports in other languages than Arabic are counted and left"
                    + " out. A run that was stopped at any moment is simply started again."
        },
        parameterListHeading = "%nInput:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nWhat is read:%n",
        footer = {
            "  .txt  .html .htm  .json .jsonl .ndjson  .csv .tsv  .rss .atom  .warc  .pdf .docx .doc .odt .rtf .epub"
                    + " .pptx .eml  .zip .tar .tgz, and any of these with .gz; see musnad read --help for records.",
            "  Nothing is fetched from the network, and nothing is unpacked to the disk.",
            "",
            "Limits:",
            "  a record, page or document 32 MiB, a text ten million characters; JSON nested 100 deep; 100 folders in"
                    + " each other; 3 archives in each other; a file that unpacks to more than 64 MiB and 200 times its"
                    + " size is refused, as are archives with links or with names that lead out of them, and feeds with"
                    + " a document type.",
            "",
            "Exit status:",
            "  0 everything was read, 1 something could not be read or kept, 2 wrong usage",
            "",
            "Examples:",
            "  musnad add reports/ archive.warc.gz",
            "  musnad add --column text=content --column published=pub_date export.csv",
            "  musnad add --watch inbox/"
        })
final class AddCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "A file or a folder.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--list", paramLabel = "FILE", description = "Take also the files that FILE names, one a line.")
    private List<String> lists = new ArrayList<>();

    @Option(
            names = "--column",
            paramLabel = "FIELD=NAME",
            description =
                    "The column or JSON property that holds a field: id, title, body, text, outlet, url, published,"
                            + " date or language.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = {"-p", "--published"},
            paramLabel = "DATE",
            description = "The day of publication, in ISO 8601, of reports that carry none of their own.")
    private @Nullable String published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet of reports that name none of their own.")
    private @Nullable String outlet;

    @Option(
            names = "--watch",
            description = "Stay, and take in what is new or changed in the folders, until the command is stopped.")
    private boolean watch;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, or json: the counters as one object.")
    private OutputFormat format = OutputFormat.TEXT;

    AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int atATime = threads.count();
        List<Path> inputs = inputs();
        if (inputs.isEmpty()) {
            throw new Failure(Commands.USAGE, "add what? Name a file, a folder or a --list");
        }
        Intake.Options options = new Intake.Options(atATime, day(), outlet, named());
        long begun = System.nanoTime();
        try (Ledger ledger = ledgerOption.open(Ledger.Mode.ADD)) {
            Reader reader = Reader.create();
            Counts counts = run(ledger, reader, options, inputs);
            tell(counts, (System.nanoTime() - begun) / 1e9);
            return counts.failed() == 0 ? Commands.DONE : Commands.SOME_FAILED;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    private Counts run(Ledger ledger, Reader reader, Intake.Options options, List<Path> inputs) {
        Counts counts;
        List<String> names = inputs.stream().map(Path::toString).toList();
        try (Progress progress = console.errTerminal() ? Progress.onTerminal(console, names) : Progress.NONE) {
            Watcher watcher = new Watcher() {
                @Override
                public void bytes(long count) {
                    progress.advance(count);
                }

                @Override
                public void line(String line) {
                    console.complain(line);
                }
            };
            FolderWatch seen = new FolderWatch(inputs);
            if (watch) {
                seen.note();
            }
            counts = new Intake(ledger, reader, options, watcher).run(inputs, Followers.of(ledger));
            if (!watch) {
                return counts;
            }
            tell(counts, 0);
            while (true) {
                List<Path> fresh = seen.await();
                Counts more = new Intake(ledger, reader, options, watcher).run(fresh, Followers.of(ledger));
                counts = counts.plus(more);
                tell(more, 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Commands.SOME_FAILED, "interrupted");
        }
    }

    private Columns named() {
        try {
            return Columns.of(columns);
        } catch (IllegalArgumentException e) {
            throw new Failure(Commands.USAGE, "--column: " + e.getMessage());
        }
    }

    private @Nullable String day() {
        if (published == null) {
            return null;
        }
        return PublishedDate.iso(published)
                .orElseThrow(() -> new Failure(Commands.USAGE, "--published is no ISO 8601 date: " + published));
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>();
        for (String path : paths) {
            inputs.add(path(path));
        }
        for (String list : lists) {
            try {
                for (String line : Files.readAllLines(path(list), StandardCharsets.UTF_8)) {
                    if (!line.isBlank()) {
                        inputs.add(path(line.strip()));
                    }
                }
            } catch (IOException e) {
                throw new Failure(Commands.SOME_FAILED, "the list " + list + " cannot be read: " + e.getMessage());
            }
        }
        return inputs;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Failure(Commands.USAGE, "no file name: " + name);
        }
    }

    private void tell(Counts counts, double seconds) {
        var out = console.writer();
        if (format == OutputFormat.JSON) {
            out.println(counts.named().entrySet().stream()
                    .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                    .collect(Collectors.joining(",", "{", "}")));
        } else {
            StringBuilder line = new StringBuilder();
            line.append(counts.in()).append(" in: ").append(counts.added()).append(" added");
            part(line, counts.sightings(), "sightings of known texts");
            part(line, counts.known(), "known");
            part(line, counts.skipped(), "skipped (not Arabic)");
            part(line, counts.failed(), "failed");
            if (counts.aside() > 0) {
                line.append("; ").append(counts.aside()).append(" files of other kinds left aside");
            }
            if (seconds > 0) {
                line.append(String.format(
                        Locale.ROOT, " (%.1f s, %.0f a second)", seconds, counts.in() / Math.max(seconds, 1e-3)));
            }
            out.println(line);
        }
        out.flush();
    }

    private static void part(StringBuilder line, long count, String what) {
        if (count > 0) {
            line.append(", ").append(count).append(' ').append(what);
        }
    }
}
