package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;
import org.musnad.reader.Time;
import org.musnad.reader.text.Quotation;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** One report with everything that the rules look up about a word, by its index. */
final class Page {
    /**
     * A form of a reporting verb that a word may be.
     *
     * @param stem offset of the verb in the word's folded form, after و, ف, س or ل
     * @param enclitic whether an object pronoun follows it
     */
    record Hit(VerbForm form, int stem, boolean enclitic) {}

    /**
     * A name in the text, by words.
     *
     * @param first its first word
     * @param end after its last word
     * @param role whether it is a role («رئيس الجهاز») rather than the name itself
     */
    record Name(Entity entity, Span span, int first, int end, boolean role) {}

    static final Hit[] NO_HITS = {};

    private final Words words;
    private final Lexicon lexicon;
    private final long[] senses;
    private final long[] afterPreposition;
    private final char[] preposition;
    private final Hit[][] hits;
    private final long[][] classes;
    private final @Nullable Quotation[] opened;
    private final int[] closes;
    private final int[] inside;
    private final @Nullable Name[] names;
    private final List<Name> allNames = new ArrayList<>();
    private final BitSet timed = new BitSet();

    Page(Words words, Lexicon lexicon, List<Entity> entities, List<Time> times) {
        this.words = words;
        this.lexicon = lexicon;
        int n = words.size();
        senses = new long[n];
        afterPreposition = new long[n];
        preposition = new char[n];
        hits = new Hit[n][];
        classes = new long[n][];
        opened = new Quotation[n];
        closes = new int[n];
        inside = new int[n];
        names = new Name[n];
        for (int i = 0; i < n; i++) {
            Word word = words.get(i);
            hits[i] = NO_HITS;
            classes[i] = lexicon.classes().none();
            if (word.isWord()) {
                Sight found = lexicon.lookUp(word.folded());
                senses[i] = found.senses();
                afterPreposition[i] = found.afterPreposition();
                preposition[i] = found.preposition();
                hits[i] = found.hits();
                classes[i] = found.classes();
            }
        }
        for (Time time : times) {
            for (int k = words.at(time.span().start());
                    k < n && words.get(k).start() < time.span().end();
                    k++) {
                timed.set(k);
            }
        }
        for (Quotation quotation : words.text().quotations()) {
            readQuotation(quotation);
        }
        for (Entity entity : entities) {
            for (Entity.Mention mention : entity.mentions()) {
                if (mention.kind() != Entity.Mention.Kind.PRONOUN) {
                    readName(entity, mention);
                }
            }
        }
    }

    private void readQuotation(Quotation quotation) {
        int open = words.at(quotation.span().start());
        int last = words.at(quotation.span().end() - 1);
        if (open >= words.size()) {
            return;
        }
        opened[open] = quotation;
        closes[open] = Math.min(last, words.size() - 1);
        for (int k = open + 1; k < closes[open]; k++) {
            inside[k] = open + 1;
        }
        if (!quotation.closed()) {
            inside[closes[open]] = open + 1;
        }
    }

    private void readName(Entity entity, Entity.Mention mention) {
        int first = words.at(mention.span().start());
        int end = words.at(mention.span().end() - 1) + 1;
        if (first >= words.size()) {
            return;
        }
        Name name = new Name(
                entity, mention.span(), first, Math.min(end, words.size()), mention.kind() == Entity.Mention.Kind.ROLE);
        allNames.add(name);
        for (int k = name.first(); k < name.end(); k++) {
            Name before = names[k];
            if (before == null
                    || before.role() && !name.role()
                    || before.role() == name.role() && length(before) < length(name)) {
                names[k] = name;
            }
        }
    }

    private static int length(Name name) {
        return name.end() - name.first();
    }

