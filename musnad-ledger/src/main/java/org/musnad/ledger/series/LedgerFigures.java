package org.musnad.ledger.series;

import java.util.ArrayList;
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
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/**
 * Answers questions on figures from a ledger. What each figure counts is kept by {@link CountFollower}, so that a question
 * without words of scope is answered from the database; the words of a scope are looked up in the search index, and only the
 * reports that hold them all and a figure of the class asked for are read, one after the other.
 */
public final class LedgerFigures {
    private static final int AT_A_TIME = 200;
    private static final int LISTS = 4;

    /** How many reports of a story, and what share of them, must be in the scope for the story to be. */
    private static final int LEAST_TOLD = 2;

    private static final double LEAST_SHARE = 0.15;
    private static final Map<String, Set<String>> SPELLINGS = spellings();

    private final Ledger ledger;
    private final CountLexicon lexicon = CountLexicon.load();
    private final ObservationFinder finder = new ObservationFinder(lexicon);

    private final Holding index;
    private final Map<String, List<Observation>> lists = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Observation>> eldest) {
            return size() > LISTS;
        }
    };
    private volatile Known known = new Known("", Map.of(), Map.of());

    /** Finds, in the search index, the analyses whose text holds every one of some things: see {@link Search#holding}. */
    @FunctionalInterface
    public interface Holding {
        /** Empty where the index cannot tell. */
        Optional<Set<Long>> of(List<? extends Collection<String>> things);
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
    }

    /** How many reports are not among the counted, and are read for each question until a process that adds has counted them. */
    public long behind() {
        return ledger.analyses().countAfter(StoredCounts.mark(ledger).taken());
    }

    /** Every counted figure of some classes, kept for the next question on them, of whatever period. */
    private List<Observation> all(Set<String> classes, long counted, Known now) {
        String key = now.state() + " " + new TreeSet<>(classes);
        synchronized (lists) {
            List<Observation> kept = lists.get(key);
            if (kept != null) {
                return kept;
            }
        }
        List<Observation> all =
                ledger.jdbi().withHandle(handle -> new StoredCounts(handle).all(classes, counted, now.groups()));
        synchronized (lists) {
            lists.put(key, all);
        }
        return all;
    }

    /** What every question needs, of one state of the ledger: the copy groups of reports and the names of places. */
    private record Known(String state, Map<Long, Long> groups, Map<Long, String> placeNames) {}

    private Known known() {
        return ledger.jdbi().withHandle(handle -> {
            String state = handle.createQuery(
                            "SELECT (SELECT coalesce(max(id), 0) FROM analysis) || ' ' ||"
                                    + " (SELECT count(*) FROM copy_member) || ' ' ||"
                                    + " (SELECT coalesce(group_concat(follower || version || '.' || analysis), '') FROM progress)")
                    .mapTo(String.class)
                    .one();
            Known now = known;
            if (!now.state().equals(state)) {
                now = new Known(state, copyGroups(handle), ScopeTerms.placeNames(handle));
                known = now;
            }
            return now;
        });
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
        Map<Long, Long> groups = now.groups();
        long counted = StoredCounts.mark(ledger).taken();
        List<Observation> found = new ArrayList<>();
        if (asked.words().isEmpty()) {
            for (Observation each : all(asked.classes(), counted, now)) {
                if (isBetween(each.report().published(), since, until)) {
                    found.add(each);
                }
            }
        }
        Scope scope = new Scope(terms(asked, now));
        if (!asked.words().isEmpty()) {
            Set<Long> holders = candidates(asked, scope, counted, since, until);
            int all = scope.terms().size();
            ledger.analyses().find(holders).forEach(stored -> read(stored, asked, scope, all, groups, found));
            if (all > 1) {
                Set<Long> told = new TreeSet<>();
                found.forEach(each -> told.add(each.report().number()));
                ledger.analyses()
                        .find(sameStories(asked, told, counted, since, until))
                        .forEach(stored -> read(stored, asked, scope, (all + 1) / 2, groups, found));
            }
        }
        // What came in since the followers stopped, if anything did.
        ledger.analyses().after(counted, AT_A_TIME, some -> {
            for (StoredAnalysis stored : some) {
                if (isBetween(stored.analysis().report().published(), since, until)) {
                    read(stored, asked, scope, scope.terms().size(), groups, found);
                }
            }
        });
        return found;
    }

    /** The analyses with a figure of the class in reports, not yet told, of stories that the reports told are much of. */
    private List<Long> sameStories(
            FigureQuery asked, Set<Long> told, long last, @Nullable String since, @Nullable String until) {
        if (told.size() < LEAST_TOLD) {
            return List.of();
        }
        return ledger.jdbi().withHandle(handle -> {
            Set<Long> reports = new TreeSet<>(handle.createQuery("SELECT report FROM story_member WHERE story IN"
                            + " (SELECT m.story FROM story_member m JOIN json_each(:told) t ON t.value = m.report"
                            + " GROUP BY m.story HAVING count(*) >= :least AND count(*) >= :share *"
                            + " (SELECT count(*) FROM story_member o WHERE o.story = m.story))")
                    .bind("told", told.toString())
                    .bind("least", LEAST_TOLD)
                    .bind("share", LEAST_SHARE)
                    .mapTo(Long.class)
                    .list());
            reports.removeAll(told);
            return new StoredCounts(handle).analyses(asked.classes(), last, since, until, reports);
        });
    }

    private void read(
            StoredAnalysis stored,
            FigureQuery asked,
            Scope scope,
            int needed,
            Map<Long, Long> groups,
            List<Observation> found) {
        Words words = Words.of(Text.of(stored.analysis().report()));
        List<Observation> some = finder.find(stored.analysis(), key(stored, groups), words).stream()
                .filter(each -> asked.classes().isEmpty() || asked.classes().contains(each.counts()))
                .toList();
        found.addAll(scope.filter(stored.analysis(), words, some, needed));
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

    private List<Scope.Term> terms(FigureQuery asked, Known now) {
        return asked.words().isEmpty()
                ? List.of()
                : ledger.jdbi().withHandle(handle -> {
                    ScopeTerms names = new ScopeTerms(handle, SPELLINGS, now.placeNames());
                    return asked.words().stream().map(names::of).toList();
                });
    }

    /** The current analyses up to {@code last} that hold every word of the scope and a figure of the class. */
    private Set<Long> candidates(
            FigureQuery asked, Scope scope, long last, @Nullable String since, @Nullable String until) {
        List<Long> holders = ledger.jdbi()
                .withHandle(handle -> new StoredCounts(handle).analyses(asked.classes(), last, since, until));
        Set<Long> counted = new TreeSet<>(holders);
        try {
            index.of(scope.terms().stream().map(Scope.Term::forms).toList()).ifPresent(counted::retainAll);
        } catch (LedgerException e) {
            // No index, and none can be made here: every report with such a figure is read.
            if (e.kind() != LedgerException.Kind.DENIED && e.kind() != LedgerException.Kind.MISSING) {
                throw e;
            }
        }
        return counted;
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

    /** What tells a stored report apart in a series. */
    static Observation.ReportKey key(StoredAnalysis stored, Map<Long, Long> groups) {
        var report = stored.analysis().report();
        return new Observation.ReportKey(
                stored.report(),
                report.id(),
                report.outlet(),
                report.published(),
                groups.getOrDefault(stored.report(), -stored.report()));
    }

    private static Map<Long, Long> copyGroups(Handle handle) {
        Map<Long, Long> groups = new HashMap<>();
        handle.createQuery("SELECT report, copy_group FROM copy_member")
                .map((row, context) -> groups.put(row.getLong(1), row.getLong(2)))
                .forEach(old -> {});
        return groups;
    }
}
