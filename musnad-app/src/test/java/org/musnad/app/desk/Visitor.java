package org.musnad.app.desk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One browser profile with one page; notes what a page should not do. */
final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final String root;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Visitor(BrowserContext context, String root) {
        this.context = context;
        this.root = root;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(root) && !request.url().startsWith("data:")) {
                troubles.add("outside request: " + request.url());
            }
        });
        page.onRequestFailed(request -> {
            if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
                troubles.add("failed: " + request.url() + " " + request.failure());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Console errors and warnings, uncaught errors, requests to others and failed requests. */
    List<String> troubles() {
        return troubles;
    }

    Visitor go(String path) {
        page.navigate(root + path.substring(1));
        return this;
    }

    /** The path and query that the page is at. */
    String at() {
        return page.url().substring(root.length() - 1);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Visitor click(String selector) {
        find(selector).first().click();
        return this;
    }

    Visitor fill(String selector, String value) {
        find(selector).first().fill(value);
        return this;
    }

    Visitor press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Presses a key that leads to another page, and waits for it. */
    Visitor pressAway(String key, String pattern) {
        page.keyboard().press(key);
        page.waitForURL(url -> url.substring(root.length() - 1).matches(pattern));
        return this;
    }

    String text(String selector) {
        return find(selector).first().innerText();
    }

    int count(String selector) {
        return find(selector).count();
    }

    /** What a script says in the page. */
    Object ask(String script) {
        return page.evaluate(script);
    }

    @Override
    public void close() {
        context.close();
    }
}
