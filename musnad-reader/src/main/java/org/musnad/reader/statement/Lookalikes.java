package org.musnad.reader.statement;

import org.musnad.reader.statement.VerbForm.Tense;
import org.musnad.reader.word.Word;

/** Tells a reporting verb from forms that only look like one: negated, passive, the noun or particle of the same letters. */
final class Lookalikes {
    private final Page page;

    Lookalikes(Page page) {
        this.page = page;
    }

    /** Whether the form at the word reports nothing. */
    boolean contains(int i, Page.Hit hit) {
        VerbForm form = hit.form();
        return form.person() != 3
                || isContrary(i, form.verb())
                || isWished(i, hit)
                || isOther(i, form)
                || page.has(i, Sense.ADVERB) && page.word(i).form().indexOf('أ') < 0 // «هنا», «نفيا»; not «هنأ»
                || page.has(i + 1, Sense.GESTURE)
                || page.has(i + 2, Sense.GESTURE)
                || isPassive(i, hit.stem())
                || isNoun(i, hit)
                || isComment(i, form);
    }

    /** «بارك الله …», «ترى فيه …», «اطّلع على» (not «أطلع»): no report. */
    private boolean isOther(int i, VerbForm form) {
        Verb verb = form.verb();
        return verb.is(Verb.BLESSING) && page.is(i + 1, WordClass.ALLAH)
                || verb.is(Verb.SEEING) && page.is(i + 1, WordClass.PRONOUN_IN)
                || verb.is(Verb.HAMZA)
                        && form.tense() == Tense.PERFECT
                        && page.word(i).form().indexOf('أ') < 0;
    }

    /** Whether a negation stands before a verb that reports without one, or none before one that needs it: «لم يخف قلقه». */
    private boolean isContrary(int i, Verb verb) {
        boolean negated = page.is(i - 1, WordClass.CUE_NEGATION);
        return negated != verb.is(Verb.NEGATED) && !(negated && verb.is(Verb.NEGATABLE));
    }

    /** «من المقرر أن يعلن», «إذا أعلن», «ستعلن»: nobody has said it yet. */
    private boolean isWished(int i, Page.Hit hit) {
        VerbForm form = hit.form();
        if (form.tense() == Tense.IMPERFECT) {
            if (page.is(i - 2, WordClass.QABL)) {
                return false; // «قبل أن يدعو إلى …»: he did
            }
            return hit.stem() > 0 && page.folded(i).charAt(hit.stem() - 1) == 'س'
                    || page.is(i - 1, WordClass.UNREAL_BEFORE_IMPERFECT);
        }
        return form.tense() == Tense.PERFECT && page.is(i - 1, WordClass.CONDITIONAL);
    }

    private boolean isPassive(int i, int stem) {
        Word word = page.word(i);
        String original = page.words().text().original();
        int at = word.startOf(stem) + 1;
        return at < word.end() && original.charAt(at) == 'ُ';
    }

    /** Whether the form is the noun or particle of the same letters: «بين», «رد فعل», «في نقل». */
    private boolean isNoun(int i, Page.Hit hit) {
        Verb verb = hit.form().verb();
        int before = i - 1;
        if (hit.stem() == 0 && page.is(before, WordClass.NOUN_GOVERNOR)) {
            return true;
        }
        if (verb.is(Verb.PRICE) && hit.stem() == 0 && hit.form().agreement() == Agreement.MASCULINE) {
            boolean doubled = page.word(i).form().length()
                    < page.word(i).end() - page.word(i).start();
            return !doubled && i != page.sentenceFirst(i) && !page.isPunct(before) && !page.has(before, Sense.ADVERB);
        }
        if (verb.is(Verb.PARTICLE)
                && hit.form().tense() == Tense.PERFECT
                && hit.form().agreement() == Agreement.MASCULINE) {
            boolean marked = page.word(i).form().length()
                    < page.word(i).end() - page.word(i).start();
            return !marked
                    && !expresses(verb, i)
                    && !page.has(before, Sense.ADVERB)
                    && !page.is(before, WordClass.VERB_PARTICLE)
                    && !(page.isComma(before) && Complementisers.at(page, i + 1) == null && followsThat(i))
                    && !(hit.stem() > 0 && Complementisers.at(page, i + 1) != null)
                    && !(i == page.sentenceFirst(i) && hit.stem() == 0 && Complementisers.at(page, i + 1) != null)
                    && !followsSubjectAndThat(i);
        }
        return false;
    }

    private boolean followsThat(int i) {
        for (int k = i + 1; k < i + 20 && k < page.size() && !page.isPunct(k); k++) {
            if (Complementisers.at(page, k) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean followsSubjectAndThat(int i) {
        for (int k = i + 1; k < i + 30 && k < page.size(); k++) {
            if (Complementisers.at(page, k) != null) {
                return page.isFirstOfSentence(i)
                        || page.hasConjunction(i) && page.folded(i).length() > 3;
            }
            if (page.isPunct(k) && !page.isComma(k)) {
                return false;
            }
        }
        return false;
    }

    /** «ما يؤكد أهمية …», «مما يشير إلى …»: a fact that shows something; «طفلا يدعى …» is a name. */
    private boolean isComment(int i, VerbForm form) {
        boolean relative = page.is(i - 1, WordClass.FACT_RELATIVE);
        if (form.tense() == Tense.PERFECT
                && form.verb().lemma().charAt(0) == 'ا'
                && page.word(i).form().charAt(page.word(i).folded().length() - lengthFromStem(i)) == 'أ') {
            return true; // «أعتقد» is the first person
        }
        boolean called = form.verb().is(Verb.CALLED) && page.word(i).form().endsWith("ى");
        return form.tense() == Tense.IMPERFECT && (called || relative && form.agreement() == Agreement.MASCULINE);
    }

    private int lengthFromStem(int i) {
        return page.word(i).folded().length() - page.hits(i)[0].stem();
    }

    /** «عبر … عن …» is the verb. */
    private boolean expresses(Verb verb, int i) {
        for (int k = i + 1; verb.is(Verb.DIRECTING) && k < i + 8; k++) {
            if (page.preposition(k) == 'ب' && page.hasAfterPreposition(k, Sense.MASDAR) && page.senses(k) == 0) {
                return true; // «وجه الوزير بفتح تحقيق»
            }
        }
        for (int k = i + 1; verb.is(Verb.EXPRESSING) && k < i + 10; k++) {
            if (page.is(k, WordClass.ABOUT)) {
                return true;
            }
        }
        return false;
    }
}
