package org.musnad.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.musnad.reader.Span;

/** What people decided on items. Append-only. */
public final class Reviews {
    private static final String SELECT =
            "SELECT id, sha256, layer, begins, ends, verdict, field, value, why, who, at, undoes FROM review ";

    private final Ledger ledger;

    Reviews(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Adds a review.
     *
     * @return it, with its number
     * @throws LedgerException where the ledger has no report of that sha256, or no review that it undoes
     */
    public Review add(Review review) {
        long id = ledger.write(batch -> batch.handle()
                .createQuery(
                        "INSERT INTO review (sha256, layer, begins, ends, verdict, field, value, why, who, at, undoes)"
                                + " VALUES (:sha256, :layer, :begins, :ends, :verdict, :field, :value, :why, :who, :at, :undoes)"
                                + " RETURNING id")
                .bind("sha256", HexFormat.of().parseHex(review.sha256()))
                .bind("layer", review.layer().name().toLowerCase(Locale.ROOT))
                .bind("begins", review.span().start())
                .bind("ends", review.span().end())
                .bind("verdict", review.verdict().name().toLowerCase(Locale.ROOT))
                .bind("field", review.field())
                .bind("value", review.value())
                .bind("why", review.why())
                .bind("who", review.who())
                .bind("at", review.at())
                .bind("undoes", review.undoes())
                .mapTo(Long.class)
                .one());
        return new Review(
                id,
                review.sha256(),
                review.layer(),
                review.span(),
                review.verdict(),
                review.field(),
                review.value(),
                review.why(),
                review.who(),
                review.at(),
                review.undoes());
    }

    /** Every review, those taken back included, the earliest first. */
    public List<Review> all() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "ORDER BY id")
                        .map((row, context) -> review(row))
                        .list());
    }

    /** The next reviews with numbers above {@code id}, those taken back included, the earliest first. */
    public List<Review> after(long id, int most) {
        return some("WHERE id > :id ORDER BY id LIMIT :most", id, most);
    }

    /** The last reviews with numbers below {@code id}, those taken back included but no takings-back, the latest first. */
    public List<Review> before(long id, int most) {
        return some("WHERE id < :id AND verdict <> 'undo' ORDER BY id DESC LIMIT :most", id, most);
    }

    private List<Review> some(String where, long id, int most) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + where)
                        .bind("id", id)
                        .bind("most", most)
                        .map((row, context) -> review(row))
                        .list());
    }

    /** The numbers of those among these that have been taken back. */
    public Set<Long> undone(Collection<Review> reviews) {
        if (reviews.isEmpty()) {
            return Set.of();
        }
        return ledger.jdbi()
                .withHandle(handle -> Set.copyOf(handle.createQuery("SELECT undoes FROM review WHERE undoes IN (<ids>)")
                        .bindList("ids", reviews.stream().map(Review::id).toList())
                        .mapTo(Long.class)
                        .list()));
    }

    /** Every review of a report's items, those taken back included, the earliest first. */
    public List<Review> ofReport(String sha256) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "WHERE sha256 = :sha256 ORDER BY id")
                        .bind("sha256", HexFormat.of().parseHex(sha256))
                        .map((row, context) -> review(row))
                        .list());
    }

    /** The reviews of a report's items that hold: neither taken back nor takings-back themselves. */
    public List<Review> holding(String sha256) {
        List<Review> all = ofReport(sha256);
        return all.stream()
                .filter(review -> review.verdict() != Review.Verdict.UNDO)
                .filter(review ->
                        all.stream().noneMatch(later -> later.undoes() != null && later.undoes() == review.id()))
                .toList();
    }

    /** The review of that number. */
    public Optional<Review> find(long id) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> review(row))
                        .findOne());
    }

    private static Review review(ResultSet row) throws SQLException {
        long undoes = row.getLong(12);
        boolean undoesNone = row.wasNull();
        return new Review(
                row.getLong(1),
                HexFormat.of().formatHex(row.getBytes(2)),
                Rows.value(Review.Layer.class, row.getString(3)),
                new Span(row.getInt(4), row.getInt(5)),
                Rows.value(Review.Verdict.class, row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getLong(11),
                undoesNone ? null : undoes);
    }
}
