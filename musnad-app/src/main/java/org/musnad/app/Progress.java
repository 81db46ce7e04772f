package org.musnad.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long run is, in bytes of its input. */
interface Progress extends AutoCloseable {
    /** Tells nobody. */
    Progress NONE = bytes -> {};

    /** So many more bytes were read. */
    void advance(long bytes);

    @Override
    default void close() {}

    /** A bar on standard error. */
    static Progress onTerminal(Console console, List<String> paths) {
        PrintStream err = new PrintStream(console.err(), true, StandardCharsets.UTF_8);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(size(paths))
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(err, console.columns() - 1))
                .build();
        return new Progress() {
            @Override
            public void advance(long bytes) {
                bar.stepBy(bytes);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /** The bytes of all files; -1 where they cannot be known. */
    private static long size(List<String> paths) {
        long sum = 0;
        for (String path : paths) {
            if (path.equals("-")) {
                return -1;
            }
            try (Stream<Path> files = Files.walk(Path.of(path))) {
                sum += files.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            } catch (IOException | java.io.UncheckedIOException e) {
                return -1;
            }
        }
        return sum;
    }
}
