package org.musnad.reader.statement;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;

/** Whose words a document says: who the report says has made, issued or published it. */
final class Documents {
    private final Page page;
    private final SourceFinder sources;
    private final Cast cast;

    Documents(Page page, SourceFinder sources, Cast cast) {
        this.page = page;
        this.sources = sources;
        this.cast = cast;
    }

    /** «أصدرت الهيئة تقريرا», «كتب القادة مقالا»: a document that the report says is theirs. */
    void addAuthored(Function<Stretch, Speaker> speakers) {
        for (int i = 0; i < page.size(); i++) {
            if (page.is(i, WordClass.AUTHORED)) {
                authored(i, speakers);
            }
        }
    }

    private void authored(int verb, Function<Stretch, Speaker> speakers) {
        int end = page.sentenceEnd(verb);
        for (int k = verb + 2; k < Math.min(end, verb + 14); k++) {
            String f = page.folded(k);
            if (page.has(k, Sense.DOCUMENT) && (f.endsWith("ا") || f.endsWith("ه")) && !page.isDefinite(k)) {
                Stretch author = sources.after(verb + 1, k);
                if (author != null && sources.isSpeaker(author)) {
                    cast.addDocument(k, speakers.apply(author));
                }
                return;
            }
            if (page.isPunct(k) && page.opened(k) == null) {
                return;
            }
        }
    }

    /** «بيان القوة», «تقرير للمديرية»: the body whose document speaks, where the report has introduced it. */
    @Nullable
    Speaker issuer(Stretch source) {
        int first = source.first();
        if (!page.has(first, Sense.DOCUMENT) && page.sensesAfterPreposition(first) == 0 || page.isDefinite(first)) {
            return null;
        }
        if (!page.has(first, Sense.DOCUMENT) && !page.hasAfterPreposition(first, Sense.DOCUMENT)) {
            return null;
        }
        for (int k = first + 1; k < Math.min(page.size(), source.end() + 3) && k < first + 6; k++) {
            if (page.isPunct(k) || Complementisers.at(page, k) != null) {
                return null;
            }
            Page.Name name = page.name(k);
            if (name != null && !name.role() && name.entity().type() == Entity.Type.ORG) {
                return Speaker.named(name.entity(), Agreement.UNKNOWN);
            }
            if (page.isDefinite(k)
                    && (k == first + 1 || page.has(k, Sense.BODY) || page.hasAfterPreposition(k, Sense.BODY))) {
                Speaker body = cast.byHead(k);
                if (body != null) {
                    return body;
                }
            }
        }
        return null;
    }
}
