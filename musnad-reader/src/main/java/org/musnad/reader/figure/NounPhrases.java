package org.musnad.reader.figure;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** Finds what a number counts: the noun phrase after it, after «من», or before a definite number («الأشهر الستة»). */
final class NounPhrases {
    private static final int MOST_WORDS = 6;

    private final Context context;

    NounPhrases(Context context) {
        this.context = context;
    }

    /** The noun phrase that begins right at the index, of which a head with an article is accepted or not; else null. */
    @Nullable
    NounPhrase at(int index, boolean definiteToo) {
        int k = index;
        if (!isHead(k, definiteToo)) {
            return null;
        }
        return new NounPhrase(k, 0, extent(k, definiteToo));
    }

    /** The index after a closing quotation mark or bracket that stands right at the index. */
    int afterCloser(int index, int before) {
        if (context.isPunct(index)
                && "»\"”’)]".indexOf(context.word(index).folded().charAt(0)) >= 0
                && context.isPunct(before)
                && "«\"“‘([".indexOf(context.word(before).folded().charAt(0)) >= 0) {
            return index + 1;
        }
        return index;
    }

    /** Whether a noun that could be counted stands at the index. */
    boolean isHead(int index, boolean definiteToo) {
        if (!context.isWord(index)
                || index > 0
                        && context.word(index).paragraph()
                                != context.word(index - 1).paragraph()
                || context.isTimed(index, index + 1)) {
            return false;
        }
        String folded = context.word(index).folded();
        if (folded.length() < 2
                || context.lexicons().classes().has(folded, "function")
                        && !context.word(index).form().startsWith("آل")
                || context.looksLikeVerb(index)
                || context.beginsWithAnd(index)
                || folded.startsWith("لل")
                || folded.startsWith("بال") && !folded.startsWith("بالغ") && !folded.startsWith("بالون")
                || folded.startsWith("فال")
                || folded.startsWith("كال") && folded.length() > 5) {
            return false;
        }
        if (!definiteToo && context.isDefinite(index)) {
            return false;
        }
        return !isPrepositionAndNoun(folded);
    }

    /** «بجندي», «لمدينة»: a known noun behind a preposition letter, and no known noun with it. */
    private boolean isPrepositionAndNoun(String folded) {
        char c = folded.charAt(0);
        return (c == 'ب' || c == 'ل' || c == 'ف')
                && folded.length() > 3
                && !context.lexicons().nouns().containsKey(folded)
                && (context.lexicons().nouns().containsKey(folded.substring(1))
                        || folded.endsWith("ات")
                                && folded.length() > 5
                                && context.lexicons()
                                        .nouns()
                                        .containsKey(folded.substring(1, folded.length() - 2) + "ه"));
    }

    /** The index after the phrase whose head stands at the index. */
    int extent(int head) {
        return extent(head, true);
    }

    private int extent(int head, boolean construct) {
        boolean definite = context.isDefinite(head);
        String folded = context.word(head).folded();
        int end = head + 1;
        if (folded.startsWith("اخر")) {
            return end;
        }
        while (end < head + MOST_WORDS && continues(head, end, definite, construct)) {
            end++;
        }
        if (!definite && context.is(end, "من") && context.together(head, end)) {
            end = withFrom(head, end);
        }
        return end;
    }

    private boolean continues(int head, int k, boolean definiteHead, boolean construct) {
        if (!context.isWord(k)
                || !context.together(head, k)
                || context.isTimed(k, k + 1)
                || context.lexicons().classes().has(context.word(k).folded(), "function")
                || context.looksLikeVerb(k)
                || context.beginsWithAnd(k)
                || context.word(k).folded().charAt(0) == 'ف'
                        && context.word(k).folded().length() < 4) {
            return false;
        }
        String folded = context.word(k).folded();
        if (folded.startsWith("بال") || folded.startsWith("لل") || isPrepositionAndNoun(folded)) {
            return false;
        }
        if (definiteHead) {
            return context.isDefinite(k);
        }
        return context.isDefinite(k)
                ? construct && (k == head + 1 || context.isDefinite(k - 1))
                : isAdjectiveOrGenitive(head, k);
    }

