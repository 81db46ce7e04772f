package org.musnad.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of every page in both languages: accessible, light, without horizontal scroll, mirrored, valid, quiet. Leaves
 * pictures in {@code target/screenshots}.
 */
@ExtendWith(DeskInChromium.Opener.class)
class DeskPagesIT {
    private static final int MOST_BYTES = 300 * 1024;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("search", "/");
        pages.put("search-results", "/?q=" + Visit.encode("غرق العبارة"));
        pages.put("search-deny", "/?q=" + Visit.encode("act:deny"));
        pages.put("search-none", "/?q=zzzzqqq");
        pages.put("search-not-understood", "/?q=" + Visit.encode("act:"));
        pages.put("report", "/reports/1");
        pages.put("report-copied", "/reports/2");
        pages.put("report-hijri", "/reports/15");
        pages.put("who", "/who");
        pages.put("who-name", "/who?name=" + Visit.encode("خديجة أومنصور"));
        pages.put("who-none", "/who?name=Nobody");
        pages.put("figures", "/figures");
        pages.put("figures-plot", "/figures?q=" + Visit.encode("قتلى"));
        pages.put("figures-none", "/figures?q=zzzzqqq");
        pages.put("map", "/map");
        pages.put("review", "/review");
        pages.put("review-log", "/review/log");
        pages.put("dossiers", "/dossiers");
        pages.put("dossier", "/dossiers/1");
        pages.put("stories", "/stories");
        pages.put("story", "/stories/1");
        pages.put("intake", "/intake");
        pages.put("api", "/api");
        pages.put("settings", "/settings");
        pages.put("keys", "/keys");
        pages.put("problem", "/reports/999999");
        return pages;
    }

    static Stream<Arguments> pagesInBothLanguages() {
        return pages().entrySet().stream()
                .flatMap(page ->
                        Stream.of("ar", "en").map(language -> Arguments.of(page.getKey(), page.getValue(), language)));
    }

    private static void aDossierAndAReview(DeskInChromium desk) {
        try (Visitor visitor = desk.view().withoutScripts().open("/dossiers/1")) {
            if (visitor.count("form[action$='/notes']") == 0) {
                visitor.go("/?q=" + Visit.encode("act:deny")).fill("#dossier", "ما نُفي");
                visitor.click("form[action='/dossiers'] button");
                visitor.fill("#note", "ليُسأل الناطق باسم الهيئة").click("form[action$='/notes'] button");
                visitor.go("/review").click("button[value=accept]");
            }
        }
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("pagesInBothLanguages")
    void every_page_holds_what_is_promised(String name, String path, String language, DeskInChromium desk)
            throws IOException {
        aDossierAndAReview(desk);
        try (Visitor visitor = desk.view().in(language).open("/keys")) {
            APIResponse response = visitor.context().request().get(desk.url(path));
            assumeTrue(response.status() == 200 || name.equals("problem"), path + " answers " + response.status());
            visitor.go(path);
            Page page = visitor.page();
            SoftAssertions softly = new SoftAssertions();
            softly.assertThat(visitor.ask("() => document.documentElement.dir"))
                    .as("direction")
                    .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            softly.assertThat(weight(visitor)).as("bytes without fonts").isLessThanOrEqualTo(MOST_BYTES);
            for (int width : new int[] {2560, 1280, 360, 320}) {
                page.setViewportSize(width, 900);
                softly.assertThat(tooWide(visitor)).as("wider than " + width).isEmpty();
                if (width == 1280 || width == 360) {
                    picture(page, name + "-" + language + "-" + width);
                    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        if (width == 1280 == (scheme == ColorScheme.DARK)) {
                            softly.assertThat(violations(visitor))
                                    .as("axe, " + scheme + ", " + width)
                                    .isEmpty();
                        }
                    }
                }
            }
            if (!name.equals("problem")) {
                softly.assertThat(visitor.troubles()).as("troubles").isEmpty();
            }
            softly.assertAll();
        }
    }

    private static int weight(Visitor visitor) {
        Object bytes = visitor.ask("""
                () => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                  .filter(each => !each.name.endsWith('.woff2')).reduce((sum, each) => sum + each.encodedBodySize, 0)""");
        return ((Number) bytes).intValue();
    }

    /** The outermost elements that reach out of the window sideways, outside of boxes that scroll by themselves. */
    private static List<?> tooWide(Visitor visitor) {
        return (List<?>) visitor.ask("""
                () => {
                  const wide = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= wide && document.body.scrollWidth <= wide) return [];
                  const out = [...document.querySelectorAll('body *')].filter(e => {
                    const box = e.getBoundingClientRect();
                    return (box.right > wide + 1 || box.left < -1) && !e.closest('.scroll, .skip, .hidden');
                  });
                  return [document.documentElement.scrollWidth + ' of ' + wide].concat(
                    out.slice(0, 4).map(e => e.tagName + '.' + e.className + ' ' + (e.textContent || '').trim().slice(0, 40)));
                }""");
    }

    private static List<?> violations(Visitor visitor) throws IOException {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            visitor.ask(
                    "() => { if (!window.axe) {" + new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "\n} }");
        }
        return (List<?>) visitor.ask("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                  .filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))""");
    }

    private static void picture(Page page, String name) throws IOException {
        Files.createDirectories(PICTURES);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Test
    void every_page_is_valid_html(DeskInChromium desk) throws Exception {
        Path jars = Path.of("target", "nu");
        assumeTrue(Files.isDirectory(jars), "mvn verify puts the Nu checker there");
        aDossierAndAReview(desk);
        List<String> problems = new ArrayList<>();
        try (NuChecker checker = NuChecker.of(jars);
                Visitor visitor = desk.view().withoutScripts().open("/keys")) {
            for (Map.Entry<String, String> page : pages().entrySet()) {
                APIResponse response = visitor.context()
                        .request()
                        .get(
                                desk.url(page.getValue()),
                                com.microsoft.playwright.options.RequestOptions.create()
                                        .setHeader("Accept", "text/html"));
                if (response.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                    checker.errors(response.body()).forEach(error -> problems.add(page.getKey() + ": " + error));
                }
            }
        }
        assertThat(problems).isEmpty();
    }
}
