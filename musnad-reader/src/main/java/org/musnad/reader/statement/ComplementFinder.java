package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.text.Quotation;

/** Finds where the content of a reporting verb begins. */
final class ComplementFinder {
    private static final int FARTHEST = 60;
    private static final int SHORT_QUOTATION = 4;
    private static final int LONGEST_TITLE = 7;
    private static final int SHORTEST_SAYING = 3;

    private final Page page;
    private final SourceFinder sources;

    ComplementFinder(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
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
                if (verb.takes(Frame.QUOTE) && isSpeech(verb, quotation, j, after, end)) {
                    return new Complement(Frame.QUOTE, j, j + 1, 0, quotation);
                }
                if (verb.takes(Frame.ABOUT) && page.is(j - 1, "عن")) {
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
                    && !page.is(j - 1, "في")
                    && !verb.takes(Prepositions.frame(page, j - 1))
                    && !(verb.takes(Frame.ON_THAT) && Prepositions.frame(page, j - 1) == Frame.ON);
            if ((verb.takes(Frame.THAT) || prepositional) && !strange) {
                int mark = j > after && isLeadingPreposition(j - 1) ? j - 1 : j;
                if (match.pronoun()) {
                    return new Complement(Frame.THAT, mark, j, match.letters(), null);
                }
                if (j + 1 < end && (verb.takes(Frame.IN) || page.is(j - 1, "في")) && match.letters() == 0) {
                    return Complement.of(Frame.THAT, mark, j); // «أمله في أن يساهم»
                }
                int first = j + 1 < end && page.isColon(j + 1) ? j + 2 : j + 1;
                return first < end ? Complement.of(Frame.THAT, mark, first) : null;
            }
        }
        if (verb.takes(Frame.THAT)
                && page.is(j, "الا")
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
                && (page.is(j, "ما") || page.is(j, "اي") && verb.act() == Act.DENY)
                && j > after
                && Prepositions.frame(page, j - 1) == 0) {
            return Complement.of(Frame.OBJECT, j, j);
        }
        if (verb.takes(Frame.OBJECT2)) {
            Complement asked = asked(j, after);
            if (asked != null) {
                return asked;
            }
        }
        if (verb.takes(Frame.OBJECT) && objectBegins(j, after)) {
            return Complement.of(Frame.OBJECT, j, j);
        }
        return null;
    }

