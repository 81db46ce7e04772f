package org.musnad.ledger.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;

/** Writes an analysis in the form of the public contract. */
public final class AnalysisJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private AnalysisJson() {}

    /** One JSON object, without a line break. */
    public static String write(Analysis analysis) {
        StringWriter out = new StringWriter(4 * analysis.report().text().length() + 1000);
        try {
            write(analysis, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return out.toString();
    }

    /** One JSON object, without a line break; the writer stays open. */
    public static void write(Analysis analysis, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            write(analysis, json);
        }
    }

    /** One JSON object. */
    public static void write(Analysis analysis, JsonGenerator json) throws IOException {
        String text = analysis.report().text();
        json.writeStartObject();
        report(analysis.report(), json);
        json.writeArrayFieldStart("entities");
        for (Entity entity : analysis.entities()) {
            entity(entity, text, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("statements");
        for (Statement statement : analysis.statements()) {
            statement(statement, text, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("figures");
        for (Figure figure : analysis.figures()) {
            figure(figure, text, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("times");
        for (Time time : analysis.times()) {
            json.writeStartObject();
            json.writeStringField("id", time.id());
            position(time.span(), text, json);
            string("value", time.value(), json);
            json.writeStringField("calendar", lower(time.calendar()));
            json.writeStringField("rule", time.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("chain");
        for (Link link : analysis.chain()) {
            json.writeStartObject();
            span("outlet", link.outlet(), text, json);
            string("entity", link.entity(), json);
            json.writeStringField("relation", lower(link.relation()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void report(Report report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("report");
        json.writeStringField("id", report.id());
        string("title", report.title(), json);
        string("outlet", report.outlet(), json);
        string("url", report.url(), json);
        string("published", report.published(), json);
        string("language", report.language(), json);
        json.writeStringField("text", report.text());
        json.writeStringField("sha256", report.sha256());
        json.writeEndObject();
    }

    private static void entity(Entity entity, String text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entity.id());
        json.writeStringField("type", entity.type().name());
        json.writeStringField("name", entity.name());
        string("latin", entity.latin(), json);
        strings("aliases", entity.aliases(), json);
        strings("roles", entity.roles(), json);
        Entity.Place place = entity.place();
        if (place == null) {
            json.writeNullField("place");
        } else {
            json.writeObjectFieldStart("place");
            json.writeStringField("gazetteer", place.gazetteer());
            json.writeNumberField("lat", place.lat());
            json.writeNumberField("lon", place.lon());
            string("country", place.country(), json);
            string("kind", place.kind(), json);
            json.writeEndObject();
        }
        json.writeArrayFieldStart("mentions");
        for (Entity.Mention mention : entity.mentions()) {
            json.writeStartObject();
            position(mention.span(), text, json);
            json.writeStringField("kind", lower(mention.kind()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void statement(Statement statement, String text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", statement.id());
        string("speaker", statement.speaker(), json);
        string("speaker_text", statement.speakerText(), json);
        json.writeStringField("resolved_by", lower(statement.resolvedBy()));
        span("source", statement.source(), text, json);
        span("cue", statement.cue(), text, json);
        span("content", statement.content(), text, json);
        json.writeStringField("mode", lower(statement.mode()));
        json.writeStringField("act", lower(statement.act()));
        string("in", statement.in(), json);
        string("addressee", statement.addressee(), json);
        strings("figures", statement.figures(), json);
        strings("times", statement.times(), json);
        strings("entities", statement.entities(), json);
        json.writeNumberField("confidence", Math.round(statement.confidence() * 1000) / 1000.0);
        json.writeStringField("rule", statement.rule());
        json.writeEndObject();
    }

    private static void figure(Figure figure, String text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", figure.id());
        position(figure.span(), text, json);
        number("low", figure.low(), json);
        number("best", figure.best(), json);
        number("high", figure.high(), json);
        json.writeBooleanField("approx", figure.approx());
        Long vague = figure.vague();
        if (vague == null) {
            json.writeNullField("vague");
        } else {
            json.writeNumberField("vague", vague);
        }
        json.writeStringField("kind", lower(figure.kind()));
        string("unit", figure.unit(), json);
        span("counted", figure.counted(), text, json);
        string("part_of", figure.partOf(), json);
        string("place", figure.place(), json);
        string("time", figure.time(), json);
        string("statement", figure.statement(), json);
        json.writeStringField("rule", figure.rule());
        json.writeEndObject();
    }

    private static void number(String name, @Nullable Double value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumberField(name, value.longValue());
        } else {
            json.writeNumberField(name, value);
        }
    }

    private static void string(String name, @Nullable String value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    private static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void span(String name, @Nullable Span span, String text, JsonGenerator json) throws IOException {
        if (span == null) {
            json.writeNullField(name);
        } else {
            json.writeObjectFieldStart(name);
            position(span, text, json);
            json.writeEndObject();
        }
    }

    private static void position(Span span, String text, JsonGenerator json) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        json.writeStringField("text", span.of(text));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
