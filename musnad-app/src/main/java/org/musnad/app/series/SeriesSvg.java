package org.musnad.app.series;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.series.Series;

/** Series as one SVG picture: a panel each, time from left to right, a point a value, a bar where the words give a range. */
public final class SeriesSvg {
    private static final int WIDTH = 860;
    private static final int PANEL = 220;
    private static final int LEFT = 70;
    private static final int TOP = 34;
    private static final int BOTTOM = 26;

    private SeriesSvg() {}

    /** The picture; at most twelve series. */
    public static String print(String title, List<Series> all, Cells cells) {
        List<Series> shown = all.subList(0, Math.min(12, all.size()));
        int height = 40 + shown.size() * PANEL;
        StringBuilder out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append(
                        "\" font-family=\"'IBM Plex Sans Arabic', 'Noto Sans Arabic', sans-serif\" font-size=\"12\">\n");
        out.append("<title>").append(escape(title)).append("</title>\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(out, WIDTH - 16, 24, "end", 16, title);
        for (int k = 0; k < shown.size(); k++) {
            panel(out, shown.get(k), 40 + k * PANEL, cells);
        }
        return out.append("</svg>\n").toString();
    }

    private static void panel(StringBuilder out, Series series, int top, Cells cells) {
        double most = 1;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Series.Point point : series.points()) {
            most = Math.max(most, point.first().value());
            long day = day(point.first());
            if (day != Long.MIN_VALUE) {
                first = Math.min(first, day);
                last = Math.max(last, day);
            }
        }
        int height = PANEL - TOP - BOTTOM;
        int width = WIDTH - LEFT - 30;
        String name = series.title()
                + (series.group().isEmpty() ? "" : " · " + series.group())
                + (series.unit().isEmpty() ? "" : " (" + series.unit() + ")");
        text(out, WIDTH - 16, top + 20, "end", 13, name);
        for (int tick = 0; tick <= 4; tick++) {
            double y = top + TOP + height - height * tick / 4.0;
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
                    LEFT,
                    LEFT + width,
                    y,
                    y));
            text(out, LEFT - 6, (int) y + 4, "end", 11, cells.digits(Cells.grouped(most * tick / 4)));
        }
        if (first <= last) {
            text(
                    out,
                    LEFT,
                    top + PANEL - 8,
                    "start",
                    11,
                    cells.digits(LocalDate.ofEpochDay(first).toString()));
            text(
                    out,
                    LEFT + width,
                    top + PANEL - 8,
                    "end",
                    11,
                    cells.digits(LocalDate.ofEpochDay(last).toString()));
        }
        for (Series.Point point : series.points()) {
            Observation each = point.first();
            long day = day(each);
            if (day == Long.MIN_VALUE) {
                continue;
            }
            double x = LEFT + (last == first ? width / 2.0 : width * (double) (day - first) / (last - first));
            double y = top + TOP + height - height * each.value() / most;
            out.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\" fill-opacity=\"0.75\"><title>",
                    x,
                    y,
                    each.denied() ? "#b3261e" : each.speaker() == null ? "#777" : "#0b5c8a"));
            out.append(escape(each.report().day() + " · " + cells.value(each) + " · " + SeriesTable.speaker(each)
                    + " · " + SeriesTable.outlets(point)));
            out.append("</title></circle>\n");
        }
    }

    private static long day(Observation each) {
        try {
            return LocalDate.parse(each.report().day()).toEpochDay();
        } catch (DateTimeParseException e) {
            return Long.MIN_VALUE;
        }
    }

    private static void text(StringBuilder out, int x, int y, String anchor, int size, String text) {
        out.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" font-size=\"")
                .append(size)
                .append("\">")
                .append(escape(text))
                .append("</text>\n");
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= ' ' && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
