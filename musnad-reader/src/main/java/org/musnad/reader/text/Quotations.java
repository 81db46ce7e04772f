package org.musnad.reader.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.musnad.reader.Span;

/**
 * Pairs quotation marks: « », " ", “ ”, ‘ ’, '' '' and their mixtures, nested, unclosed, or running over paragraphs (each
 * new paragraph may then open again). A straight mark opens where a blank, a bracket or a lone proclitic stands before it
 * and none after it. A quotation is looked for over at most {@value #MOST_PARAGRAPHS} paragraphs.
 */
final class Quotations {
    private static final int MOST_PARAGRAPHS = 6;
    private static final int DEEPEST = 8;

    private final Text text;
    private final String light;
    private final List<Quotation> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** A mark that waits for its partner; {@code slot} keeps the place of the quotation in the order of opening marks. */
    private record Open(int at, int width, char family, int paragraph, int slot) {}

    private Quotations(Text text) {
        this.text = text;
        this.light = text.light();
    }

    static List<Quotation> of(Text text) {
        return new Quotations(text).read();
    }

    private List<Quotation> read() {
        int paragraph = 0;
        boolean lineHasText = false;
        for (int k = 0; k < light.length(); k++) {
            char c = light.charAt(k);
            if (c == '\n') {
                if (lineHasText) {
                    paragraph++;
                    endParagraph(k, paragraph);
                }
                lineHasText = false;
                continue;
            }
            lineHasText |= c != ' ';
            int width = c == '\'' && k + 1 < light.length() && light.charAt(k + 1) == '\'' ? 2 : 1;
            char family = width == 2 ? 'd' : family(c);
            if (family != 0) {
                mark(k, width, family, paragraph);
                k += width - 1;
            }
        }
        while (!open.isEmpty()) {
            giveUp(open.pop(), light.length());
        }
        List<Quotation> kept = new ArrayList<>();
        for (Quotation q : found) {
            if (q.inner().length() > 0 && q.depth() >= 0) {
                kept.add(q);
            }
        }
        return kept;
    }

    private static char family(char c) {
        return switch (c) {
            case '«', '»' -> 'g';
            case '“', '”', '„', '"', '‟', '″' -> 'd';
            case '‘', '’', '‹', '›' -> 's';
            default -> 0;
        };
    }

    private void mark(int at, int width, char family, int paragraph) {
        char c = light.charAt(at);
        Open top = open.peek();
        boolean waits = top != null && waits(family);
        if (family == 's' && c == '’' && !waits) {
            return; // an apostrophe
        }
        boolean opens = opens(at, width, c, waits);
        if (!opens && waits) {
            while (!open.isEmpty()) {
                Open o = open.pop();
                if (o.family() == family) {
                    close(o, at, width);
                    return;
                }
                drop(o);
            }
        } else if (opens && open.size() < DEEPEST) {
            if (waits && top != null && top.paragraph() < paragraph && atLineStart(at)) {
                return; // the same quotation goes on in a new paragraph
            }
            int slot = found.size();
            found.add(new Quotation(text.originalSpan(at, at + width), text.originalSpan(at, at + width), -1, false));
            open.push(new Open(at, width, family, paragraph, slot));
        }
    }

    private boolean waits(char family) {
        for (Open o : open) {
            if (o.family() == family) {
                return true;
            }
        }
        return false;
    }

    private boolean opens(int at, int width, char c, boolean waits) {
        boolean blankBefore = at == 0 || isBlankOrBracket(light.charAt(at - 1)) || isLoneProclitic(at);
        boolean blankAfter = at + width >= light.length() || isBlankOrStop(light.charAt(at + width));
        return switch (c) {
            case '«' -> !(waits && blankAfter);
            case '»' -> !waits && blankBefore && !blankAfter;
            case '“', '„', '‘', '‹' -> !waits || blankBefore && !blankAfter;
            case '”', '’', '›' -> !waits && blankBefore && !blankAfter;
            default ->
                waits ? blankBefore && !blankAfter && !open.isEmpty() && startsAnew(at) : !blankAfter || blankBefore;
        };
    }

