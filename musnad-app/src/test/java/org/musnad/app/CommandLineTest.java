package org.musnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musnad.app.view.Fixtures;
import org.musnad.ledger.json.AnalysisJson;

class CommandLineTest {
    private static final String REPORT = "حريق في سوق المدينة القديمة\n\n"
            + "أعلن وزير الصحة سالم الحمداني، أمس، أن خمسة أشخاص أصيبوا في حريق بالسوق القديم، بينهم طفلان.\n"
            + "وأضاف أن 40% من المحال احترقت.\n";

    @TempDir
    private Path folder;

    private record Ran(int status, String out, String err) {}

    private static Ran run(String... args) {
        return runWith(new byte[0], false, args);
    }

    private static Ran runWith(byte[] input, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(input), out, err, terminal, false, true, 80, Path.of("nowhere"));
        int status = Commands.run(console, args);
        return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = CommandLineTest.class.getResourceAsStream("analysis.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    private static void assertValid(String line) throws IOException {
        assertThat(schema().validate(line, com.networknt.schema.InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void jsonl_keeps_the_contract() throws IOException {
        Ran ran = run(
                "read", file("a.txt", REPORT), "--format", "jsonl", "--published", "2024-05-01", "--outlet", "منبر");
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).endsWith("}\n").contains("\"id\":\"a\"", "\"outlet\":\"منبر\"", "\"2024-05-01\"");
        assertValid(ran.out());
    }

    @Test
    void an_analysis_with_everything_in_it_keeps_the_contract() throws IOException {
        assertValid(AnalysisJson.write(Fixtures.analysis()));
    }

    @Test
    void what_a_record_says_of_itself_wins_over_the_options() throws IOException {
        String file = file("a.json", "{\"text\":\"نص\",\"outlet\":\"الأول\",\"date\":\"2015-07-21\"}");
        Ran ran = run("read", file, "-f", "jsonl", "-p", "2024-05-01", "--outlet", "الثاني");
        assertThat(ran.out()).contains("الأول", "2015-07-21").doesNotContain("الثاني", "2024-05-01");
    }

    @Test
    void one_bad_input_never_stops_the_rest() throws IOException {
        file("1.txt", REPORT);
        Files.write(folder.resolve("2.txt"), REPORT.getBytes(Charset.forName("windows-1256")));
        file("3.json", "{\"id\":");
        file("4.txt", REPORT);
        file("5.png", "x");
        Ran ran = run("read", folder.toString(), folder.resolve("none.txt").toString(), "-f", "jsonl");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.err().lines().map(line -> line.replace(folder.toString(), "")))
                .containsExactly(
                        "musnad: /2.txt: not UTF-8; looks like windows-1256",
                        "musnad: /3.json: JSON breaks off before its end",
                        "musnad: /none.txt: no such file or folder",
                        ran.err().lines().skip(3).findFirst().orElseThrow());
        assertThat(ran.err()).contains("2 reports read, 3 failed, 1 file of other kinds left aside");
    }

    @Test
    void the_output_keeps_the_order_of_the_input_and_does_not_depend_on_threads() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("{\"id\":\"").append(i).append("\",\"text\":\"");
            lines.append("قال الوزير إن العدد بلغ ".repeat(1 + i * 31 % 40))
                    .append(i)
                    .append("\"}\n");
        }
        Path file = folder.resolve("many.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.toString().getBytes(UTF_8));
        }
        Ran one = run("read", file.toString(), "-f", "jsonl", "-j", "1");
        Ran many = run("read", file.toString(), "-f", "jsonl", "-j", "7");
        assertThat(one.out().lines()).hasSize(300);
        assertThat(many.out()).isEqualTo(one.out());
        List<String> ids = one.out()
                .lines()
                .map(line -> line.replaceAll("^\\{\"report\":\\{\"id\":\"(\\d+)\".*", "$1"))
                .toList();
        assertThat(ids).startsWith("0", "1", "2").endsWith("298", "299");
        Ran page = run("read", file.toString(), "-f", "html", "-j", "7");
        assertThat(page.out())
                .isEqualTo(run("read", file.toString(), "-f", "html", "-j", "1").out());
    }

    @Test
    void standard_input_is_read_for_a_dash() {
        Ran ran = runWith(REPORT.getBytes(UTF_8), false, "read", "-", "-f", "jsonl");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("حريق");
    }

    @Test
    void a_file_of_output_appears_whole() throws IOException {
        Path out = folder.resolve("out.html");
        Ran ran = run("read", file("a.txt", REPORT), "-f", "html", "-o", out.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(out).content(UTF_8).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(folder.resolve("out.html.part")).doesNotExist();
        Ran nowhere = run(
                "read", file("a.txt", REPORT), "-o", folder.resolve("no/out").toString());
        assertThat(nowhere.status()).isEqualTo(1);
        assertThat(nowhere.err()).contains("cannot write", "no such folder").hasLineCount(1);
    }

    @Test
    void wrong_usage_is_status_2_with_one_line_of_reason() throws IOException {
        String file = file("a.txt", REPORT);
        for (String[] args : List.of(
                new String[] {},
                new String[] {"raed"},
                new String[] {"read"},
                new String[] {"read", file, "--format", "xml"},
                new String[] {"read", file, "--published", "yesterday"},
                new String[] {"read", file, "--threads", "0"},
                new String[] {"read", file, "--nonsense"})) {
            Ran ran = run(args);
            assertThat(ran.status()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("musnad: ").doesNotContain("Exception", "\tat ");
            assertThat(ran.err().lines().count()).isBetween(1L, 2L);
        }
    }

    @Test
    void an_empty_folder_is_said_so() {
        Ran ran = run("read", folder.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("no report found");
    }

    @Test
    void colours_are_for_terminals_and_a_report_cannot_steer_one() throws IOException {
        String file = file("a.txt", "عنوان \u001B[31m\n\nنص \u001B]0;x\u0007 نص.");
        assertThat(run("read", file).out()).doesNotContain("\u001B", "\u0007");
        Ran ran = runWith(new byte[0], true, "read", file);
        assertThat(ran.out()).contains("\u001B[1m").doesNotContain("\u001B[31m", "\u001B]", "\u0007");
    }

    @Test
    void numbers_are_in_latin_digits_whatever_the_locale() throws IOException {
        Ran ran = run("read", file("a.txt", REPORT), "-f", "html");
        assertThat(ran.out()).doesNotContainPattern("[٠-٩]");
        assertThat(run("read", "--help").out()).doesNotContainPattern("[٠-٩]");
    }

    @Test
    void help_and_version() {
        Ran version = run("--version");
        assertThat(version.status()).isZero();
        assertThat(version.out()).startsWith("musnad 0.").contains("Java " + Runtime.version());
        Ran help = run("read", "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("--published", "--format", "Exit status", "Examples");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(run("--help").out()).contains("read", "demo", "completion").doesNotContain("warm-up");
        assertThat(run("completion").out()).contains("musnad", "--format");
    }

    @Test
    void demo_serves_the_samples_until_it_is_stopped() throws Exception {
        Files.createDirectories(folder.resolve("samples"));
        file("samples/a.txt", REPORT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), false, false, false, 80, folder);
        String ledger = folder.resolve("demo").toString();
        Thread demo =
                new Thread(() -> Commands.run(console, "demo", "--no-browser", "--port", "0", "--ledger", ledger));
        demo.start();
        try {
            java.net.URI address = null;
            for (int tries = 0; tries < 600 && address == null && demo.isAlive(); tries++) {
                address = out.toString(UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("http:"))
                        .findFirst()
                        .map(java.net.URI::create)
                        .orElse(null);
                Thread.sleep(100);
            }
            assertThat(address).as(out.toString(UTF_8)).isNotNull();
            java.net.http.HttpResponse<String> page = java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(address.resolve("/reports/1"))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("حريق");
        } finally {
            demo.interrupt();
            demo.join(20_000);
        }
        assertThat(demo.isAlive()).isFalse();
    }
}
