package org.musnad.ledger.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.junit.jupiter.api.Test;
import org.musnad.reader.Report;

/** Documents as programs write them, made here: each ends with its Arabic text, letter by letter. */
class DocumentFormsTest {
    private static final String TITLE = "امتلاء السد";
    private static final String WORDS = "قال الوزير إن السد امتلأ، وإن الري يبدأ غداً في القرى كلها.";
    private static final Charset WINDOWS = Charset.forName("windows-1256");

    private static List<Incoming> read(String name, byte[] bytes) {
        return FormsTest.read(name, bytes, Columns.AS_NAMED);
    }

    private static Report one(String name, byte[] bytes) {
        List<Incoming> found = read(name, bytes);
        assertThat(found).singleElement().isInstanceOf(Incoming.Read.class);
        return ((Incoming.Read) found.get(0)).report();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The first member uncompressed, as ODT and EPUB want their type. */
    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                byte[] bytes = (byte[]) namesAndBytes[i + 1];
                ZipEntry entry = new ZipEntry((String) namesAndBytes[i]);
                if (i == 0) {
                    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                    sum.update(bytes);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(bytes.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static byte[] openDocument() throws IOException {
        String office = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"";
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content" + office
                + "><office:body><office:text><text:h text:outline-level=\"1\">" + TITLE + "</text:h><text:p/><text:p>"
                + WORDS.replace("السد", "<text:span>السد</text:span>")
                + "</text:p></office:text></office:body></office:document-content>";
        String manifest = "<?xml version=\"1.0\"?><manifest:manifest"
                + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry"
                + " manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                + "</manifest:manifest>";
        return zip(
                "mimetype",
                utf8("application/vnd.oasis.opendocument.text"),
                "content.xml",
                utf8(content),
                "META-INF/manifest.xml",
                utf8(manifest));
    }

    @Test
    void an_open_document_is_read() throws IOException {
        Report report = one("a.odt", openDocument());
        assertThat(report.text().lines().filter(line -> !line.isEmpty())).containsExactly(TITLE, WORDS);
    }

    @Test
    void a_book_is_read_in_the_order_of_its_spine() throws IOException {
        String container = "<?xml version=\"1.0\"?><container version=\"1.0\""
                + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                + " full-path=\"OEBPS/content.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";
        String packed = "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\""
                + " unique-identifier=\"i\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier"
                + " id=\"i\">x</dc:identifier><dc:title>" + TITLE
                + "</dc:title><dc:language>ar</dc:language></metadata>"
                + "<manifest><item id=\"b\" href=\"b.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"a\""
                + " href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/>"
                + "<itemref idref=\"b\"/></spine></package>";
        String page =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" dir=\"rtl\">"
                        + "<head><title>x</title></head><body>%s</body></html>";
        byte[] book = zip(
                "mimetype",
                utf8("application/epub+zip"),
                "META-INF/container.xml",
                utf8(container),
                "OEBPS/content.opf",
                utf8(packed),
                "OEBPS/b.xhtml",
                utf8(page.replace("%s", "<p>وهذا آخره.</p>")),
                "OEBPS/a.xhtml",
                utf8(page.replace("%s", "<h1>" + TITLE + "</h1><p>" + WORDS + "</p>")));
        Report report = one("a.epub", book);
        assertThat(report.text()).contains(TITLE).containsSubsequence(WORDS, "وهذا آخره.");
    }

    @Test
    void slides_are_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XMLSlideShow slides = new XMLSlideShow()) {
            for (String text : List.of(TITLE, WORDS)) {
                XSLFTextBox box = slides.createSlide().createTextBox();
                box.setText(text);
            }
            slides.write(out);
        }
        assertThat(one("a.pptx", out.toByteArray()).text()).containsSubsequence(TITLE, WORDS);
    }

    @Test
    void rich_text_in_the_bytes_of_windows_is_read() {
        StringBuilder rtf = new StringBuilder(
                "{\\rtf1\\fbidis\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0\\fnil\\fcharset178 Arial;}}\\rtlpar\\f0 ");
        for (byte b : WORDS.getBytes(WINDOWS)) {
            int unit = b & 0xFF;
            rtf.append(unit < 0x80 ? String.valueOf((char) unit) : "\\'" + Integer.toHexString(unit));
        }
        byte[] bytes = rtf.append("\\par}").toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(one("a.rtf", bytes).text()).isEqualTo(WORDS);
    }

    @Test
    void a_mail_in_parts_is_read_without_what_is_attached() {
        String encoded = Base64.getMimeEncoder().encodeToString(WORDS.getBytes(WINDOWS));
        String mail = "From: =?windows-1256?B?" + Base64.getEncoder().encodeToString("المرفأ".getBytes(WINDOWS))
                + "?= <a@example.org>\r\nSubject: =?windows-1256?B?"
                + Base64.getEncoder().encodeToString(TITLE.getBytes(WINDOWS))
                + "?=\r\nDate: Wed, 03 Jan 2024 10:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;"
                + " boundary=\"m\"\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary=\"a\"\r\n\r\n--a\r\n"
                + "Content-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + encoded
                + "\r\n--a\r\nContent-Type: text/html; charset=windows-1256\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(("<p>" + WORDS + "</p>").getBytes(WINDOWS))
                + "\r\n--a--\r\n--m\r\nContent-Type: text/plain; charset=utf-8; name=\"b.txt\"\r\nContent-Disposition:"
                + " attachment; filename=\"b.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(utf8("ملحق لا يُقرأ"))
                + "\r\n--m--\r\n";
        Report report = one("a.eml", mail.getBytes(StandardCharsets.US_ASCII));
        assertThat(report.title()).isEqualTo(TITLE);
        assertThat(report.text()).contains(WORDS).doesNotContain("ملحق");
        assertThat(report.text().indexOf(WORDS)).isEqualTo(report.text().lastIndexOf(WORDS));
        assertThat(report.published()).startsWith("2024-01-03");
    }

    /** A page with its letters from left to right as they are seen, as programs that lay out text write them. */
    private static byte[] pdf(String... lines) {
        StringBuilder letters = new StringBuilder();
        String.join("", lines).codePoints().distinct().forEach(letters::appendCodePoint);
        StringBuilder names = new StringBuilder();
        StringBuilder procedures = new StringBuilder();
        StringBuilder widths = new StringBuilder();
        StringBuilder unicode = new StringBuilder();
        for (int k = 0; k < letters.length(); k++) {
            names.append("/g").append(k);
            procedures.append("/g").append(k).append(" 6 0 R ");
            widths.append("600 ");
            unicode.append(String.format(java.util.Locale.ROOT, "<%02X> <%04X>%n", k + 1, (int) letters.charAt(k)));
        }
        StringBuilder shown = new StringBuilder("BT /F 12 Tf 1 0 0 1 50 700 Tm 14 TL\n");
        for (String line : lines) {
            shown.append('<');
            new StringBuilder(line)
                    .reverse()
                    .chars()
                    .forEach(c -> shown.append(String.format(
                            java.util.Locale.ROOT, "%02X", letters.indexOf(String.valueOf((char) c)) + 1)));
            shown.append("> Tj T*\n");
        }
        shown.append("ET");
        String map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
                + "1 begincodespacerange <00> <FF> endcodespacerange\n" + letters.length() + " beginbfchar\n" + unicode
                + "endbfchar endcmap end end";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
                stream(shown.toString()),
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 600] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1"
                        + " /LastChar " + letters.length() + " /Widths [" + widths + "] /CharProcs << " + procedures
                        + ">> /Encoding << /Type /Encoding /Differences [1 " + names
                        + "] >> /Resources << >> /ToUnicode 7 0 R >>",
                stream("600 0 0 0 600 600 d1 0 0 500 500 re f"),
                stream(map));
        StringBuilder file = new StringBuilder("%PDF-1.5\n");
        List<Integer> starts = new ArrayList<>();
        for (int k = 0; k < objects.size(); k++) {
            starts.add(file.length());
            file.append(k + 1).append(" 0 obj\n").append(objects.get(k)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        starts.forEach(start -> file.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", start)));
        file.append("trailer << /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return file.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String stream(String content) {
        return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    @Test
    void a_portable_document_is_read_from_the_right_to_the_left() {
        String first = "قال الوزير إن السد امتلأ، وإن الري";
        String second = "يبدأ غدا في القرى كلها.";
        Report report = one("a.pdf", pdf(first, second));
        assertThat(report.text().lines().filter(line -> !line.isEmpty())).containsExactly(first, second);
    }

    @Test
    void letters_in_the_shapes_that_they_have_on_the_page_are_letters() {
        Report report = one("a.pdf", pdf("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ"));
        assertThat(org.musnad.reader.text.Folded.of(report.text())).isEqualTo("قال الوزير");
    }

    @Test
    void a_document_in_an_archive_in_an_archive_says_where_it_was() throws IOException {
        byte[] archive = tar("بريد/أوراق.zip", zip("نص.txt", utf8(WORDS), "مجلد/تقرير.odt", openDocument()));
        List<Incoming> found = read("يوم.tar.gz", FormsTest.gzip(archive));
        assertThat(found).allSatisfy(one -> assertThat(one).isInstanceOf(Incoming.Read.class));
        assertThat(found.stream().map(Incoming::source))
                .containsExactlyInAnyOrder(
                        "يوم.tar.gz!بريد/أوراق.zip!نص.txt", "يوم.tar.gz!بريد/أوراق.zip!مجلد/تقرير.odt");
        assertThat(found.stream().map(each -> ((Incoming.Read) each).place().location()))
                .contains("يوم.tar.gz!بريد/أوراق.zip!مجلد/تقرير.odt");
    }

    private static String record(String type, String id, String headers, byte[] body) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date:"
                + " 2024-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:" + id + ">\r\n" + headers
                + "Content-Length: " + body.length + "\r\n\r\n" + new String(body, StandardCharsets.ISO_8859_1)
                + "\r\n\r\n";
    }

    @Test
    void a_response_in_segments_is_put_together() throws IOException {
        byte[] page = utf8("<html><head><title>" + TITLE + "</title></head><body><article><p>" + WORDS + "</p><p>"
                + WORDS + "</p></article></body></html>");
        byte[] http = utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                + "\r\n\r\n");
        byte[] whole = java.util.Arrays.copyOf(http, http.length + page.length);
        System.arraycopy(page, 0, whole, http.length, page.length);
        int cut = http.length + 91; // in the middle of a letter
        String id = "92283950-ef2f-4d72-b224-f54c6ec90bb0";
        String first = record(
                "response",
                id,
                "Content-Type: application/http; msgtype=response\r\nWARC-Segment-Number: 1\r\n",
                java.util.Arrays.copyOf(whole, cut));
        String between =
                record("resource", "12283950-ef2f-4d72-b224-f54c6ec90bb1", "Content-Type: text/css\r\n", utf8("x"));
        String last = record(
                "continuation",
                "22283950-ef2f-4d72-b224-f54c6ec90bb2",
                "WARC-Segment-Number: 2\r\nWARC-Segment-Origin-ID: <urn:uuid:" + id + ">\r\nWARC-Segment-Total-Length: "
                        + whole.length + "\r\n",
                java.util.Arrays.copyOfRange(whole, cut, whole.length));
        ByteArrayOutputStream each = new ByteArrayOutputStream();
        for (String record : List.of(first, between, last)) {
            each.write(FormsTest.gzip(record.getBytes(StandardCharsets.ISO_8859_1))); // a member a record
        }
        Report report = one("a.warc.gz", each.toByteArray());
        assertThat(report.title()).isEqualTo(TITLE);
        assertThat(report.text()).contains(WORDS);
        assertThat(report.url()).isEqualTo("https://example.org/a");
        assertThat(read("a.warc", (first + between).getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.Refused.class,
                        refused -> assertThat(refused.message()).contains("not in this file"));
    }
}