    /** A straight mark while one is open closes it, unless a colon stands before: then a new quotation begins. */
    private boolean startsAnew(int at) {
        int k = at - 1;
        while (k >= 0 && light.charAt(k) == ' ') {
            k--;
        }
        return k >= 0 && (light.charAt(k) == ':' || light.charAt(k) == '\n');
    }

    private boolean atLineStart(int at) {
        int k = at - 1;
        while (k >= 0 && light.charAt(k) == ' ') {
            k--;
        }
        return k < 0 || light.charAt(k) == '\n';
    }

    private boolean isLoneProclitic(int at) {
        int k = at - 1;
        int letters = 0;
        while (k >= 0 && "وفبلكا".indexOf(light.charAt(k)) >= 0 && letters < 4) {
            k--;
            letters++;
        }
        return letters > 0 && (k < 0 || isBlankOrBracket(light.charAt(k)));
    }

    private static boolean isBlankOrBracket(char c) {
        return c == ' ' || c == '\n' || c == '(' || c == '[' || c == ':' || c == '،' || c == '-' || c == '–'
                || c == '/';
    }

    private static boolean isBlankOrStop(char c) {
        return c == ' ' || c == '\n' || ".،,؛;:!؟?)]…".indexOf(c) >= 0;
    }

    private void close(Open o, int at, int width) {
        int from = o.at() + o.width();
        int to = at;
        while (from < to && isSpace(light.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(light.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            found.set(
                    o.slot(),
                    new Quotation(
                            text.originalSpan(o.at(), at + width), text.originalSpan(from, to), open.size(), true));
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    /** A mark that met no partner before that of an outer quotation came: it quotes nothing. */
    private void drop(Open o) {
        found.set(
                o.slot(),
                new Quotation(found.get(o.slot()).span(), found.get(o.slot()).inner(), -1, false));
    }

    private void endParagraph(int end, int nextParagraph) {
        while (!open.isEmpty() && !goesOn(open.peek(), end, nextParagraph)) {
            giveUp(open.pop(), paragraphEnd(end));
        }
    }

    /** Whether a later paragraph, within reach, closes the mark before it opens another. */
    private boolean goesOn(Open o, int end, int nextParagraph) {
        if (nextParagraph - o.paragraph() >= MOST_PARAGRAPHS) {
            return false;
        }
        int lines = 0;
        boolean lineHasText = false;
        for (int k = end + 1; k < light.length() && lines < MOST_PARAGRAPHS; k++) {
            char c = light.charAt(k);
            if (c == '\n') {
                lines += lineHasText ? 1 : 0;
                lineHasText = false;
                continue;
            }
            if (c != ' ' && family(c) == o.family()) {
                boolean first = !lineHasText;
                if (first) {
                    lineHasText = true;
                    continue;
                }
                return !opens(k, 1, c, true) && !opensByShape(k, c);
            }
            lineHasText |= c != ' ';
        }
        return false;
    }

    private boolean opensByShape(int k, char c) {
        boolean blankBefore = k == 0 || isBlankOrBracket(light.charAt(k - 1)) || isLoneProclitic(k);
        boolean blankAfter = k + 1 >= light.length() || isBlankOrStop(light.charAt(k + 1));
        return c == '"' && blankBefore && !blankAfter;
    }

    private int paragraphEnd(int end) {
        int to = end;
        while (to > 0 && isSpace(light.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private void giveUp(Open o, int end) {
        int from = o.at() + o.width();
        int to = paragraphEnd(end);
        int lineEnd = light.indexOf('\n', o.at());
        if (lineEnd >= 0 && lineEnd < to) {
            to = paragraphEnd(lineEnd);
        }
        while (from < to && isSpace(light.charAt(from))) {
            from++;
        }
        if (from < to) {
            Span span = text.originalSpan(o.at(), to);
            found.set(o.slot(), new Quotation(span, text.originalSpan(from, to), open.size(), false));
        } else {
            drop(o);
        }
    }
}
