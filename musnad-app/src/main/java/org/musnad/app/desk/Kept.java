package org.musnad.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Answers that cost something to find, kept until the ledger has another analysis or decision; the least used go first.
 *
 * @param <T> the answer
 */
final class Kept<T> {
    private final LedgerState state;
    private final long most;
    private final ToIntFunction<T> weigher;
    private final Map<String, T> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** As many answers as {@code most}. */
    Kept(LedgerState state, int most) {
        this(state, most, answer -> 1);
    }

    /**
     * Answers that together weigh no more than {@code most}.
     *
     * @param weigher says the same of an answer each time
     */
    Kept(LedgerState state, long most, ToIntFunction<T> weigher) {
        this.state = state;
        this.most = most;
        this.weigher = weigher;
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
            T old = answers.put(whole, found);
            weight += weigher.applyAsInt(found) - (old == null ? 0 : weigher.applyAsInt(old));
            var eldest = answers.values().iterator();
            while (weight > most && eldest.hasNext()) {
                weight -= weigher.applyAsInt(eldest.next());
                eldest.remove();
            }
        }
        return found;
    }
}
