package org.musnad.reader.statement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;
import org.musnad.reader.Statement.Mode;
import org.musnad.reader.Statement.ResolvedBy;
import org.musnad.reader.lexicon.Tsv;

/**
 * How sure the rules are that a statement has the right content and speaker. The log-odds of {@code confidence.tsv} are added up
 * by what the statement shows of itself: its rule, how its speaker was found and of what kind he is, how often he has been
 * carried on, whether somebody else has spoken since, how long the content is. A test holds that of the statements with 0.9 or
 * more at least 95% are right. One for each report, asked in the order of the statements.
 */
final class Confidence {
    private static final int SHORT = 15;
    private static final int LONG = 150;
    private static final double MOST = 0.97;

    /** The weights, read once. */
    static final class Weights {
        private final Map<String, Double> weights;

        private Weights(Map<String, Double> weights) {
            this.weights = weights;
        }

        static Weights load() {
            Map<String, Double> weights = new HashMap<>();
            for (Tsv.Row row : Tsv.read(Confidence.class, "confidence.tsv").rows()) {
                weights.put(row.get("feature"), Double.valueOf(row.get("weight")));
            }
            return new Weights(weights);
        }

        double of(String feature) {
            return weights.getOrDefault(feature, 0.0);
        }
    }

    private final Weights weights;
    /** How often each speaker has been carried on since he was last named. */
    private final Map<Object, Integer> hops = new HashMap<>();

    private @Nullable Object previous;

    Confidence(Weights weights) {
        this.weights = weights;
    }

    double of(Cue cue, Speaker speaker) {
        Object who = speaker.entity() != null ? speaker.entity().id() : speaker.text();
        if (who == null || speaker.by() == ResolvedBy.UNKNOWN) {
            return 0.2;
        }
        double odds = weights.of("always")
                + weights.of("rule=" + cue.rule)
                + weights.of("by=" + speaker.by().name().toLowerCase(Locale.ROOT))
                + weights.of("kind=" + kind(speaker.entity()))
                + ofLength(cue)
                + (cue.outer == null ? 0 : weights.of("nested"));
        if (speaker.by() == ResolvedBy.CARRIED) {
            int hop = hops.merge(who, 1, Integer::sum);
            odds += hop >= 2 ? weights.of("hops=2") : 0;
            odds += previous == null || previous.equals(who) ? 0 : weights.of("turned");
        } else {
            hops.put(who, 0);
        }
        if (cue.outer == null) {
            previous = who;
        }
        double sure = speaker.sure() * Math.min(MOST, 1 / (1 + Math.exp(-odds)));
        return Math.floor(sure * 100) / 100;
    }

    private static String kind(@Nullable Entity entity) {
        return entity == null ? "text" : entity.type().name().toLowerCase(Locale.ROOT);
    }

    private double ofLength(Cue cue) {
        Span span = cue.content;
        if (span == null || cue.mode == Mode.DIRECT) {
            return 0;
        }
        return span.length() > LONG
                ? weights.of("length=long")
                : span.length() <= SHORT ? weights.of("length=short") : 0;
    }

    /** The share that is left for a speaker who is only a phrase: less where its head is no word for somebody who speaks. */
    static double phrase(boolean knownHead, int words) {
        return knownHead && words <= 4 ? 1 : 0.93;
    }
}
