package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.musnad.ledger.search.Answer;
import org.musnad.ledger.search.QueryException;
import org.musnad.ledger.search.Question;
import org.musnad.ledger.store.Ledger;
import org.musnad.reader.Report;
import org.musnad.reader.Span;

/** The first page: one box, the answers as statements, and facets that narrow them. */
final class SearchArea implements Area {
    private static final int HITS = 20;
    private static final int FACETS = 8;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 90;

    private final Ledger ledger;
    private final Searches searches;
    private final Pages pages;
    private final KeptPages keptPages;

    SearchArea(Finders finders, Pages pages, KeptPages keptPages) {
        this.keptPages = keptPages;
        this.ledger = finders.ledger();
        this.searches = finders.searches();
        this.pages = pages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/", keptPages.ofFindings(this::show));
    }

    private void show(Context context) {
        Visit visit = Visit.of(context);
        String days = days(visit, Forms.day(visit.query("from")), Forms.day(visit.query("to")));
        if (!days.isEmpty()) {
            context.redirect("/?q=" + Visit.encode((visit.query("q") + days).strip()));
            return;
        }
        pages.show(context, "search.jte", Map.of("visit", visit, "page", page(visit)));
    }

    /** What a question has to hold for a stretch of days, both of them in it; either may be empty. */
    static String days(Visit visit, String from, String to) {
        return (from.isEmpty() ? "" : " " + visit.t("field.after") + ":" + from)
                + (to.isEmpty()
                        ? ""
                        : " " + visit.t("field.before") + ":"
                                + LocalDate.parse(to).plusDays(1));
    }

    private SearchPage page(Visit visit) {
        String query = visit.query("q");
        Question.Order order = order(visit.query("sort"));
        long reports = ledger.reports().count();
        String name = order.name().toLowerCase(Locale.ROOT);
        if (reports == 0 || query.isEmpty()) {
            return new SearchPage(query, name, "", 0, false, reports, List.of(), List.of(), List.of(), "");
        }
        try {
            String cursor = visit.query("cursor");
            Answer answer = searches.ask(new Question(query, HITS, order, cursor.isEmpty() ? null : cursor, FACETS));
            String next = answer.next();
            return new SearchPage(
                    query,
                    name,
                    "",
                    answer.total(),
                    answer.relaxed(),
                    reports,
                    hits(visit, answer.hits()),
                    facets(visit, answer, query),
                    days(visit, answer.days(), query),
                    next == null ? "" : visit.with("cursor", "") + "&cursor=" + Visit.encode(next));
        } catch (QueryException e) {
            return new SearchPage(
                    query,
                    name,
                    visit.reason(String.valueOf(e.getMessage())),
                    0,
                    false,
                    reports,
                    List.of(),
                    List.of(),
                    List.of(),
                    "");
        }
    }

    private static Question.Order order(String name) {
        return switch (name) {
            case "time" -> Question.Order.TIME;
            case "oldest" -> Question.Order.OLDEST;
            default -> Question.Order.RELEVANCE;
        };
    }

