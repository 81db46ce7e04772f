package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.app.view.MarkedText;
import org.musnad.ledger.json.AnalysisJson;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Review;
import org.musnad.ledger.store.Sighting;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;

/** The page of a report: its text as it came with everything marked, and the lists of what was found. */
final class ReportArea implements Area {
    private static final DateTimeFormatter ADDED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_WORDS = 160;

    private final Ledger ledger;
    private final Pages pages;
    private final KeptPages keptPages;
    private final CopyList copies;

    ReportArea(Ledger ledger, Pages pages, KeptPages keptPages) {
        this.keptPages = keptPages;
        this.ledger = ledger;
        this.pages = pages;
        this.copies = new CopyList(ledger);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/reports/{id}", keptPages.ofAll(this::show));
        routes.get("/reports/{id}/analysis.json", context -> {
            context.contentType("application/json; charset=utf-8");
            context.result(AnalysisJson.write(analysis(number(context)).analysis()));
        });
    }

    private static long number(Context context) {
        try {
            return Long.parseLong(context.pathParam("id"));
        } catch (NumberFormatException e) {
            throw Problem.notFound("");
        }
    }

    private StoredAnalysis analysis(long report) {
        return ledger.analyses().ofReport(report).orElseThrow(() -> Problem.notFound(""));
    }

    private void show(Context context) {
        long id = number(context);
        StoredReport stored = ledger.reports().find(id).orElseThrow(() -> Problem.notFound(""));
        Visit visit = Visit.of(context);
        ReportPage page = new Build(visit, stored, analysis(id)).page();
        pages.show(context, "report.jte", Map.of("visit", visit, "page", page));
    }

    /** One page being put together. */
    private final class Build {
        private final Visit visit;
        private final StoredReport stored;
        private final StoredAnalysis found;
        private final Analysis analysis;
        private final String text;
        private final Map<String, Entity> entities = new HashMap<>();
        private final Map<String, String> verdicts = new HashMap<>();

        Build(Visit visit, StoredReport stored, StoredAnalysis found) {
            this.visit = visit;
            this.stored = stored;
            this.found = found;
            this.analysis = found.analysis();
            this.text = analysis.report().text();
            for (Entity entity : analysis.entities()) {
                entities.put(entity.id(), entity);
            }
            for (Review review : ledger.reviews().holding(stored.sha256())) {
                verdicts.put(
                        key(review.layer(), review.span()),
                        review.verdict().name().toLowerCase(Locale.ROOT));
            }
        }

        private static String key(Review.Layer layer, Span span) {
            return layer + " " + span.start() + " " + span.end();
        }

        ReportPage page() {
            Report report = stored.report();
            Set<String> sources = new LinkedHashSet<>();
            for (Sighting.Stored sighting : ledger.reports().sightings(stored.id())) {
                sources.add(sighting.location());
            }
            String title = report.title();
            return new ReportPage(
                    stored.id(),
                    title == null ? report.id() : title,
                    report.outlet(),
                    report.published(),
                    web(report.url()),
                    stored.sha256(),
                    ADDED.format(Instant.ofEpochMilli(stored.addedAt())),
                    List.copyOf(sources),
                    MarkedText.of(analysis),
                    chain(report),
                    voices(),
                    figures(),
                    times(),
                    names(),
                    links(),
                    copies.of(visit, found));
        }

        private List<String> chain(Report report) {
            Set<String> stations = new LinkedHashSet<>();
            for (Link link : analysis.chain()) {
                stations.add(link.outlet().of(text));
            }
            String outlet = report.outlet();
            stations.add(outlet == null ? visit.t("report.this-page") : outlet);
            return List.copyOf(stations);
        }

        private List<ReportPage.Voice> voices() {
            List<ReportPage.Voice> voices = new ArrayList<>();
            for (MarkedText.Voice voice : MarkedText.voices(analysis)) {
                Entity entity = voice.entity();
                List<ReportPage.Row> rows = new ArrayList<>();
                for (Statement statement : voice.statements()) {
                    rows.add(row(statement));
                }
                String name = voice.name();
                voices.add(new ReportPage.Voice(
                        name == null ? visit.t("report.unknown-speaker") : name,
                        entity == null ? "" : String.join("، ", entity.roles()),
                        voice.hue(),
                        name == null ? "" : "/who?name=" + Visit.encode(name),
                        rows));
            }
            return voices;
        }

