package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a question into a query over one state of the index. A word is looked for in its forms with proclitics, which
 * count as one term, so that «بدمشق» is as good as «دمشق»; with a lower weight by its stem; and, where other words are
 * asked for too, with little weight in the paragraph around a statement.
 */
final class QueryBuilding {
    private static final float STEMMED = 0.4f;
    private static final float AROUND = 0.12f;
    private static final float SKELETON = 0.3f;
    private static final float STATEMENT = 2.5f;

    private final Frequencies frequencies;

    QueryBuilding(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /**
     * The query.
     *
     * @param enough how many of the words that stand side by side must be there, of the whole; 1 for all
     */
    Query query(Asked asked, double enough) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(build(asked, enough), Occur.MUST);
        query.add(
                new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(new Term(Fields.KIND, Fields.STATEMENT))), STATEMENT),
                Occur.SHOULD);
        return query.build();
    }

    /** The words of free text that must all be there, where they are at least two: then fewer may do. */
    static int freeWords(Asked asked) {
        return asked instanceof Asked.All all ? needed(all.parts()).size() : 0;
    }

    private Query build(Asked asked, double enough) {
        if (asked instanceof Asked.All all) {
            return all(all.parts(), enough);
        }
        if (asked instanceof Asked.Any any) {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            any.parts().forEach(part -> query.add(build(part, enough), Occur.SHOULD));
            return query.build();
        }
        if (asked instanceof Asked.Not not) {
            return new BooleanQuery.Builder()
                    .add(new MatchAllDocsQuery(), Occur.FILTER)
                    .add(excluded(not.part()), Occur.MUST_NOT)
                    .build();
        }
        if (asked instanceof Asked.Words words) {
            return words(words, false);
        }
        return filter(asked);
    }

    private static Query filter(Asked asked) {
        if (asked instanceof Asked.Act act) {
            return constant(new TermQuery(new Term(Fields.ACT, act.act())));
        }
        if (asked instanceof Asked.Kind kind) {
            return constant(new TermQuery(new Term(Fields.KIND, kind.kind())));
        }
        if (asked instanceof Asked.Day day) {
            return constant(LongPoint.newRangeQuery(
                    Fields.DAY, day.first(), day.next() == Long.MAX_VALUE ? day.next() : day.next() - 1));
        }
        if (asked instanceof Asked.Value value) {
            return value.low() <= value.high()
                    ? constant(DoublePoint.newRangeQuery(Fields.VALUE, value.low(), value.high()))
                    : new MatchNoDocsQuery();
        }
        throw new IllegalArgumentException("no filter: " + asked);
    }

    private static Query constant(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    private Query all(List<Asked> parts, double enough) {
        List<Asked.Words> needed = needed(parts);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BooleanQuery.Builder free = new BooleanQuery.Builder();
        BooleanQuery.Builder inside = new BooleanQuery.Builder();
        for (Asked part : parts) {
            if (part instanceof Asked.Not not) {
                query.add(excluded(not.part()), Occur.MUST_NOT);
            } else if (part instanceof Asked.Words words && isFree(words)) {
                if (needed.contains(words)) {
                    free.add(words(words, needed.size() > 1), Occur.SHOULD);
                    inside.add(words(words, false), Occur.SHOULD);
                }
            } else {
                query.add(build(part, enough), Occur.MUST);
            }
        }
        if (!needed.isEmpty()) {
            int least = (int) Math.max(1, Math.round(needed.size() * enough));
            query.add(free.setMinimumNumberShouldMatch(least).build(), Occur.MUST);
            if (needed.size() > 1) {
                query.add(inside.build(), Occur.FILTER);
            }
        }
        BooleanQuery built = query.build();
        boolean positive = built.clauses().stream().anyMatch(clause -> clause.getOccur() != Occur.MUST_NOT);
        return positive
                ? built
                : query.add(new MatchAllDocsQuery(), Occur.FILTER).build();
    }

    /** Any of these, each of one word or of several that stand one after the other, in the text of a document. */
    Query anyOf(Collection<String> spellings) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String spelling : spellings) {
            List<String> terms = Forms.terms(spelling);
            if (!terms.isEmpty()) {
                query.add(phrase(Fields.SAID, terms), Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static boolean isFree(Asked.Words words) {
        return words.in() == Asked.In.TEXT && !words.phrase();
    }

    private static List<Asked.Words> needed(List<Asked> parts) {
        List<Asked.Words> free = new ArrayList<>();
        for (Asked part : parts) {
            if (part instanceof Asked.Words words && isFree(words) && !free.contains(words)) {
                free.add(words);
            }
        }
        List<Asked.Words> strong = free.stream()
                .filter(words -> !QueryWords.isStopword(words.terms().get(0)))
                .toList();
        boolean others = parts.stream()
                .anyMatch(part -> !(part instanceof Asked.Not) && !(part instanceof Asked.Words w && isFree(w)));
        return strong.isEmpty() && !others ? free : strong;
    }

    /** What must not be there: the word in its forms, not by its stem. */
    private Query excluded(Asked asked) {
        return asked instanceof Asked.Words words && isFree(words)
                ? forms(Fields.SAID, words.terms().get(0))
                : build(asked, 1);
    }

    private Query words(Asked.Words words, boolean around) {
        return switch (words.in()) {
            case TEXT ->
                words.phrase()
                        ? phrase(Fields.SAID, words.terms())
                        : word(words.terms().get(0), around);
            case SPEAKER -> named(Fields.SPEAKER, words);
            case PLACE -> named(Fields.PLACE, words);
            case OUTLET -> named(Fields.OUTLET, words);
            case VIA -> named(Fields.VIA, words);
            case COUNTED -> words.phrase() ? phrase(Fields.COUNTED, words.terms()) : counted(words.terms());
            case NAME -> name(words);
        };
    }

    private Query word(String term, boolean around) {
        List<Query> ways = new ArrayList<>();
        ways.add(forms(Fields.SAID, term));
        if (Terms.isArabic(term.charAt(0))) {
            Map<String, Float> stemmed = stemmed(Fields.STEM, term);
            if (!stemmed.isEmpty()) {
                ways.add(new BoostQuery(synonyms(Fields.STEM, stemmed), STEMMED));
            }
            List<String> stems = LightStem.of(term);
            if (!stems.isEmpty()) {
                Map<String, Float> forms = new LinkedHashMap<>();
                stems.forEach(stem -> add(forms, Fields.SAID, stem));
                if (!forms.isEmpty()) {
                    ways.add(new BoostQuery(synonyms(Fields.SAID, forms), STEMMED));
                }
            }
        } else {
            latin(ways, Fields.LATIN, term);
        }
        if (around) {
            Map<String, Float> forms = stemmed(Fields.NEAR, term);
            if (!forms.isEmpty()) {
                ways.add(new BoostQuery(synonyms(Fields.NEAR, forms), AROUND));
            }
        }
        return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0.1f);
    }

    private void latin(List<Query> ways, String field, String term) {
        ways.add(new TermQuery(new Term(field, term)));
        String skeleton = LatinNames.skeleton(term);
        if (!skeleton.isEmpty()) {
            ways.add(new BoostQuery(new TermQuery(new Term(field, skeleton)), SKELETON));
        }
    }

    /** The forms of the word and of its stems. */
    private Map<String, Float> stemmed(String field, String term) {
        Map<String, Float> forms = new LinkedHashMap<>();
        add(forms, field, term);
        LightStem.of(term).forEach(stem -> add(forms, field, stem));
        return forms;
    }

    private void add(Map<String, Float> forms, String field, String term) {
        for (Forms.Form form : new Forms(of -> frequency(field, of)).of(term)) {
            if (frequency(field, form.term()) > 0) {
                forms.merge(form.term(), form.weight(), Math::max);
            }
        }
    }

    private Query forms(String field, String term) {
        Map<String, Float> forms = new LinkedHashMap<>();
        add(forms, field, term);
        return forms.isEmpty() ? new TermQuery(new Term(field, term)) : synonyms(field, forms);
    }

    private static Query synonyms(String field, Map<String, Float> forms) {
        SynonymQuery.Builder query = new SynonymQuery.Builder(field);
        forms.forEach((form, weight) -> query.addTerm(new Term(field, form), weight));
        return query.build();
    }

    /** The words in a field of names: together, in their forms; Latin words by their skeletons too. */
    private Query named(String field, Asked.Words words) {
        if (words.phrase()) {
            return phrase(field, words.terms());
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : words.terms()) {
            List<Query> ways = new ArrayList<>();
            ways.add(forms(field, term));
            if (!Terms.isArabic(term.charAt(0))) {
                latin(ways, field, term);
            }
            query.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST);
        }
        return query.build();
    }

    private Query counted(List<String> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            Map<String, Float> forms = stemmed(Fields.COUNTED, term);
            query.add(forms.isEmpty() ? new MatchNoDocsQuery() : synonyms(Fields.COUNTED, forms), Occur.MUST);
        }
        return query.build();
    }

    /** A name, wherever it stands: speaking, as a place, in the words, in Latin letters. */
    private Query name(Asked.Words words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(named(Fields.SPEAKER, words), Occur.SHOULD);
        query.add(named(Fields.PLACE, words), Occur.SHOULD);
        query.add(
                words.terms().size() > 1
                        ? phrase(Fields.SAID, words.terms())
                        : word(words.terms().get(0), false),
                Occur.SHOULD);
        return query.build();
    }

    private Query phrase(String field, List<String> terms) {
        if (terms.size() == 1) {
            return forms(field, terms.get(0));
        }
        MultiPhraseQuery.Builder query = new MultiPhraseQuery.Builder();
        for (String term : terms) {
            Set<Term> forms = new LinkedHashSet<>();
            for (Forms.Form form : new Forms(of -> frequency(field, of)).of(term)) {
                forms.add(new Term(field, form.term()));
            }
            query.add(forms.toArray(new Term[0]));
        }
        return query.build();
    }

    private long frequency(String field, String term) {
        return frequencies.of(field, term);
    }

    /** The forms that are to be seen in answers: each with how many letters stand before the word. */
    Map<String, Integer> seen(String term) {
        Map<String, Integer> seen = new HashMap<>();
        new Forms(of -> frequency(Fields.SAID, of)).of(term).forEach(f -> seen.putIfAbsent(f.term(), f.skipped()));
        return seen;
    }

    /** The forms of stems, of the word's own as well, for {@link Highlights}. */
    Map<String, Integer> seenStems(String term) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> stems = new ArrayList<>(LightStem.of(term));
        stems.add(term);
        for (String stem : stems) {
            for (String field : List.of(Fields.STEM, Fields.SAID)) {
                new Forms(of -> frequency(field, of)).of(stem).forEach(f -> seen.putIfAbsent(f.term(), f.skipped()));
            }
        }
        return seen;
    }
}
