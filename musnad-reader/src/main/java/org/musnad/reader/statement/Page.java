package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final Hit[] NO_HITS = {};

    private final Words words;
    private final Lexicon lexicon;
    private final long[] senses;
    private final long[] afterPreposition;
    private final char[] preposition;
    private final Hit[][] hits;
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
        opened = new Quotation[n];
        closes = new int[n];
        inside = new int[n];
        names = new Name[n];
        for (int i = 0; i < n; i++) {
            Word word = words.get(i);
            hits[i] = NO_HITS;
            if (word.isWord()) {
                lookUp(i, word.folded());
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

    private void lookUp(int i, String folded) {
        Hit[] found = NO_HITS;
        long seen = 0;
        Lexicon.Entry whole = lexicon.find(folded);
        if (whole != null) {
            seen |= whole.senses();
            found = add(found, whole, 0);
        }
        int at = 0;
        char first = folded.charAt(0);
        if ((first == 'و' || first == 'ف') && folded.length() > 2) {
            at = 1;
            Lexicon.Entry bare = lexicon.find(folded, 1, folded.length());
            if (bare != null) {
                seen |= bare.senses();
                found = add(found, bare, 1);
            }
        }
        if (at < folded.length()) {
            char c = folded.charAt(at);
            int left = folded.length() - at;
            if (c == 'ا' && left > 3 && folded.charAt(at + 1) == 'ل') {
                Lexicon.Entry definite = lexicon.find(folded, at + 2, folded.length());
                if (definite != null) {
                    seen |= definite.senses();
                }
            } else if ((c == 'س' || c == 'ل') && left > 3 && isImperfectLetter(folded.charAt(at + 1))) {
                Lexicon.Entry future = lexicon.find(folded, at + 1, folded.length());
                if (future != null) {
                    found = add(found, future, at + 1);
                }
            }
            if ((c == 'ب' || c == 'ل' || c == 'ك') && left > 2) {
                afterPreposition(i, folded, at + 1, c);
            }
        }
        if (seen == 0 && found.length == 0 && folded.length() - at > 3 && folded.endsWith("ا")) {
            Lexicon.Entry accusative = lexicon.find(folded, at, folded.length() - 1);
            seen = accusative == null ? 0 : accusative.senses();
        }
        if (seen == 0 && found.length == 0) {
            seen = ofNounWithPronoun(folded, at);
        }
        if (found.length == 0) {
            found = withEnclitic(folded, at);
        }
        senses[i] = seen;
        hits[i] = found;
    }

    private void afterPreposition(int i, String folded, int from, char letter) {
        preposition[i] = letter;
        int noun = from;
        if (folded.length() - from > 3 && folded.startsWith("ال", from)) {
            noun = from + 2;
        } else if (letter == 'ل' && folded.length() - from > 3 && folded.charAt(from) == 'ل') {
            noun = from + 1;
        }
        Lexicon.Entry entry = lexicon.find(folded, noun, folded.length());
        if (entry != null) {
            afterPreposition[i] = entry.senses();
        }
    }

    /** «قيامه», «وفاتها»: the senses that a verbal noun keeps with a pronoun. */
    private long ofNounWithPronoun(String folded, int from) {
        int n = folded.length();
        int cut = folded.endsWith("ها") || folded.endsWith("هم") ? 2 : folded.endsWith("ه") ? 1 : 0;
        if (cut == 0 || n - cut - from < 3) {
            return 0;
        }
        Lexicon.Entry entry = lexicon.find(folded, from, n - cut);
        if (entry == null && folded.charAt(n - cut - 1) == 'ت') {
            entry = lexicon.find(folded.substring(from, n - cut - 1) + "ه");
        }
        return entry == null ? 0 : entry.senses() & Sense.MASDAR.bit();
    }

    private static Hit[] add(Hit[] before, Lexicon.Entry entry, int stem) {
        VerbForm[] forms = entry.forms();
        if (forms.length == 0) {
            return before;
        }
        Hit[] more = new Hit[before.length + forms.length];
        System.arraycopy(before, 0, more, 0, before.length);
        for (int k = 0; k < forms.length; k++) {
            more[before.length + k] = new Hit(forms[k], stem, false);
        }
        return more;
    }

    private Hit[] withEnclitic(String folded, int from) {
        int n = folded.length();
        int cut = folded.endsWith("هما")
                ? 3
                : folded.endsWith("ها") || folded.endsWith("هم") ? 2 : folded.endsWith("ه") ? 1 : 0;
        if (cut == 0 || n - cut < 3) {
            return NO_HITS;
        }
        Lexicon.Entry entry = n - cut - from < 3 ? null : lexicon.find(folded, from, n - cut);
        if (entry == null && from > 0) {
            from = 0;
            entry = lexicon.find(folded, 0, n - cut);
        }
        if (entry == null) {
            return NO_HITS;
        }
        Hit[] found = NO_HITS;
        for (VerbForm form : entry.forms()) {
            if (form.tense() != VerbForm.Tense.PARTICIPLE) {
                Hit[] more = Arrays.copyOf(found, found.length + 1);
                more[found.length] = new Hit(form, from, true);
                found = more;
            }
        }
        return found;
    }

    private static boolean isImperfectLetter(char c) {
        return c == 'ي' || c == 'ت' || c == 'ن' || c == 'ا';
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

    /** The letters of a source's first word that belong to a preposition: «وفقا لتقرير», «للمرصد». */
    int lettersBeforeSource(int first) {
        if (preposition(first) != 'ل' || !folded(first).startsWith("ل")) {
            return 0;
        }
        return switch (folded(first - 1)) {
            case "وفقا", "ووفقا", "طبقا", "وطبقا" -> 1;
            default -> folded(first).startsWith("لل") && senses[first] == 0 ? 1 : 0;
        };
    }

    boolean isPunct(int i) {
        return i >= 0 && i < words.size() && words.get(i).isPunct();
    }

    boolean isComma(int i) {
        return is(i, "،") || is(i, ",");
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
