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

    /** The hash of each entry's key, which turns most other keys away; only a hint, since it is written apart. */
    private final int[] hashes;

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
        hashes = new int[capacity];
        mask = capacity - 2;
    }

    /** The answer to a key; null where it is not held. */
    public @Nullable V get(String key) {
        int hash = key.hashCode();
        int slot = slot(hash);
        slot += hashes[slot] == hash ? 0 : 1;
        if (hashes[slot] != hash) {
            return null;
        }
        Entry<V> entry = entries[slot];
        return entry != null && entry.key.equals(key) ? entry.value : null;
    }

    /** Holds an answer. */
    public void put(String key, V value) {
        if (key.length() <= LONGEST_KEY) {
            int hash = key.hashCode();
            int slot = slot(hash);
            hashes[slot + 1] = hashes[slot];
            entries[slot + 1] = entries[slot];
            hashes[slot] = hash;
            entries[slot] = new Entry<>(key, value);
        }
    }

    /** The first of the two places of a key. */
    private int slot(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 15) & mask;
    }
}
