package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.statement.VerbForm.Tense;

/** Tells the subject of a reporting verb from those whom the subject asks, warns, tells or accuses. */
final class Subjects {
    private final Page page;
    private final SourceFinder sources;

    Subjects(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
    }

    /** The phrase between the verb and the mark of its content that names who speaks; whoever is spoken to goes to the cue. */
    @Nullable
    Stretch between(int i, Page.Hit hit, Complement complement, Cue cue, boolean known) {
        int mark = complement.mark();
        for (int k = i + 2; k < mark && hit.form().verb().act() == Act.ACCUSE; k++) {
            boolean named = page.has(k - 1, Sense.BODY) && page.opened(k) != null && page.close(k) - k <= 5;
            mark = page.opened(k) != null && !named ? k : mark;
        }
        for (int k = i + 1; k < mark && hit.form().verb().is(Verb.ASKING); k++) {
            mark = page.is(k, WordClass.FROM) ? k : mark; // «طلب الوزير من المواطنين البقاء»
        }
        Stretch found = sources.after(i + 1, mark);
        if (found == null || isCircumstance(found.first())) {
            return null;
        }
        boolean asked = complement.frame() == Frame.OBJECT && hit.form().verb().takes(Frame.OBJECT2);
        int alone = i == page.sentenceFirst(i) ? 1 : 2;
        boolean from = hit.form().verb().is(Verb.ASKING) && page.is(mark, WordClass.FROM);
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
        return f.startsWith("وال") && f.length() > 4 && page.name(k) == null || page.is(k, WordClass.CIRCUMSTANCE);
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
                || page.is(next, WordClass.AND_LETTER)
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
                && !page.is(phrase.first(), WordClass.WHOLE_IN_INA)
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
                        || page.is(phrase.first(), WordClass.POWERS));
    }

    /** «ودعا إلى الإضراب اتحاد العمال»: the subject comes after a content of one definite noun. */
    void later(Cue cue, int i, int limit) {
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

    /** «وقعا إعلان مبادئ من عشر نقاط، ينص على …»: the document before the verb says so. */
    void describing(Cue cue, Page.Hit hit, int first) {
        VerbForm form = hit.form();
        if (cue.source != null
                || hit.stem() > 0
                || !form.verb().is(Verb.STIPULATING)
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
}
