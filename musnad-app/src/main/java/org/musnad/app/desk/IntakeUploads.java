package org.musnad.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was sent to be taken in, in a folder of its own that {@link #close} deletes. The names that were sent are shown and
 * tell the form; they never name a file here.
 */
final class IntakeUploads implements AutoCloseable {
    /** More than this is refused, in all. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int MOST_FILES = 1_000;
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final List<Upload> uploads = new ArrayList<>();
    private long bytes;

    /**
     * One file.
     *
     * @param name where the ledger says that its reports come from
     */
    record Upload(String name, Path file) {
        /** Whether it is a file or folder of this machine, which was named and not sent. */
        boolean named() {
            return name.equals(file.toString());
        }
    }

    IntakeUploads() throws IOException {
        this.folder = Files.createTempDirectory("musnad-upload");
    }

    /** Takes a file that a person chose. */
    void file(String sent, InputStream in) throws IOException {
        add("upload:" + clean(sent), in);
    }

    /** Takes one more. */
    void add(String name, InputStream in) throws IOException {
        if (uploads.size() >= MOST_FILES) {
            throw new Problem(413, "problem.too-large", MOST_FILES + " files");
        }
        Path file = folder.resolve(Integer.toString(uploads.size()));
        uploads.add(new Upload(name, file));
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new Problem(413, "problem.too-large", (MOST_BYTES >> 20) + " MiB");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /**
     * Takes a file or folder where it is.
     *
     * @param size in bytes
     */
    void named(Path file, long size) {
        uploads.add(new Upload(file.toString(), file));
        bytes += size;
    }

    /** The last part of a name, without what could mislead or break a line. */
    static String clean(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder name = new StringBuilder();
        last.codePoints()
                .filter(c -> {
                    int type = Character.getType(c);
                    return type != Character.CONTROL
                            && type != Character.FORMAT
                            && type != Character.LINE_SEPARATOR
                            && type != Character.PARAGRAPH_SEPARATOR
                            && type != Character.SURROGATE;
                })
                .forEach(name::appendCodePoint);
        String kept = name.toString().strip();
        if (kept.length() > LONGEST_NAME) {
            int cut = kept.length() - LONGEST_NAME;
            kept = kept.substring(Character.isLowSurrogate(kept.charAt(cut)) ? cut + 1 : cut); // the ending counts
        }
        return kept.isEmpty() || kept.equals(".") || kept.equals("..") ? "file" : kept;
    }

    List<Upload> all() {
        return List.copyOf(uploads);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            // The system's temporary files are cleared by the system.
        }
    }
}
