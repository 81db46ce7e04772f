package org.musnad.app.desk;

import java.util.List;

/**
 * What the map shows.
 *
 * @param box of the drawing: degrees east and, downwards, degrees south
 * @param clusters the circles, the largest first
 * @param places the list beside it
 * @param bars statements and figures over time
 * @param centre where most reports are, in hundredths of the drawing's width; empty where there is nothing
 */
public record MapPage(
        String box,
        String view,
        String from,
        String to,
        String first,
        String last,
        int days,
        List<Cluster> clusters,
        List<Place> places,
        List<Bar> bars,
        String centre,
        int hidden) {

    /** Places that lie close together, drawn as one circle. */
    public record Cluster(String x, String y, String radius, String size, String label, String title, String address) {}

    /**
     * A stretch of days: how many statements and figures its reports hold; in the drawing's units.
     *
     * @param on whether the map is narrowed to days and these are among them
     */
    public record Bar(
            String x,
            String width,
            String statementsY,
            String statements,
            String figuresY,
            String figures,
            String half,
            String title,
            String from,
            String to,
            boolean on) {}

    /** A line of the list. */
    public record Place(String name, String latin, String country, int reports, int figures, String address) {}
}