        private ReportPage.Row row(Statement statement) {
            List<String> facts = new ArrayList<>();
            facts.add(visit.t("act." + Forms.lower(statement.act())));
            facts.add(visit.t("mode." + Forms.lower(statement.mode())));
            facts.add(visit.t("resolved." + Forms.lower(statement.resolvedBy())));
            Entity addressee = statement.addressee() == null ? null : entities.get(statement.addressee());
            if (addressee != null) {
                facts.add(visit.t("report.to", addressee.name()));
            }
            facts.add(visit.t("report.confidence", visit.number(Math.round(statement.confidence() * 100))));
            Span cue = statement.cue();
            return row(
                    statement.id(),
                    cue == null ? "" : cue.of(text),
                    Forms.shortened(statement.content().of(text), MOST_WORDS),
                    facts,
                    statement.in() == null ? 0 : 1,
                    Review.Layer.STATEMENT,
                    statement.content());
        }

        private ReportPage.Row row(
                String id, String lead, String words, List<String> facts, int depth, Review.Layer layer, Span span) {
            return new ReportPage.Row(
                    id, lead, words, facts, depth, verdict(layer, span), Forms.lower(layer), span.start(), span.end());
        }

        private @Nullable String verdict(Review.Layer layer, Span span) {
            String verdict = verdicts.get(key(layer, span));
            return verdict == null ? null : visit.t("verdict." + verdict);
        }

        private List<ReportPage.Row> figures() {
            List<ReportPage.Row> rows = new ArrayList<>();
            for (Figure figure : analysis.figures()) {
                List<String> facts = new ArrayList<>();
                facts.add(visit.t("kind." + Forms.lower(figure.kind())));
                for (Figure whole : analysis.figures()) {
                    if (whole.id().equals(figure.partOf())) {
                        facts.add(visit.t("report.part-of", whole.span().of(text)));
                    }
                }
                Entity place = figure.place() == null ? null : entities.get(figure.place());
                if (place != null) {
                    facts.add(visit.t("report.in", place.name()));
                }
                Span counted = figure.counted();
                String words = figure.span().of(text)
                        + (counted == null || counted.equals(figure.span()) ? "" : " " + counted.of(text));
                rows.add(row(figure.id(), visit.value(figure), words, facts, 0, Review.Layer.FIGURE, figure.span()));
            }
            return rows;
        }

        private List<ReportPage.Row> times() {
            List<ReportPage.Row> rows = new ArrayList<>();
            for (Time time : analysis.times()) {
                String value = time.value();
                List<String> facts =
                        time.calendar() == Time.Calendar.HIJRI ? List.of(visit.t("report.hijri")) : List.of();
                rows.add(row(
                        time.id(),
                        value == null ? visit.t("report.no-date") : visit.digits(value),
                        time.span().of(text),
                        facts,
                        0,
                        Review.Layer.TIME,
                        time.span()));
            }
            return rows;
        }

        private List<ReportPage.Row> names() {
            List<ReportPage.Row> rows = new ArrayList<>();
            for (Entity entity : analysis.entities()) {
                List<String> facts = new ArrayList<>();
                facts.add(visit.t("type." + Forms.lower(entity.type())));
                String latin = entity.latin();
                if (latin != null) {
                    facts.add(latin);
                }
                facts.addAll(entity.roles());
                facts.add(visit.t(
                        "report.mentions", visit.number(entity.mentions().size())));
                rows.add(row(
                        entity.id(),
                        "",
                        entity.name(),
                        facts,
                        0,
                        Review.Layer.ENTITY,
                        entity.mentions().get(0).span()));
            }
            return rows;
        }

        private List<ReportPage.Row> links() {
            List<ReportPage.Row> rows = new ArrayList<>();
            for (Link link : analysis.chain()) {
                rows.add(row(
                        "c" + (rows.size() + 1),
                        "",
                        link.outlet().of(text),
                        List.of(visit.t("relation." + Forms.lower(link.relation()))),
                        0,
                        Review.Layer.LINK,
                        link.outlet()));
            }
            return rows;
        }
    }

    /** An address that may be followed: one of the web; null where it is any other. */
    static @Nullable String web(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address.strip() : null;
    }
}
