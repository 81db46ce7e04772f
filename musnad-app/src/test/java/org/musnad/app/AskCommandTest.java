package org.musnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples taken into a ledger, and questions to it. */
class AskCommandTest {
    @TempDir
    private static Path folder;

    private record Ran(int status, String out, String err) {}

    private static Ran run(boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]), out, err, terminal, false, true, 80, Path.of("nowhere"));
        int status = Commands.run(console, args);
        return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Ran ask(String query, String... more) {
        String[] args = Stream.concat(Stream.of("ask", query, "--ledger", folder.toString()), Stream.of(more))
                .toArray(String[]::new);
        return run(false, args);
    }

    @BeforeAll
    static void add() {
        Path samples = Path.of(System.getProperty("musnad.root", "..")).resolve("samples");
        assertThat(run(false, "add", samples.toString(), "--ledger", folder.toString())
                        .status())
                .isZero();
    }

    @Test
    void a_statement_comes_with_its_speaker_outlet_day_and_report() {
        Ran ran = ask("المخيم الخيام kind:statement", "--limit", "3");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("ضفة ميديا", "2023-11-20", "sample-12", "outlets");
        assertThat(ask("غرق العبارة", "--digits", "arabic").out()).contains("٢٠٢٥-٠١-١٤");
    }

    @Test
    void words_of_the_question_are_coloured_on_a_terminal_only() {
        Ran ran = run(true, "ask", "العبارة", "--ledger", folder.toString());
        assertThat(ran.out()).contains("\u001B[1;33m").contains("عبّارة\u001B[0m");
        assertThat(ask("العبارة").out()).doesNotContain("\u001B");
    }

    @Test
    void json_is_one_object_whose_spans_are_the_text() throws IOException {
        Ran ran = ask("act:deny", "--format", "json", "--sort", "time");
        assertThat(ran.status()).isZero();
        try (JsonParser json = new JsonFactory().createParser(ran.out())) {
            int answers = 0;
            while (json.nextToken() != null) {
                answers += "act".equals(json.currentName()) && "deny".equals(json.getText()) ? 1 : 0;
            }
            assertThat(answers).isPositive();
        }
    }

    @Test
    void what_is_not_there_and_what_cannot_be_asked_has_its_status() {
        assertThat(ask("زرافة").status()).isEqualTo(1);
        Ran wrong = ask("value:كثير");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("is no value");
        assertThat(run(false, "ask", "نص", "--ledger", folder.resolve("none").toString())
                        .err())
                .contains("there is no ledger");
    }

    @Test
    void a_deleted_index_is_made_again() throws IOException {
        String before = ask("السودان", "--format", "json").out();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(ask("السودان", "--format", "json").out()).isEqualTo(before);
        assertThat(run(false, "check", "--ledger", folder.toString()).status()).isZero();
    }
}
