package org.musnad.reader.name.model;

import org.musnad.reader.Entity;
import org.musnad.reader.word.Words;

/** Places by their generic noun, and generic nouns that are no names. */
final class PlaceShapes extends TagRow {
    private static final char TANWIN = 'ً';

    PlaceShapes(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** «صندوق خاص», «جزيرة صغيرة», «البنى»: words of which the training texts have none inside a name. */
    void ordinary(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) == Entity.Type.NORP || decoder.phraseKnown(k) != 0) {
            return;
        }
        int end = endOf(k);
        for (int j = k; j < end; j++) {
            int sure = KNOWN | Lexicon.GIVEN | Lexicon.FAMILY | Lexicon.STATE_BODY | Lexicon.CITY | Lexicon.REGION;
            boolean head = end > k + 1 && j == k && (any(j) & (Lexicon.ORG_HEAD | Lexicon.PLACE_HEAD)) != 0;
            boolean described = j > k && (isDefinite(j) || (any(j) & Lexicon.PORTFOLIO) != 0);
            boolean plain = decoder.isOrdinary(j) && (decoder.whole(j) & sure) == 0 && !described;
            if (!plain && !head) {
                return;
            }
        }
        clear(k, end);
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

    /** «حرستا وزملكا»: a place that the gazetteer knows beside another place; «في نيالا». */
    void row(int k) {
        if (k == 0 || tags[k] != Tags.O || !same(k - 1, k) || decoder.isOrdinary(k)) {
            return;
        }
        String folded = words.get(k).folded();
        boolean whole = isOnlyPlace(decoder.whole(k));
        boolean conjoined = decoder.whole(k) == 0 && isOnlyPlace(decoder.stripped(k));
        boolean beside = conjoined && folded.charAt(0) == 'و' && isPlaceBefore(k - 1)
                || whole && k > 1 && isComma(k - 1) && isPlaceBefore(k - 2);
        boolean in = whole && words.is(k - 1, "في") && isCity(decoder.whole(k))
                || conjoined && folded.charAt(0) == 'ب' && isCity(decoder.stripped(k));
        boolean parted = k + 1 == tags.length || tags[k + 1] == Tags.O;
        if ((beside || in) && parted && folded.length() > SHORTEST) {
            set(k, k + 1, Entity.Type.LOC);
        }
    }

    private static boolean isCity(int bits) {
        return (bits & (Lexicon.CITY | Lexicon.REGION | Lexicon.COUNTRY)) != 0;
    }

    private static boolean isOnlyPlace(int bits) {
        int places = PLACE | Lexicon.VILLAGE;
        return (bits & places) != 0 && (bits & ~(places | Lexicon.PREFIX | Lexicon.RARE_PERSON_NAME)) == 0;
    }

    /** Whether a place of one word ends at the word. */
    private boolean isPlaceBefore(int k) {
        return tags[k] != Tags.O && Tags.type(tags[k]) == Entity.Type.LOC;
    }

    private boolean isComma(int k) {
        return words.is(k, "،") || words.is(k, ",") || words.is(k, "و");
    }

    /** «ميناء الوطية», «منفذ القائم», «سواحل طانطان»: a generic noun without the article and an unknown word. */
    void place(int k) {
        int next = k + 1;
        if (next >= tags.length || !same(k, next)) {
            return;
        }
        if (tags[k] == Tags.O && isAnyShape(ShapeWords.HOLDS_PERSON, k) && isPersonAt(next)) {
            set((any(k) & Lexicon.SITE) != 0 ? k : next, endOf(next), Entity.Type.LOC);
            return;
        }
        if (!isPlaceHead(k)) {
            return;
        }
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

    private boolean isPersonAt(int k) {
        return Tags.isBegin(tags[k])
                && Tags.type(tags[k]) == Entity.Type.PER
                && (decoder.whole(k) & Lexicon.TITLE) == 0;
    }

    private static boolean isWithPronoun(String folded) {
        return folded.endsWith("هم") || folded.endsWith("ها") || folded.endsWith("نا") || folded.endsWith("هما");
    }

    /** A head in the plural or with the article: «محافظات مجاورة», which a common adjective follows. */
    private boolean isAbroad(int k) {
        return isDefinite(k) || words.get(k).folded().endsWith("ات");
    }

    /** «وفداً», «زارياً»: the tanwin of the accusative stands on no name of a place or body. */
    void accusative(int k) {
        if (!Tags.isBegin(tags[k]) || endOf(k) != k + 1 || (decoder.whole(k) & (KNOWN | PERSONAL)) != 0) {
            return;
        }
        String original = words.text().original();
        int end = words.get(k).end();
        int start = Math.max(words.get(k).start(), end - 2);
        if (original.indexOf(TANWIN, start) >= 0 && original.indexOf(TANWIN, start) < end) {
            tags[k] = Tags.O;
        }
    }

    /** «مدينة الصدر», «حي النهضة», «مدينة فان», «حي الميدان»: after the noun even a name of a person or body is a place's. */
    void quarter(int k) {
        int next = k + 1;
        if (next >= tags.length
                || tags[k] != Tags.O
                || !same(k, next)
                || !isAnyShape(ShapeWords.QUARTER, k)
                || !words.get(next).isWord()
                || isShape(ShapeWords.PLAIN, next)) {
            return;
        }
        int bits = decoder.whole(next);
        boolean alone = tags[next] == Tags.O
                || Tags.isBegin(tags[next]) && endOf(next) == next + 1 && Tags.type(tags[next]) != Entity.Type.LOC;
        boolean word =
                (bits & (Lexicon.COMMON | Lexicon.SPEECH | Lexicon.COUNT | Lexicon.NISBA | Lexicon.REPROACH)) != 0;
        boolean place =
                (bits & (PLACE | Lexicon.VILLAGE)) != 0 || isAnyShape(ShapeWords.NAMED_QUARTER, k) && isDefinite(next);
        if (alone && !word && place && words.get(next).folded().length() >= SHORTEST) {
            set(next, next + 1, Entity.Type.LOC);
        }
    }

    /** «داريا والقابون وبساتين الرازي», «في جانت وعين قزام»: what stands with a place as its equal is a place. */
    void coordinated(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.LOC) {
            return;
        }
        part(k);
        boolean several = k > 0 && same(k - 1, k) && isAnyShape(ShapeWords.AREA | ShapeWords.NAMED_AREA, k - 1);
        int next = endOf(k);
        while (next < tags.length && same(k, next) && isEqual(next, several)) {
            int end = Math.max(next + 1, decoder.phraseKnown(next) != 0 ? decoder.phraseEnd(next) : 0);
            for (int j = next; j < end; j++) {
                if (j > next && tags[j] != Tags.O) {
                    end = j;
                }
            }
            set(next, end, Entity.Type.LOC);
            next = end;
        }
        String folded = words.get(k).folded();
        int before = k - 1;
        if (before > 0
                && folded.charAt(0) == 'و'
                && (decoder.whole(k) & PLACE) == 0
                && same(before, k)
                && tags[before] == Tags.O
                && words.get(before).isWord()
                && (decoder.whole(before) & (PLACE | Lexicon.VILLAGE)) != 0
                && (decoder.whole(before) & (NO_NAME | Lexicon.PORTFOLIO | Lexicon.AMBIGUOUS)) == 0
                && same(before - 1, k)
                && (isAnyShape(ShapeWords.AREA, before - 1) || words.is(before - 1, "في"))) {
            set(before, k, Entity.Type.LOC);
        }
    }

