package org.musnad.ledger.identities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far two names of different letters may be one.
 *
 * @param score before role and company are counted
 * @param familyOnly whether nothing but one part is shared
 */
record LinkScore(double score, String reason, boolean familyOnly) {
    /** Null where the names cannot be one. */
    static @Nullable LinkScore of(List<String> a, List<String> b) {
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = shorter == a ? b : a;
        if (shorter.isEmpty() || !NameParts.within(shorter, longer)) {
            return null;
        }
        boolean exact = longer.containsAll(shorter);
        double spelling = exact ? 0 : 0.1;
        String suffix = exact ? "" : ", spelled otherwise";
        if (shorter.size() == 1) {
            boolean last = NameParts.same(shorter.get(0), longer.get(longer.size() - 1));
            boolean first = NameParts.same(shorter.get(0), longer.get(0));
            if (!last && !first) {
                return null;
            }
            return new LinkScore(
                    (last ? 0.5 : 0.45) - spelling, "same " + (last ? "family" : "first") + " name" + suffix, true);
        }
        if (shorter.size() == longer.size()) {
            return new LinkScore((shorter.size() >= 3 ? 0.85 : 0.65) - spelling + 0.1, "same name" + suffix, false);
        }
        boolean firstLast = NameParts.same(shorter.get(0), longer.get(0))
                && NameParts.same(shorter.get(shorter.size() - 1), longer.get(longer.size() - 1));
        if (firstLast) {
            return new LinkScore(
                    (shorter.size() >= 3 ? 0.8 : 0.7) - spelling, "same first and last name" + suffix, false);
        }
        if (NameParts.same(shorter.get(0), longer.get(0))) {
            return new LinkScore(
                    (shorter.size() >= 3 ? 0.72 : 0.55) - spelling, "same beginning of the name" + suffix, false);
        }
        return new LinkScore((shorter.size() >= 3 ? 0.72 : 0.6) - spelling, "same end of the name" + suffix, false);
    }
}
