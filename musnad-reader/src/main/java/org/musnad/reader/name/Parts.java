package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** A mention's words, folded and ready to be compared with another's. */
final class Parts {
    private static final int LEAST_FUZZY = 4;

    private Parts() {}

    /** The folded words of a mention without marks, the first without its proclitics. */
    static List<String> words(Words words, NameMention mention) {
        List<String> parts = new ArrayList<>(mention.endWord() - mention.firstWord());
        for (int k = mention.firstWord(); k < mention.endWord(); k++) {
            Word word = words.get(k);
            if (word.isPunct()) {
                continue;
            }
            String folded = word.folded();
            if (k == mention.firstWord()) {
                int stem = mention.stem();
                String cut = folded.substring(stem);
                boolean article = stem > 0 && cut.startsWith("ل") && folded.charAt(stem - 1) == 'ل';
                folded = article ? "ا" + cut : cut;
            }
            parts.add(folded);
        }
        return parts;
    }

    /**
     * The parts of a person's name: «عبد» and «أبو» joined to what follows, «بن» and «بنت» left out, so that «عبد الله» is
     * «عبدالله» and «محمد بن سلمان» is «محمد سلمان».
     */
    static List<String> person(List<String> words) {
        List<String> parts = new ArrayList<>(words.size());
        String held = "";
        for (int k = 0; k < words.size(); k++) {
            String word = words.get(k);
            boolean last = k == words.size() - 1;
            if (!last && isLink(word)) {
                continue;
            }
            if (!last
                    && (word.equals("عبد")
                            || word.equals("ابو")
                            || word.equals("ابي")
                            || word.equals("ابا")
                            || word.equals("ام")
                            || word.equals("ال"))) {
                held = word.equals("ابي") || word.equals("ابا") ? "ابو" : word;
                continue;
            }
            parts.add(held + word);
            held = "";
        }
        return parts;
    }

    /** What parts of a name are joined by, and a second mention may leave out: «خالد آيت الطالب», «ستيفان دي ميستورا». */
    private static boolean isLink(String word) {
        return switch (word) {
            case "بن", "ابن", "بنت", "ولد", "منت", "ايت", "دي", "فان", "فون" -> true;
            default -> false;
        };
    }

    /** Whether two parts are one: equal but for the article, or, when long, but for one letter. */
    static boolean same(String a, String b) {
        String x = bare(a);
        String y = bare(b);
        if (x.equals(y)) {
            return true;
        }
        return x.length() >= LEAST_FUZZY
                && y.length() >= LEAST_FUZZY
                && a.startsWith("ال") == b.startsWith("ال")
                && oneEdit(x, y);
    }

    private static boolean oneEdit(String x, String y) {
        if (Math.abs(x.length() - y.length()) > 1) {
            return false;
        }
        int front = 0;
        int least = Math.min(x.length(), y.length());
        while (front < least && x.charAt(front) == y.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < least - front && x.charAt(x.length() - 1 - back) == y.charAt(y.length() - 1 - back)) {
            back++;
        }
        return Math.max(x.length(), y.length()) - front - back <= 1 && front > 0;
    }

    /** A word without its article. */
    static String bare(String word) {
        return word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word;
    }

    /** Whether two names of two or more parts may be one person's: the shorter is a front of the longer, or ends as it. */
    static boolean samePerson(List<String> a, List<String> b) {
        List<String> longer = a.size() >= b.size() ? a : b;
        List<String> shorter = longer == a ? b : a;
        if (!same(longer.get(0), shorter.get(0))) {
            return false;
        }
        int at = 1;
        for (int k = 1; k < shorter.size(); k++) {
            while (at < longer.size() && !same(longer.get(at), shorter.get(k))) {
                at++;
            }
            if (at == longer.size()) {
                return false;
            }
            at++;
        }
        boolean ends = same(longer.get(longer.size() - 1), shorter.get(shorter.size() - 1));
        return ends || at == shorter.size();
    }

    /** A word cut to what adjectives, plurals and feminines of one noun share. */
    static String stem(String word) {
        String stem = bare(word);
        for (String ending : new String[] {"يين", "يون", "يات", "يه", "ون", "ين", "ات", "ه", "ي"}) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }
}
