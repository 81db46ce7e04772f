package org.musnad.reader.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * The latest answers of a pure function of a string, so that what comes again in the next report is not worked out again.
 * It holds a fixed number of answers; of those that share a set the older makes way. A long key is not kept.
 *
 * <p>Safe for many threads without a lock: an entry never changes once it is made, and a lost one is only worked out anew.
 * An answer must not be changed after {@link #put}.
 *
 * @param <V> the answer
 */
public final class Memo<V> {
    private static final int LONGEST_KEY = 48;

    /** Final fields: a thread that sees the entry sees the whole of it. */
    private record Entry<V>(String key, V value) {}

    private final @Nullable Entry<V>[] entries;
    private final int mask;

    /**
     * Room for some answers.
     *
     * @param capacity a power of two, at least 2
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Memo(int capacity) {
        if (capacity < 2 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("not a power of two: " + capacity);
        }
        entries = new Entry[capacity];
        mask = capacity - 2;
    }

    /** The answer to a key; null where it is not held. */
    public @Nullable V get(String key) {
        int slot = slot(key);
        Entry<V> entry = entries[slot];
        if (entry != null && entry.key.equals(key)) {
            return entry.value;
        }
        entry = entries[slot + 1];
        return entry != null && entry.key.equals(key) ? entry.value : null;
    }

    /** Holds an answer. */
    public void put(String key, V value) {
        if (key.length() <= LONGEST_KEY) {
            int slot = slot(key);
            entries[slot + 1] = entries[slot];
            entries[slot] = new Entry<>(key, value);
        }
    }

    /** The first of the two places of a key. */
    private int slot(String key) {
        int mixed = key.hashCode() * 0x9e3779b9;
        return (mixed ^ mixed >>> 15) & mask;
    }
}
