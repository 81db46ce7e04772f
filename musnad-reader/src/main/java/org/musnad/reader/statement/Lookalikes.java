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
                || isNegated(i) != form.verb().lemma().equals("أخفى") && !excludes(form.verb(), i, isNegated(i))
                || isWished(i, hit)
                || isOther(i, form)
                || page.has(i, Sense.ADVERB) && page.word(i).form().indexOf('أ') < 0 // «هنا», «نفيا»; not «هنأ»
                || page.has(i + 1, Sense.GESTURE)
                || page.has(i + 2, Sense.GESTURE)
                || isPassive(i, hit.stem())
                || isNoun(i, hit)
                || isComment(i, form);
    }

    private boolean isNegated(int i) {
        return switch (page.folded(i - 1)) {
            case "لم", "لا", "لن", "ولم", "ولا", "ولن", "فلم", "ليس" -> true;
            default -> false;
        };
    }

    /** «بارك الله …», «ترى فيه …», «اطّلع على» (not «أطلع»): no report. */
    private boolean isOther(int i, VerbForm form) {
        return switch (form.verb().lemma()) {
            case "بارك" -> page.is(i + 1, "الله");
            case "رأى" -> page.is(i + 1, "فيه") || page.is(i + 1, "فيها");
            case "أطلع" -> form.tense() == Tense.PERFECT && page.word(i).form().indexOf('أ') < 0;
            default -> false;
        };
    }

    /** «لا يستبعد أن». */
    private boolean excludes(Verb verb, int i, boolean negated) {
        return negated && verb.lemma().equals("استبعد");
    }

    /** «من المقرر أن يعلن», «إذا أعلن», «ستعلن»: nobody has said it yet. */
    private boolean isWished(int i, Page.Hit hit) {
        VerbForm form = hit.form();
        String before = page.folded(i - 1);
        if (form.tense() == Tense.IMPERFECT) {
            if (page.is(i - 2, "قبل")) {
                return false; // «قبل أن يدعو إلى …»: he did
            }
            return hit.stem() > 0 && page.folded(i).charAt(hit.stem() - 1) == 'س'
                    || before.equals("قد")
                    || before.equals("ان")
                    || before.equals("الا")
                    || before.equals("بان")
                    || before.equals("سوف");
        }
        return form.tense() == Tense.PERFECT
                && (before.equals("اذا") || before.equals("واذا") || before.equals("لو") || before.equals("فاذا"));
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
        if (hit.stem() == 0) {
            String f = page.folded(before);
            if (f.equals("في")
                    || f.equals("من")
                    || f.equals("علي")
                    || f.equals("الي")
                    || f.equals("عن")
                    || f.equals("هذا")
                    || f.equals("هذه")
                    || f.equals("بعد")
                    || f.equals("قبل")
                    || f.equals("دون")
                    || f.equals("اي")
                    || f.equals("كل")) {
                return true;
            }
        }
        if (verb.lemma().equals("ثمن") && hit.stem() == 0 && hit.form().agreement() == Agreement.MASCULINE) {
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
                    && !page.is(before, "قد")
                    && !page.is(before, "وقد")
                    && !page.is(before, "كما")
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
        boolean relative =
                page.is(i - 1, "ما") || page.is(i - 1, "مما") || page.is(i - 1, "بما") || page.is(i - 1, "وما");
        if (form.tense() == Tense.PERFECT
                && form.verb().lemma().charAt(0) == 'ا'
                && page.word(i).form().charAt(page.word(i).folded().length() - lengthFromStem(i)) == 'أ') {
            return true; // «أعتقد» is the first person
        }
        boolean called =
                form.verb().lemma().equals("ادعى") && page.word(i).form().endsWith("ى");
        return form.tense() == Tense.IMPERFECT && (called || relative && form.agreement() == Agreement.MASCULINE);
    }

    private int lengthFromStem(int i) {
        return page.word(i).folded().length() - page.hits(i)[0].stem();
    }

    /** «عبر … عن …» is the verb. */
    private boolean expresses(Verb verb, int i) {
        for (int k = i + 1; verb.lemma().equals("وجه") && k < i + 8; k++) {
            if (page.preposition(k) == 'ب' && page.hasAfterPreposition(k, Sense.MASDAR) && page.senses(k) == 0) {
                return true; // «وجه الوزير بفتح تحقيق»
            }
        }
        for (int k = i + 1; verb.lemma().equals("عبر") && k < i + 10; k++) {
            if (page.is(k, "عن")) {
                return true;
            }
        }
        return false;
    }
}
