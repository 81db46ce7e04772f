package org.musnad.ledger.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters, strictly: UTF-8, or UTF-16 where its byte-order mark says so. Anything else is refused with a
 * guess at what it is; no byte is ever replaced in silence.
 */
final class Decoding {
    /** The letters that make up three quarters of Arabic running text. */
    private static final String COMMON_LETTERS = "اليمونرتبعدهكةسفأح";

    private Decoding() {}

    /** The characters of bytes [from, to), without a byte-order mark. */
    static String decode(byte[] bytes, int from, int to) throws Refusal {
        int length = to - from;
        if (length >= 3 && is(bytes[from], 0xEF) && is(bytes[from + 1], 0xBB) && is(bytes[from + 2], 0xBF)) {
            return utf8(bytes, from + 3, to);
        }
        Charset marked = length >= 2 ? utf16(bytes[from], bytes[from + 1]) : null;
        if (marked != null) {
            if (length >= 4 && bytes[from + 2] == 0 && bytes[from + 3] == 0) {
                throw new Refusal(Incoming.Cause.ENCODING, "not UTF-8; looks like UTF-32");
            }
            try {
                return strict(marked)
                        .decode(ByteBuffer.wrap(bytes, from + 2, length - 2))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new Refusal(Incoming.Cause.ENCODING, "damaged " + marked.name() + " text");
            }
        }
        return utf8(bytes, from, to);
    }

    /** The UTF-16 that a byte-order mark names; null where the two bytes are none. */
    static @Nullable Charset utf16(byte first, byte second) {
        if (is(first, 0xFE) && is(second, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return is(first, 0xFF) && is(second, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static String utf8(byte[] bytes, int from, int to) throws Refusal {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            int bad = firstBad(bytes, from, to);
            if (bad >= 0) {
                throw notUtf8(bytes, from, to, bad);
            }
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refusal(Incoming.Cause.BINARY, "binary, no text (it holds zero bytes)");
        }
        return text;
    }

    private static int firstBad(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            out.clear();
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
    }

    /** The refusal of bytes of which the one at {@code bad} is no UTF-8. */
    static Refusal notUtf8(byte[] bytes, int from, int to, int bad) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return new Refusal(Incoming.Cause.BINARY, "binary, no text (it holds zero bytes)");
            }
        }
        String guess = guess(bytes, from, to);
        if (guess == null && controls(bytes, from, to) > (to - from) / 50) {
            return new Refusal(Incoming.Cause.BINARY, "binary, no text");
        }
        return new Refusal(
                Incoming.Cause.ENCODING,
                "not UTF-8" + (guess == null ? " (first at byte " + (bad - from) + ")" : "; looks like " + guess));
    }

    /** The Arabic single-byte encoding that the bytes look like; null where they look like neither. */
    static @Nullable String guess(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + 200_000);
        int high = 0;
        for (int i = from; i < end; i++) {
            if (bytes[i] < 0) {
                high++;
            }
        }
        if (high < 4) {
            return null;
        }
        int windows = common(bytes, from, end, "windows-1256");
        int iso = common(bytes, from, end, "ISO-8859-6");
        if (Math.max(windows, iso) * 10 < high * 6) {
            return null;
        }
        return windows >= iso ? "windows-1256" : "ISO-8859-6";
    }

    private static int common(byte[] bytes, int from, int to, String charset) {
        if (!Charset.isSupported(charset)) {
            return 0;
        }
        String text = new String(bytes, from, to - from, Charset.forName(charset));
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (COMMON_LETTERS.indexOf(text.charAt(i)) >= 0) {
                count++;
            }
        }
        return count;
    }

    private static int controls(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                count++;
            }
        }
        return count;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean is(byte b, int value) {
        return (b & 0xFF) == value;
    }
}
