package org.musnad.reader.statement;

/** Where the reporter takes the word again inside a sentence: «، وذلك بعد …», «، وقد بثت …», «، جاء ذلك خلال …». */
final class Boundaries {
    private final Page page;

    Boundaries(Page page) {
        this.page = page;
    }

    /** Index of the word at which the speech in reported words ends, at most {@code end}. */
    int after(Cue cue, int first, int end) {
        boolean that = cue.frame == Frame.THAT || cue.frame == Frame.QUOTE;
        boolean title = page.words().text().titled() && page.word(first).paragraph() == 0;
        int quoted = -1;
        int quotedWords = 0;
        for (int k = first; k < end; k++) {
            if (page.opened(k) != null) {
                quoted = page.close(k);
                quotedWords = quoted - k - 1;
                k = Math.min(quoted, end - 1);
                continue;
            }
            if (k > first + 1 && page.isComma(k - 1) && beginsComment(k, that, quoted == k - 2 && quotedWords >= 3)) {
                return k - 1;
            }
            if (k > first + 2 && page.is(k, "بينما") && reports(k + 1)) {
                return k;
            }
            if (k > first + 2 && page.is(k, "وقد") && !isImperfect(k + 1) && (!that || page.isComma(k - 1))) {
                return k;
            }
            if (k > first && title && beginsSecondClause(k)) {
                return k;
            }
            if (k > first + 2 && isUnreadCue(k)) {
                return k;
            }
        }
        return end;
    }

    private boolean beginsComment(int k, boolean that, boolean afterQuotation) {
        switch (page.folded(k)) {
            case "وذلك":
                return !that;
            case "اثر", "عقب", "بعد", "غداه", "بعدما":
                return !that;
            case "بينما", "فيما":
                return !that || reports(k + 1);
            case "لكن":
                return reports(k + 1) || isAnotherSpeaker(k + 1);
            case "في":
                return !that && page.is(k + 1, "حين");
            case "جاء", "وجاء":
                return page.is(k + 1, "ذلك");
            case "ياتي", "وياتي":
                return page.is(k + 1, "ذلك") || page.is(k + 1, "هذا");
            case "ومن":
                return page.has(k + 1, Sense.LEADIN);
            case "وكان", "وكانت":
                return isNamed(k + 1) && !page.isTimed(k + 1);
            case "وهو", "وهي":
                return afterQuotation || page.is(k + 1, "ما") && hasEnclitic(k + 2) || isTakenUp(k + 1);
            case "الامر":
                return page.is(k + 1, "الذي") && isTakenUp(k + 1);
            case "ولم":
                return isSilence(page.folded(k + 1));
            case "دون":
                return page.is(k + 1, "ان") && isDisclosure(page.folded(k + 2));
            case "من":
                return (page.is(k + 1, "دون") || page.is(k + 1, "غير"))
                        && page.is(k + 2, "ان")
                        && isDisclosure(page.folded(k + 3));
            case "قبل":
                return page.is(k + 1, "ان") && isLeaving(page.folded(k + 2));
            default:
                return page.has(k, Sense.TAIL);
        }
    }

    /** «، لكن وزيرة الخارجية قللت … وأبدت …»: somebody else speaks in the next clause. */
    private boolean isAnotherSpeaker(int from) {
        if (!page.has(from, Sense.PERSON)) {
            return false;
        }
        for (int k = from + 1; k < from + 12 && !page.isPunct(k); k++) {
            if (reports(k) && page.hits(k)[0].form().tense() == VerbForm.Tense.PERFECT && page.name(k) == null) {
                return true;
            }
        }
        return false;
    }

    /** «، وهو رقم لم تؤكده الوزارة», «، الأمر الذي نفته الحركة»: another verb of saying takes up what was said. */
    private boolean isTakenUp(int from) {
        for (int k = from; k < from + 4 && !page.isPunct(k); k++) {
            if (hasEnclitic(k) || page.is(k, "نفاه") || page.is(k, "نفاها")) {
                return true;
            }
        }
        return false;
    }

