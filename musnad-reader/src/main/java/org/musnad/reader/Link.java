package org.musnad.reader;

import org.jspecify.annotations.Nullable;

/**
 * An outlet or agency that the report itself credits for its information.
 *
 * @param outlet the span of its name
 * @param entity id of the entity that it is; null where it is none of this report
 * @param relation how the information came from it
 */
public record Link(Span outlet, @Nullable String entity, Relation relation) {
    /** How the information came. */
    public enum Relation {
        RELAYED,
        INTERVIEW,
        WIRE,
        DOCUMENT
    }
}
