package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.app.series.Cells;
import org.musnad.app.series.SeriesExport;
import org.musnad.app.series.SeriesSvg;
import org.musnad.ledger.series.Finding;
import org.musnad.ledger.series.LedgerFigures;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.series.Series;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Figure;

/** Figures over time: what is counted, by whom, as a plot and as a table with the words. No value is called true. */
final class FiguresArea implements Area {
    private static final int MOST_PANELS = 6;
    /** Points of a series that is shown alone, of the first of several and of the others: a page stays light. */
    private static final int MOST_ALONE = 200;

    private static final int MOST_FIRST = 80;
    private static final int MOST_OTHERS = 24;
    private static final double WIDTH = 800;
    private static final double HEIGHT = 240;
    private static final double LEFT = 70;
    private static final double TOP = 16;
    private static final double BOTTOM = 30;
    private static final int HUES = 8;

    private final LedgerFigures figures;
    private final Ledger ledger;
    private final Kept<List<Series>> kept;
    private final Pages pages;
    private final KeptPages keptPages;

    FiguresArea(Finders finders, Pages pages, KeptPages keptPages) {
        this.keptPages = keptPages;
        this.ledger = finders.ledger();
        this.figures = finders.figures();
        this.kept = new Kept<>(finders.state(), 24);
        this.pages = pages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/figures", keptPages.ofAll(this::show));
        routes.get("/figures.csv", context -> export(context, "text/csv", "csv", SeriesExport.csv(find(context))));
        routes.get(
                "/figures.json",
                context -> export(context, "application/json", "json", SeriesExport.json(find(context))));
        routes.get("/figures.svg", context -> {
            Visit visit = Visit.of(context);
            export(
                    context,
                    "image/svg+xml",
                    "svg",
                    SeriesSvg.print(visit.query("q"), find(context), new Cells(visit.arabicDigits())));
        });
    }

    private static void export(Context context, String type, String ending, String text) {
        context.contentType(type + "; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"figures." + ending + "\"");
        context.result(text);
    }

    private List<Series> find(Context context) {
        Visit visit = Visit.of(context);
        String query = visit.query("q");
        String since = Forms.day(visit.query("since"));
        String until = Forms.day(visit.query("until"));
        if (query.isEmpty()) {
            return List.of();
        }
        return kept.get(
                query + "|" + since + "|" + until,
                () -> figures.find(query, since.isEmpty() ? null : since, until.isEmpty() ? null : until));
    }

    private void show(Context context) {
        Visit visit = Visit.of(context);
        List<Series> found = find(context);
        List<FiguresPage.Panel> panels = new ArrayList<>();
        int alone = Forms.number(visit.query("series"));
        for (int k = 1; k <= found.size() && panels.size() < MOST_PANELS; k++) {
            if (alone == 0 || alone == k) {
                int most = alone == k ? MOST_ALONE : k == 1 ? MOST_FIRST : MOST_OTHERS;
                panels.add(new Plot(visit, found.get(k - 1), k, most).panel());
            }
        }
        String here = visit.here();
        int mark = here.indexOf('?');
        pages.show(
                context,
                "figures.jte",
                Map.of(
                        "visit",
                        visit,
                        "page",
                        new FiguresPage(
                                visit.query("q"),
                                visit.query("since"),
                                visit.query("until"),
                                found.size(),
                                panels,
                                mark < 0 ? "" : here.substring(mark))));
    }

    /** One series being drawn. */
    private final class Plot {
        private final Visit visit;
        private final Series series;
        private final int number;
        private final List<Series.Point> points;
        private final Map<Long, StoredReport> reports;
        private final Map<String, Integer> hues = new LinkedHashMap<>();
        private final Map<Observation, double[]> places = new HashMap<>();
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private double greatest = 1;

