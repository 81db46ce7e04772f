package org.musnad.reader.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musnad.reader.Entity;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * The gold's own place mentions against {@code places-gold.tsv}: of those that a map could show, how many are resolved, and
 * how many of the resolved are right.
 */
class PlacesOnGoldTest {
    private static final Path GOLD = Path.of(System.getProperty("musnad.root", "."), "..", "shared", "eval", "gold");

    private final Grouping grouping = new Grouping();
    private final Map<String, List<String>> expected = new HashMap<>();
    private int shown;
    private int resolved;
    private int right;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void mostPlacesAreOnTheMapAndNearlyAllThatAreStandRight() throws IOException {
        assumeTrue(Files.isDirectory(GOLD), "the gold is not here");
        for (Tsv.Row row : Tsv.read(PlacesOnGoldTest.class, "places-gold.tsv").rows()) {
            expected.put(row.get("report") + "/" + row.get("name"), row.list("places"));
        }
        try (Stream<Path> files = Files.list(GOLD)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                count(new ObjectMapper().readTree(file.toFile()));
            }
        }
        System.err.printf(
                java.util.Locale.ROOT,
                "places of the gold: %d mentions that a map could show, %.3f resolved, %.3f of these right%n",
                shown,
                (double) resolved / shown,
                (double) right / resolved);
        assertThat((double) resolved / shown).isGreaterThanOrEqualTo(0.90);
        assertThat((double) right / resolved).as(wrong.toString()).isGreaterThanOrEqualTo(0.97);
    }

    private void count(JsonNode gold) {
        Words words = Words.of(Text.of(gold.get("text").asText()));
        List<NameMention> mentions = new ArrayList<>();
        for (JsonNode entity : gold.get("entities")) {
            Span span = new Span(
                    entity.get("span").get(0).asInt(), entity.get("span").get(1).asInt());
            int first = words.at(span.start());
            Word word = words.get(first);
            int stem = 0;
            while (stem < word.folded().length() - 1 && word.startOf(stem) < span.start()) {
                stem++;
            }
            Entity.Type type = Entity.Type.valueOf(entity.get("type").asText());
            mentions.add(new NameMention(type, span, first, words.at(span.end() - 1) + 1, stem));
        }
        mentions.sort(Comparator.comparing(NameMention::span));
        Report report = Report.of(gold.get("id").asText(), gold.get("text").asText())
                .withOutlet(gold.path("outlet").isTextual() ? gold.get("outlet").asText() : null);
        for (Entity entity : grouping.group(words, mentions, report)) {
            if (entity.type() == Entity.Type.LOC) {
                count(report.id(), entity);
            }
        }
    }

    private void count(String report, Entity entity) {
        List<String> places = expected.get(report + "/" + entity.name());
        assertThat(places)
                .as("%s: «%s» is not in places-gold.tsv", report, entity.name())
                .isNotNull();
        Entity.Place place = entity.place();
        int mentions = (int) entity.mentions().stream()
                .filter(m -> m.kind() == Entity.Mention.Kind.NAME)
                .count();
        shown += places.contains("-") ? 0 : mentions;
        if (place != null) {
            boolean good = places.contains(place.gazetteer());
            resolved += places.contains("-") ? 0 : mentions;
            right += good ? mentions : 0;
            if (!good) {
                wrong.add(report + " " + entity.name() + " " + place.gazetteer());
            }
        }
    }
}
