package org.musnad.ledger.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.musnad.reader.Report;

/**
 * Reads reports from files, folders and streams and hands them on one by one, in the order of their names: text, web
 * pages, JSON, tables, feeds, documents, and archives of these. A place that gives no report is handed on as
 * {@link Incoming.Refused}, and the rest goes on; the caller's own exceptions pass through. Nothing is unpacked to the
 * disk, nothing is fetched.
 */
public final class ReportInput {
    /** Longer records, and longer files of one report, are refused: 32 MiB. */
    public static final int MAX_RECORD_BYTES = 32 << 20;

    /** Longer texts are refused: ten million characters. */
    public static final int MAX_TEXT_CHARS = 10_000_000;

    /** Folders in folders, on the disk or in an archive, that are followed. */
    public static final int MAX_FOLDERS = 100;

    /** Archives in archives that are opened. */
    public static final int MAX_ARCHIVES = 3;

    private final LongConsumer bytes;
    private final Columns columns;

    /** An input that tells nobody how far it is. */
    public ReportInput() {
        this(count -> {});
    }

    /**
     * An input that tells how far it is.
     *
     * @param bytes is told, as reading goes on, how many more bytes of the files were read
     */
    public ReportInput(LongConsumer bytes) {
        this(bytes, Columns.AS_NAMED);
    }

    /**
     * An input whose records have their own names for what a report has.
     *
     * @param bytes is told, as reading goes on, how many more bytes of the files were read
     * @param columns the names of the columns of tables and the properties of JSON
     */
    public ReportInput(LongConsumer bytes, Columns columns) {
        this.bytes = bytes;
        this.columns = columns;
    }

    /** Whether the ending of a name is that of a form that is read. */
    public static boolean knows(String name) {
        return Form.ofName(name) != Form.UNKNOWN;
    }

    /** Every report of a file, or of all files of a folder and the folders in it whose names end in a form that is read. */
    public void read(Path path, Consumer<Incoming> to) {
        if (Files.isDirectory(path)) {
            folder(path, 1, to);
        } else {
            file(path, to);
        }
    }

    /**
     * Every report of a stream.
     *
     * @param name what the messages call it; its ending tells the form, else the first characters do
     */
    public void read(String name, InputStream in, Consumer<Incoming> to) {
        Unpacked unpacked = new Unpacked();
        open(name, false, 0, unpacked.packed(new CountedInput(in, bytes)), unpacked, to);
    }

