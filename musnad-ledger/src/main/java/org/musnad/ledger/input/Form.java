package org.musnad.ledger.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The form of a file, by the ending of its name or by its first characters. */
enum Form {
    TEXT,
    HTML,
    JSON,
    LINES,
    UNKNOWN;

    private static final int LOOK = 1 << 15;

    static Form ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz")) {
            lower = lower.substring(0, lower.length() - 3);
        }
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        return switch (ending) {
            case "txt" -> TEXT;
            case "html", "htm", "xhtml" -> HTML;
            case "json" -> JSON;
            case "jsonl", "ndjson" -> LINES;
            default -> UNKNOWN;
        };
    }

    /** The form of a stream, which is left where it was. */
    static Form ofStart(BufferedInputStream in) throws IOException {
        in.mark(LOOK);
        byte[] start = in.readNBytes(LOOK);
        in.reset();
        String text = new String(start, StandardCharsets.UTF_8);
        String begin = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (begin.startsWith("[")) {
            return JSON;
        }
        if (begin.startsWith("{")) {
            int end = begin.indexOf('\n');
            boolean oneLine = end < 0 || begin.substring(0, end).stripTrailing().endsWith("}");
            return oneLine ? LINES : JSON;
        }
        String lower = begin.substring(0, Math.min(begin.length(), 200)).toLowerCase(Locale.ROOT);
        return lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<?xml")
                ? HTML
                : TEXT;
    }
}
