package org.musnad.ledger.series;

import java.util.List;

/**
 * Figures that count the same in the same scope, over time.
 *
 * @param counts the class («killed») or noun
 * @param title the class for readers («قتلى»), with the event's day where there is one
 * @param group who of them; empty where all are meant
 * @param event the day of the event, where tolls of several events of the scope are told apart; else empty
 * @param unit ISO 4217 or UCUM; empty where it counts
 * @param points by day; copies and repetitions folded
 * @param findings revisions, disagreements and parts above their wholes, in the order of the points
 */
public record Series(
        String counts,
        String title,
        String group,
        String event,
        String unit,
        List<Point> points,
        List<Finding> findings) {
    /**
     * A value by one source on one day.
     *
     * @param first where it stands first
     * @param repeats the reports of that day that give the same value by the same source
     * @param copies how many more reports only copy one of these
     */
    public record Point(Observation first, List<Observation.ReportKey> repeats, int copies) {
        public Point {
            repeats = List.copyOf(repeats);
        }
    }

    public Series {
        points = List.copyOf(points);
        findings = List.copyOf(findings);
    }
}
