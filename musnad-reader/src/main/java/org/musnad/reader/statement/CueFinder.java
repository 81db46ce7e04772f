package org.musnad.reader.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.statement.Cue.Kind;
import org.musnad.reader.statement.VerbForm.Tense;
import org.musnad.reader.text.Quotation;
import org.musnad.reader.word.Word;

/** Finds the verbs and participles that report, with their source and the begin of their content. */
final class CueFinder {
    private final Page page;
    private final ComplementFinder complements;
    private final SourceFinder sources;
    private final Relays relays;
    private final Predicates predicates;
    private final Lookalikes lookalikes;
    private final Sayings sayings;

    CueFinder(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
        this.complements = new ComplementFinder(page, sources);
        this.relays = new Relays(page, complements, sources);
        this.predicates = new Predicates(page, sources);
        this.lookalikes = new Lookalikes(page);
        this.sayings = new Sayings(page, complements, sources);
    }

    /** Adds the cue that the word is, if it is one. */
    void at(int i, int first, int end, boolean title, List<Cue> found) {
        Page.Hit[] hits = page.hits(i);
        if (hits.length == 0 && page.preposition(i) != 'ب') {
            return;
        }
        Page.Name name = page.name(i);
        if (name != null && !name.role() && name.end() - name.first() > 1) {
            return;
        }
        int quotation = page.quotationOf(i);
        int limit = quotation < 0 ? end : Math.min(end, page.close(quotation));
        int begin = quotation < 0 ? first : Math.max(first, quotation + 1);
        Cue byNoun = sayings.byNoun(i, begin, limit);
        if (byNoun != null && byNoun.contentFirst < limit) {
            found.add(byNoun);
            return;
        }
        for (Page.Hit hit : hits) {
            Cue cue = hit.form().tense() == Tense.PARTICIPLE
                    ? participle(i, hit, begin, limit)
                    : verb(i, hit, begin, limit, title);
            if (cue != null && cue.contentFirst < limit) {
                found.add(cue);
                return;
            }
        }
    }

    private @Nullable Cue participle(int i, Page.Hit hit, int first, int limit) {
        VerbForm form = hit.form();
        boolean opens = i == first || page.isPunct(i - 1) || hit.stem() > 0;
        if (!opens && (!form.verb().is(Verb.STRONG) || form.verb().lemma().equals("أقر"))) {
            return null;
        }
        if (form.verb().takes(Frame.ACCUSE)) {
            return opens ? sayings.blame(i, hit, first, limit, false) : null;
        }
        Complement complement = complements.find(form.verb(), i + 1, limit);
        if (form.agreement() != Agreement.MASCULINE && !opens && !isState(i, form, complement)) {
            return null; // «مبينة» after a noun may be its adjective
        }
        if (form.verb().lemma().equals("وصف")
                && complement != null
                && complement.isThat()
                && complement.mark() > i + 2) {
            Predicates.Found found = predicates.find(form.verb(), i + 1, limit, true);
            complement = found == null ? complement : Complement.of(Frame.SMALL, found.object(), found.object());
        }
        if (complement == null && (form.verb().takes(Frame.SMALL) || form.verb().takes(Frame.OBJECT) && opens)) {
            Predicates.Found found = predicates.find(form.verb(), i + 1, limit, true);
            complement = found == null ? null : Complement.of(Frame.SMALL, found.object(), found.object());
        }
        if (complement == null && form.verb().takes(Frame.FEELING) && feeling(page, i + 1) != null) {
            Complement about = relays.aboutFeeling(i + 1, limit); // «مبديا خشيته من …»
            Act act = feeling(page, i + 1);
            if (about != null && act != null) {
                Cue cue = cue(Kind.PARTICIPLE, "participle-feeling", i, hit);
                cue.begin(about);
                cue.act = act;
                return cue;
            }
        }
        boolean aside = complement != null && page.isComma(i + 1) && page.isComma(complement.mark() - 1);
        if (complement == null || complement.mark() > i + (aside ? 20 : 8)) {
            return null;
        }
        int gap = complement.mark() - i - 1;
        if (gap > 0 && !aside && complement.frame() != Frame.WITH && !isFiller(i + 1, complement.mark())) {
            return null;
        }
        boolean about = form.verb().is(Verb.WEAK) && (complement.frame() & Frame.PREPOSITIONS) != 0;
        if (about && !isDeed(complement)) {
            return null; // «ملوحين بأعلام»
        }
        Cue cue = cue(Kind.PARTICIPLE, "participle", i, hit);
        cue.begin(complement);
        feel(cue, i);
        return cue;
    }