    /** «قعطبة | والمعلا»: two places that the model took for one. */
    private void part(int k) {
        int end = endOf(k);
        if ((decoder.phraseKnown(k) & (PLACE | Lexicon.VILLAGE)) != 0) {
            return;
        }
        for (int j = k + 1; j < end; j++) {
            if (words.get(j).folded().charAt(0) == 'و'
                    && decoder.whole(j) == 0
                    && (decoder.stripped(j) & (PLACE | Lexicon.VILLAGE)) != 0) {
                tags[j] = (byte) Tags.begin(Entity.Type.LOC);
                return;
            }
        }
    }

    private boolean isEqual(int k, boolean several) {
        String folded = words.get(k).folded();
        boolean free = tags[k] == Tags.O
                || Tags.isBegin(tags[k]) && endOf(k) == k + 1 && Tags.type(tags[k]) == Entity.Type.NORP;
        if (!free || !words.get(k).isWord() || folded.charAt(0) != 'و' || folded.length() <= SHORTEST + 1) {
            return false;
        }
        if (decoder.isOrdinary(k)) {
            return false;
        }
        int bits = decoder.stripped(k);
        int phrase = decoder.phraseKnown(k) & (PLACE | Lexicon.VILLAGE);
        int sure =
                Lexicon.COUNTRY | Lexicon.REGION | Lexicon.CITY | Lexicon.KNOWN_PLACE | (several ? Lexicon.VILLAGE : 0);
        int person = isDefinite(k) ? 0 : PERSONAL;
        int no = NO_NAME & ~Lexicon.NISBA_PLURAL
                | Lexicon.PORTFOLIO
                | Lexicon.STATE_BODY
                | person
                | (several ? 0 : Lexicon.AMBIGUOUS);
        if (several && decoder.whole(k) == 0 && bits == 0 && !isShape(ShapeWords.COMMON_LOOK, k)) {
            return true;
        }
        return decoder.whole(k) == 0 && (phrase != 0 || (bits & sure) != 0 && (bits & no) == 0);
    }

    /** «أحياء الشعار والصاخور», «بلديتي جانت وعين قزام»: the first of several places. */
    void area(int k) {
        int next = k + 1;
        if (next >= tags.length
                || tags[k] != Tags.O
                || tags[next] != Tags.O
                || !same(k, next)
                || !isAnyShape(ShapeWords.AREA, k)
                || isShape(ShapeWords.PLAIN, next)) {
            return;
        }
        int bits = decoder.whole(next);
        int person = isDefinite(next) ? 0 : PERSONAL;
        int no = NO_NAME | Lexicon.PORTFOLIO | Lexicon.STATE_BODY | Lexicon.AMBIGUOUS | person;
        boolean listed = next + 1 < tags.length && words.get(next + 1).folded().charAt(0) == 'و';
        boolean named = isAnyShape(ShapeWords.NAMED_AREA, k)
                && !isDefinite(k)
                && (bits == 0 && !decoder.isOrdinary(next) && isDefinite(next) || isBareName(next));
        if (((bits & (PLACE | Lexicon.VILLAGE)) != 0 || named) && (bits & no) == 0 && listed) {
            set(next, next + 1, Entity.Type.LOC);
        }
    }

    /** «ملعب أول نوفمبر», «مدينة 6 أكتوبر», «شارع 9 نيسان»: places that are called after a day. */
    void dated(int k) {
        int month = k + 2;
        if (month >= tags.length || tags[k] != Tags.O && Tags.type(tags[k]) != Entity.Type.LOC || !same(k, month)) {
            return;
        }
        boolean day = words.get(k + 1).isNumber() || words.is(k + 1, "اول") || words.is(k + 1, "فاتح");
        if (day
                && isAnyShape(ShapeWords.DATED, k)
                && isShape(ShapeWords.MONTH, month)
                && !(month + 1 < tags.length && words.get(month + 1).isNumber())) {
            set(k, month + 1, Entity.Type.LOC);
        }
    }
}
