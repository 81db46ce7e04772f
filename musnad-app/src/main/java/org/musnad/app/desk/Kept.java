package org.musnad.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers that cost something to find, kept until the ledger has another analysis or decision; the least used go first.
 *
 * @param <T> the answer
 */
final class Kept<T> {
    private final LedgerState state;
    private final Map<String, T> answers;

    Kept(LedgerState state, int most) {
        this.state = state;
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
        LedgerState.Now now = state.now();
        String whole = now.findings() + " " + now.names() + " " + key;
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
}
