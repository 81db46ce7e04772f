package org.musnad.reader.statement;

/**
 * A closed class of words that a rule of attribution asks for by form. Their words are in {@code word-classes.tsv}; a word
 * may be in several classes. Open classes, whose words are met with any clitic, are {@link Sense}s.
 */
enum WordClass {
    // Prepositions
    /** The preposition of direction, with or without و: «إلى». */
    PREPOSITION_TO,
    /** The preposition «على», with or without و. */
    PREPOSITION_ON,
    /** The preposition «عن», with or without و. */
    PREPOSITION_ABOUT,
    /** The preposition «من», with or without و. */
    PREPOSITION_FROM,
    /** The preposition «في», with or without و. */
    PREPOSITION_IN,
    /** The preposition letter ب standing alone before a quotation or figure. */
    LETTER_WITH,
    /** The preposition letter ل standing alone before a quotation or figure. */
    LETTER_FOR,
    /** A preposition that is a word of its own, without و. */
    FREE_PREPOSITION,
    /** A word whose first letter ب or ل is its own or fixed to it, and opens no complement. */
    WHOLE_WITH_PREPOSITION_LETTER,

    // Who speaks in a sentence without a cue
    /** A word of the first person, as a speaker's own words hold it. */
    FIRST_PERSON,
    /** Opens a sentence in which the reporter tells what happened, where and when. */
    NARRATION_OPENER,
    /** The past auxiliary with و at a sentence's begin: «وكان … قد». */
    BACKGROUND_COPULA,
    /** «قد» before a verb. */
    QAD,
    /** The conjunction of likeness that goes on with the speech: «كما أن». */
    KAMA;

    private final int word = ordinal() >> 6;
    private final long bit = 1L << ordinal();

    /** The number of words of 64 bits in a set of classes. */
    static int setLength() {
        return (values().length + 63) >> 6;
    }

    /** Whether a set holds this class. */
    boolean in(long[] set) {
        return (set[word] & bit) != 0;
    }

    /** Adds this class to a set. */
    void addTo(long[] set) {
        set[word] |= bit;
    }
}
