package org.musnad.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.musnad.reader.Entity;
import org.musnad.reader.name.model.Tags;

/** Counts names right, given and in the gold, by exact span and type as CoNLL 2003 does. */
final class Scores {
    private final Map<Entity.Type, int[]> counts = new HashMap<>();
    private final Map<String, Integer> errors = new HashMap<>();

    /** Compares two taggings of the same tokens. */
    void add(List<String> tokens, byte[] gold, byte[] given) {
        Set<List<Integer>> expected = spans(gold);
        Set<List<Integer>> found = spans(given);
        for (List<Integer> span : expected) {
            row(span)[2]++;
            if (found.contains(span)) {
                row(span)[0]++;
            } else {
                note("missed ", span, tokens);
            }
        }
        for (List<Integer> span : found) {
            row(span)[1]++;
            if (!expected.contains(span)) {
                note("extra  ", span, tokens);
            }
        }
    }

    /** Adds what others have counted. */
    void addAll(Scores others) {
        others.counts.forEach((type, row) -> {
            int[] own = counts.computeIfAbsent(type, t -> new int[3]);
            for (int k = 0; k < own.length; k++) {
                own[k] += row[k];
            }
        });
        others.errors.forEach((error, times) -> errors.merge(error, times, Integer::sum));
    }

    private void note(String what, List<Integer> span, List<String> tokens) {
        String line = what + Entity.Type.values()[span.get(2)] + " "
                + String.join(" ", tokens.subList(span.get(0), span.get(1)));
        errors.merge(line, 1, Integer::sum);
    }

    private int[] row(List<Integer> span) {
        return counts.computeIfAbsent(Entity.Type.values()[span.get(2)], t -> new int[3]);
    }

    private static Set<List<Integer>> spans(byte[] tags) {
        Set<List<Integer>> spans = new HashSet<>();
        int k = 0;
        while (k < tags.length) {
            int end = k + 1;
            if (tags[k] != Tags.O) {
                while (end < tags.length && Tags.isInside(tags[end]) && Tags.type(tags[end]) == Tags.type(tags[k])) {
                    end++;
                }
                spans.add(List.of(k, end, Tags.type(tags[k]).ordinal()));
            }
            k = end;
        }
        return spans;
    }

    /** F1 over the given types. */
    double f1(Entity.Type... types) {
        int[] sum = new int[3];
        for (Entity.Type type : types) {
            int[] row = counts.getOrDefault(type, new int[3]);
            for (int k = 0; k < 3; k++) {
                sum[k] += row[k];
            }
        }
        return sum[1] + sum[2] == 0 ? 0 : 2.0 * sum[0] / (sum[1] + sum[2]);
    }

    /** A table of precision, recall and F1, then the most frequent errors. */
    String report(int most) {
        StringBuilder out = new StringBuilder();
        for (Entity.Type type : Entity.Type.values()) {
            int[] c = counts.getOrDefault(type, new int[3]);
            out.append(line(type.name(), c));
        }
        int[] sum = new int[3];
        for (Entity.Type type : List.of(Entity.Type.PER, Entity.Type.LOC, Entity.Type.ORG)) {
            int[] c = counts.getOrDefault(type, new int[3]);
            for (int k = 0; k < 3; k++) {
                sum[k] += c[k];
            }
        }
        out.append(line("PER+LOC+ORG", sum));
        List<Map.Entry<String, Integer>> list = new ArrayList<>(errors.entrySet());
        list.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<String, Integer> error : list.subList(0, Math.min(most, list.size()))) {
            out.append(String.format(Locale.ROOT, "%5d %s%n", error.getValue(), error.getKey()));
        }
        return out.toString();
    }

    private static String line(String name, int[] c) {
        double p = c[1] == 0 ? 0 : (double) c[0] / c[1];
        double r = c[2] == 0 ? 0 : (double) c[0] / c[2];
        double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
        return String.format(
                Locale.ROOT,
                "%-12s P %.4f  R %.4f  F1 %.4f   (%d right, %d given, %d gold)%n",
                name,
                p,
                r,
                f,
                c[0],
                c[1],
                c[2]);
    }
}
