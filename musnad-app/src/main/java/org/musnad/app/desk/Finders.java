package org.musnad.app.desk;

import org.musnad.ledger.identities.LedgerIdentities;
import org.musnad.ledger.places.PlaceCounts;
import org.musnad.ledger.series.LedgerFigures;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.stories.LedgerStories;

/** What answers questions across reports, one of each for pages and API: what they keep in memory is kept once. */
record Finders(
        Ledger ledger,
        LedgerState state,
        Searches searches,
        LedgerFigures figures,
        LedgerIdentities identities,
        PlaceCounts places,
        LedgerStories stories) {

    static Finders of(Ledger ledger) {
        Searches searches = new Searches(ledger);
        return new Finders(
                ledger,
                new LedgerState(ledger),
                searches,
                new LedgerFigures(ledger, searches::holding),
                new LedgerIdentities(ledger),
                new PlaceCounts(ledger),
                new LedgerStories(ledger));
    }
}
