package org.musnad.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said what: one reporting cue with its source and content, or one sentence of continued speech.
 *
 * @param id unique in the analysis
 * @param speaker id of the entity that speaks, resolved through the whole report; null where it is no named entity
 * @param speakerText the noun phrase, where the speaker is no named entity («مصدر أمني»); null otherwise
 * @param resolvedBy how the speaker was found
 * @param source the words that name who speaks in this clause; null where the subject is only in the verb
 * @param cue the reporting word, without proclitic; null in continued free speech
 * @param content what was said, without complementiser, closing full stop or quotation marks
 * @param in id of the statement that holds this one; null where none does
 * @param addressee id of the entity spoken to; null where none is named
 * @param figures ids of the figures inside the content
 * @param times ids of the times inside the content
 * @param entities ids of the entities named inside the content
 * @param confidence in [0, 1]: of the statements with confidence c, about c are right in content and speaker
 * @param rule the rule that read it, so that a wrong answer names its rule
 */
public record Statement(
        String id,
        @Nullable String speaker,
        @Nullable String speakerText,
        ResolvedBy resolvedBy,
        @Nullable Span source,
        @Nullable Span cue,
        Span content,
        Mode mode,
        Act act,
        @Nullable String in,
        @Nullable String addressee,
        List<String> figures,
        List<String> times,
        List<String> entities,
        double confidence,
        String rule) {

    /** How the speaker was found. */
    public enum ResolvedBy {
        /** Named in the clause. */
        NAMED,
        /** By a role that the report ties to a name. */
        ROLE,
        /** Carried over from an earlier clause. */
        CARRIED,
        /** Not found. */
        UNKNOWN
    }

    /** In whose words. */
    public enum Mode {
        /** In quotation marks, or after a colon as the speaker's own words. */
        DIRECT,
        /** In the reporter's words. */
        INDIRECT,
        /** Continued speech without a cue. */
        FREE
    }

    /** What is done by saying it. */
    public enum Act {
        ASSERT,
        DENY,
        ASK,
        HOPE,
        CONCERN,
        REQUEST,
        PROMISE,
        ACCUSE,
        WARN,
        THREATEN,
        WELCOME,
        CONDEMN
    }

    public Statement {
        figures = List.copyOf(figures);
        times = List.copyOf(times);
        entities = List.copyOf(entities);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
