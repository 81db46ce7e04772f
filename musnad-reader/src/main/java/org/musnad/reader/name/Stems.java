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
            | Lexicon.KNOWN_PERSON
            | Lexicon.SEEN_FIRST;
    private static final int WEAK = STRONG | Lexicon.REGION | Lexicon.RARE_PERSON_NAME | Lexicon.PREFIX;

    private final Lexicon lexicon;
    private final Words words;
    private final Set<String> forms = new HashSet<>();

    Stems(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        for (int k = 0; k < words.size(); k++) {
            forms.add(words.get(k).folded());
        }
    }

    /** The offset in the word's folded form at which its name begins. */
    int of(int index) {
        Word word = words.get(index);
        if (!word.isWord() || word.stemCount() == 1) {
            return 0;
        }
        String folded = word.folded();
        if ((lexicon.known(word, 0) & STRONG) != 0) {
            return 0;
        }
        for (int mask : new int[] {STRONG, WEAK}) {
            for (int k = 1; k < word.stemCount(); k++) {
                int stem = word.stem(k);
                if (!isAfterArticle(folded, stem) && (lexicon.known(word, stem) & mask) != 0) {
                    return stem;
                }
            }
        }
        for (int k = 1; k < word.stemCount(); k++) {
            int stem = word.stem(k);
            if (!isAfterArticle(folded, stem)
                    && (folded.startsWith("ال", stem)
                            || folded.charAt(stem - 1) == 'ل' && folded.charAt(stem) == 'ل'
                            || forms.contains(folded.substring(stem)))) {
                return stem;
            }
        }
        if ((lexicon.known(word, 0) & WEAK) != 0) {
            return 0;
        }
        return folded.charAt(0) == 'و' && folded.length() > 4 ? 1 : 0;
    }

    private static boolean isAfterArticle(String folded, int stem) {
        return stem >= 2 && (folded.startsWith("ال", stem - 2) || stem >= 3 && folded.startsWith("لل", stem - 2))
                || stem == 2 && folded.startsWith("لل");
    }
}