    /** «، ولم يصدر تعليق», «، ولم يتسن التحقق». */
    private static boolean isSilence(String folded) {
        return switch (folded) {
            case "يصدر",
                    "تصدر",
                    "يتسن",
                    "يتسني",
                    "تتسن",
                    "يعلق",
                    "تعلق",
                    "يتضح",
                    "تتضح",
                    "يدل",
                    "تدل",
                    "يعقب",
                    "تعقب" -> true;
            case "يستجب", "تستجب", "يفصح", "تفصح", "يوضح", "توضح", "يقدم", "تقدم", "يتبن", "تتبن" -> true;
            default -> false;
        };
    }

    /** «، دون أن يذكر تفاصيل»: what the speaker left out. */
    private static boolean isDisclosure(String folded) {
        return switch (folded) {
            case "يذكر", "تذكر", "يذكروا", "يقدم", "تقدم", "يقدموا", "يعطي", "تعطي", "يكشف", "تكشف", "يوضح", "توضح" ->
                true;
            case "يفصح", "تفصح", "يسمي", "تسمي", "يسميه", "تسميه", "يسميها", "يحدد", "تحدد", "يورد", "تورد" -> true;
            case "يدلي", "تدلي", "يفصل", "تفصل", "يخوض", "تخوض", "يتطرق", "تتطرق", "يشير", "تشير", "يضيف", "تضيف" ->
                true;
            default -> false;
        };
    }

    /** «، قبل أن يرفع الجلسة»: what the speaker did next. */
    private static boolean isLeaving(String folded) {
        return switch (folded) {
            case "يرفع", "ترفع", "يغادر", "تغادر", "ينسحب", "تنسحب", "يختتم", "تختتم", "يستدرك", "تستدرك" -> true;
            case "يضيف", "تضيف", "يتراجع", "تتراجع", "يعتذر", "تعتذر", "يحذف", "تحذف" -> true;
            default -> false;
        };
    }

    /** «… والوزير ينفي», «… ودمشق تسأل»: the next clause of a headline. */
    private boolean beginsSecondClause(int k) {
        Page.Hit[] hits = page.hits(k + 1);
        boolean verb = hits.length > 0
                && hits[0].form().tense() == VerbForm.Tense.IMPERFECT
                && hits[0].stem() == 0
                && page.name(k + 1) == null;
        boolean state = page.is(k + 1, "لا") || page.is(k + 1, "لم") || page.is(k + 1, "لن") || page.is(k + 1, "ما");
        if (!verb && !state || !page.folded(k).startsWith("و")) {
            return false;
        }
        Page.Name name = page.name(k);
        return page.folded(k).startsWith("وال")
                || name != null && name.span().start() > page.word(k).start()
                || page.has(k, Sense.PERSON);
    }

    private boolean reports(int k) {
        for (Page.Hit hit : page.hits(k)) {
            if (hit.form().verb().is(Verb.STRONG)
                    && hit.form().tense() != VerbForm.Tense.PARTICIPLE
                    && page.senses(k) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEnclitic(int k) {
        Page.Hit[] hits = page.hits(k);
        return hits.length > 0 && hits[0].enclitic();
    }

    private boolean isNamed(int k) {
        Page.Name name = page.name(k);
        return name != null && name.entity().type() != org.musnad.reader.Entity.Type.LOC
                || page.has(k, Sense.BODY) && !page.isDefinite(k);
    }

    private boolean isImperfect(int k) {
        String f = page.folded(k);
        return f.length() > 3 && (f.charAt(0) == 'ي' || f.charAt(0) == 'ت' || f.charAt(0) == 'ن' || f.charAt(0) == 'ا');
    }

    /** «وقال …» whose own content could not be told: at least what went before ends there. */
    private boolean isUnreadCue(int k) {
        return switch (page.folded(k)) {
            case "وقال", "وقالت", "واضاف", "واضافت" -> true;
            default -> false;
        };
    }
}
