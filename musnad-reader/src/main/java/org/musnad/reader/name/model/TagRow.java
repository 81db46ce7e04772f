package org.musnad.reader.name.model;

import org.musnad.reader.Entity;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** The tags of a report's words, for the rules that mend them after the model has spoken. */
abstract class TagRow {
    static final int SHORTEST = 3;

    static final int KNOWN = Lexicon.BODY
            | Lexicon.OUTLET
            | Lexicon.GROUP_MEMBER
            | Lexicon.KNOWN_PLACE
            | Lexicon.COUNTRY
            | Lexicon.KNOWN_PERSON;
    static final int PLACE = Lexicon.KNOWN_PLACE | Lexicon.COUNTRY | Lexicon.CITY | Lexicon.REGION;
    static final int NO_NAME = Lexicon.COMMON
            | Lexicon.SPEECH
            | Lexicon.TITLE
            | Lexicon.ORG_HEAD
            | Lexicon.PLACE_HEAD
            | Lexicon.REPROACH
            | Lexicon.NISBA
            | Lexicon.NISBA_PLURAL
            | Lexicon.COUNT;
    static final int PERSONAL = Lexicon.GIVEN | Lexicon.FAMILY | Lexicon.PERSON_NAME | Lexicon.RARE_PERSON_NAME;

    final Words words;
    final Decoder decoder;
    final byte[] tags;

    TagRow(Words words, Decoder decoder, byte[] tags) {
        this.words = words;
        this.decoder = decoder;
        this.tags = tags;
    }

    boolean isMark(int k) {
        return switch (words.get(k).folded()) {
            case "\"", "«", "»", "“", "”", "„" -> true;
            default -> false;
        };
    }

    boolean isDefinite(int k) {
        return (decoder.shapes(k) & ShapeWords.DEFINITE) != 0;
    }

    /** Whether the word as it stands is of a class of {@link ShapeWords}. */
    boolean isShape(long shape, int k) {
        return ShapeWords.is(decoder.shapes(k), shape);
    }

    /** Whether the word, with any proclitics before it, is of a class of {@link ShapeWords}. */
    boolean isAnyShape(long shape, int k) {
        return ShapeWords.isAny(decoder.shapes(k), shape);
    }

    boolean is(int k, int bit) {
        return (decoder.whole(k) & bit) != 0;
    }

    int any(int k) {
        return decoder.whole(k) | decoder.stripped(k);
    }

    boolean isAnyTagged(int from, int end, Entity.Type type) {
        for (int k = from; k < end; k++) {
            if (tags[k] != Tags.O && Tags.type(tags[k]) == type && endOf(k) > k + 1) {
                return true;
            }
        }
        return false;
    }

    String key(int from, int end) {
        StringBuilder key = new StringBuilder();
        for (int k = from; k < end; k++) {
            key.append(words.get(k).folded()).append(' ');
        }
        return key.toString();
    }

    boolean same(int a, int b) {
        return words.get(a).sentence() == words.get(b).sentence();
    }

    int endOf(int k) {
        int end = k + 1;
        while (end < tags.length && tags[k] != Tags.O && Tags.isInside(tags[end])) {
            end++;
        }
        return end;
    }

    void clear(int from, int end) {
        for (int k = from; k < end; k++) {
            tags[k] = Tags.O;
        }
        for (int k = end; k < tags.length && Tags.isInside(tags[k]); k++) {
            tags[k] = Tags.O;
        }
    }

    void set(int from, int end, Entity.Type type) {
        for (int k = from; k < end; k++) {
            tags[k] = (byte) (k == from ? Tags.begin(type) : Tags.inside(type));
        }
        for (int k = end; k < tags.length && Tags.isInside(tags[k]); k++) {
            tags[k] = Tags.O;
        }
    }

    /** Before the mark a body's head without the article: «لموقع», «جمعية», «كتلة». */
    boolean isBodyHead(int k) {
        int bits = any(k);
        return (bits & Lexicon.ORG_HEAD) != 0 && !isDefinite(k) && !words.is(k, "حمله") && !words.is(k, "برنامج");
    }

    static boolean isLink(String folded) {
        return switch (folded) {
            case "بن", "ابن", "ولد", "منت", "بنت", "ال", "ابو", "ابي", "عبد", "ايت", "بو" -> true;
            default -> false;
        };
    }

    /** A word that nothing is known of and that looks like no verb or common noun. */
    boolean isBareName(int k) {
        return words.get(k).isWord()
                && decoder.whole(k) == 0
                && decoder.stripped(k) == 0
                && !decoder.isOrdinary(k)
                && !isShape(ShapeWords.COMMON_LOOK, k);
    }

    boolean isUnknown(int k) {
        Word word = words.get(k);
        return word.isWord()
                && word.folded().length() >= SHORTEST
                && decoder.whole(k) == 0
                && decoder.stripped(k) == 0
                && !word.folded().startsWith("ي")
                && !isDefinite(k);
    }

    boolean isPlaceHead(int k) {
        return (decoder.shapes(k) & ShapeWords.PLACE_HEAD) != 0;
    }
}
