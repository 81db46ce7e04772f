package org.musnad.app.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.musnad.ledger.search.Answer;
import org.musnad.reader.Report;
import org.musnad.reader.Span;

/** Answers as one JSON object. Spans are UTF-16 offsets of the report's text. */
public final class AnswerJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private AnswerJson() {}

    /** The object, in one line. */
    public static String of(Answer answer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("total", answer.total());
            json.writeBooleanField("relaxed", answer.relaxed());
            json.writeStringField("next", answer.next());
            json.writeArrayFieldStart("answers");
            for (Answer.Hit hit : answer.hits()) {
                hit(json, hit);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("facets");
            counts(json, "outlets", answer.outlets());
            counts(json, "speakers", answer.speakers());
            counts(json, "places", answer.places());
            counts(json, "acts", answer.acts());
            counts(json, "days", answer.days());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void hit(JsonGenerator json, Answer.Hit hit) throws IOException {
        Report report = hit.report();
        json.writeStartObject();
        json.writeStringField("kind", hit.said() == null ? "passage" : "statement");
        json.writeObjectFieldStart("report");
        json.writeNumberField("number", hit.stored().id());
        json.writeStringField("id", report.id());
        json.writeStringField("title", report.title());
        json.writeStringField("outlet", report.outlet());
        json.writeStringField("published", report.published());
        json.writeStringField("url", report.url());
        json.writeStringField("sha256", hit.stored().sha256());
        json.writeEndObject();
        Answer.Said said = hit.said();
        if (said != null) {
            json.writeStringField("statement", said.id());
            json.writeStringField("speaker", said.speaker());
            json.writeStringField("latin", said.latin());
            json.writeStringField("resolved_by", lower(said.resolvedBy()));
            json.writeStringField("mode", lower(said.mode()));
            json.writeStringField("act", lower(said.act()));
            json.writeFieldName("cue");
            if (said.cue() == null) {
                json.writeNull();
            } else {
                span(json, said.cue(), report.text());
            }
        }
        json.writeFieldName("content");
        span(json, hit.region(), report.text());
        json.writeFieldName("snippet");
        span(json, hit.snippet(), report.text());
        json.writeArrayFieldStart("marked");
        for (Span marked : hit.marked()) {
            span(json, marked, report.text());
        }
        json.writeEndArray();
        json.writeNumberField("score", hit.score());
        json.writeEndObject();
    }

    private static void span(JsonGenerator json, Span span, String text) throws IOException {
        json.writeStartObject();
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        json.writeStringField("text", span.of(text));
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, List<Answer.Count> counts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Answer.Count count : counts) {
            json.writeStartObject();
            json.writeStringField("value", count.value());
            json.writeNumberField("count", count.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
