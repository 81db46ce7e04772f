package org.musnad.reader.time;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.time.Sense.Kind;

/**
 * Weeks, months, years and their parts from now: «الشهر الماضي», «هذا الأسبوع», «قبل ثلاثة أيام», «الربع الثاني من العام الجاري»,
 * «مطلع أغسطس», «صيف 2014», «تسعينات القرن الماضي».
 */
final class UnitGrammar {
    private final Scan scan;
    private final YearGrammar years;
    private final MonthGrammar months;
    private final StretchGrammar stretches;

    UnitGrammar(Scan scan, YearGrammar years, MonthGrammar months) {
        this.scan = scan;
        this.years = years;
        this.months = months;
        this.stretches = new StretchGrammar(scan, years);
    }

    /** What begins with a word of a calendar sense. */
    @Nullable
    Reading read(int i) {
        Sense sense = scan.sense(i);
        if (sense == null) {
            return stretches.counted(i);
        }
        return switch (sense.kind()) {
            case POSITION -> position(i);
            case UNIT -> unit(i, sense);
            case THIS -> demonstrative(i);
            case MONTH -> month(i);
            case AGO -> stretches.ago(i);
            case DECADE -> decade(i, sense);
            case SEASON -> season(i, sense);
            case FRACTION -> fraction(i, sense);
            default -> null;
        };
    }

    private @Nullable Reading month(int i) {
        Reading month = months.month(i, isTrusted(i));
        if (month == null) {
            return null;
        }
        boolean yeared = month.point() instanceof Point.Month m && (m.year() > 0 || m.turn() != Point.NO_TURN);
        return !yeared && scan.isNeighbourStem(i - 1, "event-before") ? null : month;
    }

    private boolean isTrusted(int i) {
        return scan.stem(i) == 0 && scan.isNeighbour(i - 1, "month-blank") && !isAction(i);
    }

    /** «منذ مارس»: a month; but «من مارس الرياضة»: who practised. */
    private boolean isAction(int i) {
        return scan.is(i - 1, "من")
                && !scan.has(i - 2, Kind.POSITION)
                && scan.in(i + 1)
                && scan.lexicon.isArticle(scan.word(i + 1))
                && !scan.hasBare(i + 1, Kind.TURN);
    }

    private @Nullable Reading position(int i) {
        int at = scan.end(i);
        if (scan.is(at, "من")) {
            at++;
        }
        if (scan.is(at, "في") || !scan.in(at)) {
            return null;
        }
        if (scan.stem(at) > 0) {
            return null;
        }
        if (scan.has(at, Kind.UNIT, "one") && scan.senseAt(at).number() == YearGrammar.MONTH) {
            return months.month(scan.end(at), true);
        }
        if (scan.has(at, Kind.MONTH)) {
            return months.month(at, true);
        }
        if (scan.has(at, Kind.DECADE)) {
            return decade(at, scan.senseAt(at));
        }
        Reading named = years.named(at, true);
        if (named != null) {
            boolean school = named.end() == scan.end(at) && scan.isNeighbour(named.end(), "year-kind");
            return school ? null : named;
        }
        if (scan.year(at) > 0) {
            Reading number = years.number(at);
            return number != null && number.point() instanceof Point.Year year && year.year() < 1300 ? null : number;
        }
        Reading month = months.shiftedMonth(at);
        if (month != null) {
            return month;
        }
        if (scan.has(at, Kind.UNIT, "the-one")) {
            int number = scan.senseAt(at).number();
            Reading shifted = shifted(at, scan.senseAt(at));
            if (shifted != null) {
                return shifted;
            }
            return number == YearGrammar.MONTH ? new Reading(new Point.Shift(number, 0, false), scan.end(at)) : null;
        }
        return years.isThis(at) ? demonstrative(at) : null;
    }

