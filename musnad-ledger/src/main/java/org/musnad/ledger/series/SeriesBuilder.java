package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;
import org.musnad.reader.text.Folded;

/** Puts the observations of one scope (a query, a story) into series and says what stands out. Pure. */
public final class SeriesBuilder {
    private static final int MOST_FINDINGS = 40;

    private final CountLexicon lexicon;

    public SeriesBuilder(CountLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The series of these observations, those with most reports first. The order of the input does not matter. */
    public List<Series> build(List<Observation> observations) {
        return build(observations, each -> "");
    }

    /**
     * As {@link #build(List)}, the tolls of several events apart.
     *
     * @param event names the event that an observation is of; empty where it is of none or of the only one
     */
    List<Series> build(List<Observation> observations, Function<Observation, String> event) {
        Map<String, List<Observation>> byKey = new LinkedHashMap<>();
        for (Observation each : observations) {
            if (!each.counts().isEmpty() && !Double.isNaN(each.value())) {
                byKey.computeIfAbsent(key(each) + "\t" + event.apply(each), k -> new ArrayList<>())
                        .add(each);
            }
        }
        Map<Observation, Finding.PartAboveWhole> parts = new HashMap<>();
        partsAboveWholes(observations).forEach(found -> parts.put(found.part(), found));
        List<Series> series = new ArrayList<>();
        byKey.forEach((key, members) -> {
            members.sort(ORDER);
            Observation first = members.get(0);
            List<Series.Point> points = points(members);
            String day = key.substring(key.lastIndexOf('\t') + 1);
            List<Finding> findings = new ArrayList<>(findings(points));
            members.stream().filter(parts::containsKey).map(parts::get).forEach(findings::add);
            String title = lexicon.title(first.counts());
            series.add(new Series(
                    first.counts(),
                    day.isEmpty() ? title : title + " (" + day + ")",
                    first.group(),
                    day,
                    first.unit(),
                    points,
                    findings));
        });
        series.sort(Comparator.comparing((Series s) -> -weight(s))
                .thenComparing(s -> s.counts() + s.group() + s.event() + s.unit()));
        return series;
    }

    private static final Comparator<Observation> ORDER = Comparator.comparing((Observation o) ->
                    o.report().day().isEmpty() ? "9999" : o.report().day())
            .thenComparing(o -> o.trend() == Observation.Trend.EARLIER ? 0 : 1)
            .thenComparing(Observation::value)
            .thenComparing(o -> o.report().id())
            .thenComparing(o -> o.figure().span());

    private static int weight(Series series) {
        return series.points().stream()
                .mapToInt(point -> 1 + point.repeats().size() + point.copies())
                .sum();
    }

    private static String key(Observation each) {
        return each.counts() + "\t" + each.group() + "\t" + each.unit();
    }

    private static List<Series.Point> points(List<Observation> members) {
        Map<String, List<Observation>> same = new LinkedHashMap<>();
        for (Observation each : members) {
            String key = each.report().day() + "\t" + each.low() + "\t" + each.high() + "\t" + each.value() + "\t"
                    + source(each) + "\t" + each.denied();
            same.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
        }
        List<Series.Point> points = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        for (List<Observation> each : same.values()) {
            Observation first = each.get(0);
            List<Observation.ReportKey> repeats = new ArrayList<>();
            Set<Long> numbers = new HashSet<>();
            Set<Long> groups = new HashSet<>();
            numbers.add(first.report().number());
            groups.add(first.report().copyGroup());
            int copies = 0;
            for (Observation other : each) {
                if (!numbers.add(other.report().number())) {
                    continue;
                }
                if (groups.add(other.report().copyGroup())) {
                    repeats.add(other.report());
                } else {
                    copies++;
                }
            }
            // On a later day the copies of a report bring nothing new.
            String repeated =
                    first.report().copyGroup() + "\t" + first.low() + "\t" + first.high() + "\t" + source(first);
            if (heard.add(repeated) || !repeats.isEmpty()) {
                points.add(new Series.Point(first, repeats, copies));
            }
        }
        return points;
    }

    /** Who says so, comparable: the speaker's last word; empty of the reporter. */
    private static String source(Observation each) {
        String speaker = each.speaker();
        if (speaker == null || speaker.isBlank()) {
            return "";
        }
        String folded = Folded.of(speaker).strip();
        int blank = folded.lastIndexOf(' ');
        String last = blank < 0 ? folded : folded.substring(blank + 1);
        return last.startsWith("ال") ? last.substring(2) : last;
    }

    private static List<Finding> findings(List<Series.Point> points) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Observation> lastBySource = new HashMap<>();
        @Nullable Observation highest = null;
        Set<String> told = new HashSet<>();
        Set<String> given = new HashSet<>(); // an earlier value that is printed again is no revision
        double median = median(points);
        Map<String, Double> most = mostOfReports(points);
        for (int k = 0; k < points.size() && findings.size() < MOST_FINDINGS; k++) {
            Observation now = points.get(k).first();
            if (isApart(points.get(k), median) || isShare(now, most)) {
                continue;
            }
            if (now.denied()) {
                for (int j = 0; j < points.size(); j++) {
                    Observation other = points.get(j).first();
                    if (j != k && !other.denied() && other.value() == now.value()) {
                        findings.add(new Finding.Disagreement(
                                other, now, "denied by " + (source(now).isEmpty() ? "the report" : now.speaker())));
                        break;
                    }
                }
                continue;
            }
            Observation before = lastBySource.get(source(now));
            boolean revised = false;
            if (now.trend() == Observation.Trend.RISES && highest != null && highest.value() < now.value()) {
                revised = true;
                add(findings, told, new Finding.Revision(highest, now, "the words say that it rose"));
            } else if (now.trend() == Observation.Trend.FALLS && highest != null && highest.value() > now.value()) {
                revised = true;
                add(findings, told, new Finding.Revision(highest, now, "the words say that it fell"));
            } else if (before != null
                    && (!before.agrees(now) || isRaised(before, now))
                    && before.trend() != Observation.Trend.EARLIER
                    && before.report().number() != now.report().number()
                    && given.add(source(now) + " " + now.value())
                    && (!source(now).isEmpty() || now.value() > before.value())
                    && before.report().day().compareTo(now.report().day()) <= 0) {
                revised = true;
                String reason = source(now).isEmpty() ? "a later count, no source named" : "the same source, later";
                add(findings, told, new Finding.Revision(before, now, reason));
            }
            if (!revised) {
                disagreement(points, k, now, findings, told, median, most);
            }
            given.add(source(now) + " " + now.value());
            lastBySource.put(source(now), now);
            if (highest == null || now.value() > highest.value()) {
                highest = now;
            }
        }
        return findings;
    }

