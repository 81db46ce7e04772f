package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Statement.ResolvedBy;

/**
 * Who speaks.
 *
 * @param entity the named entity; null where it is none
 * @param text the noun phrase, where it is no named entity; null where nobody was found
 */
record Speaker(@Nullable Entity entity, @Nullable String text, ResolvedBy by, Agreement agreement) {
    static final Speaker UNKNOWN = new Speaker(null, null, ResolvedBy.UNKNOWN, Agreement.UNKNOWN);

    Speaker by(ResolvedBy other) {
        return new Speaker(entity, text, other, agreement);
    }

    boolean known() {
        return entity != null || text != null;
    }
}