    /** «تروي … قائلة:», «… معتبرين أنها …»: no adjective, though no comma stands before it. */
    private boolean isState(int i, VerbForm form, @Nullable Complement complement) {
        if (complement == null || complement.mark() != i + 1) {
            return false;
        }
        return form.verb().lemma().equals("قال") || form.agreement() == Agreement.PLURAL && complement.isThat();
    }

    /** Whether between a participle and its content stands nothing but an adjunct: «داعيا في الوقت ذاته إلى». */
    private boolean isFiller(int from, int mark) {
        return mark - from <= 8;
    }

    private Cue cue(Kind kind, String rule, int i, Page.Hit hit) {
        Word word = page.word(i);
        VerbForm form = hit.form();
        return new Cue(
                kind,
                rule,
                i,
                new Span(word.startOf(hit.stem()), word.end()),
                form.agreement(),
                form.verb().act());
    }

    private @Nullable Cue verb(int i, Page.Hit hit, int first, int limit, boolean title) {
        VerbForm form = hit.form();
        Verb verb = form.verb();
        if (lookalikes.contains(i, hit)) {
            return null;
        }
        if (verb.takes(Frame.RELAY)) {
            return relays.relay(i, hit, limit);
        }
        if (verb.takes(Frame.ARRIVAL)) {
            return relays.arrival(i, hit, limit);
        }
        if (verb.takes(Frame.RENEW)) {
            Cue renewed = relays.renewed(i, hit, first, limit);
            if (renewed != null || verb.frames() == Frame.RENEW) {
                return renewed;
            }
        }
        if (verb.takes(Frame.ACCUSE)) {
            return sayings.blame(i, hit, first, limit, title);
        }
        if (verb.takes(Frame.LEARN)) {
            return sayings.learned(i, hit, limit);
        }
        Complement complement = complements.find(verb, i + 1, limit);
        Complement bare = title && (complement == null || complement.mark() > i + 3 && complement.quotation() != null)
                ? titleObject(i, hit, first)
                : null;
        complement = bare == null ? complement : bare;
        if (complement == null && verb.takes(Frame.FEELING)) {
            return relays.feeling(i, hit, limit);
        }
        boolean described = verb.lemma().equals("وصف")
                && complement != null
                && complement.isThat()
                && complement.mark() > i + 2
                && !hit.enclitic();
        if (verb.takes(Frame.SMALL)
                && (complement == null
                        || described
                        || complement.mark() > i + 8 && !complement.isThat() && complement.quotation() == null)) {
            Cue predicate = predicate(i, hit, first, limit, title);
            if (predicate != null || complement == null || complement.frame() != Frame.OBJECT) {
                return predicate;
            }
        }
        Complement loose = loose(verb, i, limit);
        if (loose != null && (complement == null || complement.mark() > i + 8 && complement.quotation() == null)) {
            complement = loose;
        }
        boolean closes = page.isComma(i - 1)
                && hit.stem() == 0
                && page.isPunct(i - 2)
                && page.quotationOf(i - 3) == page.sentenceFirst(i);
        Cue after =
                complement == null || closes && complement.mark() > i + 1 ? afterQuotation(i, hit, first, limit) : null;
        if (complement == null || after != null) {
            return after;
        }
        int from = relays.passedOn(i + 1, complement.mark());
        Cue cue = from < 0
                ? cue(Kind.VERB, ruleOf(complement), i, hit)
                : new Cue(Kind.VERB, "relay-from", i, page.words().span(from, from + 2), form.agreement(), verb.act());
        cue.begin(complement);
        if (from >= 0) {
            cue.relayer = sources.after(i + 1, from);
            cue.source = sources.after(from + 2, complement.mark());
        }
        int clause = page.quotationOf(i) == i - 1 && i > 0 ? page.sentenceFirst(i) : first;
        Stretch before = hit.stem() == 0 && cue.source == null
                ? sources.before(clause < first ? i - 1 : i, clause, title)
                : null;
        if (cue.source == null && form.agreement() != Agreement.PLURAL && complement.mark() > i + 1) {
            boolean subjectFirst = before != null && sources.isSpeakerByHead(before) && !page.isTimed(before.first());
            cue.source = subjectFirst ? null : subject(i, hit, complement, cue, before != null);
        }
        if (cue.source == null && before != null) {
            cue.source = before;
            cue.subjectFirst = true;
        }
        cue.relative = hit.stem() == 0
                && (cue.source == null || cue.subjectFirst)
                && (page.has(i - 1, Sense.RELATIVE) || page.is(i + 1, "فيه") || page.is(i + 1, "فيها"));
        describedBy(cue, hit, first);
        feel(cue, i);
        laterSubject(cue, i, limit);
        return bare != null || accepted(cue, i, hit, complement, first) ? cue : null;
    }

