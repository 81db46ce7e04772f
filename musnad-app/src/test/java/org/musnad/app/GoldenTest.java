package org.musnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.musnad.ledger.input.Incoming;
import org.musnad.ledger.input.ReportInput;
import org.musnad.ledger.json.AnalysisJson;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

/**
 * What the reader says of each whole sample report, compared to the letter with {@code src/test/resources/golden/ID.json}.
 * After a wanted change, {@code -Dgolden=write} rewrites the files, and the difference is to be read; CI refuses the switch.
 */
class GoldenTest {
    private static final Path ROOT =
            Path.of(System.getProperty("musnad.root", "..")).toAbsolutePath();
    private static final Path GOLDEN = ROOT.resolve("musnad-app/src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> samples() {
        boolean write = "write".equals(System.getProperty("golden"));
        if (write && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("golden files are not written in CI");
        }
        List<Report> reports = new ArrayList<>();
        new ReportInput().read(ROOT.resolve("samples"), incoming -> {
            if (incoming instanceof Incoming.Read read) {
                reports.add(read.report());
            }
        });
        assertThat(reports).hasSizeGreaterThanOrEqualTo(12);
        Reader reader = Reader.create();
        return reports.stream()
                .map(report -> DynamicTest.dynamicTest(report.id(), () -> {
                    String read = layout(AnalysisJson.write(reader.read(report)));
                    Path file = GOLDEN.resolve(report.id() + ".json");
                    if (write) {
                        Files.createDirectories(GOLDEN);
                        Files.writeString(file, read, UTF_8);
                    } else {
                        assertThat(read).isEqualTo(Files.readString(file, UTF_8));
                    }
                }));
    }

    /** One item a line, so that a difference shows the items that changed; without the text, which the sample holds. */
    private static String layout(String analysis) throws IOException {
        StringBuilder out = new StringBuilder("{\n");
        String gap = "";
        for (Map.Entry<String, JsonNode> part : JSON.readTree(analysis).properties()) {
            out.append(gap).append('"').append(part.getKey()).append("\": ");
            gap = ",\n";
            if (part.getValue().isArray()) {
                out.append('[');
                String inner = "\n  ";
                for (JsonNode item : part.getValue()) {
                    out.append(inner).append(JSON.writeValueAsString(item));
                    inner = ",\n  ";
                }
                out.append("\n]");
            } else {
                JsonNode report = part.getValue();
                ((com.fasterxml.jackson.databind.node.ObjectNode) report).remove("text");
                out.append(JSON.writeValueAsString(report));
            }
        }
        return out.append("\n}\n").toString();
    }
}
