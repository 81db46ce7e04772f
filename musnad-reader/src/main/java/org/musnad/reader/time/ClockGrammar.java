package org.musnad.reader.time;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.time.Sense.Kind;

/** Times of day: «الساعة الثالثة عصرا», «الساعة 14:30 بتوقيت غرينتش», «الثامنة والنصف مساء», «(15,00 ت غ)». */
final class ClockGrammar {
    private static final int NOON = 12;

    private final Scan scan;

    ClockGrammar(Scan scan) {
        this.scan = scan;
    }

    /** A time of day read, and the index after. */
    record Read(Point.Clock clock, int end) {}

    /** Hour and minute (-1 where not given), and the index after. */
    private record Time(int hour, int minute, int end, boolean colon) {}

    @Nullable
    Read at(int i) {
        boolean word = scan.has(i, Kind.CLOCK);
        if (!word && scan.has(i - 1, Kind.UNIT)) {
            return null; // «الساعات الأولى من الصباح»
        }
        boolean article = word && scan.word(i).folded().endsWith("الساعه");
        int at = word ? scan.end(i) : i;
        Time time = time(at);
        if (time == null || word && !article && !time.colon()) {
            return null;
        }
        int end = time.end();
        int part = -1;
        int next = scan.is(end, "من") ? end + 1 : end;
        if (scan.has(next, Kind.PART)
                && (next == end || scan.in(scan.end(next)))
                && scan.stem(next) == 0
                && scan.senseAt(next).number() != 24) {
            part = scan.senseAt(next).number();
            end = next == end ? scan.end(next) : isAdverb(next) ? scan.end(next) : end;
        } else if (scan.is(end, "ص") || scan.is(end, "م")) {
            part = scan.is(end, "ص") ? 8 : 18;
            end++;
        }
        String zone = "";
        boolean bracket = scan.mark(end, "(");
        int zoned = bracket ? end + 1 : end;
        if (scan.has(zoned, Kind.ZONE) && (!bracket || scan.mark(scan.end(zoned), ")"))) {
            zone = scan.senseAt(zoned).detail();
            end = scan.end(zoned) + (bracket ? 1 : 0);
        } else if (bracket && time(zoned) != null) {
            end = zoneInBrackets(zoned, end);
        }
        boolean told = time.minute() >= 0 && !time.colon() && scan.word(at).isWord() && isAt(i - 1);
        boolean shown =
                told || word || part >= 0 && (isAdverb(next) || part == 0) || end > time.end() && !zone.isEmpty();
        if (!shown || !told && !word && part < 0 && !time.colon() && zone.isEmpty()) {
            return null;
        }
        if (!word && !time.colon() && time.minute() < 0 && scan.word(at).isWord() && part < 0) {
            return null;
        }
        return new Read(new Point.Clock(hour(time.hour(), part), time.minute(), zone), end);
    }

    /** «في الخامسة و10 دقائق»: minutes after an hour need no «الساعة». */
    private boolean isAt(int i) {
        return scan.is(i, "في") || scan.is(i, "عند") || scan.is(i, "حوالي") || scan.is(i, "نحو");
    }

    /** «الساعة 17,00 (14,00 ت غ)»: the local time is kept, the bracket belongs to the expression. */
    private int zoneInBrackets(int i, int end) {
        Time other = time(i);
        return other != null && scan.has(other.end(), Kind.ZONE) && scan.mark(scan.end(other.end()), ")")
                ? scan.end(other.end()) + 1
                : end;
    }

    /** «صباحا», «مساء»: not the first word of «مساء الثلاثاء». */
    private boolean isAdverb(int i) {
        return scan.has(i, Kind.PART);
    }

