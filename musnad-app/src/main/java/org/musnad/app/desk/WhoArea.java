package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.identities.Identity;
import org.musnad.ledger.identities.LedgerIdentities;
import org.musnad.ledger.identities.Named;

/** A person or body across reports: roles in time, statements, figures, who speaks of it, and why its names are one. */
final class WhoArea implements Area {
    private static final int MOST_OTHERS = 24;
    /** Of the identities that are kept, together: some hundred bytes each. */
    private static final int MOST_MEMBERS = 120_000;

    private static final int MOST_TOLD = 150;

    private final Finders finders;
    private final Kept<List<Identity>> kept;
    private final Kept<WhoPage.Who> told;
    private final Kept<List<String>> known;
    private final Pages pages;
    private final KeptPages keptPages;

    WhoArea(Finders finders, Pages pages, KeptPages keptPages) {
        this.finders = finders;
        this.kept = new Kept<>(finders.state(), MOST_MEMBERS, WhoArea::members);
        this.told = new Kept<>(finders.state(), MOST_TOLD);
        this.known = new Kept<>(finders.state(), 1);
        this.pages = pages;
        this.keptPages = keptPages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/who", keptPages.ofAll(this::show));
        routes.post("/who/decide", this::decide);
        routes.post("/who/undo", this::undo);
    }

    private void show(Context context) {
        Visit visit = Visit.of(context);
        String name = visit.query("name");
        pages.show(
                context,
                "who.jte",
                Map.of(
                        "visit",
                        visit,
                        "page",
                        page(visit, name),
                        "known",
                        name.isEmpty() ? known.get("", this::commonest) : List.of()));
    }

    private WhoPage page(Visit visit, String name) {
        List<Identity> found = name.isEmpty()
                ? List.of()
                : kept.get(name, () -> finders.identities().find(name));
        if (found.isEmpty()) {
            return new WhoPage(name, null, List.of(), 0);
        }
        Identity chosen = chosen(found, visit.query("at"));
        List<WhoPage.Other> others = new ArrayList<>();
        for (Identity each : found) {
            if (each != chosen && others.size() < MOST_OTHERS) {
                String id = id(each.members().get(0).id());
                String latin = each.latin();
                others.add(new WhoPage.Other(
                        id,
                        each.name(),
                        latin == null ? "" : latin,
                        visit.t("type." + Forms.lower(each.type())),
                        each.members().size(),
                        each.roles().isEmpty()
                                ? ""
                                : each.roles().get(each.roles().size() - 1).role(),
                        "/who?name=" + Visit.encode(name) + "&at=" + id));
            }
        }
        return new WhoPage(
                name,
                told.get(
                        id(chosen.members().get(0).id()) + " "
                                + chosen.members().size() + " "
                                + visit.language().code() + visit.arabicDigits(),
                        () -> new WhoTelling(finders, visit, chosen).who()),
                others,
                found.size() - 1 - others.size());
    }

    private static int members(List<Identity> found) {
        int members = 1;
        for (Identity each : found) {
            members += each.members().size() + each.links().size();
        }
        return members;
    }

    /** The one with that member; else the first. */
    private static Identity chosen(List<Identity> found, String member) {
        for (Identity identity : found) {
            for (Named each : identity.members()) {
                if (id(each.id()).equals(member)) {
                    return identity;
                }
            }
        }
        return found.get(0);
    }

    static String id(Named.Id id) {
        return id.analysis() + "-" + id.entity();
    }

    /** Those who speak most, to begin with. */
    private List<String> commonest() {
        return finders.ledger()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT t.text FROM (SELECT e.name AS name, count(*) AS n FROM (SELECT"
                                        + " analysis, speaker FROM statement WHERE speaker IS NOT NULL LIMIT 20000) s JOIN entity e"
                                        + " ON e.analysis = s.analysis AND e.n = s.speaker GROUP BY e.name ORDER BY n DESC LIMIT 40) c"
                                        + " JOIN term t ON t.id = c.name ORDER BY c.n DESC, t.text")
                        .mapTo(String.class)
                        .list());
    }

    private void decide(Context context) {
        String who = reviewer(context);
        String why = Forms.field(context, "why");
        try {
            if (!Forms.field(context, "split").isEmpty()) {
                decide(LedgerIdentities.Verb.SPLIT, id(Forms.field(context, "split")), null, who, why);
            } else if (!Forms.field(context, "confirm").isEmpty()) {
                decide(
                        LedgerIdentities.Verb.CONFIRM,
                        id(Forms.field(context, "confirm")),
                        id(Forms.field(context, "other")),
                        who,
                        why);
            } else {
                decide(
                        LedgerIdentities.Verb.MERGE,
                        id(Forms.field(context, "merge")),
                        id(Forms.field(context, "other")),
                        who,
                        why);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.badRequest("one, other");
        }
        back(context);
    }

    private void decide(LedgerIdentities.Verb verb, Named.Id one, Named.@Nullable Id other, String who, String why) {
        finders.identities()
                .decide(verb, one, other, who, why.isEmpty() ? null : why, null, System.currentTimeMillis());
    }

    private void undo(Context context) {
        String who = reviewer(context);
        var undone =
                finders.identities().undo(Forms.number(Forms.field(context, "id")), who, System.currentTimeMillis());
        if (undone.isEmpty()) {
            throw Problem.notFound("");
        }
        back(context);
    }

    private static void back(Context context) {
        String at = Forms.field(context, "at");
        context.redirect("/who?name=" + Visit.encode(Forms.field(context, "name"))
                + (at.isEmpty() ? "" : "&at=" + Visit.encode(at)));
    }

    private static String reviewer(Context context) {
        String who = Visit.of(context).user();
        if (who == null) {
            throw new Problem(403, "problem.name", "");
        }
        return who;
    }

    private static Named.Id id(String text) {
        String[] parts = text.split("-");
        if (parts.length != 2 || !parts[0].matches("\\d{1,15}") || !parts[1].matches("\\d{1,6}")) {
            throw Problem.badRequest("one, other");
        }
        return new Named.Id(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }
}
