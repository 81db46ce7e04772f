package org.musnad.app.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.json.AnalysisJson;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Review;
import org.musnad.ledger.store.Sighting;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Report;

/** The API's reports: the list, one with its text, its analysis, its copies and its reviews. */
final class ApiReports {
    private final Ledger ledger;

    ApiReports(Ledger ledger) {
        this.ledger = ledger;
    }

    List<ApiOperation> operations() {
        return List.of(
                ApiOperation.get("/reports", "listReports", "reports", "ReportList", "/reports?limit=2")
                        .with(
                                ApiOperation.LIMIT,
                                ApiOperation.CURSOR,
                                ApiOperation.FROM,
                                ApiOperation.TO,
                                ApiOperation.text("outlet", false))
                        .by(this::list),
                ApiOperation.get("/reports/{number}", "getReport", "reports", "Report", "/reports/1")
                        .fails(404)
                        .by(this::one),
                ApiOperation.get(
                                "/reports/{number}/analysis",
                                "getAnalysis",
                                "reports",
                                "Analysis",
                                "/reports/1/analysis")
                        .fails(404)
                        .by(this::analysis),
                ApiOperation.get("/reports/{number}/copies", "getCopies", "reports", "Copies", "/reports/1/copies")
                        .fails(404)
                        .by(this::copies),
                ApiOperation.get(
                                "/reports/{number}/reviews",
                                "listReportReviews",
                                "reports",
                                "ReviewList",
                                "/reports/1/reviews")
                        .fails(404)
                        .by(this::reviews));
    }

    /** A report's number with how much was found in it. */
    private record Row(long number, int statements, int figures) {}

    private void list(Context context) {
        int limit = ApiRequest.limit(context);
        long after = ApiRequest.cursor(context);
        String from = ApiRequest.day(context, "from");
        String to = ApiRequest.day(context, "to");
        String outlet = ApiRequest.text(context, "outlet");
        List<Row> rows = rows(
                "r.id > :after AND (:outlet IS NULL OR o.text = :outlet)"
                        + " AND (:from IS NULL OR r.published >= :from)"
                        + " AND (:to IS NULL OR substr(r.published, 1, 10) <= :to)",
                after,
                outlet,
                from,
                to,
                limit + 1);
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? ApiRequest.cursor(shown.get(limit - 1).number()) : null;
        ApiAnswer.send(context, ApiAnswer.page(shown, next, (out, row) -> {
            StoredReport stored = stored(row.number());
            out.writeStartObject();
            head(out, stored);
            out.writeNumberField("statements", row.statements());
            out.writeNumberField("figures", row.figures());
            out.writeEndObject();
        }));
    }

    private List<Row> rows(
            String where, long after, @Nullable String outlet, @Nullable String from, @Nullable String to, int most) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT r.id,"
                                + " (SELECT count(*) FROM statement s WHERE s.analysis = a.id),"
                                + " (SELECT count(*) FROM figure f WHERE f.analysis = a.id) FROM report r"
                                + " LEFT JOIN term o ON o.id = r.outlet"
                                + " LEFT JOIN analysis a ON a.report = r.id AND a.current = 1 WHERE " + where
                                + " ORDER BY r.id LIMIT :most")
                        .bind("after", after)
                        .bind("outlet", outlet)
                        .bind("from", from)
                        .bind("to", to)
                        .bind("most", most)
                        .map((row, c) -> new Row(row.getLong(1), row.getInt(2), row.getInt(3)))
                        .list());
    }

    private StoredReport stored(long number) {
        return ledger.reports().find(number).orElseThrow(() -> Problem.notFound(""));
    }

    /** What tells a report, in an object that is open and stays so. */
    static void head(JsonGenerator out, StoredReport stored) throws IOException {
        Report report = stored.report();
        out.writeNumberField("number", stored.id());
        out.writeStringField("id", report.id());
        ApiAnswer.string(out, "title", report.title());
        ApiAnswer.string(out, "outlet", report.outlet());
        ApiAnswer.string(out, "url", report.url());
        ApiAnswer.string(out, "published", report.published());
        ApiAnswer.string(out, "language", report.language());
        out.writeStringField("sha256", stored.sha256());
        out.writeNumberField("length", report.text().length());
        out.writeStringField("added_at", Instant.ofEpochMilli(stored.addedAt()).toString());
    }

    private void one(Context context) {
        StoredReport stored = stored(ApiRequest.number(context, "number"));
        List<Sighting.Stored> sightings = ledger.reports().sightings(stored.id());
        ApiAnswer.send(context, ApiAnswer.json(out -> {
            out.writeStartObject();
            head(out, stored);
            out.writeStringField("text", stored.report().text());
            out.writeArrayFieldStart("sightings");
            for (Sighting.Stored sighting : sightings) {
                out.writeStartObject();
                out.writeStringField("source", sighting.location());
                out.writeNumberField("position", sighting.position());
                out.writeStringField(
                        "seen_at", Instant.ofEpochMilli(sighting.seenAt()).toString());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }));
    }

    private void analysis(Context context) {
        long number = stored(ApiRequest.number(context, "number")).id();
        ApiAnswer.send(
                context,
                AnalysisJson.write(ledger.analyses()
                        .ofReport(number)
                        .orElseThrow(() -> Problem.notFound("no analysis yet"))
                        .analysis()));
    }

    private record Member(
            long report,
            @Nullable Long from,
            @Nullable Double jaccard,
            @Nullable Double containment,
            long earliest,
            int origins) {}

    private void copies(Context context) {
        long number = stored(ApiRequest.number(context, "number")).id();
        List<Member> members = ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT m.report, m.copied_from, m.jaccard, m.containment,"
                                + " g.earliest, g.origins FROM copy_member me JOIN copy_group g ON g.id = me.copy_group"
                                + " JOIN copy_member m ON m.copy_group = g.id JOIN report r ON r.id = m.report"
                                + " WHERE me.report = :report ORDER BY m.report <> g.earliest, r.published, m.report")
                        .bind("report", number)
                        .map((row, c) -> new Member(
                                row.getLong(1),
                                row.getObject(2) == null ? null : row.getLong(2),
                                row.getObject(3) == null ? null : row.getDouble(3),
                                row.getObject(4) == null ? null : row.getDouble(4),
                                row.getLong(5),
                                row.getInt(6)))
                        .list());
        ApiAnswer.send(context, ApiAnswer.json(out -> {
            out.writeStartObject();
            out.writeNumberField("report", number);
            out.writeNumberField(
                    "earliest", members.isEmpty() ? number : members.get(0).earliest());
            out.writeNumberField(
                    "origins", members.isEmpty() ? 1 : members.get(0).origins());
            out.writeArrayFieldStart("members");
            for (Member member : members) {
                out.writeStartObject();
                head(out, stored(member.report()));
                optional(out, "copied_from", member.from());
                optional(out, "jaccard", member.jaccard());
                optional(out, "containment", member.containment());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }));
    }

    private static void optional(JsonGenerator out, String name, @Nullable Number value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else if (value instanceof Long whole) {
            out.writeNumberField(name, whole);
        } else {
            out.writeNumberField(name, value.doubleValue());
        }
    }

    private void reviews(Context context) {
        StoredReport stored = stored(ApiRequest.number(context, "number"));
        List<Review> all = new ArrayList<>(ledger.reviews().ofReport(stored.sha256()));
        Set<Long> undone = ledger.reviews().undone(all);
        ApiAnswer.send(
                context, ApiAnswer.page(all, null, (out, review) -> ApiReviews.write(ledger, out, review, undone)));
    }
}
