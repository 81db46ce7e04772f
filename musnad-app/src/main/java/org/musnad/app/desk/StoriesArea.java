package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musnad.ledger.series.Finding;
import org.musnad.ledger.series.Observation;
import org.musnad.ledger.series.Series;
import org.musnad.ledger.stories.LedgerStories;
import org.musnad.ledger.stories.StoryDigest;

/** Reports of one event: who told first, who copied, who added what, what they disagree on, and what is asked. */
final class StoriesArea implements Area {
    private static final int MOST = 60;
    private static final int MOST_TOLD = 40;

    private final LedgerStories stories;
    private final Kept<StoryDigest> digests;
    private final Pages pages;
    private final KeptPages keptPages;

    StoriesArea(Finders finders, Pages pages, KeptPages keptPages) {
        this.keptPages = keptPages;
        this.stories = finders.stories();
        this.digests = new Kept<>(finders.state(), 64);
        this.pages = pages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/stories", keptPages.ofAll(this::list));
        routes.get("/stories/{id}", keptPages.ofAll(this::show));
    }

    private void list(Context context) {
        Visit visit = Visit.of(context);
        String since = Forms.day(visit.query("since"));
        List<LedgerStories.Entry> found = stories.list(since.isEmpty() ? null : since, MOST);
        pages.show(context, "stories.jte", Map.of("visit", visit, "entries", found, "since", since));
    }

    private void show(Context context) {
        String id = context.pathParam("id");
        if (!id.matches("\\d{1,12}")) {
            throw Problem.notFound("");
        }
        Visit visit = Visit.of(context);
        StoryDigest digest = digests.get(
                "story " + id, () -> stories.digest(Long.parseLong(id)).orElseThrow(() -> Problem.notFound("")));
        List<String> disagreements = new ArrayList<>();
        for (Finding.Disagreement each : digest.disagreements()) {
            disagreements.add(visit.t(
                    "figures.disagreement",
                    value(visit, each.one()),
                    value(visit, each.other()),
                    visit.reason(each.reason())));
        }
        List<String> series = new ArrayList<>();
        for (Series each : digest.series()) {
            StringBuilder line = new StringBuilder(each.title());
            if (!each.group().isEmpty()) {
                line.append(" · ").append(each.group());
            }
            line.append(": ");
            String gap = "";
            for (Series.Point point :
                    each.points().subList(0, Math.min(8, each.points().size()))) {
                line.append(gap).append(value(visit, point.first()));
                gap = "، ";
            }
            series.add(line.toString());
        }
        List<StoryDigest.Telling> tellings = digest.tellings();
        Map<String, String> copied = new HashMap<>();
        for (StoryDigest.Telling telling : tellings) {
            String outlet = telling.report().outlet();
            copied.put(telling.report().id(), outlet == null ? visit.plain(telling.title()) : outlet);
        }
        pages.show(
                context,
                "story.jte",
                Map.of(
                        "visit",
                        visit,
                        "tellings",
                        tellings.subList(0, Math.min(MOST_TOLD, tellings.size())),
                        "copied",
                        copied,
                        "origins",
                        digest.origins(),
                        "reports",
                        tellings.size(),
                        "series",
                        series,
                        "disagreements",
                        disagreements,
                        "questions",
                        digest.questions()));
    }

    private static String value(Visit visit, Observation each) {
        String outlet = each.report().outlet();
        return visit.value(each.figure()) + " ("
                + (outlet == null ? each.report().id() : outlet) + ")";
    }
}
