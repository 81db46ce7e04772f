package org.musnad.reader.time;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.time.Sense.Kind;

/** Months and days of months: «ديسمبر/كانون الأول 2024», «الثالث من مارس», «5 شوال 1436هـ», «20 من الشهر الجاري», «11/8/2015». */
final class MonthGrammar {
    private static final int NO_SHIFT = Point.Month.NO_SHIFT;

    private final Scan scan;
    private final YearGrammar years;

    MonthGrammar(Scan scan, YearGrammar years) {
        this.scan = scan;
        this.years = years;
    }

    /** A month's name, its doubles read with it. */
    record Name(Sense month, boolean doubled, int end) {}

    @Nullable
    Name name(int i) {
        Sense month = scan.sense(i);
        if (month == null || !month.is(Kind.MONTH)) {
            return null;
        }
        int end = scan.end(i);
        boolean doubled = false;
        for (int k = 0; k < 2; k++) {
            int next = other(month, end);
            if (next < 0) {
                break;
            }
            doubled = true;
            end = next;
        }
        return new Name(month, doubled, end);
    }

    /** The index after another name of the same month, in brackets, after a stroke, or right here; -1 where none is. */
    private int other(Sense month, int end) {
        int at = end;
        boolean bracket = scan.mark(at, "(");
        if (bracket || scan.mark(at, "/-–") || scan.is(at, "او")) {
            at++;
        }
        Sense other = scan.hasBare(at, Kind.MONTH) ? scan.sense(at) : null;
        if (other == null || other.number() != month.number() || !other.detail().equals(month.detail())) {
            return -1;
        }
        int after = scan.end(at);
        return bracket ? scan.mark(after, ")") ? after + 1 : -1 : after;
    }

    /** A month with its year: «مارس», «مارس 2015», «مارس الماضي», «مارس من العام الماضي». */
    @Nullable
    Reading month(int i, boolean trusted) {
        Name name = name(i);
        if (name == null) {
            return null;
        }
        Reading whole = withYear(name);
        boolean more = whole.end() > name.end();
        if (!trusted && !more && !name.doubled() && !(name.month().sure() && scan.stem(i) <= 1)) {
            return null;
        }
        return whole;
    }

    private Reading withYear(Name name) {
        int month = name.month().number();
        boolean hijri = name.month().hijri();
        int at = name.end();
        if (scan.mark(at, "،,") && scan.year(at + 1) >= 1900 && !scan.lexicon.isCountedAt(scan, at + 2)) {
            at++;
        }
        Reading number = scan.year(at) > 0 || isYearInWords(at) ? years.number(at) : null;
        if (number != null && number.point() instanceof Point.Year year) {
            boolean fits = hijri == year.hijri() || hijri && year.year() < 1600 || !hijri && year.year() >= 1600;
            if (fits) {
                return new Reading(new Point.Month(year.year(), month, hijri, Point.NO_TURN, NO_SHIFT), number.end());
            }
        }
        YearGrammar.Turn turn = years.turn(name.end());
        if (turn != null) {
            Reading named = scan.is(turn.end(), "من") ? years.of(turn.end(), false) : null;
            if (named != null && named.point() instanceof Point.Year year) {
                return new Reading(new Point.Month(year.year(), month, hijri, Point.NO_TURN, NO_SHIFT), named.end());
            }
            return new Reading(new Point.Month(0, month, hijri, turn.amount(), NO_SHIFT), turn.end());
        }
        Reading named = years.of(name.end(), false);
        if (named != null && named.point() instanceof Point.Year year) {
            return new Reading(new Point.Month(year.year(), month, hijri, Point.NO_TURN, NO_SHIFT), named.end());
        }
        if (named != null && named.point() instanceof Point.Shift shift) {
            return new Reading(new Point.Month(0, month, hijri, Point.NO_TURN, shift.amount()), named.end());
        }
        return new Reading(new Point.Month(0, month, hijri, Point.NO_TURN, NO_SHIFT), name.end());
    }

    /** «ألفين وثمانية عشر»; but not «ألف». */
    private boolean isYearInWords(int i) {
        NumberMention number = scan.has(i, Kind.TURN) ? null : scan.yearInWords(i);
        return number != null && number.end() - i > 1 && number.value() >= 1900 && number.value() % 100 != 0;
    }

    /** A number that may be a day: 1 to 31, in digits or as an ordinal. */
    record DayNumber(int day, int stem, int end, boolean digits) {}

