package org.musnad.reader.statement;

import org.musnad.reader.Statement.Act;
import org.musnad.reader.statement.VerbForm.Tense;

/** Tells a verb that reports from the same verb in another sense, by its source and its content. */
final class Plausibility {
    private final Page page;
    private final SourceFinder sources;

    Plausibility(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
    }

    /** Whether the verb with what was found beside it says that somebody speaks. */
    boolean accepts(Cue cue, int i, Page.Hit hit, Complement complement, int first) {
        Verb verb = hit.form().verb();
        boolean speech = complement.isThat() || complement.frame() == Frame.QUOTE;
        boolean immediate = complement.mark() == i + 1;
        if (complement.frame() == Frame.TO && page.has(complement.first(), Sense.OCCASION)) {
            return false;
        }
        boolean asked = verb.is(Verb.ASKING) && complement.frame() == Frame.OBJECT;
        if (asked
                && (page.is(i + 1, WordClass.FROM)
                        || cue.source != null && page.is(cue.source.end(), WordClass.FROM))) {
            return isDeed(complement);
        }
        if (complement.frame() == Frame.OBJECT
                && page.has(i + 1, Sense.PRONOMINAL)
                && page.has(i - 1, Sense.RELATIVE)) {
            return false; // «المشكلة التي يشكو منها»
        }
        if (hit.enclitic()) {
            return complement.isThat() && (verb.is(Verb.DEPICTING) || verb.is(Verb.TRANSITIVE) && immediate);
        }
        if (isReporterVoice(cue, i, hit, immediate, first) || verb.is(Verb.PLEADING) && !isPlea(complement)) {
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
                    || complement.frame() == Frame.ABOUT && verb.is(Verb.VOICING) && cue.source.length() <= 2;
        }
        if (complement.mark() > i + 12) {
            return false;
        }
        return !verb.is(Verb.WEAK) || speech && (immediate || complement.frame() == Frame.QUOTE);
    }

    /** «دفع المحامي ببطلان …»: a plea before a court, no push. */
    private boolean isPlea(Complement complement) {
        return page.is(complement.first(), WordClass.PLEA) || complement.isThat();
    }

    /** «لوح بإضراب», «وجه بفتح تحقيق»: what a weak verb is about must be something done. */
    boolean isDeed(Complement complement) {
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
}