    private static int hour(int hour, int part) {
        int h = hour % 24;
        if (part < 0 || hour > NOON) {
            return h;
        }
        return switch (part) {
            case 0 -> h == NOON ? 0 : h;
            case 4, 8 -> h == NOON ? 0 : h;
            case 12 -> h < 6 ? h + NOON : h;
            case 22 -> h == NOON ? 0 : h >= 6 ? h + NOON : h;
            default -> h == NOON ? h : h + NOON;
        };
    }

    private @Nullable Time time(int i) {
        if (!scan.in(i)) {
            return null;
        }
        if (scan.word(i).isNumber()) {
            return digital(i);
        }
        int at = scan.is(i, "ال") ? i + 1 : i;
        if (at > i) {
            return scan.in(at) && scan.word(at).isNumber() ? digital(at) : null;
        }
        NumberMention number = scan.number(i);
        if (number == null || !number.isOrdinal() || !number.definite() || number.value() > NOON) {
            return null;
        }
        String last = scan.word(number.end() - 1).folded();
        String first = scan.word(i).folded();
        if (!last.endsWith("ه") && !first.endsWith("ه") && !first.endsWith("ي")) {
            return null;
        }
        return minutes((int) number.value(), number.end());
    }

    /** «1438 بتوقيت جرينتش». */
    private @Nullable Time military(int i) {
        int value = scan.digits(i, 4);
        boolean fits = value >= 0
                && scan.word(i).folded().length() == 4
                && value / 100 <= 24
                && value % 100 < 60
                && scan.has(i + 1, Kind.ZONE);
        return fits ? new Time(value / 100, value % 100, i + 1, true) : null;
    }

    private Time minutes(int hour, int end) {
        if (scan.has(end, Kind.QUARTER)) {
            int minutes = scan.senseAt(end).number();
            return minutes > 0
                    ? new Time(hour, minutes, scan.end(end), false)
                    : new Time((hour + 11) % 12 == 0 ? 12 : (hour + 11) % 12, 60 + minutes, scan.end(end), false);
        }
        int at = scan.is(end, "و") ? end + 1 : end;
        boolean and = at > end
                || scan.in(end)
                        && scan.word(end).isWord()
                        && scan.word(end).folded().startsWith("و");
        NumberMention number = and ? scan.number(at) : null;
        if (number != null && number.isWhole(59) && isMinutes(number.end())) {
            return new Time(hour, (int) number.value(), number.end() + 1, false);
        }
        return new Time(hour, -1, end, false);
    }

    private boolean isMinutes(int i) {
        return scan.is(i, "دقيقه") || scan.is(i, "دقائق") || scan.is(i, "دقايق");
    }

    private @Nullable Time digital(int i) {
        int hour = scan.digits(i, 2);
        if (hour >= 0 && scan.mark(i + 1, ":") && scan.in(i + 2) && !scan.isBlankBefore(i + 2)) {
            int minute = scan.digits(i + 2, 2);
            if (hour <= 24
                    && minute >= 0
                    && minute < 60
                    && scan.word(i + 2).folded().length() == 2) {
                int end = i + 3;
                if (scan.mark(end, ":") && scan.digits(end + 1, 2) >= 0) {
                    end += 2;
                }
                return new Time(hour, minute, end, true);
            }
            return null;
        }
        if (hour >= 0) {
            return hour <= 24 ? minutes(hour, i + 1) : null;
        }
        Time military = military(i);
        if (military != null) {
            return military;
        }
        String form = scan.word(i).folded();
        int separator = form.indexOf('.') >= 0 ? form.indexOf('.') : form.indexOf(',');
        if (separator < 1 || separator > 2 || form.length() != separator + 3) {
            return null;
        }
        int value = 0;
        for (int k = 0; k < form.length(); k++) {
            char c = form.charAt(k);
            if (k != separator && (c < '0' || c > '9')) {
                return null;
            }
            value = k == separator ? value : value * 10 + (c - '0');
        }
        return value / 100 <= 24 && value % 100 < 60 ? new Time(value / 100, value % 100, i + 1, false) : null;
    }
}
