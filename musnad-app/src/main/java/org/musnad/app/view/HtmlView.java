package org.musnad.app.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;

/** One page, right to left, that needs no other file: the reports with everything highlighted and explained. */
final class HtmlView implements View {
    @Override
    public byte[] begin() {
        return utf8("""
                <!DOCTYPE html>
                <html lang="ar" dir="rtl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="generator" content="Musnad">
                <title>مُسنَد: من قال ماذا</title>
                <style>
                %s</style>
                </head>
                <body>
                <header class="top">
                <p class="brand">مُسنَد</p>
                <p class="legend" aria-label="دليل العلامات">
                <span class="source h0">القائل</span>
                <span class="cue h0">لفظ الإسناد</span>
                <span class="said h0">ما قيل</span>
                <span class="figure">رقم</span>
                <span class="counted">المعدود</span>
                <span class="time">وقت</span>
                <span class="name">اسم</span>
                <span class="link">ناقل</span>
                </p>
                </header>
                <main>
                """.replace("%s", resource("view.css") + resource("marks.css")));
    }

    @Override
    public byte[] one(Analysis analysis, int number) {
        return utf8(new Page("r" + number + "-", analysis).render());
    }

    @Override
    public byte[] end() {
        return utf8("</main>\n<div id=\"tip\" role=\"status\" hidden></div>\n<script>\n" + resource("view.js")
                + "</script>\n</body>\n</html>\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlView.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One report's part of the page. */
    private static final class Page {
        private final String prefix;
        private final Analysis analysis;
        private final Report report;
        private final Speakers speakers;
        private final Map<String, Entity> entities;
        private final StringBuilder out = new StringBuilder(1 << 14);

        Page(String prefix, Analysis analysis) {
            this.prefix = prefix;
            this.analysis = analysis;
            this.report = analysis.report();
            this.speakers = Speakers.of(analysis);
            this.entities = Speakers.entities(analysis);
        }

        String render() {
            String title = report.title() == null ? report.id() : report.title();
            out.append("<article class=\"report\" id=\"")
                    .append(prefix)
                    .append("report\" aria-label=\"")
                    .append(Html.escape(title))
                    .append("\">\n<div class=\"text\">\n<p class=\"facts\">");
            List<String> facts = new ArrayList<>();
            add(facts, report.outlet());
            add(facts, report.published());
            facts.add(report.id());
            facts(facts);
            out.append("</p>\n");
            out.append(new HtmlText(prefix, report, Marks.of(analysis, speakers)).render(report.title() != null, "h2"));
            out.append("</div>\n<aside class=\"side\" aria-label=\"ما في التقرير\">\n");
            voices();
            figures();
            times();
            names();
            chain();
            return out.append("</aside>\n</article>\n").toString();
        }

        private void voices() {
            if (speakers.voices().isEmpty()) {
                return;
            }
            section("من قال ماذا", analysis.statements().size());
            for (int i = 0; i < speakers.voices().size(); i++) {
                Speakers.Voice voice = speakers.voices().get(i);
                Entity entity = voice.entity();
                out.append("<section class=\"voice h").append(i % Marks.HUES).append("\"><h4><bdi>");
                out.append(Html.escape(voice.name() == null ? "قائل لم يُعرف" : voice.name()));
                out.append("</bdi>");
                if (entity != null && !entity.roles().isEmpty()) {
                    out.append(" <small>")
                            .append(Html.escape(String.join("، ", entity.roles())))
                            .append("</small>");
                }
                out.append("</h4>\n<ul>\n");
                for (Statement statement : voice.statements()) {
                    statement(statement, voice.name());
                }
                out.append("</ul></section>\n");
            }
            out.append("</details>\n");
        }

        private void statement(Statement statement, @Nullable String speaker) {
            List<String> facts = new ArrayList<>();
            facts.add(Arabic.of(statement.act()));
            facts.add(Arabic.of(statement.mode()));
            facts.add(Arabic.of(statement.resolvedBy()));
            if (statement.in() != null) {
                facts.add("ضمن قول آخر");
            }
            Span cue = statement.cue();
            String words = cue == null ? "" : cue.of(report.text());
            item(
                    statement.id(),
                    "<b class=\"cue\">" + Html.escape(words.equals(":") ? "" : words) + "</b> "
                            + Html.escape(shortened(statement.content().of(report.text()))),
                    speaker == null ? "قائل لم يُعرف" : speaker,
                    facts);
        }

        private void figures() {
            if (analysis.figures().isEmpty()) {
                return;
            }
            section("أرقام", analysis.figures().size());
            out.append("<ul>\n");
            for (Figure figure : analysis.figures()) {
                Span counted = figure.counted();
                String words = figure.span().of(report.text())
                        + (counted == null || counted.equals(figure.span()) ? "" : " " + counted.of(report.text()));
                List<String> facts = new ArrayList<>();
                facts.add(Arabic.of(figure.kind()));
                if (figure.partOf() != null) {
                    facts.add("جزء من " + spanOf(figure.partOf()));
                }
                if (figure.place() != null) {
                    Entity place = entities.get(figure.place());
                    add(facts, place == null ? null : "في " + place.name());
                }
                item(
                        figure.id(),
                        "<b class=\"value\"><bdi dir=\"" + (figure.vague() == null ? "ltr" : "rtl") + "\">"
                                + Html.escape(Arabic.value(figure)) + "</bdi></b> " + Html.escape(words),
                        null,
                        facts);
            }
            out.append("</ul></details>\n");
        }

        private String spanOf(@Nullable String id) {
            for (Figure figure : analysis.figures()) {
                if (figure.id().equals(id)) {
                    return "«" + figure.span().of(report.text()) + "»";
                }
            }
            return "رقم آخر";
        }

        private void times() {
            if (analysis.times().isEmpty()) {
                return;
            }
            section("أوقات", analysis.times().size());
            out.append("<ul>\n");
            for (Time time : analysis.times()) {
                List<String> facts = new ArrayList<>();
                if (time.calendar() == Time.Calendar.HIJRI) {
                    facts.add("هجري في النص");
                }
                String value = time.value() == null ? "غير محدد بلا تاريخ نشر" : time.value();
                item(
                        time.id(),
                        "<b class=\"value\"><bdi dir=\"ltr\">" + Html.escape(value) + "</bdi></b> "
                                + Html.escape(time.span().of(report.text())),
                        null,
                        facts);
            }
            out.append("</ul></details>\n");
        }

        private void names() {
            if (analysis.entities().isEmpty()) {
                return;
            }
            section("أسماء", analysis.entities().size());
            out.append("<ul>\n");
            for (Entity entity : analysis.entities()) {
                List<String> facts = new ArrayList<>();
                facts.add(Arabic.of(entity.type()));
                add(facts, entity.roles().isEmpty() ? null : String.join("، ", entity.roles()));
                add(facts, entity.latin());
                if (entity.place() != null) {
                    facts.add(String.format(
                            Locale.ROOT,
                            "%.2f, %.2f",
                            entity.place().lat(),
                            entity.place().lon()));
                }
                item(entity.id(), "<b>" + Html.escape(entity.name()) + "</b>", null, facts);
            }
            out.append("</ul></details>\n");
        }

        private void chain() {
            if (analysis.chain().isEmpty()) {
                return;
            }
            section("على ذمة من", analysis.chain().size());
            out.append("<ul>\n");
            int number = 0;
            for (Link link : analysis.chain()) {
                item(
                        "c" + ++number,
                        "<b>" + Html.escape(link.outlet().of(report.text())) + "</b>",
                        null,
                        List.of(Arabic.of(link.relation())));
            }
            out.append("</ul></details>\n");
        }

        private void section(String title, int count) {
            out.append("<details open><summary><h3>")
                    .append(title)
                    .append("</h3> <span class=\"count\">")
                    .append(count)
                    .append("</span></summary>\n");
        }

        /** One item of the list; the text's pieces name its id as what describes them. */
        private void item(String id, String html, @Nullable String speaker, List<String> facts) {
            out.append("<li id=\"")
                    .append(prefix)
                    .append(id)
                    .append("\"><a href=\"#")
                    .append(prefix)
                    .append(id);
            out.append("\">");
            if (speaker != null) {
                out.append("<span class=\"who\">").append(Html.escape(speaker)).append("</span> ");
            }
            out.append(html).append("</a> <small>");
            facts(facts);
            out.append("</small></li>\n");
        }

        private void facts(List<String> facts) {
            String gap = "";
            for (String fact : facts) {
                out.append(gap).append("<bdi>").append(Html.escape(fact)).append("</bdi>");
                gap = " · ";
            }
        }

        private static String shortened(String words) {
            if (words.length() <= 140) {
                return words;
            }
            int blank = words.lastIndexOf(' ', 130);
            return words.substring(0, blank > 60 ? blank : 130) + " …";
        }

        private static void add(List<String> facts, @Nullable String fact) {
            if (fact != null && !fact.isBlank()) {
                facts.add(fact);
            }
        }
    }
}
