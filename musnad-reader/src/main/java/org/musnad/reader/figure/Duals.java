package org.musnad.reader.figure;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;
import org.musnad.reader.figure.Lexicons.Dual;
import org.musnad.reader.figure.Lexicons.Unit;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.word.Word;

/**
 * Indefinite duals that count («قتيلان», «شخصين», «يومين»), told from definite ones that refer back («البلدين»), from
 * duals in construct whose members follow («بلدتي الفوعة وكفرية»), and from plurals and names in ـين and ـان. Also
 * «شهر ونصف».
 */
final class Duals {
    private static final int SHORTEST = 4;
    private static final char FATHA = '\u064E';

    private final Context context;
    private final Kinds kinds;

    Duals(Context context, Kinds kinds) {
        this.context = context;
        this.kinds = kinds;
    }

    /** The figure that the word at the index makes alone; null where it makes none. */
    @Nullable
    Draft at(int index, boolean afterDual) {
        Word word = context.word(index);
        String folded = word.folded();
        int n = folded.length();
        if (n < 3 || context.isTimed(index, index + 1)) {
            return null;
        }
        if (n >= SHORTEST
                && folded.charAt(n - 1) == 'ن'
                && (folded.charAt(n - 2) == 'ي' || folded.charAt(n - 2) == 'ا')) {
            return afterDual ? null : dual(index, word, folded);
        }
        if (!context.isWord(index + 1)) {
            return null;
        }
        Draft half = andHalf(index);
        return half != null ? half : construct(index, word, folded);
    }

    private @Nullable Draft dual(int index, Word word, String folded) {
        if (context.is(index - 1, "كلا") || context.is(index - 1, "كلتا") || areNamed(index)) {
            return null;
        }
        for (int k = 0; k < word.stemCount(); k++) {
            if (isAfterArticle(word.form(), word.stem(k))) {
                return null;
            }
        }
        for (int k = 0; k < word.stemCount(); k++) {
            int stem = word.stem(k);
            PhraseLexicon.Match<Unit> unit = context.lexicons().units().at(context.words(), index, stem);
            if (unit != null && unit.value().dual()) {
                return unitDual(index, stem, unit);
            }
            if (isListed(word.stemForm(k))) {
                return draft(index, stem, "figure.dual");
            }
        }
        int stem = context.beginsWithAnd(index) && folded.length() > 6 ? 1 : 0;
        if (isMarked(word, folded)) {
            return draft(index, stem, "figure.dual.marked");
        }
        return isFeminine(index, folded.substring(stem), stem) ? draft(index, stem, "figure.dual") : null;
    }

    /** «يومين», «يوم أو يومين», «عامين أو ثلاثة». */
    private Draft unitDual(int index, int stem, PhraseLexicon.Match<Unit> unit) {
        Draft draft = draft(index, stem, "figure.dual.unit");
        kinds.measureDual(draft, unit.value());
        if (!draft.isExact() || draft.end != index + 1) {
            return draft;
        }
        if (stem == 0
                && context.is(index - 1, "او")
                && context.together(index - 2, index)
                && isOneOf(index - 2, unit)) {
            Word one = context.word(index - 2);
            draft.from = one.startOf(articleless(one));
            draft.low = 1.0;
            draft.best = null;
            draft.lead = index - 2;
            draft.counted = new NounPhrase(index - 2, articleless(one), index - 1);
            draft.rule = "figure.dual.range";
        } else if (context.is(index + 1, "او") && context.together(index, index + 2)) {
            NumberMention three = context.lexicons().numbers().at(context.words(), index + 2);
            if (three != null
                    && !three.isOrdinal()
                    && three.stem() == 0
                    && three.value() == 3
                    && !context.isPunct(index + 2)) {
                draft.high = 3.0;
                draft.best = null;
                draft.end = three.end();
                draft.to = three.span(context.words()).end();
                draft.rule = "figure.dual.range";
            }
        }
        return draft;
    }

    /** Whether the word at the index is the unit in the singular: «يوم» before «أو يومين». */
    private boolean isOneOf(int index, PhraseLexicon.Match<Unit> two) {
        if (!context.isWord(index)) {
            return false;
        }
        PhraseLexicon.Match<Unit> one =
                context.lexicons().units().at(context.words(), index, articleless(context.word(index)));
        return one != null
                && one.end() == index + 1
                && !one.value().dual()
                && one.value().code().equals(two.value().code())
                && context.lexicons().numbers().at(context.words(), index - 1 < 0 ? index : index - 1) == null;
    }

    /** The offset after a preposition letter before a unit: «ليوم». */
    private static int articleless(Word word) {
        String folded = word.folded();
        return folded.length() > 3 && (folded.charAt(0) == 'ل' || folded.charAt(0) == 'ب') ? 1 : 0;
    }

    /** «عاملَين», «مهرّبَين»: a fatha before ـين, or a kasra after ـان, is written to tell a dual from a plural. */
    private boolean isMarked(Word word, String folded) {
        int n = folded.length();
        if (n < 5
                || !folded.endsWith("ين")
                || folded.startsWith("ال")
                || folded.startsWith("لل")
                || context.lexicons().classes().has(folded, "not-dual")) {
            return false;
        }
        String original = context.words().text().original();
        for (int k = word.startOf(n - 3) + 1; k < word.startOf(n - 2); k++) {
            if (original.charAt(k) == FATHA) {
                return true;
            }
        }
        return false;
    }

