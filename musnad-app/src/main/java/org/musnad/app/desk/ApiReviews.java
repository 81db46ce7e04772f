package org.musnad.app.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.review.ReviewQueue;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Review;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Span;

/** The API's reviews: what people decided, what waits, a new one, and taking one back. */
final class ApiReviews {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 80;
    private static final Set<String> FIELDS =
            Set.of("report", "layer", "start", "end", "verdict", "field", "value", "why", "who");

    private final Ledger ledger;
    private final ReviewQueue queue;

    ApiReviews(Ledger ledger) {
        this.ledger = ledger;
        this.queue = new ReviewQueue(ledger);
    }

    List<ApiOperation> operations() {
        return List.of(
                ApiOperation.get("/reviews", "listReviews", "reviews", "ReviewList", "/reviews?limit=2")
                        .with(ApiOperation.LIMIT, ApiOperation.CURSOR)
                        .by(this::list),
                ApiOperation.get("/reviews/queue", "getReviewQueue", "reviews", "WaitingList", "/reviews/queue?limit=2")
                        .with(ApiOperation.LIMIT)
                        .by(this::waiting),
                ApiOperation.post("/reviews", "addReview", "reviews", "Review", "/reviews")
                        .takes(
                                new ApiOperation.Body(
                                        ApiOperation.JSON,
                                        "NewReview",
                                        "{\"report\":1,\"layer\":\"statement\",\"start\":0,\"end\":10,\"verdict\":\"accept\",\"who\":\"…\"}"))
                        .succeeds(201)
                        .fails(403, 404, 413, 415)
                        .by(this::add),
                ApiOperation.post("/reviews/{number}/undo", "undoReview", "reviews", "Review", "/reviews/1/undo")
                        .takes(new ApiOperation.Body(ApiOperation.JSON, "Undo", "{\"who\":\"…\",\"why\":\"…\"}"))
                        .succeeds(201)
                        .fails(403, 404, 409, 413, 415)
                        .by(this::undo));
    }

    private void list(Context context) {
        int limit = ApiRequest.limit(context);
        long after = ApiRequest.cursor(context);
        List<Review> found = ledger.reviews().after(after, limit + 1);
        boolean more = found.size() > limit;
        List<Review> shown = more ? found.subList(0, limit) : found;
        String next = more ? ApiRequest.cursor(shown.get(limit - 1).id()) : null;
        Set<Long> undone = ledger.reviews().undone(shown);
        ApiAnswer.send(context, ApiAnswer.page(shown, next, (out, review) -> write(ledger, out, review, undone)));
    }

    /** @param undone the numbers of reviews that have been taken back */
    static void write(Ledger ledger, JsonGenerator out, Review review, Set<Long> undone) throws IOException {
        out.writeStartObject();
        out.writeNumberField("number", review.id());
        out.writeNumberField("report", ledger.reports().idOf(review.sha256()).orElse(0));
        out.writeStringField("sha256", review.sha256());
        out.writeStringField("layer", review.layer().name().toLowerCase(Locale.ROOT));
        out.writeNumberField("start", review.span().start());
        out.writeNumberField("end", review.span().end());
        out.writeStringField("verdict", review.verdict().name().toLowerCase(Locale.ROOT));
        ApiAnswer.string(out, "field", review.field());
        ApiAnswer.string(out, "value", review.value());
        ApiAnswer.string(out, "why", review.why());
        out.writeStringField("who", review.who());
        out.writeStringField("at", Instant.ofEpochMilli(review.at()).toString());
        Long undoes = review.undoes();
        if (undoes == null) {
            out.writeNullField("undoes");
        } else {
            out.writeNumberField("undoes", undoes);
        }
        out.writeBooleanField("undone", undone.contains(review.id()));
        out.writeEndObject();
    }

