package org.musnad.app.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an attacker would try on the desk of somebody: by a report, by another site, by the network. */
class DeskSafetyTest {
    private static final String SCRIPT = "<script>alert('probe')</script>";
    private static final String IMAGE = "\"><img src=x onerror=alert('probe')>";
    private static final String LINK = "javascript:alert('probe')";
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    @TempDir
    private static Path folder;

    private static DeskTrial trial;

    @BeforeAll
    static void open() throws Exception {
        Path hostile = Files.createDirectories(folder.resolve("in")).resolve("a'onmouseover=alert(1)&lt;x.jsonl");
        ObjectMapper json = new ObjectMapper();
        StringBuilder lines = new StringBuilder();
        for (int k = 0; k < 2; k++) {
            lines.append(json.writeValueAsString(Map.of(
                            "id", "id" + k + IMAGE,
                            "title", "انفجار " + SCRIPT + " في الميناء",
                            "outlet", IMAGE + "منبر",
                            "url", k == 0 ? LINK : " JaVaScRiPt:alert('probe')",
                            "published", "2024-05-0" + (k + 1),
                            "body",
                                    "قال وزير الصحة سالم " + SCRIPT + " الحمداني في دمشق إن 27 قتيلا سقطوا " + IMAGE
                                            + " في الميناء.\nوأضاف «" + SCRIPT + " لن نصمت " + IMAGE
                                            + "» وقال إن 30% من " + SCRIPT
                                            + " احترق.\nوأعلن المتحدث باسم \"" + IMAGE
                                            + "\" عمر الشامي، يوم 3 مايو 2024، وصول "
                                            + (40 + k) + " جريحا.")))
                    .append('\n');
        }
        Files.writeString(hostile, lines);
        trial = DeskTrial.of(folder, hostile);
        trial.form("/settings", "/settings", "lang=en&digits=latn&name=" + Visit.encode(SCRIPT + IMAGE));
        trial.form(
                "/settings",
                "/dossiers",
                "q=" + Visit.encode("قال " + SCRIPT) + "&name=" + Visit.encode(IMAGE + SCRIPT));
        trial.form("/settings", "/dossiers/1/notes", "note=" + Visit.encode(SCRIPT + IMAGE));
        String review = "report=1&begins=0&ends=9&layer=statement&verdict=correct&field=" + Visit.encode(IMAGE)
                + "&value=" + Visit.encode(SCRIPT) + "&why=" + Visit.encode(IMAGE + LINK);
        trial.form("/settings", "/review", review);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    /** Everything that a browser would run, fetch or follow beyond the desk. */
    private static List<String> dangers(String path, String html) {
        List<String> dangers = new ArrayList<>();
        Document page = Jsoup.parse(html);
        for (Element element : page.getAllElements()) {
            String tag = element.tagName();
            if (tag.equals("script")
                            && (!element.attr("src").startsWith("/static/")
                                    || !element.data().isEmpty())
                    || Set.of("img", "iframe", "object", "embed", "base", "style")
                            .contains(tag)) {
                dangers.add(path + ": " + element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().strip();
                int colon = value.indexOf(':');
                boolean followed = Set.of("href", "src", "action", "formaction", "xlink:href")
                        .contains(name);
                boolean foreign = followed
                        && colon > 0
                        && value.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")
                        && !SCHEMES.contains(value.substring(0, colon).toLowerCase(Locale.ROOT));
                if (name.startsWith("on") || foreign || name.equals("srcdoc") || name.equals("style")) {
                    dangers.add(path + ": " + tag + " " + name + "=" + value);
                }
            }
        }
        return dangers;
    }

    private static void headers(String path, HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .as(path)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(path)
                .contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                .as(path)
                .contains("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                .as(path)
                .isEmpty();
        assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
    }

    @Test
    void nothing_of_a_hostile_report_runs_on_any_page() throws Exception {
        String probe = Visit.encode(SCRIPT + IMAGE);
        Deque<String> waiting = new ArrayDeque<>(List.of(
                "/",
                "/?q=" + Visit.encode("الميناء"),
                "/?q=" + Visit.encode("قال"),
                "/?q=" + probe,
                "/?q=" + Visit.encode("\"") + probe,
                "/?q=" + Visit.encode("قال") + "&sort=" + probe + "&cursor=" + probe,
                "/reports/1",
                "/reports/2",
                "/who",
                "/who?name=" + Visit.encode("الحمداني"),
                "/who?name=" + probe,
                "/figures",
                "/figures?q=" + Visit.encode("قتيل"),
                "/figures?q=" + probe,
                "/map",
                "/map?view=" + probe + "&from=" + probe,
                "/stories",
                "/review",
                "/review/log",
                "/dossiers",
                "/dossiers/1",
                "/intake",
                "/settings",
                "/keys",
                "/api",
                "/sign-in?to=" + probe,
                "/nothing/" + probe,
                "/reports/" + probe));
        Set<String> seen = new HashSet<>(waiting);
        List<String> dangers = new ArrayList<>();
        int pages = 0;
        while (!waiting.isEmpty() && pages < 220) {
            String path = waiting.poll();
            HttpResponse<String> answer = trial.get(path, "Accept", "text/html");
            headers(path, answer);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/html")) {
                continue;
            }
            pages++;
            dangers.addAll(dangers(path, answer.body()));
            assertThat(answer.body()).as(path).doesNotContain("<script>alert", "<img src=x", "href=\"javascript:");
            for (Element link : Jsoup.parse(answer.body()).select("a[href]")) {
                String to = link.attr("href").replaceFirst("#.*", "");
                if (to.startsWith("/") && !to.startsWith("//") && seen.add(to)) {
                    waiting.add(to.replace(" ", "%20").replace("|", "%7C"));
                }
            }
        }
        assertThat(dangers).isEmpty();
        assertThat(pages).isGreaterThan(30);
        for (String path : List.of("/reports/1", "/?q=" + Visit.encode("الميناء"), "/dossiers/1", "/review/log")) {
            assertThat(trial.get(path).body())
                    .as("the probes are there: " + path)
                    .contains("&lt;script");
        }
    }

    @Test
    void a_file_name_with_markup_is_shown_as_it_is() throws Exception {
        HttpResponse<String> taken = trial.parts(
                trial.browser,
                "/intake",
                List.of(
                        new DeskTrial.Part("_csrf", null, trial.token("/intake").getBytes(UTF_8)),
                        new DeskTrial.Part("files", "<script>alert(1)<.json", "{\"body\": ".getBytes(UTF_8)),
                        new DeskTrial.Part(
                                "files",
                                "<img src=x onerror=alert(1)>.txt",
                                ("قالت الهيئة " + SCRIPT + " إن السد امتلأ.").getBytes(UTF_8))));
        String page = taken.headers().firstValue("Location").orElseThrow();
        String body = "";
        for (int k = 0; k < 200; k++) {
            body = trial.get(page).body();
            if (!body.contains("http-equiv=\"refresh\"")) {
                break;
            }
            Thread.sleep(100);
        }
        assertThat(body).contains("&lt;img src=x", "&lt;script");
        assertThat(dangers(page, body)).isEmpty();
    }

    @Test
    void links_lead_to_the_web_only() {
        assertThat(ReportArea.web("https://example.org/a")).isEqualTo("https://example.org/a");
        assertThat(ReportArea.web(" HTTP://example.org")).isEqualTo("HTTP://example.org");
        for (String other : List.of(LINK, "data:text/html,x", "file:///etc/passwd", "vbscript:x", "//evil", "x")) {
            assertThat(ReportArea.web(other)).as(other).isNull();
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", trial.desk.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static String rawGet(String path, String host) throws IOException {
        return raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void only_our_own_host_names_are_answered() throws Exception {
        int port = trial.desk.port();
        for (String ours : List.of("localhost:" + port, "127.0.0.1:" + port, "LOCALHOST", "[::1]:" + port)) {
            assertThat(rawGet("/keys", ours)).as(ours).startsWith("HTTP/1.1 200");
        }
        for (String other : List.of(
                "evil.example",
                "evil.example:" + port,
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "10.0.0.1")) {
            for (String path : List.of("/", "/reports/1", "/api/v1/reports", "/static/desk.css")) {
                String answer = rawGet(path, other);
                assertThat(answer).as(other + path).startsWith("HTTP/1.1 421");
                assertThat(answer).doesNotContain("انفجار");
            }
        }
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).matches("(?s)HTTP/1.1 4\\d\\d.*");
    }

    @Test
    void no_path_leads_out_of_the_static_files() throws Exception {
        for (String path : List.of(
                "/static/../Desk.class",
                "/static/%2e%2e/Desk.class",
                "/static/..%2fDesk.class",
                "/static/..%5cDesk.class",
                "/static/fonts/..%2f..%2fmessages-frame.tsv",
                "/static/fonts/../../messages-frame.tsv",
                "/static/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/static/messages-frame.tsv",
                "/static//etc/passwd",
                "/static/desk.css%00.png",
                "/static/.",
                "/static/..",
                "/dossiers/..%2f..%2fetc%2fpasswd/statements.csv",
                "/dossiers/1%2f..%2f2/feed.atom",
                "/reports/..%2f..%2fledger.db",
                "/reports/1/..%2f..%2fanalysis.json",
                "/api/v1/reports/..%2f1",
                "/intake/..%2f..%2fetc%2fpasswd/progress")) {
            String answer = rawGet(path, "localhost");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 (40[04]|414).*");
            assertThat(answer).as(path).doesNotContain("root:", "app.tagline", "\u00CA\u00FE\u00BA\u00BE");
        }
    }

    @Test
    void no_name_or_query_reaches_the_head_or_the_file_name_of_an_export() throws Exception {
        List<String> names = List.of(
                "../../../etc/passwd",
                "/etc/passwd",
                "..\\..\\boot.ini",
                "a\u0000.png",
                "x\r\nSet-Cookie: visitor=evil\r\nX-Evil: 1",
                "x\"; filename=\"evil.html",
                "\u2028\u202Efdp.exe");
        for (String name : names) {
            String encoded = Visit.encode(name);
            for (String ending : List.of("csv", "json", "svg")) {
                String path = "/figures." + ending + "?q=" + encoded + "&since=" + encoded + "&until=" + encoded
                        + "&name=" + encoded + "&filename=" + encoded;
                export(path, "attachment; filename=\"figures." + ending + "\"");
            }
            HttpResponse<String> added =
                    trial.form("/settings", "/dossiers", "q=" + Visit.encode("قال") + "&name=" + encoded);
            assertThat(added.statusCode()).as(name).isEqualTo(302);
            String dossier = added.headers().firstValue("Location").orElseThrow();
            assertThat(dossier).as(name).matches("/dossiers/\\d+");
            String id = dossier.substring("/dossiers/".length());
            export(dossier + "/statements.csv", "attachment; filename=\"dossier-" + id + ".csv\"");
            export(dossier + "/feed.atom", "");
        }
        for (String path : List.of(
                "/figures.csv/..%2f..%2fledger.db",
                "/figures...%2fledger.db",
                "/figures.svg%00.csv",
                "/figures.png%0d%0aX-Evil:%201",
                "/dossiers/1%00/statements.csv",
                "/dossiers/1%0d%0aX-Evil:%201/statements.csv",
                "/dossiers/1/..%2f..%2fledger.db",
                "/dossiers/%2fetc%2fpasswd/feed.atom",
                "/dossiers/../../etc/passwd/feed.atom")) {
            String answer = rawGet(path, "localhost");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 (40[04]|414).*");
            assertThat(answer.substring(0, answer.indexOf("\r\n\r\n")))
                    .as(path)
                    .doesNotContainIgnoringCase("\r\nX-Evil");
            assertThat(answer).as(path).doesNotContain("root:", "SQLite format");
        }
    }

    /** An export comes with its own file name, or none, and no head that its address or its dossier's name made. */
    private static void export(String path, String disposition) throws Exception {
        HttpResponse<String> answer = trial.get(path);
        assertThat(answer.statusCode()).as(path).isIn(200, 400);
        assertThat(answer.headers().map().keySet()).as(path).noneMatch("X-Evil"::equalsIgnoreCase);
        assertThat(answer.headers().allValues("Set-Cookie")).as(path).noneMatch(cookie -> cookie.contains("evil"));
        if (answer.statusCode() == 200) {
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .as(path)
                    .isEqualTo(disposition);
        }
        assertThat(answer.body()).as(path).doesNotContain("root:", "SQLite format");
    }

    private static HttpResponse<String> send(String path, String body, String... headers) throws Exception {
        HttpRequest request = trial.request(path, headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return DeskTrial.send(trial.browser, request);
    }

    @Test
    void forms_that_are_not_from_our_pages_change_nothing() throws Exception {
        String form = "application/x-www-form-urlencoded";
        for (String path : List.of(
                "/settings", "/dossiers", "/dossiers/1/notes", "/review", "/review/undo", "/intake", "/who/decide")) {
            assertThat(send(path, "name=x&q=x", "Content-Type", form).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(send(path, "_csrf=00&q=x", "Content-Type", form).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(send(path, "{}", "Content-Type", "text/plain").statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(send(path, "q=x", "Content-Type", form, "X-Musnad-Client", "x")
                            .statusCode())
                    .as("the header opens the API only: " + path)
                    .isEqualTo(403);
        }
        HttpResponse<String> other = trial.call("/settings");
        String token = other.body().replaceAll("(?s).*name=\"_csrf\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(send("/settings", "_csrf=" + token + "&lang=ar", "Content-Type", form)
                        .statusCode())
                .as("another visitor's token")
                .isEqualTo(403);
    }

    @Test
    void the_api_takes_changes_from_programs_and_our_own_pages_only() throws Exception {
        String review =
                "{\"report\":1,\"layer\":\"report\",\"start\":0,\"end\":5,\"verdict\":\"accept\",\"who\":\"x\"}";
        String json = "application/json";
        String path = "/api/v1/reviews";
        assertThat(send(path, review, "Content-Type", json).statusCode()).isEqualTo(403);
        assertThat(send(path, review, "Content-Type", "text/plain").statusCode())
                .isEqualTo(403);
        assertThat(send(path, review, "Content-Type", json, "X-Musnad-Client", " ")
                        .statusCode())
                .isEqualTo(403);
        String own = "http://127.0.0.1:" + trial.desk.port();
        for (String origin : List.of("http://evil.example", "null", own + ".evil.example", "http://localhost:1")) {
            assertThat(send(path, review, "Content-Type", json, "X-Musnad-Client", "x", "Origin", origin)
                            .statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(send(path, review, "Content-Type", json, "X-Musnad-Client", "x", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(path, review, "Content-Type", json, "X-Musnad-Client", "x", "Origin", own)
                        .statusCode())
                .isEqualTo(201);
        assertThat(send(path, review, "Content-Type", json, "X-CSRF-Token", trial.token("/settings"))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> preflight = DeskTrial.send(
                trial.program,
                trial.request(
                                path,
                                "Origin",
                                "http://evil.example",
                                "Access-Control-Request-Method",
                                "POST",
                                "Access-Control-Request-Headers",
                                "x-musnad-client")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build());
        assertThat(preflight.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @Test
    void connections_that_send_nothing_or_slowly_stop_nobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int k = 0; k < 400; k++) {
                Socket socket = new Socket("127.0.0.1", trial.desk.port());
                slow.add(socket);
                String begun = k % 4 == 1
                        ? "GET / HTTP/1.1\r\nHost: loc"
                        : k % 4 == 2
                                ? "POST /settings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 1000\r\n\r\n_cs"
                                : "";
                socket.getOutputStream().write(begun.getBytes(UTF_8));
                socket.getOutputStream().flush();
            }
            long begun = System.nanoTime();
            for (int k = 0; k < 10; k++) {
                assertThat(trial.get("/keys").statusCode()).isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_desk_on_the_network_lets_in_only_who_has_a_password() throws Exception {
        Path own = Files.createDirectories(folder.resolve("net"));
        Path passwords = own.resolve("passwords");
        Files.writeString(passwords, "# people\nسلمى:" + SignIn.hash("افتح يا سمسم", SignIn.salt()) + "\nbroken:x\n");
        try (DeskTrial net =
                DeskTrial.guarded(own, passwords, DeskTrial.samples().resolve("01-ferry-first-toll.json"))) {
            HttpResponse<String> first = net.get("/reports/1");
            assertThat(first.statusCode()).isEqualTo(302);
            assertThat(first.headers().firstValue("Location").orElse("")).startsWith("/sign-in?to=");
            HttpResponse<String> api = net.call("/api/v1/reports");
            assertThat(api.statusCode()).isEqualTo(401);
            assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(net.post("/api/v1/reviews", "application/json", "{\"who\":\"x\"}")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(net.get("/static/desk.css").statusCode()).isEqualTo(200);

            String name = "name=" + Visit.encode("سلمى") + "&password=";
            for (String wrong : List.of(name + "x", name, "name=broken&password=x", "name=nobody&password=x")) {
                assertThat(net.form("/sign-in", "/sign-in", wrong).statusCode()).isEqualTo(401);
                assertThat(net.get("/reports/1").statusCode()).isEqualTo(302);
            }
            String right = name + Visit.encode("افتح يا سمسم");
            HttpResponse<String> in = net.form("/sign-in", "/sign-in", right + "&to=//evil.example/");
            assertThat(in.statusCode()).isEqualTo(302);
            assertThat(in.headers().firstValue("Location")).contains("/");
            assertThat(in.headers().allValues("Set-Cookie"))
                    .as("another session than before")
                    .anyMatch(cookie -> cookie.startsWith("visitor=")
                            && cookie.contains("HttpOnly")
                            && cookie.contains("SameSite=Strict"));
            assertThat(net.get("/reports/1").statusCode()).isEqualTo(200);

            String review =
                    "{\"report\":1,\"layer\":\"report\",\"start\":0,\"end\":5,\"verdict\":\"accept\",\"who\":\"غيرها\"}";
            HttpResponse<String> added = DeskTrial.send(
                    net.browser,
                    net.request("/api/v1/reviews", "X-Musnad-Client", "x", "Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(review, UTF_8))
                            .build());
            assertThat(DeskTrial.json(added).get("who").asText())
                    .as("the name is that of whoever signed in")
                    .isEqualTo("سلمى");

            net.form("/settings", "/sign-out", "");
            assertThat(net.get("/reports/1").statusCode()).isEqualTo(302);

            int status = 0;
            for (int k = 0; k < 11; k++) {
                status = net.form("/sign-in", "/sign-in", name + "wrong" + k).statusCode();
            }
            assertThat(status).isEqualTo(429);
            assertThat(net.form("/sign-in", "/sign-in", right).statusCode())
                    .as("not even with the right one for a minute")
                    .isEqualTo(429);
        }
    }
}
