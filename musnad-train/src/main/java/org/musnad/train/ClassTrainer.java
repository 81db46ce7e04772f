package org.musnad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A conditional random field over {@link NameClasses} some of which may be hidden: where the data tell only that a word is
 * in a person's name, what is raised is the sum over all classes of persons. Learnt as {@link CrfTrainer} does.
 */
final class ClassTrainer {
    private static final int N = NameClasses.LABELS;
    /** So that the sums over labels run in whole vectors. */
    private static final int WIDTH = (N + 7) / 8 * 8;

    private static final double FIRST_RATE = 0.1;
    private static final double PRIOR = Double.parseDouble(System.getProperty("prior", "3"));
    private static final double LEAST = 0.05;
    private static final int FEWEST = Integer.getInteger("fewest", 2);
    private static final double THINNED = 0.1;
    private static final double MISS_COST = Double.parseDouble(System.getProperty("miss", "0.7"));

    /** A sentence: for each word the numbers of its features, whether each knows a word by heart, and the allowed labels. */
    private record Lesson(int[][] features, boolean[][] lexical, long[] allowed) {}

    private final FeatureIndex index = new FeatureIndex();
    private final List<Lesson> lessons = new ArrayList<>();
    private final int epochs;
    private final long seed;

    private float[] weights = {};
    private final float[] moves = new float[N * N];
    private final double[] factors = new double[N * N];
    private final Lattice free = new Lattice(factors);
    private final Lattice bound = new Lattice(factors);
    private final float[] sums = new float[WIDTH];
    private double scale = 1;

    ClassTrainer(int epochs, long seed) {
        this.epochs = epochs;
        this.seed = seed;
    }

    /** Takes up a passage to learn from. */
    void add(Passage passage, CorpusFeatures.Found[] features, long[] allowed) {
        for (int[] sentence : passage.sentences()) {
            int[][] numbers = new int[sentence[1] - sentence[0]][];
            boolean[][] lexical = new boolean[numbers.length][];
            for (int k = 0; k < numbers.length; k++) {
                CorpusFeatures.Found found = features[sentence[0] + k];
                numbers[k] = index.of(found.hashes());
                lexical[k] = found.lexical().clone();
            }
            lessons.add(new Lesson(numbers, lexical, Arrays.copyOfRange(allowed, sentence[0], sentence[1])));
        }
    }

    /** The weights learnt from all that was taken up, for each way of telling classes apart. */
    List<LabelWeights> train(NameClasses.Grain... grains) {
        long[] hashes = leaveOutRare();
        List<LabelWeights> learnt = new ArrayList<>();
        for (NameClasses.Grain grain : grains) {
            learnt.add(train(grain, hashes));
        }
        return learnt;
    }

    private static long[] allowed(Lesson lesson, NameClasses.Grain grain) {
        return Arrays.stream(lesson.allowed()).map(grain::of).toArray();
    }

    private LabelWeights train(NameClasses.Grain grain, long[] hashes) {
        weights = new float[hashes.length * WIDTH];
        Arrays.fill(moves, 0);
        scale = 1;
        int[] order = new int[lessons.size()];
        Arrays.setAll(order, k -> k);
        Random random = new Random(seed);
        double lambda = PRIOR / order.length;
        double start = 1 / (lambda * FIRST_RATE);
        long step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double loss = 0;
            Lessons.shuffle(order, random);
            for (int s : order) {
                double rate = 1 / (lambda * (start + step++));
                Lesson lesson = lessons.get(s);
                int[][] thinned = Thinning.of(lesson.features(), lesson.lexical(), random, THINNED);
                loss += learn(thinned, allowed(lesson, grain), grain, rate);
                scale *= 1 - rate * lambda;
                if (scale < 1e-4) {
                    rescale();
                }
            }
            System.err.printf(Locale.ROOT, "epoch %d: loss %.1f%n", epoch + 1, loss);
        }
        rescale();
        return LabelWeights.of(hashes, weights, WIDTH, moves, LEAST);
    }

    /** Numbers the features anew without those that stand at too few words; their hashes. */
    private long[] leaveOutRare() {
        int[] times = new int[index.size()];
        for (Lesson lesson : lessons) {
            for (int[] word : lesson.features()) {
                for (int f : word) {
                    times[f]++;
                }
            }
        }
        int[] numbers = new int[times.length];
        long[] hashes = new long[times.length];
        int kept = 0;
        for (int f = 0; f < times.length; f++) {
            numbers[f] = times[f] < FEWEST ? -1 : kept;
            if (times[f] >= FEWEST) {
                hashes[kept++] = index.hash(f);
            }
        }
        for (Lesson lesson : lessons) {
            for (int k = 0; k < lesson.features().length; k++) {
                int[] word = lesson.features()[k];
                boolean[] lexical = lesson.lexical()[k];
                int size = 0;
                for (int f = 0; f < word.length; f++) {
                    if (numbers[word[f]] >= 0) {
                        lexical[size] = lexical[f];
                        word[size++] = numbers[word[f]];
                    }
                }
                lesson.features()[k] = Arrays.copyOf(word, size);
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    private void rescale() {
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= (float) scale;
        }
        for (int k = 0; k < moves.length; k++) {
            moves[k] *= (float) scale;
        }
        scale = 1;
    }

    private double learn(int[][] features, long[] allowed, NameClasses.Grain grain, double rate) {
        int n = features.length;
        for (int a = 0; a < N; a++) {
            for (int b = 0; b < N; b++) {
                factors[a * N + b] = NameClasses.follows(a, b) ? Math.exp(scale * moves[a * N + b]) : 0;
            }
        }
        free.enter(n);
        bound.enter(n);
        double[] scores = new double[N];
        for (int k = 0; k < n; k++) {
            score(features[k], scores);
            // Missing a name costs more than a false one (Gimpel and Smith 2010).
            scores[0] += (allowed[k] & 1) == 0 ? MISS_COST : 0;
            free.set(k, scores);
            for (int label = 0; label < N; label++) {
                if (!grain.has(label)) {
                    free.potentials[k * N + label] = 0;
                }
                // No sum may be 0: a first word's label is kept possible after all that came before.
                double potential = Math.max(free.potentials[k * N + label], 1e-200);
                bound.potentials[k * N + label] = (allowed[k] >> label & 1) == 0 ? 0 : potential;
            }
        }
        double loss = free.sum(n) - bound.sum(n);
        if (!Double.isFinite(loss)) {
            throw new IllegalStateException("no row of labels is allowed: " + Arrays.toString(allowed));
        }
        float by = (float) (rate / scale);
        float[] push = new float[WIDTH];
        for (int k = 0; k < n; k++) {
            for (int label = 0; label < N; label++) {
                push[label] = by * (float) (bound.share(k, label) - free.share(k, label));
            }
            for (int f : features[k]) {
                for (int label = 0; label < WIDTH; label++) {
                    weights[f * WIDTH + label] += push[label];
                }
            }
            bound.addTransitions(k, by, moves);
            free.addTransitions(k, -by, moves);
        }
        return loss;
    }

    private void score(int[] features, double[] scores) {
        Arrays.fill(sums, 0);
        for (int f : features) {
            for (int label = 0; label < WIDTH; label++) {
                sums[label] += weights[f * WIDTH + label];
            }
        }
        for (int label = 0; label < N; label++) {
            scores[label] = scale * sums[label];
        }
    }
}
