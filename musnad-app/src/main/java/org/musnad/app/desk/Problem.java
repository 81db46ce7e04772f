package org.musnad.app.desk;

import io.javalin.http.Context;

/**
 * What went wrong, as RFC 9457 has it for programs and as a page for people.
 *
 * @param status of HTTP
 * @param key of the message that names it
 * @param detail what exactly, in plain words without report text; may be empty
 */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final String detail;

    Problem(int status, String key, String detail) {
        super(status + " " + key + " " + detail, null, false, false);
        this.status = status;
        this.key = key;
        this.detail = detail;
    }

    static Problem notFound(String what) {
        return new Problem(404, "problem.not-found", what);
    }

    static Problem badRequest(String what) {
        return new Problem(400, "problem.bad-request", what);
    }

    int status() {
        return status;
    }

    /** Answers with it. */
    static void answer(Context context, Visit visit, Pages pages, int status, String key, String detail) {
        context.status(status);
        String accept = context.header("Accept");
        boolean page = !context.path().startsWith("/api/") && (accept == null || accept.contains("text/html"));
        if (page) {
            pages.show(
                    context,
                    "problem.jte",
                    java.util.Map.of("visit", visit, "status", status, "key", key, "detail", detail));
        } else {
            context.contentType("application/problem+json; charset=utf-8");
            context.result("{\"type\":\"about:blank\",\"title\":" + Json.string(visit.t(key)) + ",\"status\":" + status
                    + ",\"detail\":" + Json.string(detail) + ",\"code\":"
                    + Json.string(key.substring(key.indexOf('.') + 1)) + "}");
        }
    }

    void answer(Context context, Visit visit, Pages pages) {
        answer(context, visit, pages, status, key, detail);
    }
}
