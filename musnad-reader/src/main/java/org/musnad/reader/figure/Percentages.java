package org.musnad.reader.figure;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;
import org.musnad.reader.word.Word;

/** Finds what a percentage is of: what follows it after «من», what rises or falls by it, what reaches it. */
final class Percentages {
    private final Context context;
    private final NounPhrases phrases;

    Percentages(Context context, NounPhrases phrases) {
        this.context = context;
        this.phrases = phrases;
    }

    /** «40% من السكان»; «نسبة البطالة إلى 12%»; «بزيادة 40%»; «ارتفع الإنتاج بنسبة 39%». */
    @Nullable
    NounPhrase of(Draft draft) {
        int next = phrases.afterCloser(draft.end, draft.first - 1);
        next += context.is(next, "فقط") ? 1 : 0;
        if (context.is(next, "من") && context.together(next, draft.first)) {
            if (phrases.isHead(next + 1, true) || isRelative(next + 1)) {
                return new NounPhrase(next + 1, 0, phrases.extent(next + 1));
            }
            return isThis(next + 1) && context.isDefinite(next + 2)
                    ? new NounPhrase(next + 1, 0, phrases.extent(next + 2))
                    : null;
        }
        int before = draft.lead - 1;
        if (context.together(before, draft.first) && context.hasStem(before, "after-change")) {
            Word word = context.word(before);
            int stem = word.folded().charAt(0) == 'ب' ? 1 : 0;
            return new NounPhrase(before, stem, before + 1);
        }
        NounPhrase ratio = byRatioNoun(draft);
        NounPhrase named = ratio != null ? ratio : byRatioOrChange(draft);
        if (named != null) {
            return named;
        }
        return isToSomebody(next) ? null : phrases.at(next, false);
    }

    /** «31% لمرشحة الحزب»: a preposition letter, not what is counted. */
    private boolean isToSomebody(int index) {
        return context.isWord(index)
                && context.word(index).folded().length() > 4
                && context.word(index).folded().charAt(0) == 'ل'
                && !context.lexicons().nouns().containsKey(context.word(index).folded());
    }

    /** «نمو نسبته 3%», «زيادة نسبتها 22%»: the noun before «نسبته». */
    private @Nullable NounPhrase byRatioNoun(Draft draft) {
        int ratio = draft.lead - 1;
        int noun = ratio - 1;
        boolean named = (context.is(ratio, "نسبته") || context.is(ratio, "نسبتها"))
                && context.together(noun, draft.first)
                && context.isWord(noun)
                && !context.has(noun, "function");
        if (!named) {
            return null;
        }
        boolean proclitic = context.word(noun).folded().charAt(0) == 'ب'
                && context.hasStem(noun, "change")
                && context.word(noun).folded().length() > 4;
        return new NounPhrase(noun, proclitic ? 1 : 0, ratio);
    }

    /** «عجز الميزانية لن يتجاوز 4.5%»: a percentage without a noun is of what stands right before its qualifier. */
    void subject(Draft draft) {
        if (draft.kind != Figure.Kind.PERCENT || draft.counted != null) {
            return;
        }
        if (draft.lead < draft.first) {
            boolean changed = isChangedBy(draft, draft.lead - 1);
            draft.counted = before(draft, changed ? draft.lead - 1 : draft.lead); // «النفط يرتفع بأكثر من 2%»
        } else if (context.is(draft.lead - 1, "(")) {
            draft.counted = before(draft, draft.lead - 1); // «بين الشباب (37%)»
        }
    }

    /**
     * The definite noun phrase, a noun in construct included, that ends before the index or before a particle or relative
     * pronoun there («القطاع غير النفطي الذي نما بنسبة 4%»); null where none does.
     */
    private @Nullable NounPhrase before(Draft draft, int index) {
        int end = index;
        if (context.has(end - 1, "before-verb")) {
            end--;
        }
        int first = end;
        while (first > end - 3
                && context.together(first - 1, draft.first)
                && (context.isDefinite(first - 1) || first < end && context.is(first - 1, "غير"))
                && !context.isTimed(first - 1, first)) {
            first--;
        }
        if (first == end) {
            return null;
        }
        boolean construct = context.isWord(first - 1)
                && context.together(first - 1, draft.first)
                && phrases.isHead(first - 1, false)
                && !context.has(first - 1, "change");
        return new NounPhrase(construct ? first - 1 : first, 0, end);
    }

    private boolean isThis(int index) {
        return context.is(index, "هذه")
                || context.is(index, "هذا")
                || context.is(index, "هولاء")
                || context.is(index, "تلك");
    }

    private boolean isRelative(int index) {
        return context.is(index, "الذين") || context.is(index, "اللواتي") || context.is(index, "اللاتي");
    }

    private @Nullable NounPhrase byRatioOrChange(Draft draft) {
        NounPhrase subject = null;
        for (int k = draft.lead - 1; k >= 0 && k > draft.lead - 12 && context.together(k, draft.first); k--) {
            if (!context.isWord(k)) {
                if (context.isNumber(k) && k < draft.lead - 4) {
                    return subject;
                }
                continue;
            }
            String folded = context.word(k).folded();
            boolean ratio = folded.endsWith("نسبه") && folded.length() <= 6 && k < draft.lead - 1;
            if (isChangedBy(draft, k)) {
                NounPhrase changed = before(draft, k);
                if (changed != null) {
                    return changed; // «عدد الزوار ارتفع بنسبة 18%»
                }
            }
            if (subject == null && context.hasStem(k, "reach")) {
                NounPhrase reached = reached(draft, k);
                if (reached != null) {
                    return reached;
                }
                subject = beforeReach(draft, k);
            }
            boolean change = context.hasStem(k, "change") && k < draft.lead - 1;
            if (change
                    && context.isWord(k + 1)
                    && !context.has(k + 1, "function")
                    && !context.isDefinite(k + 1)
                    && context.word(k + 1).folded().endsWith("ي")) {
                return new NounPhrase(k, context.word(k).folded().charAt(0) == 'و' ? 1 : 0, k + 2);
            }
            if ((ratio || change) && phrases.isHead(k + 1, true)) {
                return new NounPhrase(k + 1, 0, Math.min(phrases.extent(k + 1), draft.first));
            }
        }
        return subject;
    }

    /** «بلغ التضخم 5%»: what stands between a verb of reaching and the percentage; null where nothing definite does. */
    private @Nullable NounPhrase reached(Draft draft, int verb) {
        int next = verb + 1;
        boolean ratio = context.isWord(next) && context.hasStem(next, "ratio") && next < draft.lead - 1;
        int noun = ratio ? next + 1 : next;
        return noun < draft.lead && context.isDefinite(noun)
                ? new NounPhrase(noun, 0, Math.min(phrases.extent(noun), draft.first))
                : null;
    }

    /** «العجز سيصل إلى 5%», «الفارق في الأسعار بلغ 5%»: the subject before the verb. */
    private @Nullable NounPhrase beforeReach(Draft draft, int verb) {
        NounPhrase last = before(draft, verb);
        if (last == null || !context.is(last.first() - 1, "في")) {
            return last;
        }
        NounPhrase owner = before(draft, last.first() - 1);
        return owner == null ? last : owner;
    }

    /** Whether a verb of change stands right before the percentage, or before «بنسبة» or «من» with it. */
    private boolean isChangedBy(Draft draft, int index) {
        return context.has(index, "change-verb")
                && (index == draft.lead - 1 || index == draft.lead - 2 && context.hasStem(index + 1, "by-how-much"));
    }
}
