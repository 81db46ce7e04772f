package org.musnad.app.desk;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.input.ReportInput;

/** The API's intake: sends reports, and follows what becomes of them. */
final class ApiIntake {
    private static final long PATIENCE_MILLIS = 30_000;

    private final IntakeJobs jobs;

    ApiIntake(IntakeJobs jobs) {
        this.jobs = jobs;
    }

    List<ApiOperation> operations() {
        return List.of(
                ApiOperation.post("/intake", "takeIn", "intake", "Intake", "/intake")
                        .with(
                                ApiOperation.text("name", false),
                                ApiOperation.text("title", false),
                                ApiOperation.text("outlet", false),
                                ApiOperation.text("url", false),
                                new ApiOperation.Parameter(
                                        "published", false, "{\"type\":\"string\",\"format\":\"date\"}"))
                        .takes(
                                new ApiOperation.Body(
                                        ApiOperation.JSON,
                                        "NewReports",
                                        "{\"title\":\"…\",\"body\":\"…\",\"outlet\":\"…\",\"published\":\"2024-05-01\"}"),
                                new ApiOperation.Body("application/x-ndjson", "", ""),
                                new ApiOperation.Body("text/plain", "", ""),
                                new ApiOperation.Body("multipart/form-data", "", ""),
                                new ApiOperation.Body("application/octet-stream", "", ""))
                        .succeeds(200, 202)
                        .fails(403, 409, 413, 415)
                        .by(this::take),
                ApiOperation.get("/intake/{job}", "getIntake", "intake", "Intake", "/intake/0123456789abcdef")
                        .fails(404)
                        .by(context ->
                                ApiAnswer.send(context, job(context).progress().json())),
                ApiOperation.post(
                                "/intake/{job}/stop", "stopIntake", "intake", "Intake", "/intake/0123456789abcdef/stop")
                        .fails(403, 404)
                        .by(this::stop));
    }

    private IntakeJob job(Context context) {
        return jobs.find(context.pathParam("job")).orElseThrow(() -> Problem.notFound(""));
    }

    private void take(Context context) {
        String outlet = ApiRequest.text(context, "outlet");
        String published = IntakeForm.day(context.queryParam("published"));
        IntakeJob job = IntakeForm.start(jobs, sent(context, outlet, published), published, outlet);
        context.header("Location", ApiOperation.BASE + "/intake/" + job.id());
        boolean ended = job.await(PATIENCE_MILLIS);
        ApiAnswer.changed(context, ended ? 200 : 202, job.progress().json());
    }

    private static IntakeUploads sent(Context context, @Nullable String outlet, @Nullable String published) {
        String name = ApiRequest.text(context, "name");
        String type = ApiRequest.type(context);
        return IntakeForm.uploads(uploads -> {
            switch (type) {
                case ApiOperation.JSON, "application/x-ndjson", "application/octet-stream" -> {
                    String ending = type.equals(ApiOperation.JSON) ? "api.json" : "api.jsonl";
                    boolean any = type.equals("application/octet-stream");
                    if (any && name == null) {
                        throw Problem.badRequest("name is missing: its ending tells the kind");
                    }
                    byte[] all = ApiRequest.bytes(context, ReportInput.MAX_RECORD_BYTES);
                    uploads.file(
                            name == null ? ending : any ? name : name + "." + ending, new ByteArrayInputStream(all));
                }
                case "text/plain" ->
                    IntakeForm.text(
                            uploads,
                            name == null ? "api" : "upload:" + IntakeUploads.clean(name),
                            text(ApiRequest.bytes(context, ReportInput.MAX_RECORD_BYTES)),
                            ApiRequest.text(context, "title"),
                            ApiRequest.text(context, "url"),
                            outlet,
                            published);
                case "multipart/form-data" -> IntakeForm.files(context, uploads);
                default ->
                    throw new Problem(
                            415,
                            "problem.unsupported",
                            "send text/plain, application/json, application/x-ndjson, multipart/form-data or"
                                    + " application/octet-stream");
            }
        });
    }

    private static String text(byte[] sent) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("the text is not UTF-8");
        }
    }

    private void stop(Context context) {
        IntakeJob job = job(context);
        job.stop();
        ApiAnswer.changed(context, 200, job.progress().json());
    }
}
