package org.musnad.app.desk;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** What areas read of requests and how they shorten what they show. */
final class Forms {
    private static final int LONGEST = 4000;

    private Forms() {}

    /** A field of a form, stripped and not longer than a long note; empty where it is not there. */
    static String field(Context context, String name) {
        String value = context.formParam(name);
        String stripped = value == null ? "" : value.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    /** A whole number that is not negative; 0 where the text is none. */
    static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** The day, ISO 8601; empty where the text is none. */
    static String day(String asked) {
        try {
            return asked.isEmpty() ? "" : LocalDate.parse(asked).toString();
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** The words, cut before a word where they are longer than {@code most}, with an ellipsis. */
    static String shortened(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int blank = words.lastIndexOf(' ', most - 2);
        int end = blank > most / 2 ? blank : most - 2;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + " …";
    }

    /** The name of a constant as messages, forms and addresses have it. */
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** An address of our own; another one where it is somebody else's. */
    static String ours(String to, String otherwise) {
        return to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") ? to : otherwise;
    }
}
