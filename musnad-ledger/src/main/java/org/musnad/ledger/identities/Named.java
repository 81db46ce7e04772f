package org.musnad.ledger.identities;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;

/**
 * One entity of one report, as identities see it.
 *
 * @param id tells it apart from every other: the analysis and the entity's number
 * @param name its fullest name in that report
 * @param latin a Latin form; null where none is known
 * @param gazetteer the place that it is; null where it is none or not known
 * @param roles what the report calls it
 * @param day of publication, ISO 8601; empty where not known
 * @param story tells what the report is about: reports with the same number tell of one event or copy one another
 * @param company the people and bodies that the report names with it
 */
public record Named(
        Id id,
        Entity.Type type,
        String name,
        @Nullable String latin,
        @Nullable String gazetteer,
        List<String> roles,
        String day,
        long story,
        Company company) {

    /**
     * Where it stands.
     *
     * @param analysis the number of the analysis in the ledger
     * @param entity its place in the analysis's list, from 0
     */
    public record Id(long analysis, int entity) implements Comparable<Id> {
        @Override
        public int compareTo(Id other) {
            return analysis != other.analysis
                    ? Long.compare(analysis, other.analysis)
                    : Integer.compare(entity, other.entity);
        }
    }

    /** Whom a report names. */
    @FunctionalInterface
    public interface Company {
        /** One thing for each folded name, equal where the names are. */
        Set<?> names();
    }

    public Named {
        roles = List.copyOf(roles);
    }
}
