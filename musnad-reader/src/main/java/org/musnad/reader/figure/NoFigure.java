package org.musnad.reader.figure;

import org.musnad.reader.number.NumberMention;
import org.musnad.reader.word.Word;

/** Numbers that count nothing: years, article and phone numbers, list marks, parts of names, dates and addresses. */
final class NoFigure {
    private static final int NAME_REACH = 6;
    private static final int PHONE_DIGITS = 9;
    private static final int LONGEST_ADDRESS = 300;

    private final Context context;

    NoFigure(Context context) {
        this.context = context;
    }

    /** Whether the number, by what stands around it, is none. */
    boolean is(NumberMention m, boolean measured) {
        if (m.isOrdinal() || context.isTimed(m.first(), m.end())) {
            return true;
        }
        if (m.isWhole(31) && context.together(m.first(), m.end()) && isMonth(m.end())) {
            return true;
        }
        if (m.digits()) {
            return isListMark(m)
                    || isTied(m)
                    || isPhone(m, measured)
                    || !measured && isNumbered(m)
                    || isYear(m, measured);
        }
        return m.value() == 0 && !measured
                || isHundredOfPercent(m)
                || m.definite() && isWhich(m.first(), m)
                || m.definite() && hasBefore(m.first(), "street")
                || !measured && isNumbered(m);
    }

    /**
     * Whether a number for which no noun was found is none: a mark of order or a short number in brackets, a telephone
     * number, digits that hang on a word («اتش7»), a year after a preposition.
     */
    boolean isWithoutNoun(NumberMention m, Draft draft) {
        if (draft.counted != null || draft.kind != org.musnad.reader.Figure.Kind.COUNT || !m.digits()) {
            return false;
        }
        if (context.has(m.first() - 1, "age-word") && m.isWhole(120)) {
            draft.kind = org.musnad.reader.Figure.Kind.MEASURE;
            draft.unit = "a";
            return false;
        }
        if (m.end() != m.first() + 1) {
            return false;
        }
        Word word = context.word(m.first());
        int before = m.first() - 1;
        boolean bracketed = context.isPunct(before)
                && "([\"“«".indexOf(context.word(before).folded().charAt(0)) >= 0
                && context.isPunct(m.end())
                && ")]\"”»".indexOf(context.word(m.end()).folded().charAt(0)) >= 0;
        if (bracketed) {
            return !context.hasStem(before - 1, "casualty") && !context.hasStem(before - 1, "verb");
        }
        if (!word.spaced()
                        && context.isWord(before)
                        && context.word(before).folded().length() > 2
                || endsName(m.first())
                || numbersName(m)) {
            return true;
        }
        String digits = word.folded();
        boolean plain = m.value() == Math.rint(m.value()) && digits.indexOf('.') < 0 && digits.indexOf(',') < 0;
        if (plain && digits.length() >= 5) {
            for (int k = before; k >= 0 && k > before - 9 && context.together(k, m.first()); k--) {
                if (context.hasStem(k, "phone-word")) {
                    return true;
                }
            }
            return context.is(m.end(), "-");
        }
        boolean year = plain && digits.length() == 4 && m.value() >= 1300 && m.value() <= 2100;
        return year
                && context.isWord(before)
                && switch (context.word(before).folded()) {
                    case "في", "منذ", "حتي", "الي", "من", "وفي", "ومنذ", "قبل", "بعد", "خلال", "فى" -> true;
                    default -> false;
                };
    }

    /** «العبّارة «مرجان 3»»: a number that ends a short name in quotation marks. */
    private boolean endsName(int number) {
        if (!context.isPunct(number + 1)
                || "»\"”’".indexOf(context.word(number + 1).folded().charAt(0)) < 0
                || !context.together(number, number + 1)) {
            return false;
        }
        for (int k = number - 1; k >= 0 && k >= number - 4 && context.together(k, number); k--) {
            if (context.isPunct(k)) {
                return k < number - 1
                        && "«\"“‘".indexOf(context.word(k).folded().charAt(0)) >= 0;
            }
            if (!context.isWord(k) || context.has(k, "function") || context.hasStem(k, "verb")) {
                return false;
            }
        }
        return false;
    }

