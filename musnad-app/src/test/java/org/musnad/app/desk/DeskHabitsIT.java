package org.musnad.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits that hold on every page: the sheet of keys, copies with their source, days that are drawn, small windows. */
@ExtendWith(DeskInChromium.Opener.class)
class DeskHabitsIT {
    private static final String GOVERNMENT = "/?q=" + Visit.encode("الحكومة");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reports/1",
                "/stories",
                "/stories/1",
                "/who",
                "/figures",
                "/map",
                "/review",
                "/review/log",
                "/dossiers",
                "/intake",
                "/settings",
                "/api"
            })
    void the_sheet_of_keys_opens_over_every_page_and_closes(String path, DeskInChromium desk) {
        try (Visitor visitor = desk.view().open(path)) {
            visitor.press("?");
            visitor.find("dialog#sheet tbody tr").first().waitFor();
            assertThat(visitor.at()).isEqualTo(path);
            assertThat(visitor.text("#sheet")).contains("مفاتيح");
            visitor.press("Escape");
            visitor.page().waitForFunction("() => !document.querySelector('#sheet')");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** What a copy of the words of an element would put on the clipboard. */
    private static String copied(Visitor visitor, String selector) {
        return String.valueOf(visitor.page().evaluate("""
                selector => {
                  const range = document.createRange();
                  range.selectNodeContents(document.querySelector(selector));
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                  const data = new DataTransfer();
                  document.querySelector(selector).dispatchEvent(
                    new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
                  return data.getData('text/plain');
                }""", selector));
    }

    @Test
    void a_copy_gives_the_words_with_their_source(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/reports/1")) {
            String words = visitor.text(".text .said[data-i]");
            List<String> lines = copied(visitor, ".text .said[data-i]").lines().toList();
            assertThat(lines.get(0)).isEqualTo(words.strip());
            assertThat(lines.get(1)).startsWith("— ").contains("وكالة الأفق", "2025-01-14", "عبّارة");
            assertThat(lines.get(2)).matches("http://localhost:\\d+/reports/1#s\\d+");
            visitor.go(GOVERNMENT);
            String hit = copied(visitor, ".hit .said");
            assertThat(hit)
                    .startsWith(visitor.text(".hit .said"))
                    .contains("\n— خبراء اقتصاد، صحيفة المؤشر العربي، 2024-01-19، ");
            assertThat(hit).containsPattern("\nhttp://localhost:\\d+/reports/\\d+#s\\d+$");
            visitor.go("/figures?q=" + Visit.encode("قتلى"));
            assertThat(copied(visitor, ".panel tbody [data-words]"))
                    .containsPattern("\n— .+\nhttp.+/reports/\\d+#f\\d+$");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void the_key_c_copies_the_item_with_its_source(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open(GOVERNMENT)) {
            visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            visitor.press("j", "c");
            visitor.find("#toast:visible").waitFor();
            assertThat(String.valueOf(visitor.ask("() => navigator.clipboard.readText()")))
                    .startsWith(visitor.text(".hit .said").strip() + "\n— ");
            visitor.go("/reports/1").press("j", "c");
            visitor.find("#toast:visible").waitFor();
            assertThat(String.valueOf(visitor.ask("() => navigator.clipboard.readText()")))
                    .startsWith("سواكن (الأفق)")
                    .contains("\n— هيئة الموانئ البحرية السودانية، وكالة الأفق")
                    .containsPattern("/reports/1#s1$");
        }
    }

    @Test
    void enter_leads_from_the_list_to_the_text_and_back(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/reports/1")) {
            visitor.press("j");
            Object row = visitor.ask("() => document.activeElement.id");
            assertThat(visitor.count(".text .on"))
                    .as("the words of the row are lit")
                    .isPositive();
            visitor.press("Enter");
            assertThat(String.valueOf(visitor.ask("() => document.activeElement.dataset.i"))
                            .split(" "))
                    .contains(row.toString());
            visitor.press("Enter");
            assertThat(visitor.ask("() => document.activeElement.closest('.side') !== null"))
                    .isEqualTo(true);
            visitor.find(".text .name[tabindex='0']").first().focus();
            visitor.press("Enter");
            assertThat(
                            visitor.ask(
                                    "() => document.activeElement.matches('.side li') && document.activeElement.offsetParent !== null"))
                    .as("a list that was closed is opened")
                    .isEqualTo(true);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void days_are_drawn_over_the_bars_with_both_ends_in(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open(GOVERNMENT)) {
            int all = Integer.parseInt(visitor.text("[role=status]").replaceAll("\\D", ""));
            Locator bars = visitor.find("svg.days a");
            visitor.page().waitForNavigation(() -> draw(visitor, bars.first(), bars.last()));
            assertThat(visitor.find("#q").inputValue()).matches("الحكومة بعد:2024-01-\\d\\d قبل:2024-\\d\\d-\\d\\d");
            assertThat(Integer.parseInt(visitor.text("[role=status]").replaceAll("\\D", "")))
                    .isEqualTo(all);
            visitor.go(GOVERNMENT + "&from=2024-01-17&to=2024-01-17");
            assertThat(visitor.text("[role=status]")).endsWith(" 1");
            visitor.go(GOVERNMENT).find("svg.days a").first().focus();
            visitor.press("Shift+ArrowRight");
            assertThat(visitor.count("svg.days a.on")).isEqualTo(2);
            visitor.page().waitForNavigation(() -> visitor.press("Enter"));
            assertThat(visitor.find("#q").inputValue()).contains("بعد:");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static void draw(Visitor visitor, Locator from, Locator to) {
        BoundingBox first = from.boundingBox();
        BoundingBox last = to.boundingBox();
        Mouse mouse = visitor.page().mouse();
        double y = visitor.find("svg.days").boundingBox().y + 60;
        mouse.move(first.x + 1, y);
        mouse.down();
        mouse.move((first.x + last.x) / 2, y);
        mouse.move(last.x + last.width / 2, y);
        mouse.up();
    }

    @Test
    void the_map_has_a_line_of_time_that_narrows_it(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/map")) {
            int all = visitor.count("tbody tr");
            assertThat(visitor.find("svg.days title").first().textContent())
                    .matches(".*\\d{4}-\\d\\d-\\d\\d.*أقوال \\d+، أرقام \\d+");
            visitor.page()
                    .waitForNavigation(() -> draw(
                            visitor,
                            visitor.find("svg.days a").nth(30),
                            visitor.find("svg.days a").last()));
            assertThat(visitor.at()).contains("from=20", "to=20");
            assertThat(visitor.count("tbody tr")).isBetween(1, all - 1);
            assertThat(visitor.count("svg.days a.on")).isEqualTo(visitor.count("svg.days a") - 30);
            visitor.click("a[href='/map?view=arab']");
            assertThat(visitor.count("tbody tr")).isEqualTo(all);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void a_small_window_opens_the_map_where_most_reports_are_and_shows_the_whole_plot(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/keys")) {
            visitor.page().setViewportSize(360, 800);
            visitor.go("/map");
            assertThat(visitor.ask("""
                    () => { const box = document.querySelector('.map').getBoundingClientRect();
                      const seen = [...document.querySelectorAll('.map circle')].filter(c => {
                        const b = c.getBoundingClientRect(); return b.left >= box.left && b.right <= box.right; });
                      return seen.length > document.querySelectorAll('.map circle').length / 2; }""")).isEqualTo(true);
            visitor.go("/figures?q=" + Visit.encode("قتلى"));
            assertThat(visitor.ask("""
                    () => [...document.querySelectorAll('svg.plot a, svg.plot text')].every(e => {
                      const b = e.getBoundingClientRect(); return b.left >= 0 && b.right <= innerWidth; })""")).isEqualTo(true);
            assertThat(visitor.ask("""
                    () => [...document.querySelectorAll('.panel td')].every(e => e.getBoundingClientRect().right <= innerWidth
                      && e.getBoundingClientRect().left >= 0)"""))
                    .as("every column of the table is in sight")
                    .isEqualTo(true);
            for (String path :
                    List.of("/stories", "/stories/1", "/review/log", "/who?name=" + Visit.encode("خديجة أومنصور"))) {
                visitor.go(path);
                assertThat(visitor.ask("""
                        () => { const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                          for (let n = walker.nextNode(); n; n = walker.nextNode()) for (const m of n.data.matchAll(/\\d{4}-\\d\\d-\\d\\d/g)) {
                            const r = document.createRange(); r.setStart(n, m.index); r.setEnd(n, m.index + 10);
                            if (new Set([...r.getClientRects()].map(b => Math.round(b.top))).size > 1) return m[0];
                          } return ''; }""")).as("a day over two lines: " + path).isEqualTo("");
            }
        }
    }

    @Test
    void more_results_come_below_those_that_are_there(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/?q=" + Visit.encode("قال"))) {
            assertThat(visitor.count(".hit")).isEqualTo(20);
            visitor.click(".more a");
            visitor.page().waitForFunction("() => document.querySelectorAll('.hit').length > 20");
            assertThat(visitor.at()).doesNotContain("cursor");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void the_last_review_is_undone_by_a_key_from_the_next_item(DeskInChromium desk) {
        try (Visitor visitor = desk.view().open("/review")) {
            String before = visitor.find("#reviewed").getAttribute("data-reviewed");
            String paragraph = visitor.text("#paragraph mark");
            visitor.page().waitForNavigation(() -> visitor.press("a"));
            assertThat(visitor.find("#reviewed").getAttribute("data-reviewed")).isNotEqualTo(before);
            assertThat(visitor.text("form.last")).contains("قُبل");
            visitor.page().waitForNavigation(() -> visitor.press("u"));
            assertThat(visitor.find("#reviewed").getAttribute("data-reviewed")).isEqualTo(before);
            assertThat(visitor.text("#paragraph mark")).isEqualTo(paragraph);
            visitor.press("3");
            String words = visitor.find("#value").inputValue();
            assertThat(paragraph).startsWith(words);
            visitor.page().waitForNavigation(() -> visitor.click("button[value=correct]"));
            assertThat(visitor.text("form.last")).contains("صُحح");
            visitor.page().waitForNavigation(() -> visitor.press("u"));
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void files_of_this_machine_are_taken_from_a_list(DeskInChromium desk, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("one.txt"), "قال عمدة البلدة نادر السعيد إن السوق تُفتح الخميس.");
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.writeString(inside.resolve("two.txt"), "قالت مديرة المكتبة ريم الحاج إن 40 كتابا وصلت.");
        Files.writeString(folder.resolve("files.list"), "# two\n" + inside.toUri() + "\n");
        try (Visitor visitor = desk.view().open("/intake")) {
            visitor.fill("#paths", folder.resolve("one.txt") + "\n" + folder.resolve("files.list"));
            visitor.click("form[action='/intake'] button");
            visitor.find("main li[data-item] a").first().waitFor();
            assertThat(visitor.count("main li[data-item] a")).isEqualTo(2);
            assertThat(visitor.troubles()).isEmpty();
        }
    }
}
