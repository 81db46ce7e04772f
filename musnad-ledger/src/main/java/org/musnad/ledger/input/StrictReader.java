package org.musnad.ledger.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a stream in UTF-8, or in UTF-16 with its mark; a wrong byte is an error, which it can explain. */
final class StrictReader extends Reader {
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14);
    private CharsetDecoder decoder = decoder(StandardCharsets.UTF_8);
    private boolean begun;
    private boolean ended;

    StrictReader(InputStream in) {
        this.in = in;
        bytes.flip();
    }

    /** Why the bytes at hand are no UTF-8. */
    Refusal refusal() {
        int at = bytes.arrayOffset() + bytes.position();
        return Decoding.notUtf8(bytes.array(), 0, bytes.limit(), at);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, offset, length);
        while (true) {
            if (!begun) {
                begin();
            }
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                result.throwException();
            }
            if (out.position() > 0) {
                return out.position();
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void begin() throws IOException {
        begun = true;
        while (!ended && bytes.remaining() < 3) {
            fill();
        }
        if (bytes.remaining() >= 2) {
            Charset marked = Decoding.utf16(bytes.get(0), bytes.get(1));
            if (marked != null) {
                decoder = decoder(marked);
                bytes.position(2);
                return;
            }
        }
        boolean mark = bytes.remaining() >= 3
                && (bytes.get(0) & 0xFF) == 0xEF
                && (bytes.get(1) & 0xFF) == 0xBB
                && (bytes.get(2) & 0xFF) == 0xBF;
        if (mark) {
            bytes.position(3);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