    /**
     * «شبكة السويداء 24 تقدر», «مع الجريدة 24»: a bare number after a definite noun that itself follows a noun or a preposition
     * and that nothing shows to be counted: no verb of reaching and no word of loss stands shortly before.
     */
    private boolean numbersName(NumberMention m) {
        int name = m.first() - 1;
        if (m.value() > 999
                || m.value() != Math.rint(m.value())
                || !context.together(name - 1, m.first())
                || !context.isWord(name - 1)
                || !context.isDefinite(name)
                || context.has(name, "function")
                || context.hasStem(name, "casualty-plural")) {
            return false;
        }
        for (int k = name; k >= 0 && k > name - NAME_REACH && context.together(k, m.first()); k--) {
            if (context.isWord(k)
                    && (context.hasStem(k, "casualty")
                            || context.hasStem(k, "change")
                            || context.hasStem(k, "verb")
                            || context.looksLikeVerb(k))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasBefore(int index, String name) {
        return context.together(index - 1, index) && context.hasStem(index - 1, name);
    }

    private boolean isMonth(int index) {
        return context.isWord(index)
                && context.lexicons().classes().has(context.word(index).folded(), "month");
    }

    private boolean isHundredOfPercent(NumberMention m) {
        return m.definite()
                && !m.isVague()
                && m.value() == 100
                && m.end() == m.first() + 1
                && (m.stem() == 1 && context.word(m.first()).folded().charAt(0) == 'ب'
                        || context.is(m.first() - 1, "في"));
    }

    /** «1- …», «2) …» at the beginning of a paragraph. */
    private boolean isListMark(NumberMention m) {
        int first = m.first();
        int next = m.end();
        if (m.end() != first + 1 || m.value() > 99 || next >= context.size()) {
            return false;
        }
        boolean begins = first == 0
                || context.word(first - 1).paragraph() != context.word(first).paragraph()
                || (context.is(first - 1, "(") || context.is(first - 1, "-") || context.is(first - 1, "•"))
                        && (first == 1
                                || context.word(first - 2).paragraph()
                                        != context.word(first).paragraph());
        if (!begins || context.word(next).paragraph() != context.word(first).paragraph()) {
            return false;
        }
        return context.isPunct(next)
                && "-–—.):/،".indexOf(context.word(next).folded().charAt(0)) >= 0
                && !(isHyphen(next)
                        && context.isNumber(next + 1)
                        && !context.word(next + 1).spaced());
    }

    /** Digits that hang on letters or marks: «F-16», «كوفيد-19», «5/3», «5+1», addresses. */
    private boolean isTied(NumberMention m) {
        int first = m.first();
        int next = m.end();
        Word word = context.word(first);
        boolean fraction = m.isFraction();
        if (first > 0 && !word.spaced()) {
            if (isInAddress(first)) {
                return true;
            }
            Word before = context.word(first - 1);
            if (before.kind() == Word.Kind.LATIN) {
                return true;
            }
            if (before.isPunct()) {
                char mark = before.folded().charAt(0);
                if (mark == '+'
                        || mark == '#'
                        || mark == '=' && !isComparison(first - 2)
                        || mark == '_'
                        || mark == '@'
                        || mark == '&'
                        || mark == '*') {
                    return true;
                }
                boolean tight = first > 1 && !before.spaced();
                if (tight && (mark == '-' || mark == '–') && !context.isPunct(first - 2)) {
                    return true;
                }
                if (tight && (mark == '/' || mark == ':' || mark == '.') && !context.isWord(first - 2)) {
                    return !fraction;
                }
                if (mark == '/' && first > 1 && context.isNumber(first - 2)) {
                    return true;
                }
            }
        }
        if (next < context.size() && !context.word(next).spaced()) {
            Word after = context.word(next);
            if (after.kind() == Word.Kind.LATIN) {
                return !after.folded().equalsIgnoreCase("km") && !after.folded().equalsIgnoreCase("kg");
            }
            if (after.isPunct()) {
                char mark = after.folded().charAt(0);
                boolean number = context.isNumber(next + 1);
                return mark == '+'
                        || mark == '_'
                        || mark == '='
                        || (mark == '/' || mark == ':') && number
                        || isDate(next);
            }
        }
        return first > 1 && context.is(first - 1, "/") && context.isNumber(first - 2)
                || context.is(next, "/") && context.isNumber(next + 1);
    }

    /** «16-1-2025»: two tight hyphens between digits. */
    private boolean isDate(int mark) {
        return isHyphen(mark)
                && context.isNumber(mark + 1)
                && isHyphen(mark + 2)
                && context.isNumber(mark + 3)
                && !context.word(mark + 1).spaced()
                && !context.word(mark + 2).spaced()
                && !context.word(mark + 3).spaced();
    }

    private boolean isHyphen(int index) {
        return context.is(index, "-") || context.is(index, "–");
    }

    private boolean isComparison(int index) {
        return context.is(index, "<") || context.is(index, ">");
    }

    /** Whether the digits hang on a web address. */
    private boolean isInAddress(int index) {
        for (int k = index;
                k > 0 && k > index - LONGEST_ADDRESS && !context.word(k).spaced();
                k--) {
            Word before = context.word(k - 1);
            if (before.kind() == Word.Kind.LATIN
                    && (before.folded().startsWith("http") || before.folded().equals("www"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPhone(NumberMention m, boolean measured) {
        String folded = context.word(m.first()).folded();
        int digits = 0;
        boolean plain = true;
        for (int k = 0; k < folded.length(); k++) {
            boolean digit = folded.charAt(k) >= '0' && folded.charAt(k) <= '9';
            digits += digit ? 1 : 0;
            plain &= digit;
        }
        if (folded.charAt(0) == '0' && plain && digits > 1) {
            return true;
        }
        return plain && digits >= PHONE_DIGITS && !measured;
    }

    /** «المادة 140», «رقم 7», «الفرقة 30», «الـ20» after «مجموعة». */
    private boolean isNumbered(NumberMention m) {
        int k = m.first() - 1;
        if (!context.together(k, m.first()) || m.first() > 0 && m.stem() > 0) {
            return false;
        }
        if (context.is(k, "ال") && context.together(k - 1, k)) {
            return context.hasStem(k - 1, "street") || context.hasStem(k - 1, "numbered") || isWhich(k, m);
        }
        if (context.isPunct(k) && "(:\"«".indexOf(context.word(k).folded().charAt(0)) >= 0) {
            k--;
            return context.together(k, m.first()) && context.hasStem(k, "numbered") && !context.hasStem(k, "street");
        }
        return context.hasStem(k, "numbered")
                && !((context.is(k, "العدد") || context.is(k, "المجموع")) && counts(m.end()));
    }

    /** «الذكرى الخمسين», «الدورة العادية الـ25»: a definite number behind a singular noun tells which. */
    private boolean isWhich(int before, NumberMention m) {
        boolean tens = m.digits() || m.value() >= 20 && m.value() % 10 == 0;
        for (int k = before - 1; tens && k >= 0 && k >= before - 3 && context.together(k, m.first()); k--) {
            if (context.has(k, "ordinal-head") || hasOrdinalHead(k) || k == before - 1 && isSingular(k)) {
                return true;
            }
            if (!context.isDefinite(k) || !isAdjective(k)) {
                return false;
            }
        }
        return false;
    }

    /** A definite noun that the lexicon of singular nouns holds: «الكتاب الثلاثون» is the thirtieth. */
    private boolean isSingular(int index) {
        return context.isDefinite(index)
                && context.lexicons()
                        .nouns()
                        .containsKey(context.word(index).folded().substring(2));
    }

    private boolean isAdjective(int index) {
        String folded = context.word(index).folded();
        return folded.endsWith("يه") || folded.endsWith("ي") || folded.endsWith("ه");
    }

    /** «للذكرى», «بالدورة». */
    private boolean hasOrdinalHead(int index) {
        if (!context.isWord(index)) {
            return false;
        }
        String folded = context.word(index).folded();
        return folded.length() > 4
                && (folded.startsWith("لل")
                                && context.lexicons().classes().has("ا" + folded.substring(1), "ordinal-head")
                        || context.lexicons().classes().has(folded.substring(1), "ordinal-head"));
    }

    private boolean isYear(NumberMention m, boolean measured) {
        if (m.end() != m.first() + 1 || measured) {
            return false;
        }
        if (m.value() < 100 && m.isWhole(99) && context.has(m.first() - 1, "year-word") && !counts(m.end())) {
            return true;
        }
        if (m.isWhole(2100) && context.has(m.first() - 1, "year-word") && isOfEra(m.end())
                || m.isWhole(2100) && context.is(m.first() - 1, "و") && isOfEra(m.end())) {
            return true;
        }
        String folded = context.word(m.first()).folded();
        if (folded.length() != 4 || folded.indexOf('.') >= 0 || folded.indexOf(',') >= 0) {
            return false;
        }
        double value = m.value();
        int next = m.end();
        if (context.is(next, "ه")
                || context.is(next, "هجريه")
                || context.is(next, "هجريا")
                || context.is(next, "م")
                || context.is(next, "ميلادي")
                || context.is(next, "ميلاديه")) {
            return true;
        }
        if (value >= 1000 && value <= 2100 && context.has(m.first() - 1, "year-word")) {
            return true;
        }
        boolean second = value >= 1300
                && value <= 2100
                && context.isPunct(m.first() - 1)
                && context.isNumber(m.first() - 2)
                && !counts(next);
        if (second) {
            return true;
        }
        boolean pair = context.isPunct(next) && context.isNumber(next + 1) && value >= 1300 && value <= 2100;
        return pair || value >= 1900 && value <= 2100 && !counts(next);
    }

    /** «120 و165 للميلاد», «300 قبل الميلاد»: what follows names an era, at once or behind a second year. */
    private boolean isOfEra(int index) {
        int k = context.is(index, "و") && context.isNumber(index + 1) ? index + 2 : index;
        return context.is(k, "للميلاد")
                || context.is(k, "ميلادي")
                || context.is(k, "ميلاديه")
                || (context.is(k, "قبل") || context.is(k, "بعد")) && context.is(k + 1, "الميلاد");
    }

    /** Whether something that a year-like number could count stands at the index. */
    private boolean counts(int index) {
        return index < context.size()
                && context.isWord(index)
                && context.word(index).paragraph() == context.word(index - 1).paragraph()
                && new NounPhrases(context).isHead(index, false);
    }
}
