package org.musnad.reader.text;

/** Folding of single words, for lexicon entries and comparisons. */
public final class Folded {
    private Folded() {}

    /** The folded form of some words, as {@link Text#folded()} has it. */
    public static String of(String words) {
        return Folding.fold(words).folded();
    }

    /** The light form of some words, as {@link Text#light()} has it. */
    public static String light(String words) {
        return Folding.fold(words).light();
    }
}
