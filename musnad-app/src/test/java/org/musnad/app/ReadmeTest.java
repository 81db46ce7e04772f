package org.musnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What README shows is what the program prints. After a wanted change of reading, README's example is to be renewed. */
class ReadmeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("musnad.root", "..")).toAbsolutePath();

    @Test
    void every_line_of_the_example_is_printed_in_its_order() throws IOException {
        List<String> printed = printed();
        int from = 0;
        for (String line : example()) {
            if (line.isBlank() || line.equals("[…]")) {
                continue;
            }
            int found = printed.subList(from, printed.size()).indexOf(line);
            assertThat(found)
                    .as("README's example: «%s» behind line %s of what is printed", line, from)
                    .isNotNegative();
            from += found + 1;
        }
        assertThat(from).isPositive();
    }

    private static List<String> example() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"), UTF_8);
        int begin = readme.indexOf("```\n", readme.indexOf("read samples/22-three-short.jsonl")) + 4;
        return readme.substring(begin, readme.indexOf("```", begin)).lines().toList();
    }

    private static List<String> printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                out,
                new ByteArrayOutputStream(),
                false,
                false,
                false,
                100,
                ROOT);
        Commands.run(
                console, "read", ROOT.resolve("samples/22-three-short.jsonl").toString());
        return out.toString(UTF_8).lines().toList();
    }
}
