package org.musnad.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Sighting;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;

class SearchTest {
    @TempDir
    Path folder;

    private Ledger ledger;

    /** One report with one statement: «speaker: content», and a sentence of the report's own before it. */
    private static Analysis said(
            String id, String day, String own, String speaker, String latin, Statement.Act act, String content) {
        Report report = Report.of(id, own, speaker + ": " + content)
                .withOutlet("صحيفة " + id.substring(0, 1))
                .withPublished(day);
        String text = report.text();
        int at = own.length() + 2;
        Entity entity = new Entity(
                "e1",
                Entity.Type.PER,
                speaker,
                latin,
                List.of(),
                List.of(),
                null,
                List.of(new Entity.Mention(new Span(at, at + speaker.length()), Entity.Mention.Kind.NAME)));
        Span span = new Span(text.length() - content.length(), text.length());
        List<Figure> figures = new ArrayList<>();
        for (String word : content.split(" ")) {
            if (word.chars().allMatch(Character::isDigit)) {
                int from = text.lastIndexOf(word);
                int next = text.indexOf(' ', from);
                int end = text.indexOf(' ', next + 1);
                figures.add(new Figure(
                        "f1",
                        new Span(from, from + word.length()),
                        null,
                        Double.valueOf(word),
                        null,
                        false,
                        null,
                        Figure.Kind.COUNT,
                        null,
                        new Span(next + 1, end < 0 ? text.length() : end),
                        null,
                        null,
                        null,
                        "s1",
                        "test"));
            }
        }
        Statement statement = new Statement(
                "s1",
                "e1",
                null,
                Statement.ResolvedBy.NAMED,
                null,
                null,
                span,
                Statement.Mode.INDIRECT,
                act,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                1,
                "test");
        return new Analysis(report, List.of(entity), List.of(statement), figures, List.of(), List.of());
    }

    private static final List<Analysis> REPORTS = List.of(
            said(
                    "a1",
                    "2024-01-01",
                    "خبر أول.",
                    "حامد الشاطري",
                    "Hamid al-Shatiri",
                    Statement.Act.ASSERT,
                    "وصل الوفد إلى دمشق"),
            said("a2", "2024-01-02", "خبر ثان.", "سالم كرم", "Salem Karam", Statement.Act.DENY, "لا وفد بدمشق اليوم"),
            said("a3", "2024-02-03", "خبر ثالث.", "سالم كرم", "Salem Karam", Statement.Act.ASSERT, "ولدمشق تاريخ طويل"),
            said("b4", "2024-03-04", "خبر رابع.", "عادل", "Adel", Statement.Act.WARN, "هذا رجل دمشقي كريم"),
            said("b5", "2025-03-05", "الحسكة.", "عادل", "Adel", Statement.Act.ASSERT, "عاد 1200 نازح بعد الأمطار"),
            said(
                    "b6",
                    "2025-03-06",
                    "خبر.",
                    "مسؤول الهيأة",
                    "x",
                    Statement.Act.ASSERT,
                    "في سورية 35 معتقلا وزيرهم صامت"));

