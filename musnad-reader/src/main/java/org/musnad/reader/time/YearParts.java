package org.musnad.reader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Parts of a Gregorian year as ISO 8601 stretches; null where the year is not known, which -1 says. */
final class YearParts {
    private YearParts() {}

    /** «الربع الثالث من 2015». */
    static @Nullable String part(Point.PartOfYear part, int year) {
        if (year < 0) {
            return null;
        }
        int length = 12 / part.parts();
        int first = (part.which() - 1) * length + 1;
        return YearMonth.of(year, first).atDay(1)
                + "/"
                + YearMonth.of(year, first + length - 1).atEndOfMonth();
    }

    /** «الأشهر الستة الأولى من 2015». */
    static @Nullable String months(Point.MonthsOfYear months, int year) {
        if (year < 0) {
            return null;
        }
        int first = months.last() ? 13 - months.count() : 1;
        return YearMonth.of(year, first) + "/" + YearMonth.of(year, first + months.count() - 1);
    }

    /** «صيف 2014»: three months. */
    static @Nullable String season(Point.Season season, int year) {
        if (year < 0) {
            return null;
        }
        YearMonth first = YearMonth.of(year, season.month());
        return first.atDay(1) + "/" + first.plusMonths(2).atEndOfMonth();
    }

    /** Whether a season is told from the day of the report: «هذا الصيف», «الشتاء الماضي». */
    static boolean isAnchored(Point.Season season) {
        return season.year() instanceof Point.Shift shift && shift.hijri();
    }

    /** The year of the season that begins with the month: the last over, or the next to come, may be this year's. */
    static int yearOf(int month, int shift, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        YearMonth first = YearMonth.of(today.getYear(), month);
        boolean thisYear = shift < 0 && first.plusMonths(2).isBefore(now) || shift > 0 && first.isAfter(now);
        return thisYear ? today.getYear() : today.getYear() + shift;
    }
}
