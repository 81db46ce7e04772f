package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.search.SearchIndex;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** Answers questions on figures from a ledger. */
public final class LedgerFigures {
    /** The most reports that one question reads. */
    public static final int MOST_READ = 1_500;

    private static final Map<String, Set<String>> SPELLINGS = spellings();

    private final Ledger ledger;
    private final CountLexicon lexicon = CountLexicon.load();
    private final ObservationFinder finder = new ObservationFinder(lexicon);

    public LedgerFigures(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The series that a query names.
     *
     * @param since ISO 8601 day from which on reports count; null for all
     * @param until ISO 8601 day up to which reports count; null for all
     */
    public List<Series> find(String query, @Nullable String since, @Nullable String until) {
        return new SeriesBuilder(lexicon).build(observations(query, since, until));
    }

    /**
     * The observations that a query names, by day. A query that does not narrow the reports to {@value #MOST_READ} by a name
     * or a period is answered from those that came in last.
     */
    public List<Observation> observations(String query, @Nullable String since, @Nullable String until) {
        FigureQuery asked = FigureQuery.parse(query, lexicon);
        List<Observation> found = new ArrayList<>();
        List<Scope.Term> terms = new ArrayList<>();
        Set<Long> analyses = candidates(asked, terms, since, until);
        if (analyses.size() > MOST_READ) {
            analyses =
                    analyses.stream().skip(analyses.size() - MOST_READ).collect(Collectors.toCollection(TreeSet::new));
        }
        Map<Long, Long> groups = copyGroups();
        Scope scope = new Scope(terms);
        for (long id : analyses) {
            StoredAnalysis stored = ledger.analyses().find(id).orElse(null);
            if (stored == null) {
                continue;
            }
            List<Observation> seen = finder.find(stored.analysis(), key(stored, groups));
            List<Observation> some = seen.stream()
                    .filter(each -> asked.classes().isEmpty() || asked.classes().contains(each.counts()))
                    .toList();
            found.addAll(scope.filter(stored.analysis(), some));
        }
        return found;
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

    private Map<Long, Long> copyGroups() {
        return ledger.jdbi().withHandle(handle -> {
            Map<Long, Long> groups = new HashMap<>();
            handle.createQuery("SELECT report, copy_group FROM copy_member")
                    .map((row, context) -> groups.put(row.getLong(1), row.getLong(2)))
                    .forEach(old -> {});
            return groups;
        });
    }

    /** The current analyses in which every word of the scope that names anything is named. */
    private Set<Long> candidates(
            FigureQuery asked, List<Scope.Term> terms, @Nullable String since, @Nullable String until) {
        return ledger.jdbi().withHandle(handle -> {
            Names names = asked.words().isEmpty() ? null : new Names(handle);
            Set<Long> kept = null;
            for (String word : asked.words()) {
                Scope.Term term = names == null ? new Scope.Term(Set.of(word), Set.of()) : names.term(word);
                terms.add(term);
                Set<Long> holders = names == null ? Set.of() : names.holders(term);
                if (!holders.isEmpty()) {
                    if (kept == null) {
                        kept = new TreeSet<>(holders);
                    } else {
                        kept.retainAll(holders);
                    }
                }
            }
            Set<Long> between = between(handle, since, until);
            if (kept == null) {
                return between;
            }
            kept.retainAll(between);
            return kept;
        });
    }

    private static Set<Long> between(Handle handle, @Nullable String since, @Nullable String until) {
        return new TreeSet<>(handle.createQuery("SELECT a.id FROM analysis a JOIN report r ON r.id = a.report"
                        + " WHERE a.current = 1 AND (:since IS NULL OR r.published >= :since)"
                        + " AND (:until IS NULL OR substr(r.published, 1, 10) <= :until)"
                        + " AND EXISTS (SELECT 1 FROM figure f WHERE f.analysis = a.id)")
                .bind("since", since)
                .bind("until", until)
                .mapTo(Long.class)
                .list());
    }

    /** The names of a ledger, looked up by their words. */
    private static final class Names {
        private final Handle handle;
        private final Map<Long, String> folded = new HashMap<>();

        Names(Handle handle) {
            this.handle = handle;
            handle.createQuery("SELECT t.id, t.text FROM term t WHERE t.id IN (SELECT name FROM entity)"
                            + " OR t.id IN (SELECT alias FROM entity_alias)")
                    .map((row, context) -> folded.put(row.getLong(1), Folded.of(row.getString(2))))
                    .forEach(old -> {});
        }

        /** The word with the other names of the place that it names. */
        Scope.Term term(String word) {
            Set<String> forms = new HashSet<>(SPELLINGS.getOrDefault(word, Set.of(word)));
            Set<String> spelled = Set.copyOf(forms);
            Set<String> places = new HashSet<>();
            List<Long> ids = new ArrayList<>();
            forms.forEach(form -> ids.addAll(withWord(form)));
            for (List<Long> some : pieces(ids)) {
                handle.createQuery("SELECT DISTINCT e.place, p.gazetteer, t.text FROM entity e"
                                + " JOIN place p ON p.id = e.place JOIN term t ON t.id = e.name WHERE e.name IN (<ids>)"
                                + " AND p.kind <> 'country'")
                        .bindList("ids", some)
                        .map((row, context) -> {
                            String name = FigureQuery.bare(Folded.of(row.getString(3)));
                            if (spelled.contains(name)) {
                                places.add(row.getString(2));
                            }
                            return 0;
                        })
                        .forEach(done -> {});
            }
            for (String place : places) {
                handle.createQuery("SELECT DISTINCT t.text FROM entity e JOIN place p ON p.id = e.place"
                                + " JOIN term t ON t.id = e.name WHERE p.gazetteer = :place")
                        .bind("place", place)
                        .map((row, context) -> FigureQuery.bare(Folded.of(row.getString(1))))
                        .forEach(forms::add);
            }
            return new Scope.Term(forms, places);
        }

        private List<Long> withWord(String word) {
            List<Long> ids = new ArrayList<>();
            folded.forEach((id, name) -> {
                if (name.contains(word)) {
                    for (String part : name.split(" ")) {
                        if (part.equals(word) || FigureQuery.bare(part).equals(word)) {
                            ids.add(id);
                            break;
                        }
                    }
                }
            });
            return ids;
        }

        /** The analyses that name any form of the term. */
        Set<Long> holders(Scope.Term term) {
            List<Long> ids = new ArrayList<>();
            for (String form : term.forms()) {
                if (form.indexOf(' ') < 0) {
                    ids.addAll(withWord(form));
                } else {
                    folded.forEach((id, name) -> {
                        if (FigureQuery.bare(name).equals(form)) {
                            ids.add(id);
                        }
                    });
                }
            }
            Set<Long> holders = new TreeSet<>();
            for (List<Long> some : pieces(ids)) {
                holders.addAll(handle.createQuery("SELECT DISTINCT e.analysis FROM entity e WHERE e.name IN (<ids>)"
                                + " UNION SELECT DISTINCT analysis FROM entity_alias WHERE alias IN (<ids>)")
                        .bindList("ids", some)
                        .mapTo(Long.class)
                        .list());
            }
            return holders;
        }

        private static List<List<Long>> pieces(List<Long> ids) {
            List<List<Long>> pieces = new ArrayList<>();
            for (int k = 0; k < ids.size(); k += 500) {
                pieces.add(ids.subList(k, Math.min(ids.size(), k + 500)));
            }
            return pieces;
        }
    }
}
