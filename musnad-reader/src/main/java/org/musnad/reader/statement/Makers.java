package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;

/** The phrase that names who made a document, in the words about the document itself. */
final class Makers {
    private static final int FARTHEST = 8;

    private final Page page;
    private final SourceFinder sources;

    Makers(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
    }

    /** «معطيات نشرها المركز», «تقرير صادر عن البعثة»: the phrase of who made it; null where the words do not say. */
    @Nullable
    Stretch maker(Stretch source) {
        int first = headOf(source);
        if (!page.has(first, Sense.DOCUMENT) && !page.hasAfterPreposition(first, Sense.DOCUMENT)) {
            return null;
        }
        int end = Math.min(page.sentenceEnd(first), first + FARTHEST);
        for (int k = first + 1; k < end; k++) {
            if (page.isPunct(k) && page.opened(k) == null || Complementisers.at(page, k) != null) {
                return null;
            }
            if (page.is(k, "حصل") || page.is(k, "حصلت")) {
                return obtained(k, page.sentenceEnd(k));
            }
            boolean from = isIssued(page.folded(k)) && page.is(k + 1, "عن");
            if (from || isMaking(page.folded(k))) {
                int limit = page.sentenceEnd(k);
                int maker = sources.afterAdjuncts(from ? k + 2 : k + 1, limit);
                return maker < limit && sources.isNominal(maker) ? named(maker, limit) : null;
            }
        }
        return null;
    }

    /** «بيان للوزارة», «تقرير هيئة المياه»: the body that speaks by it; null where the phrase names none. */
    @Nullable
    Stretch body(Stretch source) {
        int first = headOf(source);
        if (first >= source.end() || !isIssuing(page.folded(first))) {
            return null;
        }
        for (int k = first + 1; k < source.end(); k++) {
            boolean after =
                    page.preposition(k) == 'ل' && page.hasAfterPreposition(k, Sense.BODY) && page.senses(k) == 0;
            if (after || page.has(k, Sense.BODY)) {
                int end = k + 1;
                boolean definite = page.isDefinite(k);
                while (end < source.end() && (!definite || page.isDefinite(end))) {
                    definite |= page.isDefinite(end);
                    end++;
                }
                return new Stretch(k, end);
            }
        }
        return null;
    }

    /** «معطيات حصلت عليها الصحيفة من مصدر في …»: who gave them. */
    private @Nullable Stretch obtained(int verb, int limit) {
        for (int k = verb + 1; k + 1 < limit && k < verb + FARTHEST; k++) {
            if (page.is(k, "من") && sources.isNominal(k + 1)) {
                return named(k + 1, limit);
            }
        }
        return null;
    }

    /** «آخر بلاغ», «أحدث تقرير»: the document. */
    private int headOf(Stretch source) {
        int first = source.first();
        return switch (page.folded(first)) {
            case "اخر", "احدث", "اول", "لاخر", "لاحدث" -> first + 1;
            default -> first;
        };
    }

    /** A document that speaks for the body it comes from. */
    private static boolean isIssuing(String folded) {
        return switch (folded.startsWith("ل") ? folded.substring(1) : folded) {
            case "بيان",
                    "بيانات",
                    "تقرير",
                    "نشره",
                    "بلاغ",
                    "احصائيه",
                    "احصاءات",
                    "احصائيات",
                    "حصيله",
                    "مذكره",
                    "تقديرات",
                    "ارقام" -> true;
            default -> false;
        };
    }

    private @Nullable Stretch named(int maker, int limit) {
        int end = maker;
        while (end < limit && end < maker + 12 && Complementisers.at(page, end) == null) {
            end++;
        }
        Stretch phrase = sources.extent(maker, end);
        return sources.isSpeaker(phrase) ? phrase : null;
    }

    private static boolean isIssued(String folded) {
        return switch (folded) {
            case "صادر", "صادره", "الصادر", "الصادره", "صدر", "صدرت", "يصدر", "تصدر", "صدرا" -> true;
            default -> false;
        };
    }

    /** A verb of making or giving out, in the perfect, with the document as its pronoun: «أصدرته», «نشرها». */
    private static boolean isMaking(String folded) {
        String verb = folded.endsWith("ها")
                ? folded.substring(0, folded.length() - 2)
                : folded.endsWith("ه") ? folded.substring(0, folded.length() - 1) : "";
        return switch (verb) {
            case "اصدر",
                    "اصدرت",
                    "نشر",
                    "نشرت",
                    "اعد",
                    "اعدت",
                    "اجرا",
                    "اجرت",
                    "اعلن",
                    "اعلنت",
                    "قدم",
                    "قدمت",
                    "بث",
                    "بثت",
                    "وزع",
                    "وزعت",
                    "اذاع",
                    "اذاعت",
                    "كتب",
                    "كتبت",
                    "انجز",
                    "انجزت",
                    "اورد",
                    "اوردت",
                    "جمع",
                    "جمعت" -> true;
            default -> false;
        };
    }
}
