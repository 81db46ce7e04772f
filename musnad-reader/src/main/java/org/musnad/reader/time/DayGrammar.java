package org.musnad.reader.time;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.time.Sense.Kind;

/**
 * Days: «أمس», «مساء الثلاثاء», «اليوم الإثنين», «الجمعة 24 يوليو (تموز) 2015 الموافق 8 شوال 1436هـ الساعة 8 مساء». The parts
 * may stand in any order, each once; a date says more than a weekday, and a weekday more than «اليوم».
 */
final class DayGrammar {
    private final Scan scan;
    private final MonthGrammar months;
    private final YearGrammar years;
    private final ClockGrammar clocks;

    DayGrammar(Scan scan, YearGrammar years, MonthGrammar months) {
        this.scan = scan;
        this.years = years;
        this.months = months;
        this.clocks = new ClockGrammar(scan);
    }

    /** The parts read so far. */
    private static final class Parts {
        private @Nullable Integer shift;
        private int weekday;
        private int turn = Point.NO_TURN;
        private int weeks = Point.NO_TURN;
        private Point.@Nullable DayOfMonth date;
        private Point.@Nullable DayOfMonth hijri;
        private Point.@Nullable Range range;
        private Point.@Nullable Clock clock;

        private boolean isDay() {
            return shift != null || weekday > 0 || date != null || hijri != null || range != null;
        }

        private Point point() {
            if (range != null) {
                return range;
            }
            if (weekday > 0 && weeks != Point.NO_TURN && date == null) {
                return new Point.DayOfWeek(weekday, weeks);
            }
            return new Point.Day(shift, weekday, turn, date, hijri, clock);
        }
    }

