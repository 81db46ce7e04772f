package org.musnad.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for the terminal, which never is wider than it: the widest columns are cut, with «…», until it fits. Columns
 * that hold right-to-left text are isolated, so that the columns beside them keep their places.
 */
public final class Table {
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";
    private static final int LEAST = 8;

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row, of as many cells as the header. Line breaks show as blanks. */
    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(flat(String.valueOf(cell)));
        }
        if (row.size() != header.size()) {
            throw new IllegalArgumentException(row.size() + " cells under " + header.size() + " headings");
        }
        rows.add(row);
        return this;
    }

    /** Whether it has no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Prints it in at most so many columns of characters. */
    public void print(PrintWriter out, int columns) {
        int[] widths = widths(columns);
        line(header, widths, out);
        for (List<String> row : rows) {
            line(row, widths, out);
        }
        out.flush();
    }

    private int[] widths(int columns) {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(header.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        int room = columns - 2 * (widths.length - 1);
        while (sum(widths) > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private static void line(List<String> cells, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(i), widths[i]);
            boolean rightToLeft = hasRightToLeft(cell);
            line.append(rightToLeft ? FIRST_STRONG_ISOLATE + cell + POP_ISOLATE : cell);
            if (i < widths.length - 1) {
                line.append(" ".repeat(widths[i] - width(cell) + 2));
            }
        }
        out.println(line.toString().stripTrailing());
    }

    private static String flat(String cell) {
        StringBuilder flat = new StringBuilder(cell.length());
        cell.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                flat.append(' ');
            } else if (!Character.isISOControl(c)) {
                flat.appendCodePoint(c);
            }
        });
        return flat.toString();
    }

    private static String cut(String cell, int width) {
        if (width(cell) <= width) {
            return cell;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int i = 0; i < cell.length(); ) {
            int c = cell.codePointAt(i);
            int more = width(c);
            if (used + more > width - 1) {
                break;
            }
            used += more;
            kept.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return kept.append('…').toString();
    }

    private static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
                ? 0
                : 1;
    }

    private static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }
}
