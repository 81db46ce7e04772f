package org.musnad.app.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.musnad.reader.Report;
import org.musnad.reader.Span;

/**
 * A report's text with its marks. Where marks overlap, the text is cut at every boundary and each piece carries the
 * classes of all marks that cover it. The looks set neither margin nor padding nor font, so that letters go on joining
 * across a cut.
 */
final class HtmlText {
    private final String prefix;
    private final String text;
    private final List<Marks.Mark> marks;
    private final Set<String> anchored = new HashSet<>();
    private final List<Marks.Mark> active = new ArrayList<>();
    private int next;

    /** @param prefix makes the ids of this report's items unique in the page */
    HtmlText(String prefix, Report report, List<Marks.Mark> marks) {
        this.prefix = prefix;
        this.text = report.text();
        this.marks = marks;
    }

    /** The paragraphs, the first in the element of a {@code heading} where the report has a title. */
    String render(boolean titled, String heading) {
        StringBuilder out = new StringBuilder(text.length() * 3);
        boolean first = true;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                String tag = first && titled ? heading : "p";
                out.append('<')
                        .append(tag)
                        .append(" dir=\"")
                        .append(direction(start, end))
                        .append("\">");
                line(start, end, out);
                out.append("</").append(tag).append(">\n");
                first = false;
            }
            start = end + 1;
        }
        return out.toString();
    }

    /**
     * Which way most letters of a paragraph run. HTML's {@code dir=auto} asks the first letter alone, which turns an
     * Arabic paragraph that begins «(CNN)» around.
     */
    private String direction(int start, int end) {
        int rightToLeft = 0;
        int leftToRight = 0;
        for (int at = start; at < end; at++) {
            switch (Character.getDirectionality(text.charAt(at))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    rightToLeft++;
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> leftToRight++;
                default -> {}
            }
        }
        return rightToLeft + leftToRight == 0 ? "auto" : rightToLeft >= leftToRight ? "rtl" : "ltr";
    }

    private void line(int start, int end, StringBuilder out) {
        TreeSet<Integer> cuts = new TreeSet<>(Set.of(start, end));
        active.removeIf(mark -> mark.span().end() <= start);
        for (Marks.Mark mark : active) {
            cuts.add(Math.min(end, mark.span().end()));
        }
        int ahead = next;
        while (ahead < marks.size() && marks.get(ahead).span().start() < end) {
            Span span = marks.get(ahead).span();
            cuts.add(Math.max(start, span.start()));
            cuts.add(Math.max(start, Math.min(end, span.end())));
            ahead++;
        }
        int from = start;
        for (int to : cuts) {
            if (to > from) {
                piece(from, to, out);
                from = to;
            }
        }
    }

    private void piece(int from, int to, StringBuilder out) {
        active.removeIf(mark -> mark.span().end() <= from);
        while (next < marks.size() && marks.get(next).span().start() <= from) {
            if (marks.get(next).span().end() > from) {
                active.add(marks.get(next));
            }
            next++;
        }
        if (active.isEmpty()) {
            Html.escape(text, from, to, out);
            return;
        }
        Set<String> items = new java.util.LinkedHashSet<>();
        Set<String> classes = new java.util.LinkedHashSet<>();
        boolean begins = false;
        int hue = -1;
        // The shortest mark is the most particular one: it is explained first, and its speaker's hue wins.
        for (int i = active.size() - 1; i >= 0; i--) {
            Marks.Mark mark = active.get(i);
            items.add(mark.item());
            classes.add(mark.style());
            begins |= mark.span().start() == from || !anchored.contains(mark.item());
            if (hue < 0 && mark.hue() >= 0) {
                hue = mark.hue();
            }
        }
        out.append("<span class=\"").append(String.join(" ", classes));
        if (hue >= 0) {
            out.append(" h").append(hue);
        }
        out.append('"');
        String anchor = items.stream().filter(anchored::add).findFirst().orElse(null);
        if (anchor != null) {
            items.forEach(anchored::add);
        }
        if (begins) {
            out.append(" tabindex=\"0\" aria-describedby=\"");
            String gap = "";
            for (String item : items) {
                out.append(gap).append(prefix).append(item);
                gap = " ";
            }
            out.append('"');
        }
        out.append(" data-i=\"")
                .append(String.join(" ", items.stream().map(i -> prefix + i).toList()))
                .append("\">");
        Html.escape(text, from, to, out);
        out.append("</span>");
    }
}
