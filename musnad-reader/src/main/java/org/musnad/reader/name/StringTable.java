package org.musnad.reader.name;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many short strings with a value each, looked up in place: nothing is parsed when the table is read.
 *
 * <p>The form, big-endian: the number of entries N; N times (hash of the key, offset of the key, offset of the value),
 * sorted by hash; then the strings, UTF-8 with a length byte.
 */
public final class StringTable {
    private static final int HEAD_BYTES = 4;
    private static final int ENTRY_BYTES = 12;

    private final ByteBuffer data;
    private final int size;
    private final int stringsAt;

    private StringTable(byte[] bytes) {
        data = ByteBuffer.wrap(bytes);
        size = data.getInt(0);
        stringsAt = HEAD_BYTES + size * ENTRY_BYTES;
    }

    /** Reads a table that lies beside a class. */
    static StringTable read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new StringTable(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** The value of a key; null where the table does not have it. */
    @Nullable
    String get(String key) {
        int hash = key.hashCode();
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (data.getInt(HEAD_BYTES + middle * ENTRY_BYTES) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int k = low; k < size && data.getInt(HEAD_BYTES + k * ENTRY_BYTES) == hash; k++) {
            if (string(data.getInt(HEAD_BYTES + k * ENTRY_BYTES + 4)).equals(key)) {
                return string(data.getInt(HEAD_BYTES + k * ENTRY_BYTES + 8));
            }
        }
        return null;
    }

    private String string(int at) {
        int from = stringsAt + at;
        return new String(data.array(), from + 1, data.get(from), StandardCharsets.UTF_8);
    }

    /** The bytes of a table of these entries; keys and values of at most 127 bytes. */
    public static byte[] bytes(Map<String, String> entries) throws IOException {
        List<Map.Entry<String, String>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort(Comparator.comparingInt(
                        (Map.Entry<String, String> e) -> e.getKey().hashCode())
                .thenComparing(Map.Entry::getKey));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(whole);
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        out.writeInt(sorted.size());
        for (Map.Entry<String, String> entry : sorted) {
            out.writeInt(entry.getKey().hashCode());
            out.writeInt(append(entry.getKey(), strings));
            out.writeInt(append(entry.getValue(), strings));
        }
        strings.writeTo(whole);
        return whole.toByteArray();
    }

    private static int append(String value, ByteArrayOutputStream strings) {
        int at = strings.size();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("too long: " + value);
        }
        strings.write(bytes.length);
        strings.writeBytes(bytes);
        return at;
    }
}
