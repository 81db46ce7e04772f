package org.musnad.app.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The OpenAPI 3.1 document of a table of operations. */
final class OpenApi {
    private static final Map<Integer, String> PROBLEMS = Map.of(
            400, "The request could not be understood.",
            401, "Nobody has signed in.",
            403,
                    "The request is not the desk's own page's, nor has it the header X-Musnad-Client; or no reviewer is named.",
            404, "There is no such thing.",
            409, "Something else stands against it now.",
            413, "Too much was sent.",
            415, "What was sent is of another kind than is read.",
            421, "The host is not the desk's.");

    private final Messages messages;

    OpenApi(Messages messages) {
        this.messages = messages;
    }

    String document(List<ApiOperation> operations) {
        return ApiAnswer.json(out -> {
            out.writeStartObject();
            out.writeStringField("openapi", "3.1.0");
            out.writeObjectFieldStart("info");
            out.writeStringField("title", "Musnad");
            out.writeStringField("version", "1");
            out.writeStringField("description", messages.get(Language.EN, "api.about"));
            out.writeObjectFieldStart("license");
            out.writeStringField("name", "Apache-2.0");
            out.writeStringField("identifier", "Apache-2.0");
            out.writeEndObject();
            out.writeEndObject();
            out.writeArrayFieldStart("servers");
            out.writeStartObject();
            out.writeStringField("url", ApiOperation.BASE);
            out.writeEndObject();
            out.writeEndArray();
            Map<String, Map<String, ApiOperation>> paths = new LinkedHashMap<>();
            for (ApiOperation operation : operations) {
                paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
                        .put(operation.method().equals("GET") ? "get" : "post", operation);
            }
            out.writeObjectFieldStart("paths");
            for (Map.Entry<String, Map<String, ApiOperation>> path : paths.entrySet()) {
                out.writeObjectFieldStart(path.getKey());
                for (Map.Entry<String, ApiOperation> operation : path.getValue().entrySet()) {
                    out.writeFieldName(operation.getKey());
                    write(out, operation.getValue());
                }
                out.writeEndObject();
            }
            out.writeEndObject();
            out.writeObjectFieldStart("components");
            out.writeFieldName("schemas");
            out.writeRawValue(schemas());
            out.writeEndObject();
            out.writeEndObject();
        });
    }

    private void write(JsonGenerator out, ApiOperation operation) throws IOException {
        out.writeStartObject();
        out.writeStringField("operationId", operation.id());
        out.writeStringField("summary", messages.get(Language.EN, "api.op." + operation.id()));
        out.writeArrayFieldStart("tags");
        out.writeString(operation.tag());
        out.writeEndArray();
        out.writeArrayFieldStart("parameters");
        for (String place : operation.places()) {
            String schema = place.equals("number") ? "{\"type\":\"integer\",\"minimum\":1}" : "{\"type\":\"string\"}";
            parameter(out, place, "path", true, schema);
        }
        for (ApiOperation.Parameter parameter : operation.parameters()) {
            parameter(out, parameter.name(), "query", parameter.required(), parameter.schema());
        }
        if (!operation.method().equals("GET")) {
            parameter(out, "X-Musnad-Client", "header", false, "{\"type\":\"string\"}");
        } else {
            parameter(out, "If-None-Match", "header", false, "{\"type\":\"string\"}");
        }
        out.writeEndArray();
        if (!operation.bodies().isEmpty()) {
            body(out, operation.bodies());
        }
        out.writeObjectFieldStart("responses");
        for (int status : operation.statuses()) {
            out.writeObjectFieldStart(Integer.toString(status));
            out.writeStringField("description", status == 202 ? "It goes on; ask again." : "Done.");
            if (operation.method().equals("GET")) {
                out.writeFieldName("headers");
                out.writeRawValue("{\"ETag\":{\"schema\":{\"type\":\"string\"}}}");
            }
            content(out, operation.type(), operation.schema());
            out.writeEndObject();
        }
        if (operation.method().equals("GET")) {
            out.writeObjectFieldStart("304");
            out.writeStringField("description", "The client has this very answer.");
            out.writeEndObject();
        }
        TreeSet<Integer> problems = new TreeSet<>(operation.problems());
        problems.addAll(List.of(400, 401, 421));
        if (!operation.method().equals("GET")) {
            problems.add(403);
        }
        for (int status : problems) {
            out.writeObjectFieldStart(Integer.toString(status));
            out.writeStringField("description", String.valueOf(PROBLEMS.get(status)));
            content(out, "application/problem+json", "Problem");
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void parameter(JsonGenerator out, String name, String in, boolean required, String schema)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("name", name);
        out.writeStringField("in", in);
        out.writeStringField("description", messages.get(Language.EN, "api.p." + name));
        out.writeBooleanField("required", required);
        out.writeFieldName("schema");
        out.writeRawValue(schema);
        out.writeEndObject();
    }

    private static void body(JsonGenerator out, List<ApiOperation.Body> bodies) throws IOException {
        out.writeObjectFieldStart("requestBody");
        out.writeBooleanField("required", true);
        out.writeObjectFieldStart("content");
        for (ApiOperation.Body body : bodies) {
            out.writeObjectFieldStart(body.type());
            if (!body.schema().isEmpty()) {
                reference(out, body.schema());
            }
            if (!body.example().isEmpty()) {
                out.writeFieldName("example");
                out.writeRawValue(body.example());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void content(JsonGenerator out, String type, String schema) throws IOException {
        out.writeObjectFieldStart("content");
        out.writeObjectFieldStart(type);
        reference(out, schema);
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void reference(JsonGenerator out, String schema) throws IOException {
        out.writeObjectFieldStart("schema");
        out.writeStringField("$ref", "#/components/schemas/" + schema);
        out.writeEndObject();
    }

    private static String schemas() {
        try (InputStream in = OpenApi.class.getResourceAsStream("api-schemas.json")) {
            if (in == null) {
                throw new IllegalStateException("api-schemas.json is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
