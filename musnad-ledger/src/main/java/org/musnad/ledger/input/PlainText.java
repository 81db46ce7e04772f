package org.musnad.ledger.input;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Report;

/** Plain text: the first paragraph is the title where an empty line follows it and it does not end like a sentence. */
final class PlainText {
    /** Longer first paragraphs are no headlines. */
    private static final int MAX_TITLE = 300;

    private PlainText() {}

    static Report report(String id, String text) {
        String title = title(text);
        return new Report(id, title, null, null, null, null, text);
    }

    /** The title with which the text begins; null where it begins with none. */
    static @Nullable String title(String text) {
        int end = lineEnd(text, 0);
        if (end == 0 || end > MAX_TITLE || Character.isWhitespace(text.charAt(0))) {
            return null;
        }
        int second = afterBreak(text, end);
        int secondEnd = lineEnd(text, second);
        boolean emptyLine = end < text.length()
                && second < text.length()
                && secondEnd < text.length()
                && text.substring(second, secondEnd).isBlank();
        if (!emptyLine || text.substring(secondEnd).isBlank()) {
            return null;
        }
        String title = text.substring(0, end).stripTrailing();
        return title.isEmpty() || endsLikeSentence(title) ? null : title;
    }

    private static boolean endsLikeSentence(String line) {
        char last = line.charAt(line.length() - 1);
        boolean ellipsis = line.endsWith("..");
        return (last == '.' && !ellipsis) || last == '،' || last == '؛' || last == ',' || last == ';' || last == '۔';
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int afterBreak(String text, int lineEnd) {
        if (lineEnd + 1 < text.length() && text.charAt(lineEnd) == '\r' && text.charAt(lineEnd + 1) == '\n') {
            return lineEnd + 2;
        }
        return Math.min(text.length(), lineEnd + 1);
    }
}
