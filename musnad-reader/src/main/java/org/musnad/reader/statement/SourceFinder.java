package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;

/** Finds the phrase that names who speaks, after the verb or before it. */
final class SourceFinder {
    private static final int LONGEST = 30;

    private final Page page;
    private final Phrases phrases;
    private final SubjectBefore subjectBefore;

    SourceFinder(Page page) {
        this.page = page;
        this.phrases = new Phrases(page);
        this.subjectBefore = new SubjectBefore(page, phrases, this);
    }

    /** The subject between a verb and the mark of its content; null where nothing there names anybody. */
    @Nullable
    Stretch after(int from, int mark) {
        int first = from;
        while (first < mark && (isSkipped(first) || isSaying(first))) {
            first = page.isPunct(first) || !phrases.opensAdjunct(first) ? first + 1 : adjunctEnd(first, mark);
        }
        first = afterAddressee(first, mark);
        if (first < mark && (isTurning(first) || page.is(first, WordClass.IN_THE_NAME) && page.name(first) == null)) {
            return null;
        }
        if (first >= mark || Prepositions.isFree(page, first) && page.name(first) == null) {
            return null;
        }
        Stretch found = phrases.extent(first, mark);
        return found.end() < mark && endsInName(found, mark) ? new Stretch(first, lastWord(first, mark)) : found;
    }

    /** «قال لـ«السدرة» فلان»: the word after the outlet that was told; the word itself where none stands there. */
    private int afterAddressee(int first, int mark) {
        if (page.is(first, WordClass.FOR_LETTER) && page.opened(first + 1) != null) {
            return afterAdjuncts(Math.min(mark, page.close(first + 1) + 1), mark);
        }
        return first;
    }

    /** «وأضاف مخاطبا الوزير: …», «وقال ردا على سؤال …»: what follows the verb says to whom or to what he speaks. */
    private boolean isTurning(int i) {
        return page.is(i, WordClass.TURNING)
                && (page.name(i) == null && !page.isDefinite(i + 1) || page.hits(i - 1).length > 0);
    }

    private int lastWord(int first, int mark) {
        int last = mark - 1;
        while (last > first && page.isComma(last)) {
            last--;
        }
        return last + 1;
    }

    /**
     * Whether a phrase that begins with a role goes on, over what stands between, to the person's name before the mark: «أمين
     * المنطقة، رئيس اللجنة للدورة الثالثة فلان، أن».
     */
    private boolean endsInName(Stretch phrase, int mark) {
        int end = lastWord(phrase.first(), mark);
        Page.Name name = page.name(end - 1);
        if (!page.has(phrase.first(), Sense.PERSON)
                || name == null
                || name.role()
                || name.end() != end
                || name.entity().type() != Entity.Type.PER
                || name.span().start() > page.word(name.first()).start()) {
            return false;
        }
        for (int k = phrase.first(); k < name.first(); k++) {
            Page.Name other = page.name(k);
            if (other != null && !other.role() && other.entity().type() == Entity.Type.PER
                    || k > phrase.first() && page.senses(k) == 0 && page.hits(k).length > 0
                    || phrases.opensAdjunct(k) && k >= phrase.end()
                    || page.has(k, Sense.PRONOMINAL)) {
                return false;
            }
        }
        return true;
    }

    /** Index after the adjuncts that begin at the word; the word itself where none does. */
    int afterAdjuncts(int from, int limit) {
        int k = from;
        while (k < limit) {
            int aside = afterAside(k, limit + 1);
            if (aside >= 0) {
                k = aside;
                continue;
            }
            if (!isSkipped(k)) {
                break;
            }
            k = page.isPunct(k) || !phrases.opensAdjunct(k) ? k + 1 : adjunctEnd(k, limit);
        }
        return k;
    }

    /** Whether between a subject and the mark of the content stand only adjuncts. */
    boolean reaches(Stretch source, int mark) {
        return afterAdjuncts(source.end(), mark) >= mark;
    }

    private boolean isSkipped(int i) {
        if (page.opened(i) != null) {
            return false;
        }
        return page.isPunct(i)
                || page.has(i, Sense.ADVERB)
                || page.has(i, Sense.PRONOMINAL)
                || phrases.isTime(i)
                || phrases.opensAdjunct(i)
                || page.hasAfterPreposition(i, Sense.ADVERB) && page.preposition(i) != 0
                || page.word(i).isNumber() && phrases.isTime(i - 1);
    }

    /** The end of an adjunct: the next comma or closing mark, else the mark of the content. */
    private int adjunctEnd(int from, int mark) {
        for (int k = from + 1; k < mark; k++) {
            if (page.isComma(k) || page.is(k, "-") || page.is(k, ")")) {
                return k + 1;
            }
        }
        return mark;
    }

    /** «استدرك قائلا»: the participle beside the verb names nobody. */
    private boolean isSaying(int i) {
        return page.is(i, WordClass.SAYING_BESIDE);
    }

    /**
     * Index after the comma that ends a clause about the source («، طلب عدم ذكر اسمه، …»), given the comma that opens it;
     * -1 where none opens there.
     */
    int afterAside(int comma, int limit) {
        if (comma < 0 || comma + 2 >= limit || !page.isComma(comma) || !beginsAside(comma + 1)) {
            return -1;
        }
        int stop = Math.min(limit, comma + LONGEST);
        for (int k = comma + 2; k < stop; k++) {
            if (page.isComma(k)) {
                return k + 1;
            }
            if (page.isPunct(k) && page.opened(k) == null && page.quotationOf(k) < 0 && !page.is(k, "»")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean beginsAside(int k) {
        return page.is(k, WordClass.ASIDE_OPENER)
                || page.is(k, WordClass.LAM) && page.is(k + 1, WordClass.ASIDE_NEGATED);
    }

    /** The subject that stands before a verb; null where none does, and the verb carries its subject. */
    @Nullable
    Stretch before(int verb, int sentenceFirst, boolean title) {
        return subjectBefore.find(verb, sentenceFirst, title);
    }

    /** A noun phrase from its first word on, at most to the limit. */
    Stretch extent(int first, int limit) {
        return phrases.extent(first, limit);
    }

    boolean isSpeakerByHead(Stretch phrase) {
        return phrases.isSpeakerByHead(phrase);
    }

    boolean isNominal(int i) {
        return phrases.isNominal(i);
    }

    Phrases phrases() {
        return phrases;
    }

    Stretch firstNamed(Stretch phrase) {
        return phrases.firstNamed(phrase);
    }

    boolean isSpeaker(Stretch phrase) {
        return phrases.isSpeaker(phrase);
    }
}
