package org.musnad.reader.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.text.Folded;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * Words and phrases looked up in a report by their folded forms; the longest one wins. The first word of a phrase may
 * carry proclitics in the report that it does not carry in the lexicon.
 *
 * @param <V> what is known of a phrase
 */
public final class PhraseLexicon<V> {
    private static final int REMEMBERED = 1 << 12;

    private final Map<String, Node<V>> first;

    /** For the folded form of each of the latest different words, the stems at which a phrase may begin; see {@link #of}. */
    private final Memo<Begin<V>[]> begins = new Memo<>(REMEMBERED);

    /** A bit for the hash of each first word: most words of a report are turned away here, without a substring. */
    private final long[] filter;

    private PhraseLexicon(Map<String, Node<V>> first) {
        this.first = first;
        filter = new long[Math.max(16, Integer.highestOneBit(first.size()) / 2)];
        first.keySet().forEach(word -> filter[slot(word.hashCode())] |= 1L << word.hashCode());
    }

    private int slot(int hash) {
        int mixed = hash * 0x9e3779b9;
        return mixed >>> 8 & filter.length - 1;
    }

    private boolean mayHold(int hash) {
        return (filter[slot(hash)] >>> hash & 1) != 0;
    }

    @SuppressWarnings("rawtypes")
    private static final Begin[] NONE = {};

    private static final class Node<V> {
        private @Nullable V value;
        private @Nullable Map<String, Node<V>> next;
    }

    /** A stem of a word at which phrases begin: itself, or with the article whose alef ل has swallowed. */
    private record Begin<V>(
            int stem, @Nullable Node<V> article, @Nullable Node<V> plain) {}

    /**
     * A phrase found.
     *
     * @param first index of its first word
     * @param end index after its last word
     * @param stem offset in the first word's folded form at which the phrase begins
     */
    public record Match<V>(int first, int end, int stem, V value) {
        /** The original span, without the first word's proclitics. */
        public Span span(Words words) {
            return new Span(words.get(first).startOf(stem), words.get(end - 1).end());
        }
    }

    /** Collects phrases. */
    public static final class Builder<V> {
        private final Map<String, Node<V>> first = new HashMap<>();

        /** Adds a phrase, tokenised and folded as a report is. Returns the value that the phrase had before, else null. */
        public @Nullable V put(String phrase, V value) {
            Map<String, Node<V>> level = first;
            Node<V> node = null;
            for (String word : words(phrase)) {
                if (node != null) {
                    if (node.next == null) {
                        node.next = new HashMap<>(2);
                    }
                    level = node.next;
                }
                node = level.computeIfAbsent(word, w -> new Node<>());
            }
            if (node == null) {
                throw new IllegalArgumentException("an empty phrase");
            }
            V before = node.value;
            node.value = value;
            return before;
        }

        /** The folded words of a phrase; plain letters between single blanks need no tokeniser. */
        private static List<String> words(String phrase) {
            List<String> words = new ArrayList<>(4);
            boolean plain = !phrase.isEmpty();
            int from = 0;
            for (int k = 0; k <= phrase.length() && plain; k++) {
                char c = k < phrase.length() ? phrase.charAt(k) : ' ';
                if (c == ' ') {
                    plain = k > from;
                    words.add(phrase.substring(from, k));
                    from = k + 1;
                } else {
                    plain = c >= 'ء' && c <= 'غ' || c >= 'ف' && c <= 'ي';
                }
            }
            if (plain) {
                words.replaceAll(Folded::of);
                return words;
            }
            words.clear();
            Words read = Words.of(Text.of(phrase));
            for (int k = 0; k < read.size(); k++) {
                words.add(read.get(k).folded());
            }
            return words;
        }

        public PhraseLexicon<V> build() {
            return new PhraseLexicon<>(first);
        }
    }

    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /**
     * The longest phrase that begins in the word at the index; of equally long ones that with fewest proclitics cut off.
     */
    public @Nullable Match<V> longest(Words words, int index) {
        Match<V> best = null;
        for (Begin<V> begin : of(words.get(index))) {
            Match<V> match = follow(words, index, begin);
            if (match != null && (best == null || match.end() > best.end())) {
                best = match;
            }
        }
        return best;
    }

    private Begin<V>[] of(Word word) {
        Begin<V>[] held = begins.get(word.folded());
        if (held == null) {
            List<Begin<V>> made = new ArrayList<>();
            for (int k = 0; k < word.stemCount(); k++) {
                Begin<V> begin = begin(word.folded(), word.stem(k));
                if (begin != null) {
                    made.add(begin);
                }
            }
            held = array(made);
            begins.put(word.folded(), held);
        }
        return held;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Begin<V>[] array(List<Begin<V>> made) {
        return made.isEmpty() ? (Begin<V>[]) NONE : made.toArray((Begin<V>[]) new Begin[0]);
    }

    /**
     * The longest phrase that begins at an offset of the folded form of the word at the index. After ل the article is
     * written without its alef: «للشرع» holds «الشرع», from its second letter on.
     */
    public @Nullable Match<V> at(Words words, int index, int stem) {
        Begin<V> begin = begin(words.get(index).folded(), stem);
        return begin == null ? null : follow(words, index, begin);
    }

    private @Nullable Begin<V> begin(String folded, int stem) {
        if (stem >= folded.length()) {
            return null; // «ال» alone, without its article
        }
        int hash = 0;
        int power = 1;
        for (int k = stem; k < folded.length(); k++) {
            hash = 31 * hash + folded.charAt(k);
            power *= 31;
        }
        boolean lam = stem > 0 && folded.charAt(stem - 1) == 'ل' && folded.charAt(stem) == 'ل';
        Node<V> article = lam && mayHold(hash + power * 'ا') ? first.get("ا" + folded.substring(stem)) : null;
        Node<V> plain = mayHold(hash) ? first.get(folded.substring(stem)) : null;
        return article == null && plain == null ? null : new Begin<>(stem, article, plain);
    }

    private @Nullable Match<V> follow(Words words, int index, Begin<V> begin) {
        Match<V> article = follow(words, index, begin.stem(), begin.article());
        return article != null ? article : follow(words, index, begin.stem(), begin.plain());
    }

    private @Nullable Match<V> follow(Words words, int index, int stem, @Nullable Node<V> begin) {
        Node<V> node = begin;
        Match<V> best = null;
        int end = index + 1;
        while (node != null) {
            if (node.value != null) {
                best = new Match<>(index, end, stem, node.value);
            }
            if (node.next == null || end >= words.size()) {
                break;
            }
            node = node.next.get(words.get(end).folded());
            end++;
        }
        return best;
    }
}
