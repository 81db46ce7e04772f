package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.search.Search;
import org.musnad.ledger.search.SearchIndex;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.ledger.store.Mark;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/**
 * Answers questions on figures from a ledger. What each figure counts and what tells its scope is kept by
 * {@link CountFollower}, so that no text and no analysis is read; the words of a scope are looked up in the search index, and
 * only the reports that hold them all and a figure of the class asked for are looked at.
 */
public final class LedgerFigures {
    private static final int AT_A_TIME = 200;
    private static final int LISTS = 12;
    private static final int MOST_LISTED = 12_000;
    private static final int MOST_CLASSES = 200;

    /** How many reports of a story, and what share of them, must be in the scope for the story to be. */
    private static final int LEAST_TOLD = 2;

    private static final double LEAST_SHARE = 0.15;
    private static final Map<String, Set<String>> SPELLINGS = spellings();

    private final Ledger ledger;
    private final CountLexicon lexicon = CountLexicon.load();
    private final ObservationFinder finder = new ObservationFinder(lexicon);

    private final Holding index;
    private final StoredCounts stored;
    private final Map<String, List<Observation>> lists = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Observation>> eldest) {
            return size() > LISTS;
        }
    };
    private volatile @Nullable Known known;

    /** Finds, in the search index, the analyses whose text holds every one of some things: see {@link Search#holding}. */
    @FunctionalInterface
    public interface Holding {
        /** Empty where the index cannot tell. */
        Optional<BitSet> of(List<? extends Collection<String>> things);
    }

    /** With the index opened for each question. */
    public LedgerFigures(Ledger ledger) {
        this(ledger, things -> {
            try (Search search = Search.open(ledger)) {
                return search.behind() == 0 ? Optional.of(search.holding(things)) : Optional.empty();
            }
        });
    }

    /** With an index that is open. */
    public LedgerFigures(Ledger ledger, Holding index) {
        this.ledger = ledger;
        this.index = index;
        this.stored = new StoredCounts(ledger);
    }

    /** How many reports are not among the counted, and are read for each question until a process that adds has counted them. */
    public long behind() {
        return ledger.analyses().countAfter(StoredCounts.mark(ledger).taken());
    }

    /** Every counted figure of some classes, kept for the next question on them, of whatever period. */
    private List<Observation> all(Set<String> classes, Known now) {
        String key = now.state() + " " + new TreeSet<>(classes);
        synchronized (lists) {
            List<Observation> kept = lists.get(key);
            if (kept != null) {
                return kept;
            }
        }
        List<Observation> all = new ArrayList<>();
        stored.each(now.holders(stored, classes), now.groups(), report -> {
            for (CountedReport.Counted each : report.counted()) {
                String counts = each.observation().counts();
                if (classes.isEmpty() ? !counts.isEmpty() : classes.contains(counts)) {
                    all.add(each.observation());
                }
            }
        });
        if (all.size() <= MOST_LISTED) {
            synchronized (lists) {
                lists.put(key, all);
            }
        }
        return all;
    }

    /**
     * What every question needs, of one state of the ledger.
     *
     * @param counted the last analysis that was counted
     * @param groups the copy groups of reports
     * @param terms what words name
     * @param stories by report, its story; {@code members} the reports of stories
     * @param classes the analyses with figures of some classes
     */
    private record Known(
            String state,
            long counted,
            Map<Long, Long> groups,
            ScopeTerms terms,
            Map<Long, Long> stories,
            Map<Long, List<Long>> members,
            Map<Set<String>, BitSet> classes) {
        BitSet holders(StoredCounts stored, Set<String> of) {
            synchronized (classes) {
                BitSet found = classes.get(of);
                if (found != null) {
                    return found;
                }
            }
            BitSet found = stored.analyses(of, counted);
            synchronized (classes) {
                if (classes.size() >= MOST_CLASSES) {
                    classes.clear();
                }
                classes.put(of, found);
            }
            return found;
        }
    }

    private Known known() {
        return ledger.jdbi().withHandle(handle -> {
            String state = Mark.all(handle);
            Known now = known;
            if (now == null || !now.state().equals(state)) {
                Map<Long, Long> stories = pairs(handle, "SELECT report, story FROM story_member");
                Map<Long, List<Long>> members = new HashMap<>();
                stories.forEach((report, story) ->
                        members.computeIfAbsent(story, k -> new ArrayList<>()).add(report));
                now = new Known(
                        state,
                        StoredCounts.mark(ledger).taken(),
                        pairs(handle, "SELECT report, copy_group FROM copy_member"),
                        ScopeTerms.read(handle, SPELLINGS),
                        stories,
                        members,
                        new HashMap<>());
                known = now;
            }
            return now;
        });
    }

    private static Map<Long, Long> pairs(Handle handle, String sql) {
        Map<Long, Long> pairs = new HashMap<>();
        handle.createQuery(sql)
                .map((row, context) -> pairs.put(row.getLong(1), row.getLong(2)))
                .forEach(old -> {});
        return pairs;
    }

    /**
     * The series that a query names.
     *
     * @param since ISO 8601 day from which on reports count; null for all
     * @param until ISO 8601 day up to which reports count; null for all
     */
    public List<Series> find(String query, @Nullable String since, @Nullable String until) {
        List<Observation> found = observations(query, since, until);
        boolean scoped = !FigureQuery.parse(query, lexicon).words().isEmpty();
        return new SeriesBuilder(lexicon).build(found, scoped ? Events.of(found)::event : each -> "");
    }

    /** The observations that a query names, of all reports of the period, in the order of intake. */
    public List<Observation> observations(String query, @Nullable String since, @Nullable String until) {
        FigureQuery asked = FigureQuery.parse(query, lexicon);
        Known now = known();
        List<Observation> found = new ArrayList<>();
        Scope scope = new Scope(asked.words().stream().map(now.terms()::of).toList());
        int all = scope.terms().size();
        if (all == 0) {
            for (Observation each : all(asked.classes(), now)) {
                if (isBetween(each.report().published(), since, until)) {
                    found.add(each);
                }
            }
        } else {
            Question question = new Question(asked, scope, since, until);
            question.read(candidates(asked, scope, now), all, now, found);
            if (all > 1) {
                Set<Long> told = new TreeSet<>();
                found.forEach(each -> told.add(each.report().number()));
                question.read(sameStories(asked, told, now), (all + 1) / 2, now, found);
            }
        }
        // What came in since the followers stopped, if anything did.
        ledger.analyses().after(now.counted(), AT_A_TIME, some -> {
            for (StoredAnalysis each : some) {
                if (isBetween(each.analysis().report().published(), since, until)) {
                    found.addAll(scope.filter(CountedReport.of(each, finder, now.groups()), asked.classes(), all));
                }
            }
        });
        return found;
    }

    /** What is asked. */
    private final class Question {
        private final FigureQuery asked;
        private final Scope scope;
        private final @Nullable String since;
        private final @Nullable String until;

        Question(FigureQuery asked, Scope scope, @Nullable String since, @Nullable String until) {
            this.asked = asked;
            this.scope = scope;
            this.since = since;
            this.until = until;
        }

        void read(BitSet analyses, int needed, Known now, List<Observation> found) {
            stored.each(analyses, now.groups(), report -> {
                if (!report.counted().isEmpty()
                        && isBetween(
                                report.counted().get(0).observation().report().published(), since, until)) {
                    found.addAll(scope.filter(report, asked.classes(), needed));
                }
            });
        }
    }

    /** The analyses with a figure of the class in reports, not yet told, of stories that the reports told are much of. */
    private BitSet sameStories(FigureQuery asked, Set<Long> told, Known now) {
        Map<Long, Integer> tellers = new HashMap<>();
        for (long report : told) {
            Long story = now.stories().get(report);
            if (story != null) {
                tellers.merge(story, 1, Integer::sum);
            }
        }
        List<Long> reports = new ArrayList<>();
        tellers.forEach((story, count) -> {
            List<Long> members = now.members().getOrDefault(story, List.of());
            if (count >= LEAST_TOLD && count >= LEAST_SHARE * members.size()) {
                members.stream().filter(each -> !told.contains(each)).forEach(reports::add);
            }
        });
        BitSet analyses = new BitSet();
        if (!reports.isEmpty()) {
            ledger.jdbi()
                    .useHandle(handle -> handle.createQuery("SELECT id FROM analysis WHERE current = 1 AND report IN"
                                    + " (SELECT value FROM json_each(:reports))")
                            .bind("reports", reports.toString())
                            .map((row, context) -> {
                                analyses.set(Math.toIntExact(row.getLong(1)));
                                return 0;
                            })
                            .forEach(done -> {}));
            analyses.and(now.holders(stored, asked.classes()));
        }
        return analyses;
    }

    private static boolean isBetween(@Nullable String published, @Nullable String since, @Nullable String until) {
        if (since == null && until == null) {
            return true;
        }
        return published != null
                && (since == null || published.compareTo(since) >= 0)
                && (until == null
                        || published
                                        .substring(0, Math.min(10, published.length()))
                                        .compareTo(until)
                                <= 0);
    }

    /** The current analyses that were counted, hold every word of the scope and have a figure of the class. */
    private BitSet candidates(FigureQuery asked, Scope scope, Known now) {
        BitSet candidates = (BitSet) now.holders(stored, asked.classes()).clone();
        try {
            index.of(scope.terms().stream().map(Scope.Term::forms).toList()).ifPresent(candidates::and);
        } catch (LedgerException e) {
            // No index, and none can be made here: every report with such a figure is looked at.
            if (e.kind() != LedgerException.Kind.DENIED && e.kind() != LedgerException.Kind.MISSING) {
                throw e;
            }
        }
        return candidates;
    }

    /** The words that newspapers spell in several ways, as the search index knows them. */
    private static Map<String, Set<String>> spellings() {
        Map<String, Set<String>> spellings = new HashMap<>();
        for (Tsv.Row row : Tsv.read(SearchIndex.class, "spellings.tsv").rows()) {
            Set<String> group = new HashSet<>();
            row.list("spellings").forEach(each -> group.add(FigureQuery.bare(Folded.of(each))));
            group.forEach(each -> spellings.put(each, group));
        }
        return spellings;
    }
}
