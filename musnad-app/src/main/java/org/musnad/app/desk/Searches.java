package org.musnad.app.desk;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.search.Answer;
import org.musnad.ledger.search.Question;
import org.musnad.ledger.search.Search;
import org.musnad.ledger.store.Ledger;

/** The search of a ledger that goes on growing: opened when first asked, and anew when there are more analyses. */
final class Searches implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 2_000;

    private final Ledger ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Open open;

    /** A search in use, closed when it is replaced and nobody uses it any more. */
    private static final class Open {
        private final Search search;
        private final long state;
        private long checked;
        private int users;
        private boolean replaced;

        Open(Search search, long state) {
            this.search = search;
            this.state = state;
        }
    }

    Searches(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Answers a question over everything that is in the ledger now, or was two seconds ago. */
    Answer ask(Question question) {
        Open mine = take();
        try {
            return mine.search.ask(question);
        } finally {
            giveBack(mine);
        }
    }

    /** The analyses whose text holds every one of some things; empty where the index is behind the store. */
    Optional<BitSet> holding(List<? extends Collection<String>> things) {
        Open mine = take();
        try {
            return mine.search.behind() == 0 ? Optional.of(mine.search.holding(things)) : Optional.empty();
        } finally {
            giveBack(mine);
        }
    }

    private Open take() {
        lock.lock();
        try {
            long now = System.currentTimeMillis();
            Open current = open;
            if (current == null || now - current.checked > PATIENCE_MILLIS) {
                long state = state();
                if (current == null || current.state != state) {
                    Open fresh = new Open(Search.open(ledger), state);
                    if (current != null) {
                        current.replaced = true;
                        if (current.users == 0) {
                            current.search.close();
                        }
                    }
                    open = fresh;
                    current = fresh;
                }
                current.checked = now;
            }
            current.users++;
            return current;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(Open used) {
        lock.lock();
        try {
            used.users--;
            if (used.replaced && used.users == 0) {
                used.search.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private long state() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT coalesce(max(id), 0) FROM analysis")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (open != null) {
                open.search.close();
                open = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
