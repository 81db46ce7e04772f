package org.musnad.app.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API answers: JSON, with a tag by which a client that has it already is told so (RFC 9110, 13.1.2). */
final class ApiAnswer {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int TAG_BYTES = 16;

    private ApiAnswer() {}

    /** Writes JSON. */
    @FunctionalInterface
    interface Content {
        void write(JsonGenerator out) throws IOException;
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    interface Item<T> {
        void write(JsonGenerator out, T item) throws IOException;
    }

    static String json(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return text.toString();
    }

    /** A page of a list: its items and the cursor of the next page, null on the last. */
    static <T> String page(List<T> items, @Nullable String next, Item<T> item) {
        return json(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("items");
            for (T each : items) {
                item.write(out, each);
            }
            out.writeEndArray();
            string(out, "next", next);
            out.writeEndObject();
        });
    }

    static void string(JsonGenerator out, String name, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeStringField(name, value);
        }
    }

    /** Answers a question: 304 where the client has this very answer. */
    static void send(Context context, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String tag = '"' + tag(body) + '"';
        if (known(context, tag)) {
            return;
        }
        context.contentType("application/json; charset=utf-8");
        context.result(body);
    }

    /** Names the answer, and says 304 where the client has it. */
    static boolean known(Context context, String tag) {
        context.header("Cache-Control", "private, no-cache");
        context.header("ETag", tag);
        String known = context.header("If-None-Match");
        boolean has = known != null && holds(known, tag);
        if (has) {
            context.status(304);
        }
        return has;
    }

    private static boolean holds(String known, String tag) {
        for (String each : known.split(",")) {
            String one = each.strip();
            if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Answers a change, which is never kept by anybody on the way. */
    static void changed(Context context, int status, String json) {
        context.status(status);
        context.contentType("application/json; charset=utf-8");
        context.result(json);
    }
}
