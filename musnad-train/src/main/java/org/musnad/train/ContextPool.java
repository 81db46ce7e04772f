package org.musnad.train;

import java.util.HashMap;
import java.util.Map;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * In what company each word stands elsewhere in the same text (Chieu and Ng 2003): after a title, before a family name,
 * with a preposition, in quotes. Words are counted under each form that they may have without proclitics.
 */
final class ContextPool {
    /** The kinds of company. */
    static final int KINDS = 15;

    private static final int AFTER_TITLE = 0;
    private static final int AFTER_PERSON = 1;
    private static final int BEFORE_PERSON = 2;
    private static final int AFTER_PLACE_HEAD = 3;
    private static final int AFTER_BODY_HEAD = 4;
    private static final int AFTER_PREPOSITION = 5;
    private static final int AFTER_SPEECH = 6;
    private static final int CONJOINED = 7;
    private static final int WITH_PROCLITIC = 8;
    private static final int WITH_ARTICLE = 9;
    private static final int BEFORE_SPEECH = 10;
    private static final int QUOTED = 11;
    private static final int BEFORE_NISBA = 12;
    private static final int FIRST = 13;
    private static final int BEFORE_SON = 14;
    private static final int PERSONAL = Lexicon.PERSON_NAME | Lexicon.GIVEN | Lexicon.FAMILY | Lexicon.RARE_PERSON_NAME;

    private final Lexicon lexicon;
    private final Map<String, int[]> counts = new HashMap<>();

    ContextPool(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Counts the words of a passage, or takes them back with a negative sign. */
    void count(Passage passage, int sign) {
        for (int[] sentence : passage.sentences()) {
            for (int k = sentence[0]; k < sentence[1]; k++) {
                Word word = passage.words().get(k);
                if (word.isWord()) {
                    int company = company(passage.words(), sentence, k);
                    for (int s = 0; s < word.stemCount(); s++) {
                        count(word.stemForm(s), s == 0 ? company : company | proclitics(word), sign);
                    }
                }
            }
        }
    }

    private void count(String form, int company, int sign) {
        int[] row = counts.computeIfAbsent(form, f -> new int[KINDS + 1]);
        row[KINDS] += sign;
        for (int k = 0; k < KINDS; k++) {
            row[k] += (company >> k & 1) * sign;
        }
    }

    /** How often a form stands elsewhere, apart from one time in the given company, then how often in each company. */
    int[] elsewhere(String form, int company) {
        int[] row = counts.get(form);
        int[] rest = new int[KINDS + 1];
        if (row != null) {
            rest[KINDS] = row[KINDS] - 1;
            for (int k = 0; k < KINDS; k++) {
                rest[k] = row[k] - (company >> k & 1);
            }
        }
        return rest;
    }

    static int proclitics(Word word) {
        char first = word.folded().charAt(0);
        int bits = first == 'و' || first == 'ف' ? 1 << CONJOINED : 1 << WITH_PROCLITIC;
        boolean article = word.folded().startsWith("ال") || word.folded().startsWith("لل");
        return article ? bits | 1 << WITH_ARTICLE : bits;
    }

    /** The company of the word of a sentence, as bits. */
    int company(Words words, int[] sentence, int at) {
        int bits = 0;
        if (at == sentence[0]) {
            bits |= 1 << FIRST;
        } else {
            Word before = words.get(at - 1);
            int known = any(before);
            String folded = before.folded();
            bits |= bit(known & Lexicon.TITLE, AFTER_TITLE)
                    | bit(known & PERSONAL, AFTER_PERSON)
                    | bit(known & Lexicon.PLACE_HEAD, AFTER_PLACE_HEAD)
                    | bit(known & Lexicon.ORG_HEAD, AFTER_BODY_HEAD)
                    | bit(known & Lexicon.SPEECH, AFTER_SPEECH);
            switch (folded) {
                case "في", "الي", "من" -> bits |= 1 << AFTER_PREPOSITION;
                case "(", "\"" -> bits |= 1 << QUOTED;
                default -> {}
            }
        }
        if (at + 1 < sentence[1]) {
            Word after = words.get(at + 1);
            int known = any(after);
            bits |= bit(known & PERSONAL, BEFORE_PERSON)
                    | bit(known & Lexicon.SPEECH, BEFORE_SPEECH)
                    | bit(known & Lexicon.NISBA, BEFORE_NISBA)
                    | (after.is("بن") ? 1 << BEFORE_SON : 0);
        }
        return bits;
    }

    private static int bit(int known, int kind) {
        return known == 0 ? 0 : 1 << kind;
    }

    private int any(Word word) {
        int known = 0;
        for (int k = 0; word.isWord() && k < word.stemCount(); k++) {
            known |= lexicon.known(word, k == 0 ? 0 : word.stem(k));
        }
        return known;
    }
}
