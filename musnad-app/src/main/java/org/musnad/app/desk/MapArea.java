package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.musnad.ledger.places.PlaceCounts;

/** The places of reports on a map without tiles, by time, with the same as a list. */
final class MapArea implements Area {
    private static final int MOST_LISTED = 100;
    private static final int MOST_ASKED = 8;

    /** A part of the world: degrees west, north (downwards negative), width and height, and the width of a cluster's cell. */
    private record Part(double west, double top, double width, double height, double cell) {
        boolean holds(double lat, double lon) {
            return lon >= west && lon <= west + width && -lat >= top && -lat <= top + height;
        }
    }

    private static final Map<String, Part> PARTS = Map.of(
            "arab", new Part(-18, -43, 82, 47, 1.6),
            "levant", new Part(33, -38, 17, 10, 0.4),
            "gulf", new Part(33, -33, 28, 22, 0.7),
            "nile", new Part(20, -33, 32, 34, 1.0),
            "maghreb", new Part(-18, -38.5, 44, 25, 1.0),
            "world", new Part(-170, -78, 350, 134, 7));

    private final PlaceCounts counts;
    private final Timeline timeline;
    private final Pages pages;
    private final KeptPages keptPages;

    MapArea(Finders finders, Pages pages, KeptPages keptPages) {
        this.keptPages = keptPages;
        this.counts = finders.places();
        this.timeline = new Timeline(finders.ledger(), finders.state());
        this.pages = pages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/map", keptPages.ofFindings(this::show));
    }

    private void show(Context context) {
        Visit visit = Visit.of(context);
        String view = PARTS.containsKey(visit.query("view")) ? visit.query("view") : "arab";
        String from = Forms.day(visit.query("from"));
        String to = Forms.day(visit.query("to"));
        PlaceCounts.Days days = counts.days();
        String first = days.first();
        String last = days.last();
        pages.show(
                context,
                "map.jte",
                Map.of(
                        "visit",
                        visit,
                        "page",
                        page(
                                visit,
                                Objects.requireNonNull(PARTS.get(view)),
                                view,
                                from,
                                to,
                                first == null ? "" : first,
                                last == null ? "" : last)));
    }

    private MapPage page(Visit visit, Part part, String view, String from, String to, String first, String last) {
        List<PlaceCounts.Count> found = counts.of(from, to);
        Map<String, List<PlaceCounts.Count>> cells = new HashMap<>();
        int hidden = 0;
        for (PlaceCounts.Count count : found) {
            if (!part.holds(count.lat(), count.lon())) {
                hidden++;
                continue;
            }
            String cell =
                    (int) Math.floor(count.lon() / part.cell()) + " " + (int) Math.floor(count.lat() / part.cell());
            cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(count);
        }
        List<MapPage.Cluster> clusters = new ArrayList<>();
        cells.values().stream()
                .sorted(Comparator.comparingInt((List<PlaceCounts.Count> cell) -> -reports(cell)))
                .forEach(cell -> clusters.add(cluster(visit, cell, part, address(visit, cell, from, to))));
        List<MapPage.Place> places = new ArrayList<>();
        for (PlaceCounts.Count count : found) {
            if (places.size() < MOST_LISTED && part.holds(count.lat(), count.lon())) {
                places.add(new MapPage.Place(
                        count.name(),
                        count.latin(),
                        country(visit, count.country()),
                        count.reports(),
                        count.figures(),
                        address(visit, List.of(count), from, to)));
            }
        }
        int days = first.isEmpty() || last.isEmpty()
                ? 0
                : (int) Math.min(100_000, ChronoUnit.DAYS.between(LocalDate.parse(first), LocalDate.parse(last)));
        String box = Drawing.hundredths(part.west()) + " " + Drawing.hundredths(part.top()) + " "
                + Drawing.hundredths(part.width()) + " " + Drawing.hundredths(part.height());
        return new MapPage(
                box,
                view,
                from,
                to,
                first,
                last,
                days,
                clusters,
                places,
                timeline.bars(visit, from, to),
                centre(cells, part),
                hidden);
    }

    /** Half of the reports lie west of it, in hundredths of the width. */
    private static String centre(Map<String, List<PlaceCounts.Count>> cells, Part part) {
        List<PlaceCounts.Count> all = cells.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(PlaceCounts.Count::lon))
                .toList();
        int half = (reports(all) + 1) / 2;
        for (PlaceCounts.Count count : all) {
            half -= count.reports();
            if (half <= 0) {
                return Drawing.hundredths(100 * (count.lon() - part.west()) / part.width());
            }
        }
        return "";
    }

    private static int reports(List<PlaceCounts.Count> cell) {
        return cell.stream().mapToInt(PlaceCounts.Count::reports).sum();
    }

    /** The search for what reports of those days say about these places, or about the most named of them. */
    private static String address(Visit visit, List<PlaceCounts.Count> counts, String from, String to) {
        String places = counts.stream()
                .limit(MOST_ASKED)
                .map(count -> visit.t("field.place") + ":\"" + count.name().replace("\"", " ") + "\"")
                .distinct()
                .collect(Collectors.joining(" | "));
        return "/?q="
                + Visit.encode(
                        (places.contains(" | ") ? "(" + places + ")" : places) + SearchArea.days(visit, from, to));
    }

    private static MapPage.Cluster cluster(Visit visit, List<PlaceCounts.Count> cell, Part part, String address) {
        PlaceCounts.Count largest = cell.get(0);
        int reports = reports(cell);
        double radius = Math.min(part.width() / 18, part.width() / 220 * (1 + Math.log(1 + reports)));
        StringBuilder title = new StringBuilder();
        for (PlaceCounts.Count count : cell.subList(0, Math.min(6, cell.size()))) {
            title.append(title.isEmpty() ? "" : "، ")
                    .append(count.name())
                    .append(" (")
                    .append(visit.number(count.reports()))
                    .append(')');
        }
        if (cell.size() > 6) {
            title.append(" …");
        }
        return new MapPage.Cluster(
                Drawing.hundredths(largest.lon()),
                Drawing.hundredths(-largest.lat()),
                Drawing.hundredths(radius),
                Drawing.hundredths(Math.max(radius * 0.75, part.width() / 100)),
                visit.number(reports),
                title.toString(),
                address);
    }

    /** The name of a country in the reader's language. */
    private static String country(Visit visit, String code) {
        return code.isEmpty()
                ? ""
                : new Locale.Builder()
                        .setRegion(code)
                        .build()
                        .getDisplayCountry(visit.arabic() ? Locale.forLanguageTag("ar") : Locale.ENGLISH);
    }
}
