package org.musnad.reader.statement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.musnad.reader.Span;

/** Ties each statement to the innermost one whose content holds it. */
final class Nesting {
    private Nesting() {}

    /** Sets {@link Cue#outer}; the cues must be in the order of their contents, the longer first. */
    static void nest(List<Cue> cues) {
        Deque<Cue> open = new ArrayDeque<>();
        for (Cue cue : cues) {
            Span content = cue.content;
            if (content == null) {
                continue;
            }
            cue.outer = null;
            while (!open.isEmpty() && !holds(open.peek(), cue, content)) {
                open.pop();
            }
            cue.outer = open.peek();
            open.push(cue);
        }
    }

    private static boolean holds(Cue outer, Cue inner, Span content) {
        Span held = outer.content;
        if (held == null || !held.contains(content) || held.equals(content)) {
            return false;
        }
        Span cue = inner.span;
        return cue == null || held.contains(cue);
    }
}