    /** «وقعا إعلان مبادئ من عشر نقاط، ينص على …»: the document before the verb says so. */
    private void describedBy(Cue cue, Page.Hit hit, int first) {
        VerbForm form = hit.form();
        if (cue.source != null
                || hit.stem() > 0
                || !form.verb().lemma().equals("نص")
                || form.tense() != Tense.IMPERFECT) {
            return;
        }
        for (int k = cue.word - 1; k > first && k > cue.word - 10; k--) {
            if (page.has(k, Sense.DOCUMENT) && !page.isDefinite(k)) {
                cue.source = sources.extent(k, Math.min(cue.word, k + 2));
                cue.relative = true;
                return;
            }
        }
    }

    /** «طبيب يكشف سر …»: in a headline whatever noun stands after the verb. */
    private @Nullable Complement titleObject(int i, Page.Hit hit, int first) {
        Verb verb = hit.form().verb();
        if (!verb.takes(Frame.OBJECT)
                || hit.form().tense() != Tense.IMPERFECT
                || hit.enclitic()
                || hit.stem() > 0
                || i + 2 >= page.size()
                || !page.word(i + 1).isWord()
                || Prepositions.isFree(page, i + 1)
                || page.preposition(i + 1) != 0 && page.senses(i + 1) == 0
                || page.has(i + 1, Sense.PERSON)
                || page.has(i + 1, Sense.PRONOMINAL)
                || page.has(i + 1, Sense.CONNECTIVE)
                || page.has(i + 1, Sense.ADJUNCT)
                || page.isTimed(i + 1)
                || page.name(i + 1) != null) {
            return null;
        }
        Stretch before = sources.before(i, first, true);
        return before != null && sources.isSpeakerByHead(before) ? Complement.of(Frame.OBJECT, i + 1, i + 1) : null;
    }

    /** «ودعا إلى الإضراب اتحاد العمال»: the subject comes after a content of one definite noun. */
    private void laterSubject(Cue cue, int i, int limit) {
        boolean opens = i == page.sentenceFirst(i);
        if (cue.source != null || !opens || cue.frame != Frame.TO && cue.frame != Frame.ON && cue.frame != Frame.FROM) {
            return;
        }
        int k = cue.contentFirst + 1;
        if (k + 1 < limit
                && page.isDefinite(k - 1)
                && !page.isDefinite(k)
                && !(page.hasConjunction(k) && !page.folded(k).startsWith("وز"))
                && page.preposition(k) == 0
                && (page.has(k, Sense.BODY) || page.has(k, Sense.PERSON) || page.opened(k) != null)) {
            cue.source = sources.extent(k, limit);
            cue.contentEnd = k;
        }
    }

