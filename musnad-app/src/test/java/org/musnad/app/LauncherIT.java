package org.musnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./musnad} over what was just packaged. */
class LauncherIT {
    private static final Path LAUNCHER =
            Path.of(System.getProperty("musnad.root", "..")).resolve("musnad").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Ran(int status, String out, String err) {}

    @BeforeEach
    void there_is_bash() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the launcher is a bash script");
    }

    private Ran run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("MUSNAD_NO_BUILD", "yes");
        builder.environment().put("MUSNAD_JAVA", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    @Test
    void it_starts_from_any_folder_through_a_link_and_in_any_locale() throws Exception {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, LAUNCHER);
        Files.writeString(
                folder.resolve("record.json"), "{\"title\":\"عنوان\",\"body\":\"قال الوزير إن العمل يعود.\"}");
        Ran ran = run(
                Map.of("LC_ALL", "C", "JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG"),
                link.toString(),
                "read",
                "record.json",
                "--outlet",
                "صحيفة المرفأ",
                "--format",
                "jsonl");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("قال الوزير إن العمل يعود.", "\"outlet\":\"صحيفة المرفأ\"");
    }

    @Test
    void its_status_is_the_programs() throws Exception {
        assertThat(run(Map.of(), LAUNCHER.toString(), "--version").out()).startsWith("musnad ");
        assertThat(run(Map.of(), LAUNCHER.toString(), "read").status()).isEqualTo(2);
        Ran missing = run(Map.of(), LAUNCHER.toString(), "read", "لا يوجد.txt");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).startsWith("musnad: لا يوجد.txt: no such file or folder\n");
    }

    @Test
    void what_is_missing_is_said_in_one_line() throws Exception {
        Ran ran = run(Map.of("MUSNAD_JAVA", "/nonexistent"), LAUNCHER.toString(), "--version");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("musnad: needs a JDK, 17 or newer").hasLineCount(1);
    }
}
