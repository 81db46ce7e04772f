package org.musnad.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.musnad.ledger.store.Ledger;

/**
 * Answers that cost something to find, kept until the ledger has another analysis or decision; the least used go first.
 *
 * @param <T> the answer
 */
final class Kept<T> {
    private final Ledger ledger;
    private final Map<String, T> answers;

    Kept(Ledger ledger, int most) {
        this.ledger = ledger;
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    /** The answer of a key, found now where it is not known yet. */
    T get(String key, Supplier<T> finder) {
        String whole = state() + " " + key;
        synchronized (answers) {
            T known = answers.get(whole);
            if (known != null) {
                return known;
            }
        }
        T found = finder.get();
        synchronized (answers) {
            answers.put(whole, found);
        }
        return found;
    }

    private String state() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT (SELECT coalesce(max(id), 0) FROM analysis) || '.'"
                                + " || (SELECT coalesce(max(id), 0) FROM identity_decision)")
                        .mapTo(String.class)
                        .one());
    }
}