    private List<SearchPage.Hit> hits(Visit visit, List<Answer.Hit> found) {
        List<SearchPage.Hit> hits = new ArrayList<>();
        Map<Long, int[]> carriers = carriers(found);
        for (Answer.Hit hit : found) {
            Report report = hit.report();
            String text = report.text();
            String title = report.title();
            Answer.Said said = hit.said();
            String speaker = said == null ? null : said.speaker();
            String latin = said == null ? null : said.latin();
            Span cue = said == null ? null : said.cue();
            int[] carried = carriers.getOrDefault(hit.stored().id(), new int[] {1, 1});
            hits.add(new SearchPage.Hit(
                    "/reports/" + hit.stored().id() + (said == null ? "" : "#" + said.id()),
                    title == null ? report.id() : title,
                    text(report.outlet()),
                    text(report.published()),
                    said == null
                            ? visit.t("search.own-voice")
                            : speaker == null ? visit.t("report.unknown-speaker") : speaker,
                    speaker == null ? "" : "/who?name=" + Visit.encode(speaker),
                    text(latin),
                    cue == null ? "" : cue.of(text),
                    said == null ? "" : visit.t("act." + said.act().name().toLowerCase(Locale.ROOT)),
                    pieces(text, hit),
                    carried[0],
                    carried[1]));
        }
        return hits;
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    /** By report: how many reports carry its text, and how many of them are independent. Without those that are alone. */
    private Map<Long, int[]> carriers(List<Answer.Hit> found) {
        Map<Long, int[]> carriers = new HashMap<>();
        if (!found.isEmpty()) {
            ledger.jdbi()
                    .useHandle(handle -> handle.createQuery("SELECT m.report, g.origins, (SELECT count(*) FROM"
                                    + " copy_member o WHERE o.copy_group = g.id) FROM copy_member m JOIN copy_group g"
                                    + " ON g.id = m.copy_group WHERE m.report IN (<reports>)")
                            .bindList(
                                    "reports",
                                    found.stream()
                                            .map(hit -> hit.stored().id())
                                            .distinct()
                                            .toList())
                            .map((row, context) ->
                                    carriers.put(row.getLong(1), new int[] {row.getInt(3), row.getInt(2)}))
                            .forEach(old -> {}));
        }
        return carriers;
    }

    private static List<SearchPage.Piece> pieces(String text, Answer.Hit hit) {
        List<SearchPage.Piece> pieces = new ArrayList<>();
        int at = hit.snippet().start();
        for (Span marked : hit.marked()) {
            if (marked.start() > at) {
                pieces.add(new SearchPage.Piece(text.substring(at, marked.start()), false));
            }
            pieces.add(new SearchPage.Piece(marked.of(text), true));
            at = marked.end();
        }
        if (at < hit.snippet().end()) {
            pieces.add(new SearchPage.Piece(text.substring(at, hit.snippet().end()), false));
        }
        return pieces;
    }

    private static List<SearchPage.Facet> facets(Visit visit, Answer answer, String query) {
        List<SearchPage.Facet> facets = new ArrayList<>();
        facet(visit, facets, "outlet", answer.outlets(), query);
        facet(visit, facets, "speaker", answer.speakers(), query);
        facet(visit, facets, "act", answer.acts(), query);
        facet(visit, facets, "place", answer.places(), query);
        return facets;
    }

    private static void facet(
            Visit visit, List<SearchPage.Facet> facets, String field, List<Answer.Count> counts, String query) {
        List<SearchPage.Value> values = new ArrayList<>();
        for (Answer.Count count : counts) {
            String shown = field.equals("act") ? visit.t("act." + count.value()) : count.value();
            String asked = field.equals("act") && visit.arabic() ? shown : count.value();
            String narrower = query + " " + visit.t("field." + field) + ":\"" + asked.replace("\"", " ") + "\"";
            values.add(new SearchPage.Value(shown, count.count(), visit.with("q", narrower)));
        }
        if (!values.isEmpty()) {
            facets.add(new SearchPage.Facet(visit.t("search.facet." + field), values));
        }
    }

    private static List<SearchPage.Bar> days(Visit visit, List<Answer.Count> days, String query) {
        List<SearchPage.Bar> bars = new ArrayList<>();
        long most = days.stream().mapToLong(Answer.Count::count).max().orElse(1);
        double width = WIDTH / Math.max(1, days.size());
        for (Answer.Count day : days) {
            String[] ends = ends(day.value());
            double height = Math.max(2, HEIGHT * day.count() / most);
            bars.add(new SearchPage.Bar(
                    day.value(),
                    day.count(),
                    Drawing.hundredths(bars.size() * width),
                    Drawing.hundredths(HEIGHT - height),
                    Drawing.hundredths(Math.max(1, Math.min(60, width * 0.85))),
                    Drawing.hundredths(height),
                    ends[0],
                    ends[1],
                    visit.with("q", query + days(visit, ends[0], ends[1]))));
        }
        return bars;
    }

    /** The first and the last day of a day, a month or a year. */
    private static String[] ends(String value) {
        return switch (value.length()) {
            case 4 -> new String[] {value + "-01-01", value + "-12-31"};
            case 7 ->
                new String[] {
                    value + "-01", YearMonth.parse(value).atEndOfMonth().toString()
                };
            default -> new String[] {LocalDate.parse(value.substring(0, 10)).toString(), value.substring(0, 10)};
        };
    }
}
