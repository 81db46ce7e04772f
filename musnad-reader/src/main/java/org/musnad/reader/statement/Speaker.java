package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Statement.ResolvedBy;

/**
 * Who speaks.
 *
 * @param entity the named entity; null where it is none
 * @param text the noun phrase, where it is no named entity; null where nobody was found
 * @param sure how sure that is, in [0, 1]
 */
record Speaker(@Nullable Entity entity, @Nullable String text, ResolvedBy by, Agreement agreement, double sure) {
    static final Speaker UNKNOWN = new Speaker(null, null, ResolvedBy.UNKNOWN, Agreement.UNKNOWN, 0);

    static Speaker named(Entity entity, Agreement agreement) {
        return new Speaker(entity, null, ResolvedBy.NAMED, agreement, Confidence.named(entity));
    }

    /** The same one, carried over to another clause. */
    Speaker carried() {
        return new Speaker(entity, text, ResolvedBy.CARRIED, agreement, Confidence.carried(sure));
    }

    /** The same one, found by a role, with the agreement of the clause. */
    Speaker asRole(Agreement verb) {
        return new Speaker(entity, text, ResolvedBy.ROLE, verb, Math.min(sure, 0.93));
    }

    Speaker butSure(double share) {
        return new Speaker(entity, text, by, agreement, share);
    }

    boolean known() {
        return entity != null || text != null;
    }
}
