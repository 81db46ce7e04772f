package org.musnad.ledger.store;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Report;

/**
 * A report as it was met at one place.
 *
 * @param location where: a file's absolute path, a member of an archive ({@code path!member}), or an address
 * @param position where in there: the offset in bytes of the record in the (unpacked) file; 0 where the file is one report
 * @param report the report as this place gives it
 * @param sha256 of the report's text
 */
public record Sighting(String location, long position, Report report, String sha256) {
    public Sighting {
        if (location.isEmpty() || position < 0) {
            throw new IllegalArgumentException("no place: «" + location + "» " + position);
        }
    }

    public Sighting(String location, long position, Report report) {
        this(location, position, report, report.sha256());
    }

    /** A sighting as the ledger keeps it. */
    public record Stored(
            long report,
            String location,
            long position,
            String name,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String published,
            long seenAt) {}
}
