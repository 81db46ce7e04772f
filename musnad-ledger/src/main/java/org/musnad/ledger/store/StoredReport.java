package org.musnad.ledger.store;

import org.musnad.reader.Report;

/**
 * A report as the ledger keeps it.
 *
 * @param id its number in the ledger
 * @param sha256 of its text in UTF-8, 64 hexadecimal digits
 * @param addedAt milliseconds since 1970-01-01T00:00Z
 */
public record StoredReport(long id, String sha256, long addedAt, Report report) {}
