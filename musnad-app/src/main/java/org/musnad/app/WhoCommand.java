package org.musnad.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.musnad.app.series.Cells;
import org.musnad.app.series.WhoPage;
import org.musnad.ledger.identities.Identity;
import org.musnad.ledger.identities.LedgerIdentities;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code musnad who}. */
@Command(
        name = "who",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Shows a person, body or place across reports: names, roles in time, statements, figures.",
        description = {
            "",
            "NAME is Arabic as reports write it, or Latin. Where several people bear the name, each is listed; nobody is"
                    + " merged with another on a family name alone, and --why tells why entities of different reports are"
                    + " held to be one. musnad identity corrects that."
        },
        parameterListHeading = "%nName:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  musnad who \"الشاطري\"",
            "  musnad who \"Hamid al-Shatri\" --format json",
            "  musnad who \"داعش\" --why"
        })
final class WhoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "A name, or a part of one.")
    @SuppressWarnings("NullAway.Init")
    private List<String> name;

    @Option(names = "--why", description = "Tell with scores and reasons what links the entities.")
    private boolean why;

    @Option(names = "--statements", paramLabel = "N", description = "How many statements of each are shown (12).")
    private int statements = 12;

    @Option(names = "--most", paramLabel = "N", description = "How many bearers of the name are shown (5).")
    private int most = 5;

    @Mixin
    private final PageOptions options = new PageOptions();

    WhoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String asked = String.join(" ", name);
        try (Ledger ledger = ledgerOption.open(Ledger.Mode.READ)) {
            List<Identity> found = new LedgerIdentities(ledger).find(asked);
            List<Identity> shown = found.subList(0, Math.min(Math.max(1, most), found.size()));
            WhoPage page = new WhoPage(ledger, options.cells(), console.columns(), statements, why);
            PrintWriter out = console.writer();
            if (options.isJson()) {
                out.print(page.json(shown));
            } else {
                if (found.isEmpty()) {
                    out.println("nobody of the name " + Cells.clip(asked, 60));
                }
                out.print(page.text(shown));
                if (shown.size() < found.size()) {
                    out.println("\n" + (found.size() - shown.size()) + " more bear the name; --most shows them");
                }
            }
            out.flush();
            return Commands.DONE;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }
}
