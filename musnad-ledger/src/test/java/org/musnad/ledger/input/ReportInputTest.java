package org.musnad.ledger.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.ledger.input.Incoming.Cause;
import org.musnad.reader.Report;

class ReportInputTest {
    private static final String ARABIC = "أعلن الوزير أن العمل في الميناء يعود غدا بعد توقف دام ثلاثة أيام";

    @TempDir
    private Path folder;

    private List<Incoming> read(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return read(file);
    }

    private static List<Incoming> read(Path path) {
        List<Incoming> all = new ArrayList<>();
        new ReportInput().read(path, all::add);
        return all;
    }

    private Report one(String name, String content) throws IOException {
        List<Incoming> all = read(name, content.getBytes(UTF_8));
        assertThat(all).singleElement().isInstanceOf(Incoming.Read.class);
        return ((Incoming.Read) all.get(0)).report();
    }

    private void refused(String name, byte[] bytes, Cause cause, String message) throws IOException {
        assertRefused(read(name, bytes), cause, message);
    }

    private static void assertRefused(List<Incoming> all, Cause cause, String message) {
        assertThat(all).singleElement().isInstanceOf(Incoming.Refused.class);
        Incoming.Refused refused = (Incoming.Refused) all.get(0);
        assertThat(refused.cause()).isEqualTo(cause);
        assertThat(refused.message()).contains(message).doesNotContain("\n");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void the_first_paragraph_is_the_title_where_an_empty_line_follows() throws IOException {
        Report report = one("a.txt", "عودة العمل في الميناء\n\n" + ARABIC + ".\n");
        assertThat(report.title()).isEqualTo("عودة العمل في الميناء");
        assertThat(report.id()).isEqualTo("a");
        assertThat(report.text()).startsWith("عودة العمل في الميناء\n\n").endsWith(".\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "عنوان\\n\\nنص|عنوان",
                "عنوان\\r\\n\\r\\nنص|عنوان",
                "عنوان يسأل؟\\n\\nنص|عنوان يسأل؟",
                "عنوان مبتور...\\n\\nنص|عنوان مبتور...",
                "عنوان\\n \\nنص|عنوان",
                "جملة تامة.\\n\\nنص|",
                "سطر\\nسطر|",
                "سطر\\n\\n|",
                "سطر|",
                "\\n\\nنص|",
            })
    void titles(String text, String title) {
        assertThat(PlainText.title(text.replace("\\n", "\n").replace("\\r", "\r")))
                .isEqualTo(title);
    }

    @Test
    void a_record_keeps_what_it_knows_and_ignores_the_rest() throws IOException {
        Report report = one("b.json", """
                {"x": [{"text": "no"}], "id": 17, "title": "عنوان", "body": "نص", "outlet": "منبر", "url": "u",
                 "date": "2015-07-21 02:51:32", "entities": {"id": 4}}""");
        assertThat(report)
                .isEqualTo(new Report("17", "عنوان", "منبر", "u", "2015-07-21T02:51:32", null, "عنوان\n\nنص"));
    }

    @Test
    void a_text_that_begins_with_its_title_is_kept_as_it_is() throws IOException {
        Report report = one("b.json", "{\"title\": \"عنوان\", \"text\": \"عنوان\\n\\nنص\"}");
        assertThat(report.text()).isEqualTo("عنوان\n\nنص");
        assertThat(report.title()).isEqualTo("عنوان");
        assertThat(report.id()).isEqualTo("b");
    }

    @Test
    void a_record_without_an_id_among_many_is_named_by_its_text() throws IOException {
        List<Incoming> all = read("c.json", "[{\"text\":\"نص\"},{\"text\":\"نص آخر\"}]".getBytes(UTF_8));
        assertThat(all)
                .hasSize(2)
                .allSatisfy(i -> assertThat(((Incoming.Read) i).report().id()).matches("[0-9a-f]{16}"));
    }

    @Test
    void a_bad_line_is_named_and_the_rest_goes_on() throws IOException {
        String lines =
                "{\"id\":\"1\",\"text\":\"نص\"}\n{\"id\":\"2\",\"te\n\n[1]\n{\"id\":\"4\"}\n{\"id\":\"5\",\"text\":\"نص\"}";
        List<Incoming> all = read("d.jsonl", lines.getBytes(UTF_8));
        assertThat(all.stream()
                        .map(i -> i.source().replaceAll(".*:", "") + " "
                                + (i instanceof Incoming.Refused r ? r.cause() : "READ")))
                .containsExactly("1 READ", "2 TRUNCATED", "4 MALFORMED", "5 NO_TEXT", "6 READ");
    }

    @Test
    void a_bad_record_in_an_array_is_named_and_the_rest_goes_on() throws IOException {
        List<Incoming> all = read("d.json", "[{\"id\":\"1\"},{\"id\":\"2\",\"text\":\"نص\"}]".getBytes(UTF_8));
        assertThat(all.get(0)).isInstanceOf(Incoming.Refused.class);
        assertThat(all.get(1)).isInstanceOf(Incoming.Read.class);
    }

    @ParameterizedTest
    @CsvSource({"windows-1256", "ISO-8859-6"})
    void other_encodings_are_named(String charset) throws IOException {
        byte[] bytes = ARABIC.getBytes(Charset.forName(charset));
        refused("e.txt", bytes, Cause.ENCODING, "not UTF-8; looks like " + charset);
        byte[] record = ("{\"text\": \"" + ARABIC + "\"}").getBytes(Charset.forName(charset));
        refused("e.json", record, Cause.ENCODING, "not UTF-8; looks like " + charset);
        refused("e.jsonl", record, Cause.ENCODING, "not UTF-8; looks like " + charset);
    }

    @Test
    void utf_32_is_no_utf_16_though_their_marks_begin_alike() throws IOException {
        byte[] bytes = ("\uFEFF" + ARABIC).getBytes(Charset.forName("UTF-32LE"));
        refused("e.txt", bytes, Cause.ENCODING, "not UTF-8; looks like UTF-32");
    }

    @Test
    void one_broken_byte_is_no_other_encoding() throws IOException {
        byte[] bytes = ARABIC.getBytes(UTF_8);
        refused("e.txt", Arrays.copyOf(bytes, bytes.length - 1), Cause.ENCODING, "not UTF-8 (first at byte");
    }

    @Test
    void a_replacement_character_of_the_text_itself_is_no_error() throws IOException {
        assertThat(one("e.txt", "نص \uFFFD نص").text()).contains("\uFFFD");
    }

    @Test
    void byte_order_marks_are_read_and_not_kept() throws IOException {
        byte[] little = ("\uFEFF" + ARABIC).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\uFEFF" + ARABIC).getBytes(StandardCharsets.UTF_16BE);
        byte[] utf8 = ("\uFEFF" + ARABIC).getBytes(UTF_8);
        for (byte[] bytes : List.of(little, big, utf8)) {
            List<Incoming> all = read("f.txt", bytes);
            assertThat(((Incoming.Read) all.get(0)).report().text()).isEqualTo(ARABIC);
        }
        byte[] json = ("\uFEFF{\"text\":\"" + ARABIC + "\"}").getBytes(StandardCharsets.UTF_16LE);
        assertThat(((Incoming.Read) read("f.json", json).get(0)).report().text())
                .isEqualTo(ARABIC);
    }

    @Test
    void what_is_no_text_is_refused() throws IOException {
        refused("g.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, (byte) 0xFF}, Cause.BINARY, "binary");
        refused("g.txt", new byte[0], Cause.EMPTY, "empty");
        refused("g.txt", " \n \n".getBytes(UTF_8), Cause.EMPTY, "empty");
        refused("g.json", new byte[0], Cause.EMPTY, "empty");
        refused("g.jsonl", "\n\n".getBytes(UTF_8), Cause.EMPTY, "empty");
        refused("g.json", "{\"id\": \"1\", \"title\": \"t\"}".getBytes(UTF_8), Cause.NO_TEXT, "no text");
        refused("g.json", "{\"text\": \"  \"}".getBytes(UTF_8), Cause.NO_TEXT, "no text");
        refused("g.json", "17".getBytes(UTF_8), Cause.MALFORMED, "not a JSON object");
        refused("g.json", "{\"text\": \"نص".getBytes(UTF_8), Cause.TRUNCATED, "breaks off");
        refused("g.json", "{'text': 'نص'}".getBytes(UTF_8), Cause.MALFORMED, "not JSON");
        refused("g.html", "<html><body></body></html>".getBytes(UTF_8), Cause.NO_TEXT, "no text");
    }

    @Test
    void json_nested_too_deeply_is_refused() throws IOException {
        String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"text\":\"نص\"}";
        refused("h.json", deep.getBytes(UTF_8), Cause.MALFORMED, "nested deeper than 100");
        refused("h.jsonl", deep.getBytes(UTF_8), Cause.MALFORMED, "nested deeper than 100");
    }

    @Test
    void gzip_is_read_whatever_its_name_and_a_torn_one_refused() throws IOException {
        byte[] packed = gzip(ARABIC.repeat(200).getBytes(UTF_8));
        assertThat(((Incoming.Read) read("i.txt.gz", packed).get(0)).report().id())
                .isEqualTo("i");
        assertThat(read("i.txt", packed).get(0)).isInstanceOf(Incoming.Read.class);
        refused("i.txt.gz", Arrays.copyOf(packed, packed.length / 2), Cause.TRUNCATED, "truncated");
        byte[] damaged = packed.clone();
        damaged[packed.length / 2] ^= 0x55;
        assertThat(read("i.txt.gz", damaged).get(0)).isInstanceOf(Incoming.Refused.class);
    }

    @Test
    void lines_before_a_tear_are_read() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"text\":\"نص ")
                    .append(i * 7919L)
                    .append("\"}\n");
        }
        byte[] packed = gzip(lines.toString().getBytes(UTF_8));
        List<Incoming> all = read("j.jsonl.gz", Arrays.copyOf(packed, packed.length - 100));
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.get(0)).isInstanceOf(Incoming.Read.class);
        assertThat(all.get(all.size() - 1)).isInstanceOf(Incoming.Refused.class);
    }

    /** 200 MB of one line, made as it is read: held nowhere. */
    private static InputStream endlessLine() {
        return new InputStream() {
            private long left = 200_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                Arrays.fill(into, offset, offset + count, (byte) 'x');
                left -= count;
                return count;
            }
        };
    }

    @Test
    void a_line_of_200_MB_is_refused_and_the_next_line_read() {
        InputStream in = new SequenceInputStream(
                endlessLine(), new ByteArrayInputStream("\n{\"text\":\"نص\"}\n".getBytes(UTF_8)));
        List<Incoming> all = new ArrayList<>();
        new ReportInput().read("k.jsonl", in, all::add);
        assertThat(all).hasSize(2);
        assertThat(((Incoming.Refused) all.get(0)).cause()).isEqualTo(Cause.TOO_LONG);
        assertThat(all.get(1)).isInstanceOf(Incoming.Read.class);
    }

    @Test
    void a_text_of_200_MB_is_refused() {
        for (String name : List.of("k.txt", "k.html", "standard input")) {
            List<Incoming> all = new ArrayList<>();
            new ReportInput().read(name, endlessLine(), all::add);
            assertRefused(all, Cause.TOO_LONG, "the limit is 10 million characters and 32 MiB");
        }
    }

    @Test
    void a_json_string_of_200_MB_is_refused() {
        InputStream in =
                new SequenceInputStream(new ByteArrayInputStream("{\"text\":\"".getBytes(UTF_8)), endlessLine());
        List<Incoming> all = new ArrayList<>();
        new ReportInput().read("k.json", in, all::add);
        assertRefused(all, Cause.TOO_LONG, "too long");
    }

    @Test
    void a_folder_is_read_by_name_with_the_folders_in_it() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("c.txt"), "نص");
        Files.writeString(folder.resolve("b/z.txt"), "نص");
        Files.writeString(folder.resolve("a.txt"), "نص");
        Files.writeString(folder.resolve("a.png"), "نص");
        Files.writeString(folder.resolve(".hidden.txt"), "نص");
        List<String> seen = read(folder).stream()
                .map(i -> folder.relativize(Path.of(i.source())) + " "
                        + i.getClass().getSimpleName())
                .toList();
        assertThat(seen).containsExactly("a.png LeftAside", "a.txt Read", "b/z.txt Read", "c.txt Read");
    }

    @Test
    void what_is_missing_or_forbidden_is_named() throws IOException {
        assertRefused(read(folder.resolve("none.txt")), Cause.MISSING, "no such file or folder");
        assertThat(ReportInput.refusal(new java.nio.file.AccessDeniedException("x"))
                        .at("x")
                        .message())
                .isEqualTo("permission denied");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(closed), "the system's administrator may read everything");
            assertRefused(read(closed), Cause.FORBIDDEN, "permission denied");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void the_callers_own_exceptions_pass_through() throws IOException {
        Path file = Files.writeString(folder.resolve("l.txt"), "نص");
        assertThatThrownBy(() -> new ReportInput().read(file, incoming -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
    }

    @Test
    void a_stream_is_known_by_its_beginning() {
        record Case(String start, int reports) {}
        for (Case given : List.of(
                new Case("{\"text\":\"نص\"}\n{\"text\":\"نص\"}\n", 2),
                new Case("{\n\"text\":\"نص\"\n}\n", 1),
                new Case("\uFEFF [{\"text\":\"نص\"}]", 1),
                new Case("<!DOCTYPE html><title>x</title><p>" + ARABIC + "</p>", 1),
                new Case(ARABIC, 1))) {
            List<Incoming> all = new ArrayList<>();
            new ReportInput()
                    .read(
                            "standard input",
                            new ByteArrayInputStream(given.start().getBytes(UTF_8)),
                            all::add);
            assertThat(all).as(given.start()).hasSize(given.reports()).allMatch(Incoming.Read.class::isInstance);
        }
    }

    @Test
    void a_page_gives_its_article_and_what_it_says_about_itself() throws IOException {
        Report report = one("m.html", """
                <!DOCTYPE html><html lang="ar"><head><meta property="og:title" content="عودة العمل">
                <meta property="og:site_name" content="المرفأ"><link rel="canonical" href="https://marfa.example/1">
                <meta property="article:published_time" content="2024-05-01T10:00:00+03:00"></head>
                <body><nav><p>الرئيسية</p></nav><article><h1>عودة العمل</h1><p>%s.</p><script>x()</script>
                <p>وأضاف أن <b>الرصيف</b> الثالث جاهز.</p></article><footer><p>حقوق</p></footer></body></html>""".formatted(ARABIC));
        assertThat(report.title()).isEqualTo("عودة العمل");
        assertThat(report.outlet()).isEqualTo("المرفأ");
        assertThat(report.url()).isEqualTo("https://marfa.example/1");
        assertThat(report.published()).isEqualTo("2024-05-01T10:00:00+03:00");
        assertThat(report.text()).isEqualTo("عودة العمل\n\n" + ARABIC + ".\nوأضاف أن الرصيف الثالث جاهز.");
    }

    @Test
    void a_page_in_the_encoding_that_it_declares_is_read() throws IOException {
        String page = "<html><head><meta charset=\"windows-1256\"></head><body><p>" + ARABIC + "</p></body></html>";
        List<Incoming> all = read("n.html", page.getBytes(Charset.forName("windows-1256")));
        assertThat(((Incoming.Read) all.get(0)).report().text()).isEqualTo(ARABIC);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-27,2024-12-27",
        "٢٠٢٤-١٢-٢٧,2024-12-27",
        "2015-07-21 02:51:32,2015-07-21T02:51:32",
        "2024/1/5,2024-01-05",
        "5/1/2024,2024-01-05",
        "2024-12-27T10:15:00Z,2024-12-27T10:15:00Z",
        "2024-12-27T10:15:00+0300,2024-12-27T10:15:00+03:00",
        "2024-12-27 10:15:00 UTC,2024-12-27T10:15:00Z",
        "'Fri, 27 Dec 2024 10:15:00 GMT',2024-12-27T10:15Z",
        "1735294500,2024-12-27T10:15:00Z",
        "yesterday,",
        "2024-13-40,",
        "'',"
    })
    void dates(String given, String iso) {
        assertThat(PublishedDate.iso(given).orElse(null)).isEqualTo(iso);
    }

    @Test
    void a_date_that_is_none_is_said_so() throws IOException {
        List<Incoming> all = read("o.json", "{\"text\":\"نص\",\"published\":\"soon\"}".getBytes(UTF_8));
        Incoming.Read read = (Incoming.Read) all.get(0);
        assertThat(read.report().published()).isNull();
        assertThat(read.note()).contains("soon");
    }
}
