package org.musnad.ledger.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One week of real news: every pair with a Jaccard of at least 0.5, computed exactly, against the pairs that the index
 * finds. The exact pairs come from an inverted list of every shingle, which leaves out only pairs that share none.
 */
@Tag("measure")
class AgainstBruteForceTest {
    private static final Path NEWS =
            Path.of(System.getProperty("musnad.root", ".")).resolve("../shared/data/news/saudinewsnet_2015.jsonl.gz");

    @Test
    void aWeekOfNews() throws Exception {
        Assumptions.assumeTrue(Files.exists(NEWS), "the news folder is not here");
        List<String> texts = week();
        List<Shingles> shingles = texts.stream().map(Shingles::of).toList();
        Set<Long> exact = exact(shingles);
        CopyIndex index = new CopyIndex();
        Set<Long> found = new HashSet<>();
        for (int k = 0; k < shingles.size(); k++) {
            Shingles each = shingles.get(k);
            for (CopyIndex.Pair pair : index.add(k, each, Sketch.of(each), n -> shingles.get((int) n))) {
                if (pair.near()) {
                    found.add(pair.report() << 32 | k);
                }
            }
        }
        Set<Long> right = new HashSet<>(found);
        right.retainAll(exact);
        double recall = (double) right.size() / exact.size();
        double precision = (double) right.size() / found.size();
        System.err.println(
                texts.size() + " reports, " + exact.size() + " pairs, recall " + recall + ", precision " + precision);
        assertThat(recall).isGreaterThanOrEqualTo(0.99);
        assertThat(precision).isGreaterThanOrEqualTo(0.99);
    }

    private static Set<Long> exact(List<Shingles> shingles) {
        Map<Long, List<Integer>> holders = new HashMap<>();
        for (int k = 0; k < shingles.size(); k++) {
            for (int s = 0; s < shingles.get(k).size(); s++) {
                holders.computeIfAbsent(shingles.get(k).get(s), run -> new ArrayList<>(1))
                        .add(k);
            }
        }
        Set<Long> pairs = new HashSet<>();
        Map<Integer, Integer> shared = new HashMap<>();
        for (int k = 0; k < shingles.size(); k++) {
            shared.clear();
            for (int s = 0; s < shingles.get(k).size(); s++) {
                for (int other : holders.getOrDefault(shingles.get(k).get(s), List.of())) {
                    if (other < k) {
                        shared.merge(other, 1, Integer::sum);
                    }
                }
            }
            for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
                int all = shingles.get(k).size() + shingles.get(entry.getKey()).size() - entry.getValue();
                if (entry.getValue() >= 0.5 * all) {
                    pairs.add((long) entry.getKey() << 32 | k);
                }
            }
        }
        return pairs;
    }

    private static List<String> week() throws Exception {
        List<String> texts = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(NEWS), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String date = field(line, "date");
                if (date.compareTo("2015-07-21") >= 0 && date.compareTo("2015-07-28") < 0) {
                    texts.add(field(line, "title") + "\n\n" + field(line, "body"));
                }
            }
        }
        return texts;
    }

    private static String field(String line, String name) throws Exception {
        try (var parser = new com.fasterxml.jackson.core.JsonFactory().createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() != null && parser.currentName() != null) {
                String at = parser.currentName();
                parser.nextToken();
                if (at.equals(name)) {
                    return String.valueOf(parser.getText());
                }
            }
        }
        return "";
    }
}
