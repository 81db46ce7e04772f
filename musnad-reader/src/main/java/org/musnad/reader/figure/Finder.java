package org.musnad.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.word.Words;

/** Walks through one report and drafts its figures. */
final class Finder {
    private static final long[] VAGUE = {1_000_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10};

    private static final int MOST_NAME_WORDS = 3;

    private final Context context;
    private final Words words;
    private final NounPhrases phrases;
    private final Percentages percentages;
    private final Kinds kinds;
    private final Ranges ranges;
    private final Duals duals;
    private final NoFigure noFigure;
    private final Qualifiers qualifiers;
    private final List<Draft> drafts = new ArrayList<>();
    /** Index after the last number that is a name: what «و» ties to it is one too. */
    private int namedEnd = -1;

    Finder(Context context) {
        this.context = context;
        this.words = context.words();
        this.phrases = new NounPhrases(context);
        this.percentages = new Percentages(context, phrases);
        this.kinds = new Kinds(context, phrases, percentages);
        this.ranges = new Ranges(context, kinds);
        this.duals = new Duals(context, kinds);
        this.noFigure = new NoFigure(context);
        this.qualifiers = new Qualifiers(context);
    }

    List<Draft> find() {
        int k = 0;
        while (k < words.size()) {
            k = at(k);
        }
        share();
        sharePercent();
        shareNext();
        shareWhole();
        new Parts(context).tie(drafts);
        return drafts;
    }

    /** Reads at one word; the index to go on from. */
    private int at(int index) {
        if (context.isTimed(index, index + 1)) {
            return index + 1;
        }
        NumberMention m = context.lexicons().numbers().at(words, index);
        if (m == null) {
            Draft dual = context.isWord(index) ? duals.at(index, followsDual(index)) : null;
            if (dual == null) {
                return index + 1;
            }
            add(dual);
            return dual.end;
        }
        int afterName = afterName(m);
        if (afterName > index) {
            return afterName;
        }
        Draft draft = number(m);
        if (draft == null) {
            return m.end();
        }
        if (isTwoAgain(draft)) {
            return m.end();
        }
        add(draft);
        NounPhrase counted = draft.counted;
        int end = draft.kind == Figure.Kind.MEASURE && counted != null && counted.first() >= draft.end
                ? counted.end()
                : draft.end;
        return Math.max(end, m.end());
    }

    /** «مدنيان اثنان»: the dual before is the figure; «صحافيين اثنين»: the noun before is what two counts. */
    private boolean isTwoAgain(Draft draft) {
        Double best = draft.best;
        int before = draft.first - 1;
        if (best == null || best != 2 || !context.isWord(before) || !context.together(before, draft.first)) {
            return false;
        }
        String folded = words.get(draft.first).folded();
        if (!folded.startsWith("اثن")) {
            return false;
        }
        if (!drafts.isEmpty()
                && drafts.get(drafts.size() - 1).end == draft.first
                && Duals.isDual(drafts.get(drafts.size() - 1))) {
            return true;
        }
        String noun = words.get(before).folded();
        boolean dual = noun.length() > 4
                && (noun.endsWith("ين") || noun.endsWith("ان"))
                && !context.has(before, "function")
                && !context.isDefinite(before);
        if (dual && (draft.counted == null || draft.countedByFrom)) {
            draft.counted = new NounPhrase(before, 0, draft.first);
        }
        return false;
    }

    /** The index after a name that holds the number («مجموعة العشرين»); 0 where none does. */
    private int afterName(NumberMention m) {
        for (int k = Math.max(0, m.first() - MOST_NAME_WORDS); k <= m.first(); k++) {
            PhraseLexicon.Match<String> name =
                    context.isWord(k) ? context.lexicons().names().longest(words, k) : null;
            if (name != null && name.end() > m.first()) {
                return name.end();
            }
        }
        return 0;
    }

    private void add(Draft draft) {
        if (draft.kind != Figure.Kind.SCORE) {
            qualifiers.apply(draft);
            percentages.subject(draft);
        }
        drafts.add(draft);
    }

    private boolean followsDual(int index) {
        if (drafts.isEmpty()) {
            return false;
        }
        Draft last = drafts.get(drafts.size() - 1);
        return Duals.isDual(last) && last.end == index && !context.beginsWithAnd(index);
    }

