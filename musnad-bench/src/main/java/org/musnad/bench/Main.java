package org.musnad.bench;

import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code jmh}: the benchmark; {@code opponents}: the opponents beside the reader. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws RunnerException {
        Locale.setDefault(Locale.ROOT);
        String what = args.length == 0 ? "opponents" : args[0];
        switch (what) {
            case "jmh" -> {
                String[] texts = Texts.seed().isPresent() ? new String[] {"own", "seed"} : new String[] {"own"};
                new Runner(new OptionsBuilder()
                                .include(ReaderBenchmark.class.getName())
                                .param("text", texts)
                                .build())
                        .run();
            }
            case "opponents" -> SideBySide.run(System.out);
            default -> {
                System.err.println("usage: musnad-bench/run [opponents | jmh]");
                System.exit(2);
            }
        }
    }
}
