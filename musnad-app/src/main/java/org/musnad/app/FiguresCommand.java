package org.musnad.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musnad.app.series.Cells;
import org.musnad.app.series.SeriesExport;
import org.musnad.app.series.SeriesSvg;
import org.musnad.app.series.SeriesTable;
import org.musnad.ledger.input.PublishedDate;
import org.musnad.ledger.series.LedgerFigures;
import org.musnad.ledger.series.Series;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code musnad figures}. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Shows how often what was counted: every value with who says it, by day.",
        description = {
            "",
            "Words of the QUERY that name what is counted (killed, wounded, detained, displaced, … in Arabic or by the"
                    + " names in --format json) choose the series; the others name the scope: a place, a group, a person,"
                    + " an event. Copies of one report count once. No value is called true: revisions by the same source,"
                    + " disagreements between sources and parts above their wholes are listed below each table."
        },
        parameterListHeading = "%nQuery:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  musnad figures \"قتلى سوروتش\"",
            "  musnad figures \"معتقل داعش الحسكة\" --plot",
            "  musnad figures \"نازح الأنبار\" --since 2015-07-01 --format csv"
        })
final class FiguresCommand implements Callable<Integer> {
    /** In what form the series come. */
    enum Form {
        TEXT,
        CSV,
        JSON,
        SVG
    }

    private static final int MOST_SHOWN = 12;

    private final Console console;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What is counted, and where or of whom.")
    @SuppressWarnings("NullAway.Init")
    private List<String> query;

    @Option(names = "--plot", description = "Draw each series below its table.")
    private boolean plot;

    @Option(names = "--since", paramLabel = "DAY", description = "Only reports of that day or later.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DAY", description = "Only reports of that day or earlier.")
    private @Nullable String until;

    @Option(names = "--all", description = "Show every series, not only the first " + MOST_SHOWN + ".")
    private boolean all;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, csv, json or svg.")
    private Form format = Form.TEXT;

    @Option(
            names = "--digits",
            paramLabel = "DIGITS",
            description = "latin or arabic (٠١٢): how text and svg write numbers.")
    private Digits digits = Digits.LATIN;

    /** How numbers are written. */
    enum Digits {
        LATIN,
        ARABIC
    }

    FiguresCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String asked = String.join(" ", query);
        Cells cells = new Cells(digits == Digits.ARABIC);
        try (Ledger ledger = ledgerOption.open(Ledger.Mode.READ)) {
            List<Series> found = new LedgerFigures(ledger).find(asked, day("--since", since), day("--until", until));
            List<Series> shown = all || found.size() <= MOST_SHOWN ? found : found.subList(0, MOST_SHOWN);
            PrintWriter out = console.writer();
            switch (format) {
                case TEXT -> {
                    if (found.isEmpty()) {
                        out.println("no figures for " + Cells.clip(asked, 60));
                    }
                    out.print(new SeriesTable(cells, console.columns(), plot).print(shown));
                    if (shown.size() < found.size()) {
                        out.println("\n" + (found.size() - shown.size()) + " more series; --all shows them");
                    }
                }
                case CSV -> out.print(SeriesExport.csv(found));
                case JSON -> out.print(SeriesExport.json(found));
                case SVG -> out.print(SeriesSvg.print(asked, shown, cells));
            }
            out.flush();
            return Commands.DONE;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    /** A day of the command line in ISO 8601. */
    static @Nullable String day(String option, @Nullable String day) {
        return day == null
                ? null
                : PublishedDate.iso(day)
                        .orElseThrow(() -> new Failure(Commands.USAGE, option + " is no ISO 8601 date: " + day));
    }
}
