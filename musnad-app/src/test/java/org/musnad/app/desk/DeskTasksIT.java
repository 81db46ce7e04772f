package org.musnad.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fact-checker does all day, in a real browser with scripts. */
@ExtendWith(DeskInChromium.Opener.class)
class DeskTasksIT {

    @ParameterizedTest
    @ValueSource(strings = {"غرق العبارة", "Nadine", "act:deny", "value:>1000", "place:دمشق"})
    void a_query_in_arabic_latin_letters_or_fields_finds_statements_that_open(String query, DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/")) {
            visitor.fill("#q", query).press("Enter");
            visitor.find(".hit").first().waitFor();
            assertThat(visitor.count(".hit")).isPositive();
            assertThat(visitor.find("#q").inputValue()).isEqualTo(query);
            visitor.click(".hit .said a");
            visitor.find("article.report").waitFor();
            assertThat(visitor.at()).matches("/reports/\\d+(#\\w+)?");
            visitor.page().goBack();
            assertThat(visitor.count(".hit")).isPositive();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void words_of_the_query_are_marked_and_facets_narrow(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/?q=" + Visit.encode("غرق العبارة"))) {
            assertThat(visitor.count(".hit mark")).isPositive();
            String before = visitor.text("[role=status]");
            assertThat(visitor.count("svg.days a")).isPositive();
            visitor.click("ul.facet a");
            assertThat(visitor.text("[role=status]")).isNotEqualTo(before);
        }
    }

