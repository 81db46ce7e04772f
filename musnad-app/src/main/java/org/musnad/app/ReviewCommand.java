package org.musnad.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.ledger.store.Review;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Analysis;
import org.musnad.reader.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code musnad review} and its subcommands: what people decide on items, never changed, only added to. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Keeps what people decide: accept, correct, reject, note, recommend; lists and takes back.",
        description = {
            "",
            "An ITEM is report, or the id that musnad show gives: s3 a statement, f2 a figure, t1 a time, e4 a name. A"
                    + " review is tied to the text and the item's place in it, and stays when the report is read again."
                    + " It is never changed or deleted: undo adds one that takes it back. A recommended value stands beside"
                    + " the others; no value is called true."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  musnad review accept snn-17 s3 --why \"matches the recording\"",
            "  musnad review correct snn-17 s3 speaker \"أحمد خليل\"",
            "  musnad review recommend snn-17 f2 137 --why \"ministry's final list\"",
            "  musnad review list snn-17",
            "  musnad review undo 5",
            "",
            "Whether names of several reports are one person is decided by musnad identity."
        })
final class ReviewCommand implements Runnable {
    private final Console console;

    @picocli.CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private picocli.CommandLine.Model.CommandSpec spec;

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(),
                "which review? There are: "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    @Command(name = "accept", mixinStandardHelpOptions = true, header = "The item is right.")
    int accept(
            @Parameters(paramLabel = "REPORT") String report,
            @Parameters(paramLabel = "ITEM") String item,
            @Mixin Signed signed)
            throws IOException {
        return add(report, item, Review.Verdict.ACCEPT, null, null, signed);
    }

    @Command(name = "reject", mixinStandardHelpOptions = true, header = "The item is wrong.")
    int reject(
            @Parameters(paramLabel = "REPORT") String report,
            @Parameters(paramLabel = "ITEM") String item,
            @Mixin Signed signed)
            throws IOException {
        return add(report, item, Review.Verdict.REJECT, null, null, signed);
    }

    @Command(name = "correct", mixinStandardHelpOptions = true, header = "A property of the item has another value.")
    int correct(
            @Parameters(paramLabel = "REPORT") String report,
            @Parameters(paramLabel = "ITEM") String item,
            @Parameters(paramLabel = "FIELD", description = "speaker, act, value, place …") String field,
            @Parameters(paramLabel = "VALUE") String value,
            @Mixin Signed signed)
            throws IOException {
        return add(report, item, Review.Verdict.CORRECT, field, value, signed);
    }

    @Command(name = "note", mixinStandardHelpOptions = true, header = "A remark on the item.")
    int note(
            @Parameters(paramLabel = "REPORT") String report,
            @Parameters(paramLabel = "ITEM") String item,
            @Parameters(paramLabel = "TEXT") String text,
            @Mixin Signed signed)
            throws IOException {
        return add(report, item, Review.Verdict.NOTE, null, text, signed);
    }

    @Command(name = "recommend", mixinStandardHelpOptions = true, header = "This value is the one to use.")
    int recommend(
            @Parameters(paramLabel = "REPORT") String report,
            @Parameters(paramLabel = "ITEM") String item,
            @Parameters(paramLabel = "VALUE") String value,
            @Mixin Signed signed)
            throws IOException {
        return add(report, item, Review.Verdict.RECOMMEND, null, value, signed);
    }

