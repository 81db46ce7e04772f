package org.musnad.train;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.name.model.Features;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * The features of the corpora's model: the reader's own, and others that are too slow for it, of the word's other forms and
 * letters, of its light stem, of quotes, and of its company elsewhere in the text and in the rows around.
 */
final class CorpusFeatures {
    /** The rows before and after that count as the same report. */
    private static final int WINDOW = 12;

    private static final int FORMS = 10;
    private static final int REACH = 6;
    private static final String[] ENDINGS = {"يات", "ات", "ون", "ين", "ان", "يه", "ها", "هم", "ه", "ي"};

    /** Features of a word as hashes, and for each whether it knows one word by heart. */
    record Found(long[] hashes, boolean[] lexical) {}

    private final Lexicon lexicon;
    private final WordTraits traits;
    private final Features reader;
    private final long[] found = new long[256];
    private int size;

    CorpusFeatures(Lexicon lexicon, WordTraits traits) {
        this.lexicon = lexicon;
        this.traits = traits;
        this.reader = new Features(lexicon);
    }

    /** The features of all words of a text, for each passage; null at words that lie in no sentence. */
    Found[][] of(List<Passage> text) {
        ContextPool whole = new ContextPool(lexicon);
        ContextPool near = new ContextPool(lexicon);
        text.forEach(passage -> whole.count(passage, 1));
        Found[][] features = new Found[text.size()][];
        for (int k = 0; k < Math.min(WINDOW, text.size()); k++) {
            near.count(text.get(k), 1);
        }
        for (int k = 0; k < features.length; k++) {
            if (k + WINDOW < features.length) {
                near.count(text.get(k + WINDOW), 1);
            }
            if (k > WINDOW) {
                near.count(text.get(k - WINDOW - 1), -1);
            }
            features[k] = of(text.get(k), whole, near);
        }
        return features;
    }

    private Found[] of(Passage passage, ContextPool whole, ContextPool near) {
        Words words = passage.words();
        Found[] features = new Found[words.size()];
        for (int[] sentence : passage.sentences()) {
            reader.enter(words, sentence[0], sentence[1]);
            int quote = -1;
            int bracket = -1;
            for (int k = sentence[0]; k < sentence[1]; k++) {
                long[] own = reader.of(k - sentence[0]);
                boolean[] lexical = reader.lexical();
                size = 0;
                switch (words.get(k).folded()) {
                    case "\"", "«", "»", "“", "”" -> quote = quote < 0 ? k : -1;
                    case "(" -> bracket = k;
                    case ")" -> bracket = -1;
                    default -> {
                        enclosed("quote", quote, k);
                        enclosed("bracket", bracket, k);
                    }
                }
                forms(words, sentence, k);
                if (words.get(k).isWord()) {
                    stems(words, sentence, k);
                    int company = whole.company(words, sentence, k);
                    elsewhere("text", whole, words.get(k), company);
                    elsewhere("rows", near, words.get(k), company);
                }
                long[] all = Arrays.copyOf(own, own.length + size);
                System.arraycopy(found, 0, all, own.length, size);
                features[k] = new Found(all, Arrays.copyOf(lexical, all.length));
            }
        }
        return features;
    }

    private void add(String feature) {
        if (size < found.length) {
            found[size++] = hash(feature);
        }
    }

    private static long hash(String feature) {
        long h = 0x3FFF_FFFF_FFFF_FFE5L;
        for (int k = 0; k < feature.length(); k++) {
            h = 31 * h + feature.charAt(k);
        }
        h ^= h >>> 29;
        h *= 0xBF58_476D_1CE4_E5B9L;
        h ^= h >>> 32;
        return h * 0x94D0_49BB_1331_11EBL;
    }

    private void enclosed(String what, int from, int at) {
        if (from >= 0 && at - from < REACH) {
            add(what + (at - from));
        }
    }

    private WordTraits.@Nullable Traits traits(Words words, int[] sentence, int at) {
        return at >= sentence[0] && at < sentence[1] && words.get(at).isWord() ? traits.of(words.get(at)) : null;
    }

    private void forms(Words words, int[] sentence, int at) {
        for (int offset = -1; offset <= 1; offset++) {
            WordTraits.Traits t = traits(words, sentence, at + offset);
            if (t != null) {
                add("forms" + offset + "=" + t.forms());
                add("stem" + offset + "=" + t.stemForms());
                for (int k = 0; k < FORMS; k++) {
                    if ((t.forms() >> k & 1) != 0) {
                        add("form" + offset + "." + k);
                    }
                    if ((t.stemForms() >> k & 1) != 0) {
                        add("stem" + offset + "." + k);
                    }
                }
                add("person" + offset + "=" + t.person());
                add("place" + offset + "=" + t.place());
                add("stem person" + offset + "=" + t.stemPerson());
                add("stem place" + offset + "=" + t.stemPlace());
                add("either" + offset + "=" + t.personOrPlace() + "," + t.stemPerson());
            }
        }
        WordTraits.Traits own = traits(words, sentence, at);
        if (own == null) {
            return;
        }
        add("form and person=" + own.stemForms() + "," + own.stemPerson());
        WordTraits.Traits before = traits(words, sentence, at - 1);
        if (before != null) {
            add("persons before=" + before.stemPerson() + "," + own.stemPerson());
        }
        WordTraits.Traits after = traits(words, sentence, at + 1);
        if (after != null) {
            add("persons after=" + own.stemPerson() + "," + after.stemPerson());
        }
    }

    private void stems(Words words, int[] sentence, int at) {
        Word word = words.get(at);
        add("light=" + light(word.folded()));
        add("light stem=" + light(word.stemForm(word.stemCount() - 1)));
        if (at > sentence[0] && words.get(at - 1).isWord()) {
            Word before = words.get(at - 1);
            add("light before=" + light(before.stemForm(before.stemCount() - 1)));
        }
        if (at + 1 < sentence[1] && words.get(at + 1).isWord()) {
            add("light after=" + light(words.get(at + 1).folded()));
        }
        if (at > sentence[0] + 1 && words.get(at - 2).isWord()) {
            add("light second before=" + light(words.get(at - 2).folded()));
        }
    }

    /** The word without the article and one frequent ending. */
    private static String light(String word) {
        String bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
        for (String ending : ENDINGS) {
            if (bare.endsWith(ending) && bare.length() - ending.length() >= 3) {
                return bare.substring(0, bare.length() - ending.length());
            }
        }
        return bare;
    }

    private void elsewhere(String where, ContextPool pool, Word word, int company) {
        for (int s = 0; s < word.stemCount(); s++) {
            String form = word.stemForm(s);
            if (form.length() < 2 || (lexicon.known(form) & Lexicon.COMMON) != 0) {
                continue;
            }
            String what = where + (s == 0 ? " whole" : " stem");
            int[] rest = pool.elsewhere(form, s == 0 ? company : company | ContextPool.proclitics(word));
            int times = rest[ContextPool.KINDS];
            add(what + " times=" + (times > 15 ? 5 : times > 7 ? 4 : times > 3 ? 3 : times > 1 ? 2 : times));
            for (int k = 0; k < ContextPool.KINDS; k++) {
                if (rest[k] > 0) {
                    add(what + k + (rest[k] * 3 > times ? " often" : ""));
                }
            }
        }
    }
}
