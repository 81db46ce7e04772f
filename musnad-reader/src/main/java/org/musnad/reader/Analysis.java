package org.musnad.reader;

import java.util.List;

/**
 * What one report says: the public contract, {@code analysis.schema.json}.
 *
 * @param report the report, untouched
 * @param entities in the order of their first mention
 * @param statements in the order of the text; the outer before the inner
 * @param figures in the order of the text
 * @param times in the order of the text
 * @param chain the outlets that the report credits, in the order of the text
 */
public record Analysis(
        Report report,
        List<Entity> entities,
        List<Statement> statements,
        List<Figure> figures,
        List<Time> times,
        List<Link> chain) {
    public Analysis {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        figures = List.copyOf(figures);
        times = List.copyOf(times);
        chain = List.copyOf(chain);
    }
}
