package org.musnad.reader.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.text.Folded;

/**
 * The annotated reports beside the reader's statements: each statement with what the annotation says of it. The same
 * comparison as {@code score.py}, a little stricter on names.
 */
final class Gold {
    static final Path FOLDER = Path.of(System.getProperty("musnad.gold", "../../shared/eval/gold"));

    /**
     * A statement of the reader, judged.
     *
     * @param annotated whether an annotated statement stands behind it
     * @param optional whether that one counts neither for nor against
     */
    record Judged(
            Statement statement, boolean annotated, boolean optional, boolean content, boolean speaker, String mode) {
        boolean right() {
            return content && speaker;
        }
    }

    /** All of them, and how many annotated ones there are, by mode. */
    record Figures(List<Judged> given, Map<String, Integer> annotated, List<Annotated> items) {}

    /**
     * An annotated statement that counts.
     *
     * @param construction how it is introduced, told from the annotation alone
     * @param content whether the reader gave it with the right content
     * @param speaker whether with the right speaker too
     */
    record Annotated(String construction, boolean content, boolean speaker) {}

    private Gold() {}

    static Figures read(Reader reader) {
        List<Judged> given = new ArrayList<>();
        Map<String, Integer> annotated = new HashMap<>();
        List<Annotated> all = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                judge(reader, json.readTree(file.toFile()), given, annotated, all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Figures(given, annotated, all);
    }

    private static void judge(
            Reader reader, JsonNode gold, List<Judged> given, Map<String, Integer> annotated, List<Annotated> all) {
        String text = gold.get("text").asText();
        int blank = text.indexOf("\n\n");
        Report report = new Report(
                gold.get("id").asText(),
                blank > 0 ? text.substring(0, blank) : null,
                null,
                null,
                gold.path("published").isTextual() ? gold.get("published").asText() : null,
                null,
                text);
        Analysis analysis = reader.read(report);
        Map<String, Set<String>> names = new HashMap<>();
        for (JsonNode entity : gold.get("entities")) {
            names.computeIfAbsent(entity.get("key").asText(), k -> new HashSet<>())
                    .add(core(span(entity.get("span")).of(text)));
        }
        List<JsonNode> items = new ArrayList<>();
        gold.get("statements").forEach(items::add);
        for (JsonNode item : items) {
            if (!item.path("opt").asBoolean()) {
                annotated.merge(item.get("mode").asText(), 1, Integer::sum);
            }
        }
        Map<JsonNode, Judged> used = new IdentityHashMap<>();
        for (Statement statement : analysis.statements()) {
            given.add(judge(analysis, statement, items, used, names));
        }
        for (JsonNode item : items) {
            if (!item.path("opt").asBoolean()) {
                Judged judged = used.get(item);
                all.add(new Annotated(
                        Constructions.of(item, text),
                        judged != null && judged.content(),
                        judged != null && judged.right()));
            }
        }
    }

    private static Judged judge(
            Analysis analysis,
            Statement statement,
            List<JsonNode> items,
            Map<JsonNode, Judged> used,
            Map<String, Set<String>> names) {
        JsonNode best = null;
        double most = 0.5;
        for (JsonNode item : items) {
            double weight = dice(span(item.get("content")), statement.content())
                    + (sameSpeaker(analysis, statement, item, names) ? 0.2 : 0)
                    - (item.path("opt").asBoolean() ? 0.15 : 0);
            if (!used.containsKey(item) && weight >= most) {
                best = item;
                most = weight;
            }
        }
        if (best == null) {
            return new Judged(statement, false, false, false, false, "");
        }
        Judged judged = new Judged(
                statement,
                true,
                best.path("opt").asBoolean(),
                dice(span(best.get("content")), statement.content()) >= 0.8,
                sameSpeaker(analysis, statement, best, names),
                best.get("mode").asText());
        used.put(best, judged);
        return judged;
    }

    private static boolean sameSpeaker(
            Analysis analysis, Statement statement, JsonNode item, Map<String, Set<String>> names) {
        String key = item.get("speaker").asText();
        Set<String> wanted = names.getOrDefault(key, Set.of(core(key)));
        Set<String> heard = new HashSet<>();
        if (statement.speakerText() != null) {
            heard.add(core(statement.speakerText()));
        }
        for (Entity entity : analysis.entities()) {
            if (entity.id().equals(statement.speaker())) {
                heard.add(core(entity.name()));
                entity.aliases().forEach(a -> heard.add(core(a)));
                entity.mentions().stream()
                        .filter(m -> m.kind() == Entity.Mention.Kind.NAME)
                        .forEach(m ->
                                heard.add(core(m.span().of(analysis.report().text()))));
            }
        }
        for (String a : wanted) {
            for (String b : heard) {
                if (a.equals(b)
                        || a.endsWith(" " + b)
                        || b.endsWith(" " + a)
                        || a.startsWith(b + " ")
                        || b.startsWith(a + " ")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The name folded, without a leading kind («وكالة»), article and marks. */
    private static String core(String name) {
        StringBuilder plain = new StringBuilder();
        String folded = Folded.of(name);
        for (int k = 0; k < folded.length(); k++) {
            char c = folded.charAt(k);
            plain.append(Character.isLetterOrDigit(c) ? c : ' ');
        }
        List<String> words = new ArrayList<>(List.of(plain.toString().trim().split(" +")));
        Set<String> kinds = Set.of(
                "وكاله", "صحيفه", "قناه", "شبكه", "حركه", "تنظيم", "حزب", "جماعه", "رييس", "السيد", "الدكتور", "منظمه",
                "شركه");
        while (words.size() > 1 && kinds.contains(words.get(0))) {
            words.remove(0);
        }
        String first = words.get(0);
        words.set(
                0,
                first.startsWith("ال") && first.length() > 3
                        ? first.substring(2)
                        : first.startsWith("لل") ? first.substring(2) : first);
        return String.join(" ", words);
    }

    private static Span span(JsonNode node) {
        return new Span(node.get(0).asInt(), node.get(1).asInt());
    }

    private static double dice(Span a, Span b) {
        int shared = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        return 2.0 * shared / (a.length() + b.length());
    }
}
