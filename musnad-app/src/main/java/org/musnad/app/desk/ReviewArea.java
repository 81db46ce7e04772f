package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.review.ReviewQueue;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Review;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;

/** What a person decides on items: the queue, one item with its paragraph, and the log with undo. */
final class ReviewArea implements Area {
    private static final int AHEAD = 20;
    private static final int LOG = 50;
    private static final Set<String> FIELDS =
            Set.of("content", "speaker", "act", "mode", "value", "counted", "type", "name");

    private final Ledger ledger;
    private final Pages pages;
    private final KeptPages keptPages;
    private final ReviewQueue queue;

    ReviewArea(Ledger ledger, Pages pages, KeptPages keptPages) {
        this.keptPages = keptPages;
        this.ledger = ledger;
        this.pages = pages;
        this.queue = new ReviewQueue(ledger);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/review", keptPages.ofAll(this::showQueue));
        routes.get("/review/item", keptPages.ofAll(this::showItem));
        routes.get("/review/log", keptPages.ofAll(this::showLog));
        routes.post("/review", this::add);
        routes.post("/review/undo", this::undo);
    }

    private void showQueue(Context context) {
        Visit visit = Visit.of(context);
        List<ReviewQueue.Waiting> waiting = queue.first(AHEAD);
        long dayBegan = LocalDate.now(ZoneId.systemDefault())
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli();
        int skip = Math.min(Math.max(0, waiting.size() - 1), Forms.number(visit.query("skip")));
        ReviewItem item = waiting.isEmpty()
                ? null
                : item(
                        visit,
                        waiting.get(skip).report(),
                        Review.Layer.STATEMENT,
                        waiting.get(skip).span());
        java.util.HashMap<String, Object> values = new java.util.HashMap<>();
        values.put("visit", visit);
        values.put("item", item);
        values.put("progress", queue.progress(dayBegan));
        values.put("carriers", waiting.isEmpty() ? 0 : waiting.get(skip).carriers());
        values.put("skip", skip);
        values.put("last", last(visit));
        pages.show(context, "review.jte", values);
    }

    /** What this person decided last and has not undone; null where there is nothing among the latest. */
    private @Nullable ReviewDecision last(Visit visit) {
        List<Review> latest = ledger.reviews().before(Long.MAX_VALUE, LOG);
        Set<Long> undone = ledger.reviews().undone(latest);
        for (Review review : latest) {
            if (review.who().equals(visit.user())
                    && review.verdict() != Review.Verdict.UNDO
                    && !undone.contains(review.id())) {
                return decision(visit, review, undone);
            }
        }
        return null;
    }

    private void showItem(Context context) {
        Visit visit = Visit.of(context);
        Review.Layer layer = layer(visit.query("layer"));
        Span span = span(visit.query("begins"), visit.query("ends"));
        ReviewItem item = item(visit, Forms.number(visit.query("report")), layer, span);
        pages.show(context, "review-item.jte", Map.of("visit", visit, "item", item));
    }

    private static Review.Layer layer(String name) {
        for (Review.Layer layer : Review.Layer.values()) {
            if (Forms.lower(layer).equals(name)) {
                return layer;
            }
        }
        throw Problem.badRequest("layer");
    }

    private static Span span(String begins, String ends) {
        int from = Forms.number(begins);
        int to = Forms.number(ends);
        if (to <= from) {
            throw Problem.badRequest("begins, ends");
        }
        return new Span(from, to);
    }

    private ReviewItem item(Visit visit, long report, Review.Layer layer, Span span) {
        StoredReport stored = ledger.reports().find(report).orElseThrow(() -> Problem.notFound(""));
        String text = stored.report().text();
        if (span.end() > text.length()) {
            throw Problem.badRequest("ends");
        }
        int from = text.lastIndexOf('\n', span.start()) + 1;
        int to = text.indexOf('\n', Math.max(span.start(), span.end() - 1));
        String title = stored.report().title();
        String outlet = stored.report().outlet();
        Analysis analysis = ledger.analyses()
                .ofReport(report)
                .orElseThrow(() -> Problem.notFound(""))
                .analysis();
        Statement statement = layer == Review.Layer.STATEMENT ? statement(analysis, span) : null;
        List<String> facts = new ArrayList<>();
        String speaker = "";
        String cue = "";
        if (statement != null) {
            facts.add(visit.t("act." + Forms.lower(statement.act())));
            facts.add(visit.t("mode." + Forms.lower(statement.mode())));
            facts.add(visit.t("resolved." + Forms.lower(statement.resolvedBy())));
            facts.add(visit.t("report.confidence", visit.number(Math.round(statement.confidence() * 100))));
            facts.add(visit.rule(statement.rule()));
            speaker = speaker(visit, analysis, statement);
            Span words = statement.cue();
            cue = words == null ? "" : words.of(text);
        }
        return new ReviewItem(
                report,
                title == null ? stored.report().id() : title,
                outlet == null ? "" : outlet,
                Forms.lower(layer),
                span.start(),
                span.end(),
                text.substring(Math.min(from, span.start()), span.start()),
                span.of(text),
                text.substring(span.end(), Math.max(span.end(), to < 0 ? text.length() : to)),
                speaker,
                cue,
                facts,
                decisions(visit, stored.sha256(), layer, span));
    }

