package org.musnad.app.desk;

import java.util.Locale;

/** Numbers as a drawing's attributes have them, whatever the machine's language. */
final class Drawing {
    private Drawing() {}

    /** With one digit after the point. */
    static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** With two digits after the point. */
    static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
