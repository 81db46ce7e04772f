package org.musnad.ledger.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHitCountCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;

/**
 * Questions to a ledger. Safe for many threads; it sees the index as it was when it was opened.
 *
 * <pre>{@code
 * try (Search search = Search.open(ledger)) {
 *     search.ask(Question.of("النازحون place:الحسكة after:2024"));
 * }
 * }</pre>
 */
public final class Search implements AutoCloseable {
    private static final double ENOUGH = 0.6;
    /** How much a short statement is preferred to a long one that holds the words as often, in [0, 1]. */
    private static final float SHORTNESS = 0.4f;

    private static final int MOST_HOLDERS = 200;
    private static final SortField BY_KEY = new SortField(Fields.KEY, SortField.Type.LONG);

    private final Ledger ledger;
    private final FSDirectory files;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FacetCounting facets;
    private final Frequencies frequencies;
    private final long behind;
    private final Map<Set<String>, BitSet> holders = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, BitSet> eldest) {
            return size() > MOST_HOLDERS;
        }
    };

    private Search(Ledger ledger, FSDirectory files, DirectoryReader reader, long behind) throws IOException {
        this.ledger = ledger;
        this.files = files;
        this.reader = reader;
        this.behind = behind;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(1.2f, SHORTNESS));
        this.facets = new FacetCounting(reader);
        this.frequencies = new Frequencies(reader);
    }

    /** Opens the ledger's index, and brings it forward first where it is behind the store or missing. */
    public static Search open(Ledger ledger) {
        return open(ledger, reports -> {});
    }

    /**
     * Opens the ledger's index, and brings it forward first where it is behind the store or missing. Where another process
     * is doing that, or the folder cannot be written, the index is searched as it is; see {@link #behind}.
     *
     * @param catchingUp is told how many reports have to be indexed, before they are
     */
    public static Search open(Ledger ledger, LongConsumer catchingUp) {
        try {
            long missing = missing(ledger);
            if (missing > 0) {
                catchingUp.accept(missing);
                missing = catchUp(ledger, missing);
            }
            FSDirectory files = FSDirectory.open(SearchIndex.directory(ledger));
            try {
                return new Search(ledger, files, DirectoryReader.open(files), missing);
            } catch (IndexNotFoundException e) {
                files.close();
                throw new LedgerException(
                        LedgerException.Kind.MISSING,
                        "the search index in " + SearchIndex.directory(ledger) + " is not made yet; try again later",
                        e);
            }
        } catch (IOException e) {
            throw SearchIndex.failure(SearchIndex.directory(ledger), e);
        }
    }

    private static long catchUp(Ledger ledger, long missing) {
        try (SearchIndex index = SearchIndex.open(ledger)) {
            index.catchUp();
            return 0;
        } catch (LedgerException e) {
            boolean held = e.kind() == LedgerException.Kind.BUSY || e.kind() == LedgerException.Kind.DENIED;
            if (held && missing != Long.MAX_VALUE && exists(ledger)) {
                return missing;
            }
            throw e;
        }
    }

    private static boolean exists(Ledger ledger) {
        try (FSDirectory files = FSDirectory.open(SearchIndex.directory(ledger))) {
            return DirectoryReader.indexExists(files);
        } catch (IOException e) {
            return false;
        }
    }

    /** How many reports of the store the index has not; one at least where it does not fit the store. */
    private static long missing(Ledger ledger) {
        long taken = SearchIndex.takenBy(ledger);
        long missing = ledger.analyses().countAfter(Math.max(0, taken));
        return taken < 0 ? Math.max(1, missing) : missing;
    }

    /** How many reports the store has that are not searched, since the index could not be brought forward. */
    public long behind() {
        return behind;
    }

    /**
     * Answers a question.
     *
     * @throws QueryException where it cannot be understood
     */
    public Answer ask(Question question) {
        QueryReading reading = QueryReader.read(question.query());
        if (reading instanceof QueryReading.Refused refused) {
            throw new QueryException(refused.why());
        }
        Asked asked = ((QueryReading.Understood) reading).asked();
        try {
            return ask(question, asked);
        } catch (IOException e) {
            throw SearchIndex.failure(SearchIndex.directory(ledger), e);
        }
    }

    private Answer ask(Question question, Asked asked) throws IOException {
        Cursor cursor = Cursor.of(question.cursor(), question.order());
        QueryBuilding building = new QueryBuilding(frequencies);
        Query query = building.query(asked, 1);
        Found found = find(question, query, cursor);
        boolean relaxed = false;
        if (found.total() == 0 && QueryBuilding.freeWords(asked) > 1) {
            found = find(question, building.query(asked, ENOUGH), cursor);
            relaxed = found.total() > 0;
        }
        List<Answer.Hit> hits = hits(found.top(), Highlights.of(asked, building));
        boolean more = found.top().length == question.limit() && question.limit() > 0 && found.left();
        FacetsCollector matching = found.matching();
        int most = question.facets();
        return new Answer(
                hits,
                found.total(),
                relaxed,
                more
                        ? cursorAt(question.order(), (FieldDoc) found.top()[found.top().length - 1])
                                .text()
                        : null,
                facets.top(Fields.FACET_OUTLET, matching, most),
                facets.top(Fields.FACET_SPEAKER, matching, most),
                facets.top(Fields.FACET_PLACE, matching, most),
                facets.top(Fields.FACET_ACT, matching, most),
                most == 0 ? List.of() : FacetCounting.days(matching));
    }

    private record Found(ScoreDoc[] top, long total, boolean left, FacetsCollector matching) {}

    private Found find(Question question, Query query, @Nullable Cursor cursor) throws IOException {
        FacetsCollector matching = new FacetsCollector();
        TotalHitCountCollector counting = new TotalHitCountCollector();
        if (question.limit() == 0) {
            searcher.search(query, MultiCollector.wrap(counting, matching));
            return new Found(new ScoreDoc[0], counting.getTotalHits(), false, matching);
        }
        TopFieldCollector collector = new TopFieldCollectorManager(
                        sort(question.order()),
                        question.limit(),
                        cursor == null ? null : cursor.after(reader.maxDoc()),
                        Integer.MAX_VALUE)
                .newCollector();
        searcher.search(query, question.facets() > 0 ? MultiCollector.wrap(collector, matching) : collector);
        TopFieldDocs top = collector.topDocs();
        long total = top.totalHits.value;
        return new Found(top.scoreDocs, total, total > top.scoreDocs.length, matching);
    }

    /**
     * The analyses of which the text holds every one of some things, anywhere.
     *
     * @param things each by its spellings: words, or several words that stand one after the other; with any proclitics
     * @return their numbers, which is the caller's; those that the index has, which may be {@linkplain #behind behind}
     */
    public BitSet holding(List<? extends Collection<String>> things) {
        BitSet kept = null;
        try {
            for (Collection<String> spellings : things) {
                BitSet holders = holding(Set.copyOf(spellings));
                if (kept == null) {
                    kept = (BitSet) holders.clone();
                } else {
                    kept.and(holders);
                }
            }
        } catch (IOException e) {
            throw SearchIndex.failure(SearchIndex.directory(ledger), e);
        }
        return kept == null ? new BitSet() : kept;
    }

    private BitSet holding(Set<String> spellings) throws IOException {
        synchronized (holders) {
            BitSet known = holders.get(spellings);
            if (known != null) {
                return known;
            }
        }
        KeyCollector keys = new KeyCollector();
        searcher.search(new QueryBuilding(frequencies).anyOf(spellings), keys);
        synchronized (holders) {
            holders.put(spellings, keys.analyses());
        }
        return keys.analyses();
    }

    private static Sort sort(Question.Order order) {
        if (order == Question.Order.RELEVANCE) {
            return new Sort(SortField.FIELD_SCORE, BY_KEY);
        }
        boolean newest = order == Question.Order.TIME;
        SortField day = new SortField(Fields.DAY, SortField.Type.LONG, newest);
        day.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(day, BY_KEY);
    }

    private static Cursor cursorAt(Question.Order order, FieldDoc last) {
        Object place = last.fields[0];
        long bits = place instanceof Float score ? Float.floatToIntBits(score) : ((Number) place).longValue();
        return new Cursor(order, bits, ((Number) last.fields[1]).longValue());
    }

    private List<Answer.Hit> hits(ScoreDoc[] top, Highlights highlights) {
        List<HitReading.Found> found = new ArrayList<>(top.length);
        for (ScoreDoc document : top) {
            Object[] fields = ((FieldDoc) document).fields;
            found.add(new HitReading.Found(
                    Fields.Key.of(((Number) fields[1]).longValue()), fields[0] instanceof Float value ? value : 0));
        }
        return new HitReading(ledger, highlights).hits(found);
    }

    @Override
    public void close() {
        try (files;
                reader) {
            // closed by the block
        } catch (IOException e) {
            throw SearchIndex.failure(SearchIndex.directory(ledger), e);
        }
    }
}
