package org.musnad.reader.figure;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.word.Word;

/** Two numbers that bound one quantity: «بين 5 و7», «5-7», «من 10 إلى 15», «ثلاثة أو أربعة»; and scores «2-1». */
final class Ranges {
    private static final int CHANGE_REACH = 8;

    private final Context context;
    private final Kinds kinds;

    Ranges(Context context, Kinds kinds) {
        this.context = context;
        this.kinds = kinds;
    }

    /** The range or score that begins with a number; null where it stands alone. */
    @Nullable
    Draft of(NumberMention a) {
        if (a.form() != NumberMention.Form.CARDINAL) {
            return null;
        }
        int next = kinds.afterPercent(a.end());
        boolean percentFirst = next > a.end();
        if (!context.together(a.first(), next)) {
            return null;
        }
        Draft hyphen = percentFirst ? null : hyphen(a);
        if (hyphen != null) {
            return hyphen;
        }
        NumberMention b = null;
        String rule = "";
        if (isBetween(a.first() - 1) && context.together(a.first() - 1, a.first())) {
            b = context.is(next, "الي") || context.is(next, "و") ? number(next + 1, 0) : number(next, 1);
            rule = "figure.range.between";
        } else if (context.is(next, "الي") || context.is(next, "حتي")) {
            boolean from = context.is(a.first() - 1, "من") || context.is(a.first() - 1, "ومن");
            boolean bare = a.digits() && context.isNumber(next + 1) && context.is(next, "الي");
            if ((from || bare) && !changes(a.first())) {
                b = number(next + 1, 0);
                rule = "figure.range.from";
            }
        } else if (context.is(next, "او") && a.value() != 1) {
            b = number(next + 1, 0);
            rule = "figure.range.or";
            if (b != null && b.value() > a.value() * 3 && b.scale() == 1) {
                b = null;
            }
            while (b != null && context.is(b.end(), "او")) {
                NumberMention c = number(b.end() + 1, 0);
                if (c == null || c.value() <= b.value()) {
                    break;
                }
                b = c;
            }
        }
        if (b == null || context.isTimed(a.first(), b.end())) {
            return null;
        }
        return bounded(a, b, percentFirst, rule);
    }

    private @Nullable Draft bounded(NumberMention a, NumberMention b, boolean percentFirst, String rule) {
        double low = scaled(a, b);
        double high = b.value();
        if (low >= high) {
            return null;
        }
        Draft draft = new Draft(a, a.first(), b.end(), union(a, b), rule);
        draft.low = low;
        draft.high = high;
        int end = kinds.afterPercent(b.end());
        if (end > b.end()) {
            draft.kind = Figure.Kind.PERCENT;
            draft.end = end;
            draft.to = context.word(end - 1).end();
        } else if (percentFirst) {
            draft.kind = Figure.Kind.PERCENT;
        }
        draft.lead = a.first() - 1 >= 0 && isBetween(a.first() - 1) ? a.first() - 1 : a.first();
        return draft;
    }

    private static double scaled(NumberMention a, NumberMention b) {
        return a.scale() == 1 && b.scale() > 1 && a.value() * b.scale() < b.value() ? a.value() * b.scale() : a.value();
    }

    private org.musnad.reader.Span union(NumberMention a, NumberMention b) {
        return new org.musnad.reader.Span(
                a.span(context.words()).start(), b.span(context.words()).end());
    }

    private boolean isBetween(int index) {
        if (!context.isWord(index)) {
            return false;
        }
        return switch (context.word(index).folded()) {
            case "بين", "وبين", "مابين", "فبين" -> true;
            default -> false;
        };
    }

    /** A cardinal at the index whose number begins at an offset of the word's folded form; null where none does. */
    private @Nullable NumberMention number(int index, int stem) {
        if (index >= context.size()) {
            return null;
        }
        if (stem == 1 && context.is(index, "و")) {
            return number(index + 1, 0);
        }
        if (stem == 1 && (!context.isWord(index) || context.word(index).folded().charAt(0) != 'و')) {
            return null;
        }
        NumberMention m = context.lexicons().numbers().at(context.words(), index);
        boolean stands = m != null && (m.stem() == stem || stem == 1 && m.stem() > 0);
        return stands && m != null && m.form() == NumberMention.Form.CARDINAL && context.together(index - 1, index)
                ? m
                : null;
    }

    /** Whether a word of change stands before «من … إلى …»: then the two are values before and after, no range. */
    private boolean changes(int number) {
        for (int k = number - 1; k >= 0 && k > number - CHANGE_REACH && context.together(k, number); k--) {
            if (context.hasStem(k, "change")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Draft hyphen(NumberMention a) {
        int mark = a.end();
        if (!a.digits()
                || !context.isPunct(mark)
                || "-–—~−".indexOf(context.word(mark).folded().charAt(0)) < 0
                || !context.isNumber(mark + 1)
                || !context.together(mark, mark + 1)) {
            return null;
        }
        Word sign = context.word(mark);
        if (sign.spaced() != context.word(mark + 1).spaced()) {
            return null;
        }
        NumberMention b = number(mark + 1, 0);
        if (b == null
                || isYear(a) && isYear(b)
                || isAnother(b.end())
                || context.isPunct(a.first() - 1) && isMark(a.first() - 1)) {
            return null;
        }
        boolean small = a.isWhole(99) && b.isWhole(99) && a.end() == a.first() + 1 && b.end() == b.first() + 1;
        if (small && a.scale() == 1 && isScore(a.first(), b.end())) {
            Draft draft = new Draft(a, a.first(), b.end(), union(a, b), "figure.score");
            draft.kind = Figure.Kind.SCORE;
            draft.low = Math.min(a.value(), b.value());
            draft.high = Math.max(a.value(), b.value());
            if (a.value() == b.value()) {
                draft.best = a.value();
            }
            return draft;
        }
        return a.value() < b.value() || b.scale() > 1 ? bounded(a, b, false, "figure.range.hyphen") : null;
    }

    private boolean isMark(int index) {
        return "-–/".indexOf(context.word(index).folded().charAt(0)) >= 0 && context.isNumber(index - 1);
    }

    private boolean isAnother(int index) {
        return context.isPunct(index)
                && "-–/".indexOf(context.word(index).folded().charAt(0)) >= 0
                && context.isNumber(index + 1);
    }

    private static boolean isYear(NumberMention m) {
        return m.isWhole(2100) && m.value() >= 1900 && m.scale() == 1;
    }

    private boolean isScore(int first, int end) {
        for (int k = Math.max(0, first - 10); k < Math.min(context.size(), end + 4); k++) {
            if (context.together(k, first) && context.hasStem(k, "score-cue")) {
                return true;
            }
        }
        return false;
    }
}
