package org.musnad.app.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.input.PublishedDate;

/** Makes uploads of what a request sends: files, a pasted text, JSON. */
final class IntakeForm {
    private static final int LONGEST_FIELD = 2_000;

    private IntakeForm() {}

    /** Fills uploads. */
    @FunctionalInterface
    interface Filling {
        void into(IntakeUploads uploads) throws IOException;
    }

    /** What the filling gives; nothing is left behind where it fails. */
    static IntakeUploads uploads(Filling filling) {
        IntakeUploads uploads = null;
        boolean done = false;
        try {
            uploads = new IntakeUploads();
            filling.into(uploads);
            done = true;
            return uploads;
        } catch (IOException e) {
            throw new UncheckedIOException("keeping an upload", e);
        } finally {
            if (!done && uploads != null) {
                uploads.close();
            }
        }
    }

    /** Begins the job; the uploads go with it or are deleted. */
    static IntakeJob start(
            IntakeJobs jobs, IntakeUploads uploads, @Nullable String published, @Nullable String outlet) {
        boolean begun = false;
        try {
            IntakeJob job = jobs.start(uploads, published, outlet);
            begun = true;
            return job;
        } finally {
            if (!begun) {
                uploads.close();
            }
        }
    }

    /** The files of a form with parts. An input that was left empty sends a part without name and content. */
    static void files(Context context, IntakeUploads uploads) throws IOException {
        for (List<UploadedFile> files : context.uploadedFileMap().values()) {
            for (UploadedFile file : files) {
                if (file.size() > 0 || !file.filename().isEmpty()) {
                    try (InputStream in = file.content()) {
                        uploads.file(file.filename(), in);
                    }
                }
            }
        }
    }

    /** A text with what is known of it. */
    static void text(
            IntakeUploads uploads,
            String source,
            String text,
            @Nullable String title,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String published)
            throws IOException {
        String json = ApiAnswer.json(out -> {
            out.writeStartObject();
            if (title == null) {
                out.writeStringField("text", text);
            } else {
                out.writeStringField("title", title);
                out.writeStringField("body", text);
            }
            field(out, "url", url);
            field(out, "outlet", outlet);
            field(out, "published", published);
            out.writeEndObject();
        });
        uploads.add(source, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void field(JsonGenerator out, String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    /** A field of a form or query; null where it is empty. */
    static @Nullable String field(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_FIELD) {
            throw Problem.badRequest("a field is too long");
        }
        return value.strip();
    }

    /** A day of publication; null where none is given. */
    static @Nullable String day(@Nullable String value) {
        String given = field(value);
        return given == null
                ? null
                : PublishedDate.iso(given)
                        .orElseThrow(() -> Problem.badRequest("published is a day such as 2024-05-01"));
    }
}