    /** «قذيفتي هاون», «سيارتا إسعاف»: a feminine dual before an indefinite noun that tells of what kind. */
    private @Nullable Draft construct(int index, Word word, String folded) {
        int n = folded.length();
        if (n < 5
                || folded.charAt(n - 2) != 'ت'
                || folded.charAt(n - 1) != 'ي' && folded.charAt(n - 1) != 'ا'
                || !context.together(index, index + 1)
                || !context.lexicons().classes().has(context.word(index + 1).folded(), "dual-of")) {
            return null;
        }
        for (int k = 0; k < word.stemCount(); k++) {
            String stem = word.stemForm(k);
            boolean noun = stem.length() > 4
                    && context.lexicons().nouns().containsKey(stem.substring(0, stem.length() - 2) + "ه");
            if (noun && !isAfterArticle(word.form(), word.stem(k))) {
                Draft draft = draft(index, word.stem(k), "figure.dual.construct");
                draft.counted = new NounPhrase(index, word.stem(k), index + 2);
                return draft;
            }
        }
        return null;
    }

    /** «قائدين حوثيين آخرين هما …»: the members are named right after. */
    private boolean areNamed(int index) {
        for (int k = index + 1; k <= index + 4 && context.together(index, k) && context.isWord(k); k++) {
            if (context.is(k, "هما") || context.is(k, "وهما")) {
                return true;
            }
        }
        return false;
    }

    private Draft draft(int index, int stem, String rule) {
        Word word = context.word(index);
        Draft draft = new Draft(null, index, index + 1, new Span(word.startOf(stem), word.end()), rule);
        draft.exactly(2);
        draft.counted = new NounPhrase(index, stem, index + 1);
        return draft;
    }

    private boolean isListed(String key) {
        int n = key.length();
        if (n < SHORTEST || context.lexicons().classes().has(key, "not-dual")) {
            return false;
        }
        boolean oblique = key.endsWith("ين");
        String base = key.substring(0, n - 2);
        Dual dual = context.lexicons().nouns().get(base);
        if (dual == null && base.endsWith("ت")) {
            dual = context.lexicons().nouns().get(base.substring(0, base.length() - 1) + "ه");
        }
        if (dual == null && base.endsWith("ي")) {
            dual = context.lexicons().nouns().get(base.substring(0, base.length() - 1) + "ا");
        }
        if (dual == null) {
            return false;
        }
        return dual == Dual.EITHER || (dual == Dual.OBLIQUE) == oblique;
    }

    /** Words in ـتين and ـتان that no list holds are feminine duals, unless they follow another dual as its adjective. */
    private boolean isFeminine(int index, String key, int stem) {
        if (key.length() < 6
                || key.charAt(0) == 'م'
                || stem > 1
                || !(key.endsWith("تين") || key.endsWith("تان"))
                || key.endsWith("ستان")
                || context.lexicons().classes().has(key, "not-dual")) {
            return false;
        }
        if (stem == 1 && context.word(index).folded().charAt(0) == 'س') {
            return false;
        }
        boolean verb = key.charAt(0) == 'ت' && key.endsWith("ان") || key.charAt(0) == 'ي' && key.endsWith("ان");
        if (verb || !context.isWord(index - 1)) {
            return !verb;
        }
        String before = context.word(index - 1).folded();
        return !(before.endsWith("ين") || before.endsWith("ان")) || before.equals("بين");
    }

    private static boolean isAfterArticle(String folded, int stem) {
        return stem >= 2
                && folded.charAt(stem - 1) == 'ل'
                && (folded.charAt(stem - 2) == 'ا' || folded.charAt(stem - 2) == 'ل');
    }

    /** «شهر ونصف», «عام ونصف العام». */
    private @Nullable Draft andHalf(int index) {
        String next = context.word(index + 1).folded();
        boolean half = next.equals("ونصف");
        if (!half && !next.equals("وربع") || !context.together(index, index + 1)) {
            return null;
        }
        Word word = context.word(index);
        for (int k = 0; k < word.stemCount(); k++) {
            int stem = word.stem(k);
            boolean article = isAfterArticle(word.form(), stem);
            PhraseLexicon.Match<Unit> unit = context.lexicons().units().at(context.words(), index, stem);
            if (unit != null
                    && unit.end() == index + 1
                    && !unit.value().dual()
                    && (!article || isSame(index + 2, word.folded().substring(stem)))) {
                stem -= article ? 2 : 0;
                Draft draft = new Draft(
                        null,
                        index,
                        index + 2,
                        new Span(word.startOf(stem), context.word(index + 1).end()),
                        "figure.and-half");
                draft.exactly(half ? 1.5 : 1.25);
                kinds.measureDual(draft, unit.value());
                draft.counted = new NounPhrase(index, stem, index + 1);
                return draft;
            }
        }
        return null;
    }

    /** Whether the word at the index is the same noun with an article: «المتر ونصف المتر». */
    private boolean isSame(int index, String noun) {
        return context.isWord(index) && context.word(index).folded().equals("ال" + noun);
    }

    /** Whether the draft is a dual noun, after which another dual is its adjective. */
    static boolean isDual(Draft draft) {
        return draft.kind != Figure.Kind.PERCENT && draft.rule.startsWith("figure.dual");
    }
}
