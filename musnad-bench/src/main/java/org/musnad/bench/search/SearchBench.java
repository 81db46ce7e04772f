package org.musnad.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.musnad.ledger.search.Question;
import org.musnad.ledger.search.Search;
import org.musnad.ledger.search.SearchIndex;
import org.musnad.ledger.store.Ledger;

/**
 * Times 200 questions to a ledger, each with twenty answers read from the store, snippets and facets:
 *
 * <pre>
 * java … org.musnad.bench.search.SearchBench LEDGER [--rebuild]
 * </pre>
 *
 * With {@code --rebuild} the index is deleted and made anew first, on one thread, and that is timed too.
 */
public final class SearchBench {
    private static final int PASSES = 5;
    private static final boolean WALL = Boolean.getBoolean("wall");

    private SearchBench() {}

    public static void main(String[] args) throws IOException {
        try (Ledger ledger = Ledger.open(Path.of(args[0]), Ledger.Mode.REVIEW)) {
            if (Arrays.asList(args).contains("--rebuild")) {
                rebuild(ledger);
            }
            List<String> questions = questions();
            long begun = System.nanoTime();
            try (Search search = Search.open(ledger)) {
                say("open: %.1f ms", (System.nanoTime() - begun) / 1e6);
                double[] first = pass(search, questions);
                say("first pass:  %s", figures(first));
                for (int k = 1; k < PASSES; k++) {
                    pass(search, questions);
                }
                double[] warm = pass(search, questions);
                say("pass %d:      %s", PASSES + 1, figures(warm));
                IntStream.range(0, questions.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(k -> -warm[k]))
                        .limit(12)
                        .forEach(k -> say(
                                "  %6.1f ms  %7d hits  %s",
                                warm[k],
                                search.ask(Question.of(questions.get(k))).total(),
                                questions.get(k)));
            }
        }
    }

    private static void rebuild(Ledger ledger) {
        SearchIndex.delete(ledger);
        long begun = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long[] taking = {0};
        try (SearchIndex index = SearchIndex.open(ledger)) {
            ledger.analyses().after(0, 200, next -> {
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                index.take(next);
                taking[0] += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            });
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            index.settle();
            taking[0] += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        }
        say(
                "rebuild: %.1f s wall, %.1f s CPU of one thread, of them %.1f s indexing (the rest reads the store)",
                (System.nanoTime() - begun) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
                taking[0] / 1e9);
    }

    private static double[] pass(Search search, List<String> questions) {
        double[] millis = new double[questions.size()];
        for (int k = 0; k < millis.length; k++) {
            long begun = now();
            search.ask(Question.of(questions.get(k)));
            millis[k] = (now() - begun) / 1e6;
        }
        return millis;
    }

    /** By the processor, since other programs may hold it: the questions run on this thread alone. */
    private static long now() {
        return WALL ? System.nanoTime() : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String figures(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return String.format(
                Locale.ROOT,
                "median %.1f ms, 95th percentile %.1f ms, longest %.1f ms, %d questions",
                sorted[n / 2],
                sorted[(int) Math.ceil(n * 0.95) - 1],
                sorted[n - 1],
                n);
    }

    private static List<String> questions() throws IOException {
        try (InputStream in = SearchBench.class.getResourceAsStream("queries.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            List<String> questions = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    questions.add(line);
                }
            }
            return questions;
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
