package org.musnad.reader.number;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.number.NumberMention.Form;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * Reads one number: groups of at most three figures, each with its multiplier («مئتان وخمسة وثلاثون ألفا»), tied by «و» in
 * falling order. What is not in falling order is another number: «ثلاثمائة ومائتان» are two.
 */
final class NumberGrammar {
    private final NumberLexicon lexicon;
    private final Words words;
    private final DigitGroups digitGroups;
    private final Ties ties;
    private final Hundreds hundreds;

    NumberGrammar(NumberLexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        this.digitGroups = new DigitGroups(lexicon, words);
        this.ties = new Ties(lexicon, words);
        this.hundreds = new Hundreds(words, ties);
    }

    @Nullable
    NumberMention at(int index) {
        Word word = words.get(index);
        if (word.isPunct()) {
            char mark = word.folded().charAt(0);
            return mark == '(' ? bracketed(index) : isMinus(mark) ? negative(index) : null;
        }
        Piece piece = lexicon.first(word, ties.isAndEleven(index));
        return piece == null ? null : from(index, piece);
    }

    private @Nullable NumberMention from(int index, Piece piece) {
        boolean digits = piece.is(Piece.Kind.DIGITS);
        switch (piece.kind()) {
            case VAGUE, SCALE_PLURAL:
                return vague(index, piece);
            case ORDINAL: {
                Part part = hundreds.ordinal(index, piece);
                return mention(index, piece, part, Form.ORDINAL, false);
            }
            case FRACTION:
                return fraction(index, piece);
            case MINUS: {
                NumberMention number =
                        index + 1 < words.size() && words.get(index + 1).stemCount() > 0 ? unsigned(index + 1) : null;
                return number == null ? null : negated(index, piece.stem(), number);
            }
            case SCALE_DUAL: {
                Part part = new Part(2 * piece.value(), index + 1, piece.cut(), piece.value(), false, false);
                Part whole = rest(part, piece.value());
                return mention(index, piece, whole, Form.CARDINAL, whole == part);
            }
            case SCALE_OR_DUAL: {
                boolean two = !hasTanwin(words.get(index)) && ties.tied(index + 1) == Ties.NO_CONJUNCTION;
                Part part =
                        new Part((two ? 2 : 1) * piece.value(), index + 1, piece.cut(), piece.value(), false, false);
                Part whole = rest(part, piece.value());
                return mention(index, piece, whole, Form.CARDINAL, two && whole == part);
            }
            case POINT, FRACTIONS:
                return null;
            default:
                break;
        }
        Part group = group(index, piece);
        if (group == null) {
            return null;
        }
        if (group.ordinal()) {
            return mention(index, piece, group, Form.ORDINAL, false);
        }
        Part ratio = group.value() == 1 && group.scale() == 1 ? oneIn(group) : null;
        Part whole = ratio != null ? ratio : group.fraction() ? group : rest(group, group.scale());
        NumberMention found = mention(index, piece, whole, whole.fraction() ? Form.FRACTION : Form.CARDINAL, false);
        return digits && found.end() == index + 1 && words.get(index).folded().length() > 15 ? null : found;
    }

    /** «واحد على عشرين»; null where no number follows «على». */
    private @Nullable Part oneIn(Part one) {
        Piece piece = one.end() + 1 < words.size() && words.is(one.end(), "علي") ? ties.later(one.end() + 1, 0) : null;
        Part by = piece == null || piece.definite() ? null : group(one.end() + 1, piece);
        if (by == null || by.fraction() || by.ordinal() || by.value() <= 1) {
            return null;
        }
        Part whole = rest(by, by.scale());
        return new Part(1 / whole.value(), whole.end(), whole.cut(), 1, true, false);
    }

    private NumberMention mention(int index, Piece first, Part part, Form form, boolean dual) {
        return new NumberMention(
                index,
                first.stem(),
                part.end(),
                part.cut(),
                part.value(),
                part.scale(),
                form,
                first.is(Piece.Kind.DIGITS),
                first.definite(),
                dual || first.is(Piece.Kind.UNIT) && first.value() == 2 && part.end() == index + 1);
    }

    private @Nullable NumberMention unsigned(int index) {
        Piece piece = ties.later(index, 0);
        if (piece == null || piece.is(Piece.Kind.MINUS)) {
            return null;
        }
        NumberMention number = from(index, piece);
        return number == null || number.isOrdinal() || number.isVague() ? null : number;
    }

