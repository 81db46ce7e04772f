package org.musnad.reader.statement;

import java.util.List;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;
import org.musnad.reader.word.Words;

/** Finds who said what, and through which outlets it came. */
public final class StatementStage {
    /**
     * What the stage finds.
     *
     * @param statements in the order of the text, the outer before the inner
     * @param chain in the order of the text
     */
    public record Found(List<Statement> statements, List<Link> chain) {
        public Found {
            statements = List.copyOf(statements);
            chain = List.copyOf(chain);
        }
    }

    /** The statements and the chain of a report. */
    public Found find(Words words, List<Entity> entities, List<Figure> figures, List<Time> times) {
        return new Found(List.of(), List.of());
    }
}
