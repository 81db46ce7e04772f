package org.musnad.reader.statement;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Statement.ResolvedBy;
import org.musnad.reader.statement.Cue.Kind;

/** Finds out who speaks, through the whole report, in the order of its statements. */
final class SpeakerResolver {
    private final Page page;
    private final SourceFinder sources;
    private final Cast cast;
    private final SpeakerText texts;
    private final Documents documents;
    private final Makers makers;
    private final SourceWords words;
    private final Spoken spoken = new Spoken();
    private final CarriedSpeaker carried;
    private final Map<Cue, Speaker> found = new IdentityHashMap<>();
    private int lastSentence = -1;

    SpeakerResolver(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
        this.cast = new Cast(page);
        this.texts = new SpeakerText(page);
        this.words = new SourceWords(page, cast);
        this.carried = new CarriedSpeaker(page, sources, cast, words, spoken, this::bySource);
        cast.addApposed(sources);
        cast.addBodies();
        cast.addAnonymous(sources, texts);
        this.makers = new Makers(page, sources);
        this.documents = new Documents(page, sources, cast);
        documents.addAuthored(author -> bySource(author, Agreement.UNKNOWN));
    }

    /** The speaker of a cue; cues must come in the order of the text. */
    Speaker resolve(Cue cue) {
        Speaker called = cue.kind == Kind.VERB && cue.outer == null ? called(cue) : null;
        Speaker speaker = called != null
                ? called
                : cue.source != null ? bySource(cue.source, cue.agreement) : carried.of(cue, lastSentence);
        found.put(cue, speaker);
        if (cue.outer == null && speaker.known()) {
            spoken.add(speaker);
            if (cue.relayer != null) {
                Speaker relayer = bySource(cue.relayer, words.genderOf(cue.relayer));
                if (relayer.agreement() == Agreement.FEMININE) {
                    spoken.add(relayer);
                }
            }
            lastSentence = page.word(Math.max(cue.contentFirst, 0)).sentence();
            rememberDocument(cue, speaker);
        }
        return speaker;
    }

    /** «قال أحدهم، ويدعى فلانا، …»: the one whom the clause before the words names; null where it names nobody. */
    private @Nullable Speaker called(Cue cue) {
        int end = Math.min(cue.contentFirst, cue.word + 25);
        for (int k = cue.word + 2; k + 1 < end; k++) {
            Page.Name name = page.is(k, WordClass.CALLED) ? page.name(k + 1) : null;
            if (name != null && name.entity().type() == Entity.Type.PER) {
                return Speaker.named(name.entity(), cue.agreement);
            }
        }
        return null;
    }

    private void rememberDocument(Cue cue, Speaker speaker) {
        for (int k = Math.max(0, cue.lead); k < cue.contentFirst; k++) {
            boolean said = page.has(k, Sense.EVENT) && page.has(k, Sense.DOCUMENT) && page.is(k - 1, WordClass.IN);
            boolean made = cue.kind == Kind.ATTRIBUTION
                    && page.has(k, Sense.DOCUMENT)
                    && cue.source != null
                    && k < cue.source.first();
            if (said || made) {
                cast.addDocument(k, speaker);
            }
        }
    }

