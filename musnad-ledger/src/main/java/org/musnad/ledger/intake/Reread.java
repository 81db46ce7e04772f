package org.musnad.ledger.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.musnad.ledger.store.Canonical;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Analysis;
import org.musnad.reader.Reader;

/** Analyses the reports of a ledger again with this version of the reader. Reviews stay: they are tied to text and span. */
public final class Reread {
    private static final int AT_A_TIME = 250;

    private Reread() {}

    /**
     * Reads again, in the order of the reports. Stopped at any moment it goes on where it was, unless all are asked for.
     *
     * @param all also those whose current analysis is of this version
     * @param followers are given the new analyses, and closed
     * @return how many reports were analysed again
     */
    public static long run(
            Ledger ledger, Reader reader, boolean all, int threads, List<Follower> followers, Watcher watcher) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long last = ledger.analyses().last();
        List<Pump> pumps = followers.stream()
                .map(follower -> new Pump(follower, ledger.analyses(), last))
                .toList();
        long[] count = {0};
        try {
            ledger.reports().after(0, AT_A_TIME, reports -> {
                List<StoredReport> stale = all
                        ? reports
                        : reports.stream()
                                .filter(report -> !ledger.analyses()
                                        .readerOf(report.id())
                                        .equals(java.util.Optional.of(Reader.version())))
                                .toList();
                if (!stale.isEmpty()) {
                    batch(ledger, reader, stale, workers, pumps, watcher);
                    count[0] += stale.size();
                }
            });
            return count[0];
        } finally {
            workers.shutdownNow();
            for (Pump pump : pumps) {
                end(pump, watcher);
            }
        }
    }

    private static void end(Pump pump, Watcher watcher) {
        try {
            Throwable failure = pump.end();
            if (failure != null) {
                watcher.line(pump.name() + " stopped (" + Pump.told(failure) + "); «musnad check» goes on from there");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void batch(
            Ledger ledger,
            Reader reader,
            List<StoredReport> reports,
            ExecutorService workers,
            List<Pump> pumps,
            Watcher watcher) {
        List<Future<Analysis>> read = reports.stream()
                .map(stored -> workers.submit(() -> Canonical.of(reader.read(stored.report()))))
                .toList();
        try {
            List<StoredAnalysis> done = new ArrayList<>();
            List<Analysis> analyses = new ArrayList<>();
            for (Future<Analysis> analysis : read) {
                analyses.add(analysis.get());
            }
            long now = System.currentTimeMillis();
            ledger.write(rows -> {
                for (int i = 0; i < reports.size(); i++) {
                    Analysis analysis = analyses.get(i);
                    long report = reports.get(i).id();
                    long id = rows.analysed(report, analysis, Reader.version(), now);
                    done.add(new StoredAnalysis(id, report, Reader.version(), analysis));
                }
                return true;
            });
            for (Pump pump : pumps) {
                pump.give(done);
            }
            watcher.kept(new Counts(done.size(), done.size(), 0, 0, 0, 0, 0));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a report could not be analysed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
