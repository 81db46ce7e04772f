package org.musnad.reader.statement;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.statement.Cue.Kind;

/** Finds out who speaks where the cue names nobody: the subject of its sentence, or whoever spoke before. */
final class CarriedSpeaker {
    private final Page page;
    private final SourceFinder sources;
    private final Cast cast;
    private final SourceWords words;
    private final Spoken spoken;
    private final BiFunction<Stretch, Agreement, Speaker> bySource;

    /** @param bySource the speaker whom a phrase names, given the agreement of the verb */
    CarriedSpeaker(
            Page page,
            SourceFinder sources,
            Cast cast,
            SourceWords words,
            Spoken spoken,
            BiFunction<Stretch, Agreement, Speaker> bySource) {
        this.page = page;
        this.sources = sources;
        this.cast = cast;
        this.words = words;
        this.spoken = spoken;
        this.bySource = bySource;
    }

    /** The speaker of a cue without a source of its own. */
    Speaker of(Cue cue, int lastSentence) {
        int at = cue.word >= 0 ? cue.word : cue.contentFirst;
        if (cue.relative) {
            Speaker nearest = nearestBefore(cue, at);
            if (nearest != null) {
                return nearest;
            }
        }
        int sentence = page.word(at).sentence();
        Speaker explained = cue.kind == Kind.PARTICIPLE ? explained(at) : null;
        if (explained != null) {
            return explained;
        }
        if (lastSentence < sentence) {
            Speaker subject = sentenceSubject(cue, at);
            if (subject != null) {
                return subject;
            }
        }
        Speaker continuing = spoken.continuing(cue.agreement);
        return continuing == null ? Speaker.UNKNOWN : continuing.carried();
    }

    /** «واستمع إلى شرح من المدير فلان، مشيرا إلى …»: who explains, where the sentence has heard nobody speak since. */
    private @Nullable Speaker explained(int at) {
        int first = page.sentenceFirst(at);
        for (int k = at - 1; k > first + 2 && k > at - 30; k--) {
            boolean heard = page.is(k - 1, WordClass.TO) && page.is(k, WordClass.EXPLANATION);
            if (!heard) {
                continue;
            }
            for (int from = k + 1; from < at && from < k + 5; from++) {
                if (page.is(from, WordClass.FROM) && sources.isNominal(from + 1)) {
                    Stretch phrase = sources.extent(from + 1, at);
                    return words.personIn(phrase) == null && !page.has(phrase.first(), Sense.PERSON)
                            ? null
                            : bySource.apply(phrase, Agreement.UNKNOWN)
                                    .carried()
                                    .butSure(0.9);
                }
            }
            return null;
        }
        return null;
    }

    /** After «دبي، الإمارات (CNN)--». */
    private int afterDateline(int first, int at) {
        for (int k = first; k + 1 < at && k < first + 14; k++) {
            if (page.is(k, "-") && page.is(k + 1, "-")) {
                return k + 2;
            }
            if (page.isColon(k)
                    && k < first + 9
                    && (page.is(k - 2, "-") || page.is(k - 2, "–") || page.is(k - 3, "-"))) {
                return k + 1;
            }
        }
        return first;
    }

    /** «تقريرا اتهمت فيه …»: the nearest name before a relative clause. */
    private @Nullable Speaker nearestBefore(Cue cue, int at) {
        for (int k = at - 1; k >= page.sentenceFirst(at) && k > at - 20; k--) {
            Page.Name name = page.name(k);
            boolean spokenOf = name != null && name.end() == at - 1 && page.has(at - 1, Sense.RELATIVE);
            if (name != null
                    && !spokenOf
                    && !name.role()
                    && (name.entity().type() == Entity.Type.PER || name.entity().type() == Entity.Type.ORG)) {
                return Speaker.named(name.entity(), cue.agreement).carried().butSure(0.8);
            }
        }
        return null;
    }

    /** The subject of the sentence before the cue, where an earlier clause of it names one. */
    private @Nullable Speaker sentenceSubject(Cue cue, int at) {
        int first = afterDateline(page.sentenceFirst(at), at);
        if (cue.kind != Kind.PARTICIPLE && cue.lead <= first + 1) {
            return null;
        }
        int at0 = first;
        if (!sources.isNominal(first)) {
            at0 = first + 1;
            while (at0 < cue.lead
                    && (page.has(at0, Sense.ADVERB) || page.isTimed(at0) || page.has(at0, Sense.PRONOMINAL))) {
                at0++;
            }
        }
        for (int k = at0; k < Math.min(cue.lead, first + 8); k++) {
            if (Prepositions.isFree(page, k)
                    || page.preposition(k) != 0 && page.name(k) == null && !page.has(k, Sense.PERSON)) {
                return null;
            }
            if (page.hits(k).length > 0 && page.hits(k)[0].form().verb().is(Verb.PLAIN)) {
                continue; // «واستدركت قائلة»
            }
            if (canBeSubject(k, k == at0) && !page.is(k - 2, WordClass.FOR_LETTER)) {
                Speaker before = cast.byHead(k);
                if (before != null && cue.agreement == Agreement.PLURAL) {
                    return before.carried();
                }
                Stretch subject = sources.phrases().alone(sources.extent(k, Math.min(cue.lead, k + 15)));
                return bySource.apply(beforePreposition(subject), cue.agreement)
                        .carried()
                        .butSure(0.97);
            }
        }
        return null;
    }

    private boolean canBeSubject(int k, boolean first) {
        Page.Name name = page.name(k);
        if (name != null && name.entity().type() == Entity.Type.LOC) {
            return first && !page.isComma(k + 1);
        }
        return name != null && name.entity().type() != Entity.Type.NORP
                || page.has(k, Sense.PERSON)
                || page.has(k, Sense.BODY)
                || page.has(k, Sense.ANONYMOUS)
                || first && page.isDefinite(k) && cast.find(new Stretch(k, k + 1)) != null;
    }

    /** «القميشي بالشكر»: without what a preposition letter opens after a definite word. */
    private Stretch beforePreposition(Stretch subject) {
        for (int k = subject.first() + 1; k < subject.end(); k++) {
            if (page.preposition(k) != 0
                    && page.isDefinite(k)
                    && page.name(k) == null
                    && page.folded(k).charAt(0) != 'ا'
                    && page.isDefinite(k - 1)
                    && words.personIn(new Stretch(k, subject.end())) == null) {
                return new Stretch(subject.first(), k);
            }
        }
        return subject;
    }
}
