package org.musnad.ledger.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how many bytes were read from it. */
final class CountedInput extends FilterInputStream {
    private final LongConsumer told;

    CountedInput(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            told.accept(1);
        }
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            told.accept(count);
        }
        return count;
    }
}
