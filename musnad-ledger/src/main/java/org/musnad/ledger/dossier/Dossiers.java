package org.musnad.ledger.dossier;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;

/** Saved searches with notes. A dossier is closed, never deleted; a note stays as it was written. */
public final class Dossiers {
    private static final String SELECT = "SELECT id, name, query, made_by, made_at, closed FROM dossier ";

    private final Ledger ledger;

    public Dossiers(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A saved search.
     *
     * @param query in the language of {@code musnad ask}
     * @param by who made it; null where no name was known
     * @param at milliseconds since 1970-01-01T00:00Z
     */
    public record Dossier(
            long id, String name, String query, @Nullable String by, long at, boolean closed) {}

    /** What somebody noted in one. */
    public record Note(String text, String who, long at) {}

    /** Makes one and gives its number. */
    public long add(String name, String query, @Nullable String by, long at) {
        return ledger.write(batch -> batch.handle()
                .createQuery("INSERT INTO dossier (name, query, made_by, made_at) VALUES (:name, :query, :by, :at)"
                        + " RETURNING id")
                .bind("name", name)
                .bind("query", query)
                .bind("by", by)
                .bind("at", at)
                .mapTo(Long.class)
                .one());
    }

    /** Adds a note. */
    public void note(long dossier, String text, String who, long at) {
        ledger.write(batch -> batch.handle()
                .createUpdate("INSERT INTO dossier_note (dossier, note, who, at) VALUES (:dossier, :note, :who, :at)")
                .bind("dossier", dossier)
                .bind("note", text)
                .bind("who", who)
                .bind("at", at)
                .execute());
    }

    /** Closes one, or opens it again. */
    public void close(long dossier, boolean closed) {
        ledger.write(batch -> batch.handle()
                .createUpdate("UPDATE dossier SET closed = :closed WHERE id = :id")
                .bind("closed", closed ? 1 : 0)
                .bind("id", dossier)
                .execute());
    }

    /** All of them, the open ones first, then by name. */
    public List<Dossier> all() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "ORDER BY closed, name, id")
                        .map((row, context) -> new Dossier(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getInt(6) == 1))
                        .list());
    }

    /** The one of a number. */
    public Optional<Dossier> find(long id) {
        return all().stream().filter(dossier -> dossier.id() == id).findFirst();
    }

    /** A dossier's notes, the earliest first. */
    public List<Note> notes(long dossier) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT note, who, at FROM dossier_note WHERE dossier = :dossier ORDER BY id")
                        .bind("dossier", dossier)
                        .map((row, context) -> new Note(row.getString(1), row.getString(2), row.getLong(3)))
                        .list());
    }
}
