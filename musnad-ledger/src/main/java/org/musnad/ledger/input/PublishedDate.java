package org.musnad.ledger.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates of publication as files give them, turned into ISO 8601. */
public final class PublishedDate {
    private static final Pattern NUMERIC = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");

    private PublishedDate() {}

    /**
     * The ISO 8601 date or date-time that {@code given} stands for: ISO itself, with a blank for «T», with slashes (year or
     * day first), RFC 1123, or seconds or milliseconds since 1970; empty where it is none of these.
     */
    public static Optional<String> iso(String given) {
        String date = latinDigits(given.strip());
        try {
            return Optional.of(parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String parse(String date) {
        if (EPOCH.matcher(date).matches()) {
            long number = Long.parseLong(date);
            return (date.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number)).toString();
        }
        var yearFirst = NUMERIC.matcher(date);
        if (yearFirst.lookingAt()) {
            LocalDate day = day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
            return withTime(day, date.substring(yearFirst.end()));
        }
        var dayFirst = DAY_FIRST.matcher(date);
        if (dayFirst.lookingAt()) {
            LocalDate day = day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            return withTime(day, date.substring(dayFirst.end()));
        }
        return OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                .toString();
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String withTime(LocalDate day, String rest) {
        if (rest.isBlank()) {
            return day.toString();
        }
        String time = rest.charAt(0) == 'T' || rest.charAt(0) == ' '
                ? rest.substring(1).strip()
                : rest.strip();
        boolean zulu = time.endsWith("UTC") || time.endsWith("GMT");
        String plain = zulu ? time.substring(0, time.length() - 3).strip() + "Z" : time.replace(" ", "");
        if (plain.matches(".*[+-]\\d{4}")) {
            plain = plain.substring(0, plain.length() - 2) + ":" + plain.substring(plain.length() - 2);
        }
        String full = day + "T" + plain;
        if (plain.endsWith("Z") || plain.matches(".*[+-]\\d{2}:\\d{2}")) {
            OffsetDateTime moment = OffsetDateTime.parse(full);
            return moment.getOffset().equals(ZoneOffset.UTC)
                    ? moment.toInstant().toString()
                    : moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        return LocalDateTime.parse(full).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static String latinDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c > 0x7F ? Character.digit(c, 10) : -1;
            out.append(digit >= 0 ? (char) ('0' + digit) : c);
        }
        return out.toString();
    }
}
