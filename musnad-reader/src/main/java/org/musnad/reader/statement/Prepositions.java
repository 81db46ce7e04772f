package org.musnad.reader.statement;

/** Prepositions as frames. */
final class Prepositions {
    private Prepositions() {}

    /** The frame that a word opens as a preposition, or by its preposition letter; 0 where it opens none. */
    static int frame(Page page, int i) {
        String f = page.folded(i);
        switch (f) {
            case "الي", "والي":
                return Frame.TO;
            case "علي", "وعلي":
                return Frame.ON;
            case "عن", "وعن":
                return Frame.ABOUT;
            case "من", "ومن":
                return Frame.FROM;
            case "في", "وفي":
                return Frame.IN;
            case "ب", "وب":
                return Frame.WITH;
            case "ل", "ول":
                return Frame.FOR;
            default:
                break;
        }
        char letter = page.preposition(i);
        if (letter == 0 || letter == 'ك' || isWhole(page, i)) {
            return 0;
        }
        return letter == 'ب' ? Frame.WITH : Frame.FOR;
    }

    /** Whether the word is a preposition by itself. */
    static boolean isFree(Page page, int i) {
        return switch (page.folded(i)) {
            case "الي", "علي", "عن", "من", "في", "مع", "حتي", "منذ", "بين" -> true;
            default -> false;
        };
    }

    /** «الصليب الأحمر بإيفاد …»: what a verb asks for is no part of a name before it. */
    private static boolean isOfDeed(Page page, int i) {
        return page.preposition(i) == 'ب'
                && (page.hasAfterPreposition(i, Sense.MASDAR)
                        || page.senses(i) == 0
                                && MasdarShape.fits(page.folded(i).substring(1)));
    }

    /** Whether the first letter belongs to the word: «بعد», «بيان», «لجنة». */
    private static boolean isWhole(Page page, int i) {
        Page.Name name = page.name(i);
        if (name != null
                && !name.role()
                && (name.first() < i && !isOfDeed(page, i)
                        || name.first() == i
                                && name.span().start() == page.word(i).start())) {
            return true;
        }
        return page.senses(i) != 0 && !page.isDefinite(i)
                || switch (page.folded(i)) {
                    case "بين",
                            "باسم",
                            "بحسب",
                            "بهدف",
                            "بينما",
                            "بحيث",
                            "لان",
                            "لانه",
                            "لانها",
                            "لكن",
                            "لكنه",
                            "بلاده",
                            "بلادها",
                            "بلاد",
                            "بلد",
                            "بلده",
                            "بعضهم",
                            "بينهم",
                            "بينها",
                            "بل",
                            "بها",
                            "به",
                            "بهم",
                            "له",
                            "لها",
                            "لهم",
                            "لم",
                            "لن",
                            "لا",
                            "ليس",
                            "ليست",
                            "لقد",
                            "لو",
                            "لكل",
                            "بشكل",
                            "بسبب",
                            "بلغ",
                            "بلغت",
                            "برنامج",
                            "برئاسه",
                            "بقياده",
                            "بواسطه",
                            "بدون",
                            "لدي",
                            "لدينا",
                            "لديه",
                            "لديها",
                            "ليبيا",
                            "لبنان",
                            "بغداد",
                            "بيروت",
                            "باريس",
                            "برلين",
                            "بريطانيا",
                            "لندن",
                            "باكستان",
                            "بروكسل",
                            "بوتين",
                            "بايدن" -> true;
                    default -> false;
                };
    }
}
