package org.musnad.train.latin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.name.LatinContexts;
import org.musnad.reader.name.StringTable;

/**
 * Learns to write Arabic names in Latin letters from pairs of name parts.
 *
 * <p>Each pair is aligned letter by letter (an Arabic letter stands for 0 to {@value #LONGEST} Latin ones) by Viterbi
 * training from seeded begins. The aligned pairs give a decision tree in which a letter's Latin form is looked up by ever
 * wider contexts, and a node is kept only where it decides otherwise than the one above it (IGTree: Daelemans, van den Bosch
 * and Weijters 1997). The file holds the tree and the parts that occur often enough to be known as they are.
 */
public final class TrainLatin {
    private static final int LONGEST = 4;
    private static final int ROUNDS = 6;
    private static final int LEAST_WORD_COUNT = 3;
    private static final double LEAST_CONTEXT_WEIGHT = 3;
    private static final int HELD_OUT_EVERY = 10;
    private static final String EMPHATIC = "حعصضظطقخ";

    private final Map<Character, List<String>> begins = new HashMap<>();
    private Map<String, Double> probability = new HashMap<>();

    private record Pair(String arabic, String latin, double weight, int count) {}

    private TrainLatin() {
        for (Tsv.Row row : Tsv.read(TrainLatin.class, "letters.tsv").rows()) {
            begins.put(row.get("letter").charAt(0), row.list("begins"));
        }
    }

    /** Arguments: {@code wikidata_persons.tsv}, the reader's {@code latin-parts.tsv}, and the file to write. */
    public static void main(String[] args) throws IOException {
        PrintStream report = System.out;
        List<Pair> pairs = pairs(Path.of(args[0]));
        List<Pair> own = own(Path.of(args[1]));
        List<Pair> train = new ArrayList<>(own);
        List<Pair> heldOut = new ArrayList<>();
        for (int k = 0; k < pairs.size(); k++) {
            (k % HELD_OUT_EVERY == 0 ? heldOut : train).add(pairs.get(k));
        }
        Map<String, String> tree = new TrainLatin().tree(train);
        evaluate(tree, heldOut, report);
        List<Pair> all = new ArrayList<>(own);
        all.addAll(pairs);
        Map<String, String> whole = new TrainLatin().tree(all);
        write(Path.of(args[2]), whole, pairs);
        report.println(whole.size() + " contexts written");
    }

