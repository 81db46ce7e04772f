package org.musnad.ledger.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * In how many documents of one state of the index a term stands. A question asks for hundreds of forms, most of which are
 * nowhere, and the next one for many of the same: the last {@value #KEPT} answers are kept. Safe for many threads.
 */
final class Frequencies {
    private static final int KEPT = 40_000;

    private final IndexReader reader;
    private final Map<Term, Integer> kept = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Term, Integer> eldest) {
            return size() > KEPT;
        }
    };

    Frequencies(IndexReader reader) {
        this.reader = reader;
    }

    long of(String field, String text) {
        Term term = new Term(field, text);
        synchronized (kept) {
            Integer known = kept.get(term);
            if (known != null) {
                return known;
            }
        }
        try {
            int frequency = reader.docFreq(term);
            synchronized (kept) {
                kept.put(term, frequency);
            }
            return frequency;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
