package org.musnad.reader.time;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.time.Sense.Kind;

/** Years: «عام 2015», «العام الماضي», «2015-2016», «1436هـ», and digits alone where what stands around shows a year. */
final class YearGrammar {
    static final int DAY = 1;
    static final int WEEK = 2;
    static final int MONTH = 3;
    static final int YEAR = 4;
    static final int DECADE = 5;
    static final int CENTURY = 6;
    static final int SCHOOL_YEAR = 7;
    private static final int FIRST_BARE = 1900;
    private static final int LAST_BARE = 2060;
    private static final int LONGEST_SPAN = 60;

    private final Scan scan;

    YearGrammar(Scan scan) {
        this.scan = scan;
    }

    /** What «الماضي», «المقبل», «قبل الماضي», «بعد المقبل» say, and the index after. */
    record Turn(int amount, int end) {}

    @Nullable
    Turn turn(int i) {
        if (scan.hasBare(i, Kind.TURN)) {
            return new Turn(scan.senseAt(i).number(), scan.end(i));
        }
        boolean before = scan.is(i, "قبل");
        if ((before || scan.is(i, "بعد")) && scan.hasBare(i + 1, Kind.TURN)) {
            int amount = scan.senseAt(i + 1).number();
            if (amount == (before ? -1 : 1)) {
                return new Turn(2 * amount, scan.end(i + 1));
            }
        }
        return null;
    }

    /** Digits or words that are a year, with its era: «2015», «2015م», «1436 هـ», «2015-2016», «ألفين وخمسة عشر». */
    @Nullable
    Reading number(int i) {
        int year = scan.year(i);
        if (year < 0) {
            NumberMention words = scan.yearInWords(i);
            return words == null ? null : new Reading(new Point.Year((int) words.value(), false), words.end());
        }
        if (scan.mark(i + 1, "-–—/") && !scan.mark(i + 3, "/")) {
            int second = scan.year(i + 2);
            int close = scan.digits(i + 2, 2);
            if (second < 0 && close > year % 100 && scan.word(i + 2).folded().length() == 2) {
                second = year - year % 100 + close;
            }
            if (second > year && second - year <= LONGEST_SPAN) {
                int end = i + 3;
                boolean hijri = isHijri(year, end);
                return new Reading(new Point.Years(year, second, hijri), scan.has(end, Kind.ERA) ? end + 1 : end);
            }
        }
        int end = i + 1;
        boolean hijri = isHijri(year, end);
        end = scan.hasBare(end, Kind.ERA) ? end + 1 : end;
        Reading both = hijri || year >= 1600 ? other(year, hijri, end) : null;
        return both != null ? both : new Reading(new Point.Year(year, hijri), end);
    }

    /** The same year in the other calendar: «1436هـ/2015م», «1391 هـ الموافق 1971م», «1436 (2015)». */
    private @Nullable Reading other(int year, boolean hijri, int end) {
        boolean bracket = scan.mark(end, "(");
        int at = scan.has(end, Kind.MATCHING) ? scan.end(end) : bracket || scan.mark(end, "/-–،") ? end + 1 : -1;
        int second = at < 0 ? -1 : scan.year(at);
        if (second < 0 || hijri == isHijri(second, at + 1)) {
            return null;
        }
        int gregorian = hijri ? second : year;
        int expected = 622 + (hijri ? year : second) * 97 / 100;
        int after = scan.hasBare(at + 1, Kind.ERA) ? at + 2 : at + 1;
        if (Math.abs(gregorian - expected) > 2 || bracket && !scan.mark(after, ")")) {
            return null;
        }
        return new Reading(new Point.Year(gregorian, false), bracket ? after + 1 : after);
    }

    private boolean isHijri(int year, int after) {
        Sense era = scan.sense(after);
        return era != null && era.is(Kind.ERA) ? era.hijri() : year >= 1350 && year <= 1450;
    }

