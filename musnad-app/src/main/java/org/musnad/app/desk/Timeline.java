package org.musnad.app.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.musnad.ledger.store.Ledger;

/** How many statements and figures the reports of each day hold, as bars over time. Counted once for a state of the ledger. */
final class Timeline {
    private static final int MOST_BARS = 60;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 90;

    private final Ledger ledger;
    private final Kept<TreeMap<LocalDate, long[]>> counts;

    Timeline(Ledger ledger, LedgerState state) {
        this.ledger = ledger;
        this.counts = new Kept<>(state, 1);
    }

    /**
     * The bars, the earliest first; each stands for as many days as the others.
     *
     * @param from first day that is chosen; empty where there is no such limit
     * @param to last day that is chosen; empty where there is no such limit
     */
    List<MapPage.Bar> bars(Visit visit, String from, String to) {
        TreeMap<LocalDate, long[]> days = counts.get("", this::count);
        if (days.isEmpty()) {
            return List.of();
        }
        long first = days.firstKey().toEpochDay();
        int width = (int) ((days.lastKey().toEpochDay() - first) / MOST_BARS) + 1;
        int most = (int) ((days.lastKey().toEpochDay() - first) / width) + 1;
        long[][] sums = new long[most][2];
        days.forEach((day, count) -> {
            int bar = (int) ((day.toEpochDay() - first) / width);
            sums[bar][0] += count[0];
            sums[bar][1] += count[1];
        });
        long highest = 1;
        for (long[] sum : sums) {
            highest = Math.max(highest, Math.max(sum[0], sum[1]));
        }
        List<MapPage.Bar> bars = new ArrayList<>();
        for (int k = 0; k < most; k++) {
            String begins = LocalDate.ofEpochDay(first + (long) k * width).toString();
            String ends =
                    LocalDate.ofEpochDay(first + (long) k * width + width - 1).toString();
            String label = visit.digits(begins.equals(ends) ? begins : begins + " – " + ends);
            double statements = HEIGHT * sums[k][0] / highest;
            double figures = HEIGHT * sums[k][1] / highest;
            bars.add(new MapPage.Bar(
                    Drawing.tenths(k * WIDTH / most),
                    Drawing.tenths(Math.max(1, WIDTH / most * 0.85)),
                    Drawing.tenths(HEIGHT - statements),
                    Drawing.tenths(statements),
                    Drawing.tenths(HEIGHT - figures),
                    Drawing.tenths(figures),
                    Drawing.tenths(Math.max(0.5, WIDTH / most * 0.4)),
                    visit.t("map.bar", label, visit.number(sums[k][0]), visit.number(sums[k][1])),
                    begins,
                    ends,
                    (!from.isEmpty() || !to.isEmpty())
                            && (from.isEmpty() || ends.compareTo(from) >= 0)
                            && (to.isEmpty() || begins.compareTo(to) <= 0)));
        }
        return bars;
    }

    private TreeMap<LocalDate, long[]> count() {
        TreeMap<LocalDate, long[]> days = new TreeMap<>();
        String[] tables = {"statement", "figure"};
        for (int k = 0; k < tables.length; k++) {
            int layer = k;
            ledger.jdbi()
                    .useHandle(handle -> handle.createQuery(
                                    "SELECT substr(r.published, 1, 10), sum(c.n) FROM (SELECT"
                                            + " analysis, count(*) AS n FROM " + tables[layer] + " GROUP BY analysis) c"
                                            + " JOIN analysis a ON a.id = c.analysis JOIN report r ON r.id = a.report"
                                            + " WHERE a.current = 1 AND r.published IS NOT NULL GROUP BY substr(r.published, 1, 10)")
                            .map((row, context) -> add(days, row.getString(1), layer, row.getLong(2)))
                            .forEach(done -> {}));
        }
        return days;
    }

    private static boolean add(TreeMap<LocalDate, long[]> days, String day, int layer, long count) {
        try {
            days.computeIfAbsent(LocalDate.parse(day), d -> new long[2])[layer] += count;
            return true;
        } catch (DateTimeParseException e) {
            return false; // a year or a month says no day
        }
    }
}
