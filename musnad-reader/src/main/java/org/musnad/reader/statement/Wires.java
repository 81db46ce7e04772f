package org.musnad.reader.statement;

import java.util.List;
import org.musnad.reader.Entity;
import org.musnad.reader.Link;
import org.musnad.reader.Link.Relation;
import org.musnad.reader.Span;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.lexicon.Tsv;

/**
 * Agencies that bylines, datelines and closing credits name: «بيروت - أ ف ب», «واشنطن (رويترز) -», «المصدر: وكالات». Many of
 * their names are also plain words, so that they count nowhere else.
 */
final class Wires {
    private static final int LONGEST_LINE = 14;
    private static final int LONGEST_DATELINE = 9;
    private static final int EDGE = 3;
    private static final int LONGEST_NAME = 4;

    private final PhraseLexicon<Boolean> agencies;

    private Wires(PhraseLexicon<Boolean> agencies) {
        this.agencies = agencies;
    }

    static Wires load() {
        PhraseLexicon.Builder<Boolean> names = PhraseLexicon.builder();
        for (Tsv.Row row : Tsv.read(Wires.class, "agencies.tsv").rows()) {
            names.put(row.get("name"), true);
        }
        return new Wires(names.build());
    }

    /** Adds the agencies of the first and the last paragraphs of the body. */
    void find(Page page, List<Link> links) {
        int count = page.words().text().paragraphs().size();
        int body = page.words().text().titled() ? 1 : 0;
        int begin = 0;
        while (begin < page.size()) {
            int paragraph = page.word(begin).paragraph();
            int end = begin + 1;
            while (end < page.size() && page.word(end).paragraph() == paragraph) {
                end++;
            }
            boolean head = paragraph >= body && paragraph < body + EDGE;
            boolean tail = paragraph >= Math.max(body, count - EDGE);
            if (head || tail) {
                read(page, begin, end, head, links);
            }
            begin = end;
        }
    }

    private void read(Page page, int begin, int end, boolean head, List<Link> links) {
        if (page.is(begin, WordClass.SOURCE_LABEL) && page.isColon(begin + 1) && end - begin <= LONGEST_LINE) {
            credits(page, begin + 2, end, links);
            return;
        }
        int stop = end - begin <= LONGEST_LINE ? end : head ? Math.min(end, begin + LONGEST_DATELINE) : begin;
        for (int k = begin; k < stop; k++) {
            if (page.hits(k).length > 0 && page.senses(k) == 0 && page.name(k) == null) {
                break; // somebody speaks: the dateline is over
            }
            PhraseLexicon.Match<Boolean> match = agencies.longest(page.words(), k);
            if (match == null) {
                continue;
            }
            int after = match.end();
            boolean first = opens(page, k, begin) || match.stem() > 0;
            boolean line = after >= end || page.isPunct(after) && end - begin <= LONGEST_LINE;
            if (first && !isUnnamed(page, k) && (line || closes(page, after))) {
                links.add(link(page, match.span(page.words())));
            }
            k = after - 1;
        }
        closing(page, begin, end, links);
    }

    /** «… في البلاد. (رويترز)»: the last thing of a paragraph. */
    private void closing(Page page, int begin, int end, List<Link> links) {
        for (int k = Math.max(begin + 1, end - 6); k + 1 < end; k++) {
            PhraseLexicon.Match<Boolean> match = page.is(k, "(") && page.isPunct(k - 1) && !page.isComma(k - 1)
                    ? agencies.longest(page.words(), k + 1)
                    : null;
            if (match != null && page.is(match.end(), ")") && match.end() >= end - 2) {
                links.add(link(page, match.span(page.words())));
            }
        }
    }

    private boolean opens(Page page, int k, int begin) {
        return k == begin || page.isPunct(k - 1) && !page.is(k - 1, ".") || page.is(k - 1, WordClass.AGENCY_LABEL);
    }

    /** «عمان – وكالات»: agencies without a name, told of only where the line says «المصدر». */
    private boolean isUnnamed(Page page, int k) {
        return page.is(k, WordClass.AGENCIES) && !page.is(k + 1, WordClass.NEWS_BARE) && !page.is(k - 1, "(");
    }

    private boolean closes(Page page, int after) {
        return page.is(after, ")")
                || page.is(after, "-")
                || page.is(after, "–")
                || page.is(after, "—")
                || page.is(after, "ـ")
                || page.is(after, "/")
                || page.is(after, "،")
                || page.isColon(after);
    }

    /** «المصدر: تاس + وكالات»: each of them, known or not. */
    private void credits(Page page, int from, int end, List<Link> links) {
        int first = from;
        for (int k = from; k <= end; k++) {
            boolean over = k == end || page.isPunct(k) || page.is(k, "+") || page.is(k, WordClass.AND_LETTER);
            if (!over) {
                continue;
            }
            boolean known = first < k && agencies.longest(page.words(), first) != null;
            if (k > first
                    && k - first <= LONGEST_NAME
                    && (known || page.word(first).isWord())) {
                links.add(link(page, page.words().span(first, k)));
            }
            first = k + 1;
        }
    }

    private static Link link(Page page, Span name) {
        Page.Name entity = page.name(page.words().at(name.start()));
        boolean body = entity != null && entity.entity().type() == Entity.Type.ORG;
        return new Link(name, body && entity != null ? entity.entity().id() : null, Relation.WIRE);
    }
}
