package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.Statement.Mode;
import org.musnad.reader.statement.Cue.Kind;
import org.musnad.reader.text.Quotation;

/**
 * Sentences without a cue in which the speaker of the sentence before goes on: in the first person, with a question, with
 * «كما أنه», or where a later «وأضاف» without a subject shows that nobody else has spoken in between.
 */
final class Continuation {
    private final Page page;

    Continuation(Page page) {
        this.page = page;
    }

    /**
     * The continued sentences.
     *
     * @param bySentence for each sentence its cues, empty where it has none
     * @param from the first sentence of the body
     */
    List<Cue> find(List<List<Cue>> bySentence, int from) {
        List<Cue> found = new ArrayList<>();
        int s = from;
        while (s < bySentence.size()) {
            if (!canGoOn(bySentence.get(s))) {
                s++;
                continue;
            }
            int end = s + 1;
            while (end < bySentence.size()
                    && (bySentence.get(end).isEmpty() || isOwnMessage(bySentence.get(end)))
                    && sameParagraph(s, end)) {
                end++;
            }
            readRun(s + 1, end, bySentence, found);
            s = end;
        }
        return found;
    }

    /** Reads the sentences without a cue that follow one with a cue in its paragraph. */
    private void readRun(int from, int end, List<List<Cue>> bySentence, List<Cue> found) {
        int last = from - 1;
        for (int s = from; s < end; s++) {
            if (isOwnWord(s)) {
                last = s;
            } else if (isReporter(s)) {
                break;
            }
        }
        boolean resumed = end < bySentence.size() && resumes(bySentence.get(end)) && sameParagraph(from, end - 1);
        int stop = resumed ? end : last + 1;
        for (int s = from; s < stop; s++) {
            if (isReporter(s) && !isOwnWord(s)) {
                break;
            }
            Cue cue = cue(s);
            if (cue != null) {
                found.add(cue);
            }
        }
    }

    private boolean canGoOn(List<Cue> cues) {
        if (cues.isEmpty()) {
            return false;
        }
        Cue last = null;
        for (Cue cue : cues) {
            if (cue.outer == null) {
                last = cue;
            }
        }
        return last != null
                && last.kind != Kind.ATTRIBUTION
                && last.kind != Kind.HEADLINE
                && last.frame != Frame.SMALL
                && last.frame != Frame.OBJECT;
    }

    /** «رسائلنا تقول إن …»: what reports here is the speaker's own. */
    private boolean isOwnMessage(List<Cue> cues) {
        for (Cue cue : cues) {
            if (cue.source == null
                    || !page.folded(cue.source.first()).endsWith("نا")
                    || page.name(cue.source.first()) != null) {
                return false;
            }
        }
        return true;
    }

    private boolean sameParagraph(int a, int b) {
        return page.word(page.words().firstOf(a)).paragraph()
                == page.word(page.words().firstOf(b)).paragraph();
    }

    private boolean resumes(List<Cue> cues) {
        if (cues.isEmpty()) {
            return false;
        }
        Cue first = cues.get(0);
        return first.kind == Kind.VERB
                && first.source == null
                && first.outer == null
                && !first.relative
                && page.isFirstOfSentence(first.word);
    }

    /** Whether the sentence is somebody's own words: the first person, or a question. */
    private boolean isOwnWord(int sentence) {
        int first = page.words().firstOf(sentence);
        int end = page.words().endOf(sentence);
        if (page.is(first, WordClass.KAMA) && Complementisers.at(page, first + 1) != null
                || page.is(first, WordClass.KAMA) && isImperfect(first + 1)) {
            return true;
        }
        for (int k = first; k < end; k++) {
            if (page.quotationOf(k) >= 0 && page.quotationOf(k) >= first) {
                continue;
            }
            if (page.isQuestionMark(k) || isFirstPerson(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean isImperfect(int k) {
        String f = page.folded(k);
        return f.length() >= 4
                && (f.charAt(0) == 'ي' || f.charAt(0) == 'ت')
                && page.name(k) == null
                && !page.isDefinite(k)
                && page.senses(k) == 0;
    }

    private boolean isFirstPerson(int k) {
        if (page.is(k, WordClass.FIRST_PERSON)) {
            return true;
        }
        String f = page.folded(k);
        String w = page.hasConjunction(k) ? f.substring(1) : f;
        return w.startsWith("سن")
                && w.length() > 4
                && page.senses(k) == 0
                && page.name(k) == null
                && !w.startsWith("سنه")
                && !w.startsWith("سنو")
                && !w.endsWith("ه");
    }

    /** Whether the reporter speaks: a lead-in, a new place or time, background with «كان … قد», a new actor. */
    private boolean isReporter(int sentence) {
        int first = page.words().firstOf(sentence);
        int end = page.words().endOf(sentence);
        if (page.has(first, Sense.LEADIN) || page.has(first + 1, Sense.LEADIN) || end - first < 4) {
            return true;
        }
        if (page.opened(first) != null) {
            return false;
        }
        if (page.is(first, WordClass.NARRATION_OPENER)) {
            return !page.is(first, WordClass.BACKGROUND_COPULA)
                    || holds(first, end, WordClass.QAD)
                    || page.name(first + 1) != null;
        }
        return page.isTimed(first) || page.isTimed(first + 1);
    }

    private boolean holds(int first, int end, WordClass known) {
        for (int k = first; k < end; k++) {
            if (page.is(k, known)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Cue cue(int sentence) {
        int first = page.words().firstOf(sentence);
        int end = page.words().endOf(sentence);
        while (first < end && page.isPunct(first) && page.opened(first) == null) {
            first++;
        }
        if (page.is(first, WordClass.KAMA) && first + 1 < end) {
            first++;
        }
        int last = end;
        while (last > first && page.isPunct(last - 1) && !page.isQuestionMark(last - 1) && !page.is(last - 1, ")")) {
            last--;
        }
        if (last - first < 3) {
            return null;
        }
        boolean question = page.isQuestionMark(last - 1);
        Cue cue = new Cue(Kind.FREE, "continued", -1, null, Agreement.UNKNOWN, question ? Act.ASK : Act.ASSERT);
        Quotation quotation = page.opened(first);
        cue.contentFirst = first;
        cue.contentEnd = last;
        cue.lead = first;
        cue.mode = Mode.FREE;
        cue.content = quotation != null && page.close(first) >= last - 1
                ? quotation.inner()
                : new Span(page.word(first).start(), page.word(last - 1).end());
        return cue;
    }
}
