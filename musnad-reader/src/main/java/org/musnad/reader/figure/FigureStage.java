package org.musnad.reader.figure;

import java.util.List;
import org.musnad.reader.Figure;
import org.musnad.reader.Time;
import org.musnad.reader.word.Words;

/** Finds the quantities of a report. */
public final class FigureStage {
    /** The figures of a report, in order; a number that belongs to one of the times is none. */
    public List<Figure> find(Words words, List<Time> times) {
        return List.of();
    }
}
