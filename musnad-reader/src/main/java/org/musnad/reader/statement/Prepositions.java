package org.musnad.reader.statement;

/** Prepositions as frames. */
final class Prepositions {
    private Prepositions() {}

    /** The frame that a word opens as a preposition, or by its preposition letter; 0 where it opens none. */
    static int frame(Page page, int i) {
        int word = ofWord(page, i);
        if (word != 0) {
            return word;
        }
        char letter = page.preposition(i);
        if (letter == 0 || letter == 'ك' || isWhole(page, i)) {
            return 0;
        }
        return letter == 'ب' ? Frame.WITH : Frame.FOR;
    }

    /** The frame of a preposition that is a word of its own; 0 where the word is none. */
    private static int ofWord(Page page, int i) {
        if (page.is(i, WordClass.PREPOSITION_IN)) {
            return Frame.IN;
        }
        if (page.is(i, WordClass.PREPOSITION_FROM)) {
            return Frame.FROM;
        }
        if (page.is(i, WordClass.PREPOSITION_ON)) {
            return Frame.ON;
        }
        if (page.is(i, WordClass.PREPOSITION_TO)) {
            return Frame.TO;
        }
        if (page.is(i, WordClass.PREPOSITION_ABOUT)) {
            return Frame.ABOUT;
        }
        if (page.is(i, WordClass.LETTER_WITH)) {
            return Frame.WITH;
        }
        return page.is(i, WordClass.LETTER_FOR) ? Frame.FOR : 0;
    }

    /** Whether the word is a preposition by itself. */
    static boolean isFree(Page page, int i) {
        return page.is(i, WordClass.FREE_PREPOSITION);
    }

    /** «الصليب الأحمر بإيفاد …»: what a verb asks for is no part of a name before it. */
    private static boolean isOfDeed(Page page, int i) {
        return page.preposition(i) == 'ب'
                && (page.hasAfterPreposition(i, Sense.MASDAR)
                        || page.senses(i) == 0
                                && MasdarShape.fits(page.folded(i).substring(1)));
    }

    /** Whether the first letter belongs to the word: «بعد», «بيان», «لجنة». */
    private static boolean isWhole(Page page, int i) {
        Page.Name name = page.name(i);
        if (name != null
                && !name.role()
                && (name.first() < i && !isOfDeed(page, i)
                        || name.first() == i
                                && name.span().start() == page.word(i).start())) {
            return true;
        }
        return page.senses(i) != 0 && !page.isDefinite(i) || page.is(i, WordClass.WHOLE_WITH_PREPOSITION_LETTER);
    }
}
