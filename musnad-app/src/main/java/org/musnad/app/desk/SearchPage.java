package org.musnad.app.desk;

import java.util.List;

/**
 * What a search shows.
 *
 * @param problem why the question cannot be understood; empty where it can
 * @param next the address of the hits after these; empty where there are none
 */
public record SearchPage(
        String query,
        String order,
        String problem,
        long total,
        boolean relaxed,
        long reports,
        List<Hit> hits,
        List<Facet> facets,
        List<Bar> days,
        String next) {

    /** A piece of a snippet; marked where the question's words are. */
    public record Piece(String text, boolean marked) {}

    /**
     * One answer.
     *
     * @param address of the report, at the statement
     * @param carriers how many reports carry the text; {@code origins} how many of them are independent
     */
    public record Hit(
            String address,
            String title,
            String outlet,
            String published,
            String speaker,
            String speakerAddress,
            String latin,
            String cue,
            String act,
            List<Piece> snippet,
            int carriers,
            int origins) {}

    /** One facet. */
    public record Facet(String label, List<Value> values) {}

    /** A value of a facet and the address of the narrower search. */
    public record Value(String text, long count, String address) {}

    /** One bar of the histogram; x, height and width in hundredths of the drawing. */
    public record Bar(
            String label,
            long count,
            String x,
            String y,
            String width,
            String height,
            String from,
            String to,
            String address) {}
}
