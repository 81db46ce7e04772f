package org.musnad.ledger.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A report's text as bytes: a form byte, then the text. {@code 0}: UTF-8; {@code 1}: UTF-8, deflated; {@code 2}: UTF-16
 * big-endian, deflated, for texts with unpaired surrogates, which UTF-8 cannot hold. Every string comes back to the
 * unit.
 */
final class PackedText {
    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;
    private static final int DEFLATED_16 = 2;
    private static final int WORTH_DEFLATING = 100;

    private PackedText() {}

    static byte[] pack(String text) {
        boolean unpaired = hasUnpairedSurrogate(text);
        byte[] bytes = text.getBytes(unpaired ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
        if (!unpaired && bytes.length < WORTH_DEFLATING) {
            byte[] packed = new byte[bytes.length + 1];
            packed[0] = PLAIN;
            System.arraycopy(bytes, 0, packed, 1, bytes.length);
            return packed;
        }
        Deflater deflater = new Deflater(6, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 16);
            out.write(unpaired ? DEFLATED_16 : DEFLATED);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @param units the length of the text, which bounds what is unpacked */
    static String unpack(byte[] packed, int units) {
        if (packed.length == 0) {
            throw new IllegalStateException("a packed text has a form byte");
        }
        switch (packed[0]) {
            case PLAIN:
                return new String(packed, 1, packed.length - 1, StandardCharsets.UTF_8);
            case DEFLATED:
                byte[] utf8 = new byte[Math.multiplyExact(3, units)];
                return new String(utf8, 0, inflate(packed, utf8), StandardCharsets.UTF_8);
            case DEFLATED_16:
                byte[] utf16 = new byte[Math.multiplyExact(2, units)];
                return new String(utf16, 0, inflate(packed, utf16), StandardCharsets.UTF_16BE);
            default:
                throw new IllegalStateException("unknown form of text: " + packed[0]);
        }
    }

    private static int inflate(byte[] packed, byte[] out) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            int length = 0;
            while (length < out.length && !inflater.finished()) {
                int got = inflater.inflate(out, length, out.length - length);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalStateException("the packed text ends early");
                }
                length += got;
            }
            return length;
        } catch (DataFormatException e) {
            throw new IllegalStateException("the packed text is damaged: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private static boolean hasUnpairedSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
