package org.musnad.ledger.series;

import java.util.HashSet;
import java.util.Set;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** Words that say that a number rose or fell. */
final class Trends {
    private static final Set<String> RISING = new HashSet<>();
    private static final Set<String> FALLING = new HashSet<>();

    static {
        for (Tsv.Row row : Tsv.read(Trends.class, "trends.tsv").rows()) {
            Set<String> words = row.get("trend").equals("rises") ? RISING : FALLING;
            row.list("words").forEach(word -> words.add(Folded.of(word)));
        }
    }

    private Trends() {}

    static boolean rises(String folded) {
        return has(RISING, folded);
    }

    static boolean falls(String folded) {
        return has(FALLING, folded);
    }

    private static boolean has(Set<String> words, String folded) {
        if (words.contains(folded)) {
            return true;
        }
        char first = folded.isEmpty() ? ' ' : folded.charAt(0);
        return (first == 'و' || first == 'ف' || first == 'ل') && words.contains(folded.substring(1));
    }
}
