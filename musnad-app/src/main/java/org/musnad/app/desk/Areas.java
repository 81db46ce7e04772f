package org.musnad.app.desk;

import java.util.List;
import org.musnad.ledger.store.Ledger;

/** The desk's areas, one class each. A new one is a new entry here. */
final class Areas {
    private Areas() {}

    static List<Area> of(Ledger ledger, Pages pages, Messages messages) {
        Searches searches = new Searches(ledger);
        return List.of(
                new SearchArea(ledger, searches, pages),
                new DossierArea(ledger, searches, pages),
                new ReportArea(ledger, pages),
                new ReviewArea(ledger, pages),
                new FiguresArea(ledger, pages),
                new WhoArea(ledger, pages),
                new MapArea(ledger, pages));
    }
}
