package org.musnad.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.musnad.ledger.input.Incoming;
import org.musnad.ledger.input.ReportInput;
import org.musnad.reader.Report;

/** The texts that are measured. */
final class Texts {
    private Texts() {}

    /** A report by its name: «own» is the longest of samples/, «seed» the gold's seed report. */
    static Report named(String name) {
        return switch (name) {
            case "own" -> own();
            case "seed" -> seed().orElseThrow(() -> new IllegalStateException("no seed report here"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The longest sample report. */
    static Report own() {
        return read(root().resolve("samples")).stream()
                .max(Comparator.comparingInt(report -> report.text().length()))
                .orElseThrow(() -> new IllegalStateException("no samples"));
    }

    /** The seed report of the shared gold, which is not part of the repository; empty where it is not at hand. */
    static Optional<Report> seed() {
        Path file = root().resolve("../shared/eval/gold/seed.json");
        return Files.exists(file) ? read(file).stream().findFirst() : Optional.empty();
    }

    private static List<Report> read(Path path) {
        List<Report> reports = new ArrayList<>();
        new ReportInput().read(path, incoming -> {
            if (incoming instanceof Incoming.Read read) {
                reports.add(read.report());
            }
        });
        return reports;
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        for (Path folder = at; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("samples"))) {
                return folder;
            }
        }
        throw new IllegalStateException("run this inside the repository: no samples/ above " + at);
    }
}