    private @Nullable Draft number(NumberMention m) {
        Draft range = ranges.of(m);
        if (range != null && !noFigure.is(m, true)) {
            kinds.classify(range);
            return range;
        }
        boolean percentBefore = isPercentBefore(m.first());
        int afterPercent = kinds.afterPercent(m.end());
        boolean percent = percentBefore || afterPercent > m.end();
        boolean measured =
                percent || kinds.isMeasured(phrases.afterCloser(m.end(), m.first() - 1)) || m.scale() >= 1000;
        if (noFigure.is(m, measured)) {
            namedEnd = m.end();
            return null;
        }
        if (m.isFraction()) {
            return fraction(m);
        }
        if (!percent && isBareOneOrTwo(m)) {
            return one(m);
        }
        Draft draft = new Draft(m, m.first(), m.end(), m.span(words), "figure.number");
        if (m.isVague()) {
            draft.vague = vague(m.value());
            draft.rule = "figure.vague";
        } else {
            draft.exactly(m.value());
        }
        if (percent) {
            draft.kind = Figure.Kind.PERCENT;
            draft.rule = "figure.percent";
            if (percentBefore) {
                draft.from = words.get(m.first() - 1).start();
            } else {
                draft.end = afterPercent;
                draft.to = words.get(afterPercent - 1).end();
            }
        } else if (isRatioBefore(m)) {
            draft.kind = Figure.Kind.PERCENT;
            draft.rule = "figure.percent.ratio";
        }
        kinds.classify(draft);
        boolean chained = m.digits()
                && draft.counted == null
                && draft.kind == Figure.Kind.COUNT
                && (m.first() == namedEnd || m.first() == namedEnd + 1 && context.is(namedEnd, "و"));
        if (chained) {
            namedEnd = m.end(); // «القرارات 1696 و1737»
            return null;
        }
        return !qualifiers.standsBefore(m.first()) && noFigure.isWithoutNoun(m, draft) ? null : draft;
    }

    private boolean isPercentBefore(int first) {
        boolean word = (context.is(first - 1, "بالمائه") || context.is(first - 1, "بالمئه"))
                && words.get(first).isNumber()
                && context.together(first - 1, first)
                && !(context.together(first - 2, first) && context.isWord(first - 2));
        return word || context.is(first - 1, "%") && !words.get(first).spaced() && !context.isNumber(first - 2);
    }

    /** «بنسبة 5»: a percentage whose sign is left out. */
    private boolean isRatioBefore(NumberMention m) {
        int k = m.first() - 1;
        if (m.value() > 1000 || !context.isWord(k) || !context.together(k, m.first())) {
            return false;
        }
        String folded = words.get(k).folded();
        boolean ratio = folded.equals("نسبه") || folded.equals("بنسبه");
        return ratio && phrases.unit(m.end()) == null && !phrases.isHead(m.end(), false);
    }

    private static long vague(double value) {
        for (long allowed : VAGUE) {
            if (value >= allowed) {
                return allowed;
            }
        }
        return 10;
    }

    private boolean isBareOneOrTwo(NumberMention m) {
        return !m.digits() && m.end() == m.first() + 1 && (m.value() == 1 || m.value() == 2 && m.definite());
    }

    /** «مصدر واحد» counts, «واحد من أكبر» and «الاثنين» do not. */
    private @Nullable Draft one(NumberMention m) {
        int k = m.first() - 1;
        if (m.value() != 1
                || m.definite()
                || m.stem() > 0
                || !context.isWord(k)
                || !context.together(k, m.first())
                || isOneIdiom(k)
                || context.is(m.end(), "من")
                || context.is(m.end(), "تلو")
                || context.has(m.end(), "part")) {
            return null;
        }
        boolean verb = context.lexicons().classes().has(words.get(k).folded(), "verb");
        PhraseLexicon.Match<Lexicons.Unit> unit = phrases.unit(k);
        NounPhrase noun = verb || unit != null ? null : phrases.indefiniteBefore(m.first());
        if (!verb && noun == null && unit == null) {
            return null;
        }
        Draft draft = new Draft(m, m.first(), m.end(), m.span(words), "figure.one");
        draft.exactly(1);
        draft.counted = noun;
        if (unit != null) {
            draft.counted = new NounPhrase(k, 0, k + 1);
            kinds.measureDual(draft, unit.value());
        }
        return draft;
    }

    /** «في آن واحد», «صفا واحدا». */
    private boolean isOneIdiom(int index) {
        String folded = words.get(index).folded();
        String bare = folded.endsWith("ا") ? folded.substring(0, folded.length() - 1) : folded;
        return context.hasStem(index, "one-idiom")
                || context.lexicons().classes().has(bare, "one-idiom");
    }

