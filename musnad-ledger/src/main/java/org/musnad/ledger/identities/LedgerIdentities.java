package org.musnad.ledger.identities;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Mark;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;

/** The identities of a ledger: found when they are asked for, from the current analyses and people's decisions. */
public final class LedgerIdentities {
    private static final int MOST_ENTITIES = 20_000;

    private final Ledger ledger;
    private final IdentityBuilder builder = new IdentityBuilder();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;

    public LedgerIdentities(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Who or what a name may mean: Arabic as reports write it, or Latin.
     *
     * @return those of most mentions first; empty where no entity has such a name
     */
    public List<Identity> find(String query) {
        List<String> asked = NameParts.of(query);
        if (asked.isEmpty()) {
            return List.of();
        }
        boolean latin = query.codePoints().anyMatch(c -> c >= 'A' && c <= 'z');
        List<Named> entities = table().find(asked, latin, MOST_ENTITIES);
        List<Identity> found = new ArrayList<>();
        for (Identity identity : builder.build(entities, decisions(entities))) {
            boolean named = latin
                    ? identity.members().stream()
                            .map(Named::latin)
                            .distinct()
                            .anyMatch(name -> LatinMatch.matches(name, asked))
                    : identity.names().stream().anyMatch(name -> NameParts.within(asked, NameParts.of(name)));
            if (named) {
                found.add(slim(identity));
            }
        }
        return found;
    }

    /** Without the company of its members, which is large and has done its work. */
    private static Identity slim(Identity identity) {
        List<Named> members = new ArrayList<>(identity.members().size());
        for (Named each : identity.members()) {
            members.add(new Named(
                    each.id(),
                    each.type(),
                    each.name(),
                    each.latin(),
                    each.gazetteer(),
                    each.roles(),
                    each.day(),
                    each.story(),
                    Set::of));
        }
        return new Identity(
                identity.type(),
                identity.name(),
                identity.latin(),
                identity.names(),
                identity.roles(),
                members,
                identity.links());
    }

    /** How many statements entities make. */
    public int statements(Collection<Named> entities) {
        EntityTable now = table();
        int count = 0;
        for (Named each : entities) {
            count += now.statements(each.id());
        }
        return count;
    }

    private record Kept(String state, EntityTable table) {}

    private EntityTable table() {
        Kept now = kept;
        String state = ledger.jdbi().withHandle(Mark::all);
        if (now == null || !now.state().equals(state)) {
            reading.lock();
            try {
                now = kept;
                if (now == null || !now.state().equals(state)) {
                    EntityTable before = now == null ? null : now.table();
                    now = new Kept(state, ledger.jdbi().inTransaction(handle -> EntityTable.read(handle, before)));
                    kept = now;
                }
            } finally {
                reading.unlock();
            }
        }
        return now.table();
    }

    /** What a person may decide. */
    public enum Verb {
        /** The two are one, as was found. */
        CONFIRM,
        /** The first is none of the others. */
        SPLIT,
        /** The two are one, which was not found. */
        MERGE,
        /** An earlier decision does not hold. */
        UNDO
    }

    /**
     * Keeps a person's decision, for ever; a later one may undo it.
     *
     * @param one the entity
     * @param other the other, of a confirmation or merge; null otherwise
     * @param undoes the number of the decision that is taken back; null otherwise
     * @param now milliseconds since 1970-01-01T00:00Z
     * @return its number
     */
    public long decide(
            Verb verb,
            Named.Id one,
            Named.@Nullable Id other,
            String who,
            @Nullable String why,
            @Nullable Long undoes,
            long now) {
        if ((verb == Verb.CONFIRM || verb == Verb.MERGE) == (other == null)) {
            throw new IllegalArgumentException(verb + " of one entity");
        }
        if ((verb == Verb.UNDO) == (undoes == null)) {
            throw new IllegalArgumentException("an undo names a decision, and no other does");
        }
        Place first = place(one);
        Place second = other == null ? null : place(other);
        return ledger.write(batch -> insert(batch.handle(), verb, first, second, who, why, undoes, now));
    }

    private record Place(String sha256, Span span) {}

    private Place place(Named.Id id) {
        StoredAnalysis stored = ledger.analyses()
                .find(id.analysis())
                .orElseThrow(() -> new IllegalArgumentException("no analysis " + id.analysis()));
        Entity entity = stored.analysis().entities().get(id.entity());
        return new Place(
                stored.analysis().report().sha256(), entity.mentions().get(0).span());
    }

    private static long insert(
            Handle handle,
            Verb verb,
            Place one,
            @Nullable Place other,
            String who,
            @Nullable String why,
            @Nullable Long undoes,
            long now)
            throws SQLException {
        return handle.createQuery("INSERT INTO identity_decision (verb, sha256, begins, ends, other_sha256,"
                        + " other_begins, other_ends, why, who, at, undoes) VALUES (:verb, :sha, :begins, :ends, :osha,"
                        + " :obegins, :oends, :why, :who, :at, :undoes) RETURNING id")
                .bind("verb", verb.name().toLowerCase(Locale.ROOT))
                .bind("sha", HexFormat.of().parseHex(one.sha256()))
                .bind("begins", one.span().start())
                .bind("ends", one.span().end())
                .bind("osha", other == null ? null : HexFormat.of().parseHex(other.sha256()))
                .bind("obegins", other == null ? null : other.span().start())
                .bind("oends", other == null ? null : other.span().end())
                .bind("why", why)
                .bind("who", who)
                .bind("at", now)
                .bind("undoes", undoes)
                .mapTo(Long.class)
                .one();
    }

    /**
     * Takes a decision back.
     *
     * @param now milliseconds since 1970-01-01T00:00Z
     * @return the number of the undoing; empty where there is no such decision, or it has been taken back already
     */
    public Optional<Long> undo(long decision, String who, long now) {
        return ledger.write(batch -> batch.handle()
                .createQuery("INSERT INTO identity_decision (verb, sha256, begins, ends, other_sha256, other_begins,"
                        + " other_ends, who, at, undoes) SELECT 'undo', sha256, begins, ends, other_sha256, other_begins,"
                        + " other_ends, :who, :at, id FROM identity_decision d WHERE id = :id AND verb <> 'undo'"
                        + " AND NOT EXISTS (SELECT 1 FROM identity_decision u WHERE u.undoes = d.id) RETURNING id")
                .bind("who", who)
                .bind("at", now)
                .bind("id", decision)
                .mapTo(Long.class)
                .findOne());
    }

    /**
     * A decision that holds.
     *
     * @param at milliseconds since 1970-01-01T00:00Z
     */
    public record Made(
            long id,
            Verb verb,
            Named.Id one,
            String who,
            @Nullable String why,
            long at) {}

    /** The decisions of which either entity is one of these, the latest first. */
    public List<Made> made(Collection<Named> entities) {
        List<Stored> stored = stored();
        Set<Named.Id> present = new HashSet<>();
        if (!stored.isEmpty()) {
            entities.forEach(entity -> present.add(entity.id()));
        }
        List<Made> made = new ArrayList<>();
        for (int k = stored.size() - 1; k >= 0; k--) {
            Stored each = stored.get(k);
            Optional<Named.Id> one = at(each.sha(), each.begins());
            byte[] osha = each.osha();
            boolean here = one.filter(present::contains).isPresent()
                    || osha != null
                            && at(osha, each.obegins())
                                    .filter(present::contains)
                                    .isPresent();
            if (here && one.isPresent()) {
                made.add(new Made(
                        each.id(),
                        Verb.valueOf(each.verb().toUpperCase(Locale.ROOT)),
                        one.get(),
                        each.who(),
                        each.why(),
                        each.at()));
            }
        }
        return made;
    }

    /** The decisions that hold on these entities, the earliest first. */
    List<Decision> decisions(Collection<Named> entities) {
        List<Stored> stored = stored();
        if (stored.isEmpty()) {
            return List.of();
        }
        Set<Named.Id> present = new HashSet<>();
        entities.forEach(entity -> present.add(entity.id()));
        List<Decision> decisions = new ArrayList<>();
        for (Stored each : stored) {
            Optional<Named.Id> one = at(each.sha(), each.begins()).filter(present::contains);
            byte[] otherSha = each.osha();
            if (each.verb().equals("split")) {
                one.ifPresent(id -> decisions.add(new Decision.Split(id, each.who())));
            } else if (otherSha != null) {
                Optional<Named.Id> other = at(otherSha, each.obegins()).filter(present::contains);
                if (one.isPresent() && other.isPresent()) {
                    decisions.add(new Decision.Merge(one.get(), other.get(), each.who()));
                }
            }
        }
        return decisions;
    }

    /** A decision as it is kept: tied to texts and offsets in them. */
    private record Stored(
            long id,
            String verb,
            byte[] sha,
            int begins,
            byte @Nullable [] osha,
            int obegins,
            String who,
            @Nullable String why,
            long at) {}

    /** The decisions that were not taken back, the earliest first. */
    private List<Stored> stored() {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id, verb, sha256, begins, other_sha256, other_begins,"
                                + " who, why, at FROM identity_decision d WHERE verb <> 'undo' AND NOT EXISTS"
                                + " (SELECT 1 FROM identity_decision u WHERE u.undoes = d.id) ORDER BY id")
                        .map((row, context) -> new Stored(
                                row.getLong(1),
                                row.getString(2),
                                row.getBytes(3),
                                row.getInt(4),
                                row.getBytes(5),
                                row.getInt(6),
                                row.getString(7),
                                row.getString(8),
                                row.getLong(9)))
                        .list());
    }

    /** The entity of the current analysis of a text that is mentioned at an offset. */
    private Optional<Named.Id> at(byte[] sha256, int offset) {
        var report = ledger.reports().idOf(HexFormat.of().formatHex(sha256));
        if (report.isEmpty()) {
            return Optional.empty();
        }
        return ledger.analyses().ofReport(report.getAsLong()).flatMap(stored -> {
            List<Entity> entities = stored.analysis().entities();
            for (int n = 0; n < entities.size(); n++) {
                if (entities.get(n).mentions().stream()
                        .anyMatch(mention -> mention.span().contains(offset))) {
                    return Optional.of(new Named.Id(stored.id(), n));
                }
            }
            return Optional.empty();
        });
    }
}
