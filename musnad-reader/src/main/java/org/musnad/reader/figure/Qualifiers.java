package org.musnad.reader.figure;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.figure.Lexicons.Effect;
import org.musnad.reader.figure.Lexicons.Qualifier;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.word.Word;

/** Words beside a number that widen or bound it: «نحو», «أكثر من», «لا يتجاوز في الغالب», «… على الأقل». */
final class Qualifiers {
    private static final int MOST_BACK = 9;
    private static final int MOST_GAP = 5;
    private static final int MOST_AHEAD = 9;

    private final Context context;
    /** Index after the last qualifier that a number before it has taken. */
    private int taken;

    Qualifiers(Context context) {
        this.context = context;
    }

    /** Applies what stands around a draft whose plain values are set. */
    void apply(Draft draft) {
        Effect effect = before(draft);
        Effect behind = after(draft);
        if (behind != null && (effect == null || effect == Effect.ABOUT || effect == Effect.NONE)) {
            effect = behind;
        }
        if (effect == null || effect == Effect.NONE) {
            return;
        }
        draft.approx = true;
        if (draft.vague != null || !draft.isExact()) {
            return;
        }
        if (effect == Effect.AT_LEAST) {
            draft.high = null;
        } else if (effect == Effect.AT_MOST) {
            draft.low = null;
        }
    }

    /** Whether a qualifier stands right before the word at the index. */
    boolean standsBefore(int number) {
        for (int k = Math.max(0, number - 4); k < number; k++) {
            if (context.together(k, number) && context.isWord(k)) {
                PhraseLexicon.Match<Qualifier> match =
                        context.lexicons().before().longest(context.words(), k);
                if (match != null && match.end() == number) {
                    return true;
                }
            }
        }
        return false;
    }

    /** «>10», «<= 20»; null where no such sign stands before. */
    private @Nullable Effect sign(int number) {
        int k = number - 1;
        while (context.is(k, "=") && context.together(k, number)) {
            k--;
        }
        if (!context.together(k, number)) {
            return null;
        }
        if (context.is(k, ">") || context.is(k, "≥")) {
            return Effect.AT_LEAST;
        }
        return context.is(k, "<") || context.is(k, "≤") ? Effect.AT_MOST : null;
    }

    private @Nullable Effect before(Draft draft) {
        Effect sign = sign(draft.first);
        if (sign != null) {
            return sign;
        }
        int number = draft.first;
        while (number > 0
                && context.together(number - 1, number)
                && (context.is(number - 1, "ب") || context.is(number - 1, "ل") || context.is(number - 1, "ال"))) {
            number--;
        }
        int from = Math.max(Math.max(0, taken), number - MOST_BACK);
        PhraseLexicon.Match<Qualifier> found = null;
        for (int k = from; k < number; k++) {
            if (!context.together(k, number) || !context.isWord(k)) {
                continue;
            }
            PhraseLexicon.Match<Qualifier> match = context.lexicons().before().longest(context.words(), k);
            if (match == null || match.end() > number) {
                continue;
            }
            if (match.end() == number) {
                found = match;
                break;
            }
            if (match.value().gap() && number - match.end() <= MOST_GAP && onlyWords(match.end(), number)) {
                found = match;
            }
        }
        if (found == null) {
            return null;
        }
        draft.lead = found.first();
        Effect effect = found.value().effect();
        int negation = isNegated(found.first())
                ? found.first() - 1
                : context.word(found.first()).folded().charAt(0) == 'ل' && isNegated(found.first() - 1)
                        ? found.first() - 2
                        : -1;
        if (found.value().flips() && negation >= 0) {
            draft.lead = negation;
            effect = effect == Effect.AT_LEAST ? Effect.AT_MOST : Effect.AT_LEAST;
        }
        return effect;
    }

    private boolean isNegated(int first) {
        if (!context.together(first - 1, first)) {
            return false;
        }
        Word word = context.word(first - 1);
        String folded = word.folded();
        return switch (folded) {
            case "لا", "لم", "لن", "الا", "بالا", "ولا", "ولم", "ولن", "والا", "فلا", "ليس", "ليست" ->
                !word.form().equals("إلا");
            default -> false;
        };
    }

    private boolean onlyWords(int from, int to) {
        for (int k = from; k < to; k++) {
            if (!context.isWord(k) || context.beginsWithAnd(k)) {
                return false;
            }
        }
        return true;
    }

    /** «وأكثر من 65 …»: the words before the index belong to the next number. */
    private boolean isComparison(int index) {
        int from = context.is(index - 1, "من") ? index - 1 : index;
        String before = context.word(from - 1).folded();
        return context.is(from, "من")
                && (before.endsWith("اكثر") || before.endsWith("اقل"))
                && !context.is(from - 2, "علي")
                && (from == index || context.isNumber(index));
    }

    private @Nullable Effect after(Draft draft) {
        for (int k = draft.end; k < context.size() && k < draft.end + MOST_AHEAD; k++) {
            if (!context.together(draft.end - 1, k) || context.isNumber(k)) {
                return null;
            }
            Word word = context.word(k);
            if (word.isPunct() && "«»\"()“”".indexOf(word.folded().charAt(0)) < 0) {
                return null;
            }
            if (!word.isWord()) {
                continue;
            }
            if (k > draft.end && context.lexicons().numbers().at(context.words(), k) != null) {
                return null;
            }
            PhraseLexicon.Match<Qualifier> match = context.lexicons().after().at(context.words(), k, 0);
            if (match != null && !isComparison(match.end())) {
                int next = match.end();
                boolean another = match.value().effect() == Effect.ABOUT && k > draft.end + 3 && context.isNumber(next);
                if (another) {
                    return null;
                }
                taken = match.end();
                return match.value().effect();
            }
        }
        return null;
    }
}
