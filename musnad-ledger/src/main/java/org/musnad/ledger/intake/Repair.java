package org.musnad.ledger.intake;

import java.util.ArrayList;
import java.util.List;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;

/** Compares what is derived from a ledger with the store, and makes anew what differs. */
public final class Repair {
    private Repair() {}

    /**
     * Checks the followers, and brings those that are damaged or behind to the store's state.
     *
     * @param followers are closed
     * @return what was wrong and what was done, one line each; empty where all was sound
     */
    public static List<String> run(Ledger ledger, List<Follower> followers) {
        List<String> told = new ArrayList<>();
        long last = ledger.analyses().last();
        for (Follower follower : followers) {
            List<String> wrong = follower.check();
            long behind = ledger.analyses().countAfter(follower.taken());
            if (!wrong.isEmpty()) {
                wrong.forEach(line -> told.add(follower.name() + ": " + line));
                follower.forget();
                told.add(follower.name() + ": made anew from the store");
            } else if (behind > 0) {
                told.add(follower.name() + ": was behind by " + behind + " reports, brought up");
            }
            try {
                Throwable failure = new Pump(follower, ledger.analyses(), last).end();
                if (failure != null) {
                    told.add(follower.name() + ": could not be repaired: " + Pump.told(failure));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return told;
            }
        }
        return told;
    }
}
