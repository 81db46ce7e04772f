package org.musnad.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musnad.reader.Analysis;
import org.musnad.reader.Figure;
import org.musnad.reader.Report;
import org.musnad.reader.Span;

class HtmlViewTest {
    private static String page(Analysis... analyses) {
        View view = View.of(View.Format.HTML, false, 100);
        StringBuilder page = new StringBuilder(new String(view.begin(), StandardCharsets.UTF_8));
        for (int i = 0; i < analyses.length; i++) {
            page.append(new String(view.one(analyses[i], i + 1), StandardCharsets.UTF_8));
        }
        return page.append(new String(view.end(), StandardCharsets.UTF_8)).toString();
    }

    private static String wholeText(Element part) {
        StringBuilder text = new StringBuilder();
        for (Element paragraph : part.select(".text > h2, .text > p:not(.facts)")) {
            text.append(paragraph.wholeText()).append('\n');
        }
        return text.toString();
    }

    @Test
    void the_text_stands_in_the_page_to_the_letter() {
        Document page = Jsoup.parse(page(Fixtures.analysis()));
        String expected = Fixtures.REPORT.text().replace("\n\n", "\n") + "\n";
        assertThat(wholeText(page.selectFirst("article"))).isEqualTo(expected);
    }

    @Test
    void a_paragraph_runs_the_way_of_most_of_its_letters_not_of_its_first() {
        Report report =
                Report.of("directions", "عنوان", "(CNN)-- دعا الوزير إلى الهدوء.\n\nBreaking news: «عاجل»\n\n2024");
        Document page = Jsoup.parse(page(new Analysis(report, List.of(), List.of(), List.of(), List.of(), List.of())));
        assertThat(page.select(".text > p:not(.facts)").eachAttr("dir")).containsExactly("rtl", "ltr", "auto");
    }

    @Test
    void a_mark_covers_its_own_characters_and_no_others() {
        Document page = Jsoup.parse(page(Fixtures.analysis()));
        assertThat(covered(page, "r1-f1")).isEqualTo("30 ألفطن");
        assertThat(covered(page, "r1-t1")).isEqualTo("غدا الخميس");
        assertThat(covered(page, "r1-s3")).isEqualTo("مدير الحرسأبلغنحو 30 ألف طن و5 قوارب عالقة");
        assertThat(page.select(".cue[data-i~=\\br1-s3\\b]").text()).isEqualTo("أبلغ");
    }

    private static String covered(Document page, String id) {
        StringBuilder words = new StringBuilder();
        for (Element piece : page.select(".text [data-i]")) {
            if (List.of(piece.attr("data-i").split(" ")).contains(id)) {
                words.append(piece.wholeText());
            }
        }
        return words.toString();
    }

    @Test
    void every_item_is_explained_and_can_be_reached_by_keyboard() {
        Document page = Jsoup.parse(page(Fixtures.analysis()));
        for (String id : List.of("s1", "s2", "s3", "s4", "f1", "f2", "t1", "e1", "e2", "c1")) {
            assertThat(page.select(".text [tabindex=0][aria-describedby~=(^| )r1-" + id + "( |$)]"))
                    .as(id)
                    .isNotEmpty();
            assertThat(page.getElementById("r1-" + id)).as(id).isNotNull();
        }
    }

    @Test
    void ids_are_unique_though_reports_share_them() {
        Document page = Jsoup.parse(page(Fixtures.analysis(), Fixtures.analysis()));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void the_page_needs_no_other_file() {
        String page = page(Fixtures.analysis());
        assertThat(page).doesNotContain("http://", "https://", "src=", "<link", "@import", "url(");
        assertThat(page).contains("<html lang=\"ar\" dir=\"rtl\">").contains("&lt;الثالث&gt;");
    }

    @Test
    void the_looks_never_change_how_letters_join() throws IOException {
        try (var in = HtmlView.class.getResourceAsStream("marks.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String name : List.of("said", "source", "cue", "name", "figure", "counted", "time", "link")) {
                int at = css.indexOf("\n." + name + " {");
                String rule = css.substring(at, css.indexOf('}', at));
                assertThat(rule).as(name).doesNotContain("padding", "margin", "border", "font", "display", "letter");
            }
        }
    }

    @Test
    void any_text_is_shown() {
        String text = "\u0000\uD800x\u202Eabc\n\n\r\n<b>\uFFFF</b>";
        Report report = Report.of("x", text);
        Figure figure = new Figure(
                "f1",
                new Span(0, text.length()),
                1d,
                1d,
                1d,
                false,
                null,
                Figure.Kind.COUNT,
                null,
                null,
                null,
                null,
                null,
                null,
                "t");
        Analysis analysis = new Analysis(report, List.of(), List.of(), List.of(figure), List.of(), List.of());
        assertThat(page(analysis)).doesNotContain("\u0000").contains("&lt;b&gt;");
    }

    /** -Dpage=FILE keeps the fixture's page for looking at. */
    @Test
    void the_page_can_be_written(@TempDir Path folder) throws IOException {
        String wanted = System.getProperty("page");
        Path file = wanted == null ? folder.resolve("page.html") : Path.of(wanted);
        Files.writeString(file, page(Fixtures.analysis()));
        assertThat(file).isNotEmptyFile();
    }
}
