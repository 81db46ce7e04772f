package org.musnad.ledger.intake;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Analyses;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.LedgerException;
import org.musnad.ledger.store.StoredAnalysis;

/**
 * Keeps one follower in step on a thread of its own: first with what it has missed, then with each batch as it is
 * committed. Whoever gives faster than the follower takes, waits.
 */
final class Pump {
    private static final int WAITING_BATCHES = 4;
    private static final int AT_A_TIME = 200;

    private final Follower follower;
    private final BlockingQueue<List<StoredAnalysis>> waiting = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    /** @param last the last analysis that is not going to be given */
    Pump(Follower follower, Analyses analyses, long last) {
        this.follower = follower;
        this.thread = new Thread(() -> run(analyses, last), "follow " + follower.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands on the next committed batch. */
    void give(List<StoredAnalysis> batch) throws InterruptedException {
        waiting.put(batch);
    }

    /** Waits until the follower has taken everything and made it durable; gives what went wrong, or null. */
    @Nullable
    Throwable end() throws InterruptedException {
        waiting.put(List.of());
        thread.join();
        return failure;
    }

    /** What went wrong, for a person. */
    static String told(Throwable failure) {
        return failure instanceof LedgerException trouble ? String.valueOf(trouble.getMessage()) : failure.toString();
    }

    String name() {
        return follower.name();
    }

    private void run(Analyses analyses, long last) {
        boolean ended = false;
        try (follower) {
            if (follower.taken() < last) {
                analyses.after(follower.taken(), AT_A_TIME, missed -> {
                    List<StoredAnalysis> old =
                            missed.stream().filter(one -> one.id() <= last).toList();
                    if (!old.isEmpty()) {
                        follower.take(old);
                    }
                });
            }
            for (List<StoredAnalysis> next = waiting.take(); !next.isEmpty(); next = waiting.take()) {
                follower.take(next);
            }
            ended = true;
            follower.settle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
            if (!ended) {
                drain();
            }
        }
    }

    /** The intake goes on without it: what it has missed it gets at the next run. */
    private void drain() {
        try {
            while (!waiting.take().isEmpty()) {
                // dropped
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
