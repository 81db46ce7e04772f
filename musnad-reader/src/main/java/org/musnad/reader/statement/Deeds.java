package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;

/** Finds the verbal noun that is what somebody announces, denies or asks for: «أعلن الوزير افتتاح …», «ناشد الأهالي التبرع». */
final class Deeds {
    private final Page page;

    Deeds(Page page) {
        this.page = page;
    }

    /** Whether a verbal noun at j can be what is announced: it follows a phrase that is complete. */
    boolean begins(int j, int after) {
        if (page.preposition(j) != 0 && page.hasAfterPreposition(j, Sense.MASDAR) && !page.has(j, Sense.MASDAR)) {
            return false;
        }
        boolean known = page.has(j, Sense.MASDAR);
        if (!known && !MasdarShape.fits(page.folded(j)) && !page.is(j, WordClass.MA)) {
            return false;
        }
        if (page.hasConjunction(j) && !known || startsWithConjunction(j)) {
            return false;
        }
        if (!known && page.name(j) != null) {
            return false;
        }
        if (page.is(j, WordClass.MA)) {
            return j == after;
        }
        if (j == after || j == after + 1 && page.has(after, Sense.PRONOMINAL)) {
            return known && !page.isDefinite(j)
                    || !page.has(j, Sense.BODY)
                            && !page.has(j, Sense.PERSON)
                            && !page.has(j, Sense.DOCUMENT)
                            && (known || !page.isDefinite(j));
        }
        int before = j - 1;
        if (page.has(before, Sense.RELATIVE)) {
            return false;
        }
        boolean closed = page.isComma(before) || page.isPunct(before);
        if (page.isDefinite(j)) {
            return known && (closed || page.has(before, Sense.TIME));
        }
        return closed
                || page.isDefinite(before) && !page.has(before, Sense.RELATIVE)
                || page.has(before, Sense.TIME)
                || page.isTimed(before)
                || page.has(before, Sense.PRONOMINAL)
                || page.has(before, Sense.ADVERB)
                || endsName(before)
                || known && page.senses(before) == 0 && endsWithPronoun(before)
                || known && page.has(before, Sense.EVENT) && page.is(before - 1, WordClass.IN)
                || page.has(before, Sense.ANONYMOUS) && known
                || known && isAdjectiveOfIndefinite(before);
    }

    private boolean isAdjectiveOfIndefinite(int i) {
        String f = page.folded(i);
        return f.endsWith("يه") || f.endsWith("ي") || f.endsWith("يون") || f.endsWith("يين") || f.endsWith("ون");
    }

    private boolean endsWithPronoun(int i) {
        String f = page.folded(i);
        return f.length() > 4 && (f.endsWith("ها") || f.endsWith("هم"));
    }

    private boolean startsWithConjunction(int j) {
        // «وإصابة» is the second conjunct, «وصول» and «وفاة» are whole words
        String f = page.folded(j);
        return f.charAt(0) == 'و'
                && !page.word(j).form().startsWith("وص")
                && !page.word(j).form().startsWith("وف")
                && !page.word(j).form().startsWith("وج")
                && !page.word(j).form().startsWith("وق");
    }

    private boolean endsName(int i) {
        Page.Name name = page.name(i);
        return name != null && name.end() == i + 1;
    }

    /** «ناشد الأهالي التبرع», «أهابت بالمواطنين توخي …», «أهاب بضرورة …»: what those addressed are to do. */
    @Nullable
    Complement asked(int j, int after) {
        if (page.preposition(j) == 'ب' && page.hasAfterPreposition(j, Sense.MASDAR) && page.senses(j) == 0) {
            return new Complement(Frame.WITH, j, j, page.hasConjunction(j) ? 2 : 1, null);
        }
        if (j == after || page.hasConjunction(j) && startsWithConjunction(j) || !isPhraseEnd(j - 1)) {
            return null;
        }
        String noun = page.isDefinite(j) ? page.folded(j).substring(2) : page.folded(j);
        boolean masdar = page.has(j, Sense.MASDAR) || MasdarShape.fits(noun);
        return masdar && (page.name(j) == null || page.has(j, Sense.MASDAR)) ? Complement.of(Frame.OBJECT, j, j) : null;
    }

    private boolean isPhraseEnd(int i) {
        return page.isDefinite(i)
                || endsName(i)
                || page.isPunct(i)
                || page.has(i, Sense.PRONOMINAL)
                || page.preposition(i) != 0
                || page.folded(i).endsWith("ها")
                || page.folded(i).endsWith("ه");
    }
}
