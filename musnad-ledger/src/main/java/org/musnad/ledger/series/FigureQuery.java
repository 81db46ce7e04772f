package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.musnad.reader.text.Folded;

/**
 * What is asked of the figures: words that name what is counted («قتلى», «معتقل»), and words that name the scope («داعش
 * الحسكة»).
 *
 * @param classes the classes asked for; empty where all are
 * @param words the scope's words, folded, without the article
 */
public record FigureQuery(Set<String> classes, List<String> words) {
    public FigureQuery {
        classes = Set.copyOf(classes);
        words = List.copyOf(words);
    }

    /** Reads a query. */
    public static FigureQuery parse(String query, CountLexicon lexicon) {
        Set<String> classes = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        for (String word : Folded.of(query).split("[^\\p{L}\\p{N}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            Optional<String> found = lexicon.classOf(word);
            if (found.isPresent()) {
                classes.add(found.get());
            } else {
                words.add(bare(word));
            }
        }
        if (classes.contains(CountLexicon.KILLED) || classes.contains(CountLexicon.WOUNDED)) {
            classes.add(CountLexicon.CASUALTIES);
        }
        return new FigureQuery(classes, words);
    }

    /** The folded word without its article. */
    static String bare(String folded) {
        return folded.length() > 4 && folded.startsWith("ال") ? folded.substring(2) : folded;
    }
}
