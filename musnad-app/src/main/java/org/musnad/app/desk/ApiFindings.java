package org.musnad.app.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.app.series.Cells;
import org.musnad.app.series.SeriesExport;
import org.musnad.app.series.WhoPage;
import org.musnad.app.view.AnswerJson;
import org.musnad.ledger.identities.Identity;
import org.musnad.ledger.identities.LedgerIdentities;
import org.musnad.ledger.places.PlaceCounts;
import org.musnad.ledger.search.Answer;
import org.musnad.ledger.search.QueryException;
import org.musnad.ledger.search.Question;
import org.musnad.ledger.series.LedgerFigures;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.series.Series;
import org.musnad.ledger.store.Ledger;
import org.musnad.reader.Figure;

/** What the API tells across reports: statements, figures, series, names and places. */
final class ApiFindings {
    private static final int MOST_KEPT = 8;
    private static final int FACETS = 20;
    private static final int MOST_STATEMENTS = 50;

    private final Ledger ledger;
    private final Searches searches;
    private final LedgerFigures figures;
    private final LedgerIdentities identities;
    private final PlaceCounts places;
    private final Map<String, List<Observation>> observed = new HashMap<>();
    private long observedAt;

    ApiFindings(Finders finders) {
        this.ledger = finders.ledger();
        this.searches = finders.searches();
        this.figures = finders.figures();
        this.identities = finders.identities();
        this.places = finders.places();
    }

    List<ApiOperation> operations() {
        ApiOperation.Parameter sort = new ApiOperation.Parameter(
                "sort",
                false,
                "{\"type\":\"string\",\"enum\":[\"relevance\",\"time\",\"oldest\"],\"default\":\"relevance\"}");
        return List.of(
                ApiOperation.get(
                                "/statements",
                                "findStatements",
                                "findings",
                                "Answer",
                                "/statements?q=%D9%82%D8%A7%D9%84&limit=2")
                        .with(ApiOperation.text("q", true), sort, ApiOperation.LIMIT, ApiOperation.CURSOR)
                        .by(context -> search(context, true)),
                ApiOperation.get("/search", "search", "findings", "Answer", "/search?q=act%3Adeny&limit=2")
                        .with(ApiOperation.text("q", true), sort, ApiOperation.LIMIT, ApiOperation.CURSOR)
                        .by(context -> search(context, false)),
                ApiOperation.get(
                                "/figures",
                                "findFigures",
                                "findings",
                                "FigureList",
                                "/figures?q=%D9%82%D8%AA%D9%84%D9%89&limit=2")
                        .with(
                                ApiOperation.text("q", true),
                                ApiOperation.FROM,
                                ApiOperation.TO,
                                ApiOperation.LIMIT,
                                ApiOperation.CURSOR)
                        .by(this::figures),
                ApiOperation.get(
                                "/series", "findSeries", "findings", "SeriesList", "/series?q=%D9%82%D8%AA%D9%84%D9%89")
                        .with(
                                ApiOperation.text("q", true),
                                ApiOperation.FROM,
                                ApiOperation.TO,
                                ApiOperation.LIMIT,
                                ApiOperation.CURSOR)
                        .by(this::series),
                ApiOperation.get(
                                "/entities",
                                "findEntities",
                                "findings",
                                "EntityList",
                                "/entities?name=%D9%88%D8%B2%D9%8A%D8%B1")
                        .with(ApiOperation.text("name", true), ApiOperation.LIMIT, ApiOperation.CURSOR)
                        .by(this::entities),
                ApiOperation.get("/places", "listPlaces", "findings", "PlaceList", "/places?limit=2")
                        .with(ApiOperation.FROM, ApiOperation.TO, ApiOperation.LIMIT, ApiOperation.CURSOR)
                        .by(this::places));
    }

