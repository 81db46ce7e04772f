package org.musnad.ledger.input;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Report;

/** What one place of the input gave: a report, or the reason why there is none. */
public sealed interface Incoming {

    /** The file, with the line after a colon where the file holds one record a line. */
    String source();

    /**
     * Where something came from.
     *
     * @param location the file or address; a member of an archive after «!»
     * @param position tells the records of one location apart: of lines and tables the offset in bytes of the (unpacked)
     *     file, of a JSON array the offset in characters, of a web archive the offset in bytes of its record, of a feed
     *     the entry's number from 0; 0 where the location is one report
     * @param shown for messages: the location, with the line or number where it has some
     */
    record Place(String location, long position, String shown) {
        /** A location that is one report. */
        static Place of(String location) {
            return new Place(location, 0, location);
        }
    }

    /**
     * A report.
     *
     * @param note what was wrong with the record though it could be read; null where nothing was
     */
    record Read(Place place, Report report, @Nullable String note) implements Incoming {
        @Override
        public String source() {
            return place.shown();
        }
    }

    /**
     * A place that gave no report.
     *
     * @param message what is wrong, in one line for a person
     */
    record Refused(Place place, Cause cause, String message) implements Incoming {
        @Override
        public String source() {
            return place.shown();
        }
    }

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
        /** It is not well-formed, or nested too deeply. */
        MALFORMED,
        /** An archive that would unpack to far too much, or whose names lead out of it. */
        HOSTILE,
        /** The record has no text. */
        NO_TEXT,
        /** The disk or the system failed while reading. */
        UNREADABLE
    }
}
