package org.musnad.ledger.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.musnad.reader.Report;

/** Tables, feeds, web archives and documents. */
class FormsTest {
    private static final String WORDS = "قال الوزير إن السد امتلأ، وإن الري يبدأ غداً في القرى كلها.";

    static List<Incoming> read(String name, byte[] bytes, Columns columns) {
        List<Incoming> found = new ArrayList<>();
        new ReportInput(count -> {}, columns).read(name, new ByteArrayInputStream(bytes), found::add);
        return found;
    }

    private static List<Incoming> read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8), Columns.AS_NAMED);
    }

    private static Report one(List<Incoming> found) {
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).isInstanceOf(Incoming.Read.class);
        return ((Incoming.Read) found.get(0)).report();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void a_table_gives_a_report_a_row_with_the_offset_of_the_row() {
        String table = "\uFEFFID,Title,text,date\r\n1,\"عنوان، بفاصلة\",\"" + WORDS
                + "\nسطر ثان\",2024-01-02\r\n2,,,\r\n3,," + WORDS + ",\r\n";
        List<Incoming> found = read("a.csv", table);
        assertThat(found).hasSize(3);
        Report first = ((Incoming.Read) found.get(0)).report();
        assertThat(first.id()).isEqualTo("1");
        assertThat(first.title()).isEqualTo("عنوان، بفاصلة");
        assertThat(first.text()).isEqualTo("عنوان، بفاصلة\n\n" + WORDS + "\nسطر ثان");
        assertThat(first.published()).isEqualTo("2024-01-02");
        assertThat(((Incoming.Refused) found.get(1)).cause()).isEqualTo(Incoming.Cause.NO_TEXT);
        assertThat(found.get(2)).isInstanceOf(Incoming.Read.class);
        assertThat(found.stream().map(Incoming::source)).containsExactly("a.csv#1", "a.csv#2", "a.csv#3");
    }

    @Test
    void a_table_may_have_its_own_names() {
        Columns columns = Columns.of(Map.of("text", "محتوى", "outlet", "جريدة"));
        Report report =
                one(read("a.tsv", ("جريدة\tمحتوى\nالمرفأ\t" + WORDS + "\n").getBytes(StandardCharsets.UTF_8), columns));
        assertThat(report.outlet()).isEqualTo("المرفأ");
        assertThat(report.text()).isEqualTo(WORDS);
    }

    @Test
    void a_table_without_a_text_says_what_it_has() {
        Incoming.Refused refused =
                (Incoming.Refused) read("a.csv", "x,y\n1,2\n").get(0);
        assertThat(refused.message()).contains("x, y").contains("--column");
    }

    @Test
    void json_may_have_its_own_names_too() {
        Columns columns = Columns.of(Map.of("body", "content", "published", "pub_date"));
        String line = "{\"id\":\"7\",\"content\":\"" + WORDS + "\",\"pub_date\":\"2024/02/03\"}\n";
        Report report = one(read("a.jsonl", line.getBytes(StandardCharsets.UTF_8), columns));
        assertThat(report.text()).isEqualTo(WORDS);
        assertThat(report.published()).isEqualTo("2024-02-03");
    }

    @Test
    void an_rss_feed_gives_its_entries() {
        String feed =
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>المرفأ</title><link>https://example.org"
                        + "</link><description>d</description><item><title>امتلاء السد</title><link>https://example.org/1</link>"
                        + "<description>&lt;p&gt;" + WORDS + "&lt;/p&gt;&lt;p&gt;فقرة ثانية.&lt;/p&gt;</description>"
                        + "<pubDate>Wed, 03 Jan 2024 10:00:00 GMT</pubDate></item><item><title>بلا متن</title></item></channel></rss>";
        List<Incoming> found = read("feed.xml", feed);
        assertThat(found).hasSize(2);
        Report report = ((Incoming.Read) found.get(0)).report();
        assertThat(report.title()).isEqualTo("امتلاء السد");
        assertThat(report.text()).isEqualTo("امتلاء السد\n\n" + WORDS + "\nفقرة ثانية.");
        assertThat(report.outlet()).isEqualTo("المرفأ");
        assertThat(report.url()).isEqualTo("https://example.org/1");
        assertThat(report.published()).isEqualTo("2024-01-03T10:00:00Z");
        assertThat(((Incoming.Refused) found.get(1)).cause()).isEqualTo(Incoming.Cause.NO_TEXT);
    }

    @Test
    void an_atom_feed_gives_its_entries() {
        String feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>المرفأ</title><id>f</id><entry><id>urn:1</id>"
                + "<title>السد</title><updated>2024-01-03T10:00:00Z</updated><content type=\"html\">" + WORDS
                + "</content></entry></feed>";
        Report report = one(read("a.atom", feed));
        assertThat(report.id()).isEqualTo("urn:1");
        assertThat(report.text()).isEqualTo("السد\n\n" + WORDS);
    }

    @Test
    void feeds_that_name_entities_are_refused() {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss version=\"2.0\"><channel><title>&x;</title><item><description>&x;</description></item></channel></rss>";
        assertThat(read("a.rss", outside))
                .singleElement()
                .satisfies(one -> assertThat(((Incoming.Refused) one).cause()).isEqualTo(Incoming.Cause.HOSTILE));
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        laughs.append("]><rss version=\"2.0\"><channel><item><description>&l9;</description></item></channel></rss>");
        assertThat(read("a.rss", laughs.toString())).singleElement().isInstanceOf(Incoming.Refused.class);
    }

    private static String response(String status, String type, String page) {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + page.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + page;
        int length = http.getBytes(StandardCharsets.UTF_8).length;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2024-01-02T03:04:05Z"
                + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http;"
                + " msgtype=response\r\nContent-Length: " + length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    @Test
    void a_web_archive_gives_its_pages_and_passes_over_the_rest() throws IOException {
        String page = "<html><head><title>السد</title></head><body><article><p>" + WORDS + "</p><p>" + WORDS
                + " ومرة أخرى.</p></article></body></html>";
        String archive = response("200 OK", "text/html; charset=utf-8", page)
                + response("404 Not Found", "text/html", page)
                + response("200 OK", "image/png", "x");
        Report report = one(read("a.warc", archive));
        assertThat(report.title()).isEqualTo("السد");
        assertThat(report.text()).contains(WORDS);
        assertThat(report.url()).isEqualTo("https://example.org/a");
        byte[] zipped = gzip(archive.getBytes(StandardCharsets.UTF_8));
        assertThat(one(read("a.warc.gz", zipped, Columns.AS_NAMED))).isEqualTo(report);
    }

    @Test
    void a_damaged_web_archive_is_one_line() {
        assertThat(read("a.warc", "WARC/1.0\r\nnonsense"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).isInstanceOf(Incoming.Refused.class));
    }

    @Test
    void a_word_document_is_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("امتلاء السد");
            document.createParagraph();
            document.createParagraph().createRun().setText(WORDS);
            document.write(out);
        }
        Report report = one(read("a.docx", out.toByteArray(), Columns.AS_NAMED));
        assertThat(report.text()).contains("امتلاء السد").contains(WORDS);
    }

    @Test
    void a_mail_is_read_with_its_subject_as_title() {
        String mail =
                "From: a@example.org\r\nTo: b@example.org\r\nSubject: =?UTF-8?B?2KfZhdiq2YTYp9ihINin2YTYs9iv?=\r\n"
                        + "Date: Wed, 03 Jan 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n" + WORDS + "\r\n";
        Report report = one(read("a.eml", mail));
        assertThat(report.title()).isEqualTo("امتلاء السد");
        assertThat(report.text()).contains(WORDS);
        assertThat(report.published()).startsWith("2024-01-03");
    }

    @Test
    void rich_text_is_read() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0 Arial;}}\\pard\\uc1 \\u1602?\\u1575?\\u1604? \\u1575?\\u1604?\\u1608?\\u1586?\\u1610?\\u1585?.\\par}";
        assertThat(one(read("a.rtf", rtf)).text()).isEqualTo("قال الوزير.");
    }

    @Test
    void damaged_documents_are_one_line() {
        for (String name : List.of("a.pdf", "a.docx", "a.odt", "a.doc", "a.epub", "a.pptx")) {
            assertThat(read(name, "%PDF-1.7 nothing else"))
                    .as(name)
                    .singleElement()
                    .isInstanceOf(Incoming.Refused.class);
            assertThat(read(name, "PK\u0003\u0004 nothing"))
                    .as(name)
                    .singleElement()
                    .isInstanceOf(Incoming.Refused.class);
        }
    }

    @Test
    void a_page_tells_its_title_outlet_date_and_address_in_json_ld() {
        String page = "<!DOCTYPE html><html><head><title>موقع | صفحة</title><script type=\"application/ld+json\">"
                + "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"امتلاء السد\","
                + "\"datePublished\":\"2024-02-03T04:05:06+03:00\",\"url\":\"https://example.org/7\","
                + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"المرفأ\",\"url\":\"https://example.org\"}}"
                + "</script></head><body><article><p>" + WORDS + "</p><p>" + WORDS + "</p></article></body></html>";
        Report report = one(read("a.html", page));
        assertThat(report.title()).isEqualTo("امتلاء السد");
        assertThat(report.outlet()).isEqualTo("المرفأ");
        assertThat(report.published()).isEqualTo("2024-02-03T04:05:06+03:00");
        assertThat(report.url()).isEqualTo("https://example.org/7");
    }

    @Test
    void a_page_that_marks_no_article_gives_its_main_text_without_the_menus() {
        StringBuilder menu = new StringBuilder("<div class=\"menu\"><ul>");
        for (int i = 0; i < 20; i++) {
            menu.append("<li><a href=\"/").append(i).append("\">قسم ").append(i).append("</a></li>");
        }
        menu.append("</ul></div>");
        String page = "<!DOCTYPE html><html><head><title>السد</title></head><body>" + menu + "<div id=\"story\">"
                + ("<p>" + WORDS + " " + WORDS + "</p>").repeat(6) + "</div>" + menu + "</body></html>";
        Report report = one(read("a.html", page));
        assertThat(report.text()).contains(WORDS).doesNotContain("قسم 3");
    }
}
