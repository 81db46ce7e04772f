package org.musnad.reader.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an expression says, before it is placed in the calendar. A year of 0 is one that the words do not name. */
sealed interface Point {
    /** Without «الماضي», «الجاري», «المقبل». */
    int NO_TURN = 9;

    /** The last day of the month, whichever it is. */
    int LAST_DAY = 99;

    /** The Gregorian month that a point lies in or is; null where it names none. */
    static @Nullable Month monthOf(Point point) {
        if (point instanceof Month month) {
            return month;
        }
        DayOfMonth day = point instanceof DayOfMonth d ? d : point instanceof Day d ? d.date() : null;
        return day != null && day.month() instanceof Month month ? month : null;
    }

    /**
     * A day: «اليوم», «الثلاثاء», «3 مارس», or several of these at once.
     *
     * @param shift days from today
     * @param weekday 1 Monday to 7 Sunday, or 0
     * @param weekdayTurn the turn that goes with the weekday
     * @param date the Gregorian date
     * @param hijri the Hijri date
     * @param clock the time of day
     */
    record Day(
            @Nullable Integer shift,
            int weekday,
            int weekdayTurn,
            @Nullable DayOfMonth date,
            @Nullable DayOfMonth hijri,
            @Nullable Clock clock)
            implements Point {}

    /**
     * The day of a month.
     *
     * @param month where it lies
     * @param day 1 to 31, or {@link #LAST_DAY}
     */
    record DayOfMonth(int day, Point month) implements Point {}

    /** A month: «مارس», «مارس 2015», «مارس الماضي», «رمضان 1436هـ». */
    record Month(int year, int month, boolean hijri, int turn, int yearShift) implements Point {
        /** No shift of the year («من العام الماضي») is given. */
        static final int NO_SHIFT = 99;
    }

    /** A year: «عام 2015», «1436هـ». */
    record Year(int year, boolean hijri) implements Point {}

    /** Two years with a dash or stroke: «2015-2016». */
    record Years(int from, int to, boolean hijri) implements Point {}

    /** Units from now: «الشهر الماضي» is (3, -1). The unit is 1 day, 2 week, 3 month, 4 year, 5 decade, 6 century. */
    record Shift(int unit, int amount, boolean hijri) implements Point {}

    /** The last or next so many units: «الأيام الثلاثة الماضية» is (1, -3). */
    record Stretch(int unit, int amount) implements Point {}

    /** A part of a year: «الربع الثاني من 2015» is (4, 2, 2015). */
    record PartOfYear(int parts, int which, Point year) implements Point {}

    /** The first or last so many months of a year. */
    record MonthsOfYear(int count, boolean last, Point year) implements Point {}

    /** A season, with its first month. */
    record Season(int month, Point year) implements Point {}

    /** Days known already, both included. */
    record Fixed(LocalDate from, LocalDate to) implements Point {}

    /** Full years known already, both included. */
    record FixedYears(int from, int to) implements Point {}

    /** A week of a year, ISO 8601: «الأسبوع الأول من عام 2015»; {@link #LAST_DAY} is the last. */
    record WeekOfYear(int week, Point year) implements Point {}

    /** A weekday of a week: «الجمعة من الأسبوع المقبل». */
    record DayOfWeek(int weekday, int weeks) implements Point {}

    /** From one point to another. */
    record Range(Point from, Point to) implements Point {}

    /**
     * A time of day.
     *
     * @param hour 0 to 23
     * @param minute 0 to 59, or -1 where only the hour is given
     * @param zone offset from UTC in ISO 8601; empty where none is given
     */
    record Clock(int hour, int minute, String zone) {}
}
