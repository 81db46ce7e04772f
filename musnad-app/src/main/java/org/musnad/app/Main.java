package org.musnad.app;

import java.util.Locale;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Messages, numbers and dates are the same on every machine; «%d» under ar_EG would give ١٢٣.
        Locale.setDefault(Locale.ROOT);
        System.exit(Commands.run(Console.ofProcess(), args));
    }
}