    /** An indefinite word after an indefinite head: an adjective («جوية», «كرديا») or a noun in the genitive («عمل»). */
    private boolean isAdjectiveOrGenitive(int head, int k) {
        String folded = context.word(k).folded();
        int n = folded.length();
        char last = folded.charAt(n - 1);
        char first = folded.charAt(0);
        if (last == 'ه' && n > 3 && context.word(k).form().charAt(n - 1) == 'ة') {
            return true;
        }
        if ((first == 'ب' || first == 'ل')
                && (folded.endsWith("ات") || folded.endsWith("ين"))
                && !context.lexicons().nouns().containsKey(folded)) {
            return false;
        }
        if (folded.endsWith("ات") || folded.endsWith("يا") || folded.endsWith("ين") || folded.endsWith("ون")) {
            return true;
        }
        if (last == 'ي' && n > 3 && first != 'ت' && first != 'ي') {
            return true;
        }
        if (last == 'ا' && context.word(head).folded().endsWith("ا")) {
            return true;
        }
        boolean masdar = n >= 5 && first == 'ا' && folded.charAt(n - 2) == 'ا';
        return masdar || context.lexicons().nouns().containsKey(folded) && k == head + 1 || folded.equals("عمل");
    }

    private int withFrom(int head, int from) {
        int k = from + 1;
        if (!context.isWord(k)
                || context.is(k, "اصل")
                || !context.together(head, k)
                || context.isTimed(k, k + 1)
                || context.lexicons().classes().has(context.word(k).folded(), "function")
                || context.looksLikeVerb(k)
                || context.lexicons().numbers().at(context.words(), k) != null) {
            return from;
        }
        int end = k + 1;
        boolean definite = context.isDefinite(k);
        while (end < from + MOST_WORDS
                && context.isWord(end)
                && context.together(head, end)
                && !context.isTimed(end, end + 1)
                && !context.lexicons().classes().has(context.word(end).folded(), "function")
                && !context.looksLikeVerb(end)
                && !context.beginsWithAnd(end)
                && (context.isDefinite(end) || !definite && isAdjectiveOrGenitive(k, end))) {
            end++;
        }
        return end;
    }

    /** The noun before a definite number: «الأشهر» for «الستة», «أبناء هنية» for «الثلاثة»; null where none stands there. */
    @Nullable
    NounPhrase before(int number) {
        int k = number - 1;
        if (!context.isWord(k)
                || !context.together(k, number)
                || context.lexicons().classes().has(context.word(k).folded(), "function")
                || context.looksLikeVerb(k)
                || context.word(k).folded().startsWith("عدد")) {
            return null;
        }
        Word word = context.word(k);
        if (context.isDefinite(k)) {
            boolean adjective = context.isWord(k - 1)
                    && context.together(k - 1, k)
                    && (word.folded().endsWith("يه")
                            || word.folded().endsWith("ي")
                            || word.folded().endsWith("يين"));
            int noun = adjective ? articleStem(context.word(k - 1)) : 0;
            return adjective && (noun > 0 || context.isDefinite(k - 1))
                    ? new NounPhrase(k - 1, noun, number)
                    : new NounPhrase(k, 0, number);
        }
        int stem = articleStem(word);
        if (stem > 0) {
            return new NounPhrase(k, stem, number);
        }
        if (hasPronoun(word.folded())) {
            return new NounPhrase(k, 0, number);
        }
        boolean construct = context.isWord(k - 1)
                && context.together(k - 1, k)
                && !context.lexicons().classes().has(context.word(k - 1).folded(), "function")
                && !context.isDefinite(k - 1)
                && !context.looksLikeVerb(k - 1);
        return construct ? new NounPhrase(k - 1, 0, number) : null;
    }

