package org.musnad.reader.text;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.Span;

/** Splits a text into lines that hold more than blanks. */
final class Paragraphs {
    private Paragraphs() {}

    static List<Span> of(Text text) {
        String light = text.light();
        List<Span> found = new ArrayList<>();
        int lineStart = 0;
        for (int k = 0; k <= light.length(); k++) {
            if (k == light.length() || light.charAt(k) == '\n') {
                int from = lineStart;
                int to = k;
                while (from < to && light.charAt(from) == ' ') {
                    from++;
                }
                while (to > from && light.charAt(to - 1) == ' ') {
                    to--;
                }
                if (from < to) {
                    found.add(text.originalSpan(from, to));
                }
                lineStart = k + 1;
            }
        }
        return found;
    }
}
