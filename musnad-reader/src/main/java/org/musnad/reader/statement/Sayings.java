package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.statement.Cue.Kind;
import org.musnad.reader.word.Word;

/**
 * Cues that are no verb of saying with its content: a noun of speech after «ب» («اكتفى بالقول إن»), what an outlet learned
 * from somebody («علمت الجريدة من مصدر أن»), and blame («حمل الوزارة مسؤولية كذا»).
 */
final class Sayings {
    private static final int NEAR = 8;
    private static final Verb SAID = Verb.ofNoun(Act.ASSERT, Frame.THAT | Frame.QUOTE);

    private final Page page;
    private final ComplementFinder complements;
    private final SourceFinder sources;

    Sayings(Page page, ComplementFinder complements, SourceFinder sources) {
        this.page = page;
        this.complements = complements;
        this.sources = sources;
    }

    /** «واكتفى المتحدث بالقول إن …», «واختتم كلمته بالتأكيد على أن …»; null where the word is no such noun. */
    @Nullable
    Cue byNoun(int i, int first, int limit) {
        if (page.preposition(i) != 'ب'
                || !page.hasAfterPreposition(i, Sense.SAYING) && !page.hasAfterPreposition(i, Sense.REAFFIRM)) {
            return null;
        }
        Verb verb = verbOf(i);
        Complement complement = complements.find(verb, i + 1, limit);
        if (complement == null || complement.mark() > i + NEAR || page.is(i, WordClass.NOUN_OF_CALL_WITH_PRONOUN)) {
            return null;
        }
        if (complement.mark() > i + 1 && !onlyAdjuncts(i + 1, complement.mark())) {
            return null;
        }
        int letters = page.hasConjunction(i) ? 2 : 1;
        Word word = page.word(i);
        Cue cue = new Cue(
                Kind.VERB,
                "saying-noun",
                i,
                new Span(word.startOf(letters), word.end()),
                Agreement.UNKNOWN,
                verb.act());
        cue.begin(complement);
        cue.source = subject(i, first);
        return cue;
    }

    private boolean onlyAdjuncts(int from, int mark) {
        return sources.afterAdjuncts(from, mark) >= mark
                || page.is(from, WordClass.IN)
                || page.is(from, WordClass.DURING);
    }

    private Verb verbOf(int i) {
        if (page.is(i, WordClass.NOUN_OF_DEMAND)) {
            return Verb.ofNoun(Act.REQUEST, Frame.TO | Frame.WITH);
        }
        if (page.is(i, WordClass.NOUN_OF_WARNING)) {
            return Verb.ofNoun(Act.WARN, Frame.THAT | Frame.FROM);
        }
        if (page.is(i, WordClass.NOUN_OF_POINTING)) {
            return Verb.ofNoun(Act.ASSERT, Frame.THAT | Frame.TO);
        }
        return page.is(i, WordClass.NOUN_OF_STRESS)
                ? Verb.ofNoun(Act.ASSERT, Frame.THAT | Frame.ON | Frame.QUOTE)
                : SAID;
    }

    /** The subject of the verb that governs the noun: «اكتفى المتحدث بالقول». */
    private @Nullable Stretch subject(int noun, int first) {
        int verb = noun - 1;
        while (verb > first && verb > noun - 12 && !page.isPunct(verb - 1)) {
            verb--;
        }
        Stretch found = verb + 1 < noun ? sources.after(verb + 1, noun) : null;
        if (found == null || !sources.isSpeakerByHead(found)) {
            return null;
        }
        for (int k = found.first() + 1; k < found.end(); k++) {
            if (page.has(k, Sense.EVENT) && page.name(k) == null) {
                return new Stretch(found.first(), k); // «اختتم الوزير حديثه بالتأكيد»
            }
        }
        return found;
    }

    /** «علمت «الأفق» من مصدر أن …», «علم لدى السلطات أن …»: the words are those of the one who told. */
    @Nullable
    Cue learned(int i, Page.Hit hit, int limit) {
        Complement complement = complements.find(SAID, i + 1, limit);
        if (complement == null || complement.mark() > i + 25) {
            return null;
        }
        int from = -1;
        for (int k = i + 1; k < complement.mark() && from < 0; k++) {
            from = page.is(k, WordClass.TOLD_BY) ? k : -1;
        }
        Word word = page.word(i);
        Cue cue = new Cue(
                Kind.VERB,
                "relay-from",
                i,
                new Span(word.startOf(hit.stem()), word.end()),
                hit.form().agreement(),
                Act.ASSERT);
        cue.begin(complement);
        Stretch outlet = i + 1 < (from < 0 ? complement.mark() : from)
                ? sources.after(i + 1, from < 0 ? complement.mark() : from)
                : null;
        if (from < 0) {
            boolean told = page.opened(i + 1) != null || page.has(i + 1, Sense.OUTLET);
            cue.source = told ? outlet : null;
            return cue.source == null ? null : cue;
        }
        cue.relayer = outlet;
        cue.source = sources.after(from + 1, complement.mark());
        return cue.source != null && sources.isSpeaker(cue.source) ? cue : null;
    }

    /** «حمل رئيس النقابة الوزارة مسؤولية …»: the content begins at the responsibility. */
    @Nullable
    Cue blame(int i, Page.Hit hit, int first, int limit, boolean title) {
        int blame = -1;
        for (int k = i + 1; k < limit && k < i + 14 && blame < 0; k++) {
            blame = page.is(k, WordClass.RESPONSIBILITY) ? k : -1;
            if (Complementisers.at(page, k) != null || page.isPunct(k) && !page.isComma(k) && page.opened(k) == null) {
                return null;
            }
        }
        if (blame < 0 || blame == i + 1 || blame + 1 >= limit) {
            return null;
        }
        boolean participle = hit.form().tense() == VerbForm.Tense.PARTICIPLE;
        Word word = page.word(i);
        Cue cue = new Cue(
                participle ? Kind.PARTICIPLE : Kind.VERB,
                participle ? "participle" : "verb-predicate",
                i,
                new Span(word.startOf(hit.stem()), word.end()),
                hit.form().agreement(),
                Act.ACCUSE);
        cue.begin(Complement.of(Frame.SMALL, blame, blame));
        Stretch between = sources.after(i + 1, blame);
        if (between == null) {
            return null;
        }
        if (participle) {
            cue.addressee = between;
            return cue;
        }
        Stretch before = hit.stem() == 0 ? sources.before(i, first, title) : null;
        if (before != null && sources.isSpeaker(before)) {
            cue.source = before;
            cue.subjectFirst = true;
            cue.addressee = between;
            return cue;
        }
        Stretch subject = subjectOfTwo(between);
        if (subject == null || !sources.isSpeaker(subject)) {
            return null;
        }
        cue.source = subject;
        return cue;
    }

    /** The first of two phrases side by side, «الحركة الاحتلال»; null where there is but one. */
    private @Nullable Stretch subjectOfTwo(Stretch both) {
        Stretch named = sources.firstNamed(both);
        if (named.end() < both.end()) {
            return named;
        }
        for (int k = both.first() + 1; k < both.end(); k++) {
            boolean body = page.has(k, Sense.BODY)
                    || page.name(k) != null && page.nameAt(k).first() == k;
            if (page.isDefinite(k) && page.isDefinite(k - 1) && body) {
                return new Stretch(both.first(), k);
            }
        }
        return null;
    }
}
