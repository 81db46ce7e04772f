package org.musnad.reader.name.model;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.Memo;
import org.musnad.reader.word.Words;

/**
 * The features of the words of one sentence, as hashes. Three kinds are kept apart, since the first two depend on one word
 * alone and can be summed up once for each different word: of the word itself, of a neighbour, of the place in
 * the sentence.
 */
public final class Features {
    /** How many different words are remembered, at about half a kilobyte each. */
    static final int FORMS = 1 << 14;

    private static final int LONGEST_AFFIX = 4;
    private static final int MOST_SPARE = 1 << 12;
    private static final int REACH = 5;
    private static final long BEFORE = 0xBEF0;
    private static final long AFTER = 0xAF7E;
    private static final int HEADS = Lexicon.ORG_HEAD | Lexicon.TITLE | Lexicon.PLACE_HEAD;

    private final Lexicon lexicon;
    private final Memo<Form> forms;
    private final long[] found = new long[256];
    private final boolean[] lexical = new boolean[256];
    private int size;

    private Form[] row = new Form[64];
    private int[] phrase = new int[64];
    private int[] ends = new int[64];
    private int[] begun = new int[64];
    private int length;

    /** For training. */
    public Features(Lexicon lexicon) {
        this(lexicon, new Memo<>(FORMS));
    }

    /** For one report, with the forms that are known from others. */
    Features(Lexicon lexicon, Memo<Form> forms) {
        this.lexicon = lexicon;
        this.forms = forms;
    }

    /** Takes up the words from {@code from} to before {@code to} as the sentence that is asked about. */
    public void enter(Words words, int from, int to) {
        length = to - from;
        if (row.length < length) {
            int room = length + Math.min(length, MOST_SPARE);
            row = new Form[room];
            phrase = new int[room];
            ends = new int[room];
            begun = new int[room];
        }
        for (int k = 0; k < length; k++) {
            row[k] = form(words, from + k);
            phrase[k] = 0;
            ends[k] = 0;
        }
        for (int k = 0; k < length; k++) {
            markPhrase(from, k);
        }
    }

    /** Forgets the sentence, which may have been a long one. */
    void leave() {
        length = 0;
        row = new Form[0];
        phrase = new int[0];
        ends = new int[0];
        begun = new int[0];
    }

    private Form form(Words words, int index) {
        Form form = forms.get(words.get(index).form());
        return form == null ? new Form(words.get(index), lexicon) : form;
    }

    /** As {@link Lexicon#phrase}, by the hashes that the forms hold. */
    private long phrase(long stem, int k, int from) {
        long h = stem;
        int known = lexicon.known(h);
        long best = 0;
        int end = k + 1;
        while ((known & Lexicon.PREFIX) != 0 && end < length) {
            h = Hashes.mix(h, row[end].hash);
            known = lexicon.known(h);
            end++;
            if ((known & ~Lexicon.PREFIX) != 0) {
                best = (long) (from + end) << 32 | known;
            }
        }
        return best;
    }

    private void markPhrase(int from, int k) {
        Form form = row[k];
        if ((form.known() & Lexicon.PREFIX) == 0) {
            return;
        }
        for (int s = 0; s < form.stems.length; s++) {
            long match = phrase(form.stems[s], k, from);
            if (match != 0) {
                int end = (int) (match >>> 32) - from;
                int known = (int) match & ~Lexicon.PREFIX;
                phrase[k] |= known;
                ends[k] = end;
                begun[k] = known;
                for (int j = k + 1; j < end; j++) {
                    // The sign bit says: not the first word.
                    phrase[j] |= known | Integer.MIN_VALUE;
                }
                return;
            }
        }
    }

    /** The number of words of the sentence. */
    public int length() {
        return length;
    }

    @Nullable
    Form at(int k) {
        return k < 0 || k >= length ? null : row[k];
    }