    /** «ناشد الأهالي التبرع», «أهابت بالمواطنين توخي …», «أهاب بضرورة …»: what those addressed are to do. */
    private @Nullable Complement asked(int j, int after) {
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

    private boolean isQuestion(int j) {
        return page.has(j, Sense.QUESTION) && !page.has(j, Sense.RELATIVE) || page.is(j, "عما");
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
        if (frame == Frame.ON && page.is(j + 1, "لسان")) {
            return null; // «أكدت الوزارة على لسان متحدثها أن»
        }
        if (frame == Frame.TO && page.is(j + 1, "القول") && j + 3 < end) {
            Complementisers.Match said = Complementisers.at(page, j + 2);
            if (said != null) {
                return Complement.of(Frame.THAT, j, said.pronoun() ? j + 2 : j + 3);
            }
        }
        if (frame == Frame.ABOUT && isConstituency(j) && goesOn(j + 2, end)) {
            return null;
        }
        if (Complementisers.at(page, j + 1) != null
                || page.is(j + 1, "الا")
                || page.is(j + 1, "ما") && frame == Frame.ON) {
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
        return switch (page.folded(about - 1)) {
            case "النائب",
                    "نائب",
                    "النائبه",
                    "نائبه",
                    "النايب",
                    "نايب",
                    "النايبه",
                    "نايبه",
                    "المرشح",
                    "المرشحه",
                    "مرشح",
                    "العضو",
                    "النواب",
                    "نواب" -> page.has(about + 1, Sense.BODY) || page.name(about + 1) != null;
            default -> false;
        };
    }

    /** Whether before the next comma another mark of a content comes. */
    private boolean goesOn(int from, int end) {
        for (int k = from; k < end && k < from + 20 && !page.isPunct(k); k++) {
            if (page.is(k, "عن") || Complementisers.at(page, k) != null) {
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

    /** Whether what stands in quotation marks is said, rather than a name or nickname in the subject. */
    private boolean isSpeech(Verb verb, Quotation quotation, int open, int after, int end) {
        int close = page.close(open);
        int length = close - open - 1;
        boolean marked = open > 0 && (page.isColon(open - 1) || page.isComma(open - 1));
        if (page.isColon(open - 1)) {
            return true;
        }
        if (verb.act() == Act.ACCUSE && accusesAfter(close + 1, end) || !marked && isNameInMarks(open, after)) {
            return false;
        }
        if (!marked
                && length <= LONGEST_TITLE
                && !(length >= SHORTEST_SAYING && isLeftWithAdjunct(close + 1, end))
                && (page.has(open - 1, Sense.PERSON) && close + 1 < end && !page.isPunct(close + 1)
                        || isNamedFirst(close + 1, end))) {
            return false;
        }
        if (length <= SHORT_QUOTATION) {
            if (open - 1 >= after && isFiniteCue(open - 1)
                    || page.has(open - 1, Sense.OUTLET)
                    || page.hasAfterPreposition(open - 1, Sense.OUTLET)
                    || page.has(open - 1, Sense.BODY)
                            && (length <= 2
                                    || close + 1 < end && !page.isPunct(close + 1) && page.hits(close + 1).length == 0)
                    || page.folded(open - 1).equals("ل")
                    || page.folded(open - 1).equals("لـ")) {
                return false;
            }
            if (complementiserFollows(close + 1, end)
                    || prepositionFollows(verb, close + 1, end)
                    || open == after && verb.is(Verb.TRANSITIVE)) {
                return false;
            }
            return marked
                    || page.is(close + 1, "و") && page.opened(close + 2) != null
                    || length >= 3
                    || close + 1 >= end
                    || page.isPunct(close + 1)
                    || page.hits(close + 1).length > 0;
        }
        return !page.has(open - 1, Sense.OUTLET) && !page.hasAfterPreposition(open - 1, Sense.OUTLET) || length > 8;
    }

    /** «قال المتحدث "لن نتراجع عن موقفنا" خلال مؤتمر صحفي»: after the marks only when and where follow, and no other content. */
    private boolean isLeftWithAdjunct(int from, int end) {
        if (from >= end
                || !page.has(from, Sense.ADJUNCT) && !page.has(from, Sense.TIME) && !page.is(from, "في")
                || complementiserFollows(from, end)) {
            return false;
        }
        for (int k = from; k < end && k < from + FARTHEST; k++) {
            if (page.opened(k) != null || page.isColon(k)) {
                return false;
            }
        }
        return true;
    }

    /** «اتهم «المركز» الحكومة بـ…»: what the accusation is comes after the name in marks. */
    private boolean accusesAfter(int from, int end) {
        for (int k = from; k < end && k < from + 6 && !page.isPunct(k); k++) {
            if (page.is(k, "ب") || page.preposition(k) == 'ب') {
                return true;
            }
        }
        return page.is(from, "ب") || page.preposition(from) == 'ب';
    }

    /** «شككت «شبكة أطباء الساحل»، …»: the name of a body, or of anybody known, in marks. */
    private boolean isNameInMarks(int open, int after) {
        Page.Name name = page.name(open + 1);
        if (name != null && !name.role() && name.end() == page.close(open)) {
            return true;
        }
        return open == after
                && page.has(open + 1, Sense.BODY)
                && !page.isDefinite(open + 1)
                && page.close(open) - open <= SHORT_QUOTATION + 2;
    }

    private boolean isFiniteCue(int i) {
        return page.hits(i).length > 0
                && page.senses(i) == 0
                && page.name(i) == null
                && page.hits(i)[0].form().tense() == VerbForm.Tense.PERFECT
                && !page.isDefinite(i);
    }

    /** «الناطق باسم «…» فلان …: «…»»: the words themselves come later, after a colon or a complementiser. */
    private boolean isNamedFirst(int from, int end) {
        for (int k = from; k < end && k < from + 20; k++) {
            if (page.isColon(k)) {
                return page.opened(k + 1) != null;
            }
            if (page.opened(k) != null || page.isPunct(k) && !page.isComma(k) && !isBracket(k) && !page.is(k, ")")) {
                return false;
            }
            if (page.isComma(k - 1) && page.hits(k).length > 0 && page.senses(k) == 0) {
                return false; // «… "…"، مضيفة: "…"»
            }
            Complementisers.Match match = Complementisers.at(page, k);
            if (match != null && k <= from + 3) {
                return !isNoSpeech(k - 1);
            }
        }
        return false;
    }

    /** «أعلنت عبر حسابها في «تويتر»، عن …»: the verb's own preposition comes after the name in marks. */
    private boolean prepositionFollows(Verb verb, int from, int end) {
        int k = from < end && page.isComma(from) ? from + 1 : from;
        int aside = sources.afterAside(from, end);
        k = aside < 0 ? k : aside;
        if (k >= end || page.isPunct(k)) {
            return false;
        }
        int frame = Prepositions.frame(page, k);
        return frame != 0 && verb.takes(frame);
    }

    private boolean complementiserFollows(int from, int end) {
        for (int k = from; k < end && k < from + 15; k++) {
            if (Complementisers.at(page, k) != null) {
                return !isNoSpeech(k - 1);
            }
            if (page.opened(k) != null || page.isComma(k) && k > from + 6) {
                return false;
            }
        }
        return false;
    }

    /** Whether a verbal noun at j can be what is announced: it follows a phrase that is complete. */
    boolean objectBegins(int j, int after) {
        if (page.preposition(j) != 0 && page.hasAfterPreposition(j, Sense.MASDAR) && !page.has(j, Sense.MASDAR)) {
            return false;
        }
        boolean known = page.has(j, Sense.MASDAR);
        if (!known && !MasdarShape.fits(page.folded(j)) && !page.is(j, "ما")) {
            return false;
        }
        if (page.hasConjunction(j) && !known || startsWithConjunction(j)) {
            return false;
        }
        if (!known && page.name(j) != null) {
            return false;
        }
        if (page.is(j, "ما")) {
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
                || known && page.has(before, Sense.EVENT) && page.is(before - 1, "في")
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
        return page.is(j, "لكن")
                || page.is(j, "ولكن")
                || page.is(j, "فيما") && page.isComma(j - 1)
                || page.is(j, "بينما")
                || page.is(j, "مما");
    }

    /** «ويدعى فلانا»: a name, no claim. */
    private boolean isCalled(Verb verb, int j) {
        return verb.lemma().equals("ادعى") && page.word(j).form().endsWith("ى");
    }

    private boolean senseless(int j) {
        return page.senses(j) == 0;
    }
}
