package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;

/** Finds the phrase that names who speaks, after the verb or before it. */
final class SourceFinder {
    private static final int LONGEST = 30;
    private static final int FARTHEST = 200;
    private static final long HEADS =
            Sense.PERSON.bit() | Sense.ANONYMOUS.bit() | Sense.BODY.bit() | Sense.OUTLET.bit() | Sense.DOCUMENT.bit();

    private final Page page;

    SourceFinder(Page page) {
        this.page = page;
    }

    /** The subject between a verb and the mark of its content; null where nothing there names anybody. */
    @Nullable
    Stretch after(int from, int mark) {
        int first = from;
        while (first < mark && (isSkipped(first) || isSaying(first))) {
            first = page.isPunct(first) || !opensAdjunct(first) ? first + 1 : adjunctEnd(first, mark);
        }
        if (first >= mark || Prepositions.isFree(page, first) && page.name(first) == null) {
            return null;
        }
        return extent(first, mark);
    }

    /** Index after the adjuncts that begin at the word; the word itself where none does. */
    int afterAdjuncts(int from, int limit) {
        int k = from;
        while (k < limit) {
            int aside = afterAside(k, limit + 1);
            if (aside >= 0) {
                k = aside;
                continue;
            }
            if (!isSkipped(k)) {
                break;
            }
            k = page.isPunct(k) || !opensAdjunct(k) ? k + 1 : adjunctEnd(k, limit);
        }
        return k;
    }

    /** Whether between a subject and the mark of the content stand only adjuncts. */
    boolean reaches(Stretch source, int mark) {
        return afterAdjuncts(source.end(), mark) >= mark;
    }

    private boolean isSkipped(int i) {
        if (page.opened(i) != null) {
            return false;
        }
        return page.isPunct(i)
                || page.has(i, Sense.ADVERB)
                || page.has(i, Sense.PRONOMINAL)
                || isTime(i)
                || opensAdjunct(i)
                || page.hasAfterPreposition(i, Sense.ADVERB) && page.preposition(i) != 0
                || page.word(i).isNumber() && isTime(i - 1);
    }

    /** The end of an adjunct: the next comma or closing mark, else the mark of the content. */
    private int adjunctEnd(int from, int mark) {
        for (int k = from + 1; k < mark; k++) {
            if (page.isComma(k) || page.is(k, "-") || page.is(k, ")")) {
                return k + 1;
            }
        }
        return mark;
    }

    /** «استدرك قائلا»: the participle beside the verb names nobody. */
    private boolean isSaying(int i) {
        return switch (page.folded(i)) {
            case "قايلا", "قايله", "قايلين", "قائلا", "قائله", "قائلين", "قاءلا", "قاءله", "بالقول" -> true;
            default -> false;
        };
    }

