package org.musnad.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.musnad.ledger.input.Incoming;
import org.musnad.ledger.intake.Counts;
import org.musnad.ledger.intake.Watcher;
import org.musnad.ledger.store.Ledger;

/** One taking-in of uploads, told as it goes on. Safe for many threads. */
final class IntakeJob implements Watcher {
    private static final int MOST_LINES = 200;
    private static final int MOST_TITLE = 80;
    private static final int MOST_TAKEN = 1_000;

    private final String id;
    private final long total;
    private final AtomicLong bytes = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<String> lines = new ArrayList<>();
    private final Map<String, IntakeProgress.Taken> taken = new LinkedHashMap<>();
    private int moreLines;
    private int moreTaken;
    private Counts counts = Counts.NONE;
    private IntakeProgress.State state = IntakeProgress.State.RUNNING;
    private volatile boolean stopped;

    /** @param total bytes of its uploads */
    IntakeJob(String id, long total) {
        this.id = id;
        this.total = total;
    }

    String id() {
        return id;
    }

    @Override
    public void bytes(long count) {
        bytes.addAndGet(count);
    }

    @Override
    public synchronized void line(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        } else {
            moreLines++;
        }
    }

    @Override
    public synchronized void kept(Counts soFar) {
        counts = soFar;
    }

    /** One input is handed on. */
    synchronized void met(Incoming incoming) {
        if (!(incoming instanceof Incoming.Read read)) {
            return;
        }
        if (taken.size() >= MOST_TAKEN) {
            moreTaken++;
            return;
        }
        String title = read.report().title();
        String sha256 = read.report().sha256();
        taken.putIfAbsent(
                sha256,
                new IntakeProgress.Taken(
                        0, sha256, title == null ? begin(read.report().text()) : title, read.source()));
    }

    /** The first words of a text, for one without headline. */
    private static String begin(String text) {
        String words =
                text.substring(0, Math.min(text.length(), 4 * MOST_TITLE)).strip();
        int line = words.indexOf('\n');
        String first = line < 0 ? words : words.substring(0, line).strip();
        if (first.length() <= MOST_TITLE) {
            return first;
        }
        int blank = first.lastIndexOf(' ', MOST_TITLE);
        return first.substring(0, blank > 0 ? blank : MOST_TITLE - 1) + " …";
    }

    /** Asks it to end; what is on its way is still kept. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** It has ended. */
    synchronized void end(Counts all, Ledger ledger) {
        counts = all;
        taken.replaceAll((sha256, each) ->
                new IntakeProgress.Taken(ledger.reports().idOf(sha256).orElse(0), sha256, each.title(), each.source()));
        state = stopped ? IntakeProgress.State.STOPPED : IntakeProgress.State.DONE;
    }

    /** It has failed, for the reason in the last line. */
    synchronized void fail(String line) {
        lines.add(line);
        state = IntakeProgress.State.FAILED;
    }

    /** Wakes those who wait. Called when everything of it is closed. */
    void close() {
        ended.countDown();
    }

    /** Waits until it has ended, or so long. */
    boolean await(long millis) {
        try {
            return ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean running() {
        return ended.getCount() > 0;
    }

    /** How far it is. */
    synchronized IntakeProgress progress() {
        IntakeProgress.State shown = running() ? IntakeProgress.State.RUNNING : state;
        return new IntakeProgress(
                id,
                shown,
                Math.min(bytes.get(), total),
                total,
                counts.named(),
                List.copyOf(lines),
                moreLines,
                List.copyOf(taken.values()),
                moreTaken);
    }
}
