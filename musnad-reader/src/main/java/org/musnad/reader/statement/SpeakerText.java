package org.musnad.reader.statement;

import org.musnad.reader.Span;

/** The words for a speaker who is no named entity: his phrase as it would stand by itself. */
final class SpeakerText {
    private final Page page;

    SpeakerText(Page page) {
        this.page = page;
    }

    /** The phrase up to its first comma, as it stands. */
    String of(Stretch source) {
        int end = source.first() + 1;
        while (end < source.end() && !page.isComma(end)) {
            end++;
        }
        Span span =
                new Span(page.word(source.first()).start(), page.word(end - 1).end());
        String text =
                nominative(source.first(), end, span.of(page.words().text().original()));
        String folded = page.folded(source.first());
        if (page.lettersBeforeSource(source.first()) > 0) {
            return folded.startsWith("لل") ? "ال" + text.substring(2) : text.substring(1);
        }
        return text.indexOf('"') < 0
                        && text.indexOf('«') < 0
                        && text.indexOf('»') < 0
                        && text.indexOf('“') < 0
                        && text.indexOf('”') < 0
                ? text
                : withoutMarks(text);
    }

    /** «مسؤولا أميركيا» is «مسؤول أميركي» by itself. */
    private String nominative(int first, int end, String text) {
        String head = page.folded(first);
        if (end - first > 3 || !head.endsWith("ا") || head.endsWith("يا") || page.senses(first) == 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int k = first; k < end; k++) {
            String form = page.word(k).form();
            plain.append(k > first ? " " : "").append(form.endsWith("ا") ? form.substring(0, form.length() - 1) : form);
        }
        return plain.toString();
    }

    private static String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c != '"' && c != '«' && c != '»' && c != '“' && c != '”') {
                plain.append(c);
            }
        }
        return plain.toString().trim();
    }
}
