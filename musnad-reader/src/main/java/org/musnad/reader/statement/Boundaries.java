package org.musnad.reader.statement;

/** Where the reporter takes the word again inside a sentence: «، وذلك بعد …», «، وقد بثت …», «، جاء ذلك خلال …». */
final class Boundaries {
    private final Page page;

    Boundaries(Page page) {
        this.page = page;
    }

    /** Index of the word at which the speech in reported words ends, at most {@code end}. */
    int after(Cue cue, int first, int end) {
        boolean that = cue.frame == Frame.THAT || cue.frame == Frame.QUOTE;
        boolean title = page.words().text().titled() && page.word(first).paragraph() == 0;
        int quoted = -1;
        int quotedWords = 0;
        for (int k = first; k < end; k++) {
            if (page.opened(k) != null) {
                quoted = page.close(k);
                quotedWords = quoted - k - 1;
                k = Math.min(quoted, end - 1);
                continue;
            }
            if (k > first + 1 && page.isComma(k - 1) && beginsComment(k, that, quoted == k - 2 && quotedWords >= 3)) {
                return k - 1;
            }
            if (k > first + 2 && page.is(k, WordClass.BAYNAMA) && reports(k + 1)) {
                return k;
            }
            if (k > first + 2
                    && page.is(k, WordClass.WA_QAD)
                    && !isImperfect(k + 1)
                    && (!that || page.isComma(k - 1))) {
                return k;
            }
            if (k > first && title && beginsSecondClause(k)) {
                return k;
            }
            if (k > first + 2 && page.is(k, WordClass.PLAIN_CUE)) {
                return k;
            }
        }
        return end;
    }

    private boolean beginsComment(int k, boolean that, boolean afterQuotation) {
        if (page.is(k, WordClass.COMMENT_ADJUNCT)) {
            return !that;
        }
        if (page.is(k, WordClass.CONTRAST)) {
            return !that || reports(k + 1);
        }
        if (page.is(k, WordClass.LAKIN)) {
            return reports(k + 1) || isAnotherSpeaker(k + 1);
        }
        if (page.is(k, WordClass.IN)) {
            return !that && page.is(k + 1, WordClass.HIN);
        }
        if (page.is(k, WordClass.CAME)) {
            return page.is(k + 1, WordClass.DHALIKA);
        }
        if (page.is(k, WordClass.COMES)) {
            return page.is(k + 1, WordClass.DHALIKA) || page.is(k + 1, WordClass.HADHA);
        }
        if (page.is(k, WordClass.BACKGROUND_COPULA)) {
            return isNamed(k + 1) && !page.isTimed(k + 1);
        }
        if (page.is(k, WordClass.RESUMING_PRONOUN)) {
            return afterQuotation || page.is(k + 1, WordClass.MA) && hasEnclitic(k + 2) || isTakenUp(k + 1);
        }
        if (page.is(k, WordClass.AMR)) {
            return page.is(k + 1, WordClass.ALLADHI) && isTakenUp(k + 1);
        }
        return beginsAside(k);
    }

    /** «، ولم يصدر تعليق», «، دون أن يذكر تفاصيل», «، قبل أن يغادر», «، ومن المقرر أن …», «، مستشهدا ب…». */
    private boolean beginsAside(int k) {
        if (page.is(k, WordClass.WA_LAM)) {
            return page.is(k + 1, WordClass.SILENCE_VERB);
        }
        if (page.is(k, WordClass.DUN)) {
            return page.is(k + 1, WordClass.THAT) && page.is(k + 2, WordClass.DISCLOSURE_VERB);
        }
        if (page.is(k, WordClass.FROM)) {
            return (page.is(k + 1, WordClass.DUN) || page.is(k + 1, WordClass.GHAYR))
                    && page.is(k + 2, WordClass.THAT)
                    && page.is(k + 3, WordClass.DISCLOSURE_VERB);
        }
        if (page.is(k, WordClass.QABL)) {
            return page.is(k + 1, WordClass.THAT) && page.is(k + 2, WordClass.LEAVING_VERB);
        }
        if (page.is(k, WordClass.PREPOSITION_FROM)) {
            return page.has(k + 1, Sense.LEADIN);
        }
        return page.has(k, Sense.TAIL);
    }

    /** «، لكن وزيرة الخارجية قللت … وأبدت …»: somebody else speaks in the next clause. */
    private boolean isAnotherSpeaker(int from) {
        if (!page.has(from, Sense.PERSON)) {
            return false;
        }
        for (int k = from + 1; k < from + 12 && !page.isPunct(k); k++) {
            if (reports(k) && page.hits(k)[0].form().tense() == VerbForm.Tense.PERFECT && page.name(k) == null) {
                return true;
            }
        }
        return false;
    }

    /** «، وهو رقم لم تؤكده الوزارة», «، الأمر الذي نفته الحركة»: another verb of saying takes up what was said. */
    private boolean isTakenUp(int from) {
        for (int k = from; k < from + 4 && !page.isPunct(k); k++) {
            if (hasEnclitic(k) || page.is(k, WordClass.DENIED_IT)) {
                return true;
            }
        }
        return false;
    }

    /** «… والوزير ينفي», «… ودمشق تسأل»: the next clause of a headline. */
    private boolean beginsSecondClause(int k) {
        Page.Hit[] hits = page.hits(k + 1);
        boolean verb = hits.length > 0
                && hits[0].form().tense() == VerbForm.Tense.IMPERFECT
                && hits[0].stem() == 0
                && page.name(k + 1) == null;
        boolean state = page.is(k + 1, WordClass.VERB_NEGATION) || page.is(k + 1, WordClass.MA);
        if (!verb && !state || !page.folded(k).startsWith("و")) {
            return false;
        }
        Page.Name name = page.name(k);
        return page.folded(k).startsWith("وال")
                || name != null && name.span().start() > page.word(k).start()
                || page.has(k, Sense.PERSON);
    }

    private boolean reports(int k) {
        for (Page.Hit hit : page.hits(k)) {
            if (hit.form().verb().is(Verb.STRONG)
                    && hit.form().tense() != VerbForm.Tense.PARTICIPLE
                    && page.senses(k) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEnclitic(int k) {
        Page.Hit[] hits = page.hits(k);
        return hits.length > 0 && hits[0].enclitic();
    }

    private boolean isNamed(int k) {
        Page.Name name = page.name(k);
        return name != null && name.entity().type() != org.musnad.reader.Entity.Type.LOC
                || page.has(k, Sense.BODY) && !page.isDefinite(k);
    }

    private boolean isImperfect(int k) {
        String f = page.folded(k);
        return f.length() > 3 && (f.charAt(0) == 'ي' || f.charAt(0) == 'ت' || f.charAt(0) == 'ن' || f.charAt(0) == 'ا');
    }
}