    private static NumberMention negated(int index, int stem, NumberMention number) {
        return new NumberMention(
                index,
                stem,
                number.end(),
                number.cut(),
                -number.value(),
                number.scale(),
                number.form(),
                number.digits(),
                false,
                false);
    }

    /** A sign counts as one where a blank stands before it and none after it. */
    private @Nullable NumberMention negative(int index) {
        if (index + 1 >= words.size()
                || !words.get(index + 1).isNumber()
                || words.get(index + 1).spaced()
                || !words.get(index).spaced()
                || index > 0 && words.get(index - 1).isNumber()) {
            return null;
        }
        NumberMention number = unsigned(index + 1);
        return number == null ? null : negated(index, 0, number);
    }

    /** «(12) ألف»: digits in brackets before a multiplier. */
    private @Nullable NumberMention bracketed(int index) {
        if (index + 3 >= words.size() || !words.get(index + 1).isNumber() || !words.is(index + 2, ")")) {
            return null;
        }
        Piece digits = ties.later(index + 1, 0);
        Piece scale = ties.later(index + 3, 0);
        if (digits == null || scale == null || !scale.multiplies()) {
            return null;
        }
        Part part = multiplied(new Part(digits.value(), index + 3, 1));
        return new NumberMention(
                index, 0, part.end(), part.cut(), part.value(), part.scale(), Form.CARDINAL, true, false, false);
    }

    /** «عشرات», «مئات الآلاف», «آلاف». */
    private NumberMention vague(int index, Piece piece) {
        double value = piece.value();
        int end = index + 1;
        int cut = piece.cut();
        Piece next = ties.later(end, 0);
        if (piece.is(Piece.Kind.VAGUE) && next != null && next.is(Piece.Kind.SCALE_PLURAL) && next.value() >= 1000) {
            value *= next.value();
            end++;
            cut = next.cut();
        }
        return mention(index, piece, new Part(value, end, cut), Form.VAGUE, false);
    }

    private NumberMention fraction(int index, Piece piece) {
        Part part = new Part(piece.value(), index + 1, piece.cut(), 1, true, false);
        boolean pronoun = piece.cut() < words.get(index).folded().length();
        Part whole = pronoun ? part : ofScale(part);
        return mention(index, piece, whole, whole.fraction() ? Form.FRACTION : Form.CARDINAL, false);
    }

    /** «نصف مليون», «ثلاثة أرباع المليون». */
    private Part ofScale(Part part) {
        Piece next = ties.later(part.end(), 0);
        return next != null && next.is(Piece.Kind.SCALE)
                ? new Part(times(part.value(), next.value()), part.end() + 1, next.cut(), next.value(), false, false)
                : part;
    }

    /** A group of at most three figures with its multipliers; null where the word begins none. */
    private @Nullable Part group(int index, Piece piece) {
        if (piece.is(Piece.Kind.SCALE)) {
            return multiplied(new Part(piece.value(), index + 1, piece.cut(), piece.value(), false, false));
        }
        Part small = piece.is(Piece.Kind.DIGITS) ? digits(index, piece) : hundreds.small(index, piece);
        if (small == null || small.ordinal()) {
            return small;
        }
        return small.fraction() ? ofScale(small) : multiplied(small);
    }

    private Part multiplied(Part small) {
        double value = small.value();
        double scale = small.scale();
        int end = small.end();
        int cut = small.cut();
        Piece next = ties.later(end, 0);
        while (next != null && next.multiplies()) {
            value = times(value, next.value());
            scale = scale == 1 ? next.value() : scale * next.value();
            cut = next.cut();
            end++;
            next = ties.later(end, 0);
        }
        return end == small.end() ? small : new Part(value, end, cut, scale, false, false);
    }

    private Part digits(int index, Piece piece) {
        Part spaced = digitGroups.at(index, piece);
        if (spaced != null) {
            return spaced;
        }
        Piece next = ties.later(index + 1, 0);
        if (next != null && next.is(Piece.Kind.HUNDRED) && !next.definite()) {
            return hundreds.tail(new Part(piece.value() * 100, index + 2, next.cut()));
        }
        boolean decimal = next != null && next.multiplies() || isPercent(index + 1);
        double value = decimal ? DigitString.value(words.get(index).form(), true) : piece.value();
        return new Part(value, index + 1, piece.cut());
    }