    private void waiting(Context context) {
        ApiAnswer.send(context, ApiAnswer.page(queue.first(ApiRequest.limit(context)), null, (out, each) -> {
            out.writeStartObject();
            out.writeNumberField("report", each.report());
            out.writeStringField("layer", "statement");
            out.writeNumberField("start", each.span().start());
            out.writeNumberField("end", each.span().end());
            out.writeNumberField("confidence", each.confidence());
            out.writeNumberField("carriers", each.carriers());
            out.writeEndObject();
        }));
    }

    private static String reviewer(Context context, Map<String, String> sent) {
        String known = Visit.of(context).user();
        String who = known == null ? sent.get("who") : known;
        if (who == null || who.isBlank() || who.length() > LONGEST_NAME) {
            throw new Problem(403, "problem.name", "who reviews?");
        }
        return who;
    }

    private static @Nullable String text(Map<String, String> sent, String name) {
        String value = sent.get(name);
        if (value != null && value.length() > LONGEST) {
            throw Problem.badRequest(name + " is too long");
        }
        return value == null || value.isEmpty() ? null : value;
    }

    private static int whole(Map<String, String> sent, String name) {
        String value = sent.get(name);
        if (value == null || !value.matches("[0-9]{1,9}")) {
            throw Problem.badRequest(name + " is a number");
        }
        return Integer.parseInt(value);
    }

    private static <E extends Enum<E>> E one(Class<E> of, Map<String, String> sent, String name) {
        String value = sent.get(name);
        for (E each : of.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
                return each;
            }
        }
        throw Problem.badRequest(name + " is none of those there are");
    }

    private void add(Context context) {
        Map<String, String> sent = ApiRequest.object(context, FIELDS);
        String who = reviewer(context, sent);
        StoredReport stored =
                ledger.reports().find(whole(sent, "report")).orElseThrow(() -> Problem.notFound("report"));
        int start = whole(sent, "start");
        int end = whole(sent, "end");
        if (end <= start || end > stored.report().text().length()) {
            throw Problem.badRequest("start and end are no span of the report");
        }
        Review.Verdict verdict = one(Review.Verdict.class, sent, "verdict");
        boolean valued = verdict == Review.Verdict.CORRECT || verdict == Review.Verdict.RECOMMEND;
        String value = text(sent, "value");
        String why = text(sent, "why");
        if (verdict == Review.Verdict.UNDO) {
            throw Problem.badRequest("undo by /reviews/{number}/undo");
        }
        if (valued && value == null || verdict == Review.Verdict.NOTE && why == null) {
            throw Problem.badRequest((valued ? "value" : "why") + " is missing");
        }
        Review review = ledger.reviews()
                .add(new Review(
                        0,
                        stored.sha256(),
                        one(Review.Layer.class, sent, "layer"),
                        new Span(start, end),
                        verdict,
                        verdict == Review.Verdict.CORRECT ? text(sent, "field") : null,
                        valued ? value : null,
                        why,
                        who,
                        System.currentTimeMillis(),
                        null));
        context.header("Location", ApiOperation.BASE + "/reports/" + stored.id() + "/reviews");
        ApiAnswer.changed(context, 201, ApiAnswer.json(out -> write(ledger, out, review, Set.of())));
    }

    private void undo(Context context) {
        Map<String, String> sent = ApiRequest.object(context, Set.of("who", "why"));
        String who = reviewer(context, sent);
        Review undone =
                ledger.reviews().find(ApiRequest.number(context, "number")).orElseThrow(() -> Problem.notFound(""));
        if (ledger.reviews().holding(undone.sha256()).stream().noneMatch(each -> each.id() == undone.id())) {
            throw new Problem(409, "problem.undone", "");
        }
        Review review = ledger.reviews()
                .add(new Review(
                        0,
                        undone.sha256(),
                        undone.layer(),
                        undone.span(),
                        Review.Verdict.UNDO,
                        null,
                        null,
                        text(sent, "why"),
                        who,
                        System.currentTimeMillis(),
                        undone.id()));
        ApiAnswer.changed(context, 201, ApiAnswer.json(out -> write(ledger, out, review, Set.of())));
    }
}
