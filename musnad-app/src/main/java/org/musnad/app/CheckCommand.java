package org.musnad.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.musnad.ledger.intake.Followers;
import org.musnad.ledger.intake.Repair;
import org.musnad.ledger.store.Check;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code musnad check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Verifies the ledger and repairs what is derived from it.",
        description = {
            "",
            "Verifies the file, every foreign key, the sha256 of every text and every offset of every analysis; then"
                    + " compares the search index and everything else that is derived with the store, and makes anew what"
                    + " differs."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit status:%n",
        footer = {"  0 sound, or repaired; 1 the store is damaged, or could not be repaired"})
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Option(names = "--no-repair", description = "Verify the store only, and write nothing.")
    private boolean noRepair;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat format = OutputFormat.TEXT;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Ledger.exists(ledgerOption.directory())) {
            ledgerOption.open(Ledger.Mode.READ).close();
        }
        try (Ledger ledger = ledgerOption.open(noRepair ? Ledger.Mode.READ : Ledger.Mode.ADD)) {
            Check.Result result = Check.of(ledger);
            List<String> repairs = noRepair || !result.clean() ? List.of() : Repair.run(ledger, Followers.of(ledger));
            boolean sound =
                    result.clean() && repairs.stream().noneMatch(line -> line.contains("could not be repaired"));
            if (format == OutputFormat.JSON) {
                json(result, repairs, sound);
            } else {
                text(result, repairs);
            }
            return sound ? Commands.DONE : Commands.SOME_FAILED;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    private void text(Check.Result result, List<String> repairs) {
        var out = console.writer();
        result.found().forEach(out::println);
        if (result.wrong() > result.found().size()) {
            out.println("… " + result.wrong() + " in all");
        }
        repairs.forEach(out::println);
        out.println(String.format(
                Locale.ROOT,
                "%s: %,d reports, %,d analyses, %,d offsets%s",
                result.clean() ? "the store is sound" : "the store is damaged",
                result.reports(),
                result.analyses(),
                result.spans(),
                repairs.isEmpty() ? "" : "; repaired what is derived"));
        out.flush();
    }

    private void json(Check.Result result, List<String> repairs, boolean sound) throws IOException {
        var out = console.writer();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeBooleanField("sound", sound);
            json.writeNumberField("reports", result.reports());
            json.writeNumberField("analyses", result.analyses());
            json.writeNumberField("offsets", result.spans());
            json.writeNumberField("wrong", result.wrong());
            json.writeArrayFieldStart("found");
            for (String line : result.found()) {
                json.writeString(line);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("repairs");
            for (String line : repairs) {
                json.writeString(line);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }
}
