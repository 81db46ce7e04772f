package org.musnad.app;

import picocli.CommandLine.Option;

/** {@code --threads}. */
final class ThreadsOption {
    private static final int MOST = 1024;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "How many reports are analysed at a time (as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    int count() {
        if (threads < 1 || threads > MOST) {
            throw new Failure(Commands.USAGE, "--threads must be from 1 to " + MOST);
        }
        return threads;
    }
}