    Words words() {
        return words;
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    /** The folded form; empty outside the text. */
    String folded(int i) {
        return i >= 0 && i < words.size() ? words.get(i).folded() : "";
    }

    /** Whether the word, with or without و, ف and the article, has the sense. */
    boolean has(int i, Sense sense) {
        return i >= 0 && i < senses.length && (senses[i] & sense.bit()) != 0;
    }

    /** Whether what follows the word's preposition letter has the sense. */
    boolean hasAfterPreposition(int i, Sense sense) {
        return i >= 0 && i < senses.length && (afterPreposition[i] & sense.bit()) != 0;
    }

    long senses(int i) {
        return i >= 0 && i < senses.length ? senses[i] : 0;
    }

    long sensesAfterPreposition(int i) {
        return i >= 0 && i < afterPreposition.length ? afterPreposition[i] : 0;
    }

    /** The preposition letter (ب ل ك) that the word may begin with, after و or ف; 0 where none. */
    char preposition(int i) {
        return i >= 0 && i < preposition.length ? preposition[i] : 0;
    }

    Hit[] hits(int i) {
        return i >= 0 && i < hits.length ? hits[i] : NO_HITS;
    }

    /** The quotation whose opening mark the word is; null where it is none. */
    @Nullable
    Quotation opened(int i) {
        return i >= 0 && i < opened.length ? opened[i] : null;
    }

    /** Index of the closing mark of the quotation that opens at i; of its last word where the mark is missing. */
    int close(int i) {
        return closes[i];
    }

    /** Index of the opening mark of the innermost quotation that holds the word; -1 where none does. */
    int quotationOf(int i) {
        return i >= 0 && i < inside.length ? inside[i] - 1 : -1;
    }

    /** The name that the word is part of; null where it is part of none. */
    @Nullable
    Name name(int i) {
        return i >= 0 && i < names.length ? names[i] : null;
    }

    /** The name that the word is known to be part of. */
    Name nameAt(int i) {
        return Objects.requireNonNull(name(i), "no name here");
    }

    List<Name> names() {
        return allNames;
    }

    boolean is(int i, String folded) {
        return words.is(i, folded);
    }

    /** Whether the word, as it is written with its clitics, is of the class; never outside the text. */
    boolean is(int i, WordClass known) {
        return i >= 0 && i < classes.length && known.in(classes[i]);
    }

    /** Whether a folded form, without letters joined to it or with them, is of a closed class. */
    boolean isOf(String folded, WordClass known) {
        return known.in(lexicon.classes().of(folded));
    }

    /** The word by which a phrase is compared with others: «مصدر» for «مصادر»; the folded form itself where it has no other. */
    String head(String folded) {
        return lexicon.head(folded);
    }

    /** The letters of a source's first word that belong to a preposition: «وفقا لتقرير», «للمرصد». */
    int lettersBeforeSource(int first) {
        if (preposition(first) != 'ل' || !folded(first).startsWith("ل")) {
            return conjunctionLetters(first);
        }
        boolean letter = is(first - 1, WordClass.ACCORDING_WITH_LETTER)
                || senses[first] == 0
                        && (folded(first).startsWith("لل")
                                || has(first - 1, Sense.DOCUMENT) && afterPreposition[first] != 0);
        return letter ? 1 : 0;
    }

    /** 1 where the word is a known noun after و («وحقوقيون»), 0 where the letter may be its own. */
    private int conjunctionLetters(int first) {
        String f = folded(first);
        if (f.length() < 4 || f.charAt(0) != 'و' || senses[first] == 0 || name(first) != null) {
            return 0;
        }
        return lexicon.find(f) == null ? 1 : 0;
    }

    boolean isPunct(int i) {
        return i >= 0 && i < words.size() && words.get(i).isPunct();
    }

    boolean isComma(int i) {
        return is(i, "،") || is(i, ",");
    }

    boolean isQuestionMark(int i) {
        return is(i, "؟");
    }

    /** Whether the word is part of an expression of time. */
    boolean isTimed(int i) {
        return i >= 0 && timed.get(i);
    }

    boolean isColon(int i) {
        return is(i, ":");
    }

    boolean isDefinite(int i) {
        String f = folded(i);
        return f.startsWith("ال") && f.length() > 3
                || (f.startsWith("وال") || f.startsWith("بال") || f.startsWith("كال") || f.startsWith("فال"))
                        && f.length() > 4
                || f.startsWith("لل") && f.length() > 3;
    }

    /** Whether the word begins with و or ف that may be a conjunction. */
    boolean hasConjunction(int i) {
        String f = folded(i);
        return !f.isEmpty() && (f.charAt(0) == 'و' || f.charAt(0) == 'ف');
    }

    /** Whether the sentence's first word is this. */
    boolean isFirstOfSentence(int i) {
        return i < words.size() && words.firstOf(words.get(i).sentence()) == i;
    }

    int sentenceEnd(int i) {
        return words.endOf(words.get(i).sentence());
    }

    int sentenceFirst(int i) {
        return words.firstOf(words.get(i).sentence());
    }
}
