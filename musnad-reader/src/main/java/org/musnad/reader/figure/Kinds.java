package org.musnad.reader.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;
import org.musnad.reader.figure.Lexicons.Unit;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.word.Word;

/** Tells percentages, money, measures and rates from counts, and finds what is counted. */
final class Kinds {
    private static final int RATE_AHEAD = 8;
    private static final int CURRENCY_SENTENCE_REACH = 60;
    private static final Set<String> LENGTHS = Set.of("m", "km", "m2", "km2", "har", "[mi_i]");

    private final Context context;
    private final NounPhrases phrases;
    private final Percentages percentages;
    private @Nullable Map<String, Integer> countriesOfReport;

    Kinds(Context context, NounPhrases phrases, Percentages percentages) {
        this.context = context;
        this.phrases = phrases;
        this.percentages = percentages;
    }

    /** The index after a percent sign or word right at the index; the index itself where none stands there. */
    int afterPercent(int index) {
        if (index >= context.size()
                || context.word(index).paragraph() != context.word(index - 1).paragraph()) {
            return index;
        }
        if (context.is(index, "%")) {
            return index + 1;
        }
        PhraseLexicon.Match<String> match = context.lexicons().percentAfter().at(context.words(), index, 0);
        return match == null ? index : match.end();
    }

    /** Whether a unit, currency or percent sign stands at the index. */
    boolean isMeasured(int index) {
        return phrases.unit(index) != null || index < context.size() && afterPercent(index) > index;
    }

    /** Gives a draft whose percent sign, if any, is known its kind, unit and counted noun. */
    void classify(Draft draft) {
        if (draft.kind == Figure.Kind.PERCENT) {
            draft.counted = percentages.of(draft);
            draft.unit = "%";
            return;
        }
        if (symbol(draft)) {
            return;
        }
        int next = phrases.afterCloser(draft.end, draft.first - 1);
        PhraseLexicon.Match<Unit> unit = phrases.unit(next);
        boolean definite = draft.number != null && draft.number.definite() || context.is(draft.first - 1, "ال");
        if (unit == null && definite) {
            definiteNumber(draft, next);
        } else if (unit != null) {
            measured(draft, unit);
        } else {
            counted(draft, next);
        }
        rate(draft);
    }

    /** Makes a draft that is one dual word («يومين», «دولارين») a measure or money; «شهرين ونصف» too. */
    void measureDual(Draft draft, Unit unit) {
        measure(draft, unit);
        half(draft, draft.end);
    }

    private void measured(Draft draft, PhraseLexicon.Match<Unit> unit) {
        draft.counted = new NounPhrase(unit.first(), 0, unit.end());
        measure(draft, unit.value());
        half(draft, unit.end());
    }

    private void measure(Draft draft, Unit unit) {
        if (unit.money()) {
            draft.kind = Figure.Kind.MONEY;
            draft.unit = currency(unit, draft.first, draft.end);
        } else if (unit.code().equals("%")) {
            draft.kind = Figure.Kind.PERCENT;
            draft.unit = unit.code();
        } else {
            draft.kind = Figure.Kind.MEASURE;
            draft.unit = unit.code().equals("-") ? null : unit.code();
        }
    }

    /** «خمس سنوات ونصف», «شهرين ونصف الشهر». */
    private void half(Draft draft, int index) {
        Double best = draft.best;
        if (best == null || !context.isWord(index) || !context.together(draft.first, index)) {
            return;
        }
        double part = switch (context.word(index).folded()) {
            case "ونصف" -> 0.5;
            case "وربع" -> 0.25;
            default -> 0;
        };
        if (part == 0) {
            return;
        }
        draft.exactly(best + part);
        draft.end = index + 1;
        draft.to = context.word(index).end();
    }

    private void counted(Draft draft, int next) {
        boolean open = draft.vague != null;
        if (context.is(next, "من") && context.together(next - 1, next)) {
            if (phrases.isHead(next + 1, true) && context.lexicons().numbers().at(context.words(), next + 1) == null) {
                draft.counted = new NounPhrase(next + 1, 0, phrases.extent(next + 1));
                draft.countedByFrom = true;
                PhraseLexicon.Match<Unit> unit = open ? phrases.unit(next + 1) : null;
                if (unit != null && unit.value().money()) {
                    measure(draft, unit.value());
                }
            }
            return;
        }
        draft.counted = phrases.at(next, open);
        if (draft.counted == null) {
            draft.counted = phrases.byCountWord(draft.lead);
        }
    }

