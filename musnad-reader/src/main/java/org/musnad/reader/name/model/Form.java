package org.musnad.reader.name.model;

import org.musnad.reader.word.Word;

/** What the model sees of a word without its neighbours. It depends on the word's letters alone and keeps no report. */
public final class Form {
    final String light;
    final String folded;
    final Word.Kind type;
    /** The offsets of {@link #stems} in the folded letters. */
    final int[] stemStarts;

    final long hash;
    final long[] stems;
    final int whole;
    final int stripped;
    final boolean definite;
    /** Whether the word, or what is left of it after a conjunction, is known as a common one; no feature. */
    final boolean ordinary;

    /** What the letters say of a name's shape; see {@link ShapeWords}. */
    final long shapes;

    final long kind;
    /** The model's scores of the word as the word itself and as a neighbour; made by {@link Decoder}, once. */
    long[] scores = {};

    Form(Word word, Lexicon lexicon) {
        light = word.form();
        shapes = ShapeWords.of(word);
        folded = word.folded();
        type = word.kind();
        hash = Hashes.of(folded, 0, folded.length());
        int count = word.isWord() ? word.stemCount() : 1;
        stems = new long[count];
        stemStarts = new int[count];
        int strippedBits = 0;
        int wholeBits = 0;
        boolean article = false;
        boolean common = false;
        for (int k = 0; k < count; k++) {
            int stem = k == 0 ? 0 : word.stem(k);
            stemStarts[k] = stem;
            stems[k] = k == 0 ? hash : Lexicon.stemHash(word, stem);
            int all = lexicon.known(stems[k]);
            int known = all & ~Lexicon.ORDINARY;
            boolean conjoined = k > 0 && wholeBits == 0 && stem == 1 && isConjunction(folded.charAt(0));
            common |= (k == 0 || conjoined) && (all & Lexicon.ORDINARY) != 0;
            if (k == 0) {
                wholeBits = known;
            } else {
                strippedBits |= known;
            }
            article |= isAfterArticle(folded, stem) || startsWithArticle(folded, stem);
        }
        // Folded, «علي» the man and «على» the preposition are one.
        if (light.equals("علي")) {
            wholeBits &= ~Lexicon.COMMON;
        } else if (light.equals("على")) {
            wholeBits = Lexicon.COMMON;
        } else if (wholeBits == 0 && count > 1 && word.stem(1) == 1 && isConjunction(folded.charAt(0))) {
            wholeBits = lexicon.known(stems[1]) & Lexicon.COMMON;
        }
        ordinary = common;
        whole = wholeBits;
        stripped = strippedBits;
        definite = article && folded.length() > 3;
        kind = kind(whole, strippedBits & ~Lexicon.COMMON);
    }

    private static boolean isConjunction(char c) {
        return c == 'و' || c == 'ف';
    }

    private static boolean startsWithArticle(String folded, int at) {
        return folded.startsWith("ال", at) || at > 0 && folded.startsWith("لل", at - 1);
    }

    private static boolean isAfterArticle(String folded, int stem) {
        return stem >= 2 && (folded.startsWith("ال", stem - 2) || folded.startsWith("لل", stem - 2));
    }

    /** The word's class: itself where it is a function word or a mark, else the strongest thing known of it. */
    private long kind(int wholeBits, int strippedBits) {
        if (!isWord()) {
            return type == Word.Kind.NUMBER ? 2 : isPunct() ? hash : 3;
        }
        if ((wholeBits & Lexicon.COMMON) != 0) {
            return hash;
        }
        int best = strongest(wholeBits != 0 ? wholeBits : strippedBits);
        return 16L + 2L * best + (definite ? 1 : 0);
    }

    private static int strongest(int known) {
        for (int k = 0; k < ORDER.length; k++) {
            if ((known & ORDER[k]) != 0) {
                return k + 1;
            }
        }
        return 0;
    }

    private static final int[] ORDER = {
        Lexicon.SPEECH,
        Lexicon.COUNTRY,
        Lexicon.KNOWN_PLACE,
        Lexicon.TITLE,
        Lexicon.ORG_HEAD,
        Lexicon.PLACE_HEAD,
        Lexicon.GROUP_MEMBER,
        Lexicon.PEOPLE,
        Lexicon.NISBA_PLURAL,
        Lexicon.NISBA,
        Lexicon.OUTLET,
        Lexicon.BODY,
        Lexicon.CITY,
        Lexicon.PERSON_NAME,
        Lexicon.REGION,
        Lexicon.KNOWN_PERSON,
        Lexicon.VILLAGE,
        Lexicon.RARE_PERSON_NAME
    };

    boolean isWord() {
        return type == Word.Kind.WORD;
    }

    boolean isPunct() {
        return type == Word.Kind.PUNCT;
    }

    int known() {
        return whole | stripped;
    }
}
