package org.musnad.ledger.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads reports from files, folders and streams and hands them on one by one, in the order of their names. A place that
 * gives no report is handed on as {@link Incoming.Refused}, and the rest goes on; the caller's own exceptions pass through.
 */
public final class ReportInput {
    /** Longer records, and longer files of one report, are refused: 32 MiB. */
    public static final int MAX_RECORD_BYTES = 32 << 20;

    /** Longer texts are refused: ten million characters. */
    public static final int MAX_TEXT_CHARS = 10_000_000;

    private final LongConsumer bytes;

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
        this.bytes = bytes;
    }

    /** Every report of a file, or of all files of a folder and the folders in it whose names end in a form that is read. */
    public void read(Path path, Consumer<Incoming> to) {
        if (Files.isDirectory(path)) {
            folder(path, to);
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
        try {
            stream(name, null, in, to);
        } catch (IOException e) {
            to.accept(refusal(e).at(name));
        } catch (Refusal e) {
            to.accept(e.at(name));
        }
    }

    private void folder(Path folder, Consumer<Incoming> to) {
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
                folder(path, to);
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
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            stream(name, path, in, to);
        } catch (IOException e) {
            to.accept(refusal(e).at(name));
        } catch (Refusal e) {
            to.accept(e.at(name));
        }
    }

    private void stream(String name, @Nullable Path path, InputStream raw, Consumer<Incoming> to)
            throws IOException, Refusal {
        InputStream counted = new CountedInput(raw, bytes);
        BufferedInputStream in = new BufferedInputStream(counted, 1 << 16);
        String inner = name;
        if (gzipped(in)) {
            in = new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16);
            inner = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        }
        Form form = Form.ofName(inner);
        if (form == Form.UNKNOWN) {
            form = Form.ofStart(in);
        }
        String id = path == null ? null : bareName(inner);
        switch (form) {
            case LINES -> lines(name, in, to);
            case JSON -> json(name, id, in, to);
            case HTML -> {
                Records.Made made = WebPage.report(id, whole(in));
                to.accept(new Incoming.Read(name, made.report(), made.note()));
            }
            default -> {
                byte[] all = whole(in);
                String text = Decoding.decode(all, 0, all.length);
                checkText(text);
                String named = id;
                if (named == null) {
                    named = org.musnad.reader.Report.of("", text).sha256().substring(0, 16);
                }
                to.accept(new Incoming.Read(name, PlainText.report(named, text), null));
            }
        }
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

    private static byte[] whole(InputStream in) throws IOException, Refusal {
        byte[] all = in.readNBytes(MAX_RECORD_BYTES + 1);
        if (all.length > MAX_RECORD_BYTES) {
            throw tooLong();
        }
        if (all.length == 0) {
            throw new Refusal(Incoming.Cause.EMPTY, "empty");
        }
        return all;
    }

    private static void lines(String name, InputStream in, Consumer<Incoming> to) throws IOException {
        LineBytes lines = new LineBytes(in, MAX_RECORD_BYTES);
        boolean any = false;
        while (lines.next()) {
            if (lines.blank()) {
                continue;
            }
            any = true;
            String source = name + ":" + lines.number();
            Incoming incoming;
            try {
                incoming = line(source, lines);
            } catch (Refusal e) {
                incoming = e.at(source);
            }
            to.accept(incoming);
        }
        if (!any) {
            to.accept(new Refusal(Incoming.Cause.EMPTY, "empty").at(name));
        }
    }

    private static Incoming line(String source, LineBytes lines) throws Refusal {
        if (lines.tooLong()) {
            throw tooLong();
        }
        String line = Decoding.decode(lines.bytes(), 0, lines.length());
        try (JsonParser json = Records.JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal(Incoming.Cause.MALFORMED, "not a JSON object");
            }
            Records.Made made = Records.read(json, null);
            if (json.nextToken() != null) {
                throw new Refusal(Incoming.Cause.MALFORMED, "more than one JSON object in a line");
            }
            return new Incoming.Read(source, made.report(), made.note());
        } catch (IOException e) {
            throw Records.refusal(e);
        }
    }

    private static void json(String name, @Nullable String id, InputStream in, Consumer<Incoming> to) throws Refusal {
        StrictReader characters = new StrictReader(in);
        int count = 0;
        try (JsonParser json = Records.JSON.createParser(characters)) {
            boolean inArray = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_ARRAY && !inArray) {
                    inArray = true;
                } else if (token == JsonToken.END_ARRAY) {
                    inArray = false;
                } else if (token == JsonToken.START_OBJECT) {
                    count++;
                    String source = inArray || count > 1 ? name + "#" + count : name;
                    to.accept(record(json, source, inArray || count > 1 ? null : id));
                } else {
                    throw new Refusal(Incoming.Cause.MALFORMED, "not a JSON object");
                }
            }
        } catch (CharacterCodingException e) {
            throw characters.refusal();
        } catch (IOException e) {
            throw Records.refusal(e);
        }
        if (count == 0) {
            throw new Refusal(Incoming.Cause.EMPTY, "empty");
        }
    }

    private static Incoming record(JsonParser json, String source, @Nullable String id) throws IOException {
        try {
            Records.Made made = Records.read(json, id);
            return new Incoming.Read(source, made.report(), made.note());
        } catch (Refusal e) {
            return e.at(source);
        }
    }

    /** «report.json.gz» in any folder gives «report». */
    private static String bareName(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
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
        String message = error.getMessage();
        return new Refusal(
                Incoming.Cause.UNREADABLE,
                "cannot be read: "
                        + (message == null ? error.getClass().getSimpleName() : message.replaceAll("\\s+", " ")));
    }
}
