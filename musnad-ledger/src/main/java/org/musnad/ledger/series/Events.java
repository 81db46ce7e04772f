package org.musnad.ledger.series;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the tolls of several events of one place apart by the day on which they happened. The days are those that the
 * clauses of the figures name, in at least two reports that are no copies of each other; of two days side by side the weaker
 * is the other's, misdated, unless no value is told of both. A figure without a day belongs to the one event of which its
 * value is told, else to the last one of the fortnight before it was printed. Two events of one day stay together.
 */
final class Events {
    private static final Set<String> TOLLS =
            Set.of("killed", "wounded", "casualties", "missing", "rescued", "abducted", "detained");
    private static final int OLDEST_DAYS = 60;
    private static final int FRESH_DAYS = 14;
    private static final int LEAST_REPORTS = 2;

    private final TreeMap<LocalDate, Set<Long>> reports = new TreeMap<>();
    private final Map<LocalDate, Set<String>> values = new HashMap<>();
    private final List<LocalDate> days = new ArrayList<>();

    private Events(List<Observation> observations) {
        for (Observation each : observations) {
            LocalDate day = day(each);
            if (day != null) {
                reports.computeIfAbsent(day, k -> new HashSet<>())
                        .add(each.report().copyGroup());
                values.computeIfAbsent(day, k -> new HashSet<>()).add(value(each));
            }
        }
        for (Map.Entry<LocalDate, Set<Long>> entry : reports.entrySet()) {
            if (entry.getValue().size() >= LEAST_REPORTS && isOwn(entry.getKey())) {
                days.add(entry.getKey());
            }
        }
    }

    /** The events of these observations. */
    static Events of(List<Observation> observations) {
        return new Events(observations);
    }

    /** The day of the event that a toll is of; empty where only one is known, or where nothing befell anybody. */
    String event(Observation each) {
        if (days.size() < 2 || !TOLLS.contains(each.counts())) {
            return "";
        }
        LocalDate own = day(each);
        if (own != null) {
            LocalDate nearest = null;
            for (LocalDate day : days) {
                long apart = Math.abs(ChronoUnit.DAYS.between(day, own));
                if (apart == 0) {
                    return day.toString();
                }
                nearest = apart == 1 && nearest == null ? day : nearest;
            }
            return nearest == null ? own.toString() : nearest.toString();
        }
        LocalDate told = null;
        LocalDate last = null;
        int tellers = 0;
        String value = value(each);
        for (LocalDate day : days) {
            if (day.toString().compareTo(each.report().day()) <= 0) {
                last = day;
                if (values.getOrDefault(day, Set.of()).contains(value)) {
                    told = day;
                    tellers++;
                }
            }
        }
        return tellers == 1 && told != null
                ? told.toString()
                : last == null ? days.get(0).toString() : last.toString();
    }

    /** Whether no day beside it has more reports, or those that have tell other values. */
    private boolean isOwn(LocalDate day) {
        int weight = reports.getOrDefault(day, Set.of()).size();
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
            int beside = reports.getOrDefault(other, Set.of()).size();
            if (beside > weight || beside == weight && other.isBefore(day)) {
                Set<String> shared = new HashSet<>(values.getOrDefault(other, Set.of()));
                shared.retainAll(values.getOrDefault(day, Set.of()));
                if (!shared.isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String value(Observation each) {
        return each.counts() + " " + each.value();
    }

    /** The day that the clause names, if it is one of the weeks before the report. */
    private static @Nullable LocalDate day(Observation each) {
        String time = each.time();
        if (time == null || time.length() < 10 || !TOLLS.contains(each.counts())) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(time.substring(0, 10));
            if (time.length() > 10 && time.charAt(10) != 'T') {
                return null; // from a day to a day
            }
            LocalDate printed = LocalDate.parse(each.report().day());
            long before = ChronoUnit.DAYS.between(day, printed);
            return before >= 0 && before <= OLDEST_DAYS ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
