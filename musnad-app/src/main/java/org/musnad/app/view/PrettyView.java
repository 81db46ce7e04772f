package org.musnad.app.view;

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

/**
 * For people at a terminal. Latin labels and Arabic words keep to their own lines or columns, so that a terminal that
 * orders lines by direction and one that does not both stay readable.
 */
final class PrettyView implements View {
    private final boolean colours;
    private final int columns;

    PrettyView(boolean colours, int columns) {
        this.colours = colours;
        this.columns = columns;
    }

    @Override
    public byte[] one(Analysis analysis, int number) {
        return new Page(analysis).print().getBytes(StandardCharsets.UTF_8);
    }

    private enum Ink {
        TITLE("1"),
        SPEAKER("1;36"),
        CUE("33"),
        VALUE("32"),
        FAINT("2");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    private final class Page {
        private final Analysis analysis;
        private final Report report;
        private final StringBuilder out = new StringBuilder(4096);

        Page(Analysis analysis) {
            this.analysis = analysis;
            this.report = analysis.report();
        }

        String print() {
            head();
            statements();
            figures();
            times();
            names();
            chain();
            return out.append('\n').toString();
        }

        private void head() {
            String title = report.title();
            line("", ink(Ink.TITLE, clean(title == null ? firstWords(report.text()) : title)));
            List<String> facts = new ArrayList<>();
            facts.add(report.id());
            add(facts, report.outlet());
            add(facts, report.published());
            facts.add(count(analysis.statements().size(), "statement"));
            facts.add(count(analysis.figures().size(), "figure"));
            facts.add(count(analysis.times().size(), "time"));
            facts.add(count(analysis.entities().size(), "name"));
            line("", ink(Ink.FAINT, clean(String.join(" · ", facts))));
        }

        private void statements() {
            for (Speakers.Voice voice : Speakers.of(analysis).voices()) {
                out.append('\n');
                String name = voice.name() == null ? "(speaker not found)" : clean(voice.name());
                Entity entity = voice.entity();
                String roles = entity == null || entity.roles().isEmpty()
                        ? ""
                        : " — " + clean(String.join("، ", entity.roles()));
                line("", ink(Ink.SPEAKER, name) + roles);
                for (Statement statement : voice.statements()) {
                    statement(statement);
                }
            }
        }

        private void statement(Statement statement) {
            List<String> facts = new ArrayList<>();
            facts.add(statement.id());
            facts.add(lower(statement.act()));
            facts.add(lower(statement.mode()));
            if (statement.resolvedBy() != Statement.ResolvedBy.NAMED) {
                facts.add("speaker " + lower(statement.resolvedBy()));
            }
            if (statement.in() != null) {
                facts.add("inside " + statement.in());
            }
            line("  ", ink(Ink.FAINT, String.join(" · ", facts)));
            Span cue = statement.cue();
            String content = clean(statement.content().of(report.text()));
            String opening = cue == null ? "" : ink(Ink.CUE, clean(cue.of(report.text())));
            boolean direct = statement.mode() == Statement.Mode.DIRECT;
            String said = direct ? "«" + content + "»" : content;
            wrapped(
                    "    ",
                    opening.isEmpty() || ":".equals(cue == null ? "" : cue.of(report.text()))
                            ? said
                            : opening + ": " + said);
        }

        private void figures() {
            if (analysis.figures().isEmpty()) {
                return;
            }
            heading("Figures");
            for (Figure figure : analysis.figures()) {
                StringBuilder words = new StringBuilder(clean(figure.span().of(report.text())));
                Span counted = figure.counted();
                if (counted != null && !counted.equals(figure.span())) {
                    words.append("  ←  ").append(clean(counted.of(report.text())));
                }
                List<String> facts = new ArrayList<>();
                facts.add(figure.id());
                if (figure.kind() != Figure.Kind.COUNT) {
                    boolean measured = figure.unit() != null && figure.kind() != Figure.Kind.MONEY;
                    facts.add(lower(figure.kind()) + (measured ? " in " + figure.unit() : ""));
                }
                if (figure.partOf() != null) {
                    facts.add("part of " + figure.partOf());
                }
                if (figure.statement() != null) {
                    facts.add("said in " + figure.statement());
                }
                row(Values.of(figure), words.toString(), String.join(" · ", facts));
            }
        }

        private void times() {
            if (analysis.times().isEmpty()) {
                return;
            }
            heading("Times");
            for (Time time : analysis.times()) {
                String value = time.value() == null ? "(open)" : time.value();
                String calendar = time.calendar() == Time.Calendar.HIJRI ? time.id() + " · hijri" : time.id();
                row(value, clean(time.span().of(report.text())), calendar);
            }
        }

        private void names() {
            if (analysis.entities().isEmpty()) {
                return;
            }
            heading("Names");
            for (Entity entity : analysis.entities()) {
                StringBuilder words = new StringBuilder(clean(entity.name()));
                if (!entity.roles().isEmpty()) {
                    words.append(" — ").append(clean(String.join("، ", entity.roles())));
                }
                List<String> facts = new ArrayList<>();
                facts.add(entity.id());
                add(facts, entity.latin());
                int mentions = entity.mentions().size();
                if (mentions > 1) {
                    facts.add(mentions + " times");
                }
                row(entity.type().name(), words.toString(), clean(String.join(" · ", facts)));
            }
        }

        private void chain() {
            if (analysis.chain().isEmpty()) {
                return;
            }
            heading("On whose word");
            Map<String, Entity> entities = Speakers.entities(analysis);
            for (Link link : analysis.chain()) {
                String id = link.entity();
                Entity entity = id == null ? null : entities.get(id);
                String words = link.outlet().of(report.text());
                String name = entity == null || entity.name().equals(words) ? "" : entity.name();
                row(lower(link.relation()), clean(words), clean(name));
            }
        }

        private void heading(String words) {
            out.append('\n');
            line("", ink(Ink.TITLE, words));
        }

        private void row(String value, String words, String facts) {
            String padded = " ".repeat(Math.max(0, 16 - value.length())) + value;
            line("", ink(Ink.VALUE, padded) + "  " + words + (facts.isEmpty() ? "" : "  " + ink(Ink.FAINT, facts)));
        }

        private void line(String indent, String words) {
            out.append(indent).append(words).append('\n');
        }

        /** Breaks at blanks so that no line is wider than the terminal; escape codes and marks take no room. */
        private void wrapped(String indent, String words) {
            int used = columns;
            boolean begun = false;
            for (String word : words.split(" ")) {
                int width = width(word);
                if (used + 1 + width > columns) {
                    out.append(begun ? "\n" : "").append(indent);
                    used = indent.length();
                } else {
                    out.append(' ');
                    used++;
                }
                out.append(word);
                used += width;
                begun = true;
            }
            out.append('\n');
        }
    }

    private static int width(String word) {
        int width = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\u001B') {
                i = Math.max(i, word.indexOf('m', i));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT) {
                width++;
            }
        }
        return width;
    }

    private String ink(Ink ink, String words) {
        return colours && !words.isEmpty() ? "\u001B[" + ink.code + "m" + words + "\u001B[0m" : words;
    }

    /** One line, without control characters: what a report holds must not steer the terminal. */
    private static String clean(String words) {
        StringBuilder out = new StringBuilder(words.length());
        boolean blank = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
                blank = true;
            } else if (!Character.isISOControl(c)) {
                if (blank && out.length() > 0) {
                    out.append(' ');
                }
                blank = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String firstWords(String text) {
        String start = text.substring(0, Math.min(text.length(), 80)).strip();
        int line = start.indexOf('\n');
        return (line > 0 ? start.substring(0, line) : start) + (text.length() > 80 ? "…" : "");
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static void add(List<String> facts, @Nullable String fact) {
        if (fact != null && !fact.isBlank()) {
            facts.add(fact);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
