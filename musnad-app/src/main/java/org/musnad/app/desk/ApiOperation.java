package org.musnad.app.desk;

import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API. From these are made its routes, the OpenAPI document and the page that people read, so that
 * none of the three can differ from the others. What it does is told by the message {@code api.op.ID}.
 *
 * @param path below {@code /api/v1}, with {@code {names}} in braces
 * @param id stable name
 * @param tag the group that it stands in
 * @param parameters of the query
 * @param bodies what it takes; empty where it takes nothing
 * @param statuses of success, the usual one first
 * @param schema of what it answers with success, by its name in {@code api-schemas.json}
 * @param type the media type of what it answers
 * @param problems statuses besides those that any operation can answer
 * @param example a call: an address below {@code /api/v1}
 */
record ApiOperation(
        String method,
        String path,
        String id,
        String tag,
        List<Parameter> parameters,
        List<Body> bodies,
        List<Integer> statuses,
        String schema,
        String type,
        List<Integer> problems,
        String example,
        @Nullable Handler handler) {
    static final String BASE = "/api/v1";
    static final String JSON = "application/json";

    /**
     * A parameter of the query. What it means is told by the message {@code api.p.NAME}.
     *
     * @param schema JSON Schema of its value
     */
    record Parameter(String name, boolean required, String schema) {}

    /**
     * What a change sends.
     *
     * @param schema by its name; empty where any content of the media type will do
     * @param example may be empty
     */
    record Body(String type, String schema, String example) {}

    static final Parameter LIMIT =
            new Parameter("limit", false, "{\"type\":\"integer\",\"minimum\":1,\"maximum\":200,\"default\":50}");
    static final Parameter CURSOR = new Parameter("cursor", false, "{\"type\":\"string\",\"maxLength\":200}");
    static final Parameter FROM = new Parameter("from", false, "{\"type\":\"string\",\"format\":\"date\"}");
    static final Parameter TO = new Parameter("to", false, "{\"type\":\"string\",\"format\":\"date\"}");

    static Parameter text(String name, boolean required) {
        return new Parameter(name, required, "{\"type\":\"string\",\"maxLength\":2000}");
    }

    static ApiOperation get(String path, String id, String tag, String schema, String example) {
        return new ApiOperation(
                "GET", path, id, tag, List.of(), List.of(), List.of(200), schema, JSON, List.of(), example, null);
    }

    static ApiOperation post(String path, String id, String tag, String schema, String example) {
        return new ApiOperation(
                "POST", path, id, tag, List.of(), List.of(), List.of(200), schema, JSON, List.of(), example, null);
    }

    ApiOperation with(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new ApiOperation(method, path, id, tag, all, bodies, statuses, schema, type, problems, example, handler);
    }

    ApiOperation takes(Body... more) {
        return new ApiOperation(
                method, path, id, tag, parameters, List.of(more), statuses, schema, type, problems, example, handler);
    }

    ApiOperation succeeds(Integer... with) {
        return new ApiOperation(
                method, path, id, tag, parameters, bodies, List.of(with), schema, type, problems, example, handler);
    }

    ApiOperation fails(Integer... with) {
        return new ApiOperation(
                method, path, id, tag, parameters, bodies, statuses, schema, type, List.of(with), example, handler);
    }

    ApiOperation answers(String mediaType) {
        return new ApiOperation(
                method, path, id, tag, parameters, bodies, statuses, schema, mediaType, problems, example, handler);
    }

    ApiOperation by(Handler answering) {
        return new ApiOperation(
                method, path, id, tag, parameters, bodies, statuses, schema, type, problems, example, answering);
    }

    /** The names in braces. */
    List<String> places() {
        List<String> names = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.startsWith("{")) {
                names.add(part.substring(1, part.length() - 1));
            }
        }
        return names;
    }
}
