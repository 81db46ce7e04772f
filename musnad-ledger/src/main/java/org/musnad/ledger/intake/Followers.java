package org.musnad.ledger.intake;

import java.util.ArrayList;
import java.util.List;
import org.musnad.ledger.search.SearchIndex;
import org.musnad.ledger.series.CountFollower;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.stories.ReportGroups;

/** Everything that keeps itself in step with the analyses of a ledger. A new follower is a new line here. */
public final class Followers {
    private Followers() {}

    /** The followers of a ledger that was opened to add. Whoever has them closes them. */
    public static List<Follower> of(Ledger ledger) {
        List<Follower> followers = new ArrayList<>();
        followers.add(new ReportGroups(ledger));
        followers.add(new CountFollower(ledger));
        SearchIndex.ifFree(ledger).ifPresent(followers::add);
        return followers;
    }
}
