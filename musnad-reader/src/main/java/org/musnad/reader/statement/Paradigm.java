package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.statement.VerbForm.Tense;
import org.musnad.reader.text.Folded;

/** A set of forms that is made of one given form of a verb; the prefixes and endings are in {@code paradigms.tsv}. */
enum Paradigm {
    /** The third person masculine, as given. */
    PERFECT(Tense.PERFECT),
    /** The perfect of a verb whose last letter is a consonant. */
    PERFECT_SOUND(Tense.PERFECT),
    /** Its dual, where it is not rather a noun in the accusative: «ثمنا», «ردا». */
    PERFECT_DUAL(Tense.PERFECT),
    /** Its feminine plural, where it is not rather a noun: «أوضحن». */
    PERFECT_FEMININE_PLURAL(Tense.PERFECT),
    /** The plural of a perfect that ends in hamza on alef. */
    PERFECT_HAMZA(Tense.PERFECT),
    /** The perfect of a verb that ends in ى. */
    PERFECT_FINAL_YA(Tense.PERFECT),
    /** The perfect of a verb that ends in ا. */
    PERFECT_FINAL_ALEF(Tense.PERFECT),
    /** The singular of the imperfect, and «نحن». */
    IMPERFECT(Tense.IMPERFECT),
    /** The dual and plural of the imperfect. */
    IMPERFECT_SOUND(Tense.IMPERFECT),
    /** Its feminine plural. */
    IMPERFECT_FEMININE_PLURAL(Tense.IMPERFECT),
    /** The dual, plural and jussive of an imperfect that ends in a vowel. */
    IMPERFECT_DEFECTIVE(Tense.IMPERFECT),
    /** The participle as an accusative of state, but for its masculine plural. */
    PARTICIPLE(Tense.PARTICIPLE),
    /** The masculine plural of a participle. */
    PARTICIPLE_SOUND(Tense.PARTICIPLE),
    /** The masculine plural of a participle that ends in ي. */
    PARTICIPLE_DEFECTIVE(Tense.PARTICIPLE);

    /**
     * How one form is made.
     *
     * @param cut the letters dropped at the end of the given form
     */
    record Affixes(String prefix, int cut, String ending, int person, Agreement agreement) {
        String form(String given) {
            return prefix + given.substring(0, given.length() - cut) + ending;
        }
    }

    private final Tense tense;

    Paradigm(Tense tense) {
        this.tense = tense;
    }

    Tense tense() {
        return tense;
    }

    /** The forms of each paradigm, in the order of the file. */
    static Map<Paradigm, List<Affixes>> load() {
        Map<Paradigm, List<Affixes>> forms = new EnumMap<>(Paradigm.class);
        for (Tsv.Row row : Tsv.read(Paradigm.class, "paradigms.tsv").rows()) {
            Paradigm paradigm = valueOf(row.get("paradigm").toUpperCase(Locale.ROOT));
            forms.computeIfAbsent(paradigm, p -> new ArrayList<>())
                    .add(new Affixes(
                            row.get("prefix"),
                            Integer.parseInt(row.get("cut")),
                            Folded.of(row.get("ending")),
                            Integer.parseInt(row.get("person")),
                            Agreement.valueOf(row.get("agreement").toUpperCase(Locale.ROOT))));
        }
        return forms;
    }
}
