package org.musnad.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.musnad.app.view.View;
import org.musnad.ledger.input.Incoming;
import org.musnad.ledger.input.ReportInput;
import org.musnad.reader.Analysis;
import org.musnad.reader.Reader;

/** One run of {@code musnad demo}. */
final class DemoRun {
    private final Console console;
    private final boolean browser;

    DemoRun(Console console, boolean browser) {
        this.console = console;
        this.browser = browser;
    }

    int run() {
        Path samples = console.home().resolve("samples");
        if (!Files.isDirectory(samples)) {
            throw new Failure(Commands.SOME_FAILED, "no folder of samples at " + samples);
        }
        List<Analysis> analyses = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        Reader reader = Reader.create();
        new ReportInput().read(samples, incoming -> {
            if (incoming instanceof Incoming.Read read) {
                analyses.add(reader.read(read.report()));
            } else if (incoming instanceof Incoming.Refused refused) {
                failed.add(refused.source() + ": " + refused.message());
            }
        });
        failed.forEach(console::complain);
        if (analyses.isEmpty()) {
            throw new Failure(Commands.SOME_FAILED, "no report in " + samples);
        }
        Path page = write(analyses);
        PrintWriter out = console.writer();
        summary(analyses, out);
        out.println();
        out.println(page.toUri());
        out.flush();
        if (browser && !open(page)) {
            console.complain("no browser could be opened; open the page above yourself");
        }
        return failed.isEmpty() ? Commands.DONE : Commands.SOME_FAILED;
    }

    private static Path write(List<Analysis> analyses) {
        try {
            Path page = Files.createTempDirectory("musnad-demo").resolve("samples.html");
            View view = View.of(View.Format.HTML, false, 100);
            try (OutputStream out = Files.newOutputStream(page)) {
                out.write(view.begin());
                int number = 0;
                for (Analysis analysis : analyses) {
                    out.write(view.one(analysis, ++number));
                }
                out.write(view.end());
            }
            return page;
        } catch (IOException e) {
            throw new Failure(Commands.SOME_FAILED, "cannot write the page: " + e.getMessage());
        }
    }

    private static void summary(List<Analysis> analyses, PrintWriter out) {
        out.println("Invented sample reports, read just now:");
        out.println();
        out.println("statements  figures  times  names  report");
        int[] sums = new int[4];
        for (Analysis analysis : analyses) {
            int[] counts = {
                analysis.statements().size(),
                analysis.figures().size(),
                analysis.times().size(),
                analysis.entities().size()
            };
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
            String title = analysis.report().title();
            row(counts, title == null ? analysis.report().id() : title, out);
        }
        row(sums, analyses.size() + " reports", out);
    }

    private static void row(int[] counts, String name, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT, "%10d  %7d  %5d  %5d  %s", counts[0], counts[1], counts[2], counts[3], name));
    }

    private static boolean open(Path page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<List<String>> ways = system.contains("mac")
                ? List.of(List.of("open"))
                : system.contains("win")
                        ? List.of(List.of("cmd", "/c", "start", ""))
                        : List.of(List.of("xdg-open"), List.of("sensible-browser"));
        for (List<String> way : ways) {
            List<String> command = new ArrayList<>(way);
            command.add(page.toString());
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
