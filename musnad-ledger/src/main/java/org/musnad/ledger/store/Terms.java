package org.musnad.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers for texts that return. Kept in memory for the commonest; forgotten when a transaction is rolled back. */
final class Terms implements AutoCloseable {
    private static final int REMEMBERED = 100_000;

    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final Map<String, Long> known = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param table with the columns {@code id} and {@code column}, which is unique */
    Terms(Connection connection, String table, String column) throws SQLException {
        find = connection.prepareStatement("SELECT id FROM " + table + " WHERE " + column + " = ?");
        insert = connection.prepareStatement("INSERT INTO " + table + " (" + column + ") VALUES (?) RETURNING id");
    }

    long id(String text) throws SQLException {
        Long id = known.get(text);
        if (id != null) {
            return id;
        }
        long found = query(find, text);
        if (found < 0) {
            found = query(insert, text);
        }
        known.put(text, found);
        return found;
    }

    void forget() {
        known.clear();
    }

    private static long query(PreparedStatement statement, String text) throws SQLException {
        statement.setString(1, text);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
    }
}