    private boolean isPercent(int index) {
        return words.is(index, "%");
    }

    /** The groups that follow, tied by «و», each smaller than the multiplier of the one before; a fraction ends it. */
    private Part rest(Part begun, double lastScale) {
        Part sum = decimalWords(begun);
        double below = lastScale;
        while (true) {
            int at = ties.tied(sum.end());
            Piece piece = at == Ties.NO_CONJUNCTION ? null : ties.afterConjunction(sum.end(), at);
            if (piece == null) {
                return sum;
            }
            int index = Ties.wordAfterConjunction(sum.end(), at);
            if (piece.is(Piece.Kind.FRACTION)) {
                return piece.cut() < words.get(index).folded().length() ? sum : andFraction(sum, piece, index);
            }
            Part next;
            if (piece.is(Piece.Kind.SCALE_DUAL)) {
                next = new Part(2 * piece.value(), index + 1, piece.cut(), piece.value(), false, false);
            } else if (piece.is(Piece.Kind.SCALE_OR_DUAL)) {
                next = new Part(
                        (hasTanwin(words.get(index)) ? 1 : 2) * piece.value(),
                        index + 1,
                        piece.cut(),
                        piece.value(),
                        false,
                        false);
            } else {
                next = group(index, piece);
            }
            if (next == null || next.ordinal()) {
                return sum;
            }
            if (next.fraction()) {
                return sum.scale() == 1
                        ? new Part(sum.value() + next.value(), next.end(), next.cut(), 1, false, false)
                        : sum;
            }
            if (below <= 1 || next.value() == 0 || next.value() >= below || next.value() != Math.rint(next.value())) {
                return sum;
            }
            double scale = next.scale() == 1 ? sum.scale() : next.scale();
            below = next.scale();
            sum = new Part(sum.value() + next.value(), next.end(), next.cut(), scale, false, false);
        }
    }

    /** «مليون ونصف», «مليون ونصف المليون», «ثلاثة ونصف مليون», «خمسة وربع». */
    private Part andFraction(Part sum, Piece fraction, int index) {
        Piece scale = ties.later(index + 1, 0);
        boolean scaled = scale != null && scale.is(Piece.Kind.SCALE);
        int end = scaled ? index + 2 : index + 1;
        int cut = scaled && scale != null ? scale.cut() : fraction.cut();
        double by = scaled && scale != null ? scale.value() : 0;
        if (sum.scale() == 1 && scaled) {
            return new Part(times(sum.value() + fraction.value(), by), end, cut, by, false, false);
        }
        double unit = scaled ? by : sum.scale();
        if (unit > sum.scale()) {
            return sum;
        }
        return new Part(sum.value() + times(fraction.value(), unit), end, cut, sum.scale(), false, false);
    }

    /** «خمسة فاصلة ثلاثة», «1 فاصلة 5 مليون». */
    private Part decimalWords(Part whole) {
        Piece point = ties.later(whole.end(), 0);
        if (point == null || !point.is(Piece.Kind.POINT) || point.definite() || whole.scale() != 1) {
            return whole;
        }
        Piece piece = ties.later(whole.end() + 1, 0);
        Part part = piece == null
                ? null
                : piece.is(Piece.Kind.DIGITS)
                        ? new Part(piece.value(), whole.end() + 2, piece.cut())
                        : hundreds.small(whole.end() + 1, piece);
        if (part == null || part.fraction() || part.ordinal()) {
            return whole;
        }
        double places = Math.pow(10, Math.max(1, Math.floor(Math.log10(Math.max(1, part.value()))) + 1));
        return multiplied(new Part(whole.value() + part.value() / places, part.end(), part.cut()));
    }

    private boolean hasTanwin(Word word) {
        String original = words.text().original();
        for (int k = word.start(); k < word.end(); k++) {
            if (original.charAt(k) == 'ً') {
                return true;
            }
        }
        return false;
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '−' || c == '–';
    }

    /** A product without the noise of binary fractions: 320.8 × 1,000,000 is whole. */
    private static double times(double a, double b) {
        double product = a * b;
        double whole = Math.rint(product);
        return Math.abs(product - whole) < 1e-9 * Math.max(1, Math.abs(whole)) ? whole : product;
    }
}
