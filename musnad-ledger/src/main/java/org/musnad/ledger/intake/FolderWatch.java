package org.musnad.ledger.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Watches folders by looking at them every two seconds, which works on every file system. A file counts as there once
 * its size and time have not changed between two looks, so that none is taken half written.
 */
public final class FolderWatch {
    private static final long PAUSE_MILLIS = 2000;

    private final List<Path> paths;
    private final Map<Path, State> taken = new HashMap<>();
    private Map<Path, State> lastLook = Map.of();

    private record State(long size, long modified) {}

    public FolderWatch(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /** Takes what is there now as known. */
    public void note() {
        taken.putAll(look());
        lastLook = look();
    }

    /** Waits until files are new or changed, and complete; gives them in the order of their names. */
    public List<Path> await() throws InterruptedException {
        while (true) {
            Thread.sleep(PAUSE_MILLIS);
            Map<Path, State> now = look();
            List<Path> fresh = new ArrayList<>();
            now.forEach((path, state) -> {
                if (state.equals(lastLook.get(path)) && !state.equals(taken.get(path))) {
                    fresh.add(path);
                    taken.put(path, state);
                }
            });
            lastLook = now;
            if (!fresh.isEmpty()) {
                fresh.sort(null);
                return fresh;
            }
        }
    }

    private Map<Path, State> look() {
        Map<Path, State> found = new HashMap<>();
        for (Path path : paths) {
            try {
                Files.walkFileTree(path, new Look(found));
            } catch (IOException e) {
                // a folder that has gone may come back
            }
        }
        return found;
    }

    private static final class Look extends SimpleFileVisitor<Path> {
        private final Map<Path, State> found;

        Look(Map<Path, State> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
                found.put(
                        file,
                        new State(
                                attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
