package org.musnad.ledger.input;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Report;

/** What one place of the input gave: a report, or the reason why there is none. */
public sealed interface Incoming {

    /** The file, with the line after a colon where the file holds one record a line. */
    String source();

    /**
     * A report.
     *
     * @param note what was wrong with the record though it could be read; null where nothing was
     */
    record Read(String source, Report report, @Nullable String note) implements Incoming {}

    /**
     * A place that gave no report.
     *
     * @param message what is wrong, in one line for a person
     */
    record Refused(String source, Cause cause, String message) implements Incoming {}

    /** A file in a folder that was not opened, since its name ends in no form that is read. */
    record LeftAside(String source) implements Incoming {}

    /** Why a place gave no report. */
    enum Cause {
        /** There is no such file. */
        MISSING,
        /** The system does not let us open it. */
        FORBIDDEN,
        /** It holds nothing. */
        EMPTY,
        /** It is no text. */
        BINARY,
        /** It is text in another encoding than UTF-8 or, with its mark, UTF-16. */
        ENCODING,
        /** It is longer than {@link ReportInput#MAX_RECORD_BYTES} or {@link ReportInput#MAX_TEXT_CHARS}. */
        TOO_LONG,
        /** It breaks off, or its gzip stream is damaged. */
        TRUNCATED,
        /** It is no well-formed JSON, or nested too deeply. */
        MALFORMED,
        /** The record has no text. */
        NO_TEXT,
        /** The disk or the system failed while reading. */
        UNREADABLE
    }
}
