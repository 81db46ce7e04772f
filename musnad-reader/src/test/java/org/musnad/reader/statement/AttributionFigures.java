package org.musnad.reader.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;
import org.musnad.reader.Statement;

/**
 * Prints the table of {@code docs/attribution.md}: for each rule how often it reads in the news (given as argument, a gzip of
 * JSON lines with title and body; left out: not counted), and how often it is right on the annotated reports.
 */
final class AttributionFigures {
    private AttributionFigures() {}

    private static final class Row {
        int news;
        int given;
        int content;
        int right;
    }

    public static void main(String[] args) throws IOException {
        Reader reader = Reader.create();
        Map<String, Row> rows = new TreeMap<>();
        Gold.Figures figures = Gold.read(reader);
        for (Gold.Judged judged : figures.given()) {
            if (!judged.optional()) {
                Row row = rows.computeIfAbsent(judged.statement().rule(), r -> new Row());
                row.given++;
                row.content += judged.content() ? 1 : 0;
                row.right += judged.right() ? 1 : 0;
            }
        }
        int reports = args.length == 0 ? 0 : news(reader, Path.of(args[0]), rows);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                "| rule | in " + reports + " news reports | gold: given | content right | content and speaker right |");
        out.println("|---|---:|---:|---:|---:|");
        rows.forEach((rule, row) -> out.printf(
                Locale.ROOT,
                "| `%s` | %d | %d | %d (%.2f) | %d (%.2f) |%n",
                rule,
                row.news,
                row.given,
                row.content,
                share(row.content, row.given),
                row.right,
                share(row.right, row.given)));
        printRecall(figures, out);
    }

    /** Of the annotated statements of each construction, how many are found. */
    private static void printRecall(Gold.Figures figures, PrintStream out) {
        Map<String, Row> rows = new TreeMap<>();
        for (Gold.Annotated item : figures.items()) {
            Row row = rows.computeIfAbsent(item.construction(), c -> new Row());
            row.given++;
            row.content += item.content() ? 1 : 0;
            row.right += item.speaker() ? 1 : 0;
        }
        out.println();
        out.println("| construction | annotated | content found | content and speaker found |");
        out.println("|---|---:|---:|---:|");
        rows.forEach((name, row) -> out.printf(
                Locale.ROOT,
                "| %s | %d | %d (%.2f) | %d (%.2f) |%n",
                name,
                row.given,
                row.content,
                share(row.content, row.given),
                row.right,
                share(row.right, row.given)));
        long direct =
                figures.given().stream().filter(AttributionFigures::isDirect).count();
        long right = figures.given().stream()
                .filter(j -> isDirect(j) && j.content() && j.mode().equals("direct"))
                .count();
        int annotated = figures.annotated().getOrDefault("direct", 0);
        out.printf(
                Locale.ROOT,
                "%ndirect quotations: precision %.3f (%d of %d), recall %.3f (of %d)%n",
                (double) right / Math.max(1, direct),
                right,
                direct,
                (double) right / Math.max(1, annotated),
                annotated);
    }

    private static boolean isDirect(Gold.Judged judged) {
        return !judged.optional() && judged.statement().mode() == Statement.Mode.DIRECT;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static int news(Reader reader, Path file, Map<String, Row> rows) throws IOException {
        ObjectMapper json = new ObjectMapper();
        int reports = 0;
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode node = json.readTree(line);
                Report report = Report.of(
                        "n", node.path("title").asText(), node.path("body").asText());
                for (Statement statement : reader.read(report).statements()) {
                    rows.computeIfAbsent(statement.rule(), r -> new Row()).news++;
                }
                reports++;
            }
        }
        return reports;
    }
}
