package org.musnad.app.series;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.musnad.ledger.series.Finding;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.series.Series;

/** Series for people at a terminal: one table each, and a plot where it is asked for. */
public final class SeriesTable {
    private static final int DAY = 11;
    private static final int LEAST_SPEAKER = 14;
    private static final int PLOT = 40;

    private final Cells cells;
    private final int columns;
    private final boolean plot;

    /** @param columns how wide lines may be */
    public SeriesTable(Cells cells, int columns, boolean plot) {
        this.cells = cells;
        this.columns = columns;
        this.plot = plot;
    }

    /** The series as text. */
    public String print(List<Series> all) {
        StringBuilder out = new StringBuilder();
        for (Series series : all) {
            if (out.length() > 0) {
                out.append('\n');
            }
            head(series, out);
            rows(series, out);
            if (plot) {
                plot(series, out);
            }
            for (Finding finding : series.findings()) {
                out.append("  ").append(line(finding)).append('\n');
            }
        }
        return out.toString();
    }

    private static void head(Series series, StringBuilder out) {
        out.append(Cells.clip(series.title() + (series.group().isEmpty() ? "" : " · " + series.group()), 60));
        out.append(" (").append(series.counts().codePoints().allMatch(c -> c < 128) ? series.counts() : "noun");
        out.append(", ").append(series.points().size()).append(" values)\n");
    }

    private void rows(Series series, StringBuilder out) {
        int value = Math.max(
                6,
                series.points().stream()
                        .mapToInt(point -> Cells.width(cells.value(point.first())) + 2)
                        .max()
                        .orElse(6));
        int outlets = Math.max(12, (columns - DAY - value - 5) * 2 / 5);
        int speaker = Math.max(LEAST_SPEAKER, columns - DAY - value - outlets - 5);
        for (Series.Point point : series.points()) {
            Observation first = point.first();
            out.append("  ").append(Cells.cell(cells.digits(first.report().day()), DAY));
            String number = cells.value(first) + (first.denied() ? " ✗" : "");
            out.append(" ".repeat(Math.max(0, value - 1 - Cells.width(number)))).append(number);
            out.append("  ").append(Cells.cell(speaker(first), speaker)).append(' ');
            out.append(Cells.clip(outlets(point), outlets)).append('\n');
        }
    }

    static String speaker(Observation each) {
        String speaker = each.speaker();
        String who = speaker == null ? "—" : speaker;
        return each.chain().isEmpty() ? who : who + " ← " + String.join("، ", each.chain());
    }

    static String outlets(Series.Point point) {
        Set<String> names = new LinkedHashSet<>();
        names.add(outlet(point.first().report()));
        point.repeats().forEach(report -> names.add(outlet(report)));
        String text = names.stream().limit(4).collect(Collectors.joining(", "));
        int more = names.size() - 4;
        return text + (more > 0 ? " +" + more : "") + (point.copies() > 0 ? " (" + point.copies() + " copies)" : "");
    }

    private static String outlet(Observation.ReportKey report) {
        String outlet = report.outlet();
        return outlet == null ? report.id() : outlet;
    }

    private void plot(Series series, StringBuilder out) {
        double most = series.points().stream()
                .mapToDouble(point -> point.first().value())
                .max()
                .orElse(1);
        int width = Math.max(10, Math.min(PLOT, columns - DAY - 14));
        out.append('\n');
        for (Series.Point point : series.points()) {
            double value = point.first().value();
            int at = most <= 0 ? 0 : (int) Math.round(value / most * (width - 1));
            out.append("  ")
                    .append(Cells.cell(cells.digits(point.first().report().day()), DAY));
            out.append('│').append("·".repeat(at)).append('●').append(" ".repeat(width - at));
            out.append(cells.value(point.first())).append('\n');
        }
    }

    private String line(Finding finding) {
        if (finding instanceof Finding.Revision revision) {
            return "revised   " + cells.value(revision.earlier()) + " → " + cells.value(revision.later()) + "  ("
                    + revision.reason() + ")";
        }
        if (finding instanceof Finding.Disagreement other) {
            return "disagree  " + cells.value(other.one()) + " | " + cells.value(other.other()) + "  (" + other.reason()
                    + ": " + Cells.clip(SeriesTable.speaker(other.one()), 30) + " | "
                    + Cells.clip(SeriesTable.speaker(other.other()), 30) + ")";
        }
        if (finding instanceof Finding.PartAboveWhole part) {
            return "part above whole  " + cells.value(part.part()) + " of " + cells.value(part.whole());
        }
        return finding.reason();
    }
}
