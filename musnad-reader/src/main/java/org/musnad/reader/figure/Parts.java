package org.musnad.reader.figure;

import java.util.List;
import org.musnad.reader.Figure;

/** Ties a figure to the one that it is a share of: «… بينهم 2000 عراقي», and what goes on after it with «و». */
final class Parts {
    private static final int MARK_REACH = 3;
    private static final int CHAIN_REACH = 10;
    private static final int MOST_FIGURES_BACK = 40;
    private static final int MOST_PARAGRAPHS = 3;

    private final Context context;

    Parts(Context context) {
        this.context = context;
    }

    void tie(List<Draft> drafts) {
        for (int k = 0; k < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            if (isMarked(draft) || isMarkedBehind(draft)) {
                draft.partOf = whole(drafts, k, 0);
                takeKind(drafts, draft);
            } else if (isAmong(draft)) {
                draft.partOf = whole(drafts, k, MOST_PARAGRAPHS);
            } else if (k > 0 && drafts.get(k - 1).partOf >= 0 && goesOn(drafts.get(k - 1), draft)) {
                draft.partOf = drafts.get(k - 1).partOf;
            } else if (isOutOf(drafts, k)) {
                draft.partOf = k + 1;
            }
        }
    }

    private boolean isMarked(Draft draft) {
        for (int k = draft.lead - 1; k >= 0 && k >= draft.lead - MARK_REACH; k--) {
            if (!context.together(k, draft.first) || !context.isWord(k)) {
                return false;
            }
            if (context.has(k, "part")) {
                boolean onlyExcept = true;
                for (int j = k + 1; j < draft.lead; j++) {
                    onlyExcept &= context.is(j, "سوي")
                            || context.is(j, "الا")
                            || context.is(j, "نحو")
                            || context.is(j, "علي")
                            || context.is(j, "الاقل");
                }
                return onlyExcept;
            }
        }
        return false;
    }

    /** «ثلاثة منهم», «70% منها», «حالتين منهم»: what they are a share of stands before. */
    private boolean isMarkedBehind(Draft draft) {
        if (draft.vague != null) {
            return false;
        }
        return isFromThem(draft.first, draft.end)
                || draft.counted != null
                        && draft.counted.first() >= draft.end
                        && isFromThem(draft.first, draft.counted.end());
    }

    private boolean isFromThem(int first, int index) {
        boolean them = context.is(index, "منهم")
                || context.is(index, "منها")
                || context.is(index, "منهن")
                || context.is(index, "منهما");
        return them
                && context.together(first, index)
                && (index + 1 >= context.size() || context.lexicons().numbers().at(context.words(), index + 1) == null);
    }

    /** «من بين الأسرى 120 …», «بين القتلى ست نساء». */
    private boolean isAmong(Draft draft) {
        for (int k = draft.lead - 2; k >= 0 && k >= draft.lead - 4 && context.together(k, draft.first); k--) {
            boolean from = k > 0 && context.word(k - 1).folded().endsWith("من");
            if ((context.is(k, "بين") || context.is(k, "وبين"))
                    && context.isDefinite(k + 1)
                    && (from || draft.isExact() && context.hasStem(k + 1, "casualty-plural"))) {
                return true;
            }
            if (!context.isDefinite(k)) {
                return false;
            }
        }
        return false;
    }

    private static void takeKind(List<Draft> drafts, Draft draft) {
        if (draft.partOf >= 0 && isBareAmount(draft) && drafts.get(draft.partOf).kind == Figure.Kind.MONEY) {
            draft.kind = Figure.Kind.MONEY;
            draft.unit = drafts.get(draft.partOf).unit;
        }
    }

