package org.musnad.reader.name.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;

/**
 * The words by which the shape of a name is told, by their class in {@code shapes.tsv}, and what a word's letters alone say
 * of its shape. Asked once for a spelling: the answer stands in {@link Form#shapes}.
 */
final class ShapeWords {
    private static final List<String> CLASSES = List.of(
            "adverb",
            "alias",
            "area",
            "before-verb",
            "branch",
            "club",
            "council",
            "dated",
            "district",
            "holds-person",
            "imprisonment",
            "in-district",
            "lawyers",
            "month",
            "named-area",
            "named-quarter",
            "no-club",
            "no-family",
            "no-given",
            "no-person",
            "plain",
            "press-or-sport",
            "quarter",
            "site-kind",
            "sport",
            "trade",
            "verb-or-name",
            "victim",
            "wordy");

    static final long ADVERB = 1L << 0;
    static final long ALIAS = 1L << 1;
    static final long AREA = 1L << 2;
    static final long BEFORE_VERB = 1L << 3;
    static final long BRANCH = 1L << 4;
    static final long CLUB = 1L << 5;
    static final long COUNCIL = 1L << 6;
    static final long DATED = 1L << 7;
    static final long DISTRICT = 1L << 8;
    static final long HOLDS_PERSON = 1L << 9;
    static final long IMPRISONMENT = 1L << 10;
    static final long IN_DISTRICT = 1L << 11;
    static final long LAWYERS = 1L << 12;
    static final long MONTH = 1L << 13;
    static final long NAMED_AREA = 1L << 14;
    static final long NAMED_QUARTER = 1L << 15;
    static final long NO_CLUB = 1L << 16;
    static final long NO_FAMILY = 1L << 17;
    static final long NO_GIVEN = 1L << 18;
    static final long NO_PERSON = 1L << 19;
    static final long PLAIN = 1L << 20;
    static final long PRESS_OR_SPORT = 1L << 21;
    static final long QUARTER = 1L << 22;
    static final long SITE_KIND = 1L << 23;
    static final long SPORT = 1L << 24;
    static final long TRADE = 1L << 25;
    static final long VERB_OR_NAME = 1L << 26;
    static final long VICTIM = 1L << 27;
    static final long WORDY = 1L << 28;

    /** The word has an end or a begin that a verb or a common noun has and hardly a name. */
    static final long COMMON_LOOK = 1L << 61;

    /** The word begins with the article, after any proclitics. */
    static final long DEFINITE = 1L << 62;

    /** The word is a noun before a place's name: «مدينة», «لمحافظة». */
    static final long PLACE_HEAD = 1L << 63;

    /** By how much the bit of a class lies higher where proclitics may stand before the word. */
    private static final int ANY = 31;

    private static final Map<String, Long> WORDS = read();

    private ShapeWords() {}

    private static Map<String, Long> read() {
        Map<String, Long> words = new HashMap<>();
        for (Tsv.Row row : Tsv.read(ShapeWords.class, "shapes.tsv").rows()) {
            int index = CLASSES.indexOf(row.get("class"));
            if (index < 0) {
                throw new IllegalStateException("shapes.tsv: no class " + row.get("class"));
            }
            words.merge(Folded.of(row.get("words")), 1L << index, (a, b) -> a | b);
        }
        return Map.copyOf(words);
    }

    /** Whether the word as it stands is of the class. */
    static boolean is(long shapes, long shape) {
        return (shapes & shape) != 0;
    }

    /** Whether the word is of the class, with any conjunction and preposition before it; the article counts as a letter. */
    static boolean isAny(long shapes, long shape) {
        return (shapes & shape << ANY) != 0;
    }

    /** All that a word's letters say of its shape. */
    static long of(Word word) {
        String folded = word.folded();
        long shapes = WORDS.getOrDefault(folded, 0L);
        for (int s = 0; word.isWord() && s < word.stemCount(); s++) {
            int stem = word.stem(s);
            boolean article = stem >= 2 && (folded.startsWith("ال", stem - 2) || folded.startsWith("لل", stem - 2));
            boolean split = stem > 0 && folded.charAt(stem - 1) == 'ل' && folded.charAt(stem) == 'ل';
            String rest = split ? "ا" + folded.substring(stem) : folded.substring(stem);
            shapes |= article ? 0 : WORDS.getOrDefault(rest, 0L) << ANY;
        }
        shapes |= isDefinite(folded) ? DEFINITE : 0;
        shapes |= looksCommon(word) ? COMMON_LOOK : 0;
        return shapes | (isPlaceHead(word) ? PLACE_HEAD : 0);
    }

    private static boolean isDefinite(String folded) {
        return folded.length() > 3
                && (folded.startsWith("ال")
                        || folded.startsWith("وال")
                        || folded.startsWith("بال")
                        || folded.startsWith("لل")
                        || folded.startsWith("فال")
                        || folded.startsWith("كال"));
    }

    private static boolean looksCommon(Word word) {
        String folded = word.folded();
        int length = folded.length();
        if (length < 3) {
            return true;
        }
        char first = folded.charAt(0);
        boolean longer = length > 4;
        return word.form().endsWith("ة")
                || first == 'ي'
                || first == 'ت'
                || first == 'و'
                || word.form().endsWith("ه")
                || folded.startsWith("بت")
                || folded.startsWith("بي")
                || folded.startsWith("بال")
                || folded.startsWith("لل")
                || folded.startsWith("ال")
                || folded.startsWith("است")
                || folded.startsWith("مست")
                || folded.startsWith("سي")
                || folded.startsWith("ست")
                || folded.endsWith("ات")
                || folded.endsWith("وا")
                || longer
                        && (folded.endsWith("ون")
                                || folded.endsWith("ين")
                                || folded.endsWith("ته")
                                || folded.endsWith("نا"))
                || folded.endsWith("ها")
                || folded.endsWith("هم")
                || folded.endsWith("هما");
    }

    private static boolean isPlaceHead(Word word) {
        for (int s = 0; s < word.stemCount(); s++) {
            switch (word.stemForm(s)) {
                case "مدينه",
                        "محافظه",
                        "بلده",
                        "بلدتي",
                        "مدينتي",
                        "محافظتي",
                        "مديريتي",
                        "قريتي",
                        "قريه",
                        "مخيم",
                        "معبر",
                        "منفذ",
                        "ميناء",
                        "مرفا",
                        "ريف",
                        "حي",
                        "وادي",
                        "ارخبيل",
                        "ناحيه",
                        "مديريه",
                        "سواحل",
                        "ضاحيه" -> {
                    return true;
                }
                default -> {
                    // The next stem.
                }
            }
        }
        return false;
    }
}
