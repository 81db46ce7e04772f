package org.musnad.ledger.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.input.Columns;
import org.musnad.ledger.input.Incoming;
import org.musnad.ledger.input.ReportInput;
import org.musnad.ledger.store.Batch;
import org.musnad.ledger.store.Canonical;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Sighting;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Analysis;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

/**
 * Takes reports into a ledger. One thread reads the files, some analyse, the caller's writes, in the order of the input,
 * and each follower has one. What waits between them is bounded. A run that is stopped at any moment and started again
 * ends in the same ledger as one that was never stopped: whole batches are kept or not at all, and what is there already
 * is known by its place and text.
 */
public final class Intake {
    /** No more text than this, in UTF-16 units, waits to be analysed or written. */
    private static final int WAITING_CHARS = 4_000_000;

    private static final int BATCH = 250;
    private static final int BATCH_CHARS = 2_000_000;
    private static final long BATCH_NANOS = 500_000_000L;

    private final Ledger ledger;
    private final Options options;
    private final Watcher watcher;
    private final Reader reader;

    /**
     * How a run is to be.
     *
     * @param threads how many reports are analysed at a time
     * @param published the day of reports that carry none, in ISO 8601; null for none
     * @param outlet the outlet of reports that carry none; null for none
     * @param columns what the columns of tables and JSON are called
     */
    public record Options(
            int threads,
            @Nullable String published,
            @Nullable String outlet,
            Columns columns) {
        /** As many threads as processors, nothing assumed. */
        public static Options standard() {
            return new Options(Runtime.getRuntime().availableProcessors(), null, null, Columns.AS_NAMED);
        }
    }

    public Intake(Ledger ledger, Reader reader, Options options, Watcher watcher) {
        this.ledger = ledger;
        this.reader = reader;
        this.options = options;
        this.watcher = watcher;
    }

    /** One input on its way: what it is, and what becomes of it. */
    private record Pending(
            Incoming incoming, int chars, @Nullable Future<Taken> taken) {
        static final Pending END = new Pending(new Incoming.LeftAside(""), 0, null);
    }

    /** A report that was looked at: in another language, known to the ledger, or analysed. */
    private record Taken(
            Sighting sighting, String language, @Nullable Analysis analysis) {}

    /** Takes in every report of the files and folders, in their order. The followers are closed at the end. */
    public Counts run(List<Path> paths, List<Follower> followers) {
        return run(
                to -> {
                    ReportInput input = new ReportInput(watcher::bytes, options.columns());
                    for (Path path : paths) {
                        input.read(path.toAbsolutePath().normalize(), to);
                    }
                },
                followers);
    }

    /** Takes in what the source hands on. The followers are closed at the end. */
    public Counts run(Consumer<Consumer<Incoming>> source, List<Follower> followers) {
        ExecutorService workers = Executors.newFixedThreadPool(options.threads(), daemon("analyse"));
        LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>(64 * options.threads() + 256);
        Semaphore room = new Semaphore(WAITING_CHARS);
        Feed feed = new Feed(source, queue, room, workers);
        Thread feeder = daemon("read").newThread(feed);
        long last = ledger.analyses().last();
        List<Pump> pumps = followers.stream()
                .map(follower -> new Pump(follower, ledger.analyses(), last))
                .toList();
        feeder.start();
        try {
            Counts counts = write(queue, room, pumps);
            Throwable failure = feed.failure;
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
            return counts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            feeder.interrupt();
            workers.shutdownNow();
            end(pumps);
        }
    }