    /** «ثلثا السكان», «نصفهم» are percentages; «نصف ساعة» is a measure; «نصف نهائي», «النصف» are no figures. */
    private @Nullable Draft fraction(NumberMention m) {
        PhraseLexicon.Match<Lexicons.Unit> unit = phrases.unit(m.end());
        Draft draft = new Draft(m, m.first(), m.end(), m.span(words), "figure.fraction");
        if (unit != null && !m.hasPronoun(words)) {
            if (context.isDefinite(m.end()) || m.definite()) {
                return null;
            }
            draft.exactly(m.value());
            draft.counted = new NounPhrase(unit.first(), 0, unit.end());
            kinds.measureDual(draft, unit.value());
            return draft;
        }
        boolean of =
                context.isDefinite(m.end()) && context.together(m.first(), m.end()) && phrases.isHead(m.end(), true);
        if (m.definite() || !m.hasPronoun(words) && !of && !m.digits()) {
            return null;
        }
        if (m.digits() && !of && !context.is(m.end(), "من")) {
            return null;
        }
        draft.kind = Figure.Kind.PERCENT;
        draft.unit = "%";
        draft.exactly(Math.rint(m.value() * 10000) / 100);
        if (of) {
            draft.counted = new NounPhrase(m.end(), 0, phrases.extent(m.end()));
        } else if (context.is(m.end(), "من") && phrases.isHead(m.end() + 1, true)) {
            draft.counted = new NounPhrase(m.end() + 1, 0, phrases.extent(m.end() + 1));
        }
        return draft;
    }

    /** «ارتفع الإنتاج 39% في مالي و15% في النيجر»: the second is of the same. */
    private void sharePercent() {
        for (int k = 1; k < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            Draft before = drafts.get(k - 1);
            if (draft.kind == Figure.Kind.PERCENT
                    && before.kind == Figure.Kind.PERCENT
                    && draft.counted == null
                    && context.together(before.first, draft.first)
                    && (context.is(draft.lead - 1, "و")
                            || context.is(draft.lead - 1, "مقابل")
                            || context.beginsWithAnd(draft.lead))) {
                draft.counted = before.counted;
            }
        }
    }

    /** «19 و32 و44 سنة»: all of one noun. */
    private void shareNext() {
        for (int k = drafts.size() - 2; k >= 0; k--) {
            Draft draft = drafts.get(k);
            Draft next = drafts.get(k + 1);
            boolean tied = draft.end == next.first
                    || draft.end + 1 == next.first && (context.is(draft.end, "و") || context.is(draft.end, "الي"));
            if (tied
                    && draft.counted == null
                    && (draft.kind == Figure.Kind.COUNT || draft.kind == next.kind)
                    && draft.isExact()
                    && next.counted != null
                    && next.kind != Figure.Kind.PERCENT
                    && !next.countedByFrom) {
                draft.counted = next.counted;
                draft.kind = next.kind;
                draft.unit = next.unit;
            }
        }
    }

    /** «12 ألف منزل من أصل 40 ألفا», «أربعة دونمات من أصل خمسين»: both of one noun. */
    private void shareWhole() {
        for (int k = 1; k < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            Draft part = drafts.get(k - 1);
            int of = draft.lead - 1;
            if (draft.counted == null
                    && draft.kind == Figure.Kind.COUNT
                    && part.counted != null
                    && part.kind != Figure.Kind.PERCENT
                    && context.is(of, "اصل")
                    && context.is(of - 1, "من")
                    && context.together(part.first, draft.first)
                    && of - 1 - Math.max(part.end, part.counted.end()) <= 1) {
                draft.counted = part.kind == Figure.Kind.COUNT ? part.counted : null;
                draft.kind = part.kind;
                draft.unit = part.unit;
            }
        }
    }

    /** «مقتل 278 وإصابة 356 من المسلحين»: both count the same. */
    private void share() {
        for (int k = 0; k + 1 < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            Draft next = drafts.get(k + 1);
            if (draft.counted == null
                    && draft.kind == Figure.Kind.COUNT
                    && next.countedByFrom
                    && next.first - draft.end <= 2
                    && context.together(draft.first, next.first)
                    && context.isWord(draft.end)
                    && words.get(draft.end).folded().charAt(0) == 'و') {
                draft.counted = next.counted;
            }
        }
    }
}
