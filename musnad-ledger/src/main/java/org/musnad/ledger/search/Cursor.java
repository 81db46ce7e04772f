package org.musnad.ledger.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;

/** Where a page of answers ends, as text: the order, the last answer's place in it, and its key, which breaks ties. */
record Cursor(Question.Order order, long place, long key) {
    private static final int LENGTH = 17;

    String text() {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put((byte) order.ordinal())
                .putLong(place)
                .putLong(key)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static @Nullable Cursor of(@Nullable String text, Question.Order order) {
        if (text == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == LENGTH && bytes[0] == order.ordinal()) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
                return new Cursor(order, buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new QueryException("the cursor is none that an answer in this order gave");
    }

    /** Where Lucene goes on. @param documents how many the index holds */
    FieldDoc after(int documents) {
        Object first = order == Question.Order.RELEVANCE ? (Object) Float.intBitsToFloat((int) place) : (Object) place;
        return new FieldDoc(Math.max(0, documents - 1), Float.NaN, new Object[] {first, key});
    }
}