    /** «"…"، قال فلان»: the words stand before the verb. */
    private @Nullable Cue afterQuotation(int i, Page.Hit hit, int first, int limit) {
        Verb verb = hit.form().verb();
        boolean thus = page.is(i - 1, "هكذا") || page.is(i - 1, "بهذا");
        int before = thus ? i - 1 : i;
        int close = page.isComma(before - 1) ? before - 2 : before - 1;
        if (close <= first || !verb.takes(Frame.QUOTE) || !verb.is(Verb.STRONG) && !thus || page.quotationOf(i) >= 0) {
            return null;
        }
        int open = page.quotationOf(close - 1);
        Quotation quotation = page.opened(open);
        if (open < first || quotation == null || page.close(open) != close || close - open < 4) {
            return null;
        }
        Page.Name name = page.name(open + 1);
        if (name != null && name.end() >= close || page.has(open - 1, Sense.BODY) && close - open < 8) {
            return null; // «رئيس «تجمع …»، أوضح أن …»: a name in marks
        }
        Cue cue = cue(Kind.VERB, "quotation-verb", i, hit);
        cue.begin(new Complement(Frame.QUOTE, open, open + 1, 0, quotation));
        cue.source = hit.form().agreement() == Agreement.PLURAL ? null : sources.after(i + 1, limit);
        if (thus && cue.source != null) {
            cue.source = beforePreposition(cue.source); // «هكذا علق المدرب على …»
        }
        return cue;
    }

    private Stretch beforePreposition(Stretch source) {
        for (int k = source.first() + 1; k < source.end(); k++) {
            if (page.is(k, "علي") || page.is(k, "عن")) {
                return new Stretch(source.first(), k);
            }
        }
        return source;
    }

    /** «وصف … لقاءه بالإيجابي», «أدان … العمل». */
    private @Nullable Cue predicate(int i, Page.Hit hit, int first, int limit, boolean title) {
        if (hit.enclitic()) {
            return null;
        }
        Stretch before = hit.stem() == 0 ? sources.before(i, first, title) : null;
        Complementisers.Match carried = Complementisers.at(page, i - 1);
        boolean known =
                before != null || hit.form().agreement() == Agreement.PLURAL || carried != null && carried.pronoun();
        boolean calls = hit.form().verb().lemma().equals("اعتبر")
                || hit.form().verb().lemma().equals("عد");
        boolean passive = calls
                && hit.form().tense() == Tense.IMPERFECT
                && (before == null || page.has(i - 1, Sense.RELATIVE) || !sources.isSpeakerByHead(before));
        Predicates.Found found = passive ? null : predicates.find(hit.form().verb(), i + 1, limit, known);
        if (found == null
                || found.source() == null && !known && !found.deed()
                || known && before == null && hit.form().verb().is(Verb.WEAK)) {
            return null;
        }
        Cue cue = cue(Kind.VERB, "verb-predicate", i, hit);
        cue.begin(Complement.of(Frame.SMALL, found.object(), found.object()));
        cue.mode = org.musnad.reader.Statement.Mode.INDIRECT;
        cue.source = before != null ? before : found.source();
        cue.subjectFirst = before != null;
        return cue.source == null || sources.isSpeaker(cue.source) || title || page.isDefinite(cue.source.first())
                ? cue
                : null;
    }

    /** Sets the act by a word of feeling or wish at the begin of the content, and steps over «قلقه بشأن». */
    private void feel(Cue cue, int i) {
        if (cue.frame == Frame.ABOUT || cue.frame == Frame.THAT || cue.frame == Frame.QUOTE) {
            String lemma = page.hits(i)[0].form().verb().lemma();
            boolean feels = lemma.equals("أعرب") || lemma.equals("عبر") || lemma.equals("أبدى");
            for (int k = i + 1; feels && k <= cue.contentFirst + 1; k++) {
                Act act = feeling(page, k);
                if (act != null) {
                    cue.act = act;
                    boolean first = k == cue.contentFirst || k == cue.contentFirst + 1 && !page.isDefinite(k - 1);
                    Complement about = first && cue.quotation == null ? relays.aboutFeeling(k, page.size()) : null;
                    if (about != null) {
                        cue.contentFirst = about.first();
                        cue.contentLetters = about.letters();
                    }
                    return;
                }
            }
        }
    }

