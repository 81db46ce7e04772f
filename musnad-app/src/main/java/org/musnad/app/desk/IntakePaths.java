package org.musnad.app.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.input.ReportInput;

/**
 * Files and folders of this machine that a person names, a line each, for a desk that listens to this machine only. Hidden
 * ones are refused, also where a link leads to them.
 */
final class IntakePaths {
    private static final int MOST_LINES = 1_000;
    private static final int MOST_FILES = 100_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final long LONGEST_LIST = 1L << 20;
    private static final String LIST = ".list";

    private IntakePaths() {}

    /**
     * Adds what the lines name.
     *
     * @param lines null or blank for nothing
     * @param local whether the desk listens to this machine only
     * @throws Problem 403 where it does not, 400 where a line names nothing that can be taken, 413 where it is too much
     */
    static void add(@Nullable String lines, boolean local, IntakeUploads uploads) throws IOException {
        if (lines == null || lines.isBlank()) {
            return;
        }
        if (!local) {
            throw new Problem(403, "problem.paths", "");
        }
        Set<Path> paths = new LinkedHashSet<>();
        for (String line : lines.split("\\R", MOST_LINES + 2)) {
            line(line.strip(), paths, true);
        }
        Size size = new Size();
        for (Path path : paths) {
            long before = size.bytes;
            Files.walkFileTree(path, size);
            uploads.named(path, size.bytes - before);
        }
    }

    private static void line(String line, Set<Path> paths, boolean lists) throws IOException {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        Path path = path(line);
        if (lists && path.toString().endsWith(LIST)) {
            if (Files.isDirectory(path) || Files.size(path) > LONGEST_LIST) {
                throw new Problem(413, "problem.too-large", line);
            }
            String listed = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            for (String each : listed.split("\\R", MOST_LINES + 2)) {
                line(each.strip(), paths, false);
            }
            return;
        }
        if (!Files.isDirectory(path) && !ReportInput.knows(path.toString())) {
            throw new Problem(415, "problem.kind", line);
        }
        paths.add(path);
        if (paths.size() > MOST_LINES) {
            throw new Problem(413, "problem.too-large", MOST_LINES + " lines");
        }
    }

    /** The file itself, without links. */
    private static Path path(String line) {
        try {
            Path named = line.startsWith("file:") ? Path.of(new URI(line)) : Path.of(line);
            if (!named.isAbsolute()) {
                throw Problem.badRequest(line);
            }
            Path real = named.toRealPath();
            if (!Files.isDirectory(real) && !Files.isRegularFile(real) || !Files.isReadable(real) || hidden(real)) {
                throw Problem.badRequest(line);
            }
            return real;
        } catch (IOException
                | URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException
                | SecurityException e) {
            throw Problem.badRequest(line);
        }
    }

    private static boolean hidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** What is below a folder. */
    private static final class Size extends SimpleFileVisitor<Path> {
        private int files;
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files++;
            bytes += attributes.size();
            if (files > MOST_FILES || bytes > MOST_BYTES) {
                throw new Problem(413, "problem.too-large", MOST_FILES + " files, " + (MOST_BYTES >> 30) + " GiB");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException error) {
            return FileVisitResult.CONTINUE;
        }
    }
}
