package org.musnad.reader.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day that the report calls «اليوم». */
final class Anchor {
    private static final int FARTHEST = 6;

    private Anchor() {}

    /** The date of publication, ISO 8601 with or without a time; null where it is none. */
    static @Nullable LocalDate published(@Nullable String published) {
        if (published == null || published.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(published.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The day on which the report was written. «اليوم الإثنين» and «أمس الأحد» in a Tuesday paper are of a Monday; where
     * the report contradicts itself, the date of publication stands.
     */
    static @Nullable LocalDate of(@Nullable LocalDate published, List<Draft> drafts) {
        if (published == null) {
            return null;
        }
        LocalDate moved = null;
        for (Draft draft : drafts) {
            if (draft.point() instanceof Point.Day day && day.shift() != null && day.weekday() > 0) {
                LocalDate today = today(published, day.shift(), day.weekday());
                if (today == null || today.equals(published)) {
                    return published;
                }
                moved = moved == null ? today : moved;
            }
        }
        return moved == null ? published : moved;
    }

    /** The day nearest to publication whose shift is that weekday; earlier ones first. Tomorrow's paper may be dated a day ahead. */
    static @Nullable LocalDate today(LocalDate published, int shift, int weekday) {
        for (int back = 0; back <= FARTHEST; back++) {
            if (published.minusDays(back).plusDays(shift).getDayOfWeek().getValue() == weekday) {
                return published.minusDays(back);
            }
            if (back == 2 && published.plusDays(1 + (long) shift).getDayOfWeek().getValue() == weekday) {
                return published.plusDays(1);
            }
        }
        return null;
    }
}
