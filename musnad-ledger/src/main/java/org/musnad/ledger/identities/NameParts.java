package org.musnad.ledger.identities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musnad.ledger.search.SearchIndex;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/**
 * The parts of a name as they are compared: folded, «عبد» and «أبو» joined to what follows, «بن» left out, spellings that
 * newspapers mix (سوريا، سورية) made one, the article off.
 */
public final class NameParts {
    private static final Map<String, String> SPELLINGS = spellings();

    private NameParts() {}

    private static Map<String, String> spellings() {
        Map<String, String> one = new HashMap<>();
        for (Tsv.Row row : Tsv.read(SearchIndex.class, "spellings.tsv").rows()) {
            List<String> group = row.list("spellings").stream()
                    .map(Folded::of)
                    .map(NameParts::bare)
                    .toList();
            group.forEach(each -> one.put(each, group.get(0)));
        }
        return one;
    }

    /** The parts of a name; empty where it holds no letter. */
    public static List<String> of(String name) {
        List<String> parts = new ArrayList<>();
        String held = "";
        String[] words = Folded.of(name).split("[^\\p{L}\\p{N}]+");
        for (int k = 0; k < words.length; k++) {
            String word = words[k];
            boolean last = k == words.length - 1;
            if (word.isEmpty() || !last && (word.equals("بن") || word.equals("ابن") || word.equals("بنت"))) {
                continue;
            }
            if (!last && isPrefix(word)) {
                held = word.equals("ابي") || word.equals("ابا") ? "ابو" : word.equals("ال") ? "" : word;
                continue;
            }
            String part = held + (held.isEmpty() ? bare(word) : word);
            parts.add(one(part));
            held = "";
        }
        return parts;
    }

    private static boolean isPrefix(String word) {
        return switch (word) {
            case "عبد", "ابو", "ابي", "ابا", "ام", "ال" -> true;
            default -> false;
        };
    }

    private static String one(String part) {
        return SPELLINGS.getOrDefault(part, part);
    }

    static String bare(String folded) {
        return folded.length() > 4 && folded.startsWith("ال") ? folded.substring(2) : folded;
    }

    /** Whether two parts are one name: equal, or in long parts one letter apart («الشاطري», «الشطري»). */
    public static boolean same(String a, String b) {
        return a.equals(b) || a.length() >= 4 && b.length() >= 4 && longer(a, b) >= 5 && oneEdit(a, b);
    }

    private static int longer(String a, String b) {
        return Math.max(a.length(), b.length());
    }

    private static boolean oneEdit(String x, String y) {
        if (Math.abs(x.length() - y.length()) > 1) {
            return false;
        }
        int front = 0;
        while (front < Math.min(x.length(), y.length()) && x.charAt(front) == y.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < Math.min(x.length(), y.length()) - front
                && x.charAt(x.length() - 1 - back) == y.charAt(y.length() - 1 - back)) {
            back++;
        }
        // A first letter is seldom misspelt: another one is another name.
        return front > 0 && Math.max(x.length(), y.length()) - front - back <= 1;
    }

    /** Whether the parts are all the same, one by one. */
    static boolean same(List<String> a, List<String> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int k = 0; k < a.size(); k++) {
            if (!same(a.get(k), b.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the parts of the shorter stand in the longer in the same order. */
    static boolean within(List<String> shorter, List<String> longer) {
        int at = 0;
        for (String part : longer) {
            if (at < shorter.size() && same(shorter.get(at), part)) {
                at++;
            }
        }
        return at == shorter.size();
    }
}
