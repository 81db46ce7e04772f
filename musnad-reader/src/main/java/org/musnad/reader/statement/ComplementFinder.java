package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.text.Quotation;

/** Finds where the content of a reporting verb begins. */
final class ComplementFinder {
    private static final int FARTHEST = 60;

    private final Page page;
    private final SourceFinder sources;
    private final SpeechMarks speechMarks;
    private final Deeds deeds;

    ComplementFinder(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
        this.speechMarks = new SpeechMarks(page, sources);
        this.deeds = new Deeds(page);
    }

    /**
     * The content's begin for a verb.
     *
     * @param after index after the verb
     * @param end index after the last word that may be looked at
     */
    @Nullable
    Complement find(Verb verb, int after, int end) {
        int stop = Math.min(end, after + FARTHEST);
        for (int j = after; j < stop; j++) {
            Quotation quotation = page.opened(j);
            if (quotation != null) {
                if (verb.takes(Frame.QUOTE) && speechMarks.isSpeech(verb, quotation, j, after, end)) {
                    return new Complement(Frame.QUOTE, j, j + 1, 0, quotation);
                }
                if (verb.takes(Frame.ABOUT) && page.is(j - 1, WordClass.ABOUT)) {
                    return new Complement(Frame.ABOUT, j - 1, j + 1, 0, quotation);
                }
                j = page.close(j);
                continue;
            }
            if (page.isPunct(j)) {
                if (page.isColon(j)) {
                    return verb.takes(Frame.QUOTE) || verb.takes(Frame.THAT) ? afterColon(j, end) : null;
                }
                if (isBracket(j)) {
                    j = bracketEnd(j, stop);
                    continue;
                }
                if (endsSearch(j)) {
                    return null;
                }
                j = pastAside(j, stop);
                continue;
            }
            Complement found = atWord(verb, j, after, end);
            if (found != null) {
                return found;
            }
            if (j > after && startsAnotherClause(j, after)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Complement atWord(Verb verb, int j, int after, int end) {
        Complementisers.Match match = Complementisers.at(page, j);
        if (match != null && !isNoSpeech(j - 1)) {
            boolean prepositional = match.letters() == 1
                    ? verb.takes(Frame.WITH)
                    : verb.takes(Prepositions.frame(page, j - 1)) && j > after;
            boolean strange = match.letters() == 0
                    && Prepositions.isFree(page, j - 1)
                    && !page.is(j - 1, WordClass.IN)
                    && !verb.takes(Prepositions.frame(page, j - 1))
                    && !(verb.takes(Frame.ON_THAT) && Prepositions.frame(page, j - 1) == Frame.ON);
            if ((verb.takes(Frame.THAT) || prepositional) && !strange) {
                int mark = j > after && isLeadingPreposition(j - 1) ? j - 1 : j;
                if (match.pronoun()) {
                    return new Complement(Frame.THAT, mark, j, match.letters(), null);
                }
                if (j + 1 < end && (verb.takes(Frame.IN) || page.is(j - 1, WordClass.IN)) && match.letters() == 0) {
                    return Complement.of(Frame.THAT, mark, j); // «أمله في أن يساهم»
                }
                int first = j + 1 < end && page.isColon(j + 1) ? j + 2 : j + 1;
                return first < end ? Complement.of(Frame.THAT, mark, first) : null;
            }
        }
        if (verb.takes(Frame.THAT)
                && page.is(j, WordClass.ALLA)
                && (j == after || isLeadingPreposition(j - 1))
                && verb.is(Verb.IMPERSONAL)) {
            return Complement.of(Frame.THAT, j, j); // «متوقعا ألا …»
        }
        if (verb.takes(Frame.ASK) && isQuestion(j)) {
            return Complement.of(Frame.ASK, j, j);
        }
        Complement prepositional = atPreposition(verb, j, after, end);
        if (prepositional != null) {
            return prepositional;
        }
        if (verb.takes(Frame.OBJECT)
                && (verb.act() == Act.DENY || verb.act() == Act.CONDEMN)
                && (page.is(j, WordClass.MA) || page.is(j, WordClass.ANY) && verb.act() == Act.DENY)
                && j > after
                && Prepositions.frame(page, j - 1) == 0) {
            return Complement.of(Frame.OBJECT, j, j);
        }
        if (verb.takes(Frame.OBJECT2)) {
            Complement asked = deeds.asked(j, after);
            if (asked != null) {
                return asked;
            }
        }
        if (verb.takes(Frame.OBJECT) && deeds.begins(j, after)) {
            return Complement.of(Frame.OBJECT, j, j);
        }
        return null;
    }

    private boolean isQuestion(int j) {
        return page.has(j, Sense.QUESTION) && !page.has(j, Sense.RELATIVE) || page.is(j, WordClass.ABOUT_WHAT);
    }

    private @Nullable Complement atPreposition(Verb verb, int j, int after, int end) {
        int frame = Prepositions.frame(page, j);
        if (frame == 0 || !verb.takes(frame) || j + 1 >= end) {
            return null;
        }
        if (frame == Frame.WITH && page.hasAfterPreposition(j, Sense.SAYING)) {
            return null; // «متوعدا إياهم بالقول: …»
        }
        if (frame == Frame.WITH || frame == Frame.FOR) {
            int letters = page.hasConjunction(j) ? 2 : 1;
            if (frame == Frame.WITH && page.hasAfterPreposition(j, Sense.BODY) && thatFollows(j + 1, end)) {
                return null; // «مصدر بوزارة التعليم بأن …»
            }
            if (page.folded(j).length() <= letters) {
                return j + 1 < end ? withQuotation(frame, j, j + 1) : null;
            }
            return new Complement(frame, j, j, letters, null);
        }
        if (page.isDefinite(j + 1) && page.has(j + 1, Sense.BODY) && page.has(j - 1, Sense.ANONYMOUS)) {
            return null;
        }
        if (frame == Frame.ON && page.is(j + 1, WordClass.TONGUE)) {
            return null; // «أكدت الوزارة على لسان متحدثها أن»
        }
        if (frame == Frame.TO && page.is(j + 1, WordClass.THE_SAYING) && j + 3 < end) {
            Complementisers.Match said = Complementisers.at(page, j + 2);
            if (said != null) {
                return Complement.of(Frame.THAT, j, said.pronoun() ? j + 2 : j + 3);
            }
        }
        if (frame == Frame.ABOUT && isConstituency(j) && goesOn(j + 2, end)) {
            return null;
        }
        if (Complementisers.at(page, j + 1) != null
                || page.is(j + 1, WordClass.ALLA)
                || page.is(j + 1, WordClass.MA) && frame == Frame.ON) {
            return null;
        }
        if (frame == Frame.FROM
                && !page.isDefinite(j - 1)
                && page.name(j - 1) == null
                && (page.has(j - 1, Sense.PERSON) || page.has(j - 1, Sense.ANONYMOUS))) {
            return null;
        }
        return withQuotation(frame, j, j + 1);
    }

    private boolean thatFollows(int from, int end) {
        for (int k = from; k < end && k < from + 8 && !page.isPunct(k); k++) {
            Complementisers.Match match = Complementisers.at(page, k);
            if (match != null) {
                return match.letters() == 1;
            }
        }
        return false;
    }

    /** «النائب عن كتلة …», «المرشح عن دائرة …»: for whom he sits belongs to his title. */
    private boolean isConstituency(int about) {
        return page.is(about - 1, WordClass.SEAT) && (page.has(about + 1, Sense.BODY) || page.name(about + 1) != null);
    }

    /** Whether before the next comma another mark of a content comes. */
    private boolean goesOn(int from, int end) {
        for (int k = from; k < end && k < from + 20 && !page.isPunct(k); k++) {
            if (page.is(k, WordClass.ABOUT) || Complementisers.at(page, k) != null) {
                return true;
            }
        }
        return false;
    }

    private Complement withQuotation(int frame, int mark, int first) {
        Quotation quotation = page.opened(first);
        return quotation == null
                ? Complement.of(frame, mark, first)
                : new Complement(frame, mark, first + 1, 0, quotation);
    }

    private @Nullable Complement afterColon(int j, int end) {
        int first = j + 1;
        if (first >= end) {
            return null;
        }
        Quotation quotation = page.opened(first);
        if (quotation != null) {
            return new Complement(Frame.QUOTE, j, first + 1, 0, quotation);
        }
        Complementisers.Match match = Complementisers.at(page, first);
        if (match != null) {
            return match.pronoun()
                    ? new Complement(Frame.THAT, j, first, match.letters(), null)
                    : first + 1 < end ? Complement.of(Frame.THAT, j, first + 1) : null;
        }
        return Complement.of(Frame.QUOTE, j, first);
    }

    private boolean isNoSpeech(int i) {
        return page.has(i, Sense.NOSPEECH);
    }

    private boolean isLeadingPreposition(int i) {
        return Prepositions.frame(page, i) != 0 && page.folded(i).length() <= 3;
    }

    /** The comma before what goes on after «، رفض ذكر اسمه، …»; the same comma where no such clause opens. */
    private int pastAside(int comma, int stop) {
        if (!page.isComma(comma) || page.has(comma + 1, Sense.RELATIVE)) {
            return comma;
        }
        int after = sources.afterAside(comma, stop);
        return after < 0 ? comma : after - 1;
    }

    private boolean isBracket(int j) {
        return page.is(j, "(") || page.is(j, "[");
    }

    private int bracketEnd(int j, int stop) {
        for (int k = j + 1; k < stop && k < j + 12; k++) {
            if (page.is(k, ")") || page.is(k, "]")) {
                return k;
            }
        }
        return j;
    }

    private boolean endsSearch(int j) {
        return page.is(j, "؛") || page.is(j, ";") || page.is(j, "؟") || page.is(j, "?") || page.is(j, "!");
    }

    /** Whether a finite verb of saying, or a joining word, shows that the verb's own clause is over. */
    private boolean startsAnotherClause(int j, int after) {
        for (Page.Hit hit : page.hits(j)) {
            if (hit.form().tense() == VerbForm.Tense.PARTICIPLE) {
                if (page.isComma(j - 1) && hit.form().verb().is(Verb.STRONG)) {
                    return true;
                }
                continue;
            }
            Verb verb = hit.form().verb();
            if (verb.is(Verb.STRONG)
                    && !verb.is(Verb.PARTICLE)
                    && !verb.takes(Frame.RELAY)
                    && !isCalled(verb, j)
                    && !hit.enclitic()
                    && senseless(j)
                    && !page.has(j - 1, Sense.RELATIVE)
                    && page.name(j) == null
                    && (hit.stem() > 0 || verb.takes(Frame.THAT))) {
                return true;
            }
        }
        return page.is(j, WordClass.CLAUSE_JOINT) || page.is(j, WordClass.FIMA) && page.isComma(j - 1);
    }

    /** «ويدعى فلانا»: a name, no claim. */
    private boolean isCalled(Verb verb, int j) {
        return verb.is(Verb.CALLED) && page.word(j).form().endsWith("ى");
    }

    private boolean senseless(int j) {
        return page.senses(j) == 0;
    }
}
