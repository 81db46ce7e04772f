package org.musnad.reader.number;

import org.musnad.reader.Span;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * A number in a report: digits, number words or both («9 آلاف»), without qualifier, noun or unit.
 *
 * @param first index of its first word
 * @param stem offset in the first word's folded form at which the number begins, after conjunction and preposition; the
 *     article belongs to the number
 * @param end index after its last word
 * @param cut offset in the last word's folded form after which no letter belongs to the number («نصفهم»: 3)
 * @param value what the words say; for a vague plural the power of ten that it names; for a fraction 0 to 1
 * @param scale the last multiplier in it («9 آلاف»: 1000), 1 where it has none: «بين 5 و7 آلاف» means it for both
 * @param form what sort of number
 * @param digits whether it begins with digits
 * @param definite whether its first word carries the article («الثلاثة»)
 * @param dual whether it is one dual word («ألفان», «مليوني»)
 */
public record NumberMention(
        int first,
        int stem,
        int end,
        int cut,
        double value,
        double scale,
        Form form,
        boolean digits,
        boolean definite,
        boolean dual) {

    /** What sort of number. */
    public enum Form {
        /** How many: «ثلاثة», «12 ألفا». */
        CARDINAL,
        /** Which: «الثالث», «الحادية عشرة», «ثاني». */
        ORDINAL,
        /** A part of one: «نصف», «ثلاثة أرباع»; «نصف مليون» and «مليون ونصف» are cardinals. */
        FRACTION,
        /** A plural that names only the order: «عشرات», «مئات الآلاف». */
        VAGUE
    }

    public boolean isOrdinal() {
        return form == Form.ORDINAL;
    }

    public boolean isVague() {
        return form == Form.VAGUE;
    }

    public boolean isFraction() {
        return form == Form.FRACTION;
    }

    /** Whether it has a whole value of at most {@code most}. */
    public boolean isWhole(double most) {
        return form == Form.CARDINAL && value >= 0 && value <= most && value == Math.rint(value);
    }

    /** The original span of the number. */
    public Span span(Words words) {
        Word last = words.get(end - 1);
        return new Span(words.get(first).startOf(stem), last.endBefore(cut));
    }

    /** Whether a pronoun is tied to its last word («نصفهم»). */
    public boolean hasPronoun(Words words) {
        return cut < words.get(end - 1).folded().length();
    }
}
