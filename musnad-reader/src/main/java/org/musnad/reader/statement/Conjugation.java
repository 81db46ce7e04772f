package org.musnad.reader.statement;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.musnad.reader.statement.VerbForm.Tense;
import org.musnad.reader.text.Folded;

/** Makes the forms of a verb, folded, from three of them: perfect and imperfect (third person masculine), and participle. */
final class Conjugation {
    /** Of a perfect this short, an ending makes rather a noun. */
    private static final int SHORT = 3;

    private final Map<Paradigm, List<Paradigm.Affixes>> paradigms;
    private final Verb verb;
    private final BiConsumer<String, VerbForm> out;

    Conjugation(Map<Paradigm, List<Paradigm.Affixes>> paradigms, Verb verb, BiConsumer<String, VerbForm> out) {
        this.paradigms = paradigms;
        this.verb = verb;
        this.out = out;
    }

    /** The perfect in all persons that news uses. */
    void perfect(String perfect) {
        String folded = Folded.of(perfect);
        char last = perfect.charAt(perfect.length() - 1);
        add(Paradigm.PERFECT, folded);
        if (last == 'ى') {
            add(Paradigm.PERFECT_FINAL_YA, folded);
            return;
        }
        if (last == 'ا') {
            add(Paradigm.PERFECT_FINAL_ALEF, folded);
            return;
        }
        add(Paradigm.PERFECT_SOUND, folded);
        if (folded.length() > SHORT || verb.is(Verb.DUAL)) {
            add(Paradigm.PERFECT_DUAL, folded);
        }
        if (folded.length() > SHORT && last != 'ن') {
            add(Paradigm.PERFECT_FEMININE_PLURAL, folded);
        }
        if (last == 'أ') {
            add(Paradigm.PERFECT_HAMZA, folded);
        }
    }

    /** The imperfect. */
    void imperfect(String imperfect) {
        String body = Folded.of(imperfect).substring(1);
        char last = imperfect.charAt(imperfect.length() - 1);
        add(Paradigm.IMPERFECT, body);
        if (last == 'ي' || last == 'و' || last == 'ى') {
            add(Paradigm.IMPERFECT_DEFECTIVE, body);
            return;
        }
        add(Paradigm.IMPERFECT_SOUND, body);
        if (body.length() >= SHORT) {
            add(Paradigm.IMPERFECT_FEMININE_PLURAL, body);
        }
    }

    /** The participle where it is an accusative of state: «قائلا», «قائلة», «قائلين». */
    void participle(String participle) {
        String folded = Folded.of(participle);
        add(Paradigm.PARTICIPLE, folded);
        boolean defective = participle.charAt(participle.length() - 1) == 'ي';
        add(defective ? Paradigm.PARTICIPLE_DEFECTIVE : Paradigm.PARTICIPLE_SOUND, folded);
    }

    /** A form that no rule makes; its first letter tells its tense. */
    void irregular(String form) {
        String folded = Folded.of(form);
        char first = folded.charAt(0);
        if (first == 'ي' || first == 'ن') {
            add(folded, Tense.IMPERFECT, first == 'ن' ? 1 : 3, Agreement.MASCULINE);
        } else if (first == 'ت') {
            add(folded, Tense.IMPERFECT, 3, Agreement.FEMININE);
        } else {
            boolean feminine = folded.charAt(folded.length() - 1) == 'ت' && folded.length() > SHORT;
            add(folded, Tense.PERFECT, 3, feminine ? Agreement.FEMININE : Agreement.MASCULINE);
        }
    }

    private void add(Paradigm paradigm, String given) {
        for (Paradigm.Affixes affixes : paradigms.getOrDefault(paradigm, List.of())) {
            add(affixes.form(given), paradigm.tense(), affixes.person(), affixes.agreement());
        }
    }

    private void add(String form, Tense tense, int person, Agreement agreement) {
        out.accept(form, new VerbForm(verb, tense, person, agreement));
    }
}
