package org.musnad.app.desk;

/** A decision in the log, in the words of the desk. Texts that are not there are empty. */
public record ReviewDecision(
        long id,
        long report,
        String verdict,
        String words,
        String field,
        String value,
        String why,
        String who,
        String at,
        boolean undone) {}