    private Speaker bySource(Stretch source, Agreement verb) {
        Agreement agreement = verb == Agreement.UNKNOWN ? words.genderOf(source) : verb;
        Stretch same = words.withoutSame(source);
        if (same != null) {
            return bySource(same, verb);
        }
        if (words.isHonorific(source)) {
            Speaker last = spoken.lastPerson(Agreement.UNKNOWN);
            if (last != null) {
                return last.asRole(agreement);
            }
        }
        if (words.isOurSource(source)) {
            Speaker last = spoken.lastAnonymous();
            if (last != null) {
                return last.asRole(agreement);
            }
        }
        Entity person = words.personIn(source);
        if (person != null) {
            Speaker speaker = Speaker.named(person, agreement);
            cast.add(source, speaker);
            return speaker;
        }
        Speaker exact =
                page.name(source.first()) != null && page.nameAt(source.first()).role() ? cast.find(source) : null;
        if (exact != null) {
            return exact.asRole(agreement);
        }
        Page.Name head = page.name(source.first());
        if (head != null
                && head.role()
                && head.entity().type() == Entity.Type.PER
                && (words.covers(head, source) || cast.isCalled(head.entity(), source))) {
            return Speaker.named(head.entity(), agreement).asRole(agreement);
        }
        boolean office = head != null
                && head.entity().type() == Entity.Type.ORG
                && page.has(source.first(), Sense.PERSON)
                && !page.has(source.first(), Sense.BODY); // «كاتب الدولة للمالية» is nobody's name
        if (head != null && head.first() == source.first() && !head.role() && !office) {
            Speaker speaker = Speaker.named(head.entity(), agreement);
            cast.add(source, speaker);
            return speaker;
        }
        Speaker known = words.isNewcomer(source) ? null : known(source);
        if (known != null && known.known()) {
            return known.entity() == null && cast.isReordered(source, known)
                    ? new Speaker(null, texts.of(source), ResolvedBy.ROLE, agreement, known.sure())
                    : known.asRole(agreement);
        }
        Speaker speaker = byHead(source, agreement);
        cast.add(source, speaker);
        return speaker;
    }

    private Speaker byHead(Stretch source, Agreement agreement) {
        Stretch maker = makers.maker(source);
        if (maker != null) {
            return bySource(maker, Agreement.UNKNOWN).asRole(agreement);
        }
        Page.Name shortForm = words.inBrackets(source);
        if (shortForm != null) {
            return Speaker.named(shortForm.entity(), agreement);
        }
        Speaker issuer = documents.issuer(source);
        if (issuer != null) {
            return issuer.asRole(agreement);
        }
        boolean marked = page.has(source.first(), Sense.BODY) && page.opened(source.first() + 1) != null;
        if (marked
                || page.hasAfterPreposition(source.first(), Sense.DOCUMENT)
                || page.has(source.first(), Sense.DOCUMENT)
                || page.has(source.first(), Sense.OUTLET)) {
            for (int k = source.first() + 1; k < Math.min(source.end(), source.first() + 4); k++) {
                Page.Name name = page.name(k);
                if (name != null && !name.role() && name.entity().type() == Entity.Type.ORG) {
                    return Speaker.named(name.entity(), agreement);
                }
            }
        }
        Stretch body = makers.body(source);
        if (body != null) {
            return bySource(body, Agreement.UNKNOWN).asRole(agreement);
        }
        if (words.pointsBack(source)) {
            Speaker last = words.isPersonal(source.first()) ? spoken.lastPerson(agreement) : spoken.last();
            if (last != null) {
                return last.asRole(agreement);
            }
        }
        return new Speaker(
                null,
                texts.of(source),
                ResolvedBy.NAMED,
                agreement,
                Confidence.phrase(sources.isSpeakerByHead(source), source.length()));
    }

    private @Nullable Speaker known(Stretch source) {
        Speaker found = cast.find(source);
        if (found != null || !page.has(source.first(), Sense.PERSON)) {
            return found;
        }
        for (int k = source.first() + 1; k < source.end(); k++) {
            if (page.preposition(k) == 'ب' && isLetterBefore(k) && !page.is(k, WordClass.IN_THE_NAME)) {
                return cast.find(new Stretch(source.first(), k));
            }
        }
        return null;
    }

    /** Whether the preposition letter is no letter of a name: «بمجلس النواب», not «بيروت». */
    private boolean isLetterBefore(int k) {
        Page.Name name = page.name(k);
        return name == null
                || name.first() == k && name.span().start() > page.word(k).start();
    }

    @Nullable
    Speaker of(Cue cue) {
        return found.get(cue);
    }
}
