package org.musnad.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.musnad.app.view.View;
import org.musnad.ledger.input.Incoming;
import org.musnad.ledger.input.ReportInput;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

/**
 * One run of {@code musnad read}. This thread takes reports in and writes analyses out, in the order of the input; the
 * others read. What waits between them is bounded, so that an archive of any size needs little memory.
 */
final class ReadRun {
    /** No more text than this waits to be read or written. */
    private static final long MAX_WAITING_CHARS = 4_000_000;

    private final Console console;
    private final View.Format format;
    private final @Nullable String published;
    private final @Nullable String outlet;
    private final int threads;
    private final Reader reader = Reader.create();
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private long waitingChars;
    private @Nullable ExecutorService workers;
    private int scheduledCount;
    private long readCount;
    private long failedCount;
    private long asideCount;

    ReadRun(Console console, View.Format format, @Nullable String published, @Nullable String outlet, int threads) {
        this.console = console;
        this.format = format;
        this.published = published;
        this.outlet = outlet;
        this.threads = threads;
    }

    private record Pending(String source, int chars, Future<byte[]> rendered) {}

    /** Reads everything, and gives the exit status. */
    int run(List<String> paths, @Nullable String output) {
        long begun = System.nanoTime();
        if (output == null) {
            try {
                BufferedOutputStream out = new BufferedOutputStream(console.out(), 1 << 16);
                all(paths, View.of(format, console.outTerminal() && console.colours(), console.columns()), out, false);
                out.flush();
            } catch (UncheckedIOException | IOException e) {
                // The reader of our output has gone («| head»): there is nobody to tell.
                return Commands.SOME_FAILED;
            }
        } else {
            toFile(paths, output);
        }
        report(begun);
        return failedCount == 0 ? Commands.DONE : Commands.SOME_FAILED;
    }

    private void toFile(List<String> paths, String output) {
        Path file = path(output);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        boolean device = Files.exists(file) && !Files.isRegularFile(file);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device ? file : part), 1 << 16)) {
                all(paths, View.of(format, false, 100), out, console.errTerminal());
            } catch (IOException | RuntimeException e) {
                if (!device) {
                    Files.deleteIfExists(part);
                }
                throw e;
            }
            if (!device) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Failure(Commands.SOME_FAILED, "cannot write " + output + ": " + reason(e));
        } catch (UncheckedIOException e) {
            throw new Failure(Commands.SOME_FAILED, "cannot write " + output + ": " + reason(e.getCause()));
        }
    }

    private static String reason(@Nullable IOException error) {
        if (error instanceof java.nio.file.NoSuchFileException) {
            return "no such folder";
        }
        if (error instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return error == null ? "unknown reason" : String.valueOf(error.getMessage());
    }

    private void all(List<String> paths, View view, OutputStream out, boolean bar) throws IOException {
        try (Progress progress = bar ? Progress.onTerminal(console, paths) : Progress.NONE) {
            ReportInput input = new ReportInput(progress::advance);
            out.write(view.begin());
            for (String path : paths) {
                if (path.equals("-")) {
                    input.read("standard input", console.in(), incoming -> take(incoming, view, out));
                } else {
                    input.read(path(path), incoming -> take(incoming, view, out));
                }
            }
            while (!waiting.isEmpty()) {
                writeNext(out);
            }
            out.write(view.end());
        } finally {
            if (workers != null) {
                workers.shutdownNow();
            }
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Failure(Commands.USAGE, "no file name: " + name);
        }
    }

    private void take(Incoming incoming, View view, OutputStream out) {
        try {
            if (incoming instanceof Incoming.Read read) {
                if (read.note() != null) {
                    console.complain(read.source() + ": " + read.note());
                }
                schedule(read, view, out);
            } else if (incoming instanceof Incoming.Refused refused) {
                failedCount++;
                console.complain(refused.source() + ": " + refused.message());
            } else {
                asideCount++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void schedule(Incoming.Read read, View view, OutputStream out) throws IOException {
        Report report = completed(read.report());
        int number = ++scheduledCount;
        if (number == 1) {
            // The first report is read here: for a single file no thread need start.
            written(read.source(), attempt(report, number, view), out);
            return;
        }
        if (workers == null) {
            workers = Executors.newFixedThreadPool(threads, task -> {
                Thread thread = new Thread(task, "reader");
                thread.setDaemon(true);
                return thread;
            });
        }
        waiting.add(new Pending(
                read.source(),
                report.text().length(),
                workers.submit(() -> attempt(report, number, view).orThrow())));
        waitingChars += report.text().length();
        while (waiting.size() > 8 * threads || (waitingChars > MAX_WAITING_CHARS && !waiting.isEmpty())) {
            writeNext(out);
        }
    }

    private Report completed(Report report) {
        Report named = report.outlet() == null && outlet != null ? report.withOutlet(outlet) : report;
        return named.published() == null && published != null ? named.withPublished(published) : named;
    }

    private void writeNext(OutputStream out) throws IOException {
        Pending next = waiting.remove();
        waitingChars -= next.chars();
        Attempt attempt;
        try {
            attempt = new Attempt(next.rendered().get(), null);
        } catch (ExecutionException e) {
            attempt = new Attempt(new byte[0], e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Commands.SOME_FAILED, "interrupted");
        }
        written(next.source(), attempt, out);
    }

    private void written(String source, Attempt attempt, OutputStream out) throws IOException {
        Throwable error = attempt.error();
        if (error == null) {
            out.write(attempt.rendered());
            readCount++;
        } else {
            failedCount++;
            String what = error instanceof OutOfMemoryError
                    ? "not enough memory for this report (give more with MUSNAD_MEMORY=2g)"
                    : "could not be read, which is a defect of Musnad: " + error;
            console.complain(source + ": " + what);
        }
    }

    private record Attempt(byte[] rendered, @Nullable Throwable error) {
        byte[] orThrow() throws Exception {
            if (error instanceof Exception exception) {
                throw exception;
            }
            if (error instanceof Error fatal) {
                throw fatal;
            }
            return rendered;
        }
    }

    /** The outermost loop over reports: whatever goes wrong with one stays with that one. */
    private Attempt attempt(Report report, int number, View view) {
        try {
            return new Attempt(view.one(reader.read(report), number), null);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new Attempt(new byte[0], e);
        }
    }

    private void report(long begun) {
        List<String> parts = new ArrayList<>();
        double seconds = (System.nanoTime() - begun) / 1e9;
        parts.add(readCount + (readCount == 1 ? " report read" : " reports read"));
        if (failedCount > 0) {
            parts.add(failedCount + " failed");
        }
        if (asideCount > 0) {
            parts.add(asideCount + (asideCount == 1 ? " file" : " files") + " of other kinds left aside");
        }
        if (readCount + failedCount + asideCount == 0) {
            failedCount++;
            parts.set(0, "no report found");
        }
        if (failedCount + asideCount > 0 || (console.errTerminal() && readCount > 1)) {
            console.complain(String.join(", ", parts) + String.format(Locale.ROOT, " (%.1f s)", seconds));
        }
    }
}
