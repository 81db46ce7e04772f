package org.musnad.reader.number;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** Numbers that are written as several runs of digits: «12 000», «3/4», «2 1/4», «91ر47». */
final class DigitGroups {
    private final NumberLexicon lexicon;
    private final Words words;

    DigitGroups(NumberLexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * «12 000», «3/4», «4. 5 مليار», and «91ر47», which Gulf agencies write for 47.91; null where the digits stand alone.
     */
    @Nullable
    Part at(int index, Piece piece) {
        Word word = words.get(index);
        int end = index + 1;
        if (end >= words.size() || !DigitString.isPlain(word.folded(), 3)) {
            return null;
        }
        double value = piece.value();
        if (value >= 1) {
            while (end < words.size() && isThousandsGroup(words.get(end - 1), words.get(end))) {
                value = value * 1000 + DigitString.value(words.get(end).form(), true);
                end++;
                if (!DigitString.isPlain(words.get(end - 1).folded(), 3)) {
                    break;
                }
            }
        }
        if (end > index + 1) {
            boolean goesOn = end < words.size()
                    && words.get(end).isNumber()
                    && words.get(end).start() == words.get(end - 1).end() + 1;
            return goesOn
                    ? null
                    : new Part(value, end, words.get(end - 1).folded().length());
        }
        if (words.get(end).isNumber()) {
            return andSlashed(piece, end);
        }
        if (end + 1 >= words.size()
                || words.get(end).spaced()
                || !words.get(end + 1).isNumber()) {
            return null;
        }
        Word after = words.get(end + 1);
        if (words.is(end, "ر") && !after.spaced() && DigitString.isPlain(after.folded(), 4)) {
            return new Part(
                    Double.parseDouble(after.folded() + "." + word.folded()),
                    end + 2,
                    after.folded().length());
        }
        if (words.is(end, "/") && !after.spaced()) {
            return slashed(index, piece, after);
        }
        Piece scale = later(end + 2, 0);
        if (words.is(end, ".")
                && after.spaced()
                && DigitString.isPlain(after.folded(), 3)
                && scale != null
                && scale.multiplies()) {
            return new Part(
                    Double.parseDouble(word.folded() + "." + after.folded()),
                    end + 2,
                    after.folded().length());
        }
        return null;
    }

    private boolean isThousandsGroup(Word before, Word group) {
        String folded = group.folded();
        return group.isNumber()
                && group.start() == before.end() + 1
                && folded.length() >= 3
                && (folded.length() == 3 || !DigitString.isDigit(folded.charAt(3)) && folded.indexOf('.', 4) < 0)
                && DigitString.isPlain(folded.substring(0, 3), 3);
    }

    private @Nullable Part slashed(int index, Piece numerator, Word denominator) {
        double by = DigitString.isPlain(denominator.folded(), 3) ? DigitString.value(denominator.form(), false) : 0;
        boolean sign = words.is(index - 1, "-")
                && words.get(index - 1).spaced()
                && !words.get(index).spaced();
        boolean alone = (sign || !isSlashOrNumberMark(index - 1)) && !isSlashOrNumberMark(index + 3);
        return alone
                        && by >= 2
                        && (by <= 10 || by == 100 || by == 1000)
                        && numerator.value() < by
                        && numerator.value() > 0
                ? new Part(
                        numerator.value() / by, index + 3, denominator.folded().length(), 1, true, false)
                : null;
    }

    /** «2 1/4»; null where no fraction follows. */
    private @Nullable Part andSlashed(Piece whole, int numerator) {
        if (numerator + 2 >= words.size()
                || !words.is(numerator + 1, "/")
                || words.get(numerator + 1).spaced()
                || !words.get(numerator + 2).isNumber()
                || words.get(numerator).start() != words.get(numerator - 1).end() + 1) {
            return null;
        }
        Piece above = later(numerator, 0);
        Part fraction = above == null ? null : slashed(numerator, above, words.get(numerator + 2));
        return fraction == null ? null : new Part(whole.value() + fraction.value(), fraction.end(), fraction.cut());
    }

    private boolean isSlashOrNumberMark(int index) {
        return words.is(index, "/") || words.is(index, "-");
    }

    private @Nullable Piece later(int index, int from) {
        return index < words.size()
                        && index > 0
                        && words.get(index).paragraph() == words.get(index - 1).paragraph()
                ? lexicon.later(words.get(index), from)
                : null;
    }
}
