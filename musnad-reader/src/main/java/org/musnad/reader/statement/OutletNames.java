package org.musnad.reader.statement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Link;
import org.musnad.reader.Link.Relation;
import org.musnad.reader.Span;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Quotation;
import org.musnad.reader.word.Word;

/** Reads names of outlets: known ones by themselves, others after their kind («قناة …», «صحيفة …»). */
final class OutletNames {
    /** Whether the name needs no kind of outlet beside it. */
    private final PhraseLexicon<Boolean> outlets;

    private OutletNames(PhraseLexicon<Boolean> outlets) {
        this.outlets = outlets;
    }

    static OutletNames load() {
        PhraseLexicon.Builder<Boolean> names = PhraseLexicon.builder();
        for (Tsv.Row row : Tsv.read(OutletNames.class, "outlets.tsv").rows()) {
            names.put(row.get("name"), row.get("use").equals("bare"));
        }
        return new OutletNames(names.build());
    }

    /** The name of an outlet that begins at the word: after its kind («قناة …»), or by itself. */
    @Nullable
    Span outletAt(Page page, int i, boolean head) {
        if (page.has(i, Sense.OUTLET) || page.hasAfterPreposition(i, Sense.OUTLET)) {
            return headed(page, i);
        }
        if (page.has(i, Sense.BODY) && page.is(i + 1, WordClass.BROADCASTING)) {
            Page.Name whole = page.name(i);
            return whole != null ? whole.span() : page.words().span(i, i + 2);
        }
        PhraseLexicon.Match<Boolean> match = longest(page, i);
        if (match == null) {
            return page.word(i).kind() == Word.Kind.LATIN
                            && page.word(i).form().length() > 2
                            && head
                            && page.word(i).form().equals(page.word(i).form().toUpperCase(Locale.ROOT))
                    ? page.word(i).span()
                    : null;
        }
        return match.value() ? match.span(page.words()) : null;
    }

    /** A «وكالة», «شبكة» or «موقع» need not be one of news: those must be known by name. */
    private static boolean isOfNews(Page page, int i) {
        return !page.is(i, WordClass.NEEDS_NEWS) || page.is(i + 1, WordClass.NEWS_WORD);
    }

    /** The name after the kind of outlet that stands at the word; null where none of an outlet of news follows. */
    @Nullable
    Span headed(Page page, int i) {
        return headed(page, i, false);
    }

    /** The name after the kind of outlet; {@code told} where it is sure to be one of news, because it is told or relays. */
    @Nullable
    Span headed(Page page, int i, boolean told) {
        int next = i + 1;
        if (next >= page.size() || page.is(i, WordClass.MEDIA_MEANS)) {
            return null;
        }
        if (page.word(next).isNumber()) {
            return page.words().span(i, next + 1);
        }
        if (page.opened(next) != null) {
            Quotation quotation = page.opened(next);
            return quotation == null ? null : quotation.inner();
        }
        PhraseLexicon.Match<Boolean> match = longest(page, next);
        if (match != null) {
            return match.span(page.words());
        }
        Page.Name name = page.name(next);
        boolean news = told || isOfNews(page, i);
        if (news && name != null && name.entity().type() == Entity.Type.ORG) {
            return new Span(page.word(i).start(), name.span().end());
        }
        name = page.name(i);
        if (news && name != null) {
            return name.span();
        }
        if (told && page.word(next).isWord() && !page.isDefinite(next) && page.senses(next) == 0) {
            return page.word(next).span(); // «نقلت شبكة … عن»
        }
        if (page.word(next).kind() == Word.Kind.LATIN || page.is(next, WordClass.NEWS_WORD)) {
            int end = next + 1;
            while (end < page.size() && end < next + 3 && page.isDefinite(end)) {
                end++;
            }
            return new Span(page.word(i).start(), page.word(end - 1).end());
        }
        return null;
    }

    Link link(Page page, Span name, Relation relation) {
        Page.Name entity = page.name(page.words().at(name.start()));
        return new Link(
                name,
                entity != null && entity.entity().type() == Entity.Type.ORG
                        ? entity.entity().id()
                        : null,
                relation);
    }

    /** The longest known name of an outlet that begins at the word. */
    PhraseLexicon.@Nullable Match<Boolean> longest(Page page, int i) {
        return outlets.longest(page.words(), i);
    }
}