    private @Nullable Stretch subject(int i, Page.Hit hit, Complement complement, Cue cue, boolean known) {
        int mark = complement.mark();
        for (int k = i + 2; k < mark && hit.form().verb().act() == Act.ACCUSE; k++) {
            boolean named = page.has(k - 1, Sense.BODY) && page.opened(k) != null && page.close(k) - k <= 5;
            mark = page.opened(k) != null && !named ? k : mark;
        }
        for (int k = i + 1; k < mark && hit.form().verb().lemma().equals("طلب"); k++) {
            mark = page.is(k, "من") ? k : mark; // «طلب الوزير من المواطنين البقاء»
        }
        Stretch found = sources.after(i + 1, mark);
        if (found == null || isCircumstance(found.first())) {
            return null;
        }
        boolean asked = complement.frame() == Frame.OBJECT && hit.form().verb().takes(Frame.OBJECT2);
        int alone = i == page.sentenceFirst(i) ? 1 : 2;
        boolean from = hit.form().verb().lemma().equals("طلب") && page.is(mark, "من");
        if (asked && !from && found.length() <= alone || disagrees(hit, found)) {
            cue.addressee = found;
            return null;
        }
        if (hit.form().verb().act() == Act.REQUEST && isAskedLater(i, hit, found, complement)) {
            cue.addressee = found;
            return null;
        }
        if (hit.form().verb().act() == Act.REQUEST && !complement.isThat() && complement.frame() != Frame.QUOTE) {
            return sources.firstNamed(found);
        }
        if (hit.form().verb().act() == Act.ACCUSE) {
            if (known || page.has(i + 1, Sense.PRONOMINAL) || page.has(i - 1, Sense.RELATIVE)) {
                cue.addressee = found;
                return null;
            }
            if (sources.phrases().isOneName(found)
                    && sources.firstNamed(found).equals(found)
                    && isAccusedAlone(found, complement.mark())) {
                cue.addressee = found; // «كما اتهم أوكرانيا بـ…»
                return null;
            }
            return sources.phrases().beforeObject(sources.firstNamed(found));
        }
        if (hit.form().verb().is(Verb.TRANSITIVE) && (complement.isThat() || complement.quotation() != null)) {
            for (int k = found.first() + 1; k < found.end(); k++) {
                if (page.has(k, Sense.OUTLET)
                        && !page.isDefinite(k)
                        && (page.isDefinite(k - 1) || page.senses(k - 1) == 0)) {
                    cue.addressee = new Stretch(k, found.end()); // «وأبلغ المصدر وكالة … أن»
                    return new Stretch(found.first(), k);
                }
            }
        }
        if (hit.form().verb().is(Verb.TRANSITIVE) && page.opened(i + 1) != null) {
            cue.addressee = new Stretch(i + 2, page.close(i + 1));
            return sources.after(page.close(i + 1) + 1, complement.mark());
        }
        return found;
    }

    /** «وتتابع والدموع في عينيها: …», «وقال وهو يبكي»: how it was said, not by whom. */
    private boolean isCircumstance(int k) {
        String f = page.folded(k);
        return f.startsWith("وال") && f.length() > 4 && page.name(k) == null
                || f.equals("وهو")
                || f.equals("وهي")
                || f.equals("وهم");
    }

