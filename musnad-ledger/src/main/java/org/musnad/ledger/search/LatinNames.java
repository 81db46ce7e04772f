package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Latin forms of Arabic names as terms: «Hamid al-Shāṭirī» → hamid, shatiri. Since everyone spells them another way, each
 * has a skeleton too, which begins with «~»: one letter for those that stand for one another, no vowels, nothing twice
 * (Muhammad, Mohamed → ~mhmd).
 */
final class LatinNames {
    private static final Set<String> ARTICLES = Set.of("al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ul");
    private static final int LEAST_SKELETON = 2;

    private LatinNames() {}

    /** The terms of a name without its articles; skeletons are not among them. */
    static List<String> terms(String name) {
        List<String> terms = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int k = 0; k <= name.length(); k++) {
            char c = k < name.length() ? name.charAt(k) : ' ';
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.append(c);
            } else if (!isInner(c)) {
                String term = Terms.latin(word.toString());
                word.setLength(0);
                if (!term.isEmpty() && !(ARTICLES.contains(term))) {
                    terms.add(term);
                }
            }
        }
        return terms;
    }

    /** Apostrophes and letters for ع and ء. */
    private static boolean isInner(char c) {
        return c == '\'' || c == '`' || c >= 0x02b0 && c <= 0x02ff || c == '’' || c == '‘';
    }

    /** The skeleton of a term; empty where too little is left. */
    static String skeleton(String term) {
        StringBuilder kept = new StringBuilder("~");
        String open =
                term.replace("ph", "f").replace("ck", "k").replace("tch", "ch").replace("dj", "j");
        char last = 0;
        for (int k = 0; k < open.length(); k++) {
            char c = letter(open.charAt(k));
            if (c == 'h' && k > 0 && "ksdgtz".indexOf(open.charAt(k - 1)) >= 0) {
                continue;
            }
            boolean vowel = "aeiouwy".indexOf(c) >= 0;
            if (vowel) {
                if (k == 0) {
                    kept.append('a');
                }
                last = 0;
            } else if (c != last) {
                kept.append(c);
                last = c;
            }
        }
        if (kept.length() > 2 && kept.charAt(kept.length() - 1) == 'h') {
            kept.setLength(kept.length() - 1);
        }
        return kept.length() - 1 < LEAST_SKELETON ? "" : kept.toString();
    }

    private static char letter(char c) {
        return switch (c) {
            case 'q', 'c' -> 'k';
            case 'g' -> 'j';
            case 'p' -> 'b';
            case 'v' -> 'f';
            case 'x' -> 'k';
            default -> c;
        };
    }
}
