/**
 * From files to reports: plain text, HTML, JSON and JSON lines, plain or gzipped, single files, folders or a stream. One
 * entrance, {@link org.musnad.ledger.input.ReportInput}; nothing is held in memory but the report at hand.
 */
@NullMarked
package org.musnad.ledger.input;

import org.jspecify.annotations.NullMarked;