    @Nullable
    Reading read(int i) {
        Parts parts = new Parts();
        int end = element(i, parts);
        if (end < 0) {
            return null;
        }
        for (int k = 0; k < 8; k++) {
            int next = further(end, parts);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return parts.isDay() || parts.clock != null ? new Reading(parts.point(), end) : null;
    }

    private int further(int end, Parts parts) {
        int plain = element(end, parts);
        if (plain > 0) {
            return plain;
        }
        if (scan.mark(end, "(")) {
            Parts before = copy(parts);
            int inside = element(end + 1, parts);
            while (inside > 0 && !scan.mark(inside, ")")) {
                inside = further(inside, parts);
            }
            if (inside > 0) {
                return inside + 1;
            }
            restore(parts, before);
            return -1;
        }
        if (scan.has(end, Kind.MATCHING)) {
            int at = scan.end(end);
            return dateElement(scan.is(at, "ل") ? at + 1 : at, parts);
        }
        boolean day = parts.isDay();
        if (day && scan.mark(end, "،,/-–")) {
            int date = parts.date == null && parts.hijri == null && parts.range == null || scan.mark(end, "/-–")
                    ? dateElement(end + 1, parts)
                    : -1;
            if (date > 0) {
                return date;
            }
            if (scan.has(end + 1, Kind.MATCHING)) {
                return dateElement(scan.end(end + 1), parts);
            }
            if (parts.weekday == 0 && parts.shift != null && scan.mark(end, "،,/")) {
                int weekday = weekday(end + 1, parts);
                return weekday > 0 && (scan.mark(weekday, "،,") || !scan.in(weekday)) ? weekday : undo(parts, weekday);
            }
            return parts.clock == null ? clock(end + 1, parts, true) : -1;
        }
        if (scan.is(end, "من") && parts.clock != null && !day) {
            return element(end + 1, parts);
        }
        if (day && parts.clock == null && scan.isNeighbour(end, "clock-blank")) {
            int at = scan.isNeighbour(end + 1, "clock-blank") ? end + 2 : end + 1;
            return clock(at, parts, true);
        }
        return -1;
    }

    private static int undo(Parts parts, int weekday) {
        if (weekday > 0) {
            parts.weekday = 0;
            parts.turn = Point.NO_TURN;
        }
        return -1;
    }

    private static Parts copy(Parts parts) {
        Parts copy = new Parts();
        restore(copy, parts);
        return copy;
    }

    private static void restore(Parts parts, Parts from) {
        parts.shift = from.shift;
        parts.weekday = from.weekday;
        parts.turn = from.turn;
        parts.weeks = from.weeks;
        parts.date = from.date;
        parts.hijri = from.hijri;
        parts.range = from.range;
        parts.clock = from.clock;
    }

    /** One part at the index; the index after it, or -1. */
    private int element(int i, Parts parts) {
        Sense sense = scan.sense(i);
        if (sense != null && sense.is(Kind.UNIT, "one") && sense.number() == YearGrammar.DAY) {
            int at = scan.end(i);
            int end = scan.sense(at) == null && !scan.in(at) ? -1 : element(at, parts);
            return end > 0 && parts.isDay()
                    ? end
                    : scan.stem(at < scan.size() ? at : i) == 0 ? numbered(at, parts) : -1;
        }
        if (sense != null && sense.is(Kind.PART)) {
            return part(i, parts);
        }
        if (sense != null && sense.is(Kind.SHIFT)) {
            return shift(i, parts);
        }
        if (sense != null && sense.is(Kind.WEEKDAY)) {
            return weekday(i, parts);
        }
        int date = dateElement(i, parts);
        return date > 0 ? date : parts.clock == null ? clock(i, parts, false) : -1;
    }

    private int part(int i, Parts parts) {
        int at = scan.end(i);
        if (parts.isDay()) {
            return scan.stem(i) == 0 && isTail(i) ? at : -1;
        }
        if (scan.is(at, "من")) {
            at++;
        }
        if (scan.in(at) && scan.stem(at) == 0) {
            Sense next = scan.sense(at);
            if (next != null && (next.is(Kind.SHIFT) || next.is(Kind.WEEKDAY) || next.is(Kind.UNIT, "one"))) {
                return element(at, parts);
            }
            return dateElement(at, parts);
        }
        return -1;
    }

    /** A part of the day after the day: «الثلاثاء مساء»; but not «الثلاثاء فجر مسلحون». */
    private boolean isTail(int i) {
        String folded = scan.word(i).folded();
        return folded.endsWith("ا") || folded.equals("مساء") || folded.startsWith("بعد") || folded.equals("منتصف");
    }

    private int shift(int i, Parts parts) {
        if (parts.shift != null || parts.weekday > 0 || !parts.isDay() && !isShift(i) || parts.date != null) {
            return -1;
        }
        parts.shift = scan.senseAt(i).number();
        return scan.end(i);
    }

    private boolean isShift(int i) {
        int end = scan.end(i);
        int days = scan.senseAt(i).number();
        if (days == 0) {
            return isToday(i, end);
        }
        if (days == -1) {
            return !scan.isNeighbour(end, "yesterday-after");
        }
        if (scan.stem(i) > 0 && scan.word(i).folded().startsWith("ل") && end == i + 1) {
            return !scan.isNeighbour(i - 1, "tomorrow-before");
        }
        return days < 1 || !scan.isNeighbour(i - 1, "tomorrow-before") && !isNamed(i, end);
    }

    private boolean isToday(int i, int end) {
        if (end - i > 1) {
            return true;
        }
        String folded = scan.word(i).folded();
        boolean weekday = scan.hasBare(end, Kind.WEEKDAY)
                || scan.mark(end, "(") && scan.has(end + 1, Kind.WEEKDAY)
                || scan.mark(end, "،") && scan.has(end + 1, Kind.WEEKDAY);
        if (weekday) {
            return true;
        }
        if (isDatelineName(i, end)
                || scan.isNeighbour(end, "today-after")
                || scan.isNeighbour(i - 1, "outlet-before")) {
            return false;
        }
        if (scan.stem(i) > 0 && !folded.startsWith("و") && !folded.startsWith("ل")) {
            return false;
        }
        if (scan.is(i - 1, "في") || scan.is(i - 1, "كل") || scan.is(i - 1, "ذلك") || scan.is(i - 1, "بعد")) {
            return false;
        }
        NumberMention ordinal = scan.in(end) && scan.word(end).isWord() ? scan.number(end) : null;
        if (ordinal != null && ordinal.definite()
                || scan.is(end, "ال") && scan.in(end + 1) && scan.word(end + 1).isNumber()) {
            return false;
        }
        return !isNamed(i, end);
    }

    /** «القاهرة اليوم – متابعات» at the head of a paragraph. */
    private boolean isDatelineName(int i, int end) {
        int head = Math.max(0, i - 3);
        return i > 0
                && scan.mark(end, "-–—:|")
                && (head == 0 || scan.word(head).paragraph() != scan.word(i).paragraph());
    }

    /** Whether quotation marks or brackets close right after it and open up to three words before: «"روسيا اليوم"». */
    private boolean isNamed(int i, int end) {
        if (!scan.mark(end, "\"»”)]’")) {
            return false;
        }
        for (int k = i - 1; k >= i - 4 && scan.in(k); k--) {
            if (scan.mark(k, "\"«“([‘")) {
                return true;
            }
            if (!scan.word(k).isWord()) {
                return false;
            }
        }
        return false;
    }

    private int weekday(int i, Parts parts) {
        if (parts.weekday > 0 || parts.range != null || !scan.has(i, Kind.WEEKDAY) || !isWeekday(i, parts)) {
            return -1;
        }
        int end = scan.end(i);
        Reading week = week(end);
        if (week != null && week.point() instanceof Point.Shift shift) {
            parts.weekday = scan.senseAt(i).number();
            parts.weeks = shift.amount();
            return week.end();
        }
        parts.weekday = scan.senseAt(i).number();
        YearGrammar.Turn turn = years.turn(end);
        if (turn != null) {
            parts.turn = turn.amount();
            return turn.end();
        }
        int numbered = numbered(end, parts);
        return numbered > 0 ? numbered : end;
    }

    /** «يوم 27», «الخميس 21»: a day of the month, where nothing stands after it that it could count; the index after it, or -1. */
    private int numbered(int i, Parts parts) {
        int day = scan.digits(i, 2);
        if (day < 1 || day > 31 || parts.date != null || parts.hijri != null || parts.clock != null) {
            return -1;
        }
        boolean ends = !scan.in(i + 1) || scan.mark(i + 1, ".!؟") || scan.is(i + 1, "مع") || scan.is(i + 1, "حتي");
        if (!ends) {
            return -1;
        }
        parts.date = new Point.DayOfMonth(day, new Point.Shift(YearGrammar.MONTH, 0, false));
        return i + 1;
    }

    /** «من الأسبوع المقبل», «هذا الأسبوع». */
    private @Nullable Reading week(int i) {
        int at = scan.is(i, "من") ? i + 1 : i;
        boolean demonstrative = years.isThis(at);
        if (demonstrative) {
            at++;
        }
        if (!scan.has(at, Kind.UNIT, "the-one") || scan.senseAt(at).number() != YearGrammar.WEEK) {
            return null;
        }
        if (demonstrative) {
            return new Reading(new Point.Shift(YearGrammar.WEEK, 0, false), scan.end(at));
        }
        YearGrammar.Turn turn = years.turn(scan.end(at));
        return turn == null ? null : new Reading(new Point.Shift(YearGrammar.WEEK, turn.amount(), false), turn.end());
    }

    private boolean isWeekday(int i, Parts parts) {
        int end = scan.end(i);
        if (scan.isNeighbourStem(i - 1, "name-before") || scan.isNeighbour(end, "weekday-after")) {
            return false;
        }
        if (scan.is(end, "من") && (scan.is(end + 1, "كل") || scan.is(end + 1, "شهر"))) {
            return false;
        }
        return parts.shift != null || scan.senseAt(i).number() != 1 || !scan.isNeighbour(i - 1, "two-before");
    }

    private int dateElement(int i, Parts parts) {
        if (parts.range != null || parts.date != null && parts.hijri != null) {
            return -1;
        }
        int at = i;
        if (scan.has(at, Kind.UNIT, "one") && scan.senseAt(at).number() == YearGrammar.DAY) {
            at = scan.end(at);
        }
        Reading date = months.date(at);
        if (date == null) {
            return -1;
        }
        if (date.point() instanceof Point.Range range) {
            if (parts.date != null || parts.hijri != null) {
                return -1;
            }
            parts.range = range;
            return date.end();
        }
        if (!(date.point() instanceof Point.DayOfMonth day)) {
            return -1;
        }
        boolean hijri = day.month() instanceof Point.Month month && month.hijri();
        if (hijri ? parts.hijri != null : parts.date != null) {
            return -1;
        }
        if (hijri) {
            parts.hijri = day;
        } else {
            parts.date = day;
        }
        return date.end();
    }

    private int clock(int i, Parts parts, boolean afterGlue) {
        if (afterGlue
                && !scan.has(i, Kind.CLOCK)
                && !(scan.in(i) && scan.word(i).isNumber())) {
            return -1;
        }
        ClockGrammar.Read read = clocks.at(i);
        if (read == null) {
            return -1;
        }
        parts.clock = read.clock();
        return read.end();
    }
}
