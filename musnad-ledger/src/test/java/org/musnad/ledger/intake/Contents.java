package org.musnad.ledger.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that a ledger's database holds, row by row, but the instants. */
final class Contents {
    private Contents() {}

    static String digest(Path ledger) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger.resolve("ledger.db"))) {
            for (String table : column(
                    connection,
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'flyway%' ORDER BY name")) {
                List<String> columns = column(
                        connection,
                        "SELECT name FROM pragma_table_info('" + table + "') WHERE name NOT LIKE '%\\_at' ESCAPE '\\'");
                String names = String.join(", ", columns);
                long hash = 1;
                long count = 0;
                try (Statement statement = connection.createStatement();
                        ResultSet row =
                                statement.executeQuery("SELECT " + names + " FROM " + table + " ORDER BY " + names)) {
                    while (row.next()) {
                        count++;
                        for (int i = 1; i <= columns.size(); i++) {
                            Object value = row.getObject(i);
                            hash = 31 * hash
                                    + (value instanceof byte[] bytes
                                            ? Arrays.hashCode(bytes)
                                            : String.valueOf(value).hashCode());
                        }
                    }
                }
                all.append(table)
                        .append(' ')
                        .append(count)
                        .append(' ')
                        .append(hash)
                        .append('\n');
            }
        }
        return all.toString();
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
