package org.musnad.reader.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The date beside the place of writing: «برلين 10 أغسطس 2015 م واس», «دمشق - 5 أغسطس (رويترز)». It is no time of the report. */
final class Dateline {
    private static final int MOST_WORDS_BEFORE = 6;
    private static final int LAST_PARAGRAPH = 3;

    private Dateline() {}

    static boolean isOne(Scan scan, Draft draft, @Nullable String value, @Nullable String published) {
        if (!(draft.point() instanceof Point.Day day) || day.date() == null && day.hijri() == null) {
            return false;
        }
        if (scan.isNeighbour(draft.first() - 1, "day-blank")) {
            return false;
        }
        int paragraph = scan.word(draft.first()).paragraph();
        int first = draft.first();
        while (first > 0 && scan.word(first - 1).paragraph() == paragraph) {
            first--;
            if (draft.first() - first > MOST_WORDS_BEFORE) {
                return false;
            }
        }
        boolean agency = scan.isNeighbour(draft.end(), "dateline-after")
                || scan.mark(draft.end(), "(/-–—") && first < draft.first();
        if (paragraph > LAST_PARAGRAPH || !agency && !isPublished(value, published)) {
            return false;
        }
        return agency || !scan.in(draft.end()) || scan.word(draft.end()).paragraph() != paragraph;
    }

    private static boolean isPublished(@Nullable String value, @Nullable String published) {
        LocalDate day = Anchor.published(published);
        if (day == null || value == null || value.length() < 10) {
            return false;
        }
        try {
            LocalDate written = LocalDate.parse(value.substring(0, 10));
            return !written.isBefore(day.minusDays(1)) && !written.isAfter(day.plusDays(1));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
