package org.musnad.reader.time;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.number.NumberWords;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** A report's words with the sense that each has in calendar expressions, looked up once. */
final class Scan {
    final Words words;
    final CalendarLexicon lexicon;
    private final NumberWords numbers;
    private final PhraseLexicon.@Nullable Match<?>[] matches;
    /** For each word and the end the index of the first word from it on that may end a date which a number begins. */
    private final int[] nextUnit;

    Scan(Words words, CalendarLexicon lexicon, NumberWords numbers) {
        this.words = words;
        this.lexicon = lexicon;
        this.numbers = numbers;
        matches = new PhraseLexicon.Match<?>[words.size()];
        PhraseLexicon<Sense> senses = lexicon.senses();
        for (int k = 0; k < matches.length; k++) {
            if (words.get(k).isWord()) {
                PhraseLexicon.Match<Sense> match = senses.longest(words, k);
                matches[k] = match == null || isOther(words.get(k), match) ? null : match;
            }
        }
        nextUnit = new int[matches.length + 1];
        nextUnit[matches.length] = Integer.MAX_VALUE;
        for (int k = matches.length - 1; k >= 0; k--) {
            nextUnit[k] = isUnit(sense(k)) ? k : nextUnit[k + 1];
        }
    }

    private static boolean isUnit(@Nullable Sense sense) {
        return sense != null
                && (sense.is(Sense.Kind.MONTH)
                        || sense.is(Sense.Kind.UNIT)
                        || sense.is(Sense.Kind.PART)
                        || sense.is(Sense.Kind.CLOCK));
    }

    /** The index of the first month, unit, part of the day or word of the clock from a word on. */
    int nextUnit(int i) {
        return nextUnit[i];
    }

    private static boolean isOther(Word word, PhraseLexicon.Match<Sense> match) {
        return !match.value().not().isEmpty()
                && match.value().not().contains(word.form().substring(match.stem()));
    }

    int size() {
        return matches.length;
    }

    Word word(int i) {
        return words.get(i);
    }

    boolean in(int i) {
        return i >= 0 && i < matches.length;
    }

    boolean is(int i, String folded) {
        return in(i) && words.get(i).folded().equals(folded);
    }

    /** Whether the folded word is one of those with blanks between them. */
    boolean isNeighbour(int i, String kind) {
        return in(i) && lexicon.is(kind, words.get(i).folded());
    }

    /** The word as a neighbour of this kind, itself or without its proclitics. */
    boolean isNeighbourStem(int i, String kind) {
        if (!in(i)) {
            return false;
        }
        Word word = words.get(i);
        for (int k = 0; k < word.stemCount(); k++) {
            if (lexicon.is(kind, word.stemForm(k))) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Sense sense(int i) {
        return in(i) && matches[i] != null ? (Sense) matches[i].value() : null;
    }

    /** The sense at a word that is known to have one. */
    Sense senseAt(int i) {
        return Objects.requireNonNull(sense(i), "no sense here");
    }

    boolean has(int i, Sense.Kind kind) {
        Sense sense = sense(i);
        return sense != null && sense.kind() == kind;
    }

    boolean has(int i, Sense.Kind kind, String detail) {
        Sense sense = sense(i);
        return sense != null && sense.is(kind, detail);
    }

    /** A sense whose word carries no proclitic here. */
    boolean hasBare(int i, Sense.Kind kind) {
        return has(i, kind) && stem(i) == 0;
    }

    int end(int i) {
        PhraseLexicon.Match<?> match = matches[i];
        return match == null ? i + 1 : match.end();
    }

    int stem(int i) {
        PhraseLexicon.Match<?> match = matches[i];
        return match == null ? 0 : match.stem();
    }

    /** Digits alone: their value where there are at most this many of them; else -1. */
    int digits(int i, int most) {
        if (!in(i) || !words.get(i).isNumber()) {
            return -1;
        }
        String form = words.get(i).folded();
        if (form.length() > most) {
            return -1;
        }
        int value = 0;
        for (int k = 0; k < form.length(); k++) {
            char c = form.charAt(k);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** A year of four digits, 1000 to 2199, in one token; else -1. */
    int year(int i) {
        if (!in(i) || words.get(i).folded().length() != 4) {
            return -1;
        }
        int value = digits(i, 4);
        return value >= 1000 && value < 2200 ? value : -1;
    }

    /** Whether the word may begin an ordinal or a number with the article, or an ordinal before a month («أول مايو»). */
    boolean mayBeNumber(int i) {
        Word word = words.get(i);
        String folded = word.folded();
        if (folded.length() < 2) {
            return false;
        }
        for (int k = 0; k < word.stemCount(); k++) {
            int at = word.stem(k);
            if (folded.startsWith("ال", at)
                    || folded.startsWith("لل", at)
                    || lexicon.is("day-number", word.stemForm(k))) {
                return true;
            }
        }
        return false;
    }

    /** The number that begins at the word. */
    @Nullable
    NumberMention number(int i) {
        return in(i) ? numbers.at(words, i) : null;
    }

    /** A year in words («ألفين وخمسة عشر»), 1000 to 2199; else null. */
    @Nullable
    NumberMention yearInWords(int i) {
        if (!in(i) || !words.get(i).isWord()) {
            return null;
        }
        NumberMention number = numbers.at(words, i);
        return number != null && number.isWhole(2199) && number.value() >= 1000 ? number : null;
    }

    /** Whether a mark of one of these characters stands here. */
    boolean mark(int i, String marks) {
        return in(i)
                && words.get(i).isPunct()
                && words.get(i).folded().length() == 1
                && marks.indexOf(words.get(i).folded().charAt(0)) >= 0;
    }

    boolean isBlankBefore(int i) {
        return in(i) && words.get(i).spaced();
    }

    boolean sameSentence(int i, int j) {
        return words.get(i).sentence() == words.get(j).sentence();
    }
}
