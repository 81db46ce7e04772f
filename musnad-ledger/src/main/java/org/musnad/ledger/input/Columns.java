package org.musnad.ledger.input;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of a table, or property of a JSON record, is which field of a report. */
public final class Columns {
    /** Columns are called as the fields are: id, title, body, text, outlet, url, published, date, language. */
    public static final Columns AS_NAMED = new Columns(Map.of());

    private final Map<String, String> fieldOf;

    private Columns(Map<String, String> fieldOf) {
        this.fieldOf = Map.copyOf(fieldOf);
    }

    /**
     * Columns with names of their own. The others keep the names of the fields.
     *
     * @param columnOf the column's name by the field's
     * @throws IllegalArgumentException where a field has none of those names; the message is for the user
     */
    public static Columns of(Map<String, String> columnOf) {
        Map<String, String> fieldOf = new HashMap<>();
        columnOf.forEach((field, column) -> {
            if (!isField(field)) {
                throw new IllegalArgumentException("a report has no field «" + field
                        + "»; it has id, title, body, text, outlet, url, published, date, language");
            }
            fieldOf.put(column, field);
        });
        return new Columns(fieldOf);
    }

    /** The field that a column holds; null where it holds none. */
    @Nullable
    String fieldOf(String column) {
        String field = fieldOf.get(column);
        if (field != null || isField(column)) {
            return field != null ? field : fieldOf.containsValue(column) ? null : column;
        }
        return null;
    }

    /** The field that a column of a table holds, whose header may be in capitals. */
    @Nullable
    String fieldOfHeader(String header) {
        String field = fieldOf(header);
        return field != null ? field : fieldOf(header.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isField(String name) {
        return switch (name) {
            case "id", "title", "body", "text", "outlet", "url", "published", "date", "language" -> true;
            default -> false;
        };
    }
}
