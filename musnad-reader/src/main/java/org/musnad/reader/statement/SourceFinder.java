package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;

/** Finds the phrase that names who speaks, after the verb or before it. */
final class SourceFinder {
    private static final int LONGEST = 30;
    private static final int FARTHEST = 200;

    private final Page page;
    private final Phrases phrases;

    SourceFinder(Page page) {
        this.page = page;
        this.phrases = new Phrases(page);
    }

    /** The subject between a verb and the mark of its content; null where nothing there names anybody. */
    @Nullable
    Stretch after(int from, int mark) {
        int first = from;
        while (first < mark && (isSkipped(first) || isSaying(first))) {
            first = page.isPunct(first) || !phrases.opensAdjunct(first) ? first + 1 : adjunctEnd(first, mark);
        }
        first = afterAddressee(first, mark);
        if (first < mark && (isTurning(first) || page.is(first, "باسم") && page.name(first) == null)) {
            return null;
        }
        if (first >= mark || Prepositions.isFree(page, first) && page.name(first) == null) {
            return null;
        }
        Stretch found = phrases.extent(first, mark);
        return found.end() < mark && endsInName(found, mark) ? new Stretch(first, lastWord(first, mark)) : found;
    }

    /** «قال لـ«السدرة» فلان»: the word after the outlet that was told; the word itself where none stands there. */
    private int afterAddressee(int first, int mark) {
        if ((page.is(first, "ل") || page.is(first, "لـ")) && page.opened(first + 1) != null) {
            return afterAdjuncts(Math.min(mark, page.close(first + 1) + 1), mark);
        }
        return first;
    }

    /** «وأضاف مخاطبا الوزير: …», «وقال ردا على سؤال …»: what follows the verb says to whom or to what he speaks. */
    private boolean isTurning(int i) {
        return switch (page.folded(i)) {
            case "مخاطبا",
                    "مخاطبه",
                    "مخاطبين",
                    "متوجها",
                    "متوجهه",
                    "موجها",
                    "موجهه",
                    "ردا",
                    "تعليقا",
                    "معلقا",
                    "معلقه",
                    "متحدثا",
                    "متحدثه",
                    "متهكما",
                    "ساخرا",
                    "مازحا",
                    "مستدركا",
                    "مستطردا",
                    "مستطرده" -> page.name(i) == null && !page.isDefinite(i + 1) || page.hits(i - 1).length > 0;
            default -> false;
        };
    }

    private int lastWord(int first, int mark) {
        int last = mark - 1;
        while (last > first && page.isComma(last)) {
            last--;
        }
        return last + 1;
    }

