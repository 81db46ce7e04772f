package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.statement.Cue.Kind;

/** Participles that report beside another verb, or by themselves: «…، مضيفا أن …», «مشيرا إلى …». */
final class Participles {
    private final Page page;
    private final ComplementFinder complements;
    private final Predicates predicates;
    private final Sayings sayings;
    private final Feelings feelings;
    private final Plausibility plausibility;

    Participles(
            Page page,
            ComplementFinder complements,
            Predicates predicates,
            Sayings sayings,
            Feelings feelings,
            Plausibility plausibility) {
        this.page = page;
        this.complements = complements;
        this.predicates = predicates;
        this.sayings = sayings;
        this.feelings = feelings;
        this.plausibility = plausibility;
    }

    /** The cue that the participle is; null where it reports nothing. */
    @Nullable
    Cue at(int i, Page.Hit hit, int first, int limit) {
        VerbForm form = hit.form();
        boolean opens = i == first || page.isPunct(i - 1) || hit.stem() > 0;
        if (!opens && (!form.verb().is(Verb.STRONG) || form.verb().is(Verb.NOUN_PARTICIPLE))) {
            return null;
        }
        if (form.verb().takes(Frame.ACCUSE)) {
            return opens ? sayings.blame(i, hit, first, limit, false) : null;
        }
        Complement complement = complements.find(form.verb(), i + 1, limit);
        if (form.agreement() != Agreement.MASCULINE && !opens && !isState(i, form, complement)) {
            return null; // «مبينة» after a noun may be its adjective
        }
        if (form.verb().is(Verb.DEPICTING) && complement != null && complement.isThat() && complement.mark() > i + 2) {
            Predicates.Found found = predicates.find(form.verb(), i + 1, limit, true);
            complement = found == null ? complement : Complement.of(Frame.SMALL, found.object(), found.object());
        }
        if (complement == null && (form.verb().takes(Frame.SMALL) || form.verb().takes(Frame.OBJECT) && opens)) {
            Predicates.Found found = predicates.find(form.verb(), i + 1, limit, true);
            complement = found == null ? null : Complement.of(Frame.SMALL, found.object(), found.object());
        }
        if (complement == null && form.verb().takes(Frame.FEELING) && feelings.act(i + 1) != null) {
            Complement about = feelings.about(i + 1, limit); // «مبديا خشيته من …»
            Act act = feelings.act(i + 1);
            if (about != null && act != null) {
                Cue cue = Cue.at(page, Kind.PARTICIPLE, "participle-feeling", i, hit);
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
        if (about && !plausibility.isDeed(complement)) {
            return null; // «ملوحين بأعلام»
        }
        Cue cue = Cue.at(page, Kind.PARTICIPLE, "participle", i, hit);
        cue.begin(complement);
        feelings.mark(cue, i);
        return cue;
    }

    /** «تروي … قائلة:», «… معتبرين أنها …»: no adjective, though no comma stands before it. */
    private boolean isState(int i, VerbForm form, @Nullable Complement complement) {
        if (complement == null || complement.mark() != i + 1) {
            return false;
        }
        return form.verb().is(Verb.PLAIN) || form.agreement() == Agreement.PLURAL && complement.isThat();
    }

    /** Whether between a participle and its content stands nothing but an adjunct: «داعيا في الوقت ذاته إلى». */
    private boolean isFiller(int from, int mark) {
        return mark - from <= 8;
    }
}
