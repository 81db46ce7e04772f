package org.musnad.ledger.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes. A line longer than the limit is passed over without being held. */
final class LineBytes {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] line = new byte[1 << 14];
    private int length;
    private boolean tooLong;
    private long number;
    private long passed;
    private long offset;

    LineBytes(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line; false after the last. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        offset = passed + at;
        boolean any = false;
        while (true) {
            if (at == filled) {
                passed += filled;
                filled = in.read(buffer);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    number += any ? 1 : 0;
                    return any;
                }
            }
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            append(at, end);
            boolean ended = end < filled;
            at = ended ? end + 1 : end;
            if (ended) {
                number++;
                return true;
            }
        }
    }

    private void append(int from, int to) {
        int more = to - from;
        if (tooLong || length + more > limit) {
            tooLong = true;
            line = line.length > (1 << 20) ? new byte[1 << 14] : line;
            length = 0;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.min(limit, Math.max(2 * line.length, length + more)));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    /** The line's bytes, of which the first {@link #length()} count, until the next line. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** The offset of the line's first byte in the stream. */
    long offset() {
        return offset;
    }

    boolean tooLong() {
        return tooLong;
    }

    boolean blank() {
        if (tooLong) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\r' && line[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
