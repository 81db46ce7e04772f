package org.musnad.app.desk;

import java.util.List;

/**
 * What the map shows.
 *
 * @param box of the drawing: degrees east and, downwards, degrees south
 * @param clusters the circles, the largest first
 * @param places the list beside it
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
        int hidden) {

    /** Places that lie close together, drawn as one circle. */
    public record Cluster(String x, String y, String radius, String size, String label, String title, String address) {}

    /** A line of the list. */
    public record Place(String name, String latin, String country, int reports, int figures, String address) {}
}