        /** @param most of the points, the latest */
        Plot(Visit visit, Series series, int number, int most) {
            this.visit = visit;
            this.series = series;
            this.number = number;
            this.points = series.points()
                    .subList(
                            Math.max(0, series.points().size() - most),
                            series.points().size());
            this.reports = ledger.reports()
                    .find(points.stream()
                            .map(point -> point.first().report().number())
                            .distinct()
                            .toList());
            for (Series.Point point : points) {
                Observation each = point.first();
                if (!Double.isNaN(each.value())) {
                    greatest = Math.max(greatest, each.value());
                    greatest = Math.max(greatest, Double.isInfinite(each.high()) ? 0 : each.high());
                }
                Long day = epochDay(each);
                if (day != null) {
                    first = Math.min(first, day);
                    last = Math.max(last, day);
                }
            }
        }

        FiguresPage.Panel panel() {
            List<FiguresPage.Dot> dots = new ArrayList<>();
            List<FiguresPage.Row> rows = new ArrayList<>();
            for (Series.Point point : points) {
                dot(point, dots);
                rows.add(row(point));
            }
            List<FiguresPage.Line> lines = new ArrayList<>();
            List<String> findings = new ArrayList<>();
            for (Finding finding : series.findings()) {
                findings.add(told(finding));
                double[] from = finding instanceof Finding.Revision revision ? places.get(revision.earlier()) : null;
                double[] to = finding instanceof Finding.Revision revision ? places.get(revision.later()) : null;
                if (from != null && to != null) {
                    lines.add(new FiguresPage.Line(
                            Drawing.tenths(from[0]),
                            Drawing.tenths(from[1]),
                            Drawing.tenths(to[0]),
                            Drawing.tenths(to[1]),
                            visit.reason(finding.reason())));
                }
            }
            List<FiguresPage.Tick> ticks = new ArrayList<>();
            double scale = greatest >= 1e6 ? 1e6 : 1;
            for (int k = 0; k <= 4; k++) {
                ticks.add(new FiguresPage.Tick(
                        Drawing.tenths(y(greatest * k / 4)),
                        visit.number((double) Math.round(greatest / scale * k / 4 * 10) / 10)));
            }
            List<FiguresPage.Speaker> speakers = new ArrayList<>();
            hues.forEach((name, hue) -> speakers.add(new FiguresPage.Speaker(name, hue)));
            String title = series.title()
                    + (series.group().isEmpty() ? "" : " · " + series.group())
                    + (series.unit().isEmpty() ? "" : " (" + series.unit() + ")");
            boolean dated = first <= last;
            return new FiguresPage.Panel(
                    title,
                    series.points().size(),
                    points.size() < series.points().size() ? visit.with("series", Integer.toString(number)) : "",
                    dots,
                    lines,
                    ticks,
                    scale > 1,
                    dated ? visit.digits(LocalDate.ofEpochDay(first).toString()) : "",
                    dated ? visit.digits(LocalDate.ofEpochDay(last).toString()) : "",
                    speakers,
                    rows,
                    findings);
        }

        private String told(Finding finding) {
            if (finding instanceof Finding.Revision revision) {
                return visit.t(
                        "figures.revision",
                        value(revision.earlier()),
                        value(revision.later()),
                        visit.reason(finding.reason()));
            }
            if (finding instanceof Finding.Disagreement disagreement) {
                return visit.t(
                        "figures.disagreement",
                        value(disagreement.one()),
                        value(disagreement.other()),
                        visit.reason(finding.reason()));
            }
            Finding.PartAboveWhole part = (Finding.PartAboveWhole) finding;
            return visit.t(
                    "figures.part-above", value(part.part()), value(part.whole()), visit.reason(finding.reason()));
        }

        private String value(Observation each) {
            String outlet = each.report().outlet();
            return visit.value(each.figure()) + " ("
                    + (outlet == null ? each.report().id() : outlet) + ")";
        }

