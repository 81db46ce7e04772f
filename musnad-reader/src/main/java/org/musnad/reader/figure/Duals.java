package org.musnad.reader.figure;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;
import org.musnad.reader.figure.Lexicons.Dual;
import org.musnad.reader.figure.Lexicons.Unit;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.word.Word;

/**
 * Indefinite duals that count («قتيلان», «شخصين», «يومين»), told from definite ones that refer back («البلدين»), from
 * duals in construct whose members follow («بلدتي الفوعة وكفرية»), and from plurals and names in ـين and ـان. Also
 * «شهر ونصف».
 */
final class Duals {
    private static final int SHORTEST = 4;

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
        return context.isWord(index + 1) ? andHalf(index) : null;
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
                Draft draft = draft(index, stem, "figure.dual.unit");
                kinds.measureDual(draft, unit.value());
                return draft;
            }
            if (isListed(word.stemForm(k))) {
                return draft(index, stem, "figure.dual");
            }
        }
        int stem = context.beginsWithAnd(index) && folded.length() > 6 ? 1 : 0;
        return isFeminine(index, folded.substring(stem), stem) ? draft(index, stem, "figure.dual") : null;
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
