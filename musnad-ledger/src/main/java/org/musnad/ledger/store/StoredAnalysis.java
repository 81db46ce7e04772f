package org.musnad.ledger.store;

import org.musnad.reader.Analysis;

/**
 * An analysis as the ledger keeps it.
 *
 * @param id greater than that of every analysis stored before it
 * @param report the report's number in the ledger
 * @param readerVersion the version of the reader that made it
 * @param analysis its items have the ids {@code e1…}, {@code s1…}, {@code f1…}, {@code t1…} in the order of its lists:
 *     number {@code n} in the tables is id {@code n + 1}
 */
public record StoredAnalysis(long id, long report, String readerVersion, Analysis analysis) {}