    @Command(name = "undo", mixinStandardHelpOptions = true, header = "Takes a review back, by a new one.")
    int undo(@Parameters(paramLabel = "NUMBER", description = "Of the review.") long number, @Mixin Signed signed)
            throws IOException {
        try (Ledger ledger = signed.open(Ledger.Mode.REVIEW)) {
            Review undone = ledger.reviews()
                    .find(number)
                    .orElseThrow(() -> new Failure(Commands.SOME_FAILED, "there is no review " + number));
            boolean holds = ledger.reviews().holding(undone.sha256()).contains(undone);
            if (!holds) {
                throw new Failure(Commands.SOME_FAILED, "review " + number + " was taken back, or takes one back");
            }
            Review review = new Review(
                    0,
                    undone.sha256(),
                    undone.layer(),
                    undone.span(),
                    Review.Verdict.UNDO,
                    null,
                    null,
                    signed.why(),
                    signed.who(),
                    System.currentTimeMillis(),
                    number);
            return kept(ledger.reviews().add(review), signed);
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "What was decided, the earliest first.")
    int list(
            @Parameters(paramLabel = "REPORT", arity = "0..1", description = "All reports where it is left out.")
                    @Nullable
                    String report,
            @Mixin Signed signed)
            throws IOException {
        try (Ledger ledger = signed.open(Ledger.Mode.READ)) {
            StoredReport of = report == null ? null : ShowCommand.one(ledger, report);
            List<Review> reviews =
                    of == null ? ledger.reviews().all() : ledger.reviews().ofReport(of.sha256());
            if (signed.format() == OutputFormat.JSON) {
                try (JsonGenerator json = console.json()) {
                    json.writeStartArray();
                    for (Review review : reviews) {
                        json(review, json);
                    }
                    json.writeEndArray();
                    json.writeRaw('\n');
                }
            } else {
                var out = console.writer();
                table(reviews, of == null ? null : of.report().text()).print(out, console.columns());
            }
            return Commands.DONE;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    private int add(
            String name,
            String item,
            Review.Verdict verdict,
            @Nullable String field,
            @Nullable String value,
            Signed signed)
            throws IOException {
        try (Ledger ledger = signed.open(Ledger.Mode.REVIEW)) {
            StoredReport report = ShowCommand.one(ledger, name);
            Analysis analysis =
                    ledger.analyses().ofReport(report.id()).orElseThrow().analysis();
            Map.Entry<Review.Layer, Span> place = place(analysis, item);
            Review review = new Review(
                    0,
                    report.sha256(),
                    place.getKey(),
                    place.getValue(),
                    verdict,
                    field,
                    value,
                    signed.why(),
                    signed.who(),
                    System.currentTimeMillis(),
                    null);
            return kept(ledger.reviews().add(review), signed);
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    private int kept(Review review, Signed signed) throws IOException {
        if (signed.format() == OutputFormat.JSON) {
            try (JsonGenerator json = console.json()) {
                json(review, json);
                json.writeRaw('\n');
            }
        } else {
            var out = console.writer();
            out.println("review " + review.id() + " kept");
            out.flush();
        }
        return Commands.DONE;
    }

    private static Map.Entry<Review.Layer, Span> place(Analysis analysis, String item) {
        if (item.equals("report")) {
            return Map.entry(
                    Review.Layer.REPORT, new Span(0, analysis.report().text().length()));
        }
        for (var statement : analysis.statements()) {
            if (statement.id().equals(item)) {
                return Map.entry(Review.Layer.STATEMENT, statement.content());
            }
        }
        for (var figure : analysis.figures()) {
            if (figure.id().equals(item)) {
                return Map.entry(Review.Layer.FIGURE, figure.span());
            }
        }
        for (var time : analysis.times()) {
            if (time.id().equals(item)) {
                return Map.entry(Review.Layer.TIME, time.span());
            }
        }
        for (var entity : analysis.entities()) {
            if (entity.id().equals(item)) {
                return Map.entry(Review.Layer.ENTITY, entity.mentions().get(0).span());
            }
        }
        throw new Failure(Commands.SOME_FAILED, "the report has no item " + item + " (musnad show gives their ids)");
    }

    /** @param text of the report, whose words are then shown; null where the reviews are of several */
    static Table table(List<Review> reviews, @Nullable String text) {
        Table table = new Table("review", "at", "who", "verdict", "item", "value", "why");
        for (Review review : reviews) {
            String item = review.layer().name().toLowerCase(Locale.ROOT) + " "
                    + (text == null || review.layer() == Review.Layer.REPORT
                            ? review.sha256().substring(0, 8) + " "
                                    + review.span().start()
                            : "«" + review.span().of(text) + "»");
            String value = (review.field() == null ? "" : review.field() + " = ")
                    + (review.value() == null ? "" : review.value())
                    + (review.undoes() == null ? "" : "review " + review.undoes());
            table.row(
                    review.id(),
                    Instant.ofEpochMilli(review.at() / 1000 * 1000),
                    review.who(),
                    review.verdict().name().toLowerCase(Locale.ROOT),
                    item,
                    value,
                    review.why() == null ? "" : review.why());
        }
        return table;
    }

    static void json(Review review, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("review", review.id());
        json.writeStringField("sha256", review.sha256());
        json.writeStringField("layer", review.layer().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("start", review.span().start());
        json.writeNumberField("end", review.span().end());
        json.writeStringField("verdict", review.verdict().name().toLowerCase(Locale.ROOT));
        json.writeStringField("field", review.field());
        json.writeStringField("value", review.value());
        json.writeStringField("why", review.why());
        json.writeStringField("who", review.who());
        json.writeStringField("at", Instant.ofEpochMilli(review.at()).toString());
        if (review.undoes() == null) {
            json.writeNullField("undoes");
        } else {
            json.writeNumberField("undoes", review.undoes());
        }
        json.writeEndObject();
    }
}
