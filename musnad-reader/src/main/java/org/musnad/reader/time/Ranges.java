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
                    joined.add(
                            new Draft(from.first(), from.stem(), to.end(), shared(from.point(), to.point()), "span"));
                    k++;
                    continue;
                }
                if (isPair(from, to)) {
                    joined.add(from);
                    Point first = ((Point.Range) shared(from.point(), to.point())).from();
                    joined.set(joined.size() - 1, new Draft(from.first(), from.stem(), from.end(), first, from.rule()));
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
        boolean opened = scan.is(from.first() - 1, "من")
                || scan.has(from.first() - 1, Kind.FROM) && scan.end(from.first() - 1) == from.first()
                || startsWithFrom(from);
        int until = scan.mark(gap, "،,") ? gap + 1 : gap;
        if (scan.has(until, Kind.UNTIL) && scan.end(until) == to.first()) {
            return opened;
        }
        boolean and = gap == to.first()
                        && to.stem() == 1
                        && scan.word(to.first()).folded().startsWith("و")
                || gap + 1 == to.first() && scan.is(gap, "و");
        if (and) {
            return scan.has(from.first() - 1, Kind.BETWEEN) || scan.has(from.first(), Kind.UNIT, "of-two");
        }
        return gap + 1 == to.first() && scan.mark(gap, "-–") && sameSort(from.point(), to.point());
    }

    private boolean startsWithFrom(Draft from) {
        int before = from.first() - 1;
        return scan.in(before - 2)
                && (scan.has(before - 2, Kind.FROM) && scan.end(before - 2) == from.first()
                        || scan.has(before - 1, Kind.FROM) && scan.end(before - 1) == from.first());
    }

    private static boolean sameSort(Point from, Point to) {
        return from.getClass() == to.getClass() && !(from instanceof Point.Shift);
    }

    /** The first point takes its year or turn from the second where it has none. */
    private static Point shared(Point from, Point to) {
        Point.Month month = monthOf(to);
        if (month == null) {
            return new Point.Range(from, to);
        }
        if (from instanceof Point.Month a && a.year() == 0 && a.turn() == Point.NO_TURN) {
            return new Point.Range(inYearOf(a, month), to);
        }
        if (from instanceof Point.Day day
                && day.date() != null
                && day.date().month() instanceof Point.Month a
                && a.year() == 0
                && a.turn() == Point.NO_TURN) {
            Point.DayOfMonth date = new Point.DayOfMonth(day.date().day(), inYearOf(a, month));
            return new Point.Range(
                    new Point.Day(day.shift(), day.weekday(), day.weekdayTurn(), date, day.hijri(), day.clock()), to);
        }
        return new Point.Range(from, to);
    }

    private static Point.@org.jspecify.annotations.Nullable Month monthOf(Point point) {
        if (point instanceof Point.Month month) {
            return month;
        }
        return point instanceof Point.Day day
                        && day.date() != null
                        && day.date().month() instanceof Point.Month month
                ? month
                : null;
    }

    private static Point.Month inYearOf(Point.Month a, Point.Month b) {
        int year = b.year() > 0 && a.month() > b.month() ? b.year() - 1 : b.year();
        return new Point.Month(year, a.month(), a.hijri(), b.turn(), b.yearShift());
    }
}