    /**
     * «نفى الوالي هذه الاتهامات، ودعا الحزب إلى …»: after و in a sentence that begins with a verb and its subject in the
     * same gender, a lone definite noun is who is asked.
     */
    private boolean isAskedLater(int i, Page.Hit hit, Stretch found, Complement complement) {
        boolean preposition = (complement.frame() & Frame.PREPOSITIONS) != 0;
        int first = page.sentenceFirst(i);
        if (!preposition
                || hit.stem() == 0
                || found.length() > 2
                || i - first < 4
                || !page.isComma(i - 1)
                || !page.isDefinite(found.first())
                || page.name(found.first()) != null
                || !sources.reaches(found, complement.mark())) {
            return false;
        }
        Page.Hit[] begin = page.hits(first);
        return begin.length > 0
                && page.senses(first) == 0
                && begin[0].form().agreement() == hit.form().agreement()
                && page.has(first + 1, Sense.PERSON)
                && hit.form().agreement() == Agreement.MASCULINE;
    }

    /** Whether after the name nobody else stands before the mark, but those joined to it. */
    private boolean isAccusedAlone(Stretch found, int mark) {
        int next = sources.afterAdjuncts(found.end(), mark);
        return next >= mark
                || page.is(next, "و")
                || page.hasConjunction(next) && page.senses(next) == 0 && page.name(next) != null;
    }

    /** Whether the phrase after a verb of asking, warning or telling is its object by gender: «وطالب القوات بـ». */
    private boolean disagrees(Page.Hit hit, Stretch phrase) {
        Verb verb = hit.form().verb();
        boolean transitive = verb.is(Verb.TRANSITIVE)
                || verb.act() == Act.REQUEST
                || verb.act() == Act.WARN
                || verb.act() == Act.THREATEN
                || verb.act() == Act.ACCUSE;
        String head = page.folded(phrase.first());
        if (transitive
                && head.endsWith("ين")
                && !head.equals("الامين")
                && page.isDefinite(phrase.first())
                && page.name(phrase.first()) == null) {
            return true; // «وحثت المسؤولين على …»: an accusative
        }
        return transitive
                && hit.form().agreement() == Agreement.MASCULINE
                && (head.endsWith("ه") && head.length() > 4 && !page.has(phrase.first(), Sense.PERSON)
                        || head.startsWith("ال")
                                && head.endsWith("ات")
                                && head.length() > 5
                                && page.name(phrase.first()) == null
                        || head.equals("قوات")
                        || head.equals("سلطات")
                        || head.equals("القوات")
                        || head.equals("السلطات"));
    }

    /** «وأضاف، لذلك نعمل …»: the speaker's words after a comma alone. */
    private @Nullable Complement loose(Verb verb, int i, int limit) {
        if (!verb.is(Verb.STRONG) || !verb.takes(Frame.QUOTE) || !verb.takes(Frame.THAT)) {
            return null;
        }
        if (page.isComma(i + 1) && i + 4 < limit && !opensAdjunct(i + 2)) {
            return Complement.of(Frame.QUOTE, i + 1, i + 2);
        }
        return null;
    }

    /** «شدد، الأسبوع الماضي من الرياض، على أن …»: after the comma comes when or where. */
    private boolean opensAdjunct(int i) {
        return page.has(i, Sense.ADJUNCT)
                || page.is(i, "في")
                || page.isTimed(i)
                || page.has(i, Sense.TIME)
                || page.has(i, Sense.PRONOMINAL);
    }

    /** «دفع المحامي ببطلان …»: a plea before a court, no push. */
    private boolean isPlea(Complement complement) {
        return switch (page.folded(complement.first())) {
            case "ببطلان",
                    "بانتفاء",
                    "بعدم",
                    "بانعدام",
                    "بتناقض",
                    "بقصور",
                    "بكيديه",
                    "بسقوط",
                    "بانقضاء",
                    "بشيوع",
                    "بخلو" -> true;
            default -> complement.isThat();
        };
    }

    private static String ruleOf(Complement complement) {
        if (complement.isThat()) {
            return "verb-that";
        }
        if (complement.frame() == Frame.QUOTE) {
            return complement.quotation() == null ? "verb-colon" : "verb-quotation";
        }
        return complement.frame() == Frame.OBJECT ? "verb-object" : "verb-preposition";
    }