    @Nullable
    DayNumber dayNumber(int i) {
        int digits = scan.digits(i, 2);
        if (digits >= 0) {
            return digits >= 1 && digits <= 31 ? new DayNumber(digits, 0, i + 1, true) : null;
        }
        if (!scan.in(i) || !scan.word(i).isWord()) {
            return null;
        }
        if (scan.has(i, Kind.FIRST)) {
            return new DayNumber(1, scan.stem(i), scan.end(i), false);
        }
        NumberMention number = scan.number(i);
        if (number == null || number.value() < 1 || number.value() > 31 || number.value() % 1 != 0) {
            return null;
        }
        boolean ordinal = number.isOrdinal() && (number.value() > 10 || !isFeminine(i));
        boolean tens = number.isWhole(31)
                && (number.definite() && number.value() % 10 == 0 || number.value() > 10 && !number.definite());
        return ordinal || tens ? new DayNumber((int) number.value(), number.stem(), number.end(), false) : null;
    }

    /** «الأولى», «الثانية»: with «الأيام», «الجولة», never with a day. */
    private boolean isFeminine(int i) {
        String folded = scan.word(i).folded();
        return folded.endsWith("ه") || folded.endsWith("اولي");
    }

    /** The day of a month that begins here, or several days of one month. */
    @Nullable
    Reading date(int i) {
        Reading numeric = numeric(i);
        if (numeric != null) {
            return numeric;
        }
        DayNumber day = dayNumber(i);
        boolean counts = scan.has(i - 1, Kind.FRACTION)
                || scan.has(i - 1, Kind.UNIT) && scan.senseAt(i - 1).number() > YearGrammar.DAY;
        if (day == null || counts) {
            return null;
        }
        Reading one = afterDay(day, day.end(), false);
        if (one != null && isAttack(i, day, one)) {
            Point.Month month = new Point.Month(2001, 9, false, Point.NO_TURN, NO_SHIFT);
            return new Reading(new Point.DayOfMonth(11, month), one.end());
        }
        if (one != null) {
            return new Reading(new Point.DayOfMonth(day.day(), one.point()), one.end());
        }
        return days(day);
    }

    /** «هجمات 11 سبتمبر»: the year goes without saying. */
    private boolean isAttack(int i, DayNumber day, Reading read) {
        return day.day() == 11
                && read.point() instanceof Point.Month month
                && month.month() == 9
                && month.year() == 0
                && month.turn() == Point.NO_TURN
                && scan.isNeighbourStem(i - 1, "attack-before");
    }

    /** «8 و9 مارس», «من 3 إلى 5 مارس», «3-5 مارس», «3 و4 و5 مارس». */
    private @Nullable Reading days(DayNumber first) {
        int at = first.end();
        for (int k = 0; k < 6; k++) {
            int next = scan.has(at, Kind.UNTIL)
                    ? scan.end(at)
                    : scan.is(at, "و") || scan.mark(at, "-–،,") ? at + 1 : isTiedByAnd(at) ? at : -1;
            if (scan.has(next, Kind.UNIT) && scan.senseAt(next).number() == YearGrammar.DAY) {
                next = scan.end(next);
            }
            DayNumber day = next < 0 ? null : dayNumber(next);
            if (day == null || day.digits() != first.digits()) {
                return null;
            }
            Reading month = afterDay(day, day.end(), true);
            Reading numeric = month == null && scan.word(next).isNumber() ? numeric(next) : null;
            if (numeric != null && numeric.point() instanceof Point.DayOfMonth last) {
                month = new Reading(last.month(), numeric.end());
            }
            if (month != null) {
                return day.day() <= first.day()
                        ? null
                        : new Reading(
                                new Point.Range(
                                        new Point.DayOfMonth(first.day(), month.point()),
                                        new Point.DayOfMonth(day.day(), month.point())),
                                month.end());
            }
            at = day.end();
        }
        return null;
    }

    private boolean isTiedByAnd(int i) {
        return scan.in(i) && scan.word(i).isWord() && scan.word(i).folded().startsWith("و");
    }

    private @Nullable Reading afterDay(DayNumber day, int end, boolean listed) {
        int at = end;
        boolean of = scan.is(at, "من") || listed && scan.is(at, "في");
        if (of || scan.mark(at, "/-.") && !scan.isBlankBefore(at)) {
            at++;
        }
        if (of || listed) {
            Reading shifted = shiftedMonth(at);
            if (shifted != null) {
                return shifted;
            }
        }
        if (scan.has(at, Kind.UNIT, "one") && scan.senseAt(at).number() == YearGrammar.MONTH) {
            at = scan.end(at);
        }
        if (scan.hasBare(at, Kind.MONTH)) {
            return month(at, true);
        }
        boolean turned = day.digits()
                && !of
                && scan.hasBare(at, Kind.TURN)
                && scan.lexicon.is("month-turn", scan.word(at).folded())
                && scan.isNeighbour(end - 2, "day-blank");
        return turned
                ? new Reading(
                        new Point.Shift(YearGrammar.MONTH, scan.senseAt(at).number(), false), scan.end(at))
                : null;
    }