    private static List<Pair> pairs(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            String arabic = fields[1].replace(" ", "");
            String latin = plain(fields[0]);
            if (arabic.startsWith("ال") && !latin.startsWith("al") && !latin.startsWith("el")) {
                arabic = arabic.substring(2);
            }
            boolean fits = latin.length() >= 2
                    && arabic.length() >= 2
                    && latin.length() <= 3 * arabic.length() + 2
                    && arabic.length() <= latin.length() + 1;
            if (fits) {
                int count = Integer.parseInt(fields[2]);
                boolean local = arabic.chars().anyMatch(c -> EMPHATIC.indexOf(c) >= 0);
                pairs.add(new Pair(arabic, latin, Math.min(count, 5) * (local ? 4 : 1), count));
            }
        }
        return pairs;
    }

    private static List<Pair> own(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            if (line.startsWith("#") || fields[0].equals("arabic") || fields[0].contains(" ")) {
                continue;
            }
            String latin = plain(fields[1].replaceFirst("^(al|el)-", "").replace("-", ""));
            String arabic = fields[0].replaceFirst("^ال", "");
            pairs.add(new Pair(arabic, latin, 20, 1));
        }
        return pairs;
    }

    private static String plain(String latin) {
        StringBuilder out = new StringBuilder();
        for (char c : Normalizer.normalize(latin.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private Map<String, String> tree(List<Pair> pairs) {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> counts = new HashMap<>();
            for (Pair pair : pairs) {
                List<String> segments = align(pair);
                for (int k = 0; segments != null && k < segments.size(); k++) {
                    counts.merge(pair.arabic().charAt(k) + segments.get(k), pair.weight(), Double::sum);
                }
            }
            Map<Character, Double> totals = new HashMap<>();
            counts.forEach((key, weight) -> totals.merge(key.charAt(0), weight, Double::sum));
            Map<String, Double> next = new HashMap<>();
            counts.forEach((key, weight) -> next.put(key, weight / totals.getOrDefault(key.charAt(0), 1.0)));
            probability = next;
        }
        Map<String, Map<String, Double>> votes = new HashMap<>();
        for (Pair pair : pairs) {
            List<String> segments = align(pair);
            for (int k = 0; segments != null && k < segments.size(); k++) {
                for (String context : LatinContexts.of(pair.arabic(), k)) {
                    votes.computeIfAbsent(context, c -> new HashMap<>())
                            .merge(segments.get(k), pair.weight(), Double::sum);
                }
            }
        }
        return pruned(votes);
    }

    private static Map<String, String> pruned(Map<String, Map<String, Double>> votes) {
        List<String> contexts = new ArrayList<>(votes.keySet());
        contexts.sort(Comparator.comparingInt(LatinContexts::width).thenComparing(Comparator.naturalOrder()));
        Map<String, String> tree = new TreeMap<>();
        for (String context : contexts) {
            Map<String, Double> vote = votes.getOrDefault(context, Map.of());
            double total = vote.values().stream().mapToDouble(d -> d).sum();
            String best = vote.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            int width = LatinContexts.width(context);
            if (width == 1) {
                tree.put(context, best);
                continue;
            }
            String above = null;
            for (int w = width - 1; w >= 1 && above == null; w--) {
                above = tree.get(LatinContexts.narrowed(context, w));
            }
            if (total >= LEAST_CONTEXT_WEIGHT && !best.equals(above)) {
                tree.put(context, best);
            }
        }
        return tree;
    }

    /** The Latin stretch of each Arabic letter on the best path; null where none fits. */
    private @Nullable List<String> align(Pair pair) {
        String arabic = pair.arabic();
        String latin = pair.latin();
        int n = arabic.length();
        int m = latin.length();
        double[][] best = new double[n + 1][m + 1];
        int[][] from = new int[n + 1][m + 1];
        for (double[] row : best) {
            java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= m; j++) {
                if (best[i][j] == Double.NEGATIVE_INFINITY) {
                    continue;
                }
                for (int length = 0; length <= LONGEST && j + length <= m; length++) {
                    double score = best[i][j] + score(arabic.charAt(i), latin.substring(j, j + length));
                    if (score > best[i + 1][j + length]) {
                        best[i + 1][j + length] = score;
                        from[i + 1][j + length] = length;
                    }
                }
            }
        }
        if (best[n][m] < -9.0 * n) {
            return null;
        }
        String[] segments = new String[n];
        int j = m;
        for (int i = n; i > 0; i--) {
            segments[i - 1] = latin.substring(j - from[i][j], j);
            j -= from[i][j];
        }
        return List.of(segments);
    }

    private double score(char letter, String segment) {
        boolean seeded = segment.isEmpty();
        for (String begin : begins.getOrDefault(letter, List.of())) {
            seeded |= segment.startsWith(begin);
        }
        double prior = segment.isEmpty() ? 0.02 : seeded ? 0.2 / segment.length() : 0.0005;
        return Math.log(
                probability.isEmpty()
                        ? prior
                        : 0.95 * probability.getOrDefault(letter + segment, 0.0) + 0.0005 * prior);
    }

    private static void evaluate(Map<String, String> tree, List<Pair> heldOut, PrintStream report) {
        double exact = 0;
        double total = 0;
        double local = 0;
        double localExact = 0;
        for (Pair pair : heldOut) {
            String given = LatinContexts.write(pair.arabic(), tree::get);
            boolean same = given.equals(pair.latin());
            total++;
            exact += same ? 1 : 0;
            if (pair.arabic().chars().anyMatch(c -> EMPHATIC.indexOf(c) >= 0)) {
                local++;
                localExact += same ? 1 : 0;
            }
        }
        report.println("held out: " + (int) exact + " of " + (int) total + " exact; with ح ع ص ض ظ ط ق خ: "
                + (int) localExact + " of " + (int) local + "; " + tree.size() + " contexts");
        for (String name : List.of("شاطري", "بيدرسن", "مصراتي", "عنزي", "خشمان", "قحطان", "زبيدي", "دقماق", "طراونة")) {
            report.println("  " + name + " " + LatinContexts.write(name, tree::get));
        }
    }

    private static void write(Path file, Map<String, String> tree, List<Pair> pairs) throws IOException {
        Map<String, Pair> words = new TreeMap<>();
        for (Pair pair : pairs) {
            if (pair.count() >= LEAST_WORD_COUNT) {
                words.merge(pair.arabic(), pair, (a, b) -> b.count() > a.count() ? b : a);
            }
        }
        Map<String, String> entries = new TreeMap<>();
        words.forEach((arabic, pair) -> entries.put("w" + arabic, pair.latin()));
        tree.forEach((context, segment) -> entries.put("c" + context, segment));
        Files.write(file, StringTable.bytes(entries));
    }
}
