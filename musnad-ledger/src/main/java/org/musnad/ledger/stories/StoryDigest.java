package org.musnad.ledger.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.identities.NameParts;
import org.musnad.ledger.series.CountLexicon;
import org.musnad.ledger.series.Finding;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.series.ObservationFinder;
import org.musnad.ledger.series.Series;
import org.musnad.ledger.series.SeriesBuilder;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Report;
import org.musnad.reader.Statement;

/**
 * A story in short.
 *
 * @param tellings its reports, the earliest first
 * @param origins from how many places it came independently: copies count once, and so do reports that credit one another
 * @param series its figures where two reports and more count the same
 * @param disagreements what the sources do not agree on
 * @param questions what was asked and by whom
 */
public record StoryDigest(
        List<Telling> tellings,
        int origins,
        List<Series> series,
        List<Finding.Disagreement> disagreements,
        List<Question> questions) {
    /**
     * A report of a story.
     *
     * @param copyOf the report whose text it has; null where the text is its own
     * @param newSources who is quoted here and in no earlier report of the story
     * @param newNames people, bodies and places that no earlier report names; as many as tell it apart
     * @param newFigures figures that no earlier report has
     */
    public record Telling(
            Observation.ReportKey report,
            String title,
            @Nullable String copyOf,
            List<String> newSources,
            List<String> newNames,
            List<String> newFigures) {}

    /** A question that a report tells was asked. */
    public record Question(
            Observation.ReportKey report, @Nullable String speaker, String words) {}

    private static final int MOST_NEW = 6;

    public StoryDigest {
        tellings = List.copyOf(tellings);
        series = List.copyOf(series);
        disagreements = List.copyOf(disagreements);
        questions = List.copyOf(questions);
    }

    /**
     * A report with what is known of it.
     *
     * @param copiedFrom the number of the report that it copies; null where it copies none
     */
    public record Source(
            Observation.ReportKey key,
            Analysis analysis,
            @Nullable Long copiedFrom) {}

    /** The story of these reports. */
    public static StoryDigest of(List<Source> sources, CountLexicon lexicon) {
        List<Source> order = new ArrayList<>(sources);
        order.sort(Comparator.comparing(
                        (Source s) -> s.key().day().isEmpty() ? "9999" : s.key().day())
                .thenComparing(s -> s.copiedFrom() == null ? 0 : 1)
                .thenComparing(s -> s.key().published() == null ? "" : s.key().published())
                .thenComparing(s -> s.analysis().report().sha256()));
        Map<Long, String> ids = new HashMap<>();
        order.forEach(source -> ids.put(source.key().number(), source.key().id()));
        Seen seen = new Seen();
        List<Telling> tellings = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        ObservationFinder finder = new ObservationFinder(lexicon);
        Set<Long> origins = new HashSet<>();
        for (Source source : order) {
            List<Observation> figures = finder.find(source.analysis(), source.key());
            observations.addAll(figures);
            Long from = source.copiedFrom();
            tellings.add(new Telling(
                    source.key(),
                    title(source.analysis().report()),
                    from == null ? null : ids.get(from),
                    seen.sources(source.analysis()),
                    seen.names(source.analysis()),
                    seen.figures(source.analysis(), figures)));
            origins.add(source.key().copyGroup());
            for (Statement statement : source.analysis().statements()) {
                String words = statement.content().of(source.analysis().report().text());
                if (statement.act() == Statement.Act.ASK && asked.add(String.join(" ", NameParts.of(words)))) {
                    questions.add(new Question(source.key(), speaker(source.analysis(), statement), words));
                }
            }
        }
        List<Series> series = new SeriesBuilder(lexicon)
                .build(observations).stream().filter(each -> reports(each) > 1).toList();
        List<Finding.Disagreement> disagreements = new ArrayList<>();
        for (Series each : series) {
            for (Finding finding : each.findings()) {
                if (finding instanceof Finding.Disagreement disagreement) {
                    disagreements.add(disagreement);
                }
            }
        }
        return new StoryDigest(tellings, origins.size(), series, disagreements, questions);
    }

    private static long reports(Series series) {
        Set<Long> numbers = new HashSet<>();
        for (Series.Point point : series.points()) {
            numbers.add(point.first().report().number());
            point.repeats().forEach(report -> numbers.add(report.number()));
        }
        return numbers.size();
    }

    /** The headline, else the first words. */
    static String title(Report report) {
        String title = report.title();
        if (title != null) {
            return title;
        }
        String text = report.text().strip();
        int line = text.indexOf('\n');
        String first = line < 0 ? text : text.substring(0, line);
        return first.length() <= 90 ? first : first.substring(0, 90) + "…";
    }

    private static @Nullable String speaker(Analysis analysis, Statement statement) {
        String id = statement.speaker();
        if (id != null) {
            for (Entity entity : analysis.entities()) {
                if (entity.id().equals(id)) {
                    return entity.name();
                }
            }
        }
        return statement.speakerText();
    }

    /** What earlier reports of a story had. */
    private static final class Seen {
        private final Set<String> sources = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> figures = new HashSet<>();

        List<String> sources(Analysis analysis) {
            Set<String> fresh = new LinkedHashSet<>();
            for (Statement statement : analysis.statements()) {
                String speaker = speaker(analysis, statement);
                if (speaker != null && sources.add(last(speaker))) {
                    fresh.add(speaker);
                }
            }
            return few(fresh);
        }

        List<String> names(Analysis analysis) {
            Set<String> fresh = new LinkedHashSet<>();
            for (Entity entity : analysis.entities()) {
                if (entity.type() != Entity.Type.NORP && names.add(last(entity.name()))) {
                    fresh.add(entity.name());
                }
            }
            return few(fresh);
        }

        List<String> figures(Analysis analysis, List<Observation> observations) {
            Set<String> fresh = new LinkedHashSet<>();
            for (Observation each : observations) {
                if (!Double.isNaN(each.value()) && figures.add(each.counts() + " " + each.value() + each.unit())) {
                    String counted = each.figure().counted() == null
                            ? ""
                            : " " + each.figure().counted().of(analysis.report().text());
                    fresh.add(each.figure().span().of(analysis.report().text()) + counted);
                }
            }
            return few(fresh);
        }

        private static List<String> few(Set<String> all) {
            return all.stream().limit(MOST_NEW).toList();
        }

        private static String last(String name) {
            List<String> parts = NameParts.of(name);
            return parts.isEmpty() ? name : parts.get(parts.size() - 1);
        }
    }
}