    /** The nearest figure before that can hold it. */
    private int whole(List<Draft> drafts, int part, int paragraphs) {
        Draft share = drafts.get(part);
        for (int k = part - 1; k >= 0 && k > part - MOST_FIGURES_BACK; k--) {
            Draft whole = drafts.get(k);
            if (context.word(share.first).paragraph()
                            - context.word(whole.first).paragraph()
                    > paragraphs) {
                return -1;
            }
            if (isOfAKind(whole, share) && whole.partOf < 0 && holds(whole, share)) {
                return k;
            }
        }
        return -1;
    }

    /** A count holds anything; «9 مليارات دينار، منها 3 مليارات دينار», «200 طن، 3% منها»: what is measured holds its like. */
    private static boolean isOfAKind(Draft whole, Draft share) {
        boolean amount = whole.kind == Figure.Kind.MONEY
                || whole.kind == Figure.Kind.MEASURE
                        && whole.unit != null
                        && !new Lexicons.Unit(false, false, whole.unit, java.util.Map.of()).isDuration();
        return whole.kind == Figure.Kind.COUNT
                || amount && (share.kind == Figure.Kind.PERCENT || share.kind == whole.kind || isBareAmount(share));
    }

    /** «9 مليارات دينار، منها 3 مليارات للحبوب»: a great number without a noun. */
    private static boolean isBareAmount(Draft share) {
        return share.kind == Figure.Kind.COUNT
                && share.counted == null
                && share.number != null
                && share.number.scale() >= 1000;
    }

    private static boolean holds(Draft whole, Draft share) {
        if (share.kind == Figure.Kind.PERCENT) {
            return true;
        }
        Double part = least(share);
        Double all =
                whole.high != null ? whole.high : whole.vague != null || whole.low != null ? Double.MAX_VALUE : null;
        return part != null && all != null && part <= all;
    }

    private static Double least(Draft draft) {
        if (draft.low != null) {
            return draft.low;
        }
        return draft.vague != null ? (double) draft.vague : draft.high == null ? 0.0 : draft.high;
    }

    /** «بينهم 70 أسيرة وأكثر من 400 طفل»: the second too. */
    private boolean goesOn(Draft before, Draft draft) {
        int lead = draft.lead;
        if (!context.together(before.first, draft.first)
                || draft.first - before.end > CHAIN_REACH
                || draft.kind != before.kind) {
            return false;
        }
        boolean and = context.is(lead - 1, "و")
                || context.isWord(lead) && context.word(lead).folded().charAt(0) == 'و'
                || context.isWord(lead)
                        && lead < draft.first
                        && context.word(lead).folded().charAt(0) == 'و';
        boolean plus =
                (context.is(lead - 1, "الي") && (context.is(lead - 2, "اضافه") || context.is(lead - 2, "بالاضافه")))
                        || context.is(lead - 1, "عن") && context.is(lead - 2, "فضلا");
        if (!and && !plus) {
            return false;
        }
        for (int k = before.end; k < lead; k++) {
            if (context.isWord(k) && k > before.end && context.looksLikeVerb(k) && k < lead - 6) {
                return false;
            }
            if (context.is(k, ".") || context.is(k, "؛") || context.is(k, ")")) {
                return false;
            }
        }
        return true;
    }

    /** «ثلاثة من أصل خمسة», «80% من السكان البالغ عددهم 21 مليونا». */
    private boolean isOutOf(List<Draft> drafts, int k) {
        if (k + 1 >= drafts.size()) {
            return false;
        }
        Draft draft = drafts.get(k);
        Draft next = drafts.get(k + 1);
        if (!context.together(draft.first, next.first) || next.first - draft.end > 9) {
            return false;
        }
        for (int j = draft.end; j < next.lead; j++) {
            if (context.is(j, "اصل") && context.is(j - 1, "من") && j == next.lead - 1) {
                return true;
            }
            boolean amounts = context.is(j, "البالغ") || context.is(j, "البالغه");
            if (draft.kind == Figure.Kind.PERCENT
                    && amounts
                    && context.isWord(j + 1)
                    && context.word(j + 1).folded().startsWith("عدد")) {
                return true;
            }
        }
        return false;
    }
}
