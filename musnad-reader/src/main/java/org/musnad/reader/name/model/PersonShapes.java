package org.musnad.reader.name.model;

import org.musnad.reader.Entity;
import org.musnad.reader.word.Words;

/** Persons of several parts, some of them unknown. */
final class PersonShapes extends TagRow {
    private static final int LONGEST_PERSON = 6;
    private static final int LONGEST_OFFICE = 7;

    PersonShapes(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** «الناطق باسم | أبو فراس», «لعمامرة | تحادث»: common words at the ends of a person's name. */
    void ends(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.PER || (decoder.phraseKnown(k) & KNOWN) != 0) {
            return;
        }
        int end = endOf(k);
        int first = k;
        int last = end;
        while (first < last && (isCommon(first) || last > first + 1 && isOnBehalf(first))) {
            first++;
        }
        while (last > first && isCommon(last - 1)) {
            last--;
        }
        if (first == k && last == end) {
            return;
        }
        clear(k, end);
        if (first < last) {
            set(first, last, Entity.Type.PER);
        }
    }

    /** A word of the language that no lexicon knows as a name. */
    private boolean isCommon(int k) {
        int names = PERSONAL | KNOWN | Lexicon.AMBIGUOUS;
        return decoder.isOrdinary(k) && (any(k) & names) == 0;
    }

    /** «المتحدث باسم»: not the name Basim. */
    private boolean isOnBehalf(int k) {
        return words.is(k, "باسم") && k > 0 && same(k - 1, k) && (any(k - 1) & Lexicon.TITLE) != 0;
    }

