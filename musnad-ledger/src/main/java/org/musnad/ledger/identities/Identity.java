package org.musnad.ledger.identities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;

/**
 * A person, body or place across reports.
 *
 * @param name the fullest name that is used more than once, else the fullest
 * @param latin a Latin form; null where none is known
 * @param names every name, the commonest first
 * @param roles what reports call it, with the days from the first to the last, in the order of time
 * @param members the entities that it is, in the order of ids
 * @param links why they are held to be one; as few as join them
 */
public record Identity(
        Entity.Type type,
        String name,
        @Nullable String latin,
        List<String> names,
        List<Role> roles,
        List<Named> members,
        List<Link> links) {

    /**
     * A role in time.
     *
     * @param first the first day of a report that uses it
     * @param last the last such day
     */
    public record Role(String role, String first, String last, int reports) {}

    /**
     * A reason to hold two entities to be one.
     *
     * @param score in (0, 1]
     * @param reason in words for people: «same name and same role»
     */
    public record Link(Named.Id one, Named.Id other, double score, String reason) {}

    public Identity {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        members = List.copyOf(members);
        links = List.copyOf(links);
    }
}
