package org.musnad.ledger.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days, months and years as counts of days since 1970-01-01. */
final class Days {
    private Days() {}

    /**
     * A stretch of days.
     *
     * @param first its first day
     * @param next the day after it
     */
    record Stretch(long first, long next) {}

    /** The stretch that an ISO 8601 date (a year, a month, a day, or a moment in one) names; empty where it is none. */
    static Optional<Stretch> of(String iso) {
        String[] parts = (iso.length() > 10 ? iso.substring(0, 10) : iso).split("-", -1);
        if (parts.length > 3 || parts[0].length() != 4) {
            return Optional.empty();
        }
        int[] numbers = new int[3];
        for (int k = 0; k < parts.length; k++) {
            String part = parts[k];
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
            numbers[k] = Integer.parseInt(part);
        }
        try {
            LocalDate first =
                    LocalDate.of(numbers[0], parts.length > 1 ? numbers[1] : 1, parts.length > 2 ? numbers[2] : 1);
            LocalDate next = switch (parts.length) {
                case 1 -> first.plusYears(1);
                case 2 -> first.plusMonths(1);
                default -> first.plusDays(1);
            };
            return Optional.of(new Stretch(first.toEpochDay(), next.toEpochDay()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