    /** «الأشهر الستة», «القادة الثلاثة», «الضحايا الـ32»; else what follows, as in «المئة مليون دولار». */
    private void definiteNumber(Draft draft, int next) {
        int number = context.is(draft.first - 1, "ال") ? draft.first - 1 : draft.first;
        boolean own = draft.number != null && draft.number.stem() > 0;
        boolean great = draft.number != null && draft.number.scale() >= 1000 && phrases.isHead(next, false);
        NounPhrase before = own || great || draft.vague != null ? null : phrases.before(number);
        if (before != null) {
            draft.counted = before;
            PhraseLexicon.Match<Unit> unit = context.lexicons()
                    .units()
                    .at(context.words(), before.first(), before.stem() + (isArticle(before) ? 2 : 0));
            if (unit != null) {
                measure(draft, unit.value());
            }
            draft.rule = "figure.definite";
            return;
        }
        counted(draft, next);
    }

    private boolean isArticle(NounPhrase phrase) {
        return context.word(phrase.first()).folded().startsWith("ال", phrase.stem());
    }

    private boolean symbol(Draft draft) {
        String code = code(draft.first - 1);
        int at = draft.first - 1;
        if (code == null) {
            code = code(draft.end);
            at = draft.end;
        }
        if (code == null || !context.together(at, draft.first)) {
            return false;
        }
        draft.kind = Figure.Kind.MONEY;
        draft.unit = code;
        draft.counted = new NounPhrase(at, 0, at + 1);
        return true;
    }

    private @Nullable String code(int index) {
        if (!context.isPunct(index)) {
            return null;
        }
        return switch (context.word(index).folded()) {
            case "$" -> "USD";
            case "€" -> "EUR";
            case "£" -> "GBP";
            case "¥" -> "JPY";
            default -> null;
        };
    }

    private void rate(Draft draft) {
        boolean measure = draft.kind == Figure.Kind.MEASURE && draft.unit != null && !isDuration(draft.unit);
        if (draft.kind != Figure.Kind.COUNT && !measure || draft.counted == null) {
            return;
        }
        int from = Math.max(draft.end, draft.counted.end() <= draft.first ? draft.end : draft.counted.first() + 1);
        for (int k = from; k < from + RATE_AHEAD && k < context.size() && context.together(draft.first, k); k++) {
            if (context.isPunct(k) || context.isNumber(k)) {
                return;
            }
            if (!context.isWord(k)) {
                continue;
            }
            PhraseLexicon.Match<String> match = context.lexicons().rates().at(context.words(), k, 0);
            boolean far = measure && k > from && draft.unit != null && LENGTHS.contains(draft.unit);
            if (match != null && !far && !(k > from + 2 && match.end() > k + 1) && !context.isTimed(k, match.end())) {
                draft.kind = Figure.Kind.RATE;
                draft.unit = (measure ? draft.unit : "1") + (match.value().equals("1") ? "" : "/" + match.value());
                return;
            }
        }
    }

    private static boolean isDuration(String unit) {
        return new Unit(false, false, unit, Map.of()).isDuration();
    }

    /** The currency that a noun means here: by what follows it, the sentence, what the report said before, the report. */
    private @Nullable String currency(Unit unit, int first, int nounAt) {
        if (unit.byCountry().isEmpty()) {
            return unit.code().isEmpty() ? null : unit.code();
        }
        String general = unit.code().isEmpty() ? null : unit.code();
        for (int k = nounAt; k <= nounAt + 2; k++) {
            String code = unit.byCountry().get(country(k));
            if (code != null && context.together(first, k)) {
                return code;
            }
        }
        if (general != null) {
            return general;
        }
        for (int distance = 1; distance < CURRENCY_SENTENCE_REACH; distance++) {
            for (int k : new int[] {first - distance, first + distance}) {
                if (context.together(first, k)) {
                    String code = unit.byCountry().get(country(k));
                    if (code != null) {
                        return code;
                    }
                }
            }
        }
        return mostNamed(unit);
    }

    private @Nullable String mostNamed(Unit unit) {
        Map<String, Integer> counts = countriesOfReport;
        if (counts == null) {
            counts = new HashMap<>();
            for (int k = 0; k < context.size(); k++) {
                String country = country(k);
                if (!country.isEmpty()) {
                    counts.merge(country, 1, Integer::sum);
                }
            }
            countriesOfReport = counts;
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, String> entry : unit.byCountry().entrySet()) {
            int count = counts.getOrDefault(entry.getKey(), 0);
            if (count > most) {
                most = count;
                best = entry.getValue();
            }
        }
        return best;
    }

    private String country(int index) {
        if (!context.isWord(index)) {
            return "";
        }
        Word word = context.word(index);
        for (int k = 0; k < word.stemCount(); k++) {
            String country = context.lexicons().countries().get(word.stemForm(k));
            if (country != null) {
                return country;
            }
        }
        return "";
    }
}
