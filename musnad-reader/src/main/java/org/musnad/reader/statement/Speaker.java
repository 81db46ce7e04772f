package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Statement.ResolvedBy;

/**
 * Who speaks.
 *
 * @param entity the named entity; null where it is none
 * @param text the noun phrase, where it is no named entity; null where nobody was found
 * @param sure what a doubt about him that the statement does not show leaves of its confidence, in [0, 1]; 1 for none
 */
record Speaker(@Nullable Entity entity, @Nullable String text, ResolvedBy by, Agreement agreement, double sure) {
    static final Speaker UNKNOWN = new Speaker(null, null, ResolvedBy.UNKNOWN, Agreement.UNKNOWN, 0);

    static Speaker named(Entity entity, Agreement agreement) {
        return new Speaker(entity, null, ResolvedBy.NAMED, agreement, 1);
    }

    /** The same one, carried over to another clause. */
    Speaker carried() {
        return new Speaker(entity, text, ResolvedBy.CARRIED, agreement, sure);
    }

    /** The same one, found by a role, with the agreement of the clause. */
    Speaker asRole(Agreement verb) {
        return new Speaker(entity, text, ResolvedBy.ROLE, verb, sure);
    }

    Speaker butSure(double share) {
        return new Speaker(entity, text, by, agreement, share);
    }

    boolean known() {
        return entity != null || text != null;
    }
}
