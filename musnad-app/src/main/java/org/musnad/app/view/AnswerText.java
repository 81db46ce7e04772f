package org.musnad.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musnad.app.series.Cells;
import org.musnad.ledger.search.Answer;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;

/**
 * Answers for people at a terminal. Each line has one direction: Arabic words keep to their own lines, or are isolated
 * where they stand beside numbers and Latin labels, so that terminals that order lines and those that do not stay
 * readable.
 */
public final class AnswerText {
    private static final String ISOLATE = "\u2068";
    private static final String POP = "\u2069";
    private static final String RESET = "\u001B[0m";
    private static final String MARKED = "\u001B[1;33m";
    private static final String NAME = "\u001B[1;36m";
    private static final String FAINT = "\u001B[2m";
    private static final int SHOWN_FACETS = 5;
    private static final int SHOWN_DAYS = 31;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private final int columns;
    private final boolean colours;
    private final Cells cells;

    /**
     * A view.
     *
     * @param columns how wide lines may be
     * @param colours whether the words of the question are coloured
     * @param arabicDigits whether numbers are written ٠–٩
     */
    public AnswerText(int columns, boolean colours, boolean arabicDigits) {
        this.columns = columns;
        this.colours = colours;
        this.cells = new Cells(arabicDigits);
    }

    /** The page, with a line break at its end. */
    public String of(Answer answer) {
        StringBuilder out = new StringBuilder();
        if (answer.relaxed()) {
            out.append("nothing holds all the words; these hold most of them\n\n");
        }
        for (Answer.Hit hit : answer.hits()) {
            hit(hit, out);
            out.append('\n');
        }
        out.append(cells.digits(Cells.grouped(answer.total()) + (answer.total() == 1 ? " answer" : " answers")));
        out.append('\n');
        facet("outlets", answer.outlets(), out);
        facet("speakers", answer.speakers(), out);
        facet("places", answer.places(), out);
        facet("acts", answer.acts(), out);
        days(answer.days(), out);
        if (answer.next() != null) {
            out.append(faint("more: --cursor " + answer.next())).append('\n');
        }
        return out.toString();
    }

    private void hit(Answer.Hit hit, StringBuilder out) {
        Report report = hit.report();
        Answer.Said said = hit.said();
        if (said == null) {
            out.append(faint("(the report itself)"));
        } else if (said.speaker() == null) {
            out.append(faint("(speaker not found)"));
        } else {
            String name = ISOLATE + clean(said.speaker()) + POP;
            out.append(colours ? NAME + name + RESET : name);
            if (said.act() != Statement.Act.ASSERT) {
                out.append(faint(" · " + said.act().name().toLowerCase(Locale.ROOT)));
            }
        }
        out.append('\n');
        snippet(hit, out);
        List<String> facts = new ArrayList<>();
        add(facts, report.outlet());
        add(facts, report.published() == null ? null : cells.digits(report.published()));
        add(facts, report.id());
        out.append("  ")
                .append(faint(String.join(" · ", facts) + " · #" + hit.stored().id()));
        out.append('\n');
    }

    private void snippet(Answer.Hit hit, StringBuilder out) {
        String text = hit.report().text();
        StringBuilder words = new StringBuilder();
        words.append(hit.snippet().start() > hit.region().start() ? "… " : "");
        int at = hit.snippet().start();
        for (Span marked : hit.marked()) {
            words.append(text, at, marked.start());
            mark(marked.of(text), words);
            at = marked.end();
        }
        words.append(text, at, hit.snippet().end());
        words.append(hit.snippet().end() < hit.region().end() ? " …" : "");
        boolean direct = hit.said() != null && hit.said().mode() == Statement.Mode.DIRECT;
        wrap(direct ? "«" + words + "»" : words.toString(), out);
    }

    private void mark(String word, StringBuilder words) {
        for (String part : word.split("(?= )|(?<= )")) {
            words.append(part.isBlank() ? part : colours ? MARKED + part + RESET : part);
        }
    }

    private void wrap(String words, StringBuilder out) {
        int used = columns;
        boolean begun = false;
        for (String word : words.split("\\s+")) {
            int width = width(word);
            if (used + 1 + width > columns) {
                out.append(begun ? "\n" : "").append("  ");
                used = 2;
            } else {
                out.append(' ');
                used++;
            }
            out.append(visible(word));
            used += width;
            begun = true;
        }
        out.append('\n');
    }

    private static int width(String word) {
        int escape = word.indexOf('\u001B');
        if (escape < 0) {
            return Cells.width(word);
        }
        return Cells.width(word.replace(MARKED, "").replace(RESET, ""));
    }

    /** Without control characters other than our own: what a report holds must not steer the terminal. */
    private String visible(String word) {
        if (!colours) {
            return clean(word);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            String ours = word.startsWith(MARKED, at) ? MARKED : word.startsWith(RESET, at) ? RESET : "";
            if (!ours.isEmpty()) {
                out.append(ours);
                at += ours.length();
            } else {
                if (!Character.isISOControl(word.charAt(at))) {
                    out.append(word.charAt(at));
                }
                at++;
            }
        }
        return out.toString();
    }

    private void facet(String label, List<Answer.Count> counts, StringBuilder out) {
        if (counts.isEmpty()) {
            return;
        }
        List<String> shown = new ArrayList<>();
        for (Answer.Count count : counts.subList(0, Math.min(SHOWN_FACETS, counts.size()))) {
            shown.add(Cells.clip(clean(count.value()), 30) + " " + cells.digits(Cells.grouped(count.count())));
        }
        out.append(faint(String.format(Locale.ROOT, "%-9s", label))).append(String.join(" · ", shown));
        out.append('\n');
    }

    /** The days as bars: the first and last one are named, the highest is counted. */
    private void days(List<Answer.Count> days, StringBuilder out) {
        if (days.size() < 2) {
            return;
        }
        List<Answer.Count> shown = days.subList(Math.max(0, days.size() - SHOWN_DAYS), days.size());
        long most = shown.stream().mapToLong(Answer.Count::count).max().orElse(1);
        StringBuilder bars = new StringBuilder();
        for (Answer.Count day : shown) {
            bars.append(day.count() == 0 ? '·' : BLOCKS.charAt((int) Math.min(7, day.count() * 8 / (most + 1))));
        }
        out.append(faint("time     "))
                .append(cells.digits(shown.get(0).value()))
                .append(' ')
                .append(bars)
                .append(' ')
                .append(cells.digits(shown.get(shown.size() - 1).value()))
                .append(faint(cells.digits("  most " + Cells.grouped(most))))
                .append('\n');
    }

    private String faint(String words) {
        return colours ? FAINT + clean(words) + RESET : clean(words);
    }

    private static String clean(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int k = 0; k < words.length(); k++) {
            char c = words.charAt(k);
            out.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
        }
        StringBuilder kept = new StringBuilder(out.length());
        out.codePoints().filter(c -> !Character.isISOControl(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static void add(List<String> facts, @Nullable String fact) {
        if (fact != null && !fact.isBlank()) {
            facts.add(ISOLATE + fact + POP);
        }
    }
}
