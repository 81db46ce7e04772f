package org.musnad.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musnad.reader.Reader;
import org.musnad.reader.Statement;

/** Figures that the project promises, on the annotated reports where they are there. */
class GoldStatementsTest {
    @BeforeEach
    void reportsAreThere() {
        assumeTrue(Files.isDirectory(Gold.FOLDER), () -> "no annotated reports at " + Gold.FOLDER.toAbsolutePath());
    }

    @Test
    void ofTheStatementsWithNineTenthsConfidence95PercentAreRight() {
        List<Gold.Judged> sure = Gold.read(Reader.create()).given().stream()
                .filter(j -> !j.optional() && j.statement().confidence() >= 0.9)
                .toList();
        long right = sure.stream().filter(Gold.Judged::right).count();
        assertThat(sure).hasSizeGreaterThan(100);
        assertThat((double) right / sure.size()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void directQuotationsAreFoundAndAreOnes() {
        Gold.Figures figures = Gold.read(Reader.create());
        List<Gold.Judged> direct = figures.given().stream()
                .filter(j -> !j.optional() && j.statement().mode() == Statement.Mode.DIRECT)
                .toList();
        long right = direct.stream()
                .filter(j -> j.content() && j.mode().equals("direct"))
                .count();
        assertThat((double) right / direct.size()).as("precision").isGreaterThanOrEqualTo(0.96);
        assertThat((double) right / figures.annotated().get("direct"))
                .as("recall")
                .isGreaterThanOrEqualTo(0.93);
    }
}
