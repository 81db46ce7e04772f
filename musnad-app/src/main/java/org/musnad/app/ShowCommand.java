package org.musnad.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.musnad.app.view.View;
import org.musnad.ledger.json.AnalysisJson;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.ledger.store.Review;
import org.musnad.ledger.store.Sighting;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.ledger.store.StoredReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code musnad show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Shows a report of the ledger: what it says, where it was met, what people decided.",
        optionListHeading = "%nOptions:%n")
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Parameters(
            paramLabel = "REPORT",
            description = "#number, the id that the input gave, eight or more digits of the sha256, or an address.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(names = "--text", description = "Print the report's text, and nothing else.")
    private boolean textOnly;

    ShowCommand(Console console) {
        this.console = console;
    }

    /** The one report that a name means; several or none end the command. */
    static StoredReport one(Ledger ledger, String name) {
        List<StoredReport> found = ledger.reports().named(name);
        if (found.isEmpty()) {
            throw new Failure(Commands.SOME_FAILED, "the ledger has no report " + name);
        }
        if (found.size() > 1) {
            throw new Failure(
                    Commands.SOME_FAILED,
                    found.size() + " reports are called " + name + "; name one by its number: "
                            + String.join(
                                    ", ",
                                    found.stream()
                                            .limit(10)
                                            .map(report -> "#" + report.id())
                                            .toList()));
        }
        return found.get(0);
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOption.open(Ledger.Mode.READ)) {
            StoredReport report = one(ledger, name);
            if (textOnly) {
                PrintWriter out = console.writer();
                out.println(report.report().text());
                out.flush();
                return Commands.DONE;
            }
            List<StoredAnalysis> analyses = ledger.analyses().allOfReport(report.id());
            StoredAnalysis current = ledger.analyses().ofReport(report.id()).orElseThrow();
            List<Sighting.Stored> sightings = ledger.reports().sightings(report.id());
            List<Review> reviews = ledger.reviews().ofReport(report.sha256());
            if (format == OutputFormat.JSON) {
                json(report, current, sightings, reviews);
            } else {
                text(report, analyses, current, sightings, reviews);
            }
            return Commands.DONE;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    private void text(
            StoredReport report,
            List<StoredAnalysis> analyses,
            StoredAnalysis current,
            List<Sighting.Stored> sightings,
            List<Review> reviews)
            throws IOException {
        View view = View.of(View.Format.PRETTY, console.outTerminal() && console.colours(), console.columns());
        console.out().write(view.begin());
        console.out().write(view.one(current.analysis(), 1));
        console.out().write(view.end());
        PrintWriter out = console.writer();
        out.println();
        out.println("#" + report.id() + "  sha256 " + report.sha256().substring(0, 16) + "  added "
                + Instant.ofEpochMilli(report.addedAt()) + "  reader "
                + String.join(
                        ", ",
                        analyses.stream().map(StoredAnalysis::readerVersion).toList()));
        out.println();
        Table met = new Table("met", "outlet", "published", "where", "position");
        for (Sighting.Stored one : sightings) {
            met.row(
                    Instant.ofEpochMilli(one.seenAt()),
                    orDash(one.outlet()),
                    orDash(one.published()),
                    one.location(),
                    one.position());
        }
        met.print(out, console.columns());
        if (!reviews.isEmpty()) {
            out.println();
            ReviewCommand.table(reviews, report.report().text()).print(out, console.columns());
        }
        out.flush();
    }

    private static String orDash(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "–" : text;
    }

    private void json(
            StoredReport report, StoredAnalysis current, List<Sighting.Stored> sightings, List<Review> reviews)
            throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(console.out(), com.fasterxml.jackson.core.JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeNumberField("number", report.id());
            json.writeStringField(
                    "added_at", Instant.ofEpochMilli(report.addedAt()).toString());
            json.writeStringField("reader", current.readerVersion());
            json.writeFieldName("analysis");
            AnalysisJson.write(current.analysis(), json);
            json.writeArrayFieldStart("sightings");
            for (Sighting.Stored one : sightings) {
                json.writeStartObject();
                json.writeStringField("location", one.location());
                json.writeNumberField("position", one.position());
                json.writeStringField("id", one.name());
                json.writeStringField("outlet", one.outlet());
                json.writeStringField("url", one.url());
                json.writeStringField("published", one.published());
                json.writeStringField(
                        "seen_at", Instant.ofEpochMilli(one.seenAt()).toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("reviews");
            for (Review review : reviews) {
                ReviewCommand.json(review, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        console.out().write("\n".getBytes(StandardCharsets.UTF_8));
    }
}
