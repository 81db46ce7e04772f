package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** Scripts, styles, fonts and shapes from the jar. */
final class Assets implements Area {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "woff2", "font/woff2",
            "json", "application/json; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "png", "image/png");

    /** What the desk shares with the page of {@code musnad read --format html}: one file serves both. */
    private static final Map<String, String> SHARED =
            Map.of("report.js", "/org/musnad/app/view/view.js", "marks.css", "/org/musnad/app/view/marks.css");

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();
    private final Map<String, byte[]> packed = new ConcurrentHashMap<>();

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/static/{file}", context -> send(context, context.pathParam("file")));
        routes.get("/static/fonts/{file}", context -> send(context, "fonts/" + context.pathParam("file")));
        routes.get("/favicon.ico", context -> send(context, "icon.svg"));
    }

    private void send(Context context, String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        String type = TYPES.get(ending);
        if (type == null || !file.matches("(fonts/)?[A-Za-z0-9._-]+") || file.contains("..")) {
            throw Problem.notFound("");
        }
        byte[] bytes = read.computeIfAbsent(file, Assets::load);
        if (bytes.length == 0) {
            throw Problem.notFound("");
        }
        context.contentType(type);
        if (ending.equals("svg")) {
            // Javalin leaves pictures as they are, but this kind is text.
            context.header("Vary", "Accept-Encoding");
            String accepted = context.header("Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                context.header("Content-Encoding", "gzip");
                bytes = packed.computeIfAbsent(file, name -> pack(load(name)));
            }
        }
        context.header(
                "Cache-Control",
                ending.equals("woff2") ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        context.result(bytes);
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] load(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(SHARED.getOrDefault(file, "static/" + file))) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
