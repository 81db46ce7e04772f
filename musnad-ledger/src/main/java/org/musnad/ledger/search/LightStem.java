package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes endings of number and person off a term: نازحون, نازحين → نازح; قرارات → قرار; سيارات, سيارتين, سيارتها → سياره;
 * شخصا → شخص. The endings ي and ه stay, since they make another word (مصر – مصري, حماس – حماسة), and so does anything that
 * would leave fewer than three letters beside the article.
 */
final class LightStem {
    private static final int LEAST = 3;

    private LightStem() {}

    /** The stems of a term, other than itself: none, one, or two where the ending hides ه. Proclitics stay. */
    static List<String> of(String term) {
        int n = term.length();
        int head = certainProclitics(term);
        int letters = n - head;
        if (letters <= LEAST || !Terms.isArabic(term.charAt(0))) {
            return List.of();
        }
        List<String> stems = new ArrayList<>(2);
        if (term.endsWith("ات") && letters >= 4) {
            add(stems, term, head, 2, "ه", 2);
            add(stems, term, head, 2, "", LEAST);
        } else if (term.endsWith("تين") || term.endsWith("تان")) {
            add(stems, term, head, 3, "ه", 2);
            if (term.endsWith("ين")) {
                add(stems, term, head, 2, "", LEAST);
            }
        } else if (term.endsWith("ين") || term.endsWith("ون") || term.endsWith("وا")) {
            add(stems, term, head, 2, "", LEAST);
        } else if (term.endsWith("ان")) {
            add(stems, term, head, 2, "", LEAST + 1);
        } else if (term.endsWith("ها") || term.endsWith("هم")) {
            add(stems, term, head, 2, "", LEAST);
            if (letters > 4 && term.charAt(n - 3) == 'ت') {
                add(stems, term, head, 3, "ه", 2);
            }
        } else if (term.endsWith("ته")) {
            add(stems, term, head, 2, "ه", LEAST);
        } else if (term.endsWith("ا") && term.charAt(n - 2) != 'ي' && term.charAt(n - 2) != 'و') {
            add(stems, term, head, 1, "", LEAST);
        }
        return stems;
    }

    private static void add(List<String> stems, String term, int head, int off, String ending, int least) {
        int left = term.length() - off;
        if (left - head >= least) {
            stems.add(term.substring(0, left) + ending);
        }
    }

    /** The length of proclitics that hold the article («وبال…», «لل…»): nothing else begins so. */
    static int certainProclitics(String term) {
        int n = term.length();
        int at = n > 0 && (term.charAt(0) == 'و' || term.charAt(0) == 'ف') ? 1 : 0;
        int article = article(term, at);
        if (article == 0 && at == 1) {
            at = 0;
            article = article(term, at);
        }
        return article == 0 ? 0 : article;
    }

    private static int article(String term, int at) {
        int n = term.length();
        if (term.startsWith("ال", at) && n - at >= 4) {
            return at + 2;
        }
        if (at < n && (term.charAt(at) == 'ب' || term.charAt(at) == 'ك') && term.startsWith("ال", at + 1)) {
            return n - at >= 6 ? at + 3 : 0;
        }
        return term.startsWith("لل", at) && n - at >= 4 ? at + 2 : 0;
    }
}
