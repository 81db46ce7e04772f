package org.musnad.ledger.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Mark;
import org.musnad.ledger.store.StoredAnalysis;

/**
 * Keeps the ledger's stories in step. What each report is about is kept with it as it comes; the stories are put together
 * from that when the run settles, a few seconds for tens of thousands of reports.
 */
public final class StoryFollower implements Follower {
    private static final String NAME = "stories";
    private static final int VERSION = 2;

    private final Ledger ledger;
    private final Mark mark;
    private boolean stale;

    /** Follows a ledger that was opened to add. */
    public StoryFollower(Ledger ledger) {
        this.ledger = ledger;
        this.mark = new Mark(ledger, NAME, VERSION);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long taken() {
        return mark.taken();
    }

    @Override
    public void take(List<StoredAnalysis> next) {
        if (next.isEmpty()) {
            return;
        }
        Map<Long, byte[]> features = new HashMap<>();
        for (StoredAnalysis each : next) {
            features.put(each.report(), Features.of(each.analysis()).pack());
        }
        ledger.write(batch -> {
            PreparedBatch insert = batch.handle()
                    .prepareBatch("INSERT INTO story_feature (report, features) VALUES (:report, :features)"
                            + " ON CONFLICT (report) DO UPDATE SET features = excluded.features");
            features.forEach((report, packed) ->
                    insert.bind("report", report).bind("features", packed).add());
            insert.execute();
            mark.set(batch.handle(), next.get(next.size() - 1).id());
            // Until the run settles the stories are those of before.
            batch.handle()
                    .createUpdate("INSERT INTO progress (follower, version, analysis) VALUES ('stories-stale', 1, 1)"
                            + " ON CONFLICT (follower) DO NOTHING")
                    .execute();
            return true;
        });
        stale = true;
    }

    @Override
    public void settle() {
        boolean left = stale
                || ledger.jdbi()
                        .withHandle(handle ->
                                handle.createQuery("SELECT count(*) FROM progress WHERE follower = 'stories-stale'")
                                                .mapTo(Integer.class)
                                                .one()
                                        > 0);
        if (!left) {
            return;
        }
        List<StoryBuilder.Item> items = items();
        List<StoryBuilder.Story> stories = StoryBuilder.build(items);
        ledger.write(batch -> {
            store(batch.handle(), stories);
            return true;
        });
        stale = false;
    }

    private List<StoryBuilder.Item> items() {
        return ledger.jdbi().withHandle(handle -> {
            List<StoryBuilder.Item> items = new ArrayList<>();
            handle.createQuery("SELECT f.report, substr(coalesce(r.published, ''), 1, 10), r.sha256,"
                            + " coalesce(c.copy_group, -1), f.features FROM story_feature f"
                            + " JOIN report r ON r.id = f.report LEFT JOIN copy_member c ON c.report = f.report")
                    .map((row, context) -> items.add(new StoryBuilder.Item(
                            row.getLong(1),
                            row.getString(2),
                            HexFormat.of().formatHex(row.getBytes(3)),
                            row.getLong(4),
                            Features.unpack(row.getBytes(5)))))
                    .forEach(done -> {});
            return items;
        });
    }

    private static void store(Handle handle, List<StoryBuilder.Story> stories) {
        handle.execute("DELETE FROM story_member");
        handle.execute("DELETE FROM story");
        PreparedBatch story = handle.prepareBatch("INSERT INTO story (id, begun, ended) VALUES (:id, :begun, :ended)");
        PreparedBatch member = handle.prepareBatch(
                "INSERT OR REPLACE INTO story_member (report, story, score) VALUES (:report, :story, :score)");
        long id = 0;
        for (StoryBuilder.Story each : stories) {
            if (each.members().size() < 2) {
                continue;
            }
            id++;
            story.bind("id", id)
                    .bind("begun", each.begun())
                    .bind("ended", each.ended())
                    .add();
            for (StoryBuilder.Member one : each.members()) {
                member.bind("report", one.report())
                        .bind("story", id)
                        .bind("score", one.score())
                        .add();
            }
        }
        if (story.size() > 0) {
            story.execute();
            member.execute();
        }
        handle.execute("DELETE FROM progress WHERE follower = 'stories-stale'");
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
