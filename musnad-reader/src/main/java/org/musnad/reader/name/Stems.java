package org.musnad.reader.name;

import java.util.HashSet;
import java.util.Set;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** Decides where a name begins in a word that may carry a conjunction or a preposition. */
final class Stems {
    private static final int STRONG = Lexicon.COUNTRY
            | Lexicon.KNOWN_PLACE
            | Lexicon.CITY
            | Lexicon.TITLE
            | Lexicon.ORG_HEAD
            | Lexicon.PLACE_HEAD
            | Lexicon.GROUP_MEMBER
            | Lexicon.PEOPLE
            | Lexicon.NISBA
            | Lexicon.NISBA_PLURAL
            | Lexicon.OUTLET
            | Lexicon.BODY
            | Lexicon.PERSON_NAME
            | Lexicon.KNOWN_PERSON;
    private static final int WEAK = STRONG | Lexicon.REGION | Lexicon.RARE_PERSON_NAME | Lexicon.PREFIX;

    private static final int SHORTEST = 3;

    private final Lexicon lexicon;
    private final Words words;
    /** All folded forms of the report; made when first asked for, since most names need none of it. */
    private final Set<String> forms = new HashSet<>();

    private final Set<String> afterGiven = new HashSet<>();

    Stems(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** Whether the word could be a name as it stands: no «و», no article behind a letter, and nowhere without that letter. */
    private boolean isWholeStem(Word word) {
        String folded = word.folded();
        boolean whole = folded.charAt(0) != 'و' && !folded.startsWith("لل");
        for (int s = 1; s < word.stemCount() && whole; s++) {
            int stem = word.stem(s);
            whole = !folded.startsWith("ال", stem) && !isForm(folded.substring(stem));
        }
        return whole;
    }

    /** The words of the report that stand after a given name: «حميد فرين … قال فرين» begins with no conjunction. */
    private boolean isFamilyHere(String folded) {
        if (afterGiven.isEmpty()) {
            afterGiven.add("");
            for (int k = 1; k < words.size(); k++) {
                if (words.get(k).isWord() && (lexicon.known(words.get(k - 1), 0) & Lexicon.GIVEN) != 0) {
                    afterGiven.add(words.get(k).folded());
                }
            }
        }
        return afterGiven.contains(folded);
    }

    private boolean isForm(String folded) {
        if (forms.isEmpty()) {
            for (int k = 0; k < words.size(); k++) {
                forms.add(words.get(k).folded());
            }
        }
        return forms.contains(folded);
    }

    /** The offset in the folded form of the first word at which the name from there to before {@code end} begins. */
    int of(int index, int end) {
        Word word = words.get(index);
        if (!word.isWord() || word.stemCount() == 1) {
            return 0;
        }
        String folded = word.folded();
        int phrase = longestPhrase(word, index, end);
        if (phrase >= 0) {
            return phrase;
        }
        if ((lexicon.known(word, 0) & STRONG) != 0) {
            return 0;
        }
        if (end == index + 1 && isFamilyHere(folded) && isWholeStem(word)) {
            return 0;
        }
        for (int mask : new int[] {STRONG, WEAK}) {
            for (int k = 1; k < word.stemCount(); k++) {
                int stem = word.stem(k);
                boolean likely = mask == STRONG || isConjunction(folded, stem) || (lexicon.known(word, 0) & WEAK) == 0;
                if (likely && !isNoBegin(folded, stem) && (lexicon.known(word, stem) & mask) != 0) {
                    return stem;
                }
            }
        }
        for (int k = 1; k < word.stemCount(); k++) {
            int stem = word.stem(k);
            if (!isNoBegin(folded, stem)
                    && (folded.startsWith("ال", stem)
                            || folded.charAt(stem - 1) == 'ل' && folded.charAt(stem) == 'ل'
                            || folded.length() - stem >= SHORTEST && isForm(folded.substring(stem)))) {
                return stem;
            }
        }
        return (lexicon.known(word, 0) & WEAK) == 0 && folded.charAt(0) == 'و' && folded.length() > 4 ? 1 : 0;
    }

    private static boolean isConjunction(String folded, int stem) {
        return stem == 1 && folded.charAt(0) == 'و';
    }

    /** The offset at which a known phrase of two or more words begins; −1 where none does. */
    private int longestPhrase(Word word, int index, int end) {
        int best = -1;
        int longest = 0;
        for (int k = 0; k < word.stemCount(); k++) {
            int stem = word.stem(k);
            long match =
                    end > index + 1 && !isNoBegin(word.folded(), stem) ? lexicon.phrase(words, index, stem, end) : 0;
            if ((int) (match >>> 32) > longest) {
                longest = (int) (match >>> 32);
                best = stem;
            }
        }
        return best;
    }

    /** A name keeps its article, and no name has the س of the future before it («سواكن»). */
    private static boolean isNoBegin(String folded, int stem) {
        return stem >= 1 && folded.charAt(stem - 1) == 'س'
                || stem >= 2 && (folded.startsWith("ال", stem - 2) || stem >= 3 && folded.startsWith("لل", stem - 2))
                || stem == 2 && folded.startsWith("لل");
    }
}
