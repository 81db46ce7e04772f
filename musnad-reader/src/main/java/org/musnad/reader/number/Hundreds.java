package org.musnad.reader.number;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.word.Words;

/** Numbers below a thousand in words, «خمسة وثلاثون», «مئتان وستة عشر», and ordinals, «الخامس والعشرون». */
final class Hundreds {
    private final Words words;
    private final Ties ties;

    Hundreds(Words words, Ties ties) {
        this.words = words;
        this.ties = ties;
    }

    /** A number below a thousand in words; null where the word begins none. */
    @Nullable
    Part small(int index, Piece piece) {
        Piece next = ties.later(index + 1, 0);
        return switch (piece.kind()) {
            case ZERO, TEN, TEN_UNIT ->
                piece.is(Piece.Kind.TEN_UNIT) && next != null && next.is(Piece.Kind.FRACTIONS)
                        ? new Part(piece.value() * next.value(), index + 2, next.cut(), 1, true, false)
                        : new Part(piece.value(), index + 1, piece.cut());
            case HUNDRED, HUNDREDS -> tail(new Part(piece.value(), index + 1, piece.cut()));
            case UNIT, TEEN_ONLY -> unit(index, piece, next);
            default -> null;
        };
    }

    private @Nullable Part unit(int index, Piece piece, @Nullable Piece next) {
        double value = piece.value();
        if (next != null) {
            if (next.is(Piece.Kind.TEN_UNIT)) {
                return new Part(10 + value, index + 2, next.cut());
            }
            if (next.is(Piece.Kind.HUNDRED) && value >= 3) {
                return tail(new Part(value * 100, index + 2, next.cut()));
            }
            if (next.is(Piece.Kind.FRACTIONS) && piece.is(Piece.Kind.UNIT)) {
                return new Part(value * next.value(), index + 2, next.cut(), 1, true, false);
            }
        }
        int at = ties.tied(index + 1);
        Piece ten = at == Ties.NO_CONJUNCTION ? null : ties.afterConjunction(index + 1, at);
        if (ten != null
                && ten.is(Piece.Kind.TEN)
                && ten.value() >= 20
                && !(piece.is(Piece.Kind.TEEN_ONLY) && value == 2)) {
            boolean ordinal = value == 1 && piece.definite() && ten.definite();
            return new Part(
                    value + ten.value(), Ties.wordAfterConjunction(index + 1, at) + 1, ten.cut(), 1, false, ordinal);
        }
        return piece.is(Piece.Kind.TEEN_ONLY) ? null : new Part(value, index + 1, piece.cut());
    }

    /** What follows hundreds: «… وخمسة وثلاثون». */
    Part tail(Part hundreds) {
        int at = ties.tied(hundreds.end());
        if (at == Ties.NO_CONJUNCTION) {
            return hundreds;
        }
        Piece piece = ties.afterConjunction(hundreds.end(), at);
        int index = Ties.wordAfterConjunction(hundreds.end(), at);
        if (piece == null) {
            return hundreds;
        }
        Part small = switch (piece.kind()) {
            case DIGITS ->
                DigitString.isPlain(words.get(index).folded(), 2) && piece.value() > 0
                        ? new Part(piece.value(), index + 1, piece.cut())
                        : null;
            case UNIT, TEEN_ONLY, TEN, TEN_UNIT -> small(index, piece);
            case ORDINAL -> piece.definite() ? ordinal(index, piece) : null;
            default -> null;
        };
        return small == null || small.fraction()
                ? hundreds
                : new Part(hundreds.value() + small.value(), small.end(), small.cut(), 1, false, small.ordinal());
    }

    Part ordinal(int index, Piece piece) {
        Piece next = ties.later(index + 1, 0);
        if (next != null && next.is(Piece.Kind.TEN_UNIT) && piece.value() <= 9) {
            return new Part(piece.value() + 10, index + 2, next.cut(), 1, false, true);
        }
        int at = ties.tied(index + 1);
        Piece ten = at == Ties.NO_CONJUNCTION || piece.value() > 9 ? null : ties.afterConjunction(index + 1, at);
        return ten != null && ten.is(Piece.Kind.TEN)
                ? new Part(
                        piece.value() + ten.value(),
                        Ties.wordAfterConjunction(index + 1, at) + 1,
                        ten.cut(),
                        1,
                        false,
                        true)
                : new Part(piece.value(), index + 1, piece.cut(), 1, false, true);
    }
}
