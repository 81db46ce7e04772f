package org.musnad.ledger.intake;

import java.util.function.Consumer;

/** Is told how a run goes on. The calls come from several threads. */
public interface Watcher {
    /** Tells nobody. */
    Watcher NOBODY = new Watcher() {};

    /** Tells the lines alone. */
    static Watcher ofLines(Consumer<String> lines) {
        return new Watcher() {
            @Override
            public void line(String line) {
                lines.accept(line);
            }
        };
    }

    /** So many more bytes of the input's files were read. */
    default void bytes(long count) {}

    /** One input was refused or failed, or something else is to be told: one line for a person. */
    default void line(String line) {}

    /** So many inputs are done, and kept. */
    default void kept(Counts soFar) {}
}
