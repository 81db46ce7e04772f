package org.musnad.ledger.intake;

import java.nio.file.Path;
import java.util.List;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.reader.Reader;

/** A process that takes a file in, to be killed. */
final class IntakeMain {
    private IntakeMain() {}

    public static void main(String[] args) {
        try (Ledger ledger = Ledger.open(Path.of(args[0]), Ledger.Mode.ADD)) {
            new Intake(ledger, Reader.create(), Intake.Options.standard(), Watcher.NOBODY)
                    .run(List.of(Path.of(args[1])), List.of());
        } catch (LedgerException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }
}
