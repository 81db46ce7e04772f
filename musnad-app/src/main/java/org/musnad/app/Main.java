package org.musnad.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.musnad.ledger.json.AnalysisJson;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

/** The command line, first slice: reads JSON reports and prints the analyses. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        Reader reader = Reader.create();
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
            for (String arg : args) {
                List<Path> files;
                try (Stream<Path> walk = Files.walk(Path.of(arg))) {
                    files = walk.filter(p -> p.toString().endsWith(".json"))
                            .sorted()
                            .toList();
                }
                for (Path file : files) {
                    AnalysisJson.write(reader.read(report(file)), out);
                    out.newLine();
                }
            }
        }
    }

    private static Report report(Path file) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    fields.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
        String text = fields.getOrDefault("text", "");
        int blank = text.indexOf("\n\n");
        Report report = fields.containsKey("body")
                ? Report.of(fields.getOrDefault("id", file.toString()), fields.get("title"), fields.get("body"))
                : new Report(
                        fields.getOrDefault("id", file.toString()),
                        blank > 0 ? text.substring(0, blank) : null,
                        null,
                        null,
                        null,
                        null,
                        text);
        return report.withOutlet(fields.get("outlet")).withPublished(fields.get("published"));
    }
}
