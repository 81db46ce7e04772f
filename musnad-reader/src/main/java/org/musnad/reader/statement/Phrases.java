package org.musnad.reader.statement;

import org.musnad.reader.Entity;

/** Noun phrases that may name a speaker: how far one goes, and whether it can speak. */
final class Phrases {
    private static final int LONGEST = 30;
    private static final long HEADS =
            Sense.PERSON.bit() | Sense.ANONYMOUS.bit() | Sense.BODY.bit() | Sense.OUTLET.bit() | Sense.DOCUMENT.bit();

    private final Page page;

    Phrases(Page page) {
        this.page = page;
    }

    /** A noun phrase from its first word on, at most to the limit. */
    Stretch extent(int first, int limit) {
        int end = first;
        int stop = Math.min(limit, first + LONGEST);
        int k = first;
        while (k < stop) {
            if (page.opened(k) != null) {
                k = Math.min(page.close(k) + 1, stop);
                end = k;
                continue;
            }
            if (page.isPunct(k)) {
                int next = afterPunctuation(k, stop);
                if (next < 0) {
                    break;
                }
                if (page.is(k, "(") || page.is(k, "[")) {
                    end = next;
                }
                k = next;
                continue;
            }
            if (k > first && endsPhrase(first, k)) {
                break;
            }
            k++;
            end = k;
        }
        return new Stretch(first, Math.max(end, first + 1));
    }

    /** Where the phrase goes on after a mark: an apposition after a comma, or after brackets; -1 where it ends. */
    private int afterPunctuation(int k, int stop) {
        if (page.is(k, "(") || page.is(k, "[")) {
            for (int j = k + 1; j < stop && j <= k + 8; j++) {
                if (page.is(j, ")") || page.is(j, "]")) {
                    return j + 1;
                }
            }
            return -1;
        }
        if (page.isComma(k) && k + 1 < stop) {
            boolean apposition = page.has(k + 1, Sense.PERSON)
                            && !page.is(k + 1, WordClass.QUANTIFIER)
                            && !page.hasConjunction(k + 1)
                    || isPerson(k + 1)
                    || page.isDefinite(k + 1)
                            && isPerson(k + 2)
                            && page.nameAt(k + 2).first() == k + 2;
            return apposition && !endsPhrase(k, k + 1) ? k + 1 : -1;
        }
        return page.is(k, "/") || page.is(k, ".") && page.word(k - 1).folded().length() <= 1 ? k + 1 : -1;
    }

    private boolean endsPhrase(int first, int k) {
        if (page.name(k) != null && page.nameAt(k).first() < k) {
            return false;
        }
        boolean general = page.is(k, WordClass.YEAR_OR_GENERAL) && page.isDefinite(k - 1); // «الأمين العام», no year
        boolean prosecutor = page.is(k, WordClass.PROSECUTION);
        if (general || prosecutor) {
            return false;
        }
        if (isTime(k) && !page.has(k, Sense.PERSON) || opensAdjunct(k) || page.has(k, Sense.ADVERB)) {
            return true;
        }
        if (k > first && page.name(k) == null && page.is(k, WordClass.RECEIPT_VERB)) {
            return true;
        }
        if (page.preposition(k) == 'ل'
                && (page.hasAfterPreposition(k, Sense.OUTLET)
                        || page.hasAfterPreposition(k, Sense.ADVERB)
                        || page.opened(k + 1) != null && page.folded(k).length() <= 2)) {
            return true;
        }
        if (page.is(k, WordClass.FOR_LETTER) && page.opened(k + 1) != null) {
            return true;
        }
        if (startsAnotherName(first, k)) {
            return true;
        }
        if (page.is(k, WordClass.PHRASE_END)) {
            return true;
        }
        if (page.is(k, WordClass.TO) || page.is(k, WordClass.ON)) {
            return page.is(k + 1, WordClass.OCCASION_NOUN)
                    || !page.has(k - 1, Sense.PERSON) && !page.isDefinite(k - 1)
                    || page.has(first, Sense.BODY);
        }
        if (page.is(k, WordClass.IN)) {
            return endsBeforeIn(first, k);
        }
        if (page.is(k, WordClass.DEMONSTRATIVE)) {
            return k > first;
        }
        return page.has(k, Sense.PRONOMINAL) && !page.is(k, WordClass.ALLAH); // «عبد الله», not «له» with an article
    }

