package org.musnad.ledger.intake;

import java.util.ArrayList;
import java.util.List;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;

/** Brings the followers of a ledger to the store's state, where a process that added reports could not or did not know them. */
public final class CatchUp {
    private CatchUp() {}

    /**
     * Brings up those that are behind.
     *
     * @param ledger opened to add
     * @param followers are closed
     * @return what went wrong, one line each
     */
    public static List<String> run(Ledger ledger, List<Follower> followers) {
        List<String> told = new ArrayList<>();
        long last = ledger.analyses().last();
        for (Follower follower : followers) {
            try {
                Throwable failure = new Pump(follower, ledger.analyses(), last).end();
                if (failure != null) {
                    told.add(follower.name() + ": " + Pump.told(failure));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return told;
    }
}
