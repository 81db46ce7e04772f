package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** The page where reports are taken in: files and pasted texts, with progress that comes by itself or by reloading. */
final class IntakeArea implements Area {
    private static final int MOST_LISTENERS = 16;
    private static final long TICK_MILLIS = 400;
    private static final long LONGEST_MILLIS = 600_000;

    private final IntakeJobs jobs;
    private final Pages pages;
    private final boolean local;
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);

    /** @param local whether only this machine is listened to, so that files of this machine may be named */
    IntakeArea(IntakeJobs jobs, Pages pages, boolean local) {
        this.local = local;
        this.jobs = jobs;
        this.pages = pages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/intake", this::show);
        routes.post("/intake", this::take);
        routes.get("/intake/{job}", this::showJob);
        routes.post("/intake/{job}/stop", context -> {
            job(context).stop();
            context.redirect("/intake/" + job(context).id());
        });
        routes.get("/intake/{job}/progress", context -> {
            context.contentType("application/json; charset=utf-8");
            context.result(job(context).progress().json());
        });
        routes.sse("/intake/{job}/events", this::tell);
    }

    private IntakeJob job(Context context) {
        return jobs.find(context.pathParam("job")).orElseThrow(() -> Problem.notFound(""));
    }

    private void show(Context context) {
        Map<String, Object> values = new HashMap<>();
        values.put("visit", Visit.of(context));
        values.put("local", local);
        values.put("last", jobs.last().map(IntakeJob::progress).orElse(null));
        pages.show(context, "intake.jte", values);
    }

    private void take(Context context) {
        String outlet = IntakeForm.field(context.formParam("outlet"));
        String published = IntakeForm.day(context.formParam("published"));
        String text = context.formParam("text");
        IntakeUploads uploads = IntakeForm.uploads(into -> {
            if (context.isMultipartFormData()) {
                IntakeForm.files(context, into);
            }
            IntakePaths.add(context.formParam("paths"), local, into);
            if (text != null && !text.isBlank()) {
                IntakeForm.text(
                        into,
                        "paste",
                        text,
                        IntakeForm.field(context.formParam("title")),
                        IntakeForm.field(context.formParam("url")),
                        outlet,
                        published);
            }
        });
        context.redirect(
                "/intake/" + IntakeForm.start(jobs, uploads, published, outlet).id());
    }

    private void showJob(Context context) {
        IntakeProgress progress = job(context).progress();
        pages.show(context, "intake-job.jte", Map.of("visit", Visit.of(context), "progress", progress));
    }

    /** Server-sent events: {@code progress} with the job's JSON without its reports, and {@code end} with the last. */
    private void tell(SseClient client) {
        if (!listeners.tryAcquire()) {
            client.sendEvent("busy", "");
            client.close();
            return;
        }
        try {
            IntakeJob job = jobs.find(client.ctx().pathParam("job")).orElse(null);
            if (job == null) {
                client.sendEvent("gone", "");
                return;
            }
            String told = "";
            for (long waited = 0; waited < LONGEST_MILLIS && !client.terminated(); waited += TICK_MILLIS) {
                boolean ended = job.await(waited == 0 ? 0 : TICK_MILLIS);
                String now = job.progress().brief().json();
                if (ended) {
                    client.sendEvent("end", now);
                    return;
                }
                if (now.equals(told)) {
                    client.sendComment("waiting");
                } else {
                    client.sendEvent("progress", now);
                    told = now;
                }
            }
        } finally {
            listeners.release();
            client.close();
        }
    }
}
