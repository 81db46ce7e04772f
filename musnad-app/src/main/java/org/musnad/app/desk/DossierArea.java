package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.musnad.ledger.dossier.Dossiers;
import org.musnad.ledger.search.Answer;
import org.musnad.ledger.search.Question;
import org.musnad.ledger.store.Ledger;
import org.musnad.reader.Span;

/** Saved searches with notes, each as a page, an Atom feed (RFC 4287) and a table (RFC 4180). */
final class DossierArea implements Area {
    private static final int FEED = 50;
    private static final int TABLE = 1000;
    private static final int LONGEST = 2000;

    private final Dossiers dossiers;
    private final Searches searches;
    private final Pages pages;

    DossierArea(Ledger ledger, Searches searches, Pages pages) {
        this.dossiers = new Dossiers(ledger);
        this.searches = searches;
        this.pages = pages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(
                "/dossiers",
                context -> pages.show(
                        context, "dossiers.jte", Map.of("visit", Visit.of(context), "dossiers", dossiers.all())));
        routes.post("/dossiers", this::add);
        routes.get("/dossiers/{id}", this::show);
        routes.post("/dossiers/{id}/notes", this::note);
        routes.post("/dossiers/{id}/close", context -> {
            Dossiers.Dossier dossier = dossier(context);
            dossiers.close(dossier.id(), !dossier.closed());
            context.redirect("/dossiers");
        });
        routes.get("/dossiers/{id}/feed.atom", this::feed);
        routes.get("/dossiers/{id}/statements.csv", this::table);
    }

    private Dossiers.Dossier dossier(Context context) {
        String id = context.pathParam("id");
        if (!id.matches("\\d{1,9}")) {
            throw Problem.notFound("");
        }
        return dossiers.find(Long.parseLong(id)).orElseThrow(() -> Problem.notFound(""));
    }

    private void add(Context context) {
        String query = Forms.field(context, "q");
        String name = Forms.field(context, "name");
        if (query.isEmpty()) {
            throw Problem.badRequest("q");
        }
        long id = dossiers.add(
                name.isEmpty() ? query : name, query, Visit.of(context).user(), System.currentTimeMillis());
        context.redirect("/dossiers/" + id);
    }

    private void note(Context context) {
        String who = Visit.of(context).user();
        if (who == null) {
            throw new Problem(403, "problem.name", "");
        }
        Dossiers.Dossier dossier = dossier(context);
        String note = Forms.field(context, "note");
        if (!note.isEmpty()) {
            dossiers.note(dossier.id(), note, who, System.currentTimeMillis());
        }
        context.redirect("/dossiers/" + dossier.id());
    }

    private void show(Context context) {
        Dossiers.Dossier dossier = dossier(context);
        pages.show(
                context,
                "dossier.jte",
                Map.of(
                        "visit", Visit.of(context),
                        "dossier", dossier,
                        "notes", dossiers.notes(dossier.id()),
                        "count",
                                searches.ask(new Question(dossier.query(), 0, Question.Order.TIME, null, 0))
                                        .total()));
    }

    private List<Answer.Hit> hits(Dossiers.Dossier dossier, int most) {
        return searches.ask(new Question(dossier.query(), most, Question.Order.TIME, null, 0))
                .hits();
    }

    private void feed(Context context) {
        Dossiers.Dossier dossier = dossier(context);
        String base = context.scheme() + "://" + context.host();
        StringBuilder out = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        out.append("<id>urn:musnad:dossier:")
                .append(dossier.id())
                .append("</id>\n<title>")
                .append(xml(dossier.name()));
        out.append("</title>\n<link rel=\"self\" href=\"")
                .append(xml(base + context.path()))
                .append("\"/>\n");
        List<Answer.Hit> hits = hits(dossier, FEED);
        long newest = dossier.at();
        for (Answer.Hit hit : hits) {
            newest = Math.max(newest, hit.stored().addedAt());
        }
        out.append("<updated>")
                .append(Instant.ofEpochMilli(newest))
                .append("</updated>\n<author><name>Musnad</name></author>\n");
        for (Answer.Hit hit : hits) {
            Answer.Said said = hit.said();
            String title = hit.report().title();
            String speaker = said == null ? null : said.speaker();
            out.append("<entry><id>urn:musnad:")
                    .append(hit.stored().sha256(), 0, 16)
                    .append(':')
                    .append(hit.region().start())
                    .append(':');
            out.append(hit.region().end())
                    .append("</id><title>")
                    .append(xml(speaker == null ? title == null ? "" : title : speaker));
            out.append("</title><updated>")
                    .append(Instant.ofEpochMilli(hit.stored().addedAt()))
                    .append("</updated><link href=\"");
            out.append(xml(base + "/reports/" + hit.stored().id() + (said == null ? "" : "#" + said.id())))
                    .append("\"/><summary>");
            out.append(xml(hit.region().of(hit.report().text()))).append("</summary></entry>\n");
        }
        context.contentType("application/atom+xml; charset=utf-8");
        context.result(out.append("</feed>\n").toString());
    }

    private void table(Context context) {
        Dossiers.Dossier dossier = dossier(context);
        StringBuilder out = new StringBuilder(
                "\uFEFFreport,outlet,published,speaker,latin,cue,act,mode,content,begins,ends,sha256\r\n");
        for (Answer.Hit hit : hits(dossier, TABLE)) {
            Answer.Said said = hit.said();
            String text = hit.report().text();
            Span cue = said == null ? null : said.cue();
            String[] cells = {
                hit.report().id(),
                hit.report().outlet(),
                hit.report().published(),
                said == null ? null : said.speaker(),
                said == null ? null : said.latin(),
                cue == null ? null : cue.of(text),
                said == null ? null : said.act().name().toLowerCase(Locale.ROOT),
                said == null ? null : said.mode().name().toLowerCase(Locale.ROOT),
                hit.region().of(text),
                Integer.toString(hit.region().start()),
                Integer.toString(hit.region().end()),
                hit.stored().sha256()
            };
            String gap = "";
            for (String cell : cells) {
                out.append(gap).append(csv(cell == null ? "" : cell));
                gap = ",";
            }
            out.append("\r\n");
        }
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"dossier-" + dossier.id() + ".csv\"");
        context.result(out.toString());
    }

    /** A cell in quotation marks; one that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String csv(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String xml(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? c : '\uFFFD');
            }
        });
        return out.toString();
    }

    /** Whether XML 1.0 has the character; a half of a pair alone it has not. */
    private static boolean isXml(int c) {
        return (c >= ' ' || c == '\n' || c == '\t')
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && c != 0xfffe
                && c != 0xffff;
    }
}