    private boolean accepted(Cue cue, int i, Page.Hit hit, Complement complement, int first) {
        Verb verb = hit.form().verb();
        boolean speech = complement.isThat() || complement.frame() == Frame.QUOTE;
        boolean immediate = complement.mark() == i + 1;
        if (complement.frame() == Frame.TO && page.has(complement.first(), Sense.OCCASION)) {
            return false;
        }
        boolean asked = verb.lemma().equals("طلب") && complement.frame() == Frame.OBJECT;
        if (asked && (page.is(i + 1, "من") || cue.source != null && page.is(cue.source.end(), "من"))) {
            return isDeed(complement);
        }
        if (complement.frame() == Frame.OBJECT
                && page.has(i + 1, Sense.PRONOMINAL)
                && page.has(i - 1, Sense.RELATIVE)) {
            return false; // «المشكلة التي يشكو منها»
        }
        if (hit.enclitic()) {
            return complement.isThat() && (verb.lemma().equals("وصف") || verb.is(Verb.TRANSITIVE) && immediate);
        }
        if (isReporterVoice(cue, i, hit, immediate, first) || verb.lemma().equals("دفع") && !isPlea(complement)) {
            return false;
        }
        if (cue.source != null) {
            boolean speaker = sources.isSpeaker(cue.source);
            if (verb.is(Verb.WEAK)) {
                return speaker
                        && (speech || isDeed(complement) && sources.isSpeakerByHead(cue.source))
                        && complement.mark() - i < 20;
            }
            if (complement.frame() == Frame.WITH || complement.frame() == Frame.FOR) {
                return speaker
                        && (cue.subjectFirst
                                || cue.relayer != null
                                || verb.act() == Act.ACCUSE
                                || verb.act() == Act.REQUEST
                                || sources.reaches(cue.source, complement.mark()));
            }
            if (verb.is(Verb.TRANSITIVE) && !speaker && !immediate) {
                return false;
            }
            return speaker
                    || complement.quotation() != null
                    || speech && (complement.mark() < i + 25 || cue.source.length() <= 4)
                    || complement.frame() == Frame.ABOUT
                            && (verb.lemma().equals("أعرب") || verb.lemma().equals("عبر"))
                            && cue.source.length() <= 2;
        }
        if (complement.mark() > i + 12) {
            return false;
        }
        return !verb.is(Verb.WEAK) || speech && (immediate || complement.frame() == Frame.QUOTE);
    }

    /** «لوح بإضراب», «وجه بفتح تحقيق»: what a weak verb is about must be something done. */
    private boolean isDeed(Complement complement) {
        int k = complement.first();
        if (complement.letters() == 0) {
            return complement.frame() != Frame.SMALL && (page.has(k, Sense.MASDAR) || MasdarShape.fits(page.folded(k)));
        }
        return page.hasAfterPreposition(k, Sense.MASDAR)
                || MasdarShape.fits(page.folded(k).substring(complement.letters()));
    }

    /** «يذكر أن», «ومن المقرر أن»: nobody is named who says so. */
    private boolean isReporterVoice(Cue cue, int i, Page.Hit hit, boolean immediate, int first) {
        if (cue.source != null
                || hit.form().tense() != Tense.IMPERFECT
                || !hit.form().verb().is(Verb.IMPERSONAL)) {
            return false;
        }
        return hit.form().agreement() == Agreement.MASCULINE && (immediate || i == first);
    }

    /** The act that the first words of a content about a feeling show. */
    static @Nullable Act feeling(Page page, int i) {
        if (page.has(i, Sense.FEELING_HOPE)) {
            return Act.HOPE;
        }
        if (page.has(i, Sense.FEELING_CONCERN)) {
            return Act.CONCERN;
        }
        if (page.has(i, Sense.FEELING_WELCOME)) {
            return Act.WELCOME;
        }
        if (page.has(i, Sense.FEELING_CONDEMN)) {
            return Act.CONDEMN;
        }
        return page.has(i, Sense.FEELING_ASSERT) ? Act.ASSERT : null;
    }
}
