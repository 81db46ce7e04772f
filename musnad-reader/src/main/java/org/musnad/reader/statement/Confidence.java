package org.musnad.reader.statement;

import org.musnad.reader.Entity;
import org.musnad.reader.Span;
import org.musnad.reader.Statement.ResolvedBy;

/**
 * How sure the rules are of a statement: the part for its content, by rule and length, times the part for its speaker, by the
 * way he was found. The numbers are rounded shares of right answers on the annotated reports; a test holds that of the
 * statements with 0.9 or more at least 95% are right in both.
 */
final class Confidence {
    private static final int LONG = 150;

    private Confidence() {}

    static double of(Cue cue, Speaker speaker) {
        if (speaker.by() == ResolvedBy.UNKNOWN) {
            return 0.2;
        }
        double content = ofContent(cue);
        Span span = cue.content;
        if (span != null && span.length() > LONG && cue.quotation == null) {
            content -= 0.03;
        }
        if (cue.outer != null) {
            content -= 0.2;
        }
        return Math.round(content * speaker.sure() * 100) / 100.0;
    }

    private static double ofContent(Cue cue) {
        return switch (cue.rule) {
            case "verb-quotation", "quotation-verb" -> 0.99;
            case "verb-that", "participle", "headline-colon", "arrival", "relay-from", "relay-saying" -> 0.98;
            case "verb-colon", "verb-object", "attribution-verb", "renewed" -> 0.95;
            case "verb-predicate", "relay", "feeling" -> 0.92;
            case "verb-preposition" -> 0.9;
            case "attribution" -> 0.85;
            default -> 0.85;
        };
    }

    /** The part for a speaker whom the clause names as an entity. */
    static double named(Entity entity) {
        return entity.type() == Entity.Type.PER ? 0.97 : entity.type() == Entity.Type.NORP ? 0.8 : 0.95;
    }

    /** The part for a speaker who is only a phrase. */
    static double phrase(boolean knownHead, int words) {
        return knownHead && words <= 4 ? 0.93 : 0.78;
    }

    /** What is left when a speaker is carried over by one more clause. */
    static double carried(double before) {
        return before * 0.98;
    }
}
