package org.musnad.ledger.stories;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts reports into stories. In the order of their days each report joins the story that it is closest to by the cosine of
 * its weighted features (TF-IDF) with the mean of the story's, where that, and that of the words alone, is close enough and the story has been told within
 * the last days; else it begins one. Copies of a report are in its story. Pure: the result does not depend on the order in
 * which the reports came.
 */
public final class StoryBuilder {
    /** Cosine from which a report joins a story. */
    public static final double CLOSE = 0.32;

    /** A story ends when no report has joined it for so many days. */
    public static final int DAYS = 3;

    /** Cosine of the means from which two stories are one. */
    public static final double MERGED = 0.32;

    /** The least cosine of the words alone by which a report joins a story: a place or body in common is no event. */
    static final double WORDS = 0.3;

    /** The least cosine of the words alone by which two stories are one. */
    static final double WORDS_MERGED = 0.4;

    /** No story goes on for more days than these after it began: what goes on longer is a subject. */
    public static final int MOST_DAYS = 7;

    /** In a small ledger every word of its few stories would count as common: weights are those of at least so many reports. */
    private static final int LEAST = 5000;

    private static final int KEPT = 60;
    private static final int PROBES = 12;
    private static final int MOST_HOLDERS = 250;

    /**
     * A report to be placed.
     *
     * @param report its number
     * @param day ISO 8601; reports without one are each a story
     * @param order decides between reports of one day: their sha256
     * @param copyGroup the number of its copy group; below 0 where it has none
     */
    public record Item(long report, String day, String order, long copyGroup, Features features) {}

    /** A report in a story, with the cosine by which it joined; 1 of the first and of copies. */
    public record Member(long report, double score) {}

    /** A story. */
    public record Story(String begun, String ended, List<Member> members) {
        public Story {
            members = List.copyOf(members);
        }
    }

    private static final class Open {
        private final List<Member> members = new ArrayList<>();
        private final Map<Integer, Float> sum = new HashMap<>();
        private double square;
        private double squareOfWords;
        private String begun = "";
        private String ended = "";
        private long firstDay;
        private long lastDay;

        void add(Member member, String day, long epochDay, int[] keys, float[] values) {
            if (members.isEmpty()) {
                firstDay = epochDay;
            }
            members.add(member);
            begun = begun.isEmpty() ? day : begun;
            ended = day;
            lastDay = epochDay;
            for (int k = 0; k < keys.length; k++) {
                put(keys[k], values[k]);
            }
        }

        void addAll(Open other) {
            members.addAll(other.members);
            ended = ended.compareTo(other.ended) >= 0 ? ended : other.ended;
            lastDay = Math.max(lastDay, other.lastDay);
            other.sum.forEach(this::put);
        }

        private void put(int key, float value) {
            Float before = sum.put(key, value);
            double more = (double) value * value;
            if (before != null) {
                sum.put(key, before + value);
                more += 2.0 * before * value;
            }
            square += more;
            squareOfWords += Features.isWord(key) ? more : 0;
        }

        private double norm() {
            return Math.sqrt(square);
        }

        List<Integer> top(int most) {
            return sum.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Integer, Float> entry) -> -entry.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        double cosineOfWords(Open other) {
            Map<Integer, Float> smaller = sum.size() <= other.sum.size() ? sum : other.sum;
            Map<Integer, Float> larger = smaller == sum ? other.sum : sum;
            double dot = 0;
            for (Map.Entry<Integer, Float> entry : smaller.entrySet()) {
                if (Features.isWord(entry.getKey())) {
                    dot += entry.getValue() * larger.getOrDefault(entry.getKey(), 0f);
                }
            }
            return dot == 0 ? 0 : dot / Math.sqrt(squareOfWords * other.squareOfWords);
        }

        double cosine(Open other) {
            Map<Integer, Float> smaller = sum.size() <= other.sum.size() ? sum : other.sum;
            Map<Integer, Float> larger = smaller == sum ? other.sum : sum;
            double dot = 0;
            for (Map.Entry<Integer, Float> entry : smaller.entrySet()) {
                dot += entry.getValue() * larger.getOrDefault(entry.getKey(), 0f);
            }
            return square == 0 || other.square == 0 ? 0 : dot / norm() / other.norm();
        }

        double cosine(int[] keys, float[] values) {
            double dot = 0;
            for (int k = 0; k < keys.length; k++) {
                dot += values[k] * sum.getOrDefault(keys[k], 0f);
            }
            return square == 0 ? 0 : dot / norm();
        }

        /** The cosine of the words alone, names and figures left out. */
        double cosineOfWords(int[] keys, float[] values) {
            double dot = 0;
            double own = 0;
            for (int k = 0; k < keys.length; k++) {
                if (Features.isWord(keys[k])) {
                    dot += values[k] * sum.getOrDefault(keys[k], 0f);
                    own += (double) values[k] * values[k];
                }
            }
            return own == 0 || squareOfWords == 0 ? 0 : dot / Math.sqrt(own * squareOfWords);
        }
    }

    private final Map<Integer, Integer> holders = new HashMap<>();
    private final Map<Integer, List<Open>> byFeature = new HashMap<>();
    private final Map<Long, Open> byCopies = new HashMap<>();
    private final List<Open> stories = new ArrayList<>();

    private StoryBuilder() {}