    private void folder(Path folder, int depth, Consumer<Incoming> to) {
        if (depth > MAX_FOLDERS) {
            to.accept(
                    new Refusal(Incoming.Cause.HOSTILE, "refused: more than " + MAX_FOLDERS + " folders in each other")
                            .at(folder.toString()));
            return;
        }
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(inside::add);
        } catch (IOException e) {
            to.accept(refusal(e).at(folder.toString()));
            return;
        } catch (DirectoryIteratorException e) {
            IOException cause = e.getCause();
            to.accept(refusal(cause == null ? new IOException(e) : cause).at(folder.toString()));
            return;
        }
        inside.sort(null);
        for (Path path : inside) {
            if (path.getFileName().toString().startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                folder(path, depth + 1, to);
            } else if (!Files.isDirectory(path)) {
                if (Form.ofName(path.getFileName().toString()) == Form.UNKNOWN) {
                    to.accept(new Incoming.LeftAside(path.toString()));
                } else {
                    file(path, to);
                }
            }
        }
    }

    private void file(Path path, Consumer<Incoming> to) {
        try (InputStream in = Files.newInputStream(path)) {
            Unpacked unpacked = new Unpacked();
            open(path.toString(), true, 0, unpacked.packed(new CountedInput(in, bytes)), unpacked, to);
        } catch (IOException e) {
            to.accept(refusal(e).at(path.toString()));
        }
    }

    /** A file, or a member of an archive. Whatever is wrong with it is handed on as a refusal. */
    void open(String name, boolean named, int depth, InputStream raw, Unpacked unpacked, Consumer<Incoming> to) {
        try {
            stream(name, named, depth, raw, unpacked, to);
        } catch (IOException e) {
            to.accept(refusal(e).at(name));
        } catch (Refusal e) {
            to.accept(e.at(name));
        }
    }

    private void stream(
            String name, boolean named, int depth, InputStream raw, Unpacked unpacked, Consumer<Incoming> to)
            throws IOException, Refusal {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        String inner = name;
        Form form = Form.ofName(name);
        if (form != Form.WARC && gzipped(in)) {
            in = new BufferedInputStream(unpacked.watch(new GZIPInputStream(in, 1 << 16)), 1 << 16);
            String lower = name.toLowerCase(Locale.ROOT);
            inner = lower.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        }
        if (form == Form.UNKNOWN) {
            form = Form.ofStart(in);
        }
        String id = named ? bareName(inner) : null;
        switch (form) {
            case LINES -> JsonReports.lines(name, in, columns, to);
            case JSON -> JsonReports.whole(name, id, in, columns, to);
            case TABLE -> TableReports.read(name, in, columns, to);
            case FEED -> FeedReports.read(name, whole(in), to);
            case WARC -> WarcReports.read(name, in, unpacked, to);
            case ZIP -> new ArchiveReports(this, name, depth, unpacked, to).zip(in);
            case TAR -> new ArchiveReports(this, name, depth, unpacked, to).tar(in);
            case MAIL -> took(name, MailReports.report(id, whole(in)), to);
            case DOCUMENT -> took(name, DocumentReports.report(inner, id, whole(in)), to);
            case HTML -> took(name, WebPage.report(id, whole(in)), to);
            default -> {
                byte[] all = whole(in);
                String text = Decoding.decode(all, 0, all.length);
                checkText(text);
                String used = id == null ? Report.of("", text).sha256().substring(0, 16) : id;
                took(name, new Records.Made(PlainText.report(used, text), null), to);
            }
        }
    }

    private static void took(String name, Records.Made made, Consumer<Incoming> to) {
        to.accept(new Incoming.Read(Incoming.Place.of(name), made.report(), made.note()));
    }

    static void checkText(String text) throws Refusal {
        if (text.isBlank()) {
            throw new Refusal(Incoming.Cause.EMPTY, "empty");
        }
        if (text.length() > MAX_TEXT_CHARS) {
            throw tooLong();
        }
    }

    private static boolean gzipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == 0x1F && second == 0x8B;
    }

    static byte[] whole(InputStream in) throws IOException, Refusal {
        byte[] all = in.readNBytes(MAX_RECORD_BYTES + 1);
        if (all.length > MAX_RECORD_BYTES) {
            throw tooLong();
        }
        if (all.length == 0) {
            throw new Refusal(Incoming.Cause.EMPTY, "empty");
        }
        return all;
    }

    /** «report.json.gz» in any folder gives «report». */
    private static String bareName(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    static Refusal tooLong() {
        return new Refusal(
                Incoming.Cause.TOO_LONG,
                "too long for one report (the limit is " + MAX_TEXT_CHARS / 1_000_000 + " million characters and "
                        + (MAX_RECORD_BYTES >> 20) + " MiB)");
    }

    /** What a failure of the system means to a person. */
    static Refusal refusal(IOException error) {
        if (error instanceof NoSuchFileException) {
            return new Refusal(Incoming.Cause.MISSING, "no such file or folder");
        }
        if (error instanceof AccessDeniedException) {
            return new Refusal(Incoming.Cause.FORBIDDEN, "permission denied");
        }
        if (error instanceof FileSystemLoopException) {
            return new Refusal(Incoming.Cause.UNREADABLE, "the folder holds itself");
        }
        if (error instanceof EOFException) {
            return new Refusal(Incoming.Cause.TRUNCATED, "truncated: the gzip stream breaks off before its end");
        }
        if (error instanceof ZipException) {
            return new Refusal(Incoming.Cause.TRUNCATED, "damaged gzip stream");
        }
        if (error instanceof Unpacked.TooMuch) {
            return new Refusal(Incoming.Cause.HOSTILE, String.valueOf(error.getMessage()));
        }
        String message = error.getMessage();
        return new Refusal(
                Incoming.Cause.UNREADABLE,
                "cannot be read: "
                        + (message == null ? error.getClass().getSimpleName() : message.replaceAll("\\s+", " ")));
    }
}
