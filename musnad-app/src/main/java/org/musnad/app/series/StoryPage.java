package org.musnad.app.series;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.series.Series;
import org.musnad.ledger.stories.LedgerStories;
import org.musnad.ledger.stories.StoryDigest;

/** Stories for people and for programs. */
public final class StoryPage {
    private static final int MOST_SERIES = 8;

    private final Cells cells;
    private final int columns;

    /** @param columns how wide lines may be */
    public StoryPage(Cells cells, int columns) {
        this.cells = cells;
        this.columns = columns;
    }

    /** A list of stories as a table. */
    public String text(List<LedgerStories.Entry> stories) {
        if (stories.isEmpty()) {
            return "no stories\n";
        }
        StringBuilder out = new StringBuilder("    no.  days                     reports  outlets  texts\n");
        for (LedgerStories.Entry each : stories) {
            String days = each.begun().equals(each.ended()) ? each.begun() : each.begun() + " … " + each.ended();
            out.append(cells.digits(String.format(
                            Locale.ROOT,
                            "%7d  %-23s  %7d  %7d  %5d  ",
                            each.number(),
                            days,
                            each.reports(),
                            each.outlets(),
                            each.texts())))
                    .append(Cells.clip(each.title(), Math.max(20, columns - 62)))
                    .append('\n');
        }
        return out.toString();
    }

    /** One story. */
    public String text(StoryDigest story) {
        StringBuilder out = new StringBuilder();
        out.append(Cells.clip(story.tellings().get(0).title(), columns)).append('\n');
        out.append(cells.digits(story.tellings().size() + " reports, " + story.origins() + " independent texts"))
                .append("\n\n");
        for (StoryDigest.Telling each : story.tellings()) {
            out.append("  ").append(cells.digits(each.report().day())).append("  ");
            out.append(Cells.cell(outlet(each.report()), 16)).append(' ');
            if (each.copyOf() != null) {
                out.append("copy of ").append(Cells.clip(each.copyOf(), 24)).append("; ");
            }
            out.append(Cells.clip(each.title(), Math.max(20, columns - 62))).append('\n');
            added(out, "sources", each.newSources());
            added(out, "names  ", each.newNames());
            added(out, "figures", each.newFigures());
        }
        List<Series> series = story.series();
        if (!series.isEmpty()) {
            out.append('\n');
            out.append(new SeriesTable(cells, columns, false)
                    .print(series.subList(0, Math.min(MOST_SERIES, series.size()))));
        }
        if (!story.questions().isEmpty()) {
            out.append("\nopen questions\n");
            for (StoryDigest.Question each : story.questions()) {
                out.append("  ").append(cells.digits(each.report().day())).append("  ");
                out.append(Cells.cell(each.speaker() == null ? "—" : each.speaker(), 24))
                        .append(' ');
                out.append(Cells.clip(each.words(), Math.max(20, columns - 42))).append('\n');
            }
        }
        return out.toString();
    }

    private void added(StringBuilder out, String what, List<String> fresh) {
        if (!fresh.isEmpty()) {
            out.append("              + ").append(what).append("  ");
            out.append(Cells.clip(String.join("، ", fresh), Math.max(20, columns - 27)))
                    .append('\n');
        }
    }

    private static String outlet(Observation.ReportKey report) {
        String outlet = report.outlet();
        return outlet == null ? report.id() : outlet;
    }

    /** A list of stories as a JSON array. */
    public String json(List<LedgerStories.Entry> stories) {
        return json(out -> {
            out.writeStartArray();
            for (LedgerStories.Entry each : stories) {
                out.writeStartObject();
                out.writeNumberField("story", each.number());
                out.writeStringField("begun", each.begun());
                out.writeStringField("ended", each.ended());
                out.writeStringField("title", each.title());
                out.writeNumberField("reports", each.reports());
                out.writeNumberField("outlets", each.outlets());
                out.writeNumberField("texts", each.texts());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    /** One story as a JSON object. */
    public String json(StoryDigest story) {
        return json(out -> {
            out.writeStartObject();
            out.writeNumberField("origins", story.origins());
            out.writeArrayFieldStart("reports");
            for (StoryDigest.Telling each : story.tellings()) {
                out.writeStartObject();
                out.writeStringField("report", each.report().id());
                SeriesExport.optional(out, "outlet", each.report().outlet());
                out.writeStringField("day", each.report().day());
                out.writeStringField("title", each.title());
                SeriesExport.optional(out, "copy_of", each.copyOf());
                strings(out, "new_sources", each.newSources());
                strings(out, "new_names", each.newNames());
                strings(out, "new_figures", each.newFigures());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("series");
            for (Series series : story.series()) {
                SeriesExport.write(out, series);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("questions");
            for (StoryDigest.Question each : story.questions()) {
                out.writeStartObject();
                out.writeStringField("report", each.report().id());
                SeriesExport.optional(out, "speaker", each.speaker());
                out.writeStringField("words", each.words());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void strings(JsonGenerator out, String name, List<String> all) throws IOException {
        out.writeArrayFieldStart(name);
        for (String each : all) {
            out.writeString(each);
        }
        out.writeEndArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    private static String json(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
