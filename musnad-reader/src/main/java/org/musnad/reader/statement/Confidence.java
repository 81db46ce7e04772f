package org.musnad.reader.statement;

import org.musnad.reader.Statement.ResolvedBy;

/** How sure the rules are of a statement's content and speaker together. */
final class Confidence {
    private Confidence() {}

    static double of(Page page, Cue cue, Speaker speaker) {
        if (speaker.by() == ResolvedBy.UNKNOWN) {
            return 0.3;
        }
        return 0.7;
    }
}
