package org.musnad.ledger.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the inputs of a run. Nothing vanishes: {@code in = added + sightings + known + skipped + failed}.
 *
 * @param in places of the input that give a report or fail to
 * @param added new reports
 * @param sightings known texts met at a new place
 * @param known texts met at a place where they were met before
 * @param skipped reports in another language than Arabic
 * @param failed what could not be read
 * @param aside files in folders and archives whose names end in no form that is read; not in {@code in}
 */
public record Counts(long in, long added, long sightings, long known, long skipped, long failed, long aside) {
    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** The two together. */
    public Counts plus(Counts other) {
        return new Counts(
                in + other.in,
                added + other.added,
                sightings + other.sightings,
                known + other.known,
                skipped + other.skipped,
                failed + other.failed,
                aside + other.aside);
    }

    /** Whether every input is accounted for. */
    public boolean addsUp() {
        return in == added + sightings + known + skipped + failed;
    }

    /** The counters by name, in the order of the record. */
    public Map<String, Long> named() {
        Map<String, Long> named = new LinkedHashMap<>();
        named.put("in", in);
        named.put("added", added);
        named.put("sightings", sightings);
        named.put("known", known);
        named.put("skipped", skipped);
        named.put("failed", failed);
        named.put("aside", aside);
        return named;
    }
}
