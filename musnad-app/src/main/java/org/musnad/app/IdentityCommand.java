package org.musnad.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.identities.Identity;
import org.musnad.ledger.identities.LedgerIdentities;
import org.musnad.ledger.identities.Named;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.ledger.store.StoredAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code musnad identity} and its subcommands: what people decide on who is who, never changed, only added to. */
@Command(
        name = "identity",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Keeps what people decide on names of several reports: confirm, merge, split; lists and takes back.",
        description = {
            "",
            "A name is given by its report and the id that musnad show gives it there (e4). Decisions are tied to the text"
                    + " and the name's place in it, win over what musnad who finds, and are never changed or deleted: undo"
                    + " adds one that takes an earlier one back."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  musnad identity merge snn-17 e4 snn-90 e2 --why \"same minister, spelled otherwise\"",
            "  musnad identity split snn-31 e1 --why \"the footballer\"",
            "  musnad identity list \"الشاطري\"",
            "  musnad identity undo 3"
        })
final class IdentityCommand implements Runnable {
    private final Console console;

    @picocli.CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private picocli.CommandLine.Model.CommandSpec spec;

    IdentityCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(),
                "which decision? There are: "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    @Command(name = "confirm", mixinStandardHelpOptions = true, header = "The two names are one, as was found.")
    int confirm(
            @Parameters(paramLabel = "REPORT") String report,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "OTHER_REPORT") String otherReport,
            @Parameters(paramLabel = "OTHER_NAME") String otherName,
            @Mixin Signed signed)
            throws IOException {
        return decide(LedgerIdentities.Verb.CONFIRM, report, name, otherReport, otherName, signed);
    }

    @Command(name = "merge", mixinStandardHelpOptions = true, header = "The two names are one, which was not found.")
    int merge(
            @Parameters(paramLabel = "REPORT") String report,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "OTHER_REPORT") String otherReport,
            @Parameters(paramLabel = "OTHER_NAME") String otherName,
            @Mixin Signed signed)
            throws IOException {
        return decide(LedgerIdentities.Verb.MERGE, report, name, otherReport, otherName, signed);
    }

    @Command(name = "split", mixinStandardHelpOptions = true, header = "The name is none of those it is held to be.")
    int split(
            @Parameters(paramLabel = "REPORT") String report,
            @Parameters(paramLabel = "NAME") String name,
            @Mixin Signed signed)
            throws IOException {
        return decide(LedgerIdentities.Verb.SPLIT, report, name, null, null, signed);
    }

    @Command(name = "undo", mixinStandardHelpOptions = true, header = "Takes a decision back, by a new one.")
    int undo(@Parameters(paramLabel = "NUMBER", description = "Of the decision.") long number, @Mixin Signed signed)
            throws IOException {
        try (Ledger ledger = signed.open(Ledger.Mode.REVIEW)) {
            long undone = new LedgerIdentities(ledger)
                    .undo(number, signed.who(), System.currentTimeMillis())
                    .orElseThrow(() -> new Failure(
                            Commands.SOME_FAILED, "there is no decision " + number + ", or it was taken back"));
            return kept(undone, signed);
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "The decisions that hold on a name.")
    int list(@Parameters(paramLabel = "NAME", arity = "1..*") List<String> name, @Mixin Signed signed)
            throws IOException {
        try (Ledger ledger = signed.open(Ledger.Mode.READ)) {
            LedgerIdentities identities = new LedgerIdentities(ledger);
            List<Named> members = identities.find(String.join(" ", name)).stream()
                    .map(Identity::members)
                    .flatMap(List::stream)
                    .toList();
            List<LedgerIdentities.Made> made = identities.made(members);
            if (signed.format() == OutputFormat.JSON) {
                try (JsonGenerator json = console.json()) {
                    json.writeStartArray();
                    for (LedgerIdentities.Made each : made) {
                        json(each, json);
                    }
                    json.writeEndArray();
                    json.writeRaw('\n');
                }
            } else {
                Table table = new Table("decision", "at", "who", "verb", "name", "why");
                made.forEach(each -> table.row(
                        each.id(),
                        Instant.ofEpochMilli(each.at() / 1000 * 1000),
                        each.who(),
                        each.verb().name().toLowerCase(Locale.ROOT),
                        "«" + name(ledger, each.one()) + "»",
                        each.why() == null ? "" : each.why()));
                table.print(console.writer(), console.columns());
            }
            return Commands.DONE;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    private static String name(Ledger ledger, Named.Id id) {
        return ledger.analyses()
                .find(id.analysis())
                .map(stored -> stored.analysis().entities().get(id.entity()).name())
                .orElse("");
    }

    private static void json(LedgerIdentities.Made made, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("decision", made.id());
        json.writeStringField("verb", made.verb().name().toLowerCase(Locale.ROOT));
        json.writeStringField("one", made.one().analysis() + ":e" + (made.one().entity() + 1));
        json.writeStringField("why", made.why());
        json.writeStringField("who", made.who());
        json.writeStringField("at", Instant.ofEpochMilli(made.at()).toString());
        json.writeEndObject();
    }

    private int decide(
            LedgerIdentities.Verb verb,
            String report,
            String name,
            @Nullable String otherReport,
            @Nullable String otherName,
            Signed signed)
            throws IOException {
        try (Ledger ledger = signed.open(Ledger.Mode.REVIEW)) {
            Named.Id one = id(ledger, report, name);
            Named.Id other = otherReport == null || otherName == null ? null : id(ledger, otherReport, otherName);
            if (one.equals(other)) {
                throw new Failure(Commands.USAGE, "the two names are the same one");
            }
            long number = new LedgerIdentities(ledger)
                    .decide(verb, one, other, signed.who(), signed.why(), null, System.currentTimeMillis());
            return kept(number, signed);
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    private static Named.Id id(Ledger ledger, String report, String name) {
        StoredAnalysis stored =
                ledger.analyses().ofReport(ShowCommand.one(ledger, report).id()).orElseThrow();
        var entities = stored.analysis().entities();
        for (int n = 0; n < entities.size(); n++) {
            if (entities.get(n).id().equals(name)) {
                return new Named.Id(stored.id(), n);
            }
        }
        throw new Failure(Commands.SOME_FAILED, "the report has no name " + name + " (musnad show gives their ids)");
    }

    private int kept(long number, Signed signed) throws IOException {
        if (signed.format() == OutputFormat.JSON) {
            try (JsonGenerator json = console.json()) {
                json.writeStartObject();
                json.writeNumberField("decision", number);
                json.writeEndObject();
                json.writeRaw('\n');
            }
        } else {
            var out = console.writer();
            out.println("decision " + number + " kept");
            out.flush();
        }
        return Commands.DONE;
    }
}