    /** «الشهر الجاري», «هذا الشهر». */
    @Nullable
    Reading shiftedMonth(int i) {
        int at = i;
        boolean demonstrative = years.isThis(at);
        if (demonstrative) {
            at++;
        }
        if (!scan.has(at, Kind.UNIT, "the-one") || scan.senseAt(at).number() != YearGrammar.MONTH) {
            return null;
        }
        if (demonstrative) {
            return new Reading(new Point.Shift(YearGrammar.MONTH, 0, false), scan.end(at));
        }
        YearGrammar.Turn turn = years.turn(scan.end(at));
        return turn == null ? null : new Reading(new Point.Shift(YearGrammar.MONTH, turn.amount(), false), turn.end());
    }

    /** «11/8/2015», «2015-08-11», «5/10/1436هـ», «11.8.2015». */
    private @Nullable Reading numeric(int i) {
        if (!scan.in(i) || !scan.word(i).isNumber()) {
            return null;
        }
        int[] parts = pointed(i);
        int end = i + 1;
        if (parts == null) {
            if (!scan.mark(i + 1, "/-–\\") || scan.mark(i - 1, "/-")) {
                return null;
            }
            boolean same = scan.mark(i + 3, scan.word(i + 1).folded());
            int first = scan.digits(i, 4);
            int second = scan.digits(i + 2, 2);
            int third = same ? scan.digits(i + 4, 4) : -1;
            if (first < 0 || second < 0) {
                return null;
            }
            if (third < 0) {
                return dayAndMonth(i, first, second);
            }
            end = i + 5;
            if (scan.mark(end, scan.word(i + 1).folded()) && !scan.isBlankBefore(end)) {
                return null;
            }
            parts = new int[] {first, second, third};
        }
        return ordered(parts, end);
    }

    private int @Nullable [] pointed(int i) {
        String form = scan.word(i).folded();
        int a = form.indexOf('.');
        int b = a < 0 ? -1 : form.indexOf('.', a + 1);
        if (b < 0 || form.indexOf('.', b + 1) >= 0 || form.length() > 10 || form.length() < 8) {
            return null;
        }
        int[] parts = {digits(form, 0, a), digits(form, a + 1, b), digits(form, b + 1, form.length())};
        return parts[0] < 0 || parts[1] < 0 || parts[2] < 0 || parts[1] > 31 ? null : parts;
    }

    private static int digits(String form, int from, int to) {
        int value = 0;
        for (int k = from; k < to; k++) {
            int digit = form.charAt(k) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return from == to ? -1 : value;
    }

    private @Nullable Reading ordered(int[] parts, int end) {
        int year;
        int month = parts[1];
        int day;
        if (parts[0] > 1000) {
            year = parts[0];
            day = parts[2];
        } else if (parts[2] > 1000) {
            year = parts[2];
            day = parts[0];
        } else {
            return null;
        }
        if (month > 12 && day <= 12) {
            int swap = month;
            month = day;
            day = swap;
        }
        if (month < 1 || month > 12 || day < 1 || day > 31 || year > 2199) {
            return null;
        }
        Sense era = scan.hasBare(end, Kind.ERA) ? scan.sense(end) : null;
        boolean hijri = era != null ? era.hijri() : year >= 1300 && year <= 1500;
        return new Reading(
                new Point.DayOfMonth(day, new Point.Month(year, month, hijri, Point.NO_TURN, NO_SHIFT)),
                era != null ? end + 1 : end);
    }

    /** «22/4» where a word shows that it is a date. */
    private @Nullable Reading dayAndMonth(int i, int first, int second) {
        boolean shown = scan.has(i - 1, Kind.WEEKDAY)
                || scan.has(i - 1, Kind.MATCHING)
                || scan.isNeighbourStem(i - 1, "date-blank");
        int day = second > 12 ? second : first;
        int month = second > 12 ? first : second;
        if (!shown || day < 1 || day > 31 || month < 1 || month > 12 || !scan.mark(i + 1, "/-")) {
            return null;
        }
        return new Reading(new Point.DayOfMonth(day, new Point.Month(0, month, false, Point.NO_TURN, NO_SHIFT)), i + 3);
    }
}
