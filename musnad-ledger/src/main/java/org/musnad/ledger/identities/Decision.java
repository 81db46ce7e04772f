package org.musnad.ledger.identities;

/** What a person decided on entities. It wins over what was found; of two on the same entities the later wins. */
public sealed interface Decision {
    /** The two are one. */
    record Merge(Named.Id one, Named.Id other, String who) implements Decision {}

    /** The entity is none of the others that it would be linked with, but for those it is merged with later. */
    record Split(Named.Id one, String who) implements Decision {}
}