    private void search(Context context, boolean statementsOnly) {
        String query = ApiRequest.required(context, "q");
        String sort = ApiRequest.text(context, "sort");
        Question.Order order = switch (sort == null ? "relevance" : sort) {
            case "relevance" -> Question.Order.RELEVANCE;
            case "time" -> Question.Order.TIME;
            case "oldest" -> Question.Order.OLDEST;
            default -> throw Problem.badRequest("sort is relevance, time or oldest");
        };
        String asked = statementsOnly ? query + " kind:statement" : query;
        try {
            Answer answer = searches.ask(new Question(
                    asked,
                    ApiRequest.limit(context),
                    order,
                    ApiRequest.text(context, "cursor"),
                    statementsOnly ? 0 : FACETS));
            ApiAnswer.send(context, AnswerJson.of(answer));
        } catch (QueryException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** Sends the page of a list that the cursor, a place in it, names. */
    private static <T> void part(Context context, List<T> all, ApiAnswer.Item<T> item) {
        long cursor = ApiRequest.cursor(context);
        if (cursor < 0) {
            throw Problem.badRequest("the cursor is none that this list gave");
        }
        int from = (int) Math.min(cursor, all.size());
        int to = Math.min(all.size(), from + ApiRequest.limit(context));
        ApiAnswer.send(
                context, ApiAnswer.page(all.subList(from, to), to < all.size() ? ApiRequest.cursor(to) : null, item));
    }

    private void figures(Context context) {
        part(
                context,
                observations(
                        ApiRequest.required(context, "q"),
                        ApiRequest.day(context, "from"),
                        ApiRequest.day(context, "to")),
                ApiFindings::figure);
    }

    /** Kept until another report comes in, so that the pages of a list do not each look for all of it. One at a time. */
    private synchronized List<Observation> observations(String query, @Nullable String from, @Nullable String to) {
        long state = ledger.analyses().last();
        if (state != observedAt || observed.size() >= MOST_KEPT) {
            observed.clear();
            observedAt = state;
        }
        return observed.computeIfAbsent(
                from + " " + to + " " + query, key -> List.copyOf(figures.observations(query, from, to)));
    }

    private static void figure(JsonGenerator out, Observation each) throws IOException {
        Figure figure = each.figure();
        out.writeStartObject();
        out.writeNumberField("report", each.report().number());
        ApiAnswer.string(out, "outlet", each.report().outlet());
        ApiAnswer.string(out, "published", each.report().published());
        out.writeStringField("figure", figure.id());
        number(out, "low", figure.low());
        number(out, "best", figure.best());
        number(out, "high", figure.high());
        out.writeBooleanField("approx", figure.approx());
        out.writeStringField("kind", figure.kind().name().toLowerCase(Locale.ROOT));
        out.writeStringField("counts", each.counts());
        out.writeStringField("group", each.group());
        out.writeStringField("unit", each.unit());
        ApiAnswer.string(out, "place", each.placeName());
        ApiAnswer.string(out, "speaker", each.speaker());
        out.writeArrayFieldStart("chain");
        for (String outlet : each.chain()) {
            out.writeString(outlet);
        }
        out.writeEndArray();
        ApiAnswer.string(out, "time", each.time());
        out.writeStringField("trend", each.trend().name().toLowerCase(Locale.ROOT));
        out.writeBooleanField("denied", each.denied());
        out.writeNumberField("start", figure.span().start());
        out.writeNumberField("end", figure.span().end());
        out.writeNumberField("sentence_start", each.words().start());
        out.writeNumberField("sentence_end", each.words().end());
        out.writeEndObject();
    }

    private static void number(JsonGenerator out, String name, @Nullable Double value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, value);
        }
    }

    private void series(Context context) {
        List<Series> found = figures.find(
                ApiRequest.required(context, "q"), ApiRequest.day(context, "from"), ApiRequest.day(context, "to"));
        part(context, found, SeriesExport::write);
    }

    private void entities(Context context) {
        List<Identity> found = identities.find(ApiRequest.required(context, "name"));
        WhoPage who = new WhoPage(ledger, new Cells(false), 100, MOST_STATEMENTS, true);
        part(context, found, (out, identity) -> {
            String array = who.json(List.of(identity)).strip();
            out.writeRawValue(array.substring(1, array.length() - 1));
        });
    }

    private void places(Context context) {
        String from = ApiRequest.day(context, "from");
        String to = ApiRequest.day(context, "to");
        part(context, places.of(from == null ? "" : from, to == null ? "" : to), (out, place) -> {
            out.writeStartObject();
            out.writeStringField("gazetteer", place.gazetteer());
            out.writeStringField("name", place.name());
            out.writeStringField("latin", place.latin());
            out.writeNumberField("lat", place.lat());
            out.writeNumberField("lon", place.lon());
            out.writeStringField("country", place.country());
            out.writeStringField("kind", place.kind());
            out.writeNumberField("reports", place.reports());
            out.writeNumberField("figures", place.figures());
            out.writeEndObject();
        });
    }
}
