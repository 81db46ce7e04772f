package org.musnad.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;

/** Columns that may be null, spans and names of enums, in and out of rows. */
final class Rows {
    private Rows() {}

    /** Numbers with commas between, for {@code IN}. */
    static String list(Collection<Long> numbers) {
        StringBuilder list = new StringBuilder(8 * numbers.size());
        for (long number : numbers) {
            list.append(list.isEmpty() ? "" : ",").append(number);
        }
        return list.toString();
    }

    static void number(PreparedStatement row, int column, @Nullable Number value) throws SQLException {
        if (value == null) {
            row.setNull(column, Types.INTEGER);
        } else if (value instanceof Double d) {
            row.setDouble(column, d);
        } else {
            row.setLong(column, value.longValue());
        }
    }

    static void term(PreparedStatement row, int column, @Nullable String text, Terms terms) throws SQLException {
        number(row, column, text == null ? null : terms.id(text));
    }

    /** In {@code column} and the next. */
    static void span(PreparedStatement row, int column, @Nullable Span span) throws SQLException {
        number(row, column, span == null ? null : span.start());
        number(row, column + 1, span == null ? null : span.end());
    }

    static void name(PreparedStatement row, int column, Enum<?> value) throws SQLException {
        row.setString(column, value.name().toLowerCase(Locale.ROOT));
    }

    static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Double real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** From {@code column} and the next. */
    static @Nullable Span span(ResultSet row, int column) throws SQLException {
        int start = row.getInt(column);
        return row.wasNull() ? null : new Span(start, row.getInt(column + 1));
    }

    static <E extends Enum<E>> E value(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    /** The contract's id of an item. */
    static @Nullable String id(char prefix, @Nullable Integer n) {
        return n == null ? null : prefix + Integer.toString(n + 1);
    }
}