    /** The indefinite noun right before a postposed number («مصدر واحد», «ومعهد واحد», «لموسم واحد»); null where none. */
    @Nullable
    NounPhrase indefiniteBefore(int number) {
        int k = number - 1;
        if (!context.isWord(k) || !context.together(k, number)) {
            return null;
        }
        String folded = context.word(k).folded();
        boolean adjective = (folded.endsWith("ي") || folded.endsWith("يه"))
                && !context.lexicons().nouns().containsKey(folded)
                && k > 0
                && context.lexicons().nouns().containsKey(bare(k - 1));
        if (adjective) {
            k--;
            folded = context.word(k).folded();
        }
        if (isHead(k, false)) {
            return new NounPhrase(k, 0, number);
        }
        boolean proclitic = folded.length() > 3
                && "وبل".indexOf(folded.charAt(0)) >= 0
                && context.lexicons().nouns().containsKey(folded.substring(1));
        return proclitic ? new NounPhrase(k, 1, number) : null;
    }

    private String bare(int index) {
        if (!context.isWord(index)) {
            return "";
        }
        String folded = context.word(index).folded();
        return context.lexicons().nouns().containsKey(folded) || folded.length() < 4 ? folded : folded.substring(1);
    }

    /** The offset at which the article begins behind proclitics («بالأشهر», «للأشهر»); 0 where there is none behind any. */
    private static int articleStem(Word word) {
        String folded = word.folded();
        for (int k = 1; k < 3 && k + 3 < folded.length(); k++) {
            if (folded.startsWith("ال", k) && "وفبك".indexOf(folded.charAt(k - 1)) >= 0) {
                return k;
            }
        }
        return folded.startsWith("لل") && folded.length() > 4 ? 1 : 0;
    }

    /** Whether the word at the index ends in a pronoun that refers back («أعضائها»). */
    static boolean hasPronoun(Words words, int index) {
        return index < words.size()
                && words.get(index).isWord()
                && words.get(index).folded().length() > 4
                && (words.get(index).folded().endsWith("ها")
                        || words.get(index).folded().endsWith("هم"));
    }

    private static boolean hasPronoun(String folded) {
        return folded.length() > 4
                && (folded.endsWith("هم")
                        || folded.endsWith("ها")
                        || folded.endsWith("نا")
                        || folded.endsWith("ائي")
                        || folded.endsWith("ه")
                        || folded.endsWith("هما"));
    }

    /** What «عدد …» names shortly before a number without a noun; else null. */
    @Nullable
    NounPhrase byCountWord(int number) {
        NounPhrase owner = ownerOfCount(number - 1);
        if (owner != null) {
            return owner;
        }
        for (int k = number - 1; k >= 0 && k > number - 8 && context.together(k, number); k--) {
            String folded = context.word(k).folded();
            if (folded.endsWith("عدد") && folded.length() <= 5 && context.isDefinite(k + 1)) {
                return new NounPhrase(k + 1, 0, Math.min(extent(k + 1), number));
            }
            if (context.isNumber(k)) {
                return null;
            }
        }
        return null;
    }

    /** «المباني المنهارة وعددها 38»: the definite phrase right before «وعددها»; null where none stands there. */
    private @Nullable NounPhrase ownerOfCount(int index) {
        if (!context.is(index, "وعددها") && !context.is(index, "وعددهم") && !context.is(index, "وعددهن")) {
            return null;
        }
        int first = index;
        while (first > index - 4 && context.together(first - 1, index) && context.isDefinite(first - 1)) {
            first--;
        }
        return first < index ? new NounPhrase(first, 0, index) : null;
    }

    /** The unit at the index; null where none stands there. */
    PhraseLexicon.@Nullable Match<Lexicons.Unit> unit(int index) {
        if (index >= context.size()) {
            return null;
        }
        Word word = context.word(index);
        if (!word.isWord() && word.kind() != Word.Kind.LATIN
                || index > 0 && word.paragraph() != context.word(index - 1).paragraph()) {
            return null;
        }
        if (context.isTimed(index, index + 1)) {
            return null;
        }
        PhraseLexicon.Match<Lexicons.Unit> match = context.lexicons().units().at(context.words(), index, 0);
        if (match == null && context.isDefinite(index)) {
            match = context.lexicons().units().at(context.words(), index, 2);
        }
        return match;
    }
}
