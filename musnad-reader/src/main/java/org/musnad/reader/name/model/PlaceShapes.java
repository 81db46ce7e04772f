package org.musnad.reader.name.model;

import org.musnad.reader.Entity;
import org.musnad.reader.word.Words;

/** Places by their generic noun, and generic nouns that are no names. */
final class PlaceShapes extends TagRow {

    PlaceShapes(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** «الجمعية», «المهندس», «المدينة» alone are no names. */
    void generic(int k) {
        boolean alone = Tags.isBegin(tags[k]) && endOf(k) == k + 1;
        if (alone
                && Tags.type(tags[k]) == Entity.Type.PER
                && isDefinite(k)
                && is(k, Lexicon.TITLE)
                && !is(k, Lexicon.FAMILY)) {
            tags[k] = Tags.O;
            return;
        }
        int bits = decoder.whole(k) | decoder.stripped(k);
        if (Tags.isBegin(tags[k])
                && endOf(k) == k + 1
                && (bits & (Lexicon.ORG_HEAD | Lexicon.PLACE_HEAD | Lexicon.TITLE)) != 0
                && (bits & (KNOWN | Lexicon.STATE_BODY | Lexicon.AMBIGUOUS | Lexicon.CITY | Lexicon.REGION)) == 0) {
            tags[k] = Tags.O;
        }
    }

    /** «ميناء الوطية», «منفذ القائم», «سواحل طانطان»: a generic noun without the article and an unknown word. */
    void place(int k) {
        if (!isPlaceHead(k) || k + 1 >= tags.length || !same(k, k + 1)) {
            return;
        }
        int next = k + 1;
        if (Tags.isBegin(tags[k]) && Tags.type(tags[k]) == Entity.Type.PER) {
            set(k, endOf(k), Entity.Type.LOC);
            return;
        }
        if (tags[k] != Tags.O || tags[next] != Tags.O || !words.get(next).isWord()) {
            return;
        }
        int bits = decoder.whole(next);
        String folded = words.get(next).folded();
        int head = decoder.whole(k) | decoder.stripped(k);
        if ((head & Lexicon.PLACE_HEAD) == 0 && !folded.startsWith("ال")) {
            return;
        }
        boolean adjective =
                !isDefinite(next) && (folded.endsWith("ه") || folded.endsWith("ي") || folded.endsWith("ات"));
        if ((bits & (NO_NAME | Lexicon.PORTFOLIO | Lexicon.STATE_BODY)) != 0
                || (decoder.stripped(next) & (NO_NAME & ~Lexicon.NISBA | Lexicon.PORTFOLIO)) != 0
                || folded.length() < SHORTEST
                || isWithPronoun(folded) && (bits & PLACE) == 0
                || !isDefinite(next) && (bits & (PLACE | Lexicon.VILLAGE)) == 0 && isAbroad(k)
                || adjective && (bits & (PLACE | Lexicon.VILLAGE)) == 0) {
            return;
        }
        set(next, next + 1, Entity.Type.LOC);
    }

    private static boolean isWithPronoun(String folded) {
        return folded.endsWith("هم") || folded.endsWith("ها") || folded.endsWith("نا") || folded.endsWith("هما");
    }

    /** A head in the plural or with the article: «محافظات مجاورة», which a common adjective follows. */
    private boolean isAbroad(int k) {
        return isDefinite(k) || words.get(k).folded().endsWith("ات");
    }
}