    private boolean endsBeforeIn(int first, int k) {
        if (page.isDefinite(first)
                && k == first + 1
                && page.name(k + 1) == null
                && page.senses(k + 1) == 0
                && !page.is(first, WordClass.FIELD_TITLE)) {
            return true; // «الخبير في علم الزلازل» is one phrase
        }
        return page.name(k - 1) != null
                && !page.nameAt(k - 1).role()
                && page.nameAt(k - 1).end() == k
                && page.name(k + 1) == null
                && !(page.has(first, Sense.PERSON) && page.isDefinite(k + 1) && page.has(k + 1, Sense.BODY));
    }

    /** A person right after a body is the next phrase: «أعلن الجيش فلانا رئيسا». */
    private boolean startsAnotherName(int first, int k) {
        Page.Name name = page.name(k);
        return name != null
                && name.first() == k
                && !name.role()
                && name.entity().type() == Entity.Type.PER
                && page.has(first, Sense.BODY)
                && page.isDefinite(first)
                && k == first + 1;
    }

    boolean isTime(int i) {
        return page.isTimed(i) || page.has(i, Sense.TIME) && page.name(i) == null;
    }

    /** Whether an adjunct begins that cannot be part of the name of a speaker. */
    boolean opensAdjunct(int i) {
        if (page.has(i, Sense.ADJUNCT)) {
            return page.name(i) == null;
        }
        boolean on = page.is(i, WordClass.ON);
        boolean from = page.is(i, WordClass.FROM);
        if (!on && !from && !page.is(i, WordClass.IN)) {
            return false;
        }
        boolean margin = on && page.is(i + 1, WordClass.HAMISH);
        for (int k = i + 1; k <= i + 2; k++) {
            if (page.has(k, Sense.EVENT) && !(from && k == i + 1) || isTime(k)) {
                return !on || margin;
            }
            if (page.isPunct(k)) {
                return false;
            }
        }
        return margin;
    }

    boolean isPerson(int i) {
        Page.Name name = page.name(i);
        return name != null && name.entity().type() == Entity.Type.PER;
    }

    /** Whether the first word of the phrase, or the second after a number, names somebody or something that can speak. */
    boolean isSpeakerByHead(Stretch phrase) {
        int head = phrase.first();
        if (page.word(head).isNumber() && phrase.length() > 1) {
            head++;
        }
        return (page.senses(head) & HEADS) != 0 || page.name(head) != null;
    }

    /** Whether a noun phrase that can name a speaker begins here. */
    boolean isNominal(int i) {
        if (page.opened(i) != null) {
            return page.close(i) - i < 8;
        }
        return page.name(i) != null
                || page.isDefinite(i) && page.preposition(i) != 'ب'
                || (page.senses(i)
                                & (Sense.PERSON.bit()
                                        | Sense.ANONYMOUS.bit()
                                        | Sense.BODY.bit()
                                        | Sense.OUTLET.bit()
                                        | Sense.DOCUMENT.bit()))
                        != 0;
    }

