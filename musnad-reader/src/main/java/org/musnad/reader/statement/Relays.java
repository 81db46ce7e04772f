package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.statement.Cue.Kind;

/** Constructions in which somebody's words come through somebody or something else. */
final class Relays {
    private final Page page;
    private final ComplementFinder complements;
    private final SourceFinder sources;
    private final Feelings feelings;
    private static final Verb SAID = Verb.ofNoun(Act.ASSERT, Frame.THAT | Frame.QUOTE | Frame.OBJECT);
    private static final Verb SAID_ONLY = Verb.ofNoun(Act.ASSERT, Frame.THAT | Frame.QUOTE);

    Relays(Page page, ComplementFinder complements, SourceFinder sources, Feelings feelings) {
        this.page = page;
        this.complements = complements;
        this.sources = sources;
        this.feelings = feelings;
    }

    /** «نقلت وكالة … عن … (قوله) إن …»: the words are those of the one after «عن». */
    @Nullable
    Cue relay(int i, Page.Hit hit, int limit) {
        int about = -1;
        for (int k = i + 1; k < limit && k < i + 14; k++) {
            if (page.is(k, WordClass.ABOUT)) {
                about = k;
                break;
            }
        }
        if (about < 0) {
            return null;
        }
        int saying = -1;
        for (int k = about + 1; k < limit && k < about + 25; k++) {
            if (page.has(k, Sense.SAYING) && !page.hasConjunction(k)) {
                saying = k;
                break;
            }
            if (Complementisers.at(page, k) != null || page.isColon(k)) {
                break;
            }
        }
        Cue renewed = saying >= 0 ? null : renewedByOrigin(i, about, hit, limit);
        if (renewed != null) {
            return renewed;
        }
        int feeling = saying >= 0 ? -1 : feelings.after(about + 1, limit);
        Complement complement = feeling >= 0
                ? feelings.about(feeling, limit)
                : complements.find(saying >= 0 ? SAID : SAID_ONLY, saying >= 0 ? saying + 1 : about + 1, limit);
        if (complement == null) {
            return null;
        }
        Cue cue;
        if (saying >= 0) {
            cue = new Cue(Kind.VERB, "relay-saying", saying, page.word(saying).span(), Agreement.UNKNOWN, Act.ASSERT);
            cue.lead = i;
        } else {
            cue = Cue.at(page, Kind.VERB, "relay", i, hit);
        }
        if (feeling >= 0) {
            Act act = feelings.act(feeling);
            cue.act = act == null ? Act.ASSERT : act;
        }
        cue.begin(complement);
        cue.source = sources.after(about + 1, saying >= 0 ? saying : feeling >= 0 ? feeling : complement.mark());
        cue.relayer = sources.after(i + 1, about);
        return cue.source == null ? null : cue;
    }

    /** «نقل التلفزيون عن الرئيس دعوته إلى …», «… تحذيره من …». */
    private @Nullable Cue renewedByOrigin(int i, int about, Page.Hit hit, int limit) {
        for (int k = about + 2; k < limit && k < about + 15; k++) {
            String f = page.folded(k);
            boolean own = f.endsWith("ه") || f.endsWith("ها") || f.endsWith("هم");
            if (Complementisers.at(page, k) != null || page.isColon(k) || page.opened(k) != null) {
                return null;
            }
            if (own && page.has(k, Sense.REAFFIRM)) {
                int frames = Frame.THAT | Frame.TO | Frame.ON | Frame.WITH | Frame.FOR | Frame.FROM;
                Verb verb = Verb.ofNoun(actOfRenewal(k), frames);
                Complement complement = complements.find(verb, k + 1, limit);
                if (complement == null || complement.mark() > k + 2) {
                    return null;
                }
                Cue cue = Cue.at(page, Kind.VERB, "relay", i, hit);
                cue.begin(complement);
                cue.act = verb.act();
                cue.source = sources.after(about + 1, k);
                cue.relayer = sources.after(i + 1, about);
                return cue.source == null ? null : cue;
            }
        }
        return null;
    }

    /** «وجاء في البيان أن …», «وورد في التقرير: …». */
    @Nullable
    Cue arrival(int i, Page.Hit hit, int limit) {
        int in = page.is(i + 1, WordClass.IN) ? i + 1 : page.is(i + 1, WordClass.IN_IT) ? i + 1 : -1;
        if (in < 0) {
            return null;
        }
        Complement complement = complements.find(SAID_ONLY, in + 1, limit);
        if (complement == null) {
            return null;
        }
        Cue cue = Cue.at(page, Kind.VERB, "arrival", i, hit);
        cue.begin(complement);
        if (page.is(in, WordClass.IN)) {
            cue.source = sources.extent(in + 1, complement.mark());
            return isDocument(cue.source) ? cue : null;
        }
        int antecedent = i - 1;
        for (int k = i - 1; k >= 0 && k > i - 7 && !page.isPunct(k); k--) {
            if (page.has(k, Sense.DOCUMENT)) {
                antecedent = k; // «صدر بيان عن الجمعية جاء فيه: …»
                break;
            }
        }
        cue.source = antecedent >= 0
                ? new Stretch(antecedent, antecedent < i - 1 && page.has(i - 1, Sense.RELATIVE) ? i - 1 : i)
                : null;
        cue.relative = true;
        return cue.source != null && isDocument(cue.source) ? cue : null;
    }

    private boolean isDocument(Stretch source) {
        return page.has(source.first(), Sense.DOCUMENT)
                || page.has(source.first(), Sense.EVENT)
                || page.has(source.first() + 1, Sense.DOCUMENT);
    }

    /** «جدد … تأكيده أن …», «جدد الدعوة إلى …». */
    @Nullable
    Cue renewed(int i, Page.Hit hit, int first, int limit) {
        for (int k = i + 1; k < limit && k < i + 15; k++) {
            if (page.has(k, Sense.REAFFIRM)) {
                Verb verb = Verb.ofNoun(actOfRenewal(k), Frame.THAT | Frame.TO | Frame.ON | Frame.WITH | Frame.FOR);
                Complement complement = complements.find(verb, k + 1, limit);
                if (complement == null || complement.mark() > k + 3) {
                    return null;
                }
                Cue cue = Cue.at(page, Kind.VERB, "renewed", i, hit);
                cue.begin(complement);
                cue.act = verb.act();
                cue.source = sources.after(i + 1, k);
                if (cue.source == null && hit.stem() == 0) {
                    cue.source = sources.before(i, first, false);
                    cue.subjectFirst = cue.source != null;
                }
                return cue;
            }
        }
        return null;
    }

    private Act actOfRenewal(int k) {
        if (page.is(k, WordClass.NOUN_OF_WARNING)) {
            return Act.WARN;
        }
        if (page.is(k, WordClass.NOUN_OF_DENIAL)) {
            return Act.DENY;
        }
        return page.is(k, WordClass.NOUN_OF_DEMAND) ? Act.REQUEST : Act.ASSERT;
    }

    /** Index of «نقلا عن» in «ذكرت الأناضول نقلا عن مصادر أن …», where the words are those of the sources; -1 where it is not there. */
    int passedOn(int from, int mark) {
        for (int k = from; k + 2 < mark; k++) {
            if (page.is(k, WordClass.PASSED_ON) && page.is(k + 1, WordClass.ABOUT)) {
                return k;
            }
        }
        return -1;
    }
}
