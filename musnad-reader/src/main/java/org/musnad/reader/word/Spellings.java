package org.musnad.reader.word;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.text.Text;

/**
 * The spellings of the latest different words. A word that comes again, in the same report or a later one, shares its
 * strings with the earlier: they are cut once, their hashes are known, and equal ones are mostly the same object.
 *
 * <p>Safe for many threads without a lock: a spelling never changes in what it says, and a lost one is only made anew.
 */
public final class Spellings {
    private static final int LONGEST = 32;

    private final @Nullable Spelling[] entries;
    private final int mask;

    /**
     * Room for some spellings.
     *
     * @param capacity a power of two, at least 2
     */
    public Spellings(int capacity) {
        if (capacity < 2 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("not a power of two: " + capacity);
        }
        entries = new Spelling[capacity];
        mask = capacity - 2;
    }

    Spelling of(Text text, int from, int to, Word.Kind kind) {
        String light = text.light();
        int hash = 0;
        for (int k = from; k < to; k++) {
            hash = 31 * hash + light.charAt(k);
        }
        int mixed = hash * 0x9e3779b9;
        int slot = (mixed ^ mixed >>> 15) & mask;
        Spelling first = entries[slot];
        if (first != null && is(first, light, from, to)) {
            return first;
        }
        Spelling second = entries[slot + 1];
        if (second != null && is(second, light, from, to)) {
            return second;
        }
        String form = light.substring(from, to);
        String cut = text.folded().substring(from, to);
        Spelling made = new Spelling(form, cut.equals(form) ? form : cut, kind);
        if (to - from <= LONGEST) {
            entries[slot + 1] = first;
            entries[slot] = made;
        }
        return made;
    }

    private static boolean is(Spelling spelling, String light, int from, int to) {
        return spelling.form.length() == to - from && light.startsWith(spelling.form, from);
    }
}
