package org.musnad.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musnad.ledger.store.Review;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Span;

/** Pages that are kept change when what they show changes, decisions are undone, and an Arabic page speaks Arabic. */
class DeskChangesTest {
    /** Names of forms and of programs' things, which are the same in every language. */
    private static final Set<String> CODES = Set.of(
            "CSV", "SVG", "PNG", "JSON", "API", "Atom", "PDF", "HTML", "RSS", "Word", "ODT", "EPUB", "WARC", "English",
            "musnad", "add", "sha256", "Musnad", "act", "sample", "Shift", "Enter", "Esc", "file", "list");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]+");

    private static DeskTrial trial;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        trial = DeskTrial.of(folder, DeskTrial.samples());
        trial.form("/settings", "/settings", "lang=ar&digits=latn&name=" + Visit.encode("هند العلي") + "&capacity=40");
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static Document page(String path) throws Exception {
        return Jsoup.parse(trial.get(path, "Accept", "text/html").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/?q=الحكومة", "/?q=act:", "/?q=act:deny", "/?q=-الحكومة", "/reports/1", "/reports/2", "/who",
                "/who?name=خديجة أومنصور", "/figures", "/figures?q=قتلى", "/figures?q=عشرات", "/map", "/stories",
                        "/stories/1", "/review",
                "/review/log", "/dossiers", "/intake", "/settings", "/keys", "/reports/999999"
            })
    void an_arabic_page_holds_no_latin_words_but_names_and_codes(String path) throws Exception {
        int question = path.indexOf('=');
        Document page = page(
                question < 0 ? path : path.substring(0, question + 1) + Visit.encode(path.substring(question + 1)));
        page.select("bdi[dir=ltr], code, kbd, [lang=en], script, style, .text, .paragraph, .said")
                .remove();
        // What reports and people wrote stands in bdi of its own direction.
        page.select("bdi").stream()
                .filter(each -> each.parents().select("main").isEmpty()
                        || each.closest(".facts, .chips, li, p, td, h1, h2, h3, small") != null)
                .filter(each -> !each.text().matches(".*\\b(some|confidence|verb|the)\\b.*"))
                .forEach(Element::remove);
        List<String> foreign = new ArrayList<>();
        Matcher words = LATIN.matcher(page.body().text());
        while (words.find()) {
            if (!CODES.contains(words.group()) && !words.group().matches("[A-Z0-9]+")) {
                foreign.add(words.group());
            }
        }
        assertThat(foreign).as(path).isEmpty();
    }

    @Test
    void a_page_that_is_kept_has_the_token_of_whoever_asks() throws Exception {
        String first = trial.token("/?q=act%3Adeny");
        HttpClient other =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String body = DeskTrial.send(
                        other, trial.request("/?q=act%3Adeny&lang=ar").GET().build())
                .body();
        assertThat(first).hasSize(64);
        assertThat(body).doesNotContain(first).containsPattern("name=\"_csrf\" value=\"[0-9a-f]{64}\"");
        assertThat(trial.get("/?q=act%3Adeny").body()).contains(first);
    }

    @Test
    void a_review_shows_at_once_and_so_does_its_undoing() throws Exception {
        StoredReport report = trial.ledger.reports().find(1).orElseThrow();
        Span span = trial.ledger
                .analyses()
                .ofReport(1)
                .orElseThrow()
                .analysis()
                .statements()
                .get(0)
                .content();
        String before = page("/review").selectFirst("#reviewed").attr("data-reviewed");
        trial.form(
                "/review",
                "/review",
                "report=1&layer=statement&begins=" + span.start() + "&ends=" + span.end()
                        + "&verdict=correct&field=speaker&value=x&to=/review");
        assertThat(page("/review").selectFirst("#reviewed").attr("data-reviewed"))
                .isNotEqualTo(before);
        assertThat(page("/review").selectFirst("progress").attr("max")).isEqualTo("40");
        assertThat(page("/reports/1").select(".side strong").text()).contains("صُحح");
        Document log = page("/review/log");
        assertThat(log.selectFirst("tbody tr").text()).contains("القائل");
        trial.form(
                "/review/log",
                "/review/undo",
                "id=" + log.selectFirst("[name=id]").val() + "&to=/review/log");
        assertThat(page("/review").selectFirst("#reviewed").attr("data-reviewed"))
                .isEqualTo(before);
        assertThat(report.sha256()).isNotEmpty();
    }

    @Test
    void the_log_of_reviews_is_paged() throws Exception {
        String sha256 = trial.ledger.reports().find(3).orElseThrow().sha256();
        for (int k = 0; k < 60; k++) {
            trial.ledger
                    .reviews()
                    .add(new Review(
                            0,
                            sha256,
                            Review.Layer.REPORT,
                            new Span(0, 1 + k),
                            Review.Verdict.NOTE,
                            null,
                            null,
                            "n" + k,
                            "هند",
                            k,
                            null));
        }
        Document first = page("/review/log");
        assertThat(first.select("tbody tr")).hasSize(50);
        Document second = page(first.selectFirst("a[href^=/review/log?cursor]").attr("href"));
        assertThat(second.select("tbody tr").size()).isBetween(10, 50);
        assertThat(second.select("tbody tr").first().text())
                .isNotEqualTo(first.select("tbody tr").last().text());
    }

    @Test
    void names_are_parted_joined_and_both_are_undone() throws Exception {
        String path = "/who?name=" + Visit.encode("مجلس");
        Document before = page(path);
        Element other = before.selectFirst("button[name=merge]");
        assertThat(other).isNotNull();
        String fields = "name=" + Visit.encode("مجلس") + "&other="
                + before.selectFirst("input[name=other]").val() + "&at="
                + before.selectFirst("input[name=other]").val();
        assertThat(trial.form(path, "/who/decide", fields + "&merge=" + other.val())
                        .statusCode())
                .isEqualTo(302);
        Document joined =
                page(path + "&at=" + before.selectFirst("input[name=other]").val());
        assertThat(joined.select("button[name=merge]"))
                .hasSizeLessThan(before.select("button[name=merge]").size());
        Element undo = joined.selectFirst("form[action=/who/undo] button");
        assertThat(joined.select("form[action=/who/undo]").text()).contains("هند العلي");
        trial.form(path, "/who/undo", fields + "&id=" + undo.val());
        assertThat(page(path).select("button[name=merge]")).hasSameSizeAs(before.select("button[name=merge]"));
        assertThat(page(path).select("form[action=/who/undo]")).isEmpty();
    }

    @Test
    void figures_are_exported_in_every_form() throws Exception {
        String query = "?q=" + Visit.encode("قتلى");
        assertThat(trial.get("/figures.svg" + query).body()).contains("<svg");
        assertThat(trial.get("/figures.csv" + query).body().lines()).hasSizeGreaterThan(1);
        assertThat(DeskTrial.json(trial.get("/figures.json" + query))).isNotEmpty();
        assertThat(page("/figures" + query).select("[data-png]")).isNotEmpty();
    }

    @Test
    void the_page_of_a_report_has_one_first_heading() throws Exception {
        assertThat(page("/reports/1").select("h1")).hasSize(1);
    }
}