    @BeforeEach
    void fill() {
        ledger = Ledger.open(folder, Ledger.Mode.ADD);
        for (Analysis analysis : REPORTS) {
            ledger.write(rows ->
                    rows.add(new Sighting("/in/" + analysis.report().id(), 0, analysis.report()), analysis, "1", 5));
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<String> found(String query) {
        try (Search search = Search.open(ledger)) {
            return search.ask(Question.of(query)).hits().stream()
                    .map(hit -> hit.report().id())
                    .toList();
        }
    }

    @Test
    void a_city_is_found_with_its_proclitics_and_its_adjective_is_not() {
        assertThat(found("دمشق")).containsExactlyInAnyOrder("a1", "a2", "a3");
        assertThat(found("بدمشق")).contains("a2", "a1");
        assertThat(found("دمشقي")).containsExactly("b4");
    }

    @Test
    void spellings_and_endings_are_found() {
        assertThat(found("سوريا")).containsExactly("b6");
        assertThat(found("speaker:المسئول")).containsExactly("b6");
        assertThat(found("speaker:هيئة")).containsExactly("b6");
        assertThat(found("النازحون")).containsExactly("b5");
        assertThat(found("معتقلين")).containsExactly("b6");
        assertThat(found("مطر")).isEmpty();
    }

    @Test
    void a_word_beside_the_statement_helps_and_does_not_do_alone() {
        assertThat(found("النازحون في الحسكة")).startsWith("b5");
        assertThat(found("kind:statement الحسكة")).isEmpty();
        assertThat(found("kind:passage الحسكة")).containsExactly("b5");
    }

    @Test
    void phrases_keep_their_order() {
        assertThat(found("\"وفد بدمشق\"")).containsExactly("a2");
        assertThat(found("«دمشق وفد»")).isEmpty();
        assertThat(found("\"تاريخ طويل\"")).containsExactly("a3");
    }

    @Test
    void names_are_found_in_latin_letters() {
        assertThat(found("Hamid al-Shatiri kind:statement")).containsExactly("a1");
        assertThat(found("speaker:shateri")).containsExactly("a1");
        assertThat(found("speaker:الشاطري")).containsExactly("a1");
        assertThat(found("name:Karam kind:statement")).containsExactlyInAnyOrder("a2", "a3");
    }

    @Test
    void fields_narrow() {
        assertThat(found("دمشق act:deny")).containsExactly("a2");
        assertThat(found("دمشق -وفد -الوفد")).containsExactly("a3");
        assertThat(found("value:>1000")).containsExactly("b5");
        assertThat(found("value:30..40")).containsExactly("b6");
        assertThat(found("value:1200")).containsExactly("b5");
        assertThat(found("counted:نازح value:<1000")).isEmpty();
        assertThat(found("المعدود:نازحين")).containsExactly("b5");
        assertThat(found("after:2025 kind:statement")).containsExactlyInAnyOrder("b5", "b6");
        assertThat(found("دمشق before:2024-01-02")).containsExactly("a1");
        assertThat(found("on:2024-02-03 دمشق")).containsExactly("a3");
        assertThat(found("outlet:\"صحيفة b\" act:warn")).containsExactly("b4");
    }

    @Test
    void what_no_statement_holds_whole_is_found_by_most_of_it() {
        try (Search search = Search.open(ledger)) {
            Answer answer = search.ask(Question.of("عاد نازح أمطار زرافة"));
            assertThat(answer.relaxed()).isTrue();
            assertThat(answer.hits().get(0).report().id()).isEqualTo("b5");
        }
    }

    @Test
    void highlights_are_the_words_without_their_proclitics() {
        try (Search search = Search.open(ledger)) {
            Answer answer = search.ask(Question.of("دمشق"));
            for (Answer.Hit hit : answer.hits()) {
                assertThat(hit.marked())
                        .extracting(span -> span.of(hit.report().text()))
                        .containsExactly("دمشق");
            }
            Answer.Hit stem = search.ask(Question.of("نازحين")).hits().get(0);
            assertThat(stem.marked())
                    .extracting(span -> span.of(stem.report().text()))
                    .containsExactly("نازح");
            Answer.Hit phrase = search.ask(Question.of("\"وفد دمشق\"")).hits().get(0);
            assertThat(phrase.marked())
                    .extracting(span -> span.of(phrase.report().text()))
                    .containsExactly("وفد بدمشق");
        }
    }

    @Test
    void facets_count_and_pages_go_on() {
        try (Search search = Search.open(ledger)) {
            Answer all = search.ask(Question.of("kind:statement after:2000"));
            assertThat(all.total()).isEqualTo(6);
            assertThat(all.outlets())
                    .containsExactlyInAnyOrder(new Answer.Count("صحيفة a", 3), new Answer.Count("صحيفة b", 3));
            assertThat(all.speakers()).contains(new Answer.Count("سالم كرم", 2));
            assertThat(all.acts()).contains(new Answer.Count("assert", 4), new Answer.Count("deny", 1));
            assertThat(all.days()).contains(new Answer.Count("2024-01", 2));
            for (Question.Order order : Question.Order.values()) {
                List<String> paged = new ArrayList<>();
                String cursor = null;
                do {
                    Answer page = search.ask(new Question("kind:statement after:2000", 2, order, cursor, 0));
                    page.hits().forEach(hit -> paged.add(hit.report().id()));
                    cursor = page.next();
                } while (cursor != null);
                assertThat(paged).as(order.toString()).hasSize(6).doesNotHaveDuplicates();
                if (order == Question.Order.TIME) {
                    assertThat(paged).containsExactly("b6", "b5", "b4", "a3", "a2", "a1");
                }
            }
            assertThatThrownBy(() -> search.ask(new Question("دمشق", 2, Question.Order.TIME, "xx", 0)))
                    .isInstanceOf(QueryException.class);
        }
    }

    @Test
    void an_index_that_is_deleted_or_damaged_is_made_anew() throws IOException {
        assertThat(found("دمشق")).hasSize(3);
        SearchIndex.delete(ledger);
        assertThat(found("دمشق")).hasSize(3);
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(found("دمشق")).hasSize(3);
    }

    @Test
    void an_index_of_another_ledger_is_not_believed() throws IOException {
        assertThat(found("دمشق")).hasSize(3);
        Path other = folder.resolve("other");
        try (Ledger second = Ledger.open(other, Ledger.Mode.ADD)) {
            second.write(rows -> rows.add(new Sighting("/x", 0, REPORTS.get(3).report()), REPORTS.get(3), "1", 5));
            Files.createDirectories(other.resolve("index"));
            try (Stream<Path> files = Files.list(folder.resolve("index"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, other.resolve("index").resolve(file.getFileName()));
                }
            }
            try (Search search = Search.open(second)) {
                assertThat(search.ask(Question.of("دمشق")).total()).isZero();
                assertThat(search.ask(Question.of("دمشقي")).total()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_report_that_is_read_again_is_found_as_it_is_read_now() {
        assertThat(found("دمشق act:deny")).containsExactly("a2");
        Analysis before = REPORTS.get(1);
        Analysis now = new Analysis(before.report(), before.entities(), List.of(), List.of(), List.of(), List.of());
        ledger.write(rows -> rows.analysed(2, now, "2", 9));
        assertThat(found("دمشق act:deny")).isEmpty();
        assertThat(found("دمشق kind:passage")).containsExactly("a2");
        try (SearchIndex index = SearchIndex.open(ledger)) {
            assertThat(index.check()).isEmpty();
        }
    }

    @Test
    void a_check_tells_what_is_missing_and_the_index_begins_again() {
        assertThat(found("دمشق")).hasSize(3);
        try (SearchIndex index = SearchIndex.open(ledger)) {
            assertThat(index.check()).isEmpty();
            assertThat(index.taken()).isEqualTo(6);
            index.forget();
            assertThat(index.taken()).isZero();
            index.catchUp();
            assertThat(index.check()).isEmpty();
        }
        assertThat(IndexCheck.compare(Map.of(1L, 2, 9L, 1), Map.of(1L, 3, 2L, 1), 5))
                .hasSize(3);
    }

    @Test
    void what_was_not_settled_is_taken_again() {
        try (SearchIndex index = SearchIndex.open(ledger)) {
            index.take(List.of(ledger.analyses().find(1).orElseThrow()));
        }
        try (SearchIndex index = SearchIndex.open(ledger)) {
            assertThat(index.taken()).isZero();
        }
        assertThat(found("دمشق")).hasSize(3);
    }

    @Test
    void any_question_is_answered_or_refused() {
        try (Search search = Search.open(ledger)) {
            for (String query : List.of(
                    "في",
                    "من على",
                    "(((",
                    "\"\"",
                    "-x y",
                    "()",
                    "ء",
                    "\ud800",
                    "a|b|-c",
                    "value:1..0 x",
                    "speaker:\"x y\" | act:deny",
                    "-(a b) c",
                    "name:\"سالم كرم\"",
                    "place:x -place:y z")) {
                try {
                    search.ask(Question.of(query));
                } catch (QueryException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }
}
