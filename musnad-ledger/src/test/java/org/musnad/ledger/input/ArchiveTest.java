package org.musnad.ledger.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, and what hostile ones meet: one line. */
class ArchiveTest {
    private static final byte[] TEXT = "قال الوزير إن السد امتلأ.".getBytes(StandardCharsets.UTF_8);

    private static List<Incoming> read(String name, byte[] bytes) {
        return FormsTest.read(name, bytes, Columns.AS_NAMED);
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(TarArchiveEntry entry, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static void refused(List<Incoming> found) {
        assertThat(found).singleElement().isInstanceOfSatisfying(Incoming.Refused.class, refused -> {
            assertThat(refused.cause()).isEqualTo(Incoming.Cause.HOSTILE);
            assertThat(refused.message()).startsWith("refused:").doesNotContain("\n");
        });
    }

    @Test
    void members_are_reports_of_their_own_names() throws IOException {
        byte[] inner = zip("deep.txt", TEXT);
        byte[] archive = zip(
                "a/one.txt",
                TEXT,
                "a/two.json",
                "{\"text\":\"نص\"}".getBytes(StandardCharsets.UTF_8),
                "picture.png",
                TEXT,
                ".hidden.txt",
                TEXT,
                "inner.zip",
                inner);
        List<Incoming> found = read("b.zip", archive);
        assertThat(found)
                .extracting(Incoming::source)
                .containsExactly(
                        "b.zip!a/one.txt", "b.zip!a/two.json", "b.zip!picture.png", "b.zip!inner.zip!deep.txt");
        assertThat(found.get(2)).isInstanceOf(Incoming.LeftAside.class);
        assertThat(((Incoming.Read) found.get(0)).report().id()).isEqualTo("one");
    }

    @Test
    void a_zipped_tar_is_read() throws IOException {
        byte[] archive = FormsTest.gzip(tar(new TarArchiveEntry("x/report.txt"), TEXT));
        assertThat(read("a.tar.gz", archive)).extracting(Incoming::source).containsExactly("a.tar.gz!x/report.txt");
        assertThat(read("a.tgz", archive)).hasSize(1);
    }

    @Test
    void names_that_lead_out_are_refused() throws IOException {
        refused(read("a.zip", zip("../../etc/cron.d/x.txt", TEXT)));
        refused(read("a.zip", zip("a/..\\..\\x.txt", TEXT)));
        refused(read("a.zip", zip("/etc/x.txt", TEXT)));
        refused(read("a.zip", zip("C:/x.txt", TEXT)));
        refused(read("a.tar", tar(new TarArchiveEntry("../x.txt"), TEXT)));
    }

    @Test
    void links_are_refused() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("x.txt", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");
        refused(read("a.tar", tar(link, new byte[0])));
        TarArchiveEntry hard = new TarArchiveEntry("x.txt", TarConstants.LF_LINK);
        hard.setLinkName("/etc/passwd");
        refused(read("a.tar", tar(hard, new byte[0])));
    }

    @Test
    void bombs_are_refused() throws IOException {
        byte[] zeros = new byte[8 << 20];
        java.util.Arrays.fill(zeros, (byte) ' ');
        Object[] members = new Object[40];
        for (int i = 0; i < members.length; i += 2) {
            members[i] = i + ".jsonl";
            members[i + 1] = zeros;
        }
        List<Incoming> found = read("a.zip", zip(members));
        assertThat(found.stream()
                        .filter(one ->
                                one instanceof Incoming.Refused refused && refused.cause() == Incoming.Cause.HOSTILE))
                .isNotEmpty();
        assertThat(found).hasSizeLessThan(12);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(lines)) {
            for (int i = 0; i < 20; i++) {
                gzip.write(zeros);
            }
        }
        refused(read("a.jsonl.gz", lines.toByteArray()));
    }

    @Test
    void archives_in_archives_end_somewhere() throws IOException {
        byte[] archive = zip("x.txt", TEXT);
        for (int i = 0; i < 6; i++) {
            archive = zip("x.zip", archive);
        }
        refused(read("a.zip", archive));
    }

    @Test
    void ten_thousand_folders_are_refused() throws IOException {
        refused(read("a.zip", zip("d/".repeat(10_000) + "x.txt", TEXT)));
        refused(read("a.tar", tar(new TarArchiveEntry("d/".repeat(10_000) + "x.txt"), TEXT)));
    }

    @Test
    void many_folders_on_the_disk_are_refused(@TempDir Path folder) throws IOException {
        Path deep = folder;
        for (int i = 0; i < 150; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.write(deep.resolve("x.txt"), TEXT);
        List<Incoming> found = new ArrayList<>();
        new ReportInput().read(folder, found::add);
        refused(found);
    }

    @Test
    void damaged_archives_are_one_line() throws IOException {
        byte[] archive = zip("x.txt", TEXT, "y.txt", TEXT);
        byte[] cut = java.util.Arrays.copyOf(archive, 60);
        assertThat(read("a.zip", cut)).hasSizeBetween(1, 2).allMatch(one -> one instanceof Incoming.Refused);
        byte[] noTar = new byte[1024];
        java.util.Arrays.fill(noTar, (byte) 'x');
        assertThat(read("a.tar", noTar)).singleElement().isInstanceOf(Incoming.Refused.class);
    }
}
