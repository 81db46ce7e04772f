package org.musnad.app.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musnad.ledger.store.Ledger;

/** Files and pasted texts, from the page to the ledger. */
class DeskIntakeTest {
    private static final byte[] REPORT =
            "حادث على الطريق الساحلي\n\nقال المتحدث باسم المرور سعد البلوي إن ستة أشخاص أصيبوا.".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private DeskTrial trial;

    @BeforeEach
    void open() throws Exception {
        trial = DeskTrial.of(folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private HttpResponse<String> upload(DeskTrial.Part... parts) throws Exception {
        List<DeskTrial.Part> all = new java.util.ArrayList<>();
        all.add(new DeskTrial.Part("_csrf", null, trial.token("/intake").getBytes(UTF_8)));
        all.addAll(List.of(parts));
        return trial.parts(trial.browser, "/intake", all);
    }

    /** The page of the job when it has ended. */
    private String result(HttpResponse<String> taken) throws Exception {
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        String page = taken.headers().firstValue("Location").orElseThrow();
        for (int k = 0; k < 200; k++) {
            String body = trial.get(page + "?lang=en").body();
            if (!body.contains("http-equiv=\"refresh\"")) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it does not end");
    }

    @Test
    void several_files_come_in_and_their_names_never_name_a_file_here() throws Exception {
        String page = result(upload(
                new DeskTrial.Part("files", "../../../etc/<b>a</b>.txt", REPORT),
                new DeskTrial.Part(
                        "files", "C:\\x\\two.json", "{\"body\":\"أعلن المجلس إغلاق الجسر.\"}".getBytes(UTF_8)),
                new DeskTrial.Part("files", "tool.exe", new byte[] {1, 2}),
                new DeskTrial.Part("outlet", null, "مرفأ".getBytes(UTF_8))));
        assertThat(page).contains("data-count=\"added\">2<", "data-count=\"aside\">1<", "/reports/1", "/reports/2");
        assertThat(page).contains("upload:b&gt;.txt").doesNotContain("<b>a");
        assertThat(page).contains("upload:two.json").doesNotContain("C:\\");
        assertThat(trial.ledger.reports().sightings(1).get(0).location()).isEqualTo("upload:b>.txt");
        assertThat(trial.ledger.reports().find(1).orElseThrow().report().outlet())
                .isEqualTo("مرفأ");
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "musnad-upload*")) {
            for (Path folderLeft : left) {
                assertThat(folderLeft.resolve("0")).doesNotExist();
            }
        }
    }

    @Test
    void a_pasted_text_comes_in() throws Exception {
        HttpResponse<String> taken = trial.form(
                "/intake",
                "/intake",
                "title=" + Visit.encode("تصريح") + "&text=" + Visit.encode("قال النائب حمد العلي إن المشروع توقف.")
                        + "&published=2024-02-03");
        assertThat(result(taken)).contains("data-count=\"added\">1<");
        assertThat(trial.ledger.reports().find(1).orElseThrow().report().published())
                .isEqualTo("2024-02-03");
    }

    @Test
    void what_cannot_be_read_is_told() throws Exception {
        String page = result(upload(
                new DeskTrial.Part("files", "broken.json", "{\"body\": ".getBytes(UTF_8)),
                new DeskTrial.Part("files", "good.txt", REPORT)));
        assertThat(page).contains("data-count=\"failed\">1<", "data-count=\"added\">1<", "upload:broken.json");
    }

    @Test
    void nothing_and_other_kinds_are_refused() throws Exception {
        assertThat(upload(new DeskTrial.Part("files", "", new byte[0])).statusCode())
                .isEqualTo(400);
        assertThat(upload(new DeskTrial.Part("files", "a.exe", new byte[] {1})).statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_ledger_that_another_fills_is_told_as_such() throws Exception {
        try (Ledger other = Ledger.open(trial.ledger.directory(), Ledger.Mode.ADD)) {
            assertThat(upload(new DeskTrial.Part("files", "a.txt", REPORT)).statusCode())
                    .isEqualTo(409);
            assertThat(other.mode()).isEqualTo(Ledger.Mode.ADD);
        }
        result(upload(new DeskTrial.Part("files", "a.txt", REPORT)));
    }

    @Test
    void progress_comes_by_server_sent_events() throws Exception {
        HttpResponse<String> taken = upload(new DeskTrial.Part("files", "a.txt", REPORT));
        String page = taken.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> events = trial.get(page + "/events", "Accept", "text/event-stream");
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(events.body()).contains("event: end", "\"state\":\"done\"", "\"added\":1");
        assertThat(trial.get("/intake/none/events", "Accept", "text/event-stream")
                        .body())
                .contains("event: gone");
    }

    @Test
    void a_second_intake_waits_for_the_first_and_the_first_can_be_stopped() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int k = 0; k < 6_000; k++) {
            many.append("{\"body\":\"قال الناطق رقم ")
                    .append(k)
                    .append(" إن ")
                    .append(k)
                    .append(" شخصا وصلوا.\"}\n");
        }
        byte[] lines = many.toString().getBytes(UTF_8);
        HttpResponse<String> first = upload(new DeskTrial.Part("files", "many.jsonl", lines));
        String page = first.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> second = upload(new DeskTrial.Part("files", "a.txt", REPORT));
        boolean still = second.statusCode() == 409;
        HttpResponse<String> stopped = trial.form("/intake", page + "/stop", "");
        assertThat(stopped.statusCode()).isEqualTo(302);
        String end = result(first);
        assertThat(still || end.contains("data-count=\"added\">6,000<")).isTrue();
        assertThat(result(upload(new DeskTrial.Part("files", "b.txt", REPORT)))).contains("data-count=\"in\">1<");
    }

    @Test
    void too_much_is_refused_and_the_desk_goes_on() throws Exception {
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.InputStream() {
            private long left = IntakeUploads.MOST_BYTES + (8 << 20);

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int some = (int) Math.min(length, left);
                java.util.Arrays.fill(into, from, from + some, (byte) 'x');
                left -= some;
                return some;
            }
        });
        HttpRequest request = trial.request("/api/v1/intake?name=a.txt", "X-Musnad-Client", "x")
                .header("Content-Type", "application/octet-stream")
                .POST(endless)
                .build();
        try {
            assertThat(DeskTrial.send(trial.program, request).statusCode()).isEqualTo(413);
        } catch (java.io.IOException e) {
            // The desk hung up before everything was sent, which it may.
        }
        byte[] large = new byte[(int) IntakeUploads.MOST_BYTES + (2 << 20)];
        try {
            assertThat(upload(new DeskTrial.Part("files", "a.txt", large)).statusCode())
                    .isEqualTo(413);
        } catch (java.io.IOException e) {
            // So too here.
        }
        assertThat(trial.get("/intake").statusCode()).isEqualTo(200);
    }

    @Test
    void names_lose_folders_and_what_misleads() {
        assertThat(IntakeUploads.clean("../../a.txt")).isEqualTo("a.txt");
        assertThat(IntakeUploads.clean("a\u202Etxt.exe")).isEqualTo("atxt.exe");
        assertThat(IntakeUploads.clean("a\r\nb.txt")).isEqualTo("ab.txt");
        assertThat(IntakeUploads.clean("..")).isEqualTo("file");
        assertThat(IntakeUploads.clean("")).isEqualTo("file");
        assertThat(IntakeUploads.clean("م".repeat(500) + ".json"))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith(".json");
    }
}