        private @Nullable Long epochDay(Observation each) {
            try {
                return LocalDate.parse(each.report().day()).toEpochDay();
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private double x(long day) {
            double width = WIDTH - LEFT - 20;
            return LEFT + (last == first ? width / 2 : width * (day - first) / (last - first));
        }

        private double y(double value) {
            return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / greatest);
        }

        private void dot(Series.Point point, List<FiguresPage.Dot> dots) {
            Observation each = point.first();
            Long day = epochDay(each);
            if (day == null || Double.isNaN(each.value())) {
                return;
            }
            double x = x(day);
            double y = y(each.value());
            places.put(each, new double[] {x, y});
            String speaker = speaker(each);
            int hue = hues.computeIfAbsent(speaker, s -> hues.size() % HUES);
            Figure figure = each.figure();
            double low = each.low();
            double high = Double.isInfinite(each.high()) ? greatest : each.high();
            dots.add(new FiguresPage.Dot(
                    Drawing.tenths(x),
                    Drawing.tenths(y),
                    Drawing.tenths(y(low)),
                    Drawing.tenths(y(Math.min(greatest, high))),
                    shape(figure),
                    path(shape(figure), x, y),
                    hue,
                    visit.digits(each.report().day()) + " · " + visit.value(figure) + " · " + speaker + " · "
                            + outlets(point),
                    address(each)));
        }

        private String speaker(Observation each) {
            String speaker = each.speaker();
            return speaker == null ? visit.t("search.own-voice") : speaker;
        }

        private FiguresPage.Row row(Series.Point point) {
            Observation each = point.first();
            StoredReport stored = reports.get(each.report().number());
            String text = stored == null ? "" : stored.report().text();
            String words = each.words().end() <= text.length() ? each.words().of(text) : "";
            return new FiguresPage.Row(
                    visit.digits(each.report().day()),
                    visit.value(each.figure()),
                    Forms.shortened(words, 220),
                    speaker(each) + (each.denied() ? " (" + visit.t("act.deny") + ")" : ""),
                    outlets(point),
                    String.join(" ← ", each.chain()),
                    point.copies(),
                    address(each),
                    each.trend() == Observation.Trend.NONE
                            ? ""
                            : visit.t("figures.trend." + each.trend().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static String outlets(Series.Point point) {
        StringBuilder out = new StringBuilder();
        List<Observation.ReportKey> all = new ArrayList<>(List.of(point.first().report()));
        all.addAll(point.repeats());
        for (Observation.ReportKey key : all) {
            String outlet = key.outlet();
            String name = outlet == null ? key.id() : outlet;
            if (out.indexOf(name) < 0) {
                out.append(out.isEmpty() ? "" : "، ").append(name);
            }
        }
        return out.toString();
    }

    private static String address(Observation each) {
        return "/reports/" + each.report().number() + "#" + each.figure().id();
    }

    private static String shape(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        if (low != null && high == null) {
            return "least";
        }
        if (low == null && high != null) {
            return "most";
        }
        if (figure.best() == null) {
            return "range";
        }
        return figure.approx() ? "about" : "exact";
    }

    private static String path(String shape, double x, double y) {
        double r = 6;
        String moved = "M" + Drawing.tenths(x) + " " + Drawing.tenths(y);
        return switch (shape) {
            case "least" -> moved + "m0 " + -r + "l" + r + " " + 2 * r + "h" + -2 * r + "z";
            case "most" -> moved + "m0 " + r + "l" + r + " " + -2 * r + "h" + -2 * r + "z";
            case "about" -> moved + "m0 " + -r + "l" + r + " " + r + "l" + -r + " " + r + "l" + -r + " " + -r + "z";
            case "range" -> moved + "m" + -r + " " + -r + "h" + 2 * r + "v" + 2 * r + "h" + -2 * r + "z";
            default ->
                moved + "m" + -r + " 0a" + r + " " + r + " 0 1 0 " + 2 * r + " 0a" + r + " " + r + " 0 1 0 " + -2 * r
                        + " 0z";
        };
    }
}
