package org.musnad.app.series;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.series.Finding;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.series.Series;

/** Series for programs: JSON and CSV. Numbers are in Latin digits. */
public final class SeriesExport {
    private SeriesExport() {}

    /** A JSON array, one object a series. */
    public static String json(List<Series> all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartArray();
            for (Series series : all) {
                write(out, series);
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** Writes one series as an object. */
    public static void write(JsonGenerator out, Series series) throws IOException {
        out.writeStartObject();
        out.writeStringField("counts", series.counts());
        out.writeStringField("title", series.title());
        out.writeStringField("group", series.group());
        out.writeStringField("event", series.event());
        out.writeStringField("unit", series.unit());
        out.writeArrayFieldStart("values");
        for (Series.Point point : series.points()) {
            value(out, point.first());
            out.writeArrayFieldStart("also");
            for (Observation.ReportKey report : point.repeats()) {
                out.writeStartObject();
                out.writeStringField("report", report.id());
                optional(out, "outlet", report.outlet());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeNumberField("copies", point.copies());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("findings");
        for (Finding finding : series.findings()) {
            finding(out, finding);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Leaves the object open. */
    private static void value(JsonGenerator out, Observation each) throws IOException {
        out.writeStartObject();
        out.writeStringField("day", each.report().day());
        optional(out, "low", each.figure().low());
        optional(out, "best", each.figure().best());
        optional(out, "high", each.figure().high());
        out.writeBooleanField("approx", each.figure().approx());
        optional(out, "speaker", each.speaker());
        out.writeArrayFieldStart("chain");
        for (String outlet : each.chain()) {
            out.writeString(outlet);
        }
        out.writeEndArray();
        optional(out, "outlet", each.report().outlet());
        out.writeStringField("report", each.report().id());
        out.writeStringField("figure", each.figure().id());
        out.writeNumberField("start", each.figure().span().start());
        out.writeNumberField("end", each.figure().span().end());
        out.writeNumberField("sentence_start", each.words().start());
        out.writeNumberField("sentence_end", each.words().end());
        optional(out, "place", each.placeName());
        optional(out, "time", each.time());
        out.writeStringField("trend", each.trend().name().toLowerCase(java.util.Locale.ROOT));
        out.writeBooleanField("denied", each.denied());
    }

    private static void finding(JsonGenerator out, Finding finding) throws IOException {
        out.writeStartObject();
        Map.Entry<Observation, Observation> pair;
        if (finding instanceof Finding.Revision revision) {
            out.writeStringField("kind", "revision");
            pair = Map.entry(revision.earlier(), revision.later());
        } else if (finding instanceof Finding.Disagreement disagreement) {
            out.writeStringField("kind", "disagreement");
            pair = Map.entry(disagreement.one(), disagreement.other());
        } else if (finding instanceof Finding.PartAboveWhole part) {
            out.writeStringField("kind", "part_above_whole");
            pair = Map.entry(part.part(), part.whole());
        } else {
            throw new IllegalStateException("a new finding");
        }
        out.writeStringField("reason", finding.reason());
        for (Observation each : List.of(pair.getKey(), pair.getValue())) {
            out.writeObjectFieldStart(each == pair.getKey() ? "one" : "other");
            out.writeNumberField("value", each.value());
            optional(out, "speaker", each.speaker());
            out.writeStringField("report", each.report().id());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    static void optional(JsonGenerator out, String name, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else if (value instanceof Double number) {
            out.writeNumberField(name, number);
        } else {
            out.writeStringField(name, value.toString());
        }
    }

    /** CSV after RFC 4180, one line a value. */
    public static String csv(List<Series> all) {
        StringBuilder out =
                new StringBuilder("counts,group,unit,day,low,best,high,approx,speaker,chain,outlet,report,copies\r\n");
        for (Series series : all) {
            for (Series.Point point : series.points()) {
                Observation each = point.first();
                row(
                        out,
                        series.counts(),
                        series.group(),
                        series.unit(),
                        each.report().day(),
                        number(each.figure().low()),
                        number(each.figure().best()),
                        number(each.figure().high()),
                        String.valueOf(each.figure().approx()),
                        each.speaker(),
                        String.join("|", each.chain()),
                        each.report().outlet(),
                        each.report().id(),
                        String.valueOf(point.copies() + point.repeats().size()));
            }
        }
        return out.toString();
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? ""
                : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static void row(StringBuilder out, @Nullable String... fields) {
        for (int k = 0; k < fields.length; k++) {
            String field = fields[k] == null ? "" : fields[k];
            boolean quoted = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            boolean formula = !field.isEmpty() && "=+-@".indexOf(field.charAt(0)) >= 0;
            String safe = formula ? "'" + field : field;
            out.append(k == 0 ? "" : ",").append(quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe);
        }
        out.append("\r\n");
    }
}