    /** All features of the k-th word of the sentence. */
    public long[] of(int k) {
        size = 0;
        self(row[k]);
        for (int offset = -2; offset <= 2; offset++) {
            if (offset != 0) {
                near(at(k + offset), offset);
            }
        }
        besides(k);
        kindsBefore(kind(k - 2), kind(k - 1), kind(k));
        kindsAround(kind(k - 1), kind(k), kind(k + 1));
        kindsAfter(kind(k), kind(k + 1), kind(k + 2));
        place(k);
        return java.util.Arrays.copyOf(found, size);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long hash(int k) {
        return found[k];
    }

    /** The word at an offset from the k-th; null outside the sentence. */
    @Nullable
    Form get(int k, int offset) {
        return at(k + offset);
    }

    /** What is known of the phrase that begins at the k-th word; 0 where none does. */
    int phraseKnown(int k) {
        return ends[k] == 0 ? 0 : begun[k];
    }

    int phraseEnd(int k) {
        return ends[k];
    }

    private void add(long space, long value) {
        if (size < found.length) {
            lexical[size] = false;
            found[size++] = Hashes.mix(space, value);
        }
    }

    /** A feature that knows one word by heart; training leaves it out now and then. */
    private void addLexical(long space, long value) {
        if (size < found.length) {
            lexical[size] = true;
            found[size++] = Hashes.mix(space, value);
        }
    }

    /** For each feature that {@link #of} gave last, whether it knows one word by heart. */
    public boolean[] lexical() {
        return java.util.Arrays.copyOf(lexical, size);
    }

    /** Features of a word as itself. */
    void self(Form form) {
        String folded = form.folded;
        int n = folded.length();
        add(0, 0);
        addLexical(1, form.hash);
        for (long stem : form.stems) {
            addLexical(2, stem);
        }
        if (form.isWord()) {
            for (int k = 1; k <= LONGEST_AFFIX && k < n; k++) {
                if (k == LONGEST_AFFIX) {
                    addLexical(2 + k, Hashes.of(folded, 0, k));
                    addLexical(8 + k, Hashes.of(folded, n - k, n));
                } else {
                    add(2 + k, Hashes.of(folded, 0, k));
                    add(8 + k, Hashes.of(folded, n - k, n));
                }
            }
            add(14, Math.min(n, 9) * 2 + (form.definite ? 1 : 0));
            addLexical(15, Hashes.of(form.light, 0, n));
        } else {
            add(16, form.type.ordinal() * 16 + Math.min(n, 9));
        }
        bits(20, form.whole);
        bits(52, form.stripped);
        if (form.known() == 0 && form.isWord()) {
            add(17, form.definite ? 1 : 0);
        }
        add(18, form.kind);
    }

    private void bits(int space, int known) {
        int rest = known & ~Lexicon.PREFIX;
        while (rest != 0) {
            add(space, Integer.numberOfTrailingZeros(rest));
            rest &= rest - 1;
        }
    }

    /** Features of a word as the neighbour at an offset; null: the sentence's end. */
    void near(@Nullable Form form, int offset) {
        long space = 1000 + 100L * offset;
        if (form == null) {
            add(space, 0);
            return;
        }
        addLexical(space + 1, form.hash);
        add(space + 2, form.kind);
        if (offset == 1 || offset == -1) {
            for (int k = 1; k < form.stems.length; k++) {
                addLexical(space + 3, form.stems[k]);
            }
            bits((int) space + 4, form.whole);
            bits((int) space + 5, form.stripped);
            String folded = form.folded;
            int n = folded.length();
            if (form.isWord() && n > 3) {
                add(space + 6, Hashes.of(folded, n - 2, n));
                add(space + 7, Hashes.of(folded, n - 3, n));
                add(space + 8, Hashes.of(folded, 0, 2));
            }
        }
    }

    /** Features of the k-th word beside the words next to it. */
    void besides(int k) {
        Form form = row[k];
        addLexical(70, Hashes.mix(k > 0 ? row[k - 1].hash : BEFORE, form.hash));
        addLexical(71, Hashes.mix(form.hash, k + 1 < length ? row[k + 1].hash : AFTER));
    }

    /** The feature of a word by its kind and those of the two before it. */
    void kindsBefore(long second, long before, long kind) {
        add(72, Hashes.mix(Hashes.mix(before, kind), second));
    }

    /** The features of a word by its kind and those of the words before and after it. */
    void kindsAround(long before, long kind, long after) {
        long triple = Hashes.mix(before, kind);
        add(73, Hashes.mix(triple, after));
        add(75, triple);
        add(76, Hashes.mix(kind, after));
        add(77, Hashes.mix(before, after));
    }

    /** The feature of a word by its kind and those of the two after it. */
    void kindsAfter(long kind, long after, long second) {
        add(74, Hashes.mix(Hashes.mix(kind, after), second));
    }

    /** The kind of the k-th word; that of a sentence's begin or end where it has no such word. */
    long kind(int k) {
        return k < 0 ? BEFORE : k >= length ? AFTER : row[k].kind;
    }

    /** Features of the k-th word's place. */
    void place(int k) {
        Form form = row[k];
        long kind = form.kind;
        long before = kind(k - 1);
        String folded = form.folded;
        int n = folded.length();
        add(78, Hashes.mix(before, Hashes.of(folded, Math.max(0, n - 2), n)));
        add(79, Hashes.mix(k > 0 ? row[k - 1].hash : BEFORE, kind));
        add(80, Hashes.mix(kind, k + 1 < length ? row[k + 1].hash : AFTER));
        if (phrase[k] != 0) {
            bits(phrase[k] < 0 ? 82 : 81, phrase[k] & Integer.MAX_VALUE);
        }
        head(k, kind);
    }

    private void head(int k, long kind) {
        for (int j = k - 1; j >= 0 && j >= k - REACH; j--) {
            Form other = row[j];
            if (other.isPunct() || (other.whole & Lexicon.SPEECH) != 0) {
                return;
            }
            int heads = other.known() & HEADS;
            if (heads != 0) {
                long what = heads * 8L + (k - j);
                add(83, what);
                add(84, Hashes.mix(heads, kind));
                add(85, Hashes.mix(other.stems[other.stems.length - 1], kind));
                return;
            }
        }
    }
}
