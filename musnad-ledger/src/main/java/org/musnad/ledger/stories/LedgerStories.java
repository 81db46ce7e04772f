package org.musnad.ledger.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.series.CountLexicon;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Mark;
import org.musnad.reader.Report;

/** The stories of a ledger. */
public final class LedgerStories {
    private static final int TITLES = 20_000;

    private final Ledger ledger;
    private final CountLexicon lexicon = CountLexicon.load();
    /** By report: reports never change. */
    private final Map<Long, String> titles = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > TITLES;
        }
    };

    public LedgerStories(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A story as a list shows it.
     *
     * @param title of its first report
     * @param texts how many of its reports are no copies of others
     */
    public record Entry(long number, String begun, String ended, String title, int reports, int outlets, int texts) {}

    /**
     * The stories that were told from a day on, those of most texts first.
     *
     * @param since ISO 8601 day; null for all
     */
    public List<Entry> list(@Nullable String since, int most) {
        List<Entry> entries = new ArrayList<>();
        for (Ranked each : ranking()) {
            if (entries.size() >= most) {
                break;
            }
            if (since == null || each.ended() != null && each.ended().compareTo(since) >= 0) {
                entries.add(new Entry(
                        each.number(),
                        each.begun() == null ? "" : each.begun(),
                        each.ended() == null ? "" : each.ended(),
                        title(each.first()),
                        each.reports(),
                        each.outlets(),
                        each.texts()));
            }
        }
        return entries;
    }

    /** A story of which the title is not read yet, but the report that gives it is known. */
    private record Ranked(
            long number,
            @Nullable String begun,
            @Nullable String ended,
            int reports,
            int outlets,
            int texts,
            long first) {}

    private record Ranking(String state, List<Ranked> stories) {}

    private volatile Ranking ranking = new Ranking("", List.of());

    /** All stories, those of most texts first; read again only where the ledger has others. */
    private List<Ranked> ranking() {
        return ledger.jdbi().withHandle(handle -> {
            String state = Mark.all(handle);
            Ranking known = ranking;
            if (!known.state().equals(state)) {
                known = new Ranking(state, rank(handle));
                ranking = known;
            }
            return known.stories();
        });
    }

    private static List<Ranked> rank(Handle handle) {
        return handle.createQuery("SELECT s.id, s.begun, s.ended, count(*) AS n,"
                        + " count(DISTINCT r.outlet), count(DISTINCT coalesce(c.copy_group, -r.id)) AS texts,"
                        + " (SELECT m2.report FROM story_member m2 JOIN report r2 ON r2.id = m2.report WHERE m2.story = s.id"
                        + " ORDER BY m2.score DESC, r2.published, r2.sha256 LIMIT 1) FROM story s JOIN story_member m ON m.story = s.id"
                        + " JOIN report r ON r.id = m.report LEFT JOIN copy_member c ON c.report = r.id"
                        + " GROUP BY s.id ORDER BY texts DESC, n DESC, s.id")
                .map((row, context) -> new Ranked(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getLong(7)))
                .list();
    }

    private String title(long report) {
        synchronized (titles) {
            String known = titles.get(report);
            if (known != null) {
                return known;
            }
        }
        String title = ledger.reports()
                .find(report)
                .map(stored -> StoryDigest.title(stored.report()))
                .orElse("");
        synchronized (titles) {
            titles.put(report, title);
        }
        return title;
    }

    /** The story that a report belongs to; empty where it is alone. */
    public Optional<Long> of(long report) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT story FROM story_member WHERE report = :report")
                        .bind("report", report)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** A story in short; empty where there is none of that number. */
    public Optional<StoryDigest> digest(long story) {
        Map<Long, Long> copiedFrom = new HashMap<>();
        Map<Long, Long> groups = new HashMap<>();
        List<Long> reports = ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT m.report, c.copy_group, c.copied_from FROM story_member m"
                                        + " LEFT JOIN copy_member c ON c.report = m.report WHERE m.story = :story ORDER BY m.report")
                        .bind("story", story)
                        .map((row, context) -> {
                            long report = row.getLong(1);
                            long group = row.getLong(2);
                            if (!row.wasNull()) {
                                groups.put(report, group);
                            }
                            long from = row.getLong(3);
                            if (!row.wasNull()) {
                                copiedFrom.put(report, from);
                            }
                            return report;
                        })
                        .list());
        List<StoryDigest.Source> sources = new ArrayList<>();
        for (long report : reports) {
            ledger.analyses().ofReport(report).ifPresent(stored -> {
                Report each = stored.analysis().report();
                sources.add(new StoryDigest.Source(
                        new Observation.ReportKey(
                                report,
                                each.id(),
                                each.outlet(),
                                each.published(),
                                groups.getOrDefault(report, -report)),
                        stored.analysis(),
                        copiedFrom.get(report)));
            });
        }
        return sources.isEmpty() ? Optional.empty() : Optional.of(StoryDigest.of(sources, lexicon));
    }
}
