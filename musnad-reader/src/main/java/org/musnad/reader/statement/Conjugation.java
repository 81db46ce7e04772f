package org.musnad.reader.statement;

import java.util.function.BiConsumer;
import org.musnad.reader.statement.VerbForm.Tense;
import org.musnad.reader.text.Folded;

/** Makes the forms of a verb, folded, from three of them: perfect and imperfect (third person masculine), and participle. */
final class Conjugation {
    private final Verb verb;
    private final BiConsumer<String, VerbForm> out;

    Conjugation(Verb verb, BiConsumer<String, VerbForm> out) {
        this.verb = verb;
        this.out = out;
    }

    /** The perfect in all persons that news uses. */
    void perfect(String perfect) {
        String folded = Folded.of(perfect);
        char last = perfect.charAt(perfect.length() - 1);
        add(folded, Tense.PERFECT, 3, Agreement.MASCULINE);
        if (last == 'ى' || last == 'ا') {
            String stem = folded.substring(0, folded.length() - 1);
            String glide = last == 'ى' ? "ي" : "و";
            add(stem + "ت", Tense.PERFECT, 3, Agreement.FEMININE);
            add(stem + "وا", Tense.PERFECT, 3, Agreement.PLURAL);
            add(stem + glide + "ت", Tense.PERFECT, 1, Agreement.UNKNOWN);
            add(stem + glide + "نا", Tense.PERFECT, 1, Agreement.PLURAL);
            add(stem + glide + "ا", Tense.PERFECT, 3, Agreement.PLURAL);
            add(stem + "تا", Tense.PERFECT, 3, Agreement.PLURAL);
            return;
        }
        add(folded + "ت", Tense.PERFECT, 3, Agreement.FEMININE);
        add(folded + "وا", Tense.PERFECT, 3, Agreement.PLURAL);
        if (folded.length() > 3 || perfect.equals("قال")) {
            add(
                    folded + "ا",
                    Tense.PERFECT,
                    3,
                    Agreement.PLURAL); // of three letters it is rather a noun: «ثمنا», «ردا»
        }
        add(folded + "تا", Tense.PERFECT, 3, Agreement.PLURAL);
        add(folded + "نا", Tense.PERFECT, 1, Agreement.PLURAL);
        if (folded.length() > 3 && last != 'ن' && !perfect.equals("قال")) {
            add(folded + "ن", Tense.PERFECT, 3, Agreement.PLURAL); // «أوضحن»; of three letters it is rather a noun
        }
        if (last == 'أ') {
            add(folded.substring(0, folded.length() - 1) + "ؤوا", Tense.PERFECT, 3, Agreement.PLURAL);
        }
    }

    /** The imperfect. */
    void imperfect(String imperfect) {
        String body = Folded.of(imperfect).substring(1);
        char last = imperfect.charAt(imperfect.length() - 1);
        add("ي" + body, Tense.IMPERFECT, 3, Agreement.MASCULINE);
        add("ت" + body, Tense.IMPERFECT, 3, Agreement.FEMININE);
        add("ا" + body, Tense.IMPERFECT, 1, Agreement.UNKNOWN);
        add("ن" + body, Tense.IMPERFECT, 1, Agreement.PLURAL);
        boolean weak = last == 'ي' || last == 'و' || last == 'ى';
        String stem = weak ? body.substring(0, body.length() - 1) : body;
        add("ي" + stem + "ون", Tense.IMPERFECT, 3, Agreement.PLURAL);
        add("ي" + stem + "وا", Tense.IMPERFECT, 3, Agreement.PLURAL);
        add("ي" + body + "ان", Tense.IMPERFECT, 3, Agreement.PLURAL);
        add("ت" + body + "ان", Tense.IMPERFECT, 3, Agreement.PLURAL);
        if (!weak && body.length() >= 3) {
            add("ي" + body + "ن", Tense.IMPERFECT, 3, Agreement.PLURAL); // «يؤكدن»
        }
        if (weak) {
            add("ي" + stem, Tense.IMPERFECT, 3, Agreement.MASCULINE);
            add("ت" + stem, Tense.IMPERFECT, 3, Agreement.FEMININE);
        }
    }

    /** The participle where it is an accusative of state: «قائلا», «قائلة», «قائلين». */
    void participle(String participle) {
        String folded = Folded.of(participle);
        add(folded + "ا", Tense.PARTICIPLE, 3, Agreement.MASCULINE);
        add(folded + "ه", Tense.PARTICIPLE, 3, Agreement.FEMININE);
        String stem = participle.endsWith("ي") ? folded.substring(0, folded.length() - 1) : folded;
        add(stem + "ين", Tense.PARTICIPLE, 3, Agreement.PLURAL);
        add(folded + "ات", Tense.PARTICIPLE, 3, Agreement.FEMININE);
        add(folded + "تين", Tense.PARTICIPLE, 3, Agreement.FEMININE);
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
            boolean feminine = folded.endsWith("ت") && folded.length() > 3;
            add(folded, Tense.PERFECT, 3, feminine ? Agreement.FEMININE : Agreement.MASCULINE);
        }
    }

    private void add(String form, Tense tense, int person, Agreement agreement) {
        out.accept(form, new VerbForm(verb, tense, person, agreement));
    }
}
