package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.musnad.app.view.MarkedText;
import org.musnad.ledger.identities.Identity;
import org.musnad.ledger.identities.LedgerIdentities;
import org.musnad.ledger.identities.Named;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;

/** A person or body across reports: roles in time, statements, figures, who speaks of it, and why its names are one. */
final class WhoArea implements Area {
    private static final int MOST_FOUND = 5;
    private static final int MOST_READ = 200;
    private static final int MOST_SHOWN = 40;
    private static final int MOST_WORDS = 240;

    private final Ledger ledger;
    private final LedgerIdentities identities;
    private final Kept<List<Identity>> kept;
    private final Pages pages;

    WhoArea(Ledger ledger, Pages pages) {
        this.ledger = ledger;
        this.identities = new LedgerIdentities(ledger);
        this.kept = new Kept<>(ledger, 128);
        this.pages = pages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/who", this::show);
        routes.post("/who/decide", this::decide);
    }

    private void show(Context context) {
        Visit visit = Visit.of(context);
        String name = visit.query("name");
        List<WhoPage.Who> found = new ArrayList<>();
        if (!name.isEmpty()) {
            List<Identity> all = kept.get(name, () -> identities.find(name));
            for (Identity identity : all.subList(0, Math.min(MOST_FOUND, all.size()))) {
                found.add(new Build(visit, identity).who());
            }
        }
        List<String> known = name.isEmpty() ? commonest() : List.of();
        pages.show(context, "who.jte", Map.of("visit", visit, "page", new WhoPage(name, found), "known", known));
    }

    /** Those who speak most, to begin with. */
    private List<String> commonest() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT t.text FROM (SELECT e.name AS name, count(*) AS n FROM (SELECT"
                                        + " analysis, speaker FROM statement WHERE speaker IS NOT NULL LIMIT 20000) s JOIN entity e"
                                        + " ON e.analysis = s.analysis AND e.n = s.speaker GROUP BY e.name ORDER BY n DESC LIMIT 40) c"
                                        + " JOIN term t ON t.id = c.name ORDER BY c.n DESC, t.text")
                        .mapTo(String.class)
                        .list());
    }

    /** One identity being told. */
    private final class Build {
        private final Visit visit;
        private final Identity identity;
        private final List<WhoPage.Said> said = new ArrayList<>();
        private final List<WhoPage.Said> figures = new ArrayList<>();
        private final List<WhoPage.Said> mentioned = new ArrayList<>();
        private final List<WhoPage.Member> members = new ArrayList<>();

        Build(Visit visit, Identity identity) {
            this.visit = visit;
            this.identity = identity;
        }

        WhoPage.Who who() {
            int read = 0;
            for (Named member : identity.members()) {
                StoredAnalysis stored = read++ < MOST_READ
                        ? ledger.analyses().find(member.id().analysis()).orElse(null)
                        : null;
                if (stored != null
                        && member.id().entity() < stored.analysis().entities().size()) {
                    member(member, stored);
                }
            }
            int statements = said.size();
            List<WhoPage.Role> roles = new ArrayList<>();
            for (Identity.Role role : identity.roles()) {
                roles.add(new WhoPage.Role(
                        role.role(), visit.digits(role.first()), visit.digits(role.last()), role.reports()));
            }
            Set<String> reasons = new LinkedHashSet<>();
            for (Identity.Link link : identity.links()) {
                reasons.add(visit.digits(String.format(Locale.ROOT, "%.2f", link.score())) + " "
                        + visit.reason(link.reason()));
            }
            String latin = identity.latin();
            return new WhoPage.Who(
                    identity.name(),
                    latin == null ? "" : latin,
                    visit.t("type." + identity.type().name().toLowerCase(Locale.ROOT)),
                    identity.members().size(),
                    identity.names(),
                    roles,
                    latest(said),
                    statements,
                    latest(figures),
                    latest(mentioned),
                    List.copyOf(reasons),
                    members.subList(0, Math.min(MOST_SHOWN, members.size())));
        }

        private static List<WhoPage.Said> latest(List<WhoPage.Said> all) {
            all.sort(Comparator.comparing(WhoPage.Said::day).reversed());
            return List.copyOf(all.subList(0, Math.min(MOST_SHOWN, all.size())));
        }

        private void member(Named member, StoredAnalysis stored) {
            Analysis analysis = stored.analysis();
            Entity entity = analysis.entities().get(member.id().entity());
            String outlet = analysis.report().outlet();
            String from = outlet == null ? analysis.report().id() : outlet;
            String page = "/reports/" + stored.report();
            members.add(new WhoPage.Member(
                    member.id().analysis() + "-" + member.id().entity(),
                    member.name(),
                    visit.digits(member.day()),
                    page));
            for (Statement statement : analysis.statements()) {
                boolean speaks = entity.id().equals(statement.speaker());
                if (!speaks && !statement.entities().contains(entity.id())) {
                    continue;
                }
                (speaks ? said : mentioned)
                        .add(new WhoPage.Said(
                                visit.digits(member.day()),
                                from,
                                visit.t("act." + statement.act().name().toLowerCase(Locale.ROOT)),
                                words(statement.content(), analysis),
                                page + "#" + statement.id()));
                if (speaks) {
                    figures(member, analysis, statement, from, page);
                }
            }
        }

        private void figures(Named member, Analysis analysis, Statement statement, String from, String page) {
            for (Figure figure : analysis.figures()) {
                if (statement.id().equals(figure.statement())) {
                    Span counted = figure.counted();
                    String text = analysis.report().text();
                    figures.add(new WhoPage.Said(
                            visit.digits(member.day()),
                            from,
                            visit.digits(MarkedText.value(figure)),
                            counted == null ? figure.span().of(text) : counted.of(text),
                            page + "#" + figure.id()));
                }
            }
        }
    }

    private static String words(Span span, Analysis analysis) {
        String words = span.of(analysis.report().text());
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS - 1) + "…" : words;
    }

    private void decide(Context context) {
        String who = Visit.of(context).user();
        if (who == null) {
            throw new Problem(403, "problem.name", "");
        }
        LedgerIdentities.Verb verb = switch (form(context, "verb")) {
            case "confirm" -> LedgerIdentities.Verb.CONFIRM;
            case "split" -> LedgerIdentities.Verb.SPLIT;
            case "merge" -> LedgerIdentities.Verb.MERGE;
            default -> throw Problem.badRequest("verb");
        };
        Named.Id one = id(form(context, "one"));
        String why = form(context, "why");
        try {
            identities.decide(
                    verb,
                    one,
                    verb == LedgerIdentities.Verb.SPLIT ? null : id(form(context, "other")),
                    who,
                    why.isEmpty() ? null : why,
                    null,
                    System.currentTimeMillis());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.badRequest("one, other");
        }
        context.redirect("/who?name=" + Visit.encode(form(context, "name")));
    }

    private static Named.Id id(String text) {
        String[] parts = text.split("-");
        if (parts.length != 2 || !parts[0].matches("\\d{1,15}") || !parts[1].matches("\\d{1,6}")) {
            throw Problem.badRequest("one, other");
        }
        return new Named.Id(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    private static String form(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.strip();
    }
}
