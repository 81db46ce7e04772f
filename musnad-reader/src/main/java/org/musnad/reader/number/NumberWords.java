package org.musnad.reader.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.word.Words;

/**
 * The grammar of numbers in Arabic text, shared by figures and times: digits with every separator («1,5», «1.500.000»,
 * «12 000»), number words in every case, gender and spelling, their compounds, mixtures («9 آلاف», «36 ألفا و41»),
 * fractions («نصف مليون», «ثلاثة أرباع»), ordinals and vague plurals.
 *
 * <p>The grammar tells what the words say, not whether they count something: dates, clock times and article numbers are
 * numbers here. Safe for many threads.
 */
public final class NumberWords {
    private final NumberLexicon lexicon;

    private NumberWords(NumberLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The grammar with its lexicon. */
    public static NumberWords load() {
        return new NumberWords(NumberLexicon.load());
    }

    /**
     * The longest number that begins in the word at the index (after its conjunction and preposition); null where none
     * does. A minus sign and «سالب» begin a number too.
     */
    public @Nullable NumberMention at(Words words, int index) {
        return lexicon.mayBegin(words.get(index)) ? new NumberGrammar(lexicon, words).at(index) : null;
    }

    /** All numbers of a text, in order, without overlap. */
    public List<NumberMention> all(Words words) {
        NumberGrammar grammar = new NumberGrammar(lexicon, words);
        List<NumberMention> found = new ArrayList<>();
        int k = 0;
        while (k < words.size()) {
            NumberMention mention = grammar.at(k);
            if (mention == null) {
                k++;
            } else {
                found.add(mention);
                k = mention.end();
            }
        }
        return found;
    }
}
