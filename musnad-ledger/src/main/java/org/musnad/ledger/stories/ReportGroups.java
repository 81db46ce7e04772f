package org.musnad.ledger.stories;

import java.util.List;
import org.musnad.ledger.copies.CopyFollower;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.StoredAnalysis;

/** Copy groups, then stories: a story is put together when all its copies are known. */
public final class ReportGroups implements Follower {
    private final CopyFollower copies;
    private final StoryFollower stories;

    /** Follows a ledger that was opened to add. */
    public ReportGroups(Ledger ledger) {
        copies = new CopyFollower(ledger);
        stories = new StoryFollower(ledger);
    }

    @Override
    public String name() {
        return "copies and stories";
    }

    @Override
    public long taken() {
        return Math.min(copies.taken(), stories.taken());
    }

    @Override
    public void take(List<StoredAnalysis> next) {
        copies.take(next);
        stories.take(next);
    }

    @Override
    public void settle() {
        copies.settle();
        stories.settle();
    }

    @Override
    public void close() {
        copies.close();
        stories.close();
    }
}
