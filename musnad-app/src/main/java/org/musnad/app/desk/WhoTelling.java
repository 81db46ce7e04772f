package org.musnad.app.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.musnad.ledger.identities.Identity;
import org.musnad.ledger.identities.LedgerIdentities;
import org.musnad.ledger.identities.Named;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;

/** One identity being told in full: its latest reports are read, and what is in all of them is counted. */
final class WhoTelling {
    private static final int MOST_READ = 40;
    private static final int MOST_SHOWN = 25;
    private static final int MOST_NAMES = 24;
    private static final int MOST_ROLES = 12;
    private static final int MOST_COUNTED = 5_000;
    private static final int MOST_WORDS = 240;

    private final Finders finders;
    private final Visit visit;
    private final Identity identity;
    private final List<Named> latest;
    private final List<WhoPage.Said> said = new ArrayList<>();
    private final List<WhoPage.Said> figures = new ArrayList<>();
    private final List<WhoPage.Said> mentioned = new ArrayList<>();
    private final Map<String, Integer> speaksOf = new HashMap<>();

    WhoTelling(Finders finders, Visit visit, Identity identity) {
        this.finders = finders;
        this.visit = visit;
        this.identity = identity;
        this.latest = identity.members().stream()
                .sorted(Comparator.comparing(Named::day).reversed().thenComparing(Named::id))
                .limit(MOST_READ)
                .toList();
    }

    WhoPage.Who who() {
        Map<Long, StoredAnalysis> read = new HashMap<>();
        finders.ledger()
                .analyses()
                .find(latest.stream().map(member -> member.id().analysis()).toList())
                .forEach(stored -> read.put(stored.id(), stored));
        List<WhoPage.Member> members = new ArrayList<>();
        for (Named member : latest) {
            StoredAnalysis stored = read.get(member.id().analysis());
            if (stored != null
                    && member.id().entity() < stored.analysis().entities().size()) {
                members.add(new WhoPage.Member(
                        WhoArea.id(member.id()),
                        member.name(),
                        visit.digits(member.day()),
                        "/reports/" + stored.report() + "#e" + (member.id().entity() + 1)));
                member(member, stored);
            }
        }
        String latin = identity.latin();
        return new WhoPage.Who(
                WhoArea.id(identity.members().get(0).id()),
                identity.name(),
                latin == null ? "" : latin,
                visit.t("type." + Forms.lower(identity.type())),
                identity.members().size(),
                identity.names()
                        .subList(0, Math.min(MOST_NAMES, identity.names().size())),
                roles(),
                shown(said),
                statements(),
                shown(figures),
                shown(mentioned),
                speaksOf.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_NAMES)
                        .map(entry -> new WhoPage.Count(entry.getKey(), entry.getValue()))
                        .toList(),
                reasons(),
                members.subList(0, Math.min(MOST_SHOWN, members.size())),
                decided());
    }

    /** The roles that most reports use, in the order of time. */
    private List<WhoPage.Role> roles() {
        return identity.roles().stream()
                .sorted(Comparator.comparing((Identity.Role role) -> -role.reports()))
                .limit(MOST_ROLES)
                .sorted(Comparator.comparing(Identity.Role::first).thenComparing(Identity.Role::role))
                .map(role -> new WhoPage.Role(
                        role.role(), visit.digits(role.first()), visit.digits(role.last()), role.reports()))
                .toList();
    }

    private List<String> reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        for (Identity.Link link : identity.links()) {
            if (reasons.size() < MOST_NAMES) {
                reasons.add(visit.reason(link.reason()) + " · "
                        + visit.t("report.confidence", visit.number(Math.round(link.score() * 100))));
            }
        }
        return List.copyOf(reasons);
    }

    private List<WhoPage.Decided> decided() {
        List<WhoPage.Decided> decided = new ArrayList<>();
        for (LedgerIdentities.Made made : finders.identities().made(identity.members())) {
            String why = made.why();
            String when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                    .withZone(ZoneId.systemDefault())
                    .format(Instant.ofEpochMilli(made.at()));
            decided.add(new WhoPage.Decided(
                    made.id(),
                    visit.t("who.decided." + Forms.lower(made.verb())),
                    made.who(),
                    visit.digits(when),
                    why == null ? "" : why,
                    finders.ledger()
                            .analyses()
                            .find(made.one().analysis())
                            .map(stored -> "/reports/" + stored.report() + "#e"
                                    + (made.one().entity() + 1))
                            .orElse("")));
        }
        return decided;
    }

    /** How many statements it makes: of its latest {@value #MOST_COUNTED} reports. */
    private int statements() {
        return finders.identities()
                .statements(identity.members().stream()
                        .sorted(Comparator.comparing(Named::day).reversed())
                        .limit(MOST_COUNTED)
                        .toList());
    }

    private static List<WhoPage.Said> shown(List<WhoPage.Said> all) {
        return List.copyOf(all.subList(0, Math.min(MOST_SHOWN, all.size())));
    }

    private void member(Named member, StoredAnalysis stored) {
        Analysis analysis = stored.analysis();
        Entity entity = analysis.entities().get(member.id().entity());
        String outlet = analysis.report().outlet();
        String from = outlet == null ? analysis.report().id() : outlet;
        String page = "/reports/" + stored.report();
        for (Statement statement : analysis.statements()) {
            boolean speaks = entity.id().equals(statement.speaker());
            if (!speaks && !statement.entities().contains(entity.id())) {
                continue;
            }
            (speaks ? said : mentioned)
                    .add(new WhoPage.Said(
                            visit.digits(member.day()),
                            from,
                            visit.t("act." + Forms.lower(statement.act())),
                            Forms.shortened(
                                    statement.content().of(analysis.report().text()), MOST_WORDS),
                            page + "#" + statement.id()));
            if (speaks) {
                names(analysis, statement, entity);
                figures(member, analysis, statement, from, page);
            }
        }
    }

    private void names(Analysis analysis, Statement statement, Entity speaker) {
        for (Entity other : analysis.entities()) {
            boolean someone = other.type() == Entity.Type.PER || other.type() == Entity.Type.ORG;
            if (someone && other != speaker && statement.entities().contains(other.id())) {
                speaksOf.merge(other.name(), 1, Integer::sum);
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
                        visit.value(figure),
                        counted == null ? figure.span().of(text) : counted.of(text),
                        page + "#" + figure.id()));
            }
        }
    }
}