    private @Nullable Reading demonstrative(int i) {
        int at = i + 1;
        if (scan.hasBare(at, Kind.SEASON) && scan.word(at).folded().startsWith("ال")) {
            Point year = new Point.Shift(YearGrammar.YEAR, 0, true);
            return new Reading(new Point.Season(scan.senseAt(at).number(), year), scan.end(at));
        }
        if (!scan.has(at, Kind.UNIT, "the-one") || scan.stem(at) > 0) {
            return null;
        }
        int unit = scan.senseAt(at).number();
        if (unit == YearGrammar.YEAR) {
            return years.named(i, false);
        }
        return unit == YearGrammar.WEEK || unit == YearGrammar.MONTH
                ? new Reading(new Point.Shift(unit, 0, false), scan.end(at))
                : null;
    }

    private @Nullable Reading unit(int i, Sense unit) {
        int at = scan.end(i);
        switch (unit.detail()) {
            case "the-one":
                return unit.number() == YearGrammar.YEAR ? years.named(i, false) : shifted(i, unit);
            case "the-two":
                return stretches.stretch(unit.number(), 2, at);
            case "the-many":
                return stretches.many(i, unit, at);
            case "one":
                if (unit.number() == YearGrammar.YEAR) {
                    return years.named(i, false);
                }
                return unit.number() == YearGrammar.MONTH && scan.stem(at < scan.size() ? at : i) == 0
                        ? months.month(at, true)
                        : null;
            case "of-two":
                return ofTwo(unit, at);
            case "many":
                return unit.number() == YearGrammar.YEAR ? stretches.yearsListed(at) : null;
            default:
                return null;
        }
    }

    private @Nullable Reading shifted(int i, Sense unit) {
        int number = unit.number();
        int at = scan.end(i);
        if (number == YearGrammar.CENTURY) {
            return century(i);
        }
        YearGrammar.Turn turn = years.turn(at);
        if (turn == null && number == YearGrammar.WEEK) {
            return weekOfMonth(at);
        }
        if (turn == null || number == YearGrammar.DECADE && turn.amount() == 0) {
            return null;
        }
        return new Reading(new Point.Shift(number, turn.amount(), false), turn.end());
    }

    /** «الأسبوع الأول من أكتوبر». */
    private @Nullable Reading weekOfMonth(int at) {
        NumberMention ordinal = scan.in(at) && scan.word(at).isWord() ? scan.number(at) : null;
        boolean last = scan.is(at, "الاخير");
        if (!last && (ordinal == null || !ordinal.isOrdinal() || !ordinal.definite())) {
            return null;
        }
        int end = last || ordinal == null ? at + 1 : ordinal.end();
        Reading year = years.of(end, false);
        if (year != null) {
            int week = last || ordinal == null ? Point.LAST_DAY : (int) ordinal.value();
            return new Reading(new Point.WeekOfYear(week, year.point()), year.end());
        }
        if (last || ordinal == null || ordinal.value() > 4 || !scan.is(end, "من")) {
            return null;
        }
        Reading month = monthAfter(ordinal.end() + 1);
        int first = 7 * ((int) ordinal.value() - 1) + 1;
        return month == null ? null : new Reading(days(first, first + 6, month.point()), month.end());
    }

    private @Nullable Reading monthAfter(int i) {
        Reading shifted = months.shiftedMonth(i);
        if (shifted != null) {
            return shifted;
        }
        boolean word = scan.has(i, Kind.UNIT, "one") && scan.senseAt(i).number() == YearGrammar.MONTH;
        return months.month(word ? scan.end(i) : i, true);
    }

    private static Point days(int first, int last, Point month) {
        return new Point.Range(new Point.DayOfMonth(first, month), new Point.DayOfMonth(last, month));
    }