    private static @Nullable Statement statement(Analysis analysis, Span span) {
        for (Statement statement : analysis.statements()) {
            if (statement.content().equals(span)) {
                return statement;
            }
        }
        return null;
    }

    private static String speaker(Visit visit, Analysis analysis, Statement statement) {
        for (Entity entity : analysis.entities()) {
            if (entity.id().equals(statement.speaker())) {
                return entity.name();
            }
        }
        String text = statement.speakerText();
        return text == null ? visit.t("report.unknown-speaker") : text;
    }

    private List<ReviewDecision> decisions(Visit visit, String sha256, Review.Layer layer, Span span) {
        List<Review> all = ledger.reviews().ofReport(sha256);
        Set<Long> undone = ledger.reviews().undone(all);
        List<ReviewDecision> decisions = new ArrayList<>();
        for (Review review : all) {
            if (review.layer() == layer && review.span().equals(span) && review.verdict() != Review.Verdict.UNDO) {
                decisions.add(decision(visit, review, undone));
            }
        }
        return decisions;
    }

    private ReviewDecision decision(Visit visit, Review review, Set<Long> undone) {
        long report = ledger.reports().idOf(review.sha256()).orElse(0);
        String words = ledger.reports()
                .find(report)
                .map(stored -> review.span().of(stored.report().text()))
                .orElse("");
        return new ReviewDecision(
                review.id(),
                report,
                visit.t("verdict." + Forms.lower(review.verdict())),
                Forms.shortened(words, 120),
                field(visit, review.field()),
                text(review.value()),
                text(review.why()),
                review.who(),
                java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .withZone(ZoneId.systemDefault())
                        .format(java.time.Instant.ofEpochMilli(review.at())),
                undone.contains(review.id()));
    }

    /** The corrected property in the reader's language; the name itself where it is none of ours. */
    private static String field(Visit visit, @Nullable String name) {
        return name == null ? "" : FIELDS.contains(name) ? visit.t("review.field." + name) : name;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void showLog(Context context) {
        Visit visit = Visit.of(context);
        int cursor = Forms.number(visit.query("cursor"));
        List<Review> found = ledger.reviews().before(cursor == 0 ? Long.MAX_VALUE : cursor, LOG + 1);
        List<Review> shown = found.subList(0, Math.min(LOG, found.size()));
        Set<Long> undone = ledger.reviews().undone(shown);
        List<ReviewDecision> decisions = new ArrayList<>();
        shown.forEach(review -> decisions.add(decision(visit, review, undone)));
        String next =
                found.size() > LOG ? "/review/log?cursor=" + shown.get(LOG - 1).id() : "";
        pages.show(context, "review-log.jte", Map.of("visit", visit, "decisions", decisions, "next", next));
    }

    private void add(Context context) {
        Visit visit = Visit.of(context);
        String who = visit.user();
        if (who == null) {
            throw new Problem(403, "problem.name", "");
        }
        StoredReport stored = ledger.reports()
                .find(Forms.number(Forms.field(context, "report")))
                .orElseThrow(() -> Problem.notFound(""));
        Span span = span(Forms.field(context, "begins"), Forms.field(context, "ends"));
        Review.Verdict verdict = verdict(Forms.field(context, "verdict"));
        String field = Forms.field(context, "field");
        String value = Forms.field(context, "value");
        String why = Forms.field(context, "why");
        boolean valued = verdict == Review.Verdict.CORRECT || verdict == Review.Verdict.RECOMMEND;
        if (span.end() > stored.report().text().length()
                || valued && value.isEmpty()
                || verdict == Review.Verdict.NOTE && why.isEmpty()) {
            throw Problem.badRequest(valued ? "value" : "why");
        }
        ledger.reviews()
                .add(new Review(
                        0,
                        stored.sha256(),
                        layer(Forms.field(context, "layer")),
                        span,
                        verdict,
                        verdict == Review.Verdict.CORRECT && !field.isEmpty() ? field : null,
                        valued ? value : null,
                        why.isEmpty() ? null : why,
                        who,
                        System.currentTimeMillis(),
                        null));
        context.redirect(Forms.ours(Forms.field(context, "to"), "/review"));
    }

    private static Review.Verdict verdict(String name) {
        for (Review.Verdict verdict : Review.Verdict.values()) {
            if (verdict != Review.Verdict.UNDO && Forms.lower(verdict).equals(name)) {
                return verdict;
            }
        }
        throw Problem.badRequest("verdict");
    }

    private void undo(Context context) {
        String who = Visit.of(context).user();
        if (who == null) {
            throw new Problem(403, "problem.name", "");
        }
        Review review =
                ledger.reviews().find(Forms.number(Forms.field(context, "id"))).orElseThrow(() -> Problem.notFound(""));
        boolean held = ledger.reviews().holding(review.sha256()).stream().anyMatch(r -> r.id() == review.id());
        if (held) {
            ledger.reviews()
                    .add(new Review(
                            0,
                            review.sha256(),
                            review.layer(),
                            review.span(),
                            Review.Verdict.UNDO,
                            null,
                            null,
                            null,
                            who,
                            System.currentTimeMillis(),
                            review.id()));
        }
        context.redirect(Forms.ours(Forms.field(context, "to"), "/review"));
    }
}
