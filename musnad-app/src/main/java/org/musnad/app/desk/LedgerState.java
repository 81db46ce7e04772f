package org.musnad.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Mark;

/**
 * Which state the ledger is in, so that an answer can be kept as long as nothing that it depends on has changed. Asked before
 * every page: where the ledger's files have not been written since, it costs two looks at the file system.
 */
final class LedgerState {
    /** A stamp that is younger may be that of a file which is still being written. */
    private static final long YOUNG_MILLIS = 100;

    private static final String STATE = "SELECT (SELECT count(*) FROM sighting),"
            + " (SELECT coalesce(max(id), 0) FROM review), (SELECT coalesce(max(id), 0) FROM identity_decision)";

    private final Ledger ledger;
    private final Path file;
    private final Path log;
    private volatile Seen seen = new Seen("", new Now("", 0, 0));

    /** What has been found, by the reader and by what follows it; the last review; the last decision on names. */
    record Now(String findings, long reviews, long names) {}

    private record Seen(String stamp, Now now) {}

    LedgerState(Ledger ledger) {
        this.ledger = ledger;
        this.file = ledger.directory().resolve("ledger.db");
        this.log = ledger.directory().resolve("ledger.db-wal");
    }

    /** The state now. */
    Now now() {
        String stamp = stamp();
        Seen last = seen;
        if (!stamp.isEmpty() && stamp.equals(last.stamp())) {
            return last.now();
        }
        Now now = ledger.jdbi()
                .withHandle(handle -> handle.createQuery(STATE)
                        .map((row, context) ->
                                new Now(Mark.all(handle) + " " + row.getLong(1), row.getLong(2), row.getLong(3)))
                        .one());
        seen = new Seen(stamp, now);
        return now;
    }

    /** Tells writings apart; empty where the last one is too fresh to be told from the next. */
    private String stamp() {
        try {
            StringBuilder stamp = new StringBuilder();
            long young = System.currentTimeMillis() - YOUNG_MILLIS;
            for (Path each : new Path[] {file, log}) {
                if (each == log && !Files.exists(each)) {
                    continue;
                }
                BasicFileAttributes attributes = Files.readAttributes(each, BasicFileAttributes.class);
                if (attributes.lastModifiedTime().toMillis() > young) {
                    return "";
                }
                stamp.append(attributes.lastModifiedTime())
                        .append(' ')
                        .append(attributes.size())
                        .append(' ');
            }
            return stamp.toString();
        } catch (IOException e) {
            return "";
        }
    }
}
