package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.text.Text;

/** Finds the words of a question in the text of an answer. Proclitics before a word are not marked. */
final class Highlights {
    private static final int SNIPPET = 340;
    private static final int LEAD = 60;

    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final List<List<Map<String, Integer>>> phrases = new ArrayList<>();
    private final QueryBuilding building;

    private Highlights(QueryBuilding building) {
        this.building = building;
    }

    static Highlights of(Asked asked, QueryBuilding building) {
        Highlights highlights = new Highlights(building);
        highlights.add(asked);
        return highlights;
    }

    private void add(Asked asked) {
        if (asked instanceof Asked.All all) {
            boolean strong = all.parts().stream().anyMatch(part -> !isStopword(part));
            all.parts().stream().filter(part -> !strong || !isStopword(part)).forEach(this::add);
        } else if (asked instanceof Asked.Any any) {
            any.parts().forEach(this::add);
        } else if (asked instanceof Asked.Words words) {
            switch (words.in()) {
                case TEXT, NAME, COUNTED, PLACE -> add(words);
                case SPEAKER, OUTLET, VIA -> {}
            }
        }
    }

    private static boolean isStopword(Asked part) {
        return part instanceof Asked.Words words
                && !words.phrase()
                && QueryWords.isStopword(words.terms().get(0));
    }

    private void add(Asked.Words words) {
        if (words.phrase() && words.terms().size() > 1) {
            phrases.add(words.terms().stream().map(building::seen).toList());
            return;
        }
        for (String term : words.terms()) {
            building.seen(term).forEach(exact::putIfAbsent);
            if (!words.phrase() && Terms.isArabic(term.charAt(0))) {
                building.seenStems(term).forEach(stems::putIfAbsent);
            }
        }
    }

    /**
     * A piece of a text and the words in it.
     *
     * @param span the piece, in offsets of the whole text
     * @param marked the words of the question in it, in offsets of the whole text, ascending, none overlapping
     */
    record Snippet(Span span, List<Span> marked) {}

    /** The best piece of {@code region}: all of it where it is short. */
    Snippet snippet(String text, Span region) {
        List<Span> marked = marked(text, region);
        if (region.length() <= SNIPPET) {
            return new Snippet(region, marked);
        }
        int from = region.start();
        if (!marked.isEmpty()) {
            int best = 0;
            for (Span first : marked) {
                int count = 0;
                for (Span other : marked) {
                    count += other.start() >= first.start() && other.end() <= first.start() + SNIPPET - LEAD ? 1 : 0;
                }
                if (count > best) {
                    best = count;
                    from = Math.max(region.start(), first.start() - LEAD);
                }
            }
        }
        from = Math.min(from, region.end() - SNIPPET);
        int start = afterBlank(text, from, region.start());
        int end = beforeBlank(text, Math.min(region.end(), start + SNIPPET), start, region.end());
        Span span = new Span(start, end);
        return new Snippet(span, marked.stream().filter(span::contains).toList());
    }

    private static int afterBlank(String text, int from, int begin) {
        if (from <= begin) {
            return begin;
        }
        for (int k = from; k < from + LEAD / 2; k++) {
            if (Character.isWhitespace(text.charAt(k - 1))) {
                return k;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static int beforeBlank(String text, int to, int start, int limit) {
        if (to >= limit) {
            return limit;
        }
        for (int k = to; k > Math.max(start + 1, to - LEAD); k--) {
            if (Character.isWhitespace(text.charAt(k))) {
                return k;
            }
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
    }

    /** The words of the question in a region of a text. */
    List<Span> marked(String text, Span region) {
        ReportTerms terms = new ReportTerms(Text.of(region.of(text)));
        TreeSet<Span> found = new TreeSet<>();
        for (int k = 0; k < terms.size(); k++) {
            Integer skipped = skipped(terms.term(k));
            if (skipped != null) {
                found.add(moved(terms.span(k, skipped), region.start()));
            }
            for (List<Map<String, Integer>> phrase : phrases) {
                phrase(terms, k, phrase, region.start(), found);
            }
        }
        List<Span> marked = new ArrayList<>();
        int end = 0;
        for (Span span : found) {
            if (span.start() >= end) {
                marked.add(span);
                end = span.end();
            }
        }
        return List.copyOf(marked);
    }

    private @Nullable Integer skipped(String term) {
        Integer skipped = exact.get(term);
        if (skipped != null || stems.isEmpty()) {
            return skipped;
        }
        skipped = stems.get(term);
        if (skipped != null) {
            return skipped;
        }
        for (String stem : LightStem.of(term)) {
            skipped = stems.get(stem);
            if (skipped != null) {
                return skipped;
            }
        }
        return null;
    }

    private static void phrase(
            ReportTerms terms, int at, List<Map<String, Integer>> phrase, int shift, TreeSet<Span> found) {
        if (at + phrase.size() > terms.size()) {
            return;
        }
        for (int k = 0; k < phrase.size(); k++) {
            if (!phrase.get(k).containsKey(terms.term(at + k))) {
                return;
            }
        }
        Span first = terms.span(at, phrase.get(0).getOrDefault(terms.term(at), 0));
        Span last = terms.span(at + phrase.size() - 1, 0);
        found.add(moved(new Span(first.start(), last.end()), shift));
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