    /** «عام 2015», «العام الماضي», «هذا العام», «السنة المالية 2015-2016»; with {@code bare} also «العام» alone. */
    @Nullable
    Reading named(int i, boolean bare) {
        int at = i;
        boolean demonstrative = false;
        if (scan.has(at, Kind.THIS)) {
            at = scan.end(at);
            demonstrative = true;
            if (!scan.has(at, Kind.UNIT, "the-one")) {
                return null;
            }
        }
        Sense unit = scan.sense(at);
        if (unit == null || !unit.is(Kind.UNIT) || unit.number() != YEAR || at > i && scan.stem(at) > 0) {
            return null;
        }
        boolean definite = unit.isTheOne();
        if (demonstrative) {
            return withNumber(scan.end(at), new Point.Shift(YEAR, 0, false));
        }
        int after = scan.end(at);
        boolean school = false;
        boolean hijri = false;
        if (scan.isNeighbour(after, "year-kind")) {
            String kind = scan.word(after).folded();
            school = kind.startsWith("الدراسي") || kind.startsWith("الجامعي");
            hijri = kind.startsWith("الهجري");
            after++;
        }
        if (definite && !school && i > 0 && scan.isNeighbourStem(i - 1, "adjective-head")) {
            return null;
        }
        if (scan.mark(after, "(") && scan.year(after + 1) > 0) {
            Reading number = number(after + 1);
            if (number != null && scan.mark(number.end(), ")")) {
                return new Reading(number.point(), number.end() + 1);
            }
        }
        Reading number = number(after);
        if (number != null) {
            return number;
        }
        if (!definite) {
            return null;
        }
        Turn turn = turn(after);
        if (turn != null) {
            return withNumber(turn.end(), new Point.Shift(school ? SCHOOL_YEAR : YEAR, turn.amount(), hijri));
        }
        return bare && after == scan.end(at) && scan.stem(at) == 0
                ? new Reading(new Point.Shift(YEAR, 0, false), after)
                : null;
    }

    boolean isThis(int i) {
        return scan.in(i)
                && (scan.word(i).folded().endsWith("هذا")
                        || scan.word(i).folded().endsWith("هذه"));
    }

    /** «العام الجاري 2015م»: the number says more than the turn. */
    private Reading withNumber(int end, Point shift) {
        boolean bracket = scan.mark(end, "(");
        int at = bracket ? end + 1 : end;
        if (scan.year(at) > 0 && !scan.isNeighbour(at - 1, "count-before")) {
            Reading number = number(at);
            if (number != null && (!bracket || scan.mark(number.end(), ")"))) {
                return new Reading(number.point(), bracket ? number.end() + 1 : number.end());
            }
        }
        return new Reading(shift, end);
    }

    /** A year after «من»: named, or digits. With {@code bare}, also «من العام». */
    @Nullable
    Reading of(int i, boolean bare) {
        int at = scan.is(i, "من") || scan.is(i, "في") ? i + 1 : i;
        Reading named = named(at, bare && at > i);
        return named != null ? named : scan.year(at) > 0 ? number(at) : null;
    }

    /** Digits that are a year by what stands around them. */
    @Nullable
    Reading bare(int i) {
        int year = scan.year(i);
        if (year < 0 || scan.mark(i - 1, "/-") && !scan.isBlankBefore(i - 1)) {
            return null;
        }
        Reading number = number(i);
        if (number == null) {
            return null;
        }
        if (scan.has(number.end() - 1, Kind.ERA)) {
            return isEraSafe(number.end() - 1) ? number : null;
        }
        if (scan.isNeighbourStem(i - 1, "count-before") && !scan.isNeighbour(i - 1, "year-blank")) {
            return null;
        }
        if (number.point() instanceof Point.Years years) {
            return years.from() >= FIRST_BARE && years.to() <= LAST_BARE && !scan.mark(number.end(), "-/%")
                    ? number
                    : null;
        }
        if (year < FIRST_BARE || year > LAST_BARE || scan.mark(i + 1, "%°$€:") || isJoined(i)) {
            return null;
        }
        boolean alone = scan.mark(i - 1, "(") && scan.mark(i + 1, ")") && year % 100 != 0;
        boolean after = isAtStop(i + 1)
                || scan.isNeighbour(i + 1, "plain-after") && scan.in(i - 1) && scan.lexicon.isArticle(scan.word(i - 1));
        return alone || pairs(i) || isAfterBlank(i) && countsNothing(i) || isAfterNoun(i) && after ? number : null;
    }

