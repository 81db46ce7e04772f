package org.musnad.reader.time;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.time.Sense.Kind;

/** Joins two expressions into one span: «من 7 يوليو وحتى 5 أغسطس», «بين 2003 و2005», «يومي السبت والأحد». */
final class Ranges {
    private final Scan scan;

    Ranges(Scan scan) {
        this.scan = scan;
    }

    List<Draft> join(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>(drafts.size());
        for (int k = 0; k < drafts.size(); k++) {
            Draft from = drafts.get(k);
            if (k + 1 < drafts.size() && isSimple(from) && isSimple(drafts.get(k + 1))) {
                Draft to = drafts.get(k + 1);
                if (scan.sameSentence(from.first(), to.first()) && isSpan(from, to)) {
                    Point span = new Point.Range(from.point(), to.point());
                    joined.add(new Draft(from.first(), from.stem(), to.end(), span, "span"));
                    k++;
                    continue;
                }
                if (isPair(from, to)) {
                    Point first = inYearOf(from.point(), to.point());
                    joined.add(new Draft(from.first(), from.stem(), from.end(), first, from.rule()));
                    continue;
                }
            }
            joined.add(from);
        }
        return joined;
    }

    private static boolean isSimple(Draft draft) {
        return !(draft.point() instanceof Point.Range
                || draft.point() instanceof Point.Stretch
                || draft.point() instanceof Point.Years);
    }

    /** Two months of one year: «في مارس وأبريل 2015». */
    private boolean isPair(Draft from, Draft to) {
        return from.end() == to.first()
                && to.stem() == 1
                && scan.word(to.first()).folded().startsWith("و")
                && from.point() instanceof Point.Month a
                && to.point() instanceof Point.Month b
                && a.year() == 0
                && a.turn() == Point.NO_TURN
                && (b.year() > 0 || b.turn() != Point.NO_TURN);
    }

    private boolean isSpan(Draft from, Draft to) {
        int gap = from.end();
        int until = scan.mark(gap, "،,") ? gap + 1 : gap;
        if (scan.has(until, Kind.UNTIL) && scan.end(until) == to.first()) {
            return isOpened(from) || isDate(from) && isDate(to) && !scan.is(from.first() - 1, "منذ");
        }
        boolean and = gap == to.first()
                        && to.stem() == 1
                        && scan.word(to.first()).folded().startsWith("و")
                || gap + 1 == to.first() && scan.is(gap, "و");
        if (and) {
            return scan.has(from.first() - 1, Kind.BETWEEN) || scan.has(from.first(), Kind.UNIT, "of-two");
        }
        if (isNight(from) && to.point() instanceof Point.Day day && day.weekday() > 0) {
            return gap == to.first() && to.stem() == 0 || gap + 1 == to.first() && scan.mark(gap, "-–/");
        }
        return gap + 1 == to.first() && scan.mark(gap, "-–") && sameSort(from.point(), to.point());
    }

    private static boolean isDate(Draft draft) {
        return draft.point() instanceof Point.Day day && (day.date() != null || day.shift() != null);
    }

    /** «ليل الأحد/الاثنين». */
    private boolean isNight(Draft from) {
        return scan.has(from.first(), Kind.PART)
                && scan.senseAt(from.first()).number() == 22
                && from.point() instanceof Point.Day day
                && day.weekday() > 0
                && day.shift() == null
                && day.date() == null;
    }

    /** Whether «من», «بين», «اعتبارا من» stands before it. */
    private boolean isOpened(Draft from) {
        for (int k = from.first() - 1; k >= from.first() - 3 && scan.in(k); k--) {
            boolean opens = scan.has(k, Kind.FROM) || scan.has(k, Kind.BETWEEN);
            if (opens && scan.end(k) == from.first()) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameSort(Point from, Point to) {
        return from.getClass() == to.getClass() && !(from instanceof Point.Shift);
    }

    /** The first month takes its year or turn from the second. */
    private static Point inYearOf(Point from, Point to) {
        if (!(from instanceof Point.Month a) || !(to instanceof Point.Month b)) {
            return from;
        }
        int year = b.year() > 0 && a.month() > b.month() ? b.year() - 1 : b.year();
        return new Point.Month(year, a.month(), a.hijri(), b.turn(), b.yearShift());
    }
}