    /** The phrase up to the end of the first name in it; the whole phrase where it holds none. */
    Stretch firstNamed(Stretch phrase) {
        int open = phrase.first() + 1;
        if (page.has(phrase.first(), Sense.BODY) && page.opened(open) != null && page.close(open) < phrase.end()) {
            return new Stretch(phrase.first(), page.close(open) + 1); // «حزب «…»»
        }
        for (int k = phrase.first(); k < phrase.end(); k++) {
            Page.Name name = page.name(k);
            if (name != null
                    && !name.role()
                    && name.first() == k
                    && (k > phrase.first() || name.end() < phrase.end())
                    && (name.entity().type() == Entity.Type.PER || k == phrase.first())) {
                return new Stretch(phrase.first(), Math.min(phrase.end(), name.end()));
            }
            if (k > phrase.first() && opensPeople(k)) {
                return new Stretch(phrase.first(), k);
            }
            if (k > phrase.first()
                    && page.isDefinite(k)
                    && (page.isDefinite(k - 1) || endsPlace(k - 1))
                    && page.has(k, Sense.BODY)) {
                return new Stretch(phrase.first(), k); // «المعارضة الحكومة»: two bodies
            }
        }
        return phrase;
    }

    /** «جميع المرشحين», «أهل فلسطين»: a phrase of people that begins anew after a definite word. */
    private boolean opensPeople(int k) {
        if (page.is(k, WordClass.PEOPLE_OPENER)) {
            return page.isDefinite(k - 1) || endsPlace(k - 1);
        }
        return page.isDefinite(k)
                && page.isDefinite(k - 1)
                && page.folded(k).endsWith("ين")
                && page.folded(k - 1).endsWith("ي")
                && page.name(k) == null;
    }

    /** The phrase less an object after it: «الأمير كلمة», «المجلة هجومها», «فلان تغريداته». */
    Stretch alone(Stretch phrase) {
        for (int k = phrase.first() + 1; k < phrase.end(); k++) {
            Page.Name name = page.name(k);
            Page.Name before = page.name(k - 1);
            boolean whole = page.isDefinite(k - 1) || before != null && !before.role() && before.end() == k;
            if (!whole || name != null || !page.word(k).isWord() || page.isDefinite(k) || page.hasConjunction(k)) {
                continue;
            }
            if (page.has(k, Sense.PERSON)
                    || page.preposition(k) != 0
                    || Prepositions.isFree(page, k)
                    || page.is(k, WordClass.BIN)) {
                continue;
            }
            return new Stretch(phrase.first(), k);
        }
        return phrase;
    }

    /** The phrase less an indefinite object after it: «رئيسه فلان دولا لم يسمها». */
    Stretch beforeObject(Stretch phrase) {
        for (int k = phrase.first() + 1; k < phrase.end(); k++) {
            String f = page.folded(k);
            boolean body = k > phrase.first() + 1
                    && page.has(k, Sense.BODY)
                    && !page.isDefinite(k)
                    && !page.hasConjunction(k)
                    && page.folded(k + 1).endsWith("ه")
                    && k + 2 == phrase.end()
                    && !page.isDefinite(k + 1);
            if (body) {
                return new Stretch(phrase.first(), k); // «آدم رجال مليشيات مسلحة»
            }
            if (f.length() > 3
                    && f.endsWith("ا")
                    && !f.endsWith("يا")
                    && page.name(k) == null
                    && !page.isDefinite(k)
                    && page.senses(k - 1) == 0
                    && page.word(k).form().endsWith("ا")
                    && k > phrase.first() + 1) {
                return new Stretch(phrase.first(), k);
            }
        }
        return phrase;
    }

    /** Whether all of the phrase is one name. */
    boolean isOneName(Stretch phrase) {
        Page.Name name = page.name(phrase.first());
        return name != null && !name.role() && name.first() == phrase.first() && name.end() >= phrase.end();
    }

    private boolean endsPlace(int k) {
        Page.Name name = page.name(k);
        return name != null && name.entity().type() == Entity.Type.LOC && name.end() == k + 1;
    }

    /** Whether the phrase names somebody or something that can speak. */
    boolean isSpeaker(Stretch phrase) {
        for (int k = phrase.first(); k < phrase.end() && k < phrase.first() + 3; k++) {
            if ((page.senses(k) & HEADS) != 0
                    || page.name(k) != null
                    || k == phrase.first() && (page.sensesAfterPreposition(k) & HEADS) != 0) {
                return true;
            }
        }
        return false;
    }
}
