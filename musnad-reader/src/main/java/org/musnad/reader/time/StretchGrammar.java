package org.musnad.reader.time;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.time.Sense.Kind;

/** Counted units: «الأيام الثلاثة الماضية», «الـ24 ساعة المقبلة», «الأشهر الستة الأولى من العام», «قبل ثلاثة أيام». */
final class StretchGrammar {
    /** «قبل عشر سنوات» tells how long ago, not in which year. */
    private static final int LONGEST_AGO = 2;

    private final Scan scan;
    private final YearGrammar years;

    StretchGrammar(Scan scan, YearGrammar years) {
        this.scan = scan;
        this.years = years;
    }

    /** «الثلاثة أيام الماضية», «الـ24 ساعة الماضية», «الخمس سنوات المقبلة». */
    @Nullable
    Reading counted(int i) {
        boolean article = scan.is(i, "ال") && scan.in(i + 1) && scan.word(i + 1).isNumber();
        NumberMention number = scan.number(article ? i + 1 : i);
        if (number == null || !number.isWhole(1000) || number.value() < 2 || !article && !number.definite()) {
            return null;
        }
        Sense unit = scan.sense(number.end());
        boolean isUnit = unit != null
                && (unit.is(Kind.UNIT) && !unit.isTheOne()
                        || unit.is(Kind.CLOCK) && !unit.detail().isEmpty());
        return unit != null && isUnit && scan.stem(number.end()) == 0
                ? stretch(unit.is(Kind.CLOCK) ? 0 : unit.number(), (int) number.value(), scan.end(number.end()))
                : null;
    }

    @Nullable
    Reading stretch(int unit, int count, int at) {
        if (!scan.hasBare(at, Kind.TURN) || scan.senseAt(at).number() == 0 || years.isThis(at)) {
            return null;
        }
        return new Reading(new Point.Stretch(unit, count * scan.senseAt(at).number()), scan.end(at));
    }

    /** «الأشهر الستة الماضية», «الأشهر الستة الأولى من العام», «الأعوام 2010-2015». */
    @Nullable
    Reading many(int i, Sense unit, int at) {
        if (unit.number() == YearGrammar.YEAR && scan.year(at) > 0) {
            return yearsListed(at);
        }
        int numberAt = scan.is(at, "ال") ? at + 1 : at;
        NumberMention number = scan.number(numberAt);
        if (number == null || !number.isWhole(1000) || number.value() < 2 || numberAt == at && !number.definite()) {
            return null;
        }
        int end = number.end();
        if (unit.number() == YearGrammar.MONTH && number.value() < 12 && isFirstOrLast(end)) {
            Reading year = years.of(end + 1, true);
            return year == null || !scan.is(end + 1, "من") && scan.year(end + 1) < 0
                    ? null
                    : new Reading(
                            new Point.MonthsOfYear((int) number.value(), !isFirst(end), year.point()), year.end());
        }
        return stretch(unit.number(), (int) number.value(), end);
    }

    private boolean isFirst(int i) {
        return scan.is(i, "الاولي") || scan.is(i, "الاول");
    }

    private boolean isFirstOrLast(int i) {
        return isFirst(i) || scan.is(i, "الاخيره");
    }

    @Nullable
    Reading yearsListed(int at) {
        return scan.year(at) > 0 ? years.number(at) : null;
    }

    @Nullable
    Reading ago(int i) {
        int sign = scan.senseAt(i).number();
        int at = scan.end(i);
        if (scan.isNeighbour(at, "about")) {
            at++;
        }
        if (scan.stem(i) > 1 || !scan.in(at) || scan.stem(at) > 0) {
            return null;
        }
        Sense sense = scan.sense(at);
        int unit;
        int amount;
        int end;
        if (sense != null
                && sense.is(Kind.UNIT)
                && (sense.detail().equals("one") || sense.detail().equals("two"))) {
            unit = sense.number();
            amount = sense.detail().equals("two") ? 2 : 1;
            end = scan.end(at);
            if (amount == 1 && (scan.is(end, "واحد") || scan.is(end, "واحده"))) {
                end++;
            } else if (amount == 1 && follows(end)) {
                return null;
            }
        } else {
            NumberMention number = scan.number(at);
            Sense counted = number == null ? null : scan.sense(number.end());
            if (number == null || counted == null) {
                return null;
            }
            boolean fits = number.isWhole(200) && number.value() > 1 && counted.is(Kind.UNIT);
            if (!fits || !counted.detail().equals("many") && !counted.detail().equals("one")) {
                return null;
            }
            unit = counted.number();
            amount = (int) number.value();
            end = scan.end(number.end());
        }
        if (unit < YearGrammar.DAY
                || unit > YearGrammar.YEAR
                || unit == YearGrammar.YEAR && amount > LONGEST_AGO && sign < 0) {
            return null;
        }
        if (scan.is(end, "من")) {
            boolean now = scan.is(end + 1, "الان") || scan.is(end + 1, "اليوم");
            return now ? new Reading(new Point.Shift(unit, sign * amount, false), end + 2) : null;
        }
        if (sign > 0) {
            return null; // counted from something else
        }
        return new Reading(new Point.Shift(unit, -amount, false), end);
    }

    /** Whether «قبل شهر» goes on as «قبل شهر رمضان», «قبل عام 2015», «قبل يوم السبت». */
    private boolean follows(int end) {
        return scan.year(end) > 0
                || scan.hasBare(end, Kind.MONTH)
                || scan.hasBare(end, Kind.WEEKDAY)
                || scan.hasBare(end, Kind.SHIFT)
                || scan.digits(end, 4) > 0;
    }
}
