package org.musnad.reader.figure;

import java.util.BitSet;
import java.util.List;
import org.musnad.reader.Time;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** One report while its figures are read: its words, which of them belong to times, and questions about single words. */
final class Context {
    private final Words words;
    private final Lexicons lexicons;
    private final BitSet timed = new BitSet();

    Context(Words words, List<Time> times, Lexicons lexicons) {
        this.words = words;
        this.lexicons = lexicons;
        for (Time time : times) {
            int first = words.at(time.span().start());
            int end = first;
            while (end < words.size() && words.get(end).start() < time.span().end()) {
                end++;
            }
            if (!isDistance(first, end)) {
                timed.set(first, end);
            }
        }
    }

    /** «قبل عشر سنوات», «منذ يومين»: a time that is told by a duration, which is a quantity too. */
    private boolean isDistance(int first, int end) {
        if (first >= end || !isWord(first)) {
            return false;
        }
        if (isDefiniteDuration(first, end)) {
            return true;
        }
        switch (words.get(first).folded()) {
            case "قبل", "منذ", "بعد", "وقبل", "ومنذ", "وبعد":
                break;
            default:
                return false;
        }
        for (int k = first + 1; k < end; k++) {
            PhraseLexicon.Match<Lexicons.Unit> unit =
                    words.get(k).isWord() ? lexicons.units().at(words, k, 0) : null;
            if (unit != null && unit.value().isDuration()) {
                return unit.value().dual()
                        || k > first + 1 && lexicons.numbers().at(words, k - 1) != null;
            }
        }
        return false;
    }

    /** «السنوات الخمس المقبلة», «الساعات الـ24 الماضية». */
    private boolean isDefiniteDuration(int first, int end) {
        for (int k = first; k + 1 < end; k++) {
            int number = is(k + 1, "ال") ? k + 2 : k + 1;
            if (!isDefinite(k) || number >= end || number == k + 1 && !isDefinite(number)) {
                continue;
            }
            PhraseLexicon.Match<Lexicons.Unit> unit = lexicons.units().at(words, k, 2);
            NumberMention mention = unit == null || !unit.value().isDuration()
                    ? null
                    : lexicons.numbers().at(words, number);
            if (mention != null && !mention.isOrdinal()) {
                return true;
            }
        }
        return false;
    }

    Words words() {
        return words;
    }

    Lexicons lexicons() {
        return lexicons;
    }

    Word word(int index) {
        return words.get(index);
    }

    int size() {
        return words.size();
    }

    boolean is(int index, String folded) {
        return words.is(index, folded);
    }

    boolean isTimed(int first, int end) {
        int next = timed.nextSetBit(first);
        return next >= 0 && next < end;
    }

    boolean isWord(int index) {
        return index >= 0 && index < words.size() && words.get(index).isWord();
    }

    boolean isNumber(int index) {
        return index >= 0 && index < words.size() && words.get(index).isNumber();
    }

    boolean isPunct(int index) {
        return index >= 0 && index < words.size() && words.get(index).isPunct();
    }

    /** Whether both words are there, in one sentence. */
    boolean together(int a, int b) {
        return a >= 0
                && b >= 0
                && a < words.size()
                && b < words.size()
                && words.get(a).sentence() == words.get(b).sentence();
    }

    /** Whether a word without its conjunction is of a class. */
    boolean has(int index, String name) {
        if (!isWord(index)) {
            return false;
        }
        String folded = words.get(index).folded();
        return lexicons.classes().has(folded, name)
                || isConjunction(folded)
                        && folded.length() > 2
                        && lexicons.classes().has(folded.substring(1), name);
    }

    /** Whether a word without any of its proclitics is of a class. */
    boolean hasStem(int index, String name) {
        if (!isWord(index)) {
            return false;
        }
        Word word = words.get(index);
        for (int k = 0; k < word.stemCount(); k++) {
            int stem = word.stem(k);
            String rest = word.stemForm(k);
            boolean article = stem > 0 && word.folded().charAt(stem - 1) == 'ل' && rest.charAt(0) == 'ل';
            if (lexicons.classes().has(rest, name)
                    || article && lexicons.classes().has("ا" + rest, name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isConjunction(String folded) {
        return folded.charAt(0) == 'و' || folded.charAt(0) == 'ف';
    }

    /** Whether the word begins with the conjunction «و», its own letter excepted («وزير»). */
    boolean beginsWithAnd(int index) {
        if (!isWord(index) || words.get(index).folded().charAt(0) != 'و') {
            return false;
        }
        String folded = words.get(index).folded();
        return !lexicons.classes().has(folded, "waw-noun") && !lexicons.nouns().containsKey(folded);
    }

    boolean isDefinite(int index) {
        return isWord(index)
                && words.get(index).folded().startsWith("ال")
                && words.get(index).form().charAt(0) != 'آ'
                && words.get(index).folded().length() > 3;
    }

    /** Whether the word is a verb, as far as its letters tell. */
    boolean looksLikeVerb(int index) {
        String folded = words.get(index).folded();
        int n = folded.length();
        if (lexicons.classes().has(folded, "verb")
                || n > 3 && folded.endsWith("وا") && !lexicons.nouns().containsKey(folded.substring(0, n - 1))) {
            return true;
        }
        return folded.charAt(0) == 'ي' && n >= 4 && !isNounInYa(folded);
    }

    private boolean isNounInYa(String folded) {
        return folded.startsWith("يهود")
                || folded.startsWith("يمني")
                || folded.startsWith("يابان")
                || folded.startsWith("يتيم")
                || folded.startsWith("يتام")
                || folded.startsWith("يخت")
                || folded.startsWith("ياف")
                || folded.startsWith("يوم")
                || folded.startsWith("يورو")
                || folded.startsWith("يوان")
                || folded.startsWith("ينات");
    }
}
