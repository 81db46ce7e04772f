package org.musnad.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.Time;
import org.musnad.reader.number.NumberWords;
import org.musnad.reader.time.Sense.Kind;
import org.musnad.reader.word.Words;

/**
 * Finds the expressions that name a calendar point or span, and places them in the Gregorian calendar.
 *
 * <p>A text is scanned once; at each word the longest expression wins. Relative expressions stand on the day that the report
 * itself calls «اليوم», which is the day of publication unless «اليوم الإثنين» or «أمس الأحد» says otherwise.
 */
public final class TimeStage {
    private final CalendarLexicon lexicon = CalendarLexicon.load();
    private final NumberWords numbers;

    /** A stage with a number grammar of its own. */
    public TimeStage() {
        this(NumberWords.load());
    }

    /** A stage that shares the number grammar. */
    public TimeStage(NumberWords numbers) {
        this.numbers = numbers;
    }

    /**
     * The times of a report, in order and without overlap.
     *
     * @param published the day of publication, ISO 8601; without it, relative expressions have no value
     */
    public List<Time> find(Words words, @Nullable String published) {
        Scan scan = new Scan(words, lexicon, numbers);
        List<Draft> drafts = new Ranges(scan).join(new Expressions(scan).find());
        LocalDate today = Anchor.of(Anchor.published(published), drafts);
        Calendar calendar = new Calendar(today);
        Outlook outlook = new Outlook(scan);
        List<Time> times = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            String value = calendar.value(draft.point(), outlook.isFuture(draft));
            if (Dateline.isOne(scan, draft, value, published)) {
                continue;
            }
            Span span = new Span(
                    words.get(draft.first()).startOf(draft.stem()),
                    words.get(draft.end() - 1).end());
            Time.Calendar written = isHijri(scan, draft) ? Time.Calendar.HIJRI : Time.Calendar.GREGORIAN;
            times.add(new Time("t" + (times.size() + 1), span, value, written, draft.rule()));
        }
        return times;
    }

    private static boolean isHijri(Scan scan, Draft draft) {
        Point point = draft.point();
        if (point instanceof Point.Day day) {
            return day.hijri() != null && day.date() == null;
        }
        if (point instanceof Point.Range range) {
            return range.from() instanceof Point.DayOfMonth day
                    && day.month() instanceof Point.Month month
                    && month.hijri();
        }
        return point instanceof Point.Month month && month.hijri()
                || point instanceof Point.Year year && year.hijri()
                || point instanceof Point.Years years && years.hijri()
                || point instanceof Point.Shift shift && shift.hijri() && scan.has(draft.first(), Kind.UNIT);
    }
}