    @Test
    void each_example_of_the_first_page_finds_something(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/")) {
            int examples = visitor.count("ul.chips a");
            for (int k = 0; k < examples; k++) {
                visitor.go("/").find("ul.chips a").nth(k).click();
                assertThat(visitor.count(".hit")).as(visitor.at()).isPositive();
            }
        }
    }

    @Test
    void a_query_that_cannot_be_understood_and_one_without_answers_say_so(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/?q=" + Visit.encode("act:"))) {
            assertThat(visitor.text("[role=alert]")).isNotBlank();
            visitor.go("/?q=zzzzqqq");
            assertThat(visitor.text(".notice")).isNotBlank();
            visitor.go("/?q=");
            assertThat(visitor.count("[role=alert]")).isZero();
            assertThat(visitor.count(".chips a")).isPositive();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void the_keyboard_moves_through_items_opens_them_and_shows_its_sheet(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/?q=" + Visit.encode("act:deny"))) {
            visitor.press("j");
            Object first = visitor.ask("() => document.activeElement.href");
            visitor.press("j");
            Object second = visitor.ask("() => document.activeElement.href");
            assertThat(second).isNotNull().isNotEqualTo(first);
            visitor.press("k");
            assertThat(visitor.ask("() => document.activeElement.href")).isEqualTo(first);
            visitor.press("/");
            assertThat(visitor.ask("() => document.activeElement.id")).isEqualTo("q");
            visitor.press("Tab", "j");
            visitor.pressAway("Enter", "/reports/.*");
            visitor.press("j", "j");
            visitor.press("?").find("#sheet tr").first().waitFor();
            visitor.press("?").page().waitForFunction("() => !document.querySelector('#sheet')");
            visitor.pressAway("/", "/");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void hover_and_focus_explain_an_item_and_the_side_list_leads_to_its_words(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/reports/1")) {
            Locator tip = visitor.find("#tip");
            assertThat(tip.isVisible()).isFalse();
            visitor.find(".text [data-i].figure").first().hover();
            assertThat(tip.isVisible()).isTrue();
            assertThat(tip.innerText()).isNotBlank();
            visitor.press("Escape");
            assertThat(tip.isVisible()).isFalse();
            visitor.find(".text [data-i][tabindex='0']").first().focus();
            assertThat(tip.innerText()).isNotBlank();
            Locator row = visitor.find(".side .voice li[id]").first();
            String id = row.getAttribute("id");
            row.locator("a").first().click();
            Object focused = visitor.ask("() => document.activeElement.dataset.i");
            assertThat(List.of(String.valueOf(focused).split(" "))).contains(id);
            assertThat(visitor.ask("() => document.activeElement.className").toString())
                    .contains("on");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void marks_break_no_word_and_the_text_is_the_reports(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/reports/1")) {
            Object broken = visitor.ask("""
                    () => {
                      const broken = [];
                      const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
                      for (let node = walker.nextNode(), last = null; node; last = node, node = walker.nextNode()) {
                        const style = getComputedStyle(node.parentElement);
                        if (style.display === 'inline' && (parseFloat(style.paddingLeft) || parseFloat(style.marginLeft) || parseFloat(style.borderLeftWidth) || parseFloat(style.marginRight))
                            && node.parentElement.closest('[data-i]')) broken.push(node.data);
                      }
                      return broken;
                    }""");
            assertThat(broken)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .isEmpty();
        }
    }

    @Test
    void a_review_is_accepted_by_key_logged_and_undone(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/review")) {
            double before = reviewed(visitor);
            visitor.page().waitForNavigation(() -> visitor.press("a"));
            assertThat(reviewed(visitor)).isEqualTo(before + 1);
            visitor.go("/review/log");
            assertThat(visitor.text("tbody tr")).contains(DeskInChromium.REVIEWER);
            visitor.click("tbody tr button");
            assertThat(visitor.count("tbody tr:first-child s")).isEqualTo(1);
            visitor.go("/review");
            assertThat(reviewed(visitor)).isEqualTo(before);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static double reviewed(Visitor visitor) {
        return Double.parseDouble(visitor.find("#reviewed").getAttribute("data-reviewed"));
    }

    @Test
    void a_review_corrects_a_span_that_was_selected(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/review")) {
            visitor.click("details summary");
            visitor.ask("""
                    () => {
                      const words = document.querySelector('#paragraph mark').firstChild;
                      getSelection().setBaseAndExtent(words, 0, words, words.data.indexOf(' ', 6));
                    }""");
            visitor.page().waitForFunction("() => document.getElementById('value').value !== ''");
            String chosen = visitor.find("#value").inputValue();
            assertThat(chosen).isNotBlank();
            assertThat(visitor.text("#paragraph")).contains(chosen);
            visitor.fill("#why", "الكلمات وحدها");
            visitor.click("button[value=correct]");
            visitor.go("/review/log");
            assertThat(visitor.text("tbody tr")).contains(chosen, "الكلمات وحدها", DeskInChromium.REVIEWER);
            visitor.click("tbody tr button");
            assertThat(visitor.count("tbody tr:first-child s")).isEqualTo(1);
        }
    }

    @Test
    void a_review_corrects_a_span_by_keyboard(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/review")) {
            String item = visitor.text("#paragraph mark").strip();
            String paragraph = visitor.text("#paragraph");
            visitor.press("3");
            String shorter = visitor.find("#value").inputValue();
            assertThat(item).startsWith(shorter);
            assertThat(shorter.length()).isLessThan(item.length());
            visitor.press("4", "2");
            assertThat(item).endsWith(visitor.find("#value").inputValue());
            assertThat(visitor.text("#paragraph")).isEqualTo(paragraph);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void a_review_without_a_name_asks_for_one(DeskInChromium desk) {
        try (Visitor visitor = desk.view().nameless().open("/review")) {
            assertThat(visitor.count("button[value=accept]")).isZero();
            visitor.click(".notice a[href='/settings']");
            visitor.fill("#name", "سمير").click("form[action='/settings'] button");
            visitor.go("/review");
            assertThat(visitor.count("button[value=accept]")).isEqualTo(1);
        }
    }

    @Test
    void who_shows_roles_and_statements_that_open(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/who")) {
            visitor.click("ul.chips a");
            assertThat(visitor.count("article.card")).isPositive();
            visitor.click("article.card .plainlist a:visible");
            visitor.find("article.report").waitFor();
            visitor.go("/who?name=Nobody");
            assertThat(visitor.text(".notice")).isNotBlank();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void figures_are_plotted_tabled_and_downloaded(DeskInChromium desk) throws IOException {
        try (Visitor visitor = desk.view().open("/figures")) {
            visitor.fill("#q", "قتلى").press("Enter");
            visitor.find(".panel").first().waitFor();
            assertThat(visitor.count("svg.plot path")).isPositive();
            assertThat(visitor.count(".panel tbody tr")).isPositive();
            assertThat(download(visitor, "a[href^='/figures.svg']")).contains("<svg");
            assertThat(download(visitor, "a[href^='/figures.csv']")).contains(",");
            assertThat(download(visitor, "a[href^='/figures.json']")).containsPattern("^\\s*[\\[{]");
            Download picture = visitor.page().waitForDownload(() -> visitor.click("[data-png]"));
            byte[] png = Files.readAllBytes(picture.path());
            assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(2000);
            visitor.click("svg.plot a path");
            visitor.find("article.report").waitFor();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static String download(Visitor visitor, String link) throws IOException {
        Download download = visitor.page().waitForDownload(() -> visitor.click(link));
        return Files.readString(download.path());
    }

    @Test
    void the_map_has_circles_a_list_and_a_slider_of_days(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/map")) {
            assertThat(visitor.count(".map circle")).isPositive();
            assertThat(visitor.count("tbody tr")).isPositive();
            int all = visitor.count("tbody tr");
            visitor.page().waitForNavigation(() -> visitor.find("#slide").evaluate("""
                    slide => { slide.value = Math.floor(slide.max / 4);
                      slide.dispatchEvent(new Event('input')); slide.dispatchEvent(new Event('change')); }"""));
            assertThat(visitor.at()).contains("to=20");
            assertThat(visitor.count("tbody tr")).isBetween(1, all - 1);
            assertThat(visitor.count("#slider:not([hidden])")).isEqualTo(1);
            visitor.page().selectOption("#view", "world");
            visitor.click("#map-form button");
            assertThat(visitor.at()).contains("view=world");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void a_search_becomes_a_dossier_with_notes_a_feed_and_a_table(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/?q=" + Visit.encode("act:deny"))) {
            visitor.fill("#dossier", "ما نُفي").click("form[action='/dossiers'] button");
            assertThat(visitor.at()).matches("/dossiers/\\d+");
            visitor.fill("#note", "ليُسأل الناطق").click("form[action$='/notes'] button");
            assertThat(visitor.text("main")).contains("ما نُفي", "ليُسأل الناطق", DeskInChromium.REVIEWER);
            APIResponse feed = visitor.context().request().get(desk.url(visitor.at() + "/feed.atom"));
            assertThat(feed.text()).contains("<feed", "<entry>", "ما نُفي");
            APIResponse table = visitor.context().request().get(desk.url(visitor.at() + "/statements.csv"));
            assertThat(new String(table.body(), StandardCharsets.UTF_8)).contains("speaker", "\r\n");
            visitor.go("/dossiers");
            assertThat(visitor.text("main")).contains("ما نُفي");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void settings_change_the_language_its_direction_and_the_digits(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/settings")) {
            assertThat(visitor.find("html").getAttribute("dir")).isEqualTo("rtl");
            visitor.click("input[value=en]").click("input[value=arab]").click("form[action='/settings'] button");
            assertThat(visitor.find("html").getAttribute("dir")).isEqualTo("ltr");
            assertThat(visitor.find("html").getAttribute("lang")).isEqualTo("en");
            visitor.go("/");
            assertThat(visitor.text("main")).containsPattern("[٠-٩]");
            visitor.click("a.language");
            assertThat(visitor.find("html").getAttribute("dir")).isEqualTo("rtl");
        }
    }

    @Test
    void a_story_shows_who_was_first(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/stories")) {
            visitor.click("article.card a");
            assertThat(visitor.at()).matches("/stories/\\d+");
            assertThat(visitor.count(".tellings > li")).isGreaterThan(1);
            visitor.click(".tellings a");
            visitor.find("article.report").waitFor();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void a_pasted_text_and_a_file_are_taken_in_and_can_be_read(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/intake")) {
            visitor.find("#files")
                    .setInputFiles(new FilePayload(
                            "تقرير.txt",
                            "text/plain",
                            "قالت وزيرة النقل ليلى الخطيب إن الجسر الجديد يفتح أبوابه الأحد المقبل بعد عامين من العمل."
                                    .getBytes(StandardCharsets.UTF_8)));
            visitor.fill("#title", "الميناء يعود إلى العمل");
            visitor.fill("#text", "أعلن مدير الميناء سامي النجار أن 12 سفينة رست صباح اليوم في الأرصفة الجديدة.");
            visitor.click("form[action='/intake'] button");
            visitor.find("main li[data-item] a").first().waitFor();
            assertThat(visitor.count("main li[data-item] a")).isEqualTo(2);
            assertThat(visitor.text("main")).contains("الميناء يعود إلى العمل");
            visitor.click("main li[data-item] a");
            assertThat(visitor.count(".text [data-i]")).isPositive();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void the_programs_interface_is_described_and_answers(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/api")) {
            assertThat(visitor.text("main")).contains("/api/v1/reports");
            APIResponse reports = visitor.context().request().get(desk.url("/api/v1/reports?limit=2"));
            assertThat(reports.status()).isEqualTo(200);
            assertThat(reports.text()).contains("\"items\"", "\"next\"");
            assertThat(visitor.context()
                            .request()
                            .get(desk.url("/api/v1/reports/999999"))
                            .status())
                    .isEqualTo(404);
            assertThat(visitor.troubles()).isEmpty();
        }
    }
}
