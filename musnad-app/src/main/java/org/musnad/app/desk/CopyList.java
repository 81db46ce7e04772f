package org.musnad.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.copies.Edit;
import org.musnad.ledger.copies.Edits;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Analysis;
import org.musnad.reader.Report;
import org.musnad.reader.Span;

/** The near-copies of a report, each with what it changed against the report, word by word. */
final class CopyList {
    private static final int MOST_COPIES = 12;
    private static final int MOST_EDITS = 20;

    private final Ledger ledger;

    CopyList(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The other members of its copy group, the earliest first. */
    List<ReportPage.Copy> of(Visit visit, StoredAnalysis mine) {
        List<Long> others = ledger.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT o.report FROM copy_member m JOIN copy_member o"
                                + " ON o.copy_group = m.copy_group AND o.report <> m.report JOIN report r ON r.id = o.report"
                                + " WHERE m.report = :report ORDER BY r.published, o.report LIMIT :most")
                        .bind("report", mine.report())
                        .bind("most", MOST_COPIES)
                        .mapTo(Long.class)
                        .list());
        List<ReportPage.Copy> copies = new ArrayList<>();
        for (long other : others) {
            Optional<StoredAnalysis> theirs = ledger.analyses().ofReport(other);
            theirs.ifPresent(stored -> copies.add(copy(visit, mine.analysis(), stored)));
        }
        return copies;
    }

    private static ReportPage.Copy copy(Visit visit, Analysis mine, StoredAnalysis stored) {
        Analysis theirs = stored.analysis();
        Edits edits = Edits.between(mine, theirs);
        Report report = theirs.report();
        List<String> changes = new ArrayList<>();
        for (Edits.ChangedFigure figure : edits.changedFigures()) {
            changes.add("<strong>" + Html.escape(visit.t("report.copy.figure")) + "</strong> "
                    + changed(figure.before().span(), figure.after().span(), mine, theirs));
        }
        named(visit.t("report.copy.dropped"), edits.droppedSources(), "del", changes);
        named(visit.t("report.copy.added"), edits.addedSources(), "ins", changes);
        for (Edit edit :
                edits.edits().subList(0, Math.min(MOST_EDITS, edits.edits().size()))) {
            changes.add(changed(edit.before(), edit.after(), mine, theirs));
        }
        int words = Math.max(1, mine.report().text().split("\\s+").length + edits.wordsAdded());
        int alike = Math.max(0, 100 - 100 * (edits.wordsAdded() + edits.wordsCut()) / words);
        String title = report.title();
        String outlet = report.outlet();
        String published = report.published();
        return new ReportPage.Copy(
                stored.report(),
                title == null ? report.id() : title,
                outlet == null ? "" : outlet,
                published == null ? "" : published,
                alike,
                changes);
    }

    private static void named(String label, List<String> names, String tag, List<String> changes) {
        if (!names.isEmpty()) {
            changes.add("<strong>" + Html.escape(label) + "</strong> <" + tag + ">"
                    + Html.escape(String.join("، ", names)) + "</" + tag + ">");
        }
    }

    private static String changed(@Nullable Span before, @Nullable Span after, Analysis mine, Analysis theirs) {
        StringBuilder out = new StringBuilder();
        if (before != null) {
            out.append("<del>")
                    .append(Html.escape(before.of(mine.report().text())))
                    .append("</del> ");
        }
        if (after != null) {
            out.append("<ins>")
                    .append(Html.escape(after.of(theirs.report().text())))
                    .append("</ins>");
        }
        return out.toString();
    }
}
