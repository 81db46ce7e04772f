package org.musnad.app.desk;

import java.util.List;

/** What the page of figures shows. */
public record FiguresPage(String query, String since, String until, int total, List<Panel> panels, String exports) {

    /**
     * One series: its plot and its table.
     *
     * @param points how many there are in all
     * @param whole the address of more of them; empty where all are shown
     * @param millions whether the scale is in millions
     * @param lines revisions, each from an earlier value to a later one
     */
    public record Panel(
            String title,
            int points,
            String whole,
            List<Dot> dots,
            List<Line> lines,
            List<Tick> ticks,
            boolean millions,
            String first,
            String last,
            List<Speaker> speakers,
            List<Row> rows,
            List<String> findings) {}

    /**
     * A value in the plot; coordinates in the drawing's units.
     *
     * @param shape exact, about, least, most or range
     * @param low where the bar begins, {@code high} where it ends
     */
    public record Dot(
            String x,
            String y,
            String low,
            String high,
            String shape,
            String path,
            int hue,
            String title,
            String address) {}

    /** A line between two values. */
    public record Line(String x1, String y1, String x2, String y2, String title) {}

    /** A mark of the scale. */
    public record Tick(String y, String label) {}

    /** A speaker and the hue of his values. */
    public record Speaker(String name, int hue) {}

    /** A line of the table. */
    public record Row(
            String day,
            String value,
            String words,
            String speaker,
            String outlets,
            String chain,
            int copies,
            String address,
            String trend) {}
}
