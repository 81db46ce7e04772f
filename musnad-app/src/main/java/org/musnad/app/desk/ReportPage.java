package org.musnad.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a report shows.
 *
 * @param text the marked paragraphs, already HTML
 * @param chain from the first speaker to this page, nearest to the source first
 */
public record ReportPage(
        long id,
        String title,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable String url,
        String sha256,
        String added,
        List<String> sources,
        String text,
        List<String> chain,
        List<Voice> voices,
        List<Row> figures,
        List<Row> times,
        List<Row> names,
        List<Row> links,
        List<Copy> copies) {

    /** One speaker's statements. */
    public record Voice(String name, String roles, int hue, String address, List<Row> statements) {}

    /**
     * One item of the side list.
     *
     * @param id as {@code data-i} in the text has it
     * @param lead the word or value in front
     * @param words of the report
     * @param facts in the desk's language
     * @param depth 1 for a statement in a statement
     * @param verdict what a person decided last; null where nobody did
     */
    public record Row(
            String id,
            String lead,
            String words,
            List<String> facts,
            int depth,
            @Nullable String verdict,
            String layer,
            int begins,
            int ends) {}

    /** A near-copy and what it changed against this report, as HTML with {@code ins} and {@code del}. */
    public record Copy(long id, String title, String outlet, String published, int percent, List<String> changes) {}
}
