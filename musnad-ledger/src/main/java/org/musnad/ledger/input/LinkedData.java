package org.musnad.ledger.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD says of its article: the first headline, date, address and publisher of its scripts. */
record LinkedData(
        @Nullable String headline,
        @Nullable String published,
        @Nullable String url,
        @Nullable String publisher) {
    private static final JsonFactory JSON = Records.JSON;

    static LinkedData of(Document page) {
        Map<String, String> found = new HashMap<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try (JsonParser json = JSON.createParser(script.data())) {
                read(json, found);
            } catch (IOException e) {
                // what was read before the damage stays
            }
        }
        return new LinkedData(
                found.get("headline"), found.get("datePublished"), found.get("url"), found.get("publisher.name"));
    }

    /** Walks the whole of it; «publisher» is the only object whose members are looked at by their owner. */
    private static void read(JsonParser json, Map<String, String> found) throws IOException {
        int publisherDepth = -1;
        int depth = 0;
        boolean article = false;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token.isStructStart()) {
                depth++;
                if ("publisher".equals(json.currentName()) || "publisher".equals(parentName(json))) {
                    publisherDepth = depth;
                }
            } else if (token.isStructEnd()) {
                if (depth == publisherDepth) {
                    publisherDepth = -1;
                }
                depth--;
            } else if (token == JsonToken.VALUE_STRING) {
                String name = json.currentName();
                String value = json.getText().strip();
                if (name == null || value.isEmpty()) {
                    continue;
                }
                if (publisherDepth > 0) {
                    if (name.equals("name")) {
                        found.putIfAbsent("publisher.name", value);
                    }
                } else if (name.equals("headline") || name.equals("datePublished")) {
                    article = true;
                    found.putIfAbsent(name, value);
                } else if (name.equals("url") && article) {
                    found.putIfAbsent(name, value);
                }
            }
        }
    }

    private static @Nullable String parentName(JsonParser json) {
        var parent = json.getParsingContext().getParent();
        return parent == null ? null : parent.getCurrentName();
    }
}
