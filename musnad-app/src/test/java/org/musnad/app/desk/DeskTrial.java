package org.musnad.app.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.intake.Followers;
import org.musnad.ledger.intake.Intake;
import org.musnad.ledger.intake.Watcher;
import org.musnad.ledger.store.Ledger;
import org.musnad.reader.Reader;

/** A desk on a free port over a ledger in a folder of its own, and a browser to call it with. */
final class DeskTrial implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    final Ledger ledger;
    final Desk desk;
    final List<String> log = new ArrayList<>();
    final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    /** Keeps nothing. */
    final HttpClient program =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    private DeskTrial(Ledger ledger, Desk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    /** Over a ledger of these files, on loopback. */
    static DeskTrial of(Path folder, Path... files) throws IOException {
        return guarded(folder, null, files);
    }

    /** Over a ledger of these files; with passwords it listens as on a network. */
    static DeskTrial guarded(Path folder, @Nullable Path passwords, Path... files) throws IOException {
        Path directory = folder.resolve("ledger");
        try (Ledger adding = Ledger.open(directory, Ledger.Mode.ADD)) {
            if (files.length > 0) {
                new Intake(adding, Reader.create(), Intake.Options.standard(), Watcher.NOBODY)
                        .run(List.of(files), Followers.of(adding));
            }
        }
        Ledger ledger = Ledger.open(directory, Ledger.Mode.REVIEW);
        List<String> log = new ArrayList<>();
        Desk desk =
                Desk.start(ledger, new Desk.Options(passwords == null ? null : "127.0.0.1", 0, passwords, log::add));
        DeskTrial trial = new DeskTrial(ledger, desk);
        trial.log.addAll(log);
        return trial;
    }

    /** The samples of the repository. */
    static Path samples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("samples"))) {
                return at.resolve("samples");
            }
        }
        throw new IllegalStateException("no folder of samples");
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + desk.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(browser, request(path, headers).GET().build());
    }

    /** As a program does. */
    HttpResponse<String> call(String path, String... headers) throws IOException, InterruptedException {
        return send(program, request(path, headers).GET().build());
    }

    /** As a program does, with the header that says so. */
    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(
                program,
                request(path, "X-Musnad-Client", "trial", "Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                        .build());
    }

    /** As a page's form does, with the token of the page. */
    HttpResponse<String> form(String page, String path, String fields) throws IOException, InterruptedException {
        return send(
                browser,
                request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token(page) + "&" + fields, UTF_8))
                        .build());
    }

    String token(String page) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get(page).body());
        return found.find() ? found.group(1) : "";
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** A part of a form with files. */
    record Part(String name, @Nullable String file, byte[] content) {}

    /** A form with files, as a browser sends it. */
    HttpResponse<String> parts(HttpClient client, String path, List<Part> parts, String... headers)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String head = "--musnadtrial\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                    + (part.file() == null ? "" : "; filename=\"" + part.file().replace("\"", "%22") + "\"")
                    + "\r\n"
                    + (part.file() == null ? "" : "Content-Type: application/octet-stream\r\n")
                    + "\r\n";
            body.write(head.getBytes(UTF_8));
            body.write(part.content());
            body.write("\r\n".getBytes(UTF_8));
        }
        body.write("--musnadtrial--\r\n".getBytes(UTF_8));
        return send(
                client,
                request(path, headers)
                        .header("Content-Type", "multipart/form-data; boundary=musnadtrial")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    @Override
    public void close() {
        desk.close();
        ledger.close();
    }
}
