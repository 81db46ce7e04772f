package org.musnad.app.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client of the API asks, read strictly: what is not understood is refused, never passed over. */
final class ApiRequest {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_JSON_BYTES = 64 * 1024;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2)
                    .maxStringLength(MOST_JSON_BYTES)
                    .maxNumberLength(30)
                    .build())
            .build();

    private ApiRequest() {}

    /** Refuses parameters that the operation does not have. */
    static void check(Context context, ApiOperation operation) {
        for (String name : context.queryParamMap().keySet()) {
            boolean known = name.equals("lang")
                    || operation.parameters().stream()
                            .anyMatch(parameter -> parameter.name().equals(name));
            if (!known) {
                throw Problem.badRequest("no parameter " + (name.length() > 40 ? name.substring(0, 40) : name));
            }
        }
    }

    static int limit(Context context) {
        String asked = context.queryParam("limit");
        if (asked == null) {
            return USUAL;
        }
        if (!asked.matches("[0-9]{1,4}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > MOST) {
            throw Problem.badRequest("limit is a number from 1 to " + MOST);
        }
        return Integer.parseInt(asked);
    }

    /** The number that the cursor holds; 0 at the beginning. */
    static long cursor(Context context) {
        String cursor = context.queryParam("cursor");
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("the cursor is none that this list gave");
        }
    }

    static String cursor(long after) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(after).getBytes(StandardCharsets.US_ASCII));
    }

    /** An ISO 8601 day; null where none is given. */
    static @Nullable String day(Context context, String name) {
        String asked = context.queryParam(name);
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(asked).toString();
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(name + " is a day such as 2024-05-01");
        }
    }

    static @Nullable String text(Context context, String name) {
        String asked = context.queryParam(name);
        if (asked == null || asked.isBlank()) {
            return null;
        }
        if (asked.length() > LONGEST_TEXT) {
            throw Problem.badRequest(name + " is too long");
        }
        return asked.strip();
    }

    static String required(Context context, String name) {
        String asked = text(context, name);
        if (asked == null) {
            throw Problem.badRequest(name + " is missing");
        }
        return asked;
    }

    /** A number in the path; what is none names nothing. */
    static long number(Context context, String name) {
        String asked = context.pathParam(name);
        if (!asked.matches("[0-9]{1,18}")) {
            throw Problem.notFound("");
        }
        return Long.parseLong(asked);
    }

    /** The media type of what was sent, without parameters, in lower case; empty where none is named. */
    static String type(Context context) {
        String type = context.header("Content-Type");
        if (type == null) {
            return "";
        }
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** What was sent, up to a limit. */
    static byte[] bytes(Context context, int most) {
        if (context.contentLength() > most) {
            throw new Problem(413, "problem.too-large", "the limit is " + most + " bytes");
        }
        try {
            byte[] all = context.bodyInputStream().readNBytes(most + 1);
            if (all.length > most) {
                throw new Problem(413, "problem.too-large", "the limit is " + most + " bytes");
            }
            return all;
        } catch (IOException e) {
            throw Problem.badRequest("the body breaks off");
        }
    }

    /**
     * One JSON object of strings, numbers and nulls.
     *
     * @return the values as text, without the nulls
     */
    static Map<String, String> object(Context context, Set<String> fields) {
        if (!type(context).equals(ApiOperation.JSON)) {
            throw new Problem(415, "problem.unsupported", "send application/json");
        }
        byte[] sent = bytes(context, MOST_JSON_BYTES);
        Map<String, String> values = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(sent)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Problem.badRequest("send one JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (!fields.contains(name)) {
                    throw Problem.badRequest("the fields are " + new java.util.TreeSet<>(fields));
                }
                JsonToken token = parser.nextToken();
                if (token == null || token.isStructStart() || token.isBoolean()) {
                    throw Problem.badRequest(name + " is a string or a number");
                }
                if (token != JsonToken.VALUE_NULL) {
                    values.put(name, parser.getText().strip());
                }
            }
            if (parser.nextToken() != null) {
                throw Problem.badRequest("send one JSON object");
            }
        } catch (IOException e) {
            throw Problem.badRequest("this is no JSON");
        }
        return values;
    }
}
