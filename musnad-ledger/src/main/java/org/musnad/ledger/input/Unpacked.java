package org.musnad.ledger.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a file unpacks to, all its members and layers together. A file that unpacks to more than {@value #FREE_MIB} MiB
 * and more than {@value #MAX_RATIO} times its own size is a bomb.
 */
final class Unpacked {
    static final int FREE_MIB = 64;
    static final int MAX_RATIO = 200;

    private long packed;
    private long unpacked;

    /** A file unpacks to too much. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("refused: it unpacks to more than " + MAX_RATIO + " times its size (a bomb)");
        }
    }

    /** Counts what is read from the file itself. */
    InputStream packed(InputStream in) {
        return new CountedInput(in, count -> packed += count);
    }

    /** Counts what is unpacked, and stops it when it is too much. */
    InputStream watch(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                if (b >= 0) {
                    count(1);
                }
                return b;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int got = super.read(into, offset, length);
                if (got > 0) {
                    count(got);
                }
                return got;
            }
        };
    }

    /** Fails again where unpacking was stopped before. */
    void check() throws TooMuch {
        count(0);
    }

    private void count(int more) throws TooMuch {
        unpacked += more;
        if (unpacked > (long) FREE_MIB << 20 && unpacked / MAX_RATIO > packed) {
            throw new TooMuch();
        }
    }
}
