package org.musnad.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.input.Columns;
import org.musnad.ledger.input.Incoming;
import org.musnad.ledger.input.ReportInput;
import org.musnad.ledger.intake.Counts;
import org.musnad.ledger.intake.Followers;
import org.musnad.ledger.intake.Intake;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.reader.Reader;

/** The desk's intakes, one at a time: what {@code musnad add} does, with what a browser sent. */
final class IntakeJobs {
    private static final int KEPT = 20;
    private static final int ID_BYTES = 8;

    private final Ledger ledger;
    private final Consumer<String> log;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, IntakeJob> jobs = new LinkedHashMap<>();
    private @Nullable IntakeJob current;
    private @Nullable Reader reader;

    /** @param log takes one line a trouble, without report text */
    IntakeJobs(Ledger ledger, Consumer<String> log) {
        this.ledger = ledger;
        this.log = log;
    }

    /** The source has been asked to stop. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    /** The job of that id; empty where there is none, or it is long past. */
    synchronized Optional<IntakeJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** The one that runs, else the last. */
    synchronized Optional<IntakeJob> last() {
        return Optional.ofNullable(current);
    }

    /**
     * Begins to take the uploads in, and closes them when it has ended.
     *
     * @param published ISO 8601 day of reports that carry none; null for none
     * @param outlet of reports that name none; null for none
     * @throws Problem 409 where another intake runs, here or in another process, 415 where none of the uploads can be read
     */
    synchronized IntakeJob start(IntakeUploads uploads, @Nullable String published, @Nullable String outlet) {
        if (uploads.all().isEmpty()) {
            throw Problem.badRequest("nothing was sent");
        }
        if (uploads.all().stream().noneMatch(upload -> reads(upload.name()))) {
            throw new Problem(415, "problem.kind", "");
        }
        if (current != null && current.running()) {
            throw new Problem(409, "problem.intake-running", "");
        }
        Ledger adding;
        try {
            adding = Ledger.open(ledger.directory(), Ledger.Mode.ADD);
        } catch (LedgerException e) {
            if (e.kind() == LedgerException.Kind.BUSY) {
                throw new Problem(409, "problem.busy", "");
            }
            throw e;
        }
        byte[] fresh = new byte[ID_BYTES];
        random.nextBytes(fresh);
        IntakeJob job = new IntakeJob(HexFormat.of().formatHex(fresh), uploads.bytes());
        jobs.put(job.id(), job);
        if (jobs.size() > KEPT) {
            jobs.remove(jobs.keySet().iterator().next());
        }
        current = job;
        Intake.Options options = new Intake.Options(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2), published, outlet, Columns.AS_NAMED);
        Thread thread = new Thread(() -> run(job, adding, uploads, options), "intake");
        thread.setDaemon(true);
        thread.start();
        return job;
    }

    private static boolean reads(String name) {
        return !name.startsWith("upload:") || ReportInput.knows(name);
    }

    private void run(IntakeJob job, Ledger adding, IntakeUploads uploads, Intake.Options options) {
        try (uploads;
                adding) {
            Counts counts = new Intake(adding, reader(), options, job)
                    .run(to -> source(job, uploads, to), Followers.of(adding));
            job.end(counts, adding);
        } catch (LedgerException e) {
            job.fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            log.accept("desk: intake: " + e);
            job.fail("the intake failed, which is a defect of Musnad: "
                    + e.getClass().getSimpleName());
        } finally {
            job.close();
        }
    }

    private static void source(IntakeJob job, IntakeUploads uploads, Consumer<Incoming> to) {
        ReportInput input = new ReportInput(job::bytes);
        Consumer<Incoming> watched = incoming -> {
            if (job.stopped()) {
                throw new Stop();
            }
            job.met(incoming);
            to.accept(incoming);
        };
        try {
            for (IntakeUploads.Upload upload : uploads.all()) {
                if (!reads(upload.name())) {
                    job.line(upload.name() + ": left aside: none of the kinds that are read");
                    watched.accept(new Incoming.LeftAside(upload.name()));
                    continue;
                }
                if (upload.named()) {
                    input.read(upload.file(), watched);
                    continue;
                }
                try (InputStream in = Files.newInputStream(upload.file())) {
                    input.read(upload.name(), in, watched);
                } catch (IOException e) {
                    watched.accept(new Incoming.Refused(
                            new Incoming.Place(upload.name(), 0, upload.name()),
                            Incoming.Cause.UNREADABLE,
                            "cannot be read"));
                }
            }
        } catch (Stop e) {
            job.line("stopped: what was read until then is kept");
        }
    }

    private synchronized Reader reader() {
        Reader ready = reader;
        if (ready == null) {
            ready = Reader.create();
            reader = ready;
        }
        return ready;
    }
}
