package org.musnad.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.musnad.ledger.store.Ledger;

/** The desk's areas, one class each. A new one is a new entry here. */
final class Areas {
    private Areas() {}

    static List<Area> of(Ledger ledger, Pages pages, Messages messages, Consumer<String> log) {
        Searches searches = new Searches(ledger);
        IntakeJobs jobs = new IntakeJobs(ledger, log);
        return List.of(
                new SearchArea(ledger, searches, pages),
                new DossierArea(ledger, searches, pages),
                new ReportArea(ledger, pages),
                new ReviewArea(ledger, pages),
                new FiguresArea(ledger, pages),
                new WhoArea(ledger, pages),
                new StoriesArea(ledger, pages),
                new MapArea(ledger, pages),
                new IntakeArea(jobs, pages),
                new ApiArea(api(ledger, searches, jobs), messages, pages));
    }

    /** Every operation of the API, but for its own document. */
    private static List<ApiOperation> api(Ledger ledger, Searches searches, IntakeJobs jobs) {
        List<ApiOperation> operations = new ArrayList<>();
        operations.addAll(new ApiReports(ledger).operations());
        operations.addAll(new ApiFindings(ledger, searches).operations());
        operations.addAll(new ApiStories(ledger).operations());
        operations.addAll(new ApiReviews(ledger).operations());
        operations.addAll(new ApiIntake(jobs).operations());
        return operations;
    }
}
