package org.musnad.ledger.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Counts the values of matching documents over one state of the index. */
final class FacetCounting {
    private static final int DAYS_BY_DAY = 62;
    private static final int DAYS_BY_MONTH = 3_660;

    private final Map<String, StringDocValuesReaderState> states = new HashMap<>();

    FacetCounting(IndexReader reader) throws IOException {
        FieldInfos infos = FieldInfos.getMergedFieldInfos(reader);
        for (String field : List.of(Fields.FACET_OUTLET, Fields.FACET_SPEAKER, Fields.FACET_PLACE, Fields.FACET_ACT)) {
            if (infos.fieldInfo(field) != null) {
                states.put(field, new StringDocValuesReaderState(reader, field));
            }
        }
    }

    /** The commonest values of a field, the commonest first. */
    List<Answer.Count> top(String field, FacetsCollector matching, int most) throws IOException {
        StringDocValuesReaderState state = states.get(field);
        if (state == null || most == 0) {
            return List.of();
        }
        FacetResult result = new StringValueFacetCounts(state, matching).getTopChildren(most, field);
        List<Answer.Count> counts = new ArrayList<>();
        if (result != null) {
            for (LabelAndValue value : result.labelValues) {
                counts.add(new Answer.Count(value.label, value.value.longValue()));
            }
        }
        return counts;
    }

    /** How many were published when; days and months without hits are among them. */
    static List<Answer.Count> days(FacetsCollector matching) throws IOException {
        TreeMap<Long, Integer> days = new TreeMap<>();
        for (FacetsCollector.MatchingDocs part : matching.getMatchingDocs()) {
            NumericDocValues values = DocValues.getNumeric(part.context.reader(), Fields.DAY);
            DocIdSetIterator documents = part.bits.iterator();
            long last = Long.MIN_VALUE;
            int count = 0;
            for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
                if (values.advanceExact(d)) {
                    if (values.longValue() != last && count > 0) {
                        days.merge(last, count, Integer::sum);
                        count = 0;
                    }
                    last = values.longValue();
                    count++;
                }
            }
            if (count > 0) {
                days.merge(last, count, Integer::sum);
            }
        }
        if (days.isEmpty()) {
            return List.of();
        }
        long stretch = days.lastKey() - days.firstKey();
        int letters = stretch <= DAYS_BY_DAY ? 10 : stretch <= DAYS_BY_MONTH ? 7 : 4;
        TreeMap<String, Long> named = new TreeMap<>();
        for (long day = days.firstKey(); day <= days.lastKey() && stretch <= DAYS_BY_MONTH; day++) {
            named.put(LocalDate.ofEpochDay(day).toString().substring(0, letters), 0L); // days without hits count too
        }
        days.forEach((day, count) ->
                named.merge(LocalDate.ofEpochDay(day).toString().substring(0, letters), (long) count, Long::sum));
        return named.entrySet().stream()
                .map(entry -> new Answer.Count(entry.getKey(), entry.getValue()))
                .toList();
    }
}
