package org.musnad.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Time;

/** Looks for damage in a ledger: pages, foreign keys, the sha256 of each text, every offset of every analysis. */
public final class Check {
    private static final int AT_A_TIME = 200;
    private static final int MOST_TOLD = 100;

    private final Ledger ledger;
    private final List<String> found = new ArrayList<>();
    private long reports;
    private long analyses;
    private long spans;
    private long wrong;

    private Check(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What was looked at and found.
     *
     * @param found one line each, at most a hundred
     * @param wrong how many were found
     * @param spans how many offsets were verified
     */
    public record Result(List<String> found, long wrong, long reports, long analyses, long spans) {
        public Result {
            found = List.copyOf(found);
        }

        /** Whether nothing is wrong. */
        public boolean clean() {
            return wrong == 0;
        }
    }

    /** Checks the whole store. What is derived from it checks itself: {@link Follower#check()}. */
    public static Result of(Ledger ledger) {
        Check check = new Check(ledger);
        check.database();
        if (check.wrong == 0) {
            check.reports();
            check.analyses();
            check.reviews();
        }
        return new Result(check.found, check.wrong, check.reports, check.analyses, check.spans);
    }

    private void wrong(String line) {
        wrong++;
        if (found.size() < MOST_TOLD) {
            found.add(line);
        }
    }

    private void database() {
        new Queries(ledger.jdbi(), ledger.directory()).read(connection -> {
            lines(connection, "PRAGMA integrity_check(20)", row -> {
                if (!row.get(0).equals("ok")) {
                    wrong("the file is damaged: " + row.get(0));
                }
            });
            lines(
                    connection,
                    "PRAGMA foreign_key_check",
                    row -> wrong("row " + row.get(1) + " of " + row.get(0) + " points to a row of " + row.get(2)
                            + " that is not there"));
            lines(
                    connection,
                    "SELECT id FROM report WHERE NOT EXISTS (SELECT 1 FROM analysis WHERE report = report.id AND"
                            + " current = 1)",
                    row -> wrong("report #" + row.get(0) + " has no current analysis"));
            lines(
                    connection,
                    "SELECT id FROM report WHERE id NOT IN (SELECT report FROM sighting)",
                    row -> wrong("report #" + row.get(0) + " was met nowhere"));
            lines(
                    connection,
                    "SELECT id FROM report WHERE id NOT IN (SELECT report FROM report_text)",
                    row -> wrong("report #" + row.get(0) + " has no text"));
            return true;
        });
    }

    private static void lines(Connection connection, String sql, Consumer<List<String>> taker) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                taker.accept(row);
            }
        }
    }

    private void reports() {
        try {
            ledger.reports().after(0, AT_A_TIME, some -> {
                for (StoredReport stored : some) {
                    reports++;
                    Report report = stored.report();
                    if (!report.sha256().equals(stored.sha256())) {
                        wrong("report #" + stored.id() + ": the text is not the one that came in (sha256)");
                    }
                }
            });
        } catch (IllegalStateException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            wrong("after report " + reports + " a text cannot be unpacked: " + e.getMessage());
        }
    }

    private void analyses() {
        long last = 0;
        while (true) {
            List<StoredAnalysis> some;
            try {
                some = ledger.analyses().allAfter(last, AT_A_TIME);
            } catch (RuntimeException e) {
                if (LedgerException.isOfDatabase(e)) {
                    throw e;
                }
                wrong("the rows of an analysis after " + last + " do not fit together: " + e.getMessage());
                return;
            }
            if (some.isEmpty()) {
                return;
            }
            for (StoredAnalysis one : some) {
                analyses++;
                offsets(one);
            }
            last = some.get(some.size() - 1).id();
        }
    }

    private void offsets(StoredAnalysis stored) {
        Analysis analysis = stored.analysis();
        int length = analysis.report().text().length();
        String where = "analysis " + stored.id() + " of report #" + stored.report() + ": ";
        for (Entity entity : analysis.entities()) {
            for (Entity.Mention mention : entity.mentions()) {
                inside(mention.span(), length, where + "a mention of " + entity.id());
            }
        }
        for (Time time : analysis.times()) {
            inside(time.span(), length, where + time.id());
        }
        for (Figure figure : analysis.figures()) {
            inside(figure.span(), length, where + figure.id());
            if (figure.counted() != null) {
                inside(figure.counted(), length, where + "what " + figure.id() + " counts");
            }
        }
        for (Link link : analysis.chain()) {
            inside(link.outlet(), length, where + "an outlet of the chain");
        }
        for (org.musnad.reader.Statement statement : analysis.statements()) {
            inside(statement.content(), length, where + statement.id());
            if (statement.source() != null) {
                inside(statement.source(), length, where + "the source of " + statement.id());
            }
            if (statement.cue() != null) {
                inside(statement.cue(), length, where + "the cue of " + statement.id());
            }
            held(statement, analysis, where);
        }
    }

    private void held(org.musnad.reader.Statement statement, Analysis analysis, String where) {
        boolean sound = statement.figures().stream()
                        .allMatch(id -> number(id) <= analysis.figures().size())
                && statement.times().stream()
                        .allMatch(id -> number(id) <= analysis.times().size())
                && statement.entities().stream()
                        .allMatch(id -> number(id) <= analysis.entities().size());
        if (!sound) {
            wrong(where + statement.id() + " holds an item that is not there");
        }
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private void inside(Span span, int length, String what) {
        spans++;
        if (span.end() > length) {
            wrong(what + " lies outside of the text");
        }
    }

    private void reviews() {
        for (Review review : ledger.reviews().all()) {
            var report = ledger.reports().idOf(review.sha256());
            int length = report.isPresent()
                    ? ledger.reports()
                            .find(report.getAsLong())
                            .orElseThrow()
                            .report()
                            .text()
                            .length()
                    : 0;
            inside(review.span(), length, "review " + review.id());
        }
    }
}
