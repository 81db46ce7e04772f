package org.musnad.app.desk;

import java.util.ArrayList;
import java.util.List;
import org.musnad.ledger.store.Ledger;

/** The desk's areas, one class each. A new one is a new entry here. */
final class Areas {
    private Areas() {}

    static List<Area> of(Finders finders, Pages pages, Messages messages, Desk.Options options) {
        Ledger ledger = finders.ledger();
        IntakeJobs jobs = new IntakeJobs(ledger, options.log());
        KeptPages kept = new KeptPages(finders.state());
        return List.of(
                new SearchArea(finders, pages, kept),
                new DossierArea(ledger, finders.searches(), pages),
                new ReportArea(ledger, pages, kept),
                new ReviewArea(ledger, pages, kept),
                new FiguresArea(finders, pages, kept),
                new WhoArea(finders, pages, kept),
                new StoriesArea(finders, pages, kept),
                new MapArea(finders, pages, kept),
                new IntakeArea(jobs, pages, options.address() == null),
                new ApiArea(api(finders, jobs), messages, pages, kept));
    }

    /** Every operation of the API, but for its own document. */
    private static List<ApiOperation> api(Finders finders, IntakeJobs jobs) {
        List<ApiOperation> operations = new ArrayList<>();
        operations.addAll(new ApiReports(finders.ledger()).operations());
        operations.addAll(new ApiFindings(finders).operations());
        operations.addAll(new ApiStories(finders).operations());
        operations.addAll(new ApiReviews(finders.ledger()).operations());
        operations.addAll(new ApiIntake(jobs).operations());
        return operations;
    }
}
