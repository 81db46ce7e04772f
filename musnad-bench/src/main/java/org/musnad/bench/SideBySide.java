package org.musnad.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.musnad.reader.Analysis;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

/** The reader and its opponents on the same text, one thread, warm; reports a second and the ratio to the reader. */
final class SideBySide {
    private static final long WARM_UP_SECONDS = 6;
    private static final long MEASURE_SECONDS = 6;

    private SideBySide() {}

    private static final class Musnad implements Opponent {
        private final Reader reader = Reader.create();

        @Override
        public String name() {
            return "Musnad " + Reader.version();
        }

        @Override
        public String work() {
            return "statements, figures, times, names, chain";
        }

        @Override
        public long run(String text) {
            Analysis analysis = reader.read(Report.of("bench", text));
            return analysis.statements().size() + analysis.figures().size();
        }
    }

    static void run(PrintStream out) {
        Report report = Texts.seed().orElseGet(Texts::own);
        String text = report.text();
        out.printf(
                Locale.ROOT,
                "One report (%s: %d characters), one thread, Java %s%n%n",
                report.id(),
                text.length(),
                Runtime.version());
        out.printf(Locale.ROOT, "%-26s %12s %14s  %s%n", "", "reports/s", "Musnad is", "its work");
        double own = measured(new Musnad(), text, out, 0);
        for (Opponent opponent : opponents(out)) {
            measured(opponent, text, out, own);
        }
    }

    private static List<Opponent> opponents(PrintStream out) {
        List<Opponent> found = new ArrayList<>(List.of(new LuceneArabic()));
        var providers = ServiceLoader.load(Opponent.class).stream().toList();
        for (ServiceLoader.Provider<Opponent> provider : providers) {
            try {
                found.add(provider.get());
            } catch (ServiceConfigurationError | LinkageError e) {
                out.println(provider.type().getSimpleName() + " cannot be had: " + e);
            }
        }
        if (found.size() < 2) {
            out.println("(CoreNLP is not in this build: musnad-bench/run fetches it with -Pbench)");
        }
        return found;
    }

    private static double measured(Opponent opponent, String text, PrintStream out, double own) {
        try {
            rate(opponent, text, WARM_UP_SECONDS);
            double rate = rate(opponent, text, MEASURE_SECONDS);
            String ratio = own == 0 ? "" : ratio(own / rate);
            out.printf(Locale.ROOT, "%-26s %12.1f %14s  %s%n", opponent.name(), rate, ratio, opponent.work());
            return rate;
        } catch (Exception | LinkageError e) {
            out.printf(Locale.ROOT, "%-26s could not run here: %s%n", opponent.name(), e);
            return Double.NaN;
        }
    }

    private static String ratio(double times) {
        return times >= 1
                ? String.format(Locale.ROOT, "%.1f× faster", times)
                : String.format(Locale.ROOT, "%.1f× slower", 1 / times);
    }

    private static double rate(Opponent opponent, String text, long seconds) throws Exception {
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        long runs = 0;
        long found = 0;
        do {
            found += opponent.run(text);
            runs++;
        } while (System.nanoTime() < end);
        if (found < 0) {
            throw new IllegalStateException("never");
        }
        return runs * 1e9 / (System.nanoTime() - begun);
    }
}