    private @Nullable Reading century(int i) {
        int at = scan.end(i);
        if (scan.has(at, Kind.TURN)) {
            int turn = scan.senseAt(at).number();
            int first = turn < 0 ? 1901 : turn == 0 ? 2001 : 2101;
            return new Reading(new Point.FixedYears(first, first + 99), scan.end(at));
        }
        NumberMention number = scan.number(at);
        if (number != null && number.definite() && number.value() >= 1 && number.value() <= 22) {
            int end = number.end();
            if (scan.is(end, "عشر")) {
                end++;
            }
            if (scan.has(end, Kind.ERA)) {
                if (scan.senseAt(end).hijri()) {
                    return null;
                }
                end++;
            }
            int last = (int) number.value() * 100;
            return new Reading(new Point.FixedYears(last - 99, last), end);
        }
        return null;
    }

    /** «يومي السبت والأحد», «عامي 2003 و2005», «شهري يوليو وأغسطس»: the first of the two; the pair is made later. */
    private @Nullable Reading ofTwo(Sense unit, int at) {
        if (!scan.in(at)) {
            return null;
        }
        if (unit.number() == YearGrammar.YEAR) {
            return scan.year(at) > 0 ? years.number(at) : null;
        }
        if (unit.number() == YearGrammar.MONTH) {
            return months.month(at, true);
        }
        Reading days = months.date(at);
        return days != null && days.point() instanceof Point.Range ? days : null;
    }

    private @Nullable Reading decade(int i, Sense decade) {
        int at = scan.end(i);
        boolean definite = scan.word(i).folded().substring(scan.stem(i)).startsWith("ال");
        if (scan.is(at, "من") && scan.in(at + 1) && scan.word(at + 1).folded().contains("عمر")) {
            return null;
        }
        int century = scan.is(at, "من") ? at + 1 : at;
        if (scan.is(century, "القرن")) {
            Reading read = century(century);
            return read != null && read.point() instanceof Point.FixedYears fixed
                    ? decade(fixed.from() - 1 + decade.number(), read.end())
                    : null;
        }
        return definite && decade.number() >= 50 ? decade(1900 + decade.number(), at) : null;
    }

    private static Reading decade(int first, int end) {
        return new Reading(new Point.FixedYears(first, first + 9), end);
    }

    private @Nullable Reading season(int i, Sense season) {
        int at = scan.end(i);
        boolean definite = scan.word(i).folded().substring(scan.stem(i)).startsWith("ال");
        if (definite) {
            YearGrammar.Turn turn = years.turn(at);
            return turn == null
                    ? null
                    : new Reading(
                            new Point.Season(season.number(), new Point.Shift(YearGrammar.YEAR, turn.amount(), true)),
                            turn.end());
        }
        Reading year = scan.stem(at < scan.size() ? at : i) == 0 ? years.of(at, false) : null;
        return year == null || scan.is(at, "من") || scan.is(at, "في")
                ? null
                : new Reading(new Point.Season(season.number(), year.point()), year.end());
    }

    /** «الربع الثاني من العام الجاري», «النصف الأول من 2015», «الربع الرابع 2014». */
    private @Nullable Reading fraction(int i, Sense fraction) {
        int at = scan.end(i);
        int which;
        int end;
        if (scan.is(at, "الاخير")) {
            which = fraction.number();
            end = at + 1;
        } else {
            NumberMention ordinal = scan.number(at);
            if (ordinal == null || !ordinal.isOrdinal() || !ordinal.definite()) {
                return null;
            }
            which = (int) ordinal.value();
            end = ordinal.end();
        }
        if (which < 1 || which > fraction.number()) {
            return null;
        }
        Reading month = fraction.number() == 2 && scan.is(end, "من") ? monthAfter(end + 1) : null;
        if (month != null) {
            Point point = which == 1 ? days(1, 15, month.point()) : days(16, Point.LAST_DAY, month.point());
            return new Reading(point, month.end());
        }
        Reading year = years.of(end, true);
        return year == null || scan.is(end, "في")
                ? null
                : new Reading(new Point.PartOfYear(fraction.number(), which, year.point()), year.end());
    }
}