    /** Whether one named source says «at least» and later more: both can hold, but the second takes the place of the first. */
    private static boolean isRaised(Observation before, Observation now) {
        return !source(now).isEmpty()
                && Double.isInfinite(before.high())
                && now.value()
                        > before.value()
                                * (1 + (before.figure().approx() || now.figure().approx() ? 0.1 : 0));
    }

    /** The value in the middle, each report counting once. */
    private static double median(List<Series.Point> points) {
        List<Double> values = new ArrayList<>();
        for (Series.Point point : points) {
            for (int n = 0; n <= point.repeats().size(); n++) {
                values.add(point.first().value());
            }
        }
        values.sort(Comparator.naturalOrder());
        return values.isEmpty() ? 0 : values.get(values.size() / 2);
    }

    /** The greatest value of each report. */
    private static Map<String, Double> mostOfReports(List<Series.Point> points) {
        Map<String, Double> most = new HashMap<>();
        for (Series.Point point : points) {
            most.merge(point.first().report().id(), point.first().value(), Math::max);
        }
        return most;
    }

    /**
     * Whether it is said to be a share of another figure, or its report has a greater value and nothing says that this is an
     * earlier or a newer one: «9 wounded, 3 of them badly».
     */
    private static boolean isShare(Observation each, Map<String, Double> most) {
        return each.partOf() != null
                || each.trend() == Observation.Trend.NONE
                        && most.getOrDefault(each.report().id(), each.value()) > each.value();
    }

    /** Whether a value is so far from the others that it probably counts something else: it stands, but nothing is said of it. */
    private static boolean isApart(Series.Point point, double median) {
        double value = point.first().value();
        return point.repeats().isEmpty() && (value * 4 < median || value > median * 4);
    }

    /** Another named source with a value that cannot hold beside this one, at the same time or before. */
    private static void disagreement(
            List<Series.Point> points,
            int k,
            Observation now,
            List<Finding> findings,
            Set<String> told,
            double median,
            Map<String, Double> most) {
        if (now.trend() == Observation.Trend.EARLIER) {
            return;
        }
        for (int j = k - 1; j >= 0; j--) {
            Observation other = points.get(j).first();
            if (other.denied()
                    || other.trend() == Observation.Trend.EARLIER
                    || isApart(points.get(j), median)
                    || isShare(other, most)
                    || source(other).equals(source(now))
                    || other.report().number() == now.report().number()
                    || source(other).isEmpty() && source(now).isEmpty()
                    || other.agrees(now)
                    || k - j > 12) {
                continue;
            }
            boolean sameDay = other.report().day().equals(now.report().day());
            add(
                    findings,
                    told,
                    new Finding.Disagreement(
                            other, now, sameDay ? "different sources on the same day" : "another source"));
            return;
        }
    }

    private static void add(List<Finding> findings, Set<String> told, Finding finding) {
        String key = finding instanceof Finding.Revision revision
                ? "r" + revision.earlier().value() + " " + revision.later().value()
                : finding instanceof Finding.Disagreement disagreement
                        ? "d"
                                + Math.min(
                                        disagreement.one().value(),
                                        disagreement.other().value())
                                + " "
                                + Math.max(
                                        disagreement.one().value(),
                                        disagreement.other().value())
                        : finding.toString();
        if (told.add(key)) {
            findings.add(finding);
        }
    }

    /**
     * Parts that are greater than the wholes that they are said to be of, and wholes smaller than all their parts of one
     * kind together. The latter may still both hold where the parts overlap.
     */
    public static List<Finding.PartAboveWhole> partsAboveWholes(List<Observation> observations) {
        Map<String, Observation> byFigure = new HashMap<>();
        for (Observation each : observations) {
            byFigure.put(each.report().number() + " " + each.figure().id(), each);
        }
        List<Finding.PartAboveWhole> found = new ArrayList<>();
        Map<Observation, Double> sums = new HashMap<>();
        for (Observation part : observations) {
            Figure of = part.partOf();
            if (of == null || part.unit().equals("%")) {
                continue;
            }
            Observation whole = byFigure.get(part.report().number() + " " + of.id());
            if (whole == null || Double.isNaN(part.value())) {
                continue;
            }
            if (part.low() > whole.high()) {
                found.add(new Finding.PartAboveWhole(part, whole, "the part is greater than the whole"));
                continue;
            }
            double sum = sums.merge(whole, part.counts().equals(whole.counts()) ? part.low() : 0, Double::sum);
            if (sum > whole.high() && sum - part.low() <= whole.high()) {
                found.add(new Finding.PartAboveWhole(
                        part, whole, "the parts together are greater than the whole, unless they overlap"));
            }
        }
        return found;
    }
}