    /**
     * Whether a phrase that begins with a role goes on, over what stands between, to the person's name before the mark: «أمين
     * المنطقة، رئيس اللجنة للدورة الثالثة فلان، أن».
     */
    private boolean endsInName(Stretch phrase, int mark) {
        int end = lastWord(phrase.first(), mark);
        Page.Name name = page.name(end - 1);
        if (!page.has(phrase.first(), Sense.PERSON)
                || name == null
                || name.role()
                || name.end() != end
                || name.entity().type() != Entity.Type.PER
                || name.span().start() > page.word(name.first()).start()) {
            return false;
        }
        for (int k = phrase.first(); k < name.first(); k++) {
            Page.Name other = page.name(k);
            if (other != null && !other.role() && other.entity().type() == Entity.Type.PER
                    || k > phrase.first() && page.senses(k) == 0 && page.hits(k).length > 0
                    || phrases.opensAdjunct(k) && k >= phrase.end()
                    || page.has(k, Sense.PRONOMINAL)) {
                return false;
            }
        }
        return true;
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
            k = page.isPunct(k) || !phrases.opensAdjunct(k) ? k + 1 : adjunctEnd(k, limit);
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
                || phrases.isTime(i)
                || phrases.opensAdjunct(i)
                || page.hasAfterPreposition(i, Sense.ADVERB) && page.preposition(i) != 0
                || page.word(i).isNumber() && phrases.isTime(i - 1);
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
            case "المعروف", "المعروفه", "الملقب", "الملقبه", "المكني", "البالغ", "البالغه" -> true;
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

    /** The subject that stands before a verb; null where none does, and the verb carries its subject. */
    @Nullable
    Stretch before(int verb, int sentenceFirst, boolean title) {
        int last = verb - 1;
        while (last >= sentenceFirst && (page.is(last, "قد") || page.is(last, "وقد") || page.is(last, "سبق"))) {
            last--;
        }
        if (last < sentenceFirst || page.is(last, "/")) {
            return null; // «شفق نيوز/ أفاد مصدر …»
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
            return antecedent(last - 1, sentenceFirst, verb);
        }
        if (page.has(last, Sense.CONNECTIVE) && page.name(last) == null) {
            return null;
        }
        Stretch joined = joined(last, sentenceFirst);
        if (joined != null) {
            return joined;
        }
        int begin = clauseBegin(last, sentenceFirst);
        if (title && opensSecondClause(last, begin)) {
            return new Stretch(last, last + 1);
        }
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
        if (phrases.isNominal(begin)
                || title && page.hits(begin).length == 0 && last - begin < 10 && !page.isPunct(begin)) {
            Stretch found = phrases.extent(begin, last + 1);
            return found.end() >= last || page.isPunct(last) || onlyAdjunctsBetween(found.end(), last)
                    ? found
                    : endsInPerson(begin, last) ? new Stretch(begin, last + 1) : nameAt(last);
        }
        return nameAt(last);
    }

    /** «ارتفاع عدد القتلى إلى 65 والرئيس يعلن …»: what stands before in the headline names nobody who could speak. */
    private boolean opensSecondClause(int last, int begin) {
        return last > begin + 1
                && page.folded(last).startsWith("وال")
                && (page.has(last, Sense.PERSON) || page.has(last, Sense.BODY))
                && !phrases.isSpeakerByHead(new Stretch(begin, last));
    }

    /** The noun before a relative pronoun; null where it is what is spoken of. */
    private @Nullable Stretch antecedent(int last, int sentenceFirst, int verb) {
        if (last < sentenceFirst || page.isPunct(last)) {
            return null;
        }
        Page.Name name = page.name(last);
        Complementisers.Match match = Complementisers.at(page, verb + 1);
        boolean spokenOf = match != null && match.pronoun(); // «الاتفاق الذي قال إنه …»
        if (name != null && !(spokenOf && page.has(last, Sense.DOCUMENT) && page.isDefinite(last))) {
            return new Stretch(name.first(), last + 1);
        }
        for (int k = last; k >= sentenceFirst && page.isDefinite(k); k--) {
            if (phrases.isSpeakerByHead(new Stretch(k, last + 1))
                    && !(spokenOf && page.has(k, Sense.DOCUMENT) && !page.has(k, Sense.OUTLET))) {
                return new Stretch(k, last + 1);
            }
        }
        for (int k = last - 1; !spokenOf && k >= sentenceFirst && k > last - 4 && !page.isPunct(k); k--) {
            if (page.isDefinite(k) && page.has(k, Sense.PERSON)) {
                return new Stretch(k, last + 1); // «الضابط مجري التحريات الذي شهد بأن»
            }
        }
        return spokenOf ? null : new Stretch(last, last + 1);
    }

    /** «بغداد تطلب … ودمشق تسأل»: a name with its conjunction right before a verb in the singular. */
    private @Nullable Stretch joined(int last, int sentenceFirst) {
        Page.Name name = page.name(last);
        boolean singular =
                page.hits(last + 1).length > 0 && page.hits(last + 1)[0].form().agreement() != Agreement.PLURAL;
        return singular
                        && name != null
                        && !name.role()
                        && name.end() == last + 1
                        && name.first() > sentenceFirst
                        && page.hasConjunction(name.first())
                        && name.span().start() > page.word(name.first()).start()
                ? new Stretch(name.first(), name.end())
                : null;
    }

    private boolean onlyAdjunctsBetween(int from, int last) {
        return from <= last && (page.isPunct(from) || phrases.opensAdjunct(from) || phrases.isTime(from));
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
        if (!page.has(begin, Sense.PERSON) || name == null || name.end() != last + 1 || !phrases.isPerson(last)) {
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

    private boolean isNameMark(int k) {
        return page.opened(k) != null || "\"«»“”()/".indexOf(page.folded(k).charAt(0)) >= 0;
    }

    /** A noun phrase from its first word on, at most to the limit. */
    Stretch extent(int first, int limit) {
        return phrases.extent(first, limit);
    }

    boolean isSpeakerByHead(Stretch phrase) {
        return phrases.isSpeakerByHead(phrase);
    }

    boolean isNominal(int i) {
        return phrases.isNominal(i);
    }

    Phrases phrases() {
        return phrases;
    }

    Stretch firstNamed(Stretch phrase) {
        return phrases.firstNamed(phrase);
    }

    boolean isSpeaker(Stretch phrase) {
        return phrases.isSpeaker(phrase);
    }
}