    /**
     * Index after the comma that ends a clause about the source («، طلب عدم ذكر اسمه، …»), given the comma that opens it;
     * -1 where none opens there.
     */
    int afterAside(int comma, int limit) {
        if (comma < 0 || comma + 2 >= limit || !page.isComma(comma) || !beginsAside(comma + 1)) {
            return -1;
        }
        int stop = Math.min(limit, comma + LONGEST);
        for (int k = comma + 2; k < stop; k++) {
            if (page.isComma(k)) {
                return k + 1;
            }
            if (page.isPunct(k) && page.opened(k) == null && page.quotationOf(k) < 0 && !page.is(k, "»")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean beginsAside(int k) {
        return switch (page.folded(k)) {
            case "رفض", "رفضت", "رفضوا", "طلب", "طلبت", "طلبوا", "طالبا", "رافضا", "مفضلا", "فضل", "فضلت", "فضلوا" ->
                true;
            case "اشترط", "اشترطت", "تحدث", "تحدثت", "تحدثوا", "الذي", "التي", "الذين", "اللذان", "اللتان" -> true;
            case "لم" ->
                switch (page.folded(k + 1)) {
                    case "يشا",
                            "تشا",
                            "يشاوا",
                            "يرغب",
                            "ترغب",
                            "يرد",
                            "ترد",
                            "يكشف",
                            "تكشف",
                            "يسمه",
                            "تسمه",
                            "يذكر",
                            "يفصح" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    private boolean isTime(int i) {
        return page.isTimed(i) || page.has(i, Sense.TIME) && page.name(i) == null;
    }

    /** Whether an adjunct begins that cannot be part of the name of a speaker. */
    private boolean opensAdjunct(int i) {
        if (page.has(i, Sense.ADJUNCT)) {
            return page.name(i) == null;
        }
        String f = page.folded(i);
        if (f.equals("في") || f.equals("علي") || f.equals("من")) {
            for (int k = i + 1; k <= i + 2; k++) {
                if (page.has(k, Sense.EVENT) && !(f.equals("من") && k == i + 1) || isTime(k)) {
                    return !f.equals("علي") || page.is(i + 1, "هامش");
                }
                if (page.isPunct(k)) {
                    return false;
                }
            }
            return f.equals("علي") && page.is(i + 1, "هامش");
        }
        return false;
    }

    /** A noun phrase from its first word on, at most to the limit. */
    Stretch extent(int first, int limit) {
        int end = first;
        int stop = Math.min(limit, first + LONGEST);
        int k = first;
        while (k < stop) {
            if (page.opened(k) != null) {
                k = Math.min(page.close(k) + 1, stop);
                end = k;
                continue;
            }
            if (page.isPunct(k)) {
                int next = afterPunctuation(k, stop);
                if (next < 0) {
                    break;
                }
                if (page.is(k, "(") || page.is(k, "[")) {
                    end = next;
                }
                k = next;
                continue;
            }
            if (k > first && endsPhrase(first, k)) {
                break;
            }
            k++;
            end = k;
        }
        return new Stretch(first, Math.max(end, first + 1));
    }

    /** Where the phrase goes on after a mark: an apposition after a comma, or after brackets; -1 where it ends. */
    private int afterPunctuation(int k, int stop) {
        if (page.is(k, "(") || page.is(k, "[")) {
            for (int j = k + 1; j < stop && j <= k + 8; j++) {
                if (page.is(j, ")") || page.is(j, "]")) {
                    return j + 1;
                }
            }
            return -1;
        }
        if (page.isComma(k) && k + 1 < stop) {
            boolean apposition = page.has(k + 1, Sense.PERSON) && !isQuantifier(k + 1) && !page.hasConjunction(k + 1)
                    || isPerson(k + 1)
                    || page.isDefinite(k + 1)
                            && isPerson(k + 2)
                            && page.nameAt(k + 2).first() == k + 2;
            return apposition && !endsPhrase(k, k + 1) ? k + 1 : -1;
        }
        return page.is(k, "/") || page.is(k, ".") && page.word(k - 1).folded().length() <= 1 ? k + 1 : -1;
    }

    private boolean isQuantifier(int i) {
        return switch (page.folded(i)) {
            case "جميع",
                    "كل",
                    "بعض",
                    "عدد",
                    "عديد",
                    "العديد",
                    "معظم",
                    "غالبيه",
                    "اغلب",
                    "احد",
                    "احدي",
                    "عشرات",
                    "مئات",
                    "ميات" -> true;
            default -> false;
        };
    }

    private boolean isPerson(int i) {
        Page.Name name = page.name(i);
        return name != null && name.entity().type() == Entity.Type.PER;
    }

    private boolean endsPhrase(int first, int k) {
        if (page.name(k) != null && page.nameAt(k).first() < k) {
            return false;
        }
        if (isTime(k) && !page.has(k, Sense.PERSON) || opensAdjunct(k) || page.has(k, Sense.ADVERB)) {
            return true;
        }
        if (page.preposition(k) == 'ل'
                && (page.hasAfterPreposition(k, Sense.OUTLET)
                        || page.hasAfterPreposition(k, Sense.ADVERB)
                        || page.opened(k + 1) != null && page.folded(k).length() <= 2)) {
            return true;
        }
        if (page.is(k, "ل") && page.opened(k + 1) != null) {
            return true;
        }
        if (startsAnotherName(first, k)) {
            return true;
        }
        return switch (page.folded(k)) {
            case "ان", "قد", "وقد", "عن", "الذي", "التي", "الذين" -> true;
            case "الي", "علي" ->
                !page.has(k - 1, Sense.PERSON) && !page.isDefinite(k - 1) || page.has(first, Sense.BODY);
            case "لا", "لم", "لن", "يمكن", "رفض", "رفضت", "طلب", "طلبت", "طلبوا", "رفضوا", "فضل", "فضلت", "اشترط" ->
                true;
            case "في" ->
                page.isDefinite(first) && k == first + 1 && page.name(k + 1) == null && page.senses(k + 1) == 0
                        || page.name(k - 1) != null
                                && !page.nameAt(k - 1).role()
                                && page.nameAt(k - 1).end() == k
                                && page.name(k + 1) == null
                                && !(page.has(first, Sense.PERSON)
                                        && page.isDefinite(k + 1)
                                        && page.has(k + 1, Sense.BODY));
            default -> page.has(k, Sense.PRONOMINAL);
        };
    }

    /** A person right after a body is the next phrase: «أعلن الجيش فلانا رئيسا». */
    private boolean startsAnotherName(int first, int k) {
        Page.Name name = page.name(k);
        return name != null
                && name.first() == k
                && !name.role()
                && name.entity().type() == Entity.Type.PER
                && page.has(first, Sense.BODY)
                && page.isDefinite(first)
                && k == first + 1;
    }

    /** The subject that stands before a verb; null where none does, and the verb carries its subject. */
    @Nullable
    Stretch before(int verb, int sentenceFirst, boolean title) {
        int last = verb - 1;
        while (last >= sentenceFirst && (page.is(last, "قد") || page.is(last, "وقد") || page.is(last, "سبق"))) {
            last--;
        }
        if (last < sentenceFirst) {
            return null;
        }
        if (last > sentenceFirst
                && isCopula(last)
                && !page.has(last - 1, Sense.CONNECTIVE)
                && !page.isPunct(last - 1)) {
            last--; // «غوغل كانت قد أعلنت»
        }
        if (page.has(last, Sense.CONNECTIVE) && page.name(last) == null) {
            return null;
        }
        if (page.is(last, "حين") && page.is(last - 1, "في")) {
            return null;
        }
        int copula = copulaBefore(last, sentenceFirst);
        if (copula >= 0) {
            return copula == last ? null : trimmed(copula + 1, last + 1);
        }
        if (page.has(last, Sense.RELATIVE) && page.folded(last).length() <= 3) {
            return null;
        }
        if (page.has(last, Sense.RELATIVE)) {
            return antecedent(last - 1, sentenceFirst);
        }
        if (page.has(last, Sense.CONNECTIVE) && page.name(last) == null) {
            return null;
        }
        int begin = clauseBegin(last, sentenceFirst);
        if (page.is(begin + 1, "/") && begin == sentenceFirst) {
            begin += 2; // «سياسي / وزير الخارجية يؤكد …»
        }
        if (page.isComma(last) && begin > sentenceFirst && Complementisers.at(page, begin - 1) != null) {
            return null;
        }
        if (begin > last || last - begin > LONGEST) {
            return null;
        }
        if (page.isTimed(begin) || page.has(begin, Sense.TIME) && page.name(begin) == null) {
            return nameAt(last);
        }
        if (isNominal(begin) || title && page.hits(begin).length == 0 && last - begin < 10 && !page.isPunct(begin)) {
            Stretch found = extent(begin, last + 1);
            return found.end() >= last || page.isPunct(last) || onlyAdjunctsBetween(found.end(), last)
                    ? found
                    : endsInPerson(begin, last) ? new Stretch(begin, last + 1) : nameAt(last);
        }
        return nameAt(last);
    }

    /** The noun before a relative pronoun. */
    private @Nullable Stretch antecedent(int last, int sentenceFirst) {
        if (last < sentenceFirst || page.isPunct(last)) {
            return null;
        }
        Page.Name name = page.name(last);
        return name != null ? new Stretch(name.first(), last + 1) : new Stretch(last, last + 1);
    }

    private boolean onlyAdjunctsBetween(int from, int last) {
        return from <= last && (page.isPunct(from) || opensAdjunct(from) || isTime(from));
    }

    private @Nullable Stretch nameAt(int last) {
        Page.Name name = page.name(last);
        if (name == null || name.end() != last + 1) {
            return null;
        }
        int before = name.first() - 1;
        boolean opens = page.isFirstOfSentence(name.first())
                || page.isPunct(before)
                || page.has(before, Sense.CONNECTIVE)
                || Complementisers.at(page, before) != null;
        return opens ? new Stretch(name.first(), name.end()) : null;
    }

    /** «النائبة عنها سعاد …»: one unbroken phrase that begins with a role and ends with a name. */
    private boolean endsInPerson(int begin, int last) {
        Page.Name name = page.name(last);
        if (!page.has(begin, Sense.PERSON) || name == null || name.end() != last + 1 || !isPerson(last)) {
            return false;
        }
        for (int k = begin; k < last; k++) {
            if (page.isPunct(k) || Complementisers.at(page, k) != null) {
                return false;
            }
        }
        return true;
    }

    private Stretch trimmed(int first, int end) {
        Stretch found = after(first, end);
        return found == null ? new Stretch(first, end) : found;
    }

    private boolean isCopula(int i) {
        return page.is(i, "كان") || page.is(i, "كانت") || page.is(i, "كانوا");
    }

    private int copulaBefore(int last, int sentenceFirst) {
        for (int k = last; k >= sentenceFirst && k > last - 25; k--) {
            switch (page.folded(k)) {
                case "كان", "كانت", "وكان", "وكانت", "كانوا", "فيما كان":
                    return k == sentenceFirst
                                    || k > sentenceFirst
                                            && (page.isPunct(k - 1)
                                                    || page.has(k - 1, Sense.CONNECTIVE)
                                                    || page.hasConjunction(k))
                            ? k
                            : -1;
                case "الذي", "التي", "الذين", "لكن", "فيما", "بينما", "حيث":
                    return -1;
                default:
                    break;
            }
        }
        return -1;
    }

    private int clauseBegin(int last, int sentenceFirst) {
        for (int k = last; k >= sentenceFirst && k > last - FARTHEST; k--) {
            String f = page.folded(k);
            if (page.isPunct(k) && !page.isComma(k) && !isNameMark(k)) {
                return k + 1;
            }
            if (k > sentenceFirst && page.is(k, "-") && page.is(k - 1, "-")) {
                return k + 1;
            }
            if (f.equals("لكن")
                    || f.equals("ولكن")
                    || f.equals("فيما")
                    || f.equals("بينما")
                    || f.equals("وفيما")
                    || f.equals("حيث")
                    || f.equals("ان")
                    || f.equals("اذ")
                    || f.equals("بان")) {
                return k + 1;
            }
        }
        return sentenceFirst;
    }

    /** Whether the first word of the phrase, or the second after a number, names somebody or something that can speak. */
    boolean isSpeakerByHead(Stretch phrase) {
        int head = phrase.first();
        if (page.word(head).isNumber() && phrase.length() > 1) {
            head++;
        }
        return (page.senses(head) & HEADS) != 0 || page.name(head) != null;
    }

    private boolean isNameMark(int k) {
        return page.opened(k) != null || "\"«»“”()/".indexOf(page.folded(k).charAt(0)) >= 0;
    }

    /** Whether a noun phrase that can name a speaker begins here. */
    boolean isNominal(int i) {
        if (page.opened(i) != null) {
            return page.close(i) - i < 8;
        }
        return page.name(i) != null
                || page.isDefinite(i)
                || (page.senses(i)
                                & (Sense.PERSON.bit()
                                        | Sense.ANONYMOUS.bit()
                                        | Sense.BODY.bit()
                                        | Sense.OUTLET.bit()
                                        | Sense.DOCUMENT.bit()))
                        != 0;
    }

    /** The phrase up to the end of the first name in it; the whole phrase where it holds none. */
    Stretch firstNamed(Stretch phrase) {
        int open = phrase.first() + 1;
        if (page.has(phrase.first(), Sense.BODY) && page.opened(open) != null && page.close(open) < phrase.end()) {
            return new Stretch(phrase.first(), page.close(open) + 1); // «حزب «…»»
        }
        for (int k = phrase.first(); k < phrase.end(); k++) {
            Page.Name name = page.name(k);
            if (name != null
                    && !name.role()
                    && name.first() == k
                    && (k > phrase.first() || name.end() < phrase.end())
                    && (name.entity().type() == Entity.Type.PER || k == phrase.first())) {
                return new Stretch(phrase.first(), Math.min(phrase.end(), name.end()));
            }
            if (k > phrase.first() && page.isDefinite(k) && page.isDefinite(k - 1) && page.has(k, Sense.BODY)) {
                return new Stretch(phrase.first(), k); // «المعارضة الحكومة»: two bodies
            }
        }
        return phrase;
    }

    /** Whether the phrase names somebody or something that can speak. */
    boolean isSpeaker(Stretch phrase) {
        for (int k = phrase.first(); k < phrase.end() && k < phrase.first() + 3; k++) {
            if ((page.senses(k) & HEADS) != 0
                    || page.name(k) != null
                    || k == phrase.first() && (page.sensesAfterPreposition(k) & HEADS) != 0) {
                return true;
            }
        }
        return false;
    }
}
