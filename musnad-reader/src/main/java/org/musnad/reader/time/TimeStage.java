package org.musnad.reader.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Time;
import org.musnad.reader.word.Words;

/** Finds the expressions that name a calendar point or span. */
public final class TimeStage {
    /** The times of a report, in order; relative ones are resolved against {@code published} (ISO 8601, or null). */
    public List<Time> find(Words words, @Nullable String published) {
        return List.of();
    }
}
