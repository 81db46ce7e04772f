package org.musnad.bench.names;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.name.model.ModelFiles;

/**
 * Trains a tagger on nine tenths of ANERcorp and AQMAR's training part and scores it on the tenth, as {@code musnad-train
 * cross-validate} does. {@code Main NAMES_DIR opennlp|opennlp-maxent|opennlp-own|tribuo FOLDS}.
 */
public final class Main {
    private static final int PARTS = 10;

    private Main() {}

    /** Prints the score after each fold. */
    public static void main(String[] args) throws IOException {
        Path names = Path.of(args[0]);
        List<Corpus.Row> rows = Corpus.read(names.resolve("anercorp_train.txt"));
        List<Corpus.Row> more = Corpus.read(names.resolve("aqmar/train.txt"));
        int right = 0;
        int given = 0;
        int gold = 0;
        long nanos = 0;
        int words = 0;
        for (int fold = 0; fold < Integer.parseInt(args[2]); fold++) {
            int from = rows.size() * fold / PARTS;
            int to = rows.size() * (fold + 1) / PARTS;
            List<Corpus.Row> training = new ArrayList<>(more);
            training.addAll(rows.subList(0, from));
            training.addAll(rows.subList(to, rows.size()));
            Tagger tagger = tagger(args[1]);
            long before = now();
            tagger.train(training);
            double trained = (now() - before) / 1e9;
            for (Corpus.Row row : rows.subList(from, to)) {
                long start = now();
                String[] tags = tagger.tag(row.tokens());
                nanos += now() - start;
                words += tags.length;
                Set<String> expected = spans(row.tags());
                Set<String> found = spans(tags);
                gold += expected.size();
                given += found.size();
                found.retainAll(expected);
                right += found.size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "fold %d: P %.4f R %.4f F1 %.4f, trained in %.0f s, %.0f words a second%n",
                    fold + 1,
                    (double) right / given,
                    (double) right / gold,
                    2.0 * right / (given + gold),
                    trained,
                    words / (nanos / 1e9));
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Tagger tagger(String name) {
        Lexicon lexicon = ModelFiles.lexicon();
        return switch (name) {
            case "opennlp" -> new OpenNlp("PERCEPTRON", true);
            case "opennlp-maxent" -> new OpenNlp("MAXENT", true);
            case "opennlp-own" -> new OpenNlp("MAXENT", false);
            case "tribuo" -> new Tribuo(lexicon);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Set<String> spans(String[] tags) {
        Set<String> spans = new HashSet<>();
        for (int k = 0; k < tags.length; k++) {
            if (!tags[k].equals("O") && (tags[k].startsWith("B-") || k == 0 || tags[k - 1].equals("O"))) {
                int end = k + 1;
                while (end < tags.length && tags[end].equals("I-" + tags[k].substring(2))) {
                    end++;
                }
                spans.add(tags[k].substring(2) + " " + k + " " + end);
            }
        }
        return spans;
    }
}
