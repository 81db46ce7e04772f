package org.musnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decides on who is who, from the command line. */
class IdentityCommandTest {
    @TempDir
    private Path folder;

    private record Ran(int status, String out, String err) {}

    private static Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]), out, err, false, false, true, 100, Path.of("nowhere"));
        int status = Commands.run(console, args);
        return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private String ledger() throws IOException {
        String ledger = folder.resolve("ledger").toString();
        Path one = Files.writeString(
                folder.resolve("one.txt"),
                "قال وزير الري سالم الحمداني إن السد امتلأ. وأضاف الحمداني أن الري يبدأ غدا.");
        Path two = Files.writeString(
                folder.resolve("two.txt"), "فاز العداء سالم الحمداني بالسباق. وقال الحمداني إنه تدرب عاما كاملا.");
        assertThat(run("add", one.toString(), two.toString(), "--ledger", ledger)
                        .status())
                .isZero();
        return ledger;
    }

    private static String name(String ledger, String report) {
        String json =
                run("show", report, "--format", "json", "--ledger", ledger).out();
        Matcher person = Pattern.compile("\"id\":\"(e\\d+)\",\"type\":\"PER\"").matcher(json);
        assertThat(person.find()).as(json).isTrue();
        return person.group(1);
    }

    private static int bearers(String ledger) {
        String json = run("who", "سالم الحمداني", "--format", "json", "--ledger", ledger)
                .out();
        Matcher each = Pattern.compile("\"type\":\"PER\"").matcher(json);
        int count = 0;
        while (each.find()) {
            count++;
        }
        return count;
    }

    @Test
    void names_are_merged_split_and_the_decision_taken_back() throws IOException {
        String ledger = ledger();
        String minister = name(ledger, "one");
        String runner = name(ledger, "two");
        int found = bearers(ledger);
        String[] merge = {"identity", "merge", "one", minister, "two", runner, "--who", "سارة", "--ledger", ledger};
        assertThat(run(merge).out()).isEqualTo("decision 1 kept\n");
        assertThat(bearers(ledger)).isEqualTo(1);
        assertThat(run("identity", "split", "two", runner, "--who", "علي", "--why", "العداء", "--ledger", ledger)
                        .out())
                .isEqualTo("decision 2 kept\n");
        assertThat(bearers(ledger)).isEqualTo(2);
        String list =
                run("identity", "list", "سالم الحمداني", "--ledger", ledger).out();
        assertThat(list).contains("split", "علي", "العداء", "merge", "سارة");
        assertThat(run("identity", "undo", "2", "--who", "علي", "--ledger", ledger)
                        .status())
                .isZero();
        assertThat(bearers(ledger)).isEqualTo(1);
        assertThat(run("identity", "undo", "1", "--who", "علي", "--ledger", ledger)
                        .status())
                .isZero();
        assertThat(bearers(ledger)).isEqualTo(found);
    }

    @Test
    void what_is_not_there_is_named() throws IOException {
        String ledger = ledger();
        assertThat(run("identity", "split", "one", "e99", "--ledger", ledger).err())
                .contains("no name e99");
        assertThat(run("identity", "undo", "7", "--ledger", ledger).err()).contains("no decision 7");
        assertThat(run("identity", "merge", "one", "e1", "one", "e1", "--ledger", ledger)
                        .status())
                .isEqualTo(Commands.USAGE);
    }
}
