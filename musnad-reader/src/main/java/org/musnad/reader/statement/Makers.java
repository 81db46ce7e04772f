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
            if (page.is(k, WordClass.OBTAINED)) {
                return obtained(k, page.sentenceEnd(k));
            }
            boolean from = page.is(k, WordClass.ISSUED) && page.is(k + 1, WordClass.ABOUT);
            if (from || page.is(k, WordClass.MADE_IT)) {
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
        if (first >= source.end() || !page.is(first, WordClass.SPEAKING_DOCUMENT)) {
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
            if (page.is(k, WordClass.FROM) && sources.isNominal(k + 1)) {
                return named(k + 1, limit);
            }
        }
        return null;
    }

    /** «آخر بلاغ», «أحدث تقرير»: the document. */
    private int headOf(Stretch source) {
        int first = source.first();
        return page.is(first, WordClass.LATEST) ? first + 1 : first;
    }

    private @Nullable Stretch named(int maker, int limit) {
        int end = maker;
        while (end < limit && end < maker + 12 && Complementisers.at(page, end) == null) {
            end++;
        }
        Stretch phrase = sources.extent(maker, end);
        return sources.isSpeaker(phrase) ? phrase : null;
    }
}
