package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.musnad.reader.text.Folded;

/**
 * The forms under which the text may hold a word: with the article, conjunctions and prepositions before it. A form that
 * is a word of its own («وزير» for «زير», «لبنان» for «بنان») is known by being much commoner in the ledger than the word
 * itself, and is left out; where it is only commoner, it counts little. So no word loses a first letter that is its own,
 * whether a lexicon knows it or not.
 *
 * <p>The proclitics and their order are those of the reader's {@code Proclitics}.
 */
final class Forms {
    private static final String[] CONJUNCTIONS = {"", "و", "ف"};
    private static final String[] PREPOSITIONS = {"", "ب", "ل", "ك"};
    private static final String[] ARTICLES = {"ال", "بال", "لل", "كال"};
    private static final String IMPERFECT = "يتنا";
    private static final float GUESSED = 0.6f;
    private static final float OTHER_DEFINITENESS = 0.9f;
    private static final float DOUBTFUL = 0.25f;

    /** How many documents of the ledger hold a term. */
    @FunctionalInterface
    interface Frequency {
        long of(String term);
    }

    private final Frequency frequency;

    Forms(Frequency frequency) {
        this.frequency = frequency;
    }

    /**
     * A form.
     *
     * @param term as it is in the index
     * @param skipped how many letters stand before the word
     * @param weight in (0, 1]: how surely it is the word
     */
    record Form(String term, int skipped, float weight) {}

    /** The terms of a word or of some words, as the index has them. */
    static List<String> terms(String words) {
        List<String> terms = new ArrayList<>();
        Terms.of(Folded.of(words), (term, from, to) -> terms.add(term));
        return terms;
    }

    /** The forms of a term that the ledger holds; the term itself, if nothing else. */
    List<Form> of(String term) {
        Map<String, Form> found = new LinkedHashMap<>();
        for (String spelling : Spellings.of(term)) {
            add(found, spelling);
        }
        if (found.isEmpty()) {
            found.put(term, new Form(term, 0, 1));
        }
        return List.copyOf(found.values());
    }

    private void add(Map<String, Form> found, String term) {
        if (term.length() < 2 || !Terms.isArabic(term.charAt(0))) {
            put(found, term, 0, 1, frequency.of(term));
            return;
        }
        int head = LightStem.certainProclitics(term);
        String bare = head == 0 ? uncertain(term) : term.substring(head);
        boolean definite = head > 0;
        float sure = definite || bare.equals(term) ? 1 : GUESSED;
        long bareFrequency = frequency.of(bare);
        long definiteFrequency = frequency.of("ال" + bare);
        long own = bareFrequency + definiteFrequency;
        put(found, term, 0, 1, frequency.of(term));
        for (String conjunction : CONJUNCTIONS) {
            for (String preposition : PREPOSITIONS) {
                String before = conjunction + preposition;
                weigh(found, before, bare, definite ? OTHER_DEFINITENESS : sure, own);
            }
            for (String article : ARTICLES) {
                weigh(found, conjunction + article, bare, definite ? 1 : sure * OTHER_DEFINITENESS, own);
            }
            if (IMPERFECT.indexOf(bare.charAt(0)) >= 0) {
                weigh(found, conjunction + "س", bare, sure, own);
            }
        }
    }

    private void weigh(Map<String, Form> found, String before, String bare, float weight, long own) {
        String form = before + bare;
        long count = frequency.of(form);
        if (count == 0 || found.containsKey(form)) {
            return;
        }
        if (before.isEmpty() || before.equals("ال") || count <= 2 * own + 2) {
            put(found, form, before.length(), weight, count);
        } else if (count <= 4 * own + 10) {
            put(found, form, before.length(), DOUBTFUL * weight, count);
        }
    }

    private static void put(Map<String, Form> found, String term, int skipped, float weight, long count) {
        if (count > 0) {
            found.putIfAbsent(term, new Form(term, skipped, weight));
        }
    }

    private static boolean isProclitic(String term, int at) {
        char c = term.charAt(at);
        return c == 'ب' || c == 'ل' || c == 'ك' || c == 'س' && IMPERFECT.indexOf(term.charAt(at + 1)) >= 0;
    }

    /** The word without proclitics that the user may have typed, where the ledger knows it better so. */
    private String uncertain(String term) {
        String best = term;
        long most = Math.max(1, frequency.of(term) + frequency.of("ال" + term));
        int n = term.length();
        int at = term.charAt(0) == 'و' || term.charAt(0) == 'ف' ? 1 : 0;
        for (int from = at; from <= at + 1; from++) {
            boolean proclitic = from == at ? at == 1 : isProclitic(term, at);
            if (proclitic && n - from >= 3 && !QueryWords.isStopword(term.substring(from))) {
                String bare = term.substring(from);
                long count = frequency.of(bare) + frequency.of("ال" + bare);
                if (count >= most) {
                    most = count;
                    best = bare;
                }
            }
        }
        return best;
    }
}