    /** A body and a person with nothing between them: «مديرة مستشفى سواكن | هالة المرضي», «باسم الهيئة | علاء حسن». */
    void part(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) == Entity.Type.PER) {
            return;
        }
        int end = endOf(k);
        for (int j = k + 1; j < end; j++) {
            int before = decoder.whole(j - 1) | decoder.stripped(j - 1);
            boolean begins = is(j, Lexicon.GIVEN) && (decoder.whole(j) & (NO_NAME | Lexicon.AMBIGUOUS | KNOWN)) == 0;
            boolean parted = isDefinite(j - 1) || j - 1 > k && (before & (PLACE | Lexicon.VILLAGE)) != 0;
            if (begins && parted && (before & Lexicon.TITLE) == 0) {
                Entity.Type type = Tags.type(tags[k]);
                clear(k, end);
                boolean alone = j == k + 1;
                if (!alone) {
                    boolean site =
                            type == Entity.Type.LOC || words.get(k).folded().endsWith("مستشفي");
                    set(k, j, site ? Entity.Type.LOC : type);
                }
                set(j, Math.max(end, j + 1), Entity.Type.PER);
                return;
            }
        }
    }

    /** «الدكتور ياسر كنة», «المهندس تركي العبيسي»: after a title with the article. */
    void titled(int k) {
        int first = k + 1;
        if (first >= tags.length || tags[first] != Tags.O || tags[k] != Tags.O || !same(k, first)) {
            return;
        }
        if ((decoder.whole(k) & Lexicon.TITLE) == 0 || !isDefinite(k) || !canBegin(first)) {
            return;
        }
        int second = first + 1;
        boolean sure = (decoder.whole(first) & PERSONAL) != 0;
        if (second < tags.length
                && same(first, second)
                && tags[second] == Tags.O
                && (isFamilyShape(second)
                        || is(first, Lexicon.GIVEN) && isUnknownFamily(second)
                        || sure && isPart(second))) {
            set(first, second + 1, Entity.Type.PER);
        } else if (is(first, Lexicon.GIVEN)
                && second < tags.length
                && words.get(second).isPunct()) {
            set(first, second, Entity.Type.PER);
        }
    }

    /** «رغد العزاوي», «نشوان الأغبري», «أحمد محمود»: a given name and what can follow it only in a name. */
    void given(int k) {
        int next = k + 1;
        if (tags[k] != Tags.O || next >= tags.length || !same(k, next) || !is(k, Lexicon.GIVEN) || isDefinite(k)) {
            return;
        }
        if (tags[next] != Tags.O && !(Tags.isBegin(tags[next]) && Tags.type(tags[next]) == Entity.Type.PER)) {
            return;
        }
        boolean sure = (decoder.whole(k) & (NO_NAME | Lexicon.AMBIGUOUS)) == 0;
        boolean tagged = tags[next] != Tags.O;
        boolean follows = is(next, Lexicon.FAMILY)
                || isFamilyShape(next)
                || sure && isUnknownFamily(next)
                || sure && is(next, Lexicon.GIVEN) && (any(next) & NO_NAME) == 0
                || sure && isLink(words.get(next).folded())
                || sure && tagged;
        if (follows) {
            set(k, tagged ? endOf(next) : next + 1, Entity.Type.PER);
        }
    }

    /** «الراصد الجوي أنس الرحمون», «المزارعة هيجر الصالح», «تروي أم يزن»: what stands before the given name. */
    void startOfPerson(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.PER) {
            return;
        }
        int end = endOf(k);
        int j = k;
        while (j < end - 1 && isDefinite(j) && (decoder.whole(j) & (Lexicon.GIVEN | Lexicon.FAMILY | KNOWN)) == 0) {
            j++;
        }
        boolean moved = j > k && j < end - 1 && !isDefinite(j);
        if (!moved) {
            j = k;
        }
        j = afterAlias(k, j, end);
        char c = words.get(j).folded().charAt(0);
        if (j < end - 2
                && (c == 'ت' || c == 'ي')
                && (decoder.whole(j) & (Lexicon.GIVEN | Lexicon.PERSON_NAME)) == 0
                && isKunya(words.get(j + 1).folded())) {
            j++;
        }
        if (j > k) {
            clear(k, end);
            set(j, end, Entity.Type.PER);
        }
    }

    /** «عرف عن نفسه باسم | أبو فراس», «قائممقام الخالص | عدي الخدران», «أنصار | بن غفير». */
    private int afterAlias(int k, int j, int end) {
        boolean alias = k > 0 && same(k - 1, k) && isShape(ShapeWords.ALIAS, k - 1) && words.is(k, "باسم");
        if (j == k && alias && end > k + 1) {
            return k + 1;
        }
        if (j > k || end < k + 3 || (decoder.whole(k) & (Lexicon.GIVEN | Lexicon.FAMILY)) != 0) {
            return j;
        }
        int others = Lexicon.TITLE | Lexicon.ORG_HEAD | Lexicon.SPEECH | Lexicon.COMMON;
        if ((decoder.whole(k) & others) == 0) {
            return j;
        }
        boolean link = isLink(words.get(k + 1).folded());
        for (int g = k + 1; g < end - 1; g++) {
            boolean given = is(g, Lexicon.GIVEN) || !isDefinite(g) && is(g + 1, Lexicon.FAMILY);
            boolean begins = given && (decoder.whole(g) & NO_NAME) == 0;
            if (begins || g == k + 1 && link) {
                return g;
            }
        }
        return j;
    }

    /** «رئيس الوزراء الفنلندي | يوها سيبيلا», «المتحدث باسم الحكومة الألمانية، | شتيفن زايبرت،»: after an office two bare words that the
     * model would not exclude. */
    void afterRole(int k) {
        if (!isDefinite(k)) {
            return;
        }
        int first = k + 1;
        boolean comma = first < tags.length && words.is(first, "،");
        first += comma ? 1 : 0;
        int second = first + 1;
        if (second >= tags.length || !same(k, second) || !isOffice(k) || !isBare(first) || !isBare(second)) {
            return;
        }
        int after = second + 1;
        boolean closed =
                after >= tags.length || !same(k, after) || words.get(after).isPunct();
        int score = decoder.margin(first, Tags.begin(Entity.Type.PER), Tags.O)
                + decoder.margin(second, Tags.inside(Entity.Type.PER), Tags.O);
        boolean named = is(first, Lexicon.GIVEN | Lexicon.PERSON_NAME)
                || decoder.whole(first) == 0 && is(second, PERSONAL) && !isProclitic(first);
        if (!is(second, PERSONAL) && words.get(second).folded().charAt(0) == 'و') {
            return;
        }
        boolean opening = closed || isOpening(after);
        double least = named ? (comma && !closed ? 0 : opening ? -6 : -4) : opening ? -2 : 1;
        if (score > decoder.units(least)) {
            set(first, second + 1, Entity.Type.PER);
        }
    }

    private boolean isProclitic(int k) {
        return switch (words.get(k).folded().charAt(0)) {
            case 'و', 'ف', 'ب', 'ل', 'ك', 'ت' -> true;
            default -> false;
        };
    }

    private boolean isOpening(int k) {
        return switch (words.get(k).folded()) {
            case "ان", "بان", "من", "في", "عن", "الي", "علي", "انه", "خلال" -> true;
            default -> false;
        };
    }

    /** Whether an office is described up to the word: a title not far before it, nothing but nouns between them. */
    private boolean isOffice(int k) {
        if ((decoder.whole(k)
                                & (Lexicon.NISBA
                                        | Lexicon.PORTFOLIO
                                        | Lexicon.TITLE
                                        | Lexicon.ORG_HEAD
                                        | Lexicon.STATE_BODY))
                        == 0
                && tags[k] == Tags.O
                && !words.get(k).folded().startsWith("ال")) {
            return false;
        }
        for (int j = k;
                j >= 0 && j > k - LONGEST_OFFICE && same(j, k) && words.get(j).isWord();
                j--) {
            int bits = any(j);
            if ((bits & Lexicon.TITLE) != 0) {
                return true;
            }
            if ((bits & Lexicon.SPEECH) != 0 || tags[j] != Tags.O && Tags.type(tags[j]) == Entity.Type.PER) {
                return false;
            }
        }
        return false;
    }

    private boolean isBare(int k) {
        int bits = decoder.whole(k);
        String folded = words.get(k).folded();
        return tags[k] == Tags.O
                && words.get(k).isWord()
                && !decoder.isOrdinary(k)
                && folded.length() >= SHORTEST
                && !folded.startsWith("ال")
                && (!words.get(k).form().endsWith("ة") || (bits & PERSONAL) != 0)
                && (bits != 0 || !folded.endsWith("ها") && !folded.endsWith("هم"))
                && (bits & (NO_NAME | Lexicon.PORTFOLIO | Lexicon.AMBIGUOUS | Lexicon.OUTLET | Lexicon.BODY)) == 0
                && (bits != 0 || (decoder.stripped(k) & (NO_NAME | Lexicon.PORTFOLIO)) == 0);
    }

    /** The parts that the model left out at the end of a person's name. */
    void restOfPerson(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.PER) {
            return;
        }
        int end = endOf(k);
        int longer = end;
        while (longer < tags.length
                && longer - k < LONGEST_PERSON
                && same(k, longer)
                && words.get(longer).isWord()) {
            boolean free =
                    tags[longer] == Tags.O || Tags.isBegin(tags[longer]) && Tags.type(tags[longer]) == Entity.Type.PER;
            boolean afterLink = isLink(words.get(longer - 1).folded());
            boolean next = free
                    && (afterLink && !isClause(longer)
                            || isLink(words.get(longer).folded()) && longer + 1 < tags.length && same(k, longer + 1)
                            || is(longer, Lexicon.FAMILY) && (decoder.whole(longer) & (NO_NAME & ~Lexicon.NISBA)) == 0
                            || isFamilyShape(longer)
                            || is(k, Lexicon.GIVEN) && isUnknownFamily(longer) && !decoder.isOrdinary(longer)
                            || longer == k + 1 && isSureGiven(k) && isBareName(longer)
                            || isPart(longer));
            if (!next) {
                break;
            }
            longer = tags[longer] == Tags.O ? longer + 1 : endOf(longer);
        }
        boolean one = longer == k + 1 && k > 0 && same(k - 1, k) && isTitleBefore(k) && longer < tags.length;
        if (one && same(k, longer) && tags[longer] == Tags.O && isUnknown(longer) && is(k, PERSONAL)) {
            longer++;
        }
        while (longer > end && isLink(words.get(longer - 1).folded())) {
            longer--;
        }
        if (longer > end) {
            set(k, longer, Entity.Type.PER);
        }
    }

    private boolean isSureGiven(int k) {
        return is(k, Lexicon.GIVEN) && (decoder.whole(k) & (NO_NAME | Lexicon.AMBIGUOUS | PLACE)) == 0;
    }

    private boolean isTitleBefore(int k) {
        return (decoder.whole(k - 1) & Lexicon.TITLE) != 0 && isDefinite(k - 1);
    }

    private boolean canBegin(int k) {
        if (!words.get(k).isWord() || isDefinite(k) || words.get(k).folded().length() < SHORTEST) {
            return false;
        }
        int others = Lexicon.COMMON | Lexicon.SPEECH | Lexicon.TITLE | Lexicon.ORG_HEAD | Lexicon.PLACE_HEAD;
        return is(k, Lexicon.GIVEN) && (decoder.whole(k) & Lexicon.SPEECH) == 0
                || ((decoder.whole(k) & NO_NAME) | (any(k) & others)) == 0;
    }

    /** A definite word in ي of which nothing is known, as most family names are. */
    private boolean isUnknownFamily(int k) {
        String folded = words.get(k).folded();
        return words.get(k).isWord()
                && folded.length() >= 6
                && folded.startsWith("ال")
                && folded.endsWith("ي")
                && decoder.whole(k) == 0;
    }

    /** A word that is a person's name and nothing else we know of. */
    private boolean isPart(int k) {
        int bits = decoder.whole(k);
        return words.get(k).isWord()
                && (bits & (Lexicon.GIVEN | Lexicon.PERSON_NAME)) != 0
                && (bits & (NO_NAME | PLACE | Lexicon.BODY | Lexicon.OUTLET | Lexicon.PORTFOLIO)) == 0
                && words.get(k).folded().length() >= SHORTEST;
    }

    /** A definite word in ي that no lexicon knows as a common one: «العيادي», «المقطري». */
    private boolean isFamilyShape(int k) {
        String folded = words.get(k).folded();
        int bits = decoder.whole(k);
        return folded.length() >= 5
                && folded.startsWith("ال")
                && (is(k, Lexicon.FAMILY) && (bits & (NO_NAME & ~Lexicon.NISBA)) == 0
                        || folded.endsWith("ي")
                                && (bits & ~(PERSONAL | Lexicon.VILLAGE | Lexicon.PREFIX)) == 0
                                && (bits & PERSONAL) != 0);
    }

    /** Whether the word opens a clause and can be no part of a name even after «بن»; months are names too («بن رجب»). */
    private boolean isClause(int k) {
        return !words.get(k).isWord()
                || (decoder.whole(k) & Lexicon.SPEECH) != 0
                || words.get(k).folded().length() < SHORTEST;
    }

    private static boolean isKunya(String folded) {
        return folded.equals("ام") || folded.equals("ابو");
    }
}
