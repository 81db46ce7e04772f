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
    TABLE,
    FEED,
    WARC,
    ZIP,
    TAR,
    DOCUMENT,
    MAIL,
    UNKNOWN;

    private static final int LOOK = 1 << 15;

    static Form ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz")) {
            return TAR;
        }
        if (lower.endsWith(".gz")) {
            lower = lower.substring(0, lower.length() - 3);
        }
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        return switch (ending) {
            case "txt" -> TEXT;
            case "html", "htm", "xhtml" -> HTML;
            case "json" -> JSON;
            case "jsonl", "ndjson" -> LINES;
            case "csv", "tsv" -> TABLE;
            case "rss", "atom", "rdf" -> FEED;
            case "warc" -> WARC;
            case "zip" -> ZIP;
            case "tar" -> TAR;
            case "pdf", "docx", "doc", "odt", "rtf", "epub", "pptx" -> DOCUMENT;
            case "eml" -> MAIL;
            default -> UNKNOWN;
        };
    }

    /** The form of a stream, which is left where it was. */
    static Form ofStart(BufferedInputStream in) throws IOException {
        in.mark(LOOK);
        byte[] start = in.readNBytes(LOOK);
        in.reset();
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("PK\3\4")) {
            return ZIP;
        }
        if (latin.startsWith("%PDF-") || latin.startsWith("{\\rtf") || latin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return DOCUMENT;
        }
        if (latin.startsWith("WARC/")) {
            return WARC;
        }
        if (latin.startsWith("ustar", 257)) {
            return TAR;
        }
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
        String lower = begin.substring(0, Math.min(begin.length(), 1000)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<rss") || lower.startsWith("<feed") || lower.startsWith("<rdf:rdf")) {
            return FEED;
        }
        if (lower.startsWith("<?xml")
                && (lower.contains("<rss") || lower.contains("<feed") || lower.contains("<rdf:rdf"))) {
            return FEED;
        }
        return lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<?xml")
                ? HTML
                : TEXT;
    }
}
