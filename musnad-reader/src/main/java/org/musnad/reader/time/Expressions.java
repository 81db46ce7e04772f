package org.musnad.reader.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scans a report for expressions; at each word the longest one wins. */
final class Expressions {
    private final Scan scan;
    private final YearGrammar years;
    private final DayGrammar days;
    private final UnitGrammar units;

    Expressions(Scan scan) {
        this.scan = scan;
        this.years = new YearGrammar(scan);
        MonthGrammar months = new MonthGrammar(scan, years);
        this.days = new DayGrammar(scan, years, months);
        this.units = new UnitGrammar(scan, years, months);
    }

    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        int i = 0;
        while (i < scan.size()) {
            Draft draft = mayBegin(i) ? longest(i) : null;
            if (draft == null) {
                i++;
            } else if (isEvent(i, draft.point())) {
                i = draft.end();
            } else {
                found.add(draft);
                i = draft.end();
            }
        }
        return found;
    }

    private boolean mayBegin(int i) {
        if (scan.word(i).isNumber()) {
            return true;
        }
        return scan.word(i).isWord() && (scan.sense(i) != null || isNearUnit(i));
    }

    /** A word that may be a number, where a month, a unit or a part of the day follows within seven words. */
    private boolean isNearUnit(int i) {
        return scan.nextUnit(i + 1) <= i + 7 && scan.mayBeNumber(i);
    }

    private @Nullable Draft longest(int i) {
        Draft best = draft(i, days.read(i), "day");
        best = longer(best, draft(i, units.read(i), "unit"));
        best = longer(best, scan.word(i).isNumber() ? draft(i, years.bare(i), "year") : null);
        return best;
    }

    private @Nullable Draft draft(int i, @Nullable Reading reading, String rule) {
        if (reading == null || !scan.sameSentence(i, reading.end() - 1)) {
            return null;
        }
        return new Draft(i, stem(i), reading.end(), reading.point(), rule);
    }

    private int stem(int i) {
        if (scan.sense(i) != null) {
            return scan.stem(i);
        }
        org.musnad.reader.number.NumberMention number = scan.word(i).isWord() ? scan.number(i) : null;
        return number == null ? 0 : number.stem();
    }

    /** «ثورة 25 يناير», «قوى 14 آذار»: a name, unless the year is said. */
    private boolean isEvent(int i, Point point) {
        if (!scan.isNeighbourStem(i - 1, "event-before") || !(point instanceof Point.Day day)) {
            return false;
        }
        return day.date() != null
                && day.shift() == null
                && day.weekday() == 0
                && day.date().month() instanceof Point.Month month
                && month.year() == 0
                && month.turn() == Point.NO_TURN;
    }

    private static @Nullable Draft longer(@Nullable Draft a, @Nullable Draft b) {
        return a == null || b != null && b.end() > a.end() ? b : a;
    }
}
