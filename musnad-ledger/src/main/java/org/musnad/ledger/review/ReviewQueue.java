package org.musnad.ledger.review;

import java.util.List;
import org.musnad.ledger.store.Ledger;
import org.musnad.reader.Span;

/**
 * The statements that nobody has reviewed, the least certain first; of equally certain ones (to a twentieth) those that more
 * reports carry.
 */
public final class ReviewQueue {
    private static final String HOLDING =
            " FROM review r WHERE r.undoes IS NULL AND NOT EXISTS" + " (SELECT 1 FROM review u WHERE u.undoes = r.id)";

    private final Ledger ledger;

    public ReviewQueue(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A statement that waits.
     *
     * @param report its report's number in the ledger
     * @param span its content
     * @param confidence of the reader, in [0, 1]
     * @param carriers how many reports carry its text: its report and the copies
     */
    public record Waiting(long report, Span span, double confidence, int carriers) {}

    /** How far the reviewing is. */
    public record Progress(long statements, long reviewed, long today) {}

    /** The first of the queue. */
    public List<Waiting> first(int most) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT a.report, s.begins, s.ends, s.confidence,
                          1 + coalesce((SELECT count(*) FROM copy_member m
                                        JOIN copy_member o ON o.copy_group = m.copy_group AND o.report <> m.report
                                        WHERE m.report = a.report), 0) AS carriers
                        FROM (SELECT analysis, begins, ends, confidence FROM statement INDEXED BY statement_confidence
                              ORDER BY confidence LIMIT :ahead) s
                        JOIN analysis a ON a.id = s.analysis AND a.current = 1
                        JOIN report t ON t.id = a.report
                        WHERE NOT EXISTS (SELECT 1 FROM review r WHERE r.sha256 = t.sha256 AND r.layer = 'statement'
                                            AND r.begins = s.begins AND r.ends = s.ends AND r.undoes IS NULL
                                            AND r.verdict <> 'note'
                                            AND NOT EXISTS (SELECT 1 FROM review u WHERE u.undoes = r.id))
                        ORDER BY round(s.confidence * 20), carriers DESC, a.report, s.begins
                        LIMIT :most""")
                        .bind("ahead", most + reviewedStatements() + 500)
                        .bind("most", most)
                        .map((row, context) -> new Waiting(
                                row.getLong(1),
                                new Span(row.getInt(2), row.getInt(3)),
                                row.getDouble(4),
                                row.getInt(5)))
                        .list());
    }

    private long reviewedStatements() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(DISTINCT hex(sha256) || begins || '-' || ends)"
                                + HOLDING + " AND r.layer = 'statement'")
                        .mapTo(Long.class)
                        .one());
    }

    /** @param dayBegan milliseconds since 1970-01-01T00:00Z */
    public Progress progress(long dayBegan) {
        return ledger.jdbi()
                .withHandle(handle -> new Progress(
                        handle.createQuery("SELECT count(*) FROM statement")
                                .mapTo(Long.class)
                                .one(),
                        reviewedStatements(),
                        handle.createQuery("SELECT count(*)" + HOLDING + " AND r.at >= :began")
                                .bind("began", dayBegan)
                                .mapTo(Long.class)
                                .one()));
    }
}