    /** «م» alone may be the metre: «2000 م». */
    private boolean isEraSafe(int era) {
        return !scan.is(era, "م")
                || !scan.word(era).spaced()
                || scan.year(era - 1) % 10 != 0 && scan.year(era - 1) >= 1900 && scan.year(era - 1) < 2040;
    }

    private boolean isJoined(int i) {
        return scan.in(i - 1) && !scan.word(i).spaced() && !scan.mark(i - 1, "(«\"“‘[،-–/") && !isLetter(i - 1)
                || scan.in(i + 1)
                        && scan.word(i + 1).kind() == org.musnad.reader.word.Word.Kind.LATIN
                        && !scan.word(i + 1).spaced();
    }

    private boolean isLetter(int i) {
        return scan.is(i, "و") || scan.is(i, "ب") || scan.is(i, "ل") || scan.is(i, "ف");
    }

    /** «بين 2003 و2005», «من 2009 إلى 2014». */
    private boolean pairs(int i) {
        boolean opens = scan.has(i - 1, Kind.BETWEEN) || scan.is(i - 1, "من") || scan.is(i - 1, "منذ");
        int next = scan.has(i + 1, Kind.UNTIL) ? scan.end(i + 1) : scan.is(i + 1, "و") ? i + 2 : -1;
        if (opens && next > 0 && scan.year(next) > scan.year(i) && countsNothing(next)) {
            return true;
        }
        int before = scan.is(i - 1, "و") ? i - 2 : i - 2;
        boolean joined = scan.is(i - 1, "و") || scan.has(i - 1, Kind.UNTIL);
        return joined
                && scan.year(before) >= FIRST_BARE
                && scan.year(before) < scan.year(i)
                && countsNothing(i)
                && (scan.has(before - 1, Kind.UNIT) || pairs(before));
    }

    private boolean isAfterBlank(int i) {
        int before = isLetter(i - 1) ? i - 2 : i - 1;
        return scan.isNeighbourStem(before, "year-blank") || scan.has(before, Kind.SEASON);
    }

    private boolean isAfterNoun(int i) {
        int before = scan.mark(i - 1, "(") ? i - 2 : i - 1;
        return scan.in(before)
                && scan.word(before).isWord()
                && scan.word(before).folded().length() > 2
                && scan.year(i) % 100 != 0
                && !scan.isNeighbour(before, "plain-after")
                && scan.sense(before) == null
                && scan.number(before) == null
                && scan.year(i) >= 1950;
    }

    /** Whether no counted noun follows. */
    private boolean countsNothing(int i) {
        int next = i + 1;
        if (isAtStop(next)) {
            return true;
        }
        if (scan.word(next).isNumber()) {
            return false;
        }
        if (scan.isNeighbourStem(next, "plain-after") || scan.lexicon.isArticle(scan.word(next))) {
            return true;
        }
        Sense sense = scan.sense(next);
        if (sense != null && (sense.is(Kind.UNIT) || sense.is(Kind.PART))) {
            return false;
        }
        return scan.year(i) % 100 != 0 && !scan.lexicon.isCounted(scan.word(next));
    }

    private boolean isAtStop(int i) {
        return !scan.in(i) || scan.word(i).isPunct() && !scan.mark(i, "%°$€£/");
    }
}
