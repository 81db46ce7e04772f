package org.musnad.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;

class LedgerTest {
    private static final String TITLE = "الوزير: ثلاثون ألف نازح";
    private static final String BODY = "قال الوزير أحمد خليل أمس إن نحو ثلاثين ألف شخص نزحوا، نقلاً عن وكالة المرفأ.";

    @TempDir
    Path folder;

    static Report report() {
        return Report.of("r1", TITLE, BODY)
                .withOutlet("صحيفة المرفأ")
                .withUrl("https://example.org/1")
                .withPublished("2024-12-27");
    }

    private static Span in(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    static Analysis analysis(Report report) {
        String text = report.text();
        Entity minister = new Entity(
                "p1",
                Entity.Type.PER,
                "أحمد خليل",
                "Ahmad Khalil",
                List.of("خليل"),
                List.of("الوزير"),
                null,
                List.of(
                        new Entity.Mention(in(text, "أحمد خليل"), Entity.Mention.Kind.NAME),
                        new Entity.Mention(in(text, "الوزير"), Entity.Mention.Kind.ROLE)));
        Entity agency = new Entity(
                "o1",
                Entity.Type.ORG,
                "وكالة المرفأ",
                null,
                List.of(),
                List.of(),
                new Entity.Place("g:7", 33.5, 36.25, "SY", "city"),
                List.of(new Entity.Mention(in(text, "وكالة المرفأ"), Entity.Mention.Kind.NAME)));
        Time yesterday = new Time("time", in(text, "أمس"), "2024-12-26", Time.Calendar.GREGORIAN, "relative");
        Span content = in(text, "نحو ثلاثين ألف شخص نزحوا");
        Figure displaced = new Figure(
                "x",
                in(text, "ثلاثين ألف"),
                null,
                30_000.0,
                null,
                true,
                null,
                Figure.Kind.COUNT,
                null,
                in(text, "شخص"),
                null,
                null,
                "time",
                "said",
                "number");
        Statement said = new Statement(
                "said",
                "p1",
                null,
                Statement.ResolvedBy.NAMED,
                in(text, "الوزير أحمد خليل"),
                in(text, "قال"),
                content,
                Statement.Mode.INDIRECT,
                Statement.Act.ASSERT,
                null,
                null,
                List.of("x"),
                List.of(),
                List.of(),
                0.875,
                "verb+inna");
        Link link = new Link(in(text, "وكالة المرفأ"), "o1", Link.Relation.RELAYED);
        return new Analysis(
                report,
                List.of(minister, agency),
                List.of(said),
                List.of(displaced),
                List.of(yesterday),
                List.of(link));
    }

    private Ledger add() {
        Ledger ledger = Ledger.open(folder, Ledger.Mode.ADD);
        Report report = report();
        ledger.write(batch -> batch.add(new Sighting("/in/a.json", 0, report), analysis(report), "1", 5));
        return ledger;
    }

    @Test
    void an_analysis_comes_back_as_it_was_with_ids_in_order() {
        try (Ledger ledger = add()) {
            Analysis read = ledger.analyses().ofReport(1).orElseThrow().analysis();
            assertThat(read.report()).isEqualTo(report());
            assertThat(read.entities()).extracting(Entity::id).containsExactly("e1", "e2");
            assertThat(read.statements().get(0).speaker()).isEqualTo("e1");
            assertThat(read.statements().get(0).figures()).containsExactly("f1");
            assertThat(read.figures().get(0).statement()).isEqualTo("s1");
            assertThat(read.figures().get(0).time()).isEqualTo("t1");
            assertThat(read.chain().get(0).entity()).isEqualTo("e2");
            ledger.write(batch -> batch.analysed(1, read, "2", 6));
            assertThat(ledger.analyses().ofReport(1).orElseThrow().analysis()).isEqualTo(read);
            assertThat(ledger.analyses().allOfReport(1))
                    .extracting(StoredAnalysis::readerVersion)
                    .containsExactly("1", "2");
        }
    }

    @Test
    void the_same_text_from_another_place_is_a_sighting_and_from_the_same_place_is_known() {
        try (Ledger ledger = add()) {
            Report copy = report().withOutlet("صحيفة أخرى");
            Batch.Added there = ledger.write(batch -> batch.add(new Sighting("/in/b.json", 0, copy), null, "1", 6));
            Batch.Added here = ledger.write(batch -> batch.add(new Sighting("/in/a.json", 0, report()), null, "1", 7));
            assertThat(there.outcome()).isEqualTo(Batch.Outcome.SIGHTED);
            assertThat(here.outcome()).isEqualTo(Batch.Outcome.KNOWN);
            assertThat(ledger.reports().count()).isEqualTo(1);
            assertThat(ledger.reports().sightings(1))
                    .extracting(Sighting.Stored::outlet)
                    .containsExactly("صحيفة المرفأ", "صحيفة أخرى");
        }
    }

    @Test
    void what_fails_in_a_batch_leaves_nothing_of_the_batch() {
        try (Ledger ledger = add()) {
            Report other = Report.of("r2", "نص آخر");
            assertThatThrownBy(() -> ledger.write(batch -> {
                        batch.add(new Sighting("/in/c", 0, other), analysis(report()), "1", 8);
                        throw new IllegalStateException("stop");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(ledger.reports().count()).isEqualTo(1);
            ledger.write(batch -> batch.add(new Sighting("/in/c", 0, other), analysis(report()), "1", 8));
            assertThat(ledger.reports().count()).isEqualTo(2);
        }
    }

    @Test
    void reports_sightings_and_reviews_cannot_be_changed_or_deleted() {
        try (Ledger ledger = add()) {
            Review review = ledger.reviews()
                    .add(new Review(
                            0,
                            report().sha256(),
                            Review.Layer.FIGURE,
                            new Span(1, 3),
                            Review.Verdict.ACCEPT,
                            null,
                            null,
                            "seen in the minutes",
                            "Nour",
                            9,
                            null));
            assertThat(ledger.reviews().holding(report().sha256())).containsExactly(review);
            for (String sql : List.of(
                    "UPDATE report SET url = 'x'",
                    "DELETE FROM report",
                    "UPDATE report_text SET packed = x'00'",
                    "DELETE FROM sighting",
                    "UPDATE sighting SET seen_at = 1",
                    "DELETE FROM review",
                    "UPDATE review SET who = 'x'",
                    "REPLACE INTO review SELECT * FROM review")) {
                assertThatThrownBy(() -> ledger.write(batch -> batch.handle().execute(sql)))
                        .as(sql)
                        .isInstanceOf(LedgerException.class);
            }
            assertThat(ledger.reviews().all()).containsExactly(review);
        }
    }

    @Test
    void a_review_is_taken_back_by_a_later_one_and_a_reread_keeps_both() {
        try (Ledger ledger = add()) {
            String sha256 = report().sha256();
            Span span = new Span(1, 3);
            Review accepted = ledger.reviews()
                    .add(new Review(
                            0,
                            sha256,
                            Review.Layer.FIGURE,
                            span,
                            Review.Verdict.ACCEPT,
                            null,
                            null,
                            null,
                            "Nour",
                            9,
                            null));
            ledger.write(batch -> batch.analysed(1, analysis(report()), "1", 10));
            assertThat(ledger.reviews().holding(sha256)).containsExactly(accepted);
            ledger.reviews()
                    .add(new Review(
                            0,
                            sha256,
                            Review.Layer.FIGURE,
                            span,
                            Review.Verdict.UNDO,
                            null,
                            null,
                            null,
                            "Nour",
                            11,
                            accepted.id()));
            assertThat(ledger.reviews().holding(sha256)).isEmpty();
            assertThat(ledger.reviews().ofReport(sha256)).hasSize(2);
        }
    }

    @Test
    void a_report_is_found_by_number_name_sha_and_address() {
        try (Ledger ledger = add()) {
            for (String name : List.of(
                    "#1", "r1", report().sha256(), report().sha256().substring(0, 8), "https://example.org/1")) {
                assertThat(ledger.reports().named(name)).as(name).hasSize(1);
            }
            for (String name : List.of("#", "#2", "#99999999999999999999", "r", "", "%", "________")) {
                assertThat(ledger.reports().named(name)).as(name).isEmpty();
            }
        }
    }

    @Test
    void two_cannot_add_at_once_but_one_can_review_beside_it() {
        try (Ledger ledger = add()) {
            assertThatThrownBy(() -> Ledger.open(folder, Ledger.Mode.ADD))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            try (Ledger beside = Ledger.open(folder, Ledger.Mode.REVIEW);
                    Ledger reading = Ledger.open(folder, Ledger.Mode.READ)) {
                beside.reviews()
                        .add(new Review(
                                0,
                                report().sha256(),
                                Review.Layer.REPORT,
                                new Span(0, 5),
                                Review.Verdict.NOTE,
                                null,
                                null,
                                "look again",
                                "Nour",
                                1,
                                null));
                assertThat(reading.reviews().all()).hasSize(1);
            }
        }
        Ledger.open(folder, Ledger.Mode.ADD).close();
    }

    @Test
    void a_folder_without_a_ledger_says_so() {
        assertThatThrownBy(() -> Ledger.open(folder.resolve("none"), Ledger.Mode.READ))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("musnad add");
    }

    @Test
    void a_file_that_is_no_database_says_so() throws Exception {
        java.nio.file.Files.writeString(folder.resolve("ledger.db"), "not a database ".repeat(100));
        assertThatThrownBy(() -> Ledger.open(folder, Ledger.Mode.ADD))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("damaged or no ledger");
    }

    @Test
    void analyses_come_in_order_some_at_a_time() {
        try (Ledger ledger = add()) {
            for (int i = 2; i <= 25; i++) {
                Report report = Report.of("r" + i, TITLE, BODY + " " + i);
                int at = i;
                ledger.write(batch -> batch.add(new Sighting("/in/many", at, report), analysis(report), "1", at));
            }
            java.util.List<Long> ids = new java.util.ArrayList<>();
            ledger.analyses()
                    .after(
                            3,
                            4,
                            some -> some.forEach(one -> {
                                ids.add(one.id());
                                assertThat(one.analysis().statements()).hasSize(1);
                            }));
            assertThat(ids).hasSize(22).isSorted();
            assertThat(ledger.analyses().countAfter(3)).isEqualTo(22);
            assertThat(ledger.analyses().last()).isEqualTo(25);
        }
    }
}