    /** The stories of these reports, in the order in which they began. */
    public static List<Story> build(List<Item> items) {
        List<Item> order = new ArrayList<>(items);
        order.sort(Comparator.comparing(Item::day).thenComparing(Item::order));
        StoryBuilder builder = new StoryBuilder();
        for (Item item : order) {
            for (int k = 0; k < item.features().size(); k++) {
                builder.holders.merge(item.features().key(k), 1, Integer::sum);
            }
        }
        for (Item item : order) {
            builder.place(item, order.size());
        }
        builder.joinClose();
        return builder.stories.stream()
                .map(open -> new Story(open.begun, open.ended, open.members))
                .toList();
    }

    private void place(Item item, int reports) {
        long day = day(item.day());
        List<int[]> found = new ArrayList<>();
        double[] weights = new double[item.features().size()];
        for (int k = 0; k < weights.length; k++) {
            int held = holders.getOrDefault(item.features().key(k), 1);
            weights[k] = item.features().weight(k) * Math.log(1 + (double) Math.max(reports, LEAST) / held);
            if (held > 1 || reports < 3) {
                found.add(new int[] {k});
            }
        }
        found.sort(Comparator.comparing((int[] k) -> -weights[k[0]])
                .thenComparing(k -> item.features().key(k[0])));
        int kept = Math.min(KEPT, found.size());
        int[] keys = new int[kept];
        float[] values = new float[kept];
        double norm = 0;
        for (int k = 0; k < kept; k++) {
            keys[k] = item.features().key(found.get(k)[0]);
            values[k] = (float) weights[found.get(k)[0]];
            norm += values[k] * values[k];
        }
        norm = Math.sqrt(norm);
        for (int k = 0; k < kept; k++) {
            values[k] /= (float) norm;
        }
        Open copied = item.copyGroup() < 0 ? null : byCopies.get(item.copyGroup());
        Open best = copied;
        double score = 1;
        if (best == null && day != Long.MIN_VALUE) {
            best = closest(keys, values, day);
            score = best == null ? 1 : best.cosine(keys, values);
        }
        if (best == null) {
            best = new Open();
            stories.add(best);
            score = 1;
        }
        best.add(new Member(item.report(), score), item.day(), day, keys, values);
        if (item.copyGroup() >= 0) {
            byCopies.put(item.copyGroup(), best);
        }
        for (int k = 0; k < Math.min(PROBES, keys.length); k++) {
            List<Open> with = byFeature.computeIfAbsent(keys[k], key -> new ArrayList<>());
            if (with.isEmpty() || with.get(with.size() - 1) != best && !with.contains(best)) {
                with.add(best);
            }
        }
    }

    private @org.jspecify.annotations.Nullable Open closest(int[] keys, float[] values, long day) {
        Map<Open, Double> candidates = new java.util.LinkedHashMap<>();
        for (int k = 0; k < Math.min(PROBES, keys.length); k++) {
            List<Open> with = byFeature.get(keys[k]);
            if (with == null) {
                continue;
            }
            with.removeIf(open -> open.lastDay < day - DAYS || open.firstDay < day - MOST_DAYS);
            if (with.size() > MOST_HOLDERS) {
                continue;
            }
            for (Open open : with) {
                candidates.merge(open, 1.0, Double::sum);
            }
        }
        Open best = null;
        double most = CLOSE;
        for (Map.Entry<Open, Double> entry : candidates.entrySet()) {
            Open open = entry.getKey();
            if (entry.getValue() < 2) {
                continue;
            }
            double cosine = open.cosine(keys, values) * (1 - 0.03 * (day - open.lastDay));
            if (cosine >= most && open.cosineOfWords(keys, values) >= WORDS) {
                most = cosine;
                best = open;
            }
        }
        return best;
    }

    /**
     * Stories that began apart, as with two first reports of other words, and have come close: each is joined to the closest
     * earlier one that it overlaps in time.
     */
    private void joinClose() {
        Map<Integer, List<Open>> seen = new HashMap<>();
        List<Open> kept = new ArrayList<>();
        for (Open story : stories) {
            List<Integer> top = story.top(PROBES);
            Map<Open, Integer> shared = new java.util.LinkedHashMap<>();
            for (int key : top) {
                for (Open other : seen.getOrDefault(key, List.of())) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
            Open best = null;
            double most = MERGED;
            for (Map.Entry<Open, Integer> entry : shared.entrySet()) {
                Open other = entry.getKey();
                if (entry.getValue() >= 2
                        && story.firstDay != Long.MIN_VALUE
                        && story.firstDay <= other.lastDay + DAYS
                        && Math.max(story.lastDay, other.lastDay)
                                <= Math.min(story.firstDay, other.firstDay) + MOST_DAYS) {
                    double cosine = story.cosine(other);
                    if (cosine >= most && story.cosineOfWords(other) >= WORDS_MERGED) {
                        most = cosine;
                        best = other;
                    }
                }
            }
            if (best != null && best.firstDay != Long.MIN_VALUE) {
                best.addAll(story);
            } else {
                kept.add(story);
                top.forEach(
                        key -> seen.computeIfAbsent(key, k -> new ArrayList<>()).add(story));
            }
        }
        stories.clear();
        stories.addAll(kept);
    }

    private static long day(String day) {
        try {
            return LocalDate.parse(day).toEpochDay();
        } catch (DateTimeParseException e) {
            return Long.MIN_VALUE;
        }
    }

    /** For tests: the stories as lists of report numbers. */
    static List<long[]> numbers(List<Story> stories) {
        return stories.stream()
                .map(story -> story.members().stream()
                        .mapToLong(Member::report)
                        .sorted()
                        .toArray())
                .sorted(Comparator.comparing(Arrays::toString))
                .toList();
    }
}
