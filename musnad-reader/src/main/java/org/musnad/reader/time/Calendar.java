package org.musnad.reader.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Places what an expression says in the Gregorian calendar, in ISO 8601. */
final class Calendar {
    private static final int NEAR_DAYS = 60;
    private static final int NEAR_MONTHS = 2;

    private final @Nullable LocalDate today;

    /** @param today the day that the report calls «اليوم»; null where not known */
    Calendar(@Nullable LocalDate today) {
        this.today = today;
    }

    /** The value; null where the calendar has no such day or a relative expression has nothing to stand on. */
    @Nullable
    String value(Point point, boolean future) {
        try {
            return placed(point, future);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable String placed(Point point, boolean future) {
        if (point instanceof Point.Day day) {
            return day(day, future);
        }
        if (point instanceof Point.DayOfMonth day) {
            LocalDate date = date(day, future);
            return date == null ? null : date.toString();
        }
        if (point instanceof Point.Month month) {
            return month(month, future);
        }
        if (point instanceof Point.Year year) {
            return year.hijri() ? span(Hijri.year(year.year())) : year(year.year());
        }
        if (point instanceof Point.Years years) {
            return years.hijri() ? hijriYears(years) : year(years.from()) + "/" + year(years.to());
        }
        if (point instanceof Point.FixedYears years) {
            return year(years.from()) + "/" + year(years.to());
        }
        if (point instanceof Point.Fixed fixed) {
            return fixed.from() + "/" + fixed.to();
        }
        if (point instanceof Point.Range range) {
            return range(range, future);
        }
        if (point instanceof Point.Shift shift) {
            return shift(shift);
        }
        if (point instanceof Point.Stretch stretch) {
            return stretch(stretch);
        }
        if (point instanceof Point.PartOfYear part) {
            return YearParts.part(part, yearOf(part.year(), future));
        }
        if (point instanceof Point.MonthsOfYear months) {
            return YearParts.months(months, yearOf(months.year(), future));
        }
        if (point instanceof Point.Season season) {
            return YearParts.season(
                    season, YearParts.isAnchored(season) ? anchored(season) : yearOf(season.year(), future));
        }
        if (point instanceof Point.WeekOfYear week) {
            int year = yearOf(week.year(), future);
            if (year < 0 || week.week() > 53 && week.week() != Point.LAST_DAY) {
                return null;
            }
            LocalDate first = LocalDate.of(year, 1, 4);
            return week(week.week() == Point.LAST_DAY ? LocalDate.of(year, 12, 28) : first.plusWeeks(week.week() - 1L));
        }
        return point instanceof Point.DayOfWeek day ? dayOfWeek(day) : null;
    }

    private static String year(int year) {
        return YearMonth.of(year, 1).toString().substring(0, 4);
    }

    private static @Nullable String span(LocalDate @Nullable [] days) {
        return days == null ? null : days[0] + "/" + days[1];
    }

    private static @Nullable String hijriYears(Point.Years years) {
        LocalDate[] first = Hijri.year(years.from());
        LocalDate[] last = Hijri.year(years.to());
        return first == null || last == null ? null : first[0] + "/" + last[1];
    }

    private @Nullable String range(Point.Range range, boolean future) {
        String to = placed(range.to(), future);
        String from = to == null ? null : from(range.from(), to, future);
        if (from == null || to == null) {
            return null;
        }
        int cut = from.indexOf('/');
        String begin = cut < 0 ? from : from.substring(0, cut);
        String end = to.substring(to.indexOf('/') + 1);
        boolean fits = begin.length() != end.length() || begin.compareTo(end) <= 0;
        return fits
                ? begin + "/" + end
                : isWeekday(range.to()) && begin.length() == 10
                        ? begin + "/" + nextWeekday(LocalDate.parse(begin), ((Point.Day) range.to()).weekday())
                        : null;
    }

    private static boolean isWeekday(Point point) {
        return point instanceof Point.Day day && day.weekday() > 0 && day.date() == null && day.hijri() == null;
    }

    private static LocalDate nextWeekday(LocalDate day, int weekday) {
        return day.plusDays(Math.floorMod(weekday - day.getDayOfWeek().getValue(), 7));
    }

    /** The first point; a day or month without a year is the last one before the second point. */
    private @Nullable String from(Point from, String to, boolean future) {
        Point.Month month = Point.monthOf(from);
        boolean open = month != null && month.year() == 0 && !month.hijri() && month.turn() == Point.NO_TURN;
        if (month == null || !open || to.length() < 5 || to.charAt(4) != '-') {
            return placed(from, future);
        }
        int year = Integer.parseInt(to.substring(0, 4));
        String same = placed(inYear(from, month, year), future);
        return same == null || same.compareTo(to) <= 0 ? same : placed(inYear(from, month, year - 1), future);
    }

    private static Point inYear(Point point, Point.Month month, int year) {
        Point.Month dated = new Point.Month(year, month.month(), false, Point.NO_TURN, Point.Month.NO_SHIFT);
        if (point instanceof Point.DayOfMonth day) {
            return new Point.DayOfMonth(day.day(), dated);
        }
        return point instanceof Point.Day day && day.date() != null
                ? new Point.Day(
                        null, 0, Point.NO_TURN, new Point.DayOfMonth(day.date().day(), dated), null, day.clock())
                : dated;
    }

    private @Nullable String day(Point.Day day, boolean future) {
        LocalDate date = dayOnly(day, future);
        if (date == null) {
            return null;
        }
        Point.Clock clock = day.clock();
        if (clock == null) {
            return date.toString();
        }
        StringBuilder value = new StringBuilder(date.toString()).append('T');
        two(value, clock.hour()).append(':');
        return two(value, Math.max(0, clock.minute())).append(clock.zone()).toString();
    }

    private static StringBuilder two(StringBuilder value, int number) {
        return value.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private @Nullable LocalDate dayOnly(Point.Day day, boolean future) {
        if (day.date() != null) {
            LocalDate date = day.date().month() instanceof Point.Shift && day.weekday() > 0
                    ? numbered(day.date().day(), day.weekday())
                    : date(day.date(), future);
            if (date != null) {
                return date;
            }
        }
        if (day.hijri() != null) {
            return date(day.hijri(), future);
        }
        if (today == null) {
            return null;
        }
        if (day.shift() != null) {
            if (day.weekday() == 0) {
                return today.plusDays(day.shift());
            }
            LocalDate written = Anchor.today(today, day.shift(), day.weekday());
            return written == null ? weekday(day.weekday(), Point.NO_TURN, future) : written.plusDays(day.shift());
        }
        return day.weekday() == 0 ? null : weekday(day.weekday(), day.weekdayTurn(), future);
    }

    /** «الخميس 21»: of this month, the last or the next, where the weekday fits; null where it fits none. */
    private @Nullable LocalDate numbered(int number, int weekday) {
        if (today == null) {
            return null;
        }
        for (int months : new int[] {0, -1, 1}) {
            YearMonth month = YearMonth.from(today).plusMonths(months);
            if (number <= month.lengthOfMonth()
                    && month.atDay(number).getDayOfWeek().getValue() == weekday) {
                return month.atDay(number);
            }
        }
        return null;
    }

    private @Nullable LocalDate weekday(int weekday, int turn, boolean future) {
        if (today == null) {
            return null;
        }
        int back = Math.floorMod(today.getDayOfWeek().getValue() - weekday, 7);
        int ahead = Math.floorMod(weekday - today.getDayOfWeek().getValue(), 7);
        if (turn == Point.NO_TURN || turn == 0) {
            return future ? today.plusDays(ahead) : today.minusDays(back);
        }
        if (turn < 0) {
            return today.minusDays((back == 0 ? 7 : back) + 7L * (-turn - 1));
        }
        return today.plusDays((ahead == 0 ? 7 : ahead) + 7L * (turn - 1));
    }

    private @Nullable String dayOfWeek(Point.DayOfWeek day) {
        if (today == null) {
            return null;
        }
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L).plusWeeks(day.weeks());
        return monday.plusDays(day.weekday() - 1L).toString();
    }

    private @Nullable LocalDate date(Point.DayOfMonth day, boolean future) {
        if (day.day() == Point.LAST_DAY) {
            String month = placed(day.month(), future);
            return month == null || month.length() != 7
                    ? null
                    : YearMonth.parse(month).atEndOfMonth();
        }
        if (day.month() instanceof Point.Shift shift) {
            return today == null
                    ? null
                    : YearMonth.from(today).plusMonths(shift.amount()).atDay(day.day());
        }
        if (!(day.month() instanceof Point.Month month)) {
            return null;
        }
        if (month.hijri()) {
            int year = month.year() > 0 ? month.year() : hijriYear(month, day.day(), future);
            return year < 0 ? null : Hijri.day(year, month.month(), day.day());
        }
        if (month.year() > 0) {
            return LocalDate.of(month.year(), month.month(), day.day());
        }
        if (today == null) {
            return null;
        }
        if (month.yearShift() != Point.Month.NO_SHIFT) {
            return LocalDate.of(today.getYear() + month.yearShift(), month.month(), day.day());
        }
        LocalDate same = YearMonth.of(today.getYear(), month.month())
                .atDay(Math.min(
                        day.day(), YearMonth.of(today.getYear(), month.month()).lengthOfMonth()));
        LocalDate past = same.isAfter(today) || month.turn() < 0 && same.equals(today) ? same.minusYears(1) : same;
        LocalDate next = same.isBefore(today) || month.turn() > 0 && same.equals(today) ? same.plusYears(1) : same;
        return switch (month.turn()) {
            case 0 -> same;
            case Point.NO_TURN ->
                future
                                || today.plusDays(NEAR_DAYS).isAfter(next)
                                        && past.plusDays(2 * NEAR_DAYS).isBefore(today)
                        ? next
                        : past;
            default -> month.turn() < 0 ? past : next;
        };
    }

    private @Nullable String month(Point.Month month, boolean future) {
        if (month.hijri()) {
            int year = month.year() > 0 ? month.year() : hijriYear(month, 0, future);
            return year < 0 ? null : span(Hijri.month(year, month.month()));
        }
        if (month.year() > 0) {
            return YearMonth.of(month.year(), month.month()).toString();
        }
        if (today == null) {
            return null;
        }
        YearMonth now = YearMonth.from(today);
        YearMonth same = YearMonth.of(today.getYear(), month.month());
        if (month.yearShift() != Point.Month.NO_SHIFT) {
            return same.plusYears(month.yearShift()).toString();
        }
        YearMonth past = same.isAfter(now) || month.turn() < 0 && same.equals(now) ? same.minusYears(1) : same;
        YearMonth next = same.isBefore(now) || month.turn() > 0 && same.equals(now) ? same.plusYears(1) : same;
        boolean justPast = !past.isBefore(now.minusMonths(NEAR_MONTHS)) && next.isAfter(now.plusMonths(6));
        boolean near = !next.isAfter(now.plusMonths(NEAR_MONTHS))
                && past.plusMonths(2 * NEAR_MONTHS).isBefore(now);
        return switch (month.turn()) {
            case 0 -> same.toString();
            case Point.NO_TURN -> (near || future && !justPast ? next : past).toString();
            default -> (month.turn() < 0 ? past : next).toString();
        };
    }

    /** The Hijri year that a month without one means; -1 where not known. */
    private int hijriYear(Point.Month month, int day, boolean future) {
        int now = today == null ? -1 : Hijri.monthIndex(today);
        if (now < 0) {
            return -1;
        }
        int same = now - now % 12 + month.month() - 1;
        if (month.yearShift() != Point.Month.NO_SHIFT) {
            return same / 12 + month.yearShift();
        }
        boolean before = month.turn() == -1;
        boolean after = month.turn() == 1;
        int past = same > now || before && day == 0 && same == now ? same - 12 : same;
        int next = same < now || after && day == 0 && same == now ? same + 12 : same;
        boolean near = next <= now + NEAR_MONTHS && past + 2 * NEAR_MONTHS < now;
        int chosen = month.turn() == 0 ? same : before ? past : after || future || near ? next : past;
        return chosen / 12;
    }

    private @Nullable String shift(Point.Shift shift) {
        if (today == null) {
            return null;
        }
        int n = shift.amount();
        return switch (shift.unit()) {
            case YearGrammar.DAY -> today.plusDays(n).toString();
            case YearGrammar.WEEK -> week(today.plusWeeks(n));
            case YearGrammar.MONTH -> YearMonth.from(today).plusMonths(n).toString();
            case YearGrammar.YEAR -> {
                int now = shift.hijri() ? Hijri.monthIndex(today) : -1;
                yield now < 0 ? year(today.getYear() + n) : span(Hijri.year(now / 12 + n));
            }
            case YearGrammar.DECADE -> {
                int first = today.getYear() / 10 * 10 + 10 * n;
                yield year(first) + "/" + year(first + 9);
            }
            case YearGrammar.SCHOOL_YEAR -> {
                int first = today.getYear() - (today.getMonthValue() > 8 ? 0 : 1) + n;
                yield year(first) + "/" + year(first + 1);
            }
            default -> null;
        };
    }

    private static String week(LocalDate day) {
        StringBuilder value = new StringBuilder(year(day.get(IsoFields.WEEK_BASED_YEAR))).append("-W");
        return two(value, day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)).toString();
    }

    private @Nullable String stretch(Point.Stretch stretch) {
        if (today == null) {
            return null;
        }
        int n = stretch.amount();
        LocalDate other = switch (stretch.unit()) {
            case 0 -> today.plusDays(n < 0 ? -Math.max(1, -n / 24) : Math.max(1, n / 24));
            case YearGrammar.DAY -> today.plusDays(n);
            case YearGrammar.WEEK -> today.plusWeeks(n);
            case YearGrammar.MONTH -> today.plusMonths(n);
            case YearGrammar.YEAR -> today.plusYears(n);
            case YearGrammar.DECADE -> today.plusYears(10L * n);
            default -> null;
        };
        if (other == null) {
            return null;
        }
        if (stretch.unit() == YearGrammar.DAY) {
            return n < 0 ? other + "/" + today.minusDays(1) : today.plusDays(1) + "/" + other;
        }
        return n < 0 ? other + "/" + today : today + "/" + other;
    }

    /** The Gregorian year that a point names; -1 where it names none. */
    private int yearOf(Point year, boolean future) {
        String value = placed(year, future);
        return value == null || value.length() != 4 ? -1 : Integer.parseInt(value);
    }

    /** The year of «هذا الصيف», «الشتاء الماضي»; -1 where not known. */
    private int anchored(Point.Season season) {
        return today != null && season.year() instanceof Point.Shift shift
                ? YearParts.yearOf(season.month(), shift.amount(), today)
                : -1;
    }
}