    private void end(List<Pump> pumps) {
        for (Pump pump : pumps) {
            try {
                Throwable failure = pump.end();
                if (failure != null) {
                    watcher.line(pump.name() + " stopped (" + Pump.told(failure)
                            + "); the reports are safe, the next run or «musnad check» goes on from there");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The thread that reads the input and hands its reports to the workers. */
    private final class Feed implements Runnable {
        private final Consumer<Consumer<Incoming>> source;
        private final LinkedBlockingQueue<Pending> queue;
        private final Semaphore room;
        private final ExecutorService workers;
        private volatile @Nullable Throwable failure;

        Feed(
                Consumer<Consumer<Incoming>> source,
                LinkedBlockingQueue<Pending> queue,
                Semaphore room,
                ExecutorService workers) {
            this.source = source;
            this.queue = queue;
            this.room = room;
            this.workers = workers;
        }

        @Override
        public void run() {
            try {
                source.accept(this::take);
            } catch (Stopped e) {
                return;
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            try {
                queue.put(Pending.END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void take(Incoming incoming) {
            try {
                if (incoming instanceof Incoming.Read read) {
                    int chars = Math.min(read.report().text().length() + 200, WAITING_CHARS);
                    room.acquire(chars);
                    queue.put(new Pending(incoming, chars, workers.submit(() -> look(read))));
                } else {
                    queue.put(new Pending(incoming, 0, null));
                }
            } catch (InterruptedException e) {
                throw new Stopped();
            }
        }
    }

    /** The writer has ended; so does the reading. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }

    private Taken look(Incoming.Read read) {
        Report report = completed(read.report());
        Sighting sighting = new Sighting(read.place().location(), read.place().position(), report);
        String language = Language.of(report.text());
        if (!language.equals(Language.ARABIC)
                || ledger.reports().idOf(sighting.sha256()).isPresent()) {
            return new Taken(sighting, language, null);
        }
        return new Taken(sighting, language, Canonical.of(reader.read(report)));
    }

    private Report completed(Report report) {
        Report named =
                report.outlet() == null && options.outlet() != null ? report.withOutlet(options.outlet()) : report;
        return named.published() == null && options.published() != null
                ? named.withPublished(options.published())
                : named;
    }

    private Counts write(LinkedBlockingQueue<Pending> queue, Semaphore room, List<Pump> pumps)
            throws InterruptedException {
        Counts counts = Counts.NONE;
        boolean more = true;
        while (more) {
            List<Pending> batch = new ArrayList<>();
            int chars = 0;
            long until = System.nanoTime() + BATCH_NANOS;
            while (batch.size() < BATCH && chars < BATCH_CHARS) {
                Pending next = queue.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (next == null) {
                    if (batch.isEmpty()) {
                        until = System.nanoTime() + BATCH_NANOS;
                        continue;
                    }
                    break;
                }
                if (next == Pending.END) {
                    more = false;
                    break;
                }
                batch.add(next);
                chars += next.chars();
            }
            if (!batch.isEmpty()) {
                counts = counts.plus(keep(batch, pumps));
                room.release(chars);
                watcher.kept(counts);
            }
        }
        return counts;
    }

    private Counts keep(List<Pending> batch, List<Pump> pumps) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        for (Pending pending : batch) {
            outcomes.add(outcome(pending));
        }
        List<StoredAnalysis> stored = new ArrayList<>();
        Tally tally = new Tally();
        long now = System.currentTimeMillis();
        ledger.write(rows -> {
            for (Outcome outcome : outcomes) {
                write(rows, outcome, now, stored, tally);
            }
            return true;
        });
        for (Outcome outcome : outcomes) {
            if (outcome.line() != null) {
                watcher.line(outcome.line());
            }
        }
        if (!stored.isEmpty()) {
            for (Pump pump : pumps) {
                pump.give(List.copyOf(stored));
            }
        }
        return tally.counts();
    }

    /** @param line to be told; null where there is nothing to tell */
    private record Outcome(
            Incoming incoming,
            @Nullable Taken taken,
            @Nullable String cause,
            @Nullable String line) {}

    private static Outcome outcome(Pending pending) throws InterruptedException {
        Incoming incoming = pending.incoming();
        if (incoming instanceof Incoming.Refused refused) {
            return new Outcome(incoming, null, refused.message(), refused.source() + ": " + refused.message());
        }
        if (pending.taken() == null || !(incoming instanceof Incoming.Read read)) {
            return new Outcome(incoming, null, null, null);
        }
        try {
            String note = read.note() == null ? null : read.source() + ": " + read.note();
            return new Outcome(incoming, pending.taken().get(), null, note);
        } catch (ExecutionException e) {
            Throwable error = e.getCause();
            if (error instanceof org.musnad.ledger.store.LedgerException trouble) {
                throw trouble;
            }
            String cause = error instanceof OutOfMemoryError
                    ? "not enough memory for this report"
                    : "could not be analysed, which is a defect of Musnad: " + error;
            return new Outcome(incoming, null, cause, read.source() + ": " + cause);
        }
    }

    private static void write(Batch rows, Outcome outcome, long now, List<StoredAnalysis> stored, Tally tally)
            throws java.sql.SQLException {
        Taken taken = outcome.taken();
        if (outcome.cause() != null) {
            tally.failed++;
            Incoming.Place place = outcome.incoming() instanceof Incoming.Refused refused
                    ? refused.place()
                    : ((Incoming.Read) outcome.incoming()).place();
            rows.failed(place.location(), place.position(), outcome.cause(), now);
        } else if (taken == null) {
            tally.aside++;
        } else if (!taken.language().equals(Language.ARABIC)) {
            tally.skipped++;
            rows.skipped(taken.sighting(), taken.language(), now);
        } else {
            Batch.Added added = rows.add(taken.sighting(), taken.analysis(), Reader.version(), now);
            Analysis analysis = taken.analysis();
            switch (added.outcome()) {
                case ADDED -> {
                    tally.added++;
                    if (analysis != null) {
                        stored.add(new StoredAnalysis(added.analysis(), added.report(), Reader.version(), analysis));
                    }
                }
                case SIGHTED -> tally.sightings++;
                case KNOWN -> tally.known++;
            }
        }
    }

    private static final class Tally {
        private long added;
        private long sightings;
        private long known;
        private long skipped;
        private long failed;
        private long aside;

        Counts counts() {
            long in = added + sightings + known + skipped + failed;
            return new Counts(in, added, sightings, known, skipped, failed, aside);
        }
    }
}
