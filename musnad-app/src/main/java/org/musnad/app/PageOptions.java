package org.musnad.app;

import org.musnad.app.series.Cells;
import picocli.CommandLine.Option;

/** {@code --format} and {@code --digits} of the commands that show a page: text for people, or JSON. */
final class PageOptions {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text or json.")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(names = "--digits", paramLabel = "DIGITS", description = "latin or arabic (٠١٢): how text writes numbers.")
    private FiguresCommand.Digits digits = FiguresCommand.Digits.LATIN;

    boolean isJson() {
        return format == OutputFormat.JSON;
    }

    Cells cells() {
        return new Cells(digits == FiguresCommand.Digits.ARABIC);
    }
}
