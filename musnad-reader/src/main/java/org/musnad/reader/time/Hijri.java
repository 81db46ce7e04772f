package org.musnad.reader.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** The Umm al-Qura calendar, which knows the years 1300 to 1600. */
final class Hijri {
    private Hijri() {}

    /** A day in the Gregorian calendar; null where the calendar has no such day. */
    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.from(HijrahDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The first and last day of a month; null where the calendar does not know the year. */
    static LocalDate @Nullable [] month(int year, int month) {
        try {
            HijrahDate first = HijrahDate.of(year, month, 1);
            return new LocalDate[] {LocalDate.from(first), LocalDate.from(first).plusDays(first.lengthOfMonth() - 1L)};
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The first and last day of a year; null where the calendar does not know it. */
    static LocalDate @Nullable [] year(int year) {
        LocalDate first = day(year, 1, 1);
        LocalDate next = day(year + 1, 1, 1);
        return first == null || next == null ? null : new LocalDate[] {first, next.minusDays(1)};
    }

    /** Year and month of a day, as {@code year * 12 + month - 1}; -1 where the calendar does not reach it. */
    static int monthIndex(LocalDate day) {
        try {
            HijrahDate date = HijrahChronology.INSTANCE.date(day);
            return date.get(ChronoField.YEAR) * 12 + date.get(ChronoField.MONTH_OF_YEAR) - 1;
        } catch (DateTimeException e) {
            return -1;
        }
    }
}
