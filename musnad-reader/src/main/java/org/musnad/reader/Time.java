package org.musnad.reader;

import org.jspecify.annotations.Nullable;

/**
 * An expression that names a calendar point or span.
 *
 * @param id unique in the analysis
 * @param span the words
 * @param value ISO 8601 in the Gregorian calendar at the text's own precision, A/B for a span; null where a relative
 *     expression has no published date to stand on
 * @param calendar the calendar that the text uses
 * @param rule the rule that read it
 */
public record Time(String id, Span span, @Nullable String value, Calendar calendar, String rule) {
    /** The calendar that the text uses. */
    public enum Calendar {
        GREGORIAN,
        HIJRI
    }
}
