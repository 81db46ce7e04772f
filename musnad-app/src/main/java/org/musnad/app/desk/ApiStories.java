package org.musnad.app.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.app.series.SeriesExport;
import org.musnad.ledger.series.Finding;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.series.Series;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.stories.LedgerStories;
import org.musnad.ledger.stories.StoryDigest;

/** The API's stories: the list, and one in short: who told it first, what each report added, what they disagree on. */
final class ApiStories {
    private final Ledger ledger;
    private final LedgerStories stories;

    ApiStories(Finders finders) {
        this.ledger = finders.ledger();
        this.stories = finders.stories();
    }

    List<ApiOperation> operations() {
        return List.of(
                ApiOperation.get("/stories", "listStories", "findings", "StoryList", "/stories?limit=2")
                        .with(ApiOperation.FROM, ApiOperation.TO, ApiOperation.LIMIT, ApiOperation.CURSOR)
                        .by(this::list),
                ApiOperation.get("/stories/{number}", "getStory", "findings", "Story", "/stories/1")
                        .fails(404)
                        .by(this::one));
    }

    /**
     * A story as the list has it.
     *
     * @param texts how many of its reports are no copies of others
     */
    private record Entry(
            long number, @Nullable String begun, @Nullable String ended, int reports, int texts, int outlets) {}

    private List<Entry> found(@Nullable String from, @Nullable String to, long after, int most) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT s.id, s.begun, s.ended, count(*),"
                                + " count(DISTINCT coalesce(c.copy_group, -r.id)), count(DISTINCT r.outlet) FROM story s"
                                + " JOIN story_member m ON m.story = s.id JOIN report r ON r.id = m.report"
                                + " LEFT JOIN copy_member c ON c.report = r.id WHERE s.id > :after"
                                + " AND (:from IS NULL OR s.ended >= :from) AND (:to IS NULL OR s.begun <= :to)"
                                + " GROUP BY s.id ORDER BY s.id LIMIT :most")
                        .bind("after", after)
                        .bind("from", from)
                        .bind("to", to)
                        .bind("most", most)
                        .map((row, c) -> new Entry(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6)))
                        .list());
    }

    private void list(Context context) {
        int limit = ApiRequest.limit(context);
        List<Entry> found = found(
                ApiRequest.day(context, "from"), ApiRequest.day(context, "to"), ApiRequest.cursor(context), limit + 1);
        boolean more = found.size() > limit;
        List<Entry> shown = more ? found.subList(0, limit) : found;
        String next = more ? ApiRequest.cursor(shown.get(limit - 1).number()) : null;
        ApiAnswer.send(context, ApiAnswer.page(shown, next, (out, story) -> {
            out.writeStartObject();
            out.writeNumberField("number", story.number());
            ApiAnswer.string(out, "begun", story.begun());
            ApiAnswer.string(out, "ended", story.ended());
            out.writeNumberField("reports", story.reports());
            out.writeNumberField("texts", story.texts());
            out.writeNumberField("outlets", story.outlets());
            out.writeEndObject();
        }));
    }

    private void one(Context context) {
        long number = ApiRequest.number(context, "number");
        StoryDigest story = stories.digest(number).orElseThrow(() -> Problem.notFound(""));
        ApiAnswer.send(context, ApiAnswer.json(out -> {
            out.writeStartObject();
            out.writeNumberField("number", number);
            out.writeNumberField("origins", story.origins());
            out.writeArrayFieldStart("reports");
            for (StoryDigest.Telling telling : story.tellings()) {
                telling(out, telling);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("series");
            for (Series series : story.series()) {
                SeriesExport.write(out, series);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("disagreements");
            for (Finding.Disagreement each : story.disagreements()) {
                out.writeStartObject();
                side(out, "one", each.one());
                side(out, "other", each.other());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("questions");
            for (StoryDigest.Question question : story.questions()) {
                out.writeStartObject();
                key(out, question.report());
                ApiAnswer.string(out, "speaker", question.speaker());
                out.writeStringField("words", question.words());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }));
    }

    private static void key(JsonGenerator out, Observation.ReportKey report) throws IOException {
        out.writeNumberField("report", report.number());
        ApiAnswer.string(out, "outlet", report.outlet());
        ApiAnswer.string(out, "published", report.published());
    }

    private static void telling(JsonGenerator out, StoryDigest.Telling telling) throws IOException {
        out.writeStartObject();
        key(out, telling.report());
        out.writeStringField("id", telling.report().id());
        out.writeStringField("title", telling.title());
        ApiAnswer.string(out, "copy_of", telling.copyOf());
        strings(out, "new_sources", telling.newSources());
        strings(out, "new_names", telling.newNames());
        strings(out, "new_figures", telling.newFigures());
        out.writeEndObject();
    }

    private static void strings(JsonGenerator out, String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    private static void side(JsonGenerator out, String name, Observation each) throws IOException {
        out.writeObjectFieldStart(name);
        key(out, each.report());
        out.writeStringField("figure", each.figure().id());
        out.writeNumberField("value", each.value());
        ApiAnswer.string(out, "speaker", each.speaker());
        out.writeEndObject();
    }
}
