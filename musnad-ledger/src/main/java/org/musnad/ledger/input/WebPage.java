package org.musnad.ledger.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Report;

/** The report of a saved web page: the headline, the paragraphs of the article, and what the page says about itself. */
final class WebPage {
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)=[\"']?([\\w-]{3,20})");
    private static final String FURNITURE =
            "script, style, noscript, nav, header, footer, aside, form, figure, button, iframe, svg, [hidden], [role=navigation]";
    private static final List<String> ARTICLE = List.of(
            "[itemprop=articleBody]", "article", "[class*=article-body]", "[class*=article__body]", "main", "body");

    private WebPage() {}

    /** @param id the report's id; null where the text's hash is to serve */
    static Records.Made report(@Nullable String id, byte[] bytes) throws Refusal {
        Document page = Jsoup.parse(decoded(bytes));
        LinkedData data = LinkedData.of(page);
        String title = first(
                data.headline(),
                meta(page, "og:title", "twitter:title"),
                text(page.selectFirst("h1")),
                blankToNull(page.title()));
        String outlet = first(meta(page, "og:site_name"), data.publisher(), meta(page, "application-name"));
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = first(canonical == null ? null : canonical.attr("href"), meta(page, "og:url"), data.url());
        String given = data.published() != null ? data.published() : published(page);
        String language = blankToNull(page.select("html").attr("lang"));
        String body = String.join("\n", paragraphs(page));
        if (body.isBlank()) {
            throw new Refusal(Incoming.Cause.NO_TEXT, "no text: the page has no paragraphs");
        }
        ReportInput.checkText(body);
        String date = given == null ? null : PublishedDate.iso(given).orElse(null);
        String note = given != null && date == null ? "date not understood, relative times stay open: " + given : null;
        Report plain = Report.of("", title, body);
        String name = id != null ? id : plain.sha256().substring(0, 16);
        return new Records.Made(new Report(name, plain.title(), outlet, url, date, language, plain.text()), note);
    }

    /** The words of a piece of HTML, one paragraph a line. */
    static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        Document piece = Jsoup.parseBodyFragment(html);
        piece.select("script, style").remove();
        List<String> found = paragraphsOf(piece.body());
        String all = piece.body().text().strip();
        String joined = String.join("\n", found);
        return joined.length() * 2 >= all.length() ? joined : all;
    }

    private static String decoded(byte[] bytes) throws Refusal {
        String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        if (declared.find() && Charset.isSupported(declared.group(1))) {
            Charset charset = Charset.forName(declared.group(1));
            if (!charset.equals(StandardCharsets.UTF_8)
                    && charset.canEncode()
                    && !charset.name().startsWith("UTF-16")) {
                return new String(bytes, charset);
            }
        }
        return Decoding.decode(bytes, 0, bytes.length);
    }

    private static List<String> paragraphs(Document page) {
        Document copy = page.clone();
        copy.select(FURNITURE).remove();
        for (String place : ARTICLE) {
            List<String> main = place.equals("body") ? byReadability(page) : List.of();
            if (main.stream().mapToInt(String::length).sum() >= 80) {
                return main;
            }
            List<String> best = List.of();
            int most = 0;
            for (Element element : copy.select(place)) {
                List<String> found = paragraphsOf(element);
                int length = found.stream().mapToInt(String::length).sum();
                if (length > most) {
                    most = length;
                    best = found;
                }
            }
            if (most >= 80 || (place.equals("body") && most > 0)) {
                return best;
            }
        }
        String all = copy.body().text().strip();
        return all.isEmpty() ? List.of() : List.of(all);
    }

    /** The main text of a page that marks none, by Mozilla's readability; nothing where it finds none. */
    private static List<String> byReadability(Document page) {
        if (page.select("p, br").size() < 5) {
            return List.of();
        }
        try {
            Element main = new Readability4J("https://example.invalid/", page.outerHtml())
                    .parse()
                    .getArticleContent();
            return main == null ? List.of() : paragraphsOf(main);
        } catch (RuntimeException e) {
            return List.of(); // the library fails on some pages; the whole body serves then
        }
    }

    private static List<String> paragraphsOf(Element element) {
        List<String> found = new ArrayList<>();
        Elements paragraphs = element.select("p, h2, h3, li, blockquote:not(:has(p))");
        for (Element paragraph : paragraphs) {
            if (paragraph.parents().stream().anyMatch(paragraphs::contains)) {
                continue;
            }
            String words = paragraph.text().strip();
            if (!words.isEmpty()) {
                found.add(words);
            }
        }
        return found;
    }

    private static @Nullable String published(Document page) {
        String meta = meta(
                page,
                "article:published_time",
                "og:published_time",
                "datePublished",
                "date",
                "DC.date.issued",
                "pubdate");
        if (meta != null) {
            return meta;
        }
        Element time = page.selectFirst("time[datetime]");
        return time == null ? null : blankToNull(time.attr("datetime"));
    }

    private static @Nullable String meta(Document page, String... names) {
        for (String name : names) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                Element element = page.selectFirst("meta[" + attribute + "=" + name + "]");
                if (element != null && !element.attr("content").isBlank()) {
                    return element.attr("content").strip();
                }
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : blankToNull(element.text().strip());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
