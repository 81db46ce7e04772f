package org.musnad.ledger.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Report;

/** A record of JSON with {@code id, title, body or text, outlet, url, published or date}; other fields are passed over. */
final class Records {
    /** Deeper JSON is refused. */
    static final int MAX_NESTING = 100;

    static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(ReportInput.MAX_TEXT_CHARS)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private Records() {}

    /** A report and what was wrong with its record; {@code note} is null where nothing was. */
    record Made(Report report, @Nullable String note) {}

    /**
     * The record whose opening brace the parser has just read.
     *
     * @param fallbackId the id where the record has none; null where the text's hash is to serve
     */
    static Made read(JsonParser json, @Nullable String fallbackId, Columns columns) throws IOException, Refusal {
        Fields fields = new Fields();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = columns.fieldOf(json.currentName());
            JsonToken value = json.nextToken();
            if (value == null) {
                break;
            }
            if (value.isStructStart()) {
                json.skipChildren();
            } else if (value != JsonToken.VALUE_NULL && name != null) {
                fields.set(name, json.getText());
            }
        }
        return fields.report(fallbackId);
    }

    /** What an error of the parser means to a person. */
    static Refusal refusal(IOException error) {
        if (error instanceof StreamConstraintsException limit) {
            String message = String.valueOf(limit.getOriginalMessage());
            return message.contains("nesting")
                    ? new Refusal(Incoming.Cause.MALFORMED, "JSON nested deeper than " + MAX_NESTING)
                    : ReportInput.tooLong();
        }
        if (error instanceof JsonEOFException) {
            return new Refusal(Incoming.Cause.TRUNCATED, "JSON breaks off before its end");
        }
        if (error instanceof com.fasterxml.jackson.core.JsonProcessingException syntax) {
            var at = syntax.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            String message = String.valueOf(syntax.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            String brief = message.length() > 120 ? message.substring(0, 120) + "…" : message;
            return new Refusal(Incoming.Cause.MALFORMED, "not JSON: " + brief + where);
        }
        return ReportInput.refusal(error);
    }

    /** What a record has, before it is a report. */
    static final class Fields {
        private @Nullable String id;
        private @Nullable String title;
        private @Nullable String body;
        private @Nullable String text;
        private @Nullable String outlet;
        private @Nullable String url;
        private @Nullable String published;
        private @Nullable String date;
        private @Nullable String language;

        void set(String name, String value) {
            switch (name) {
                case "id" -> id = value;
                case "title" -> title = value;
                case "body" -> body = value;
                case "text" -> text = value;
                case "outlet" -> outlet = value;
                case "url" -> url = value;
                case "published" -> published = value;
                case "date" -> date = value;
                case "language" -> language = value;
                default -> throw new IllegalArgumentException(name);
            }
        }

        Made report(@Nullable String fallbackId) throws Refusal {
            String words = body != null && !body.isBlank() ? body : text;
            if (words == null || words.isBlank()) {
                throw new Refusal(Incoming.Cause.NO_TEXT, "no text (the record needs \"body\" or \"text\")");
            }
            if (words.length() > ReportInput.MAX_TEXT_CHARS) {
                throw ReportInput.tooLong();
            }
            Report plain = joined(words);
            String given = published != null ? published : date;
            String when = given == null ? null : PublishedDate.iso(given).orElse(null);
            String note = given != null && !given.isBlank() && when == null
                    ? "date not understood, relative times stay open: " + given
                    : null;
            String name = id != null && !id.isBlank()
                    ? id
                    : fallbackId != null ? fallbackId : plain.sha256().substring(0, 16);
            return new Made(new Report(name, plain.title(), outlet, url, when, language, plain.text()), note);
        }

        private Report joined(String words) {
            String headline = title == null || title.isBlank() ? null : title;
            if (headline == null) {
                return PlainText.report("", words);
            }
            if (words == text && words.startsWith(headline)) {
                return new Report("", headline, null, null, null, null, words);
            }
            return Report.of("", headline, words);
        }
    }
}
