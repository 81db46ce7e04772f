package org.musnad.app.desk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.musnad.ledger.intake.Followers;
import org.musnad.ledger.intake.Intake;
import org.musnad.ledger.intake.Watcher;
import org.musnad.ledger.store.Ledger;
import org.musnad.reader.Reader;

/** The desk over a ledger of the samples, and Debian's Chromium before it: one of each for all tests of a run. */
final class DeskInChromium implements AutoCloseable {
    /** Who reviews in the tests. */
    static final String REVIEWER = "هند العلي";

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Path folder;
    private final Ledger ledger;
    private final Desk desk;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> log = new ArrayList<>();

    private DeskInChromium() {
        try {
            folder = Files.createTempDirectory("musnad-desk");
            Path samples = Path.of(System.getProperty("musnad.root", "..")).resolve("samples");
            try (Ledger filled = Ledger.open(folder.resolve("ledger"), Ledger.Mode.ADD)) {
                new Intake(filled, Reader.create(), Intake.Options.standard(), new Quiet())
                        .run(List.of(samples), Followers.of(filled));
            }
            ledger = Ledger.open(folder.resolve("ledger"), Ledger.Mode.REVIEW);
            desk = Desk.start(ledger, new Desk.Options(null, 0, null, log::add));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static final class Quiet implements Watcher {}

    /** Gives tests their desk; skips them, with the reason, where there is no Chromium. */
    static final class Opener implements BeforeAllCallback, ParameterResolver {
        @Override
        public void beforeAll(ExtensionContext context) {
            if (System.getenv("CI") != null && !Files.isExecutable(CHROMIUM)) {
                throw new IllegalStateException("no " + CHROMIUM + ", which .ci/run installs");
            }
            assumeTrue(
                    Files.isExecutable(CHROMIUM),
                    "no " + CHROMIUM + ": apt-get install chromium fonts-noto-core runs the desk's browser tests");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DeskInChromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(DeskInChromium.class))
                    .computeIfAbsent(DeskInChromium.class, key -> new DeskInChromium(), DeskInChromium.class);
        }
    }

    /** The address of a path on the desk. */
    String url(String path) {
        return desk.url() + path.substring(1);
    }

    /** What the desk has logged as trouble so far. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** A fresh browser profile: Arabic, 1280 wide, light, scripts on. */
    View view() {
        return new View("ar", true, 1280, REVIEWER);
    }

    /** How a page is to be looked at. */
    final class View {
        private final String language;
        private final boolean scripts;
        private final int width;
        private final String reviewer;

        private View(String language, boolean scripts, int width, String reviewer) {
            this.language = language;
            this.scripts = scripts;
            this.width = width;
            this.reviewer = reviewer;
        }

        View in(String other) {
            return new View(other, scripts, width, reviewer);
        }

        View withoutScripts() {
            return new View(language, false, width, reviewer);
        }

        View nameless() {
            return new View(language, scripts, width, "");
        }

        /** Opens it. */
        Visitor open(String path) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setJavaScriptEnabled(scripts)
                    .setViewportSize(width, 900)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setAcceptDownloads(true));
            context.setDefaultTimeout(30_000);
            List<Cookie> cookies = new ArrayList<>(List.of(new Cookie("lang", language).setUrl(desk.url())));
            if (!reviewer.isEmpty()) {
                cookies.add(new Cookie("name", Visit.encode(reviewer)).setUrl(desk.url()));
            }
            context.addCookies(cookies);
            return new Visitor(context, desk.url()).go(path);
        }
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        desk.close();
        ledger.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
