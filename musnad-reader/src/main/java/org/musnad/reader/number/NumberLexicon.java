package org.musnad.reader.number;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.Memo;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;

/** The number words of {@code numbers.tsv}, by folded form. */
final class NumberLexicon {
    private static final String[] PRONOUNS = {"هم", "ها", "هن", "هما", "نا", "كم", "ه"};

    private final Map<String, Entry> entries;
    /** Whether an entry begins with two letters, by their places in the Arabic block. */
    private final boolean[] begins = new boolean[64 * 64];

    private final Memo<Boolean> may = new Memo<>(1 << 12);

    private record Entry(Piece.Kind kind, double value) {}

    private NumberLexicon(Map<String, Entry> entries) {
        this.entries = entries;
        for (String form : entries.keySet()) {
            begins[pair(form, 0)] = true;
        }
    }

    static NumberLexicon load() {
        Map<String, Entry> entries = new HashMap<>();
        for (Tsv.Row row : Tsv.read(NumberLexicon.class, "numbers.tsv").rows()) {
            Piece.Kind kind =
                    Piece.Kind.valueOf(row.get("kind").replace('-', '_').toUpperCase(Locale.ROOT));
            Entry before = entries.put(Folded.of(row.get("form")), new Entry(kind, value(row.get("value"))));
            if (before != null) {
                throw new IllegalStateException(row.where() + ": twice");
            }
        }
        return new NumberLexicon(entries);
    }

    private static double value(String written) {
        int slash = written.indexOf('/');
        return slash < 0
                ? Double.parseDouble(written)
                : Double.parseDouble(written.substring(0, slash)) / Double.parseDouble(written.substring(slash + 1));
    }

    /** Whether a number may begin in the word, with or without what stands before it. */
    boolean mayBegin(Word word) {
        return switch (word.kind()) {
            case NUMBER -> true;
            case PUNCT -> "(-−–".indexOf(word.folded().charAt(0)) >= 0;
            case LATIN -> false;
            case WORD -> {
                Boolean held = may.get(word.folded());
                if (held == null) {
                    held = first(word, false) != null || at(word, 1) != null;
                    may.put(word.folded(), held);
                }
                yield held;
            }
        };
    }

    /** The word as the first of a number, after any conjunction (at once, where {@code conjunction}) and preposition. */
    @Nullable
    Piece first(Word word, boolean conjunction) {
        if (word.isNumber()) {
            return digits(word);
        }
        if (!word.isWord()) {
            return null;
        }
        if (conjunction) {
            return at(word, 1);
        }
        for (int k = 0; k < word.stemCount(); k++) {
            int stem = word.stem(k);
            if (stem > 0 && word.folded().charAt(stem - 1) == 'س') {
                continue; // the future س stands before verbs only: «سالف» is no thousand
            }
            Piece piece = at(word, stem);
            if (piece != null) {
                return piece;
            }
        }
        return null;
    }

    /** The word as a later part of a number, from an offset of its folded form on. */
    @Nullable
    Piece later(Word word, int from) {
        if (word.isNumber()) {
            return from == 0 ? digits(word) : null;
        }
        return word.isWord() ? at(word, from) : null;
    }

    private static @Nullable Piece digits(Word word) {
        double value = DigitString.value(word.form(), false);
        return Double.isNaN(value)
                ? null
                : new Piece(Piece.Kind.DIGITS, value, 0, word.folded().length(), false);
    }

    private @Nullable Piece at(Word word, int from) {
        String folded = word.folded();
        int n = folded.length();
        if (n - from < 2) {
            return null;
        }
        char first = folded.charAt(from);
        if (begins(folded, from)) {
            Entry entry = entries.get(folded.substring(from));
            if (entry != null) {
                return new Piece(entry.kind(), entry.value(), from, n, false);
            }
        }
        int article = article(folded, from);
        if (article > 0 && n - article >= 2 && begins(folded, article)) {
            Entry entry = entries.get(folded.substring(article));
            if (entry != null) {
                return new Piece(entry.kind(), entry.value(), from, n, true);
            }
        }
        return (first == 'ن' || first == 'ث' || first == 'ر') && begins(folded, from)
                ? withPronoun(folded, from)
                : null;
    }

    private static int pair(String folded, int at) {
        return (folded.charAt(at) - 'ء' & 63) << 6 | folded.charAt(at + 1) - 'ء' & 63;
    }

    /** Whether an entry could begin here; of the many words with an article, «الف» and its like alone pass. */
    private boolean begins(String folded, int at) {
        if (!begins[pair(folded, at)]) {
            return false;
        }
        if (folded.charAt(at) != 'ا' || folded.charAt(at + 1) != 'ل' || at + 2 >= folded.length()) {
            return true;
        }
        char third = folded.charAt(at + 2);
        return third == 'ف' || third == 'ا' || third == 'و';
    }

    /** The offset after an article at the offset, the one whose alef ل has swallowed included; else 0. */
    private static int article(String folded, int from) {
        char c = folded.charAt(from);
        if (c == 'ا' && folded.charAt(from + 1) == 'ل') {
            return from + 2;
        }
        return c == 'ل' && from > 0 && folded.charAt(from - 1) == 'ل' ? from + 1 : 0;
    }

    private @Nullable Piece withPronoun(String folded, int from) {
        for (String pronoun : PRONOUNS) {
            int cut = folded.length() - pronoun.length();
            if (cut - from >= 3 && folded.endsWith(pronoun)) {
                Entry entry = entries.get(folded.substring(from, cut));
                if (entry != null && entry.kind() == Piece.Kind.FRACTION) {
                    return new Piece(entry.kind(), entry.value(), from, cut, false);
                }
            }
        }
        return null;
    }
}
