package org.musnad.reader.statement;

/**
 * Some words in a row, by index.
 *
 * @param first the first word
 * @param end index after the last word; greater than {@code first}
 */
record Stretch(int first, int end) {
    int length() {
        return end - first;
    }

    boolean contains(int word) {
        return first <= word && word < end;
    }
}
