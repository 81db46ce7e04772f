package org.musnad.app.series;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.identities.Identity;
import org.musnad.ledger.identities.Named;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Statement;

/** An identity with its statements and figures, for people and for programs. */
public final class WhoPage {
    private static final int MOST_READ = 400;
    private static final int MOST_ROLES = 8;

    private final Ledger ledger;
    private final Cells cells;
    private final int columns;
    private final int statements;
    private final boolean why;

    /**
     * @param columns how wide lines may be
     * @param statements how many statements of each identity are shown
     * @param why whether links are told with their reasons
     */
    public WhoPage(Ledger ledger, Cells cells, int columns, int statements, boolean why) {
        this.ledger = ledger;
        this.cells = cells;
        this.columns = columns;
        this.statements = statements;
        this.why = why;
    }

    /** What one said in one report. */
    private record Said(String day, Analysis analysis, Statement statement) {
        String words() {
            return statement.content().of(analysis.report().text());
        }

        String act() {
            return statement.act().name().toLowerCase(Locale.ROOT);
        }
    }

    private List<Said> said(Identity identity) {
        List<Said> all = new ArrayList<>();
        int read = 0;
        for (Named member : identity.members()) {
            if (read++ >= MOST_READ) {
                break;
            }
            StoredAnalysis stored =
                    ledger.analyses().find(member.id().analysis()).orElse(null);
            if (stored == null
                    || member.id().entity() >= stored.analysis().entities().size()) {
                continue;
            }
            Entity entity = stored.analysis().entities().get(member.id().entity());
            for (Statement statement : stored.analysis().statements()) {
                if (entity.id().equals(statement.speaker())) {
                    all.add(new Said(member.day(), stored.analysis(), statement));
                }
            }
        }
        all.sort(Comparator.comparing(Said::day)
                .thenComparing(each -> each.analysis().report().id())
                .thenComparing(each -> each.statement().content()));
        return all;
    }

    /** The identities as text. */
    public String text(List<Identity> identities) {
        StringBuilder out = new StringBuilder();
        for (Identity identity : identities) {
            if (out.length() > 0) {
                out.append('\n');
            }
            head(identity, out);
            List<Said> all = said(identity);
            out.append("  statements: ")
                    .append(cells.digits(String.valueOf(all.size())))
                    .append(acts(all))
                    .append('\n');
            int from = Math.max(0, all.size() - Math.max(0, statements));
            for (Said each : all.subList(from, all.size())) {
                String outlet = each.analysis().report().outlet();
                out.append("    ").append(cells.digits(each.day())).append("  ");
                out.append(String.format(Locale.ROOT, "%-9s", each.act()));
                out.append(Cells.cell(outlet == null ? each.analysis().report().id() : outlet, 13))
                        .append(' ');
                out.append(Cells.clip(each.words(), Math.max(20, columns - 42))).append('\n');
            }
        }
        return out.toString();
    }

    private void head(Identity identity, StringBuilder out) {
        out.append(Cells.clip(identity.name(), 60)).append("  ").append(identity.type());
        if (identity.latin() != null) {
            out.append("  ").append(identity.latin());
        }
        out.append("  ")
                .append(cells.digits(identity.members().size() + " reports"))
                .append('\n');
        List<String> others = identity.names().stream()
                .filter(name -> !name.equals(identity.name()))
                .limit(8)
                .toList();
        if (!others.isEmpty()) {
            out.append("  also       ")
                    .append(Cells.clip(String.join("، ", others), columns - 14))
                    .append('\n');
        }
        List<Identity.Role> roles = identity.roles().stream()
                .sorted(Comparator.comparing((Identity.Role role) -> -role.reports()))
                .limit(MOST_ROLES)
                .sorted(Comparator.comparing(Identity.Role::first).thenComparing(Identity.Role::role))
                .toList();
        for (Identity.Role role : roles) {
            String time = role.first().equals(role.last()) ? role.first() : role.first() + " … " + role.last();
            out.append("  role       ")
                    .append(Cells.cell(cells.digits(time), 26))
                    .append(' ');
            out.append(Cells.clip(role.role(), Math.max(20, columns - 42))).append('\n');
        }
        if (why) {
            Map<String, Integer> reasons = new TreeMap<>();
            identity.links().stream()
                    .map(link -> String.format(Locale.ROOT, "%.2f %s", link.score(), link.reason()))
                    .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
            reasons.forEach((reason, count) -> out.append("  linked     ")
                    .append(reason)
                    .append(count > 1 ? " (" + count + " times)" : "")
                    .append('\n'));
        }
    }

    private static String acts(List<Said> all) {
        Map<String, Long> acts =
                all.stream().collect(Collectors.groupingBy(Said::act, TreeMap::new, Collectors.counting()));
        return acts.isEmpty()
                ? ""
                : acts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** The identities as a JSON array. */
    public String json(List<Identity> identities) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartArray();
            for (Identity identity : identities) {
                write(out, identity);
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write(JsonGenerator out, Identity identity) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", identity.name());
        out.writeStringField("type", identity.type().name());
        SeriesExport.optional(out, "latin", identity.latin());
        out.writeNumberField("reports", identity.members().size());
        out.writeArrayFieldStart("names");
        for (String name : identity.names()) {
            out.writeString(name);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("roles");
        for (Identity.Role role : identity.roles()) {
            out.writeStartObject();
            out.writeStringField("role", role.role());
            out.writeStringField("first", role.first());
            out.writeStringField("last", role.last());
            out.writeNumberField("reports", role.reports());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("links");
        for (Identity.Link link : identity.links()) {
            out.writeStartObject();
            out.writeStringField(
                    "one", link.one().analysis() + ":e" + (link.one().entity() + 1));
            out.writeStringField(
                    "other", link.other().analysis() + ":e" + (link.other().entity() + 1));
            out.writeNumberField("score", link.score());
            out.writeStringField("reason", link.reason());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("statements");
        for (Said each : said(identity)) {
            out.writeStartObject();
            out.writeStringField("day", each.day());
            out.writeStringField("report", each.analysis().report().id());
            SeriesExport.optional(out, "outlet", each.analysis().report().outlet());
            out.writeStringField("statement", each.statement().id());
            out.writeStringField("act", each.act());
            out.writeStringField("content", each.words());
            out.writeNumberField("start", each.statement().content().start());
            out.writeNumberField("end", each.statement().content().end());
            figures(out, each);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void figures(JsonGenerator out, Said said) throws IOException {
        out.writeArrayFieldStart("figures");
        for (Figure figure : said.analysis().figures()) {
            if (said.statement().id().equals(figure.statement())) {
                @Nullable
                String counted = figure.counted() == null
                        ? null
                        : figure.counted().of(said.analysis().report().text());
                out.writeStartObject();
                SeriesExport.optional(out, "low", figure.low());
                SeriesExport.optional(out, "best", figure.best());
                SeriesExport.optional(out, "high", figure.high());
                SeriesExport.optional(out, "counted", counted);
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }
}
