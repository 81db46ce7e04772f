package org.musnad.ledger.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musnad.ledger.copies.Edits;
import org.musnad.ledger.identities.Identity;
import org.musnad.ledger.identities.LedgerIdentities;
import org.musnad.ledger.input.Incoming;
import org.musnad.ledger.input.ReportInput;
import org.musnad.ledger.series.Finding;
import org.musnad.ledger.series.LedgerFigures;
import org.musnad.ledger.series.Series;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.Sighting;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

/** The invented reports of samples/, which were written to be copied, revised, denied and disputed, from end to end. */
class SamplesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("musnad.root", ".")).resolve("samples");

    @TempDir
    static Path directory;

    private static final Map<String, Long> NUMBERS = new HashMap<>();

    @BeforeAll
    static void takeIn() throws Exception {
        Reader reader = Reader.create();
        try (Ledger ledger = Ledger.open(directory, Ledger.Mode.ADD)) {
            List<Path> files;
            try (var list = Files.list(SAMPLES)) {
                files = list.filter(file -> file.toString().endsWith(".json"))
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList();
            }
            for (Path file : files) {
                Report report = report(file);
                ledger.write(batch -> {
                    var added = batch.add(
                            new Sighting(file.toString(), 0, report), reader.read(report), Reader.version(), 0);
                    NUMBERS.put(report.id(), added.report());
                    return null;
                });
            }
            try (ReportGroups groups = new ReportGroups(ledger)) {
                ledger.analyses().after(groups.taken(), 3, groups::take);
                groups.settle();
            }
        }
    }

    private static Report report(Path file) {
        List<Report> found = new ArrayList<>();
        new ReportInput().read(file, incoming -> {
            if (incoming instanceof Incoming.Read read) {
                found.add(read.report());
            }
        });
        assertThat(found).as(file.toString()).hasSize(1);
        return found.get(0);
    }

    private static <T> T ask(java.util.function.Function<Ledger, T> question) {
        try (Ledger ledger = Ledger.open(directory, Ledger.Mode.READ)) {
            return question.apply(ledger);
        }
    }

    private static long number(String sample) {
        return NUMBERS.get("sample-" + sample);
    }

    @Test
    void theWireAndItsCopyAreOneGroupAndTheWireCameFirst() {
        ask(ledger -> {
            List<Long> groups = ledger.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT g.earliest FROM copy_group g JOIN copy_member m ON m.copy_group = g.id"
                                            + " WHERE m.report = :copy")
                            .bind("copy", number("02"))
                            .mapTo(Long.class)
                            .list());
            assertThat(groups).containsExactly(number("01"));
            return null;
        });
    }

    @Test
    void theExtendedCopyOfTheTalksIsFoundByContainment() {
        ask(ledger -> {
            Double jaccard = ledger.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT jaccard FROM copy_member WHERE report = :copy AND copied_from = :wire")
                            .bind("copy", number("07"))
                            .bind("wire", number("06"))
                            .mapTo(Double.class)
                            .one());
            assertThat(jaccard).isLessThan(0.6);
            return null;
        });
    }

    @Test
    void theCopyChangedAFigureAndDroppedASource() {
        ask(ledger -> {
            StoredAnalysis wire = ledger.analyses().ofReport(number("01")).orElseThrow();
            StoredAnalysis copy = ledger.analyses().ofReport(number("02")).orElseThrow();
            Edits edits = Edits.between(wire.analysis(), copy.analysis());
            assertThat(edits.changedFigures()).singleElement().satisfies(changed -> {
                assertThat(changed.before().best()).isEqualTo(231);
                assertThat(changed.after().best()).isEqualTo(213);
            });
            assertThat(String.join(" ", edits.droppedSources())).contains("الساحل");
            assertThat(edits.wordsAdded()).isBetween(15, 40);
            return null;
        });
    }

    @Test
    void theFerryIsOneStoryAndTheTalksAreAnother() {
        ask(ledger -> {
            LedgerStories stories = new LedgerStories(ledger);
            long ferry = stories.of(number("01")).orElseThrow();
            for (String sample : List.of("02", "03", "04", "05")) {
                assertThat(stories.of(number(sample))).as(sample).contains(ferry);
            }
            long talks = stories.of(number("06")).orElseThrow();
            assertThat(talks).isNotEqualTo(ferry);
            assertThat(stories.of(number("07"))).contains(talks);
            assertThat(stories.of(number("08"))).contains(talks);
            return null;
        });
    }

    @Test
    void theTollRisesAndTheDoctorsDisagree() {
        ask(ledger -> {
            Series killed = new LedgerFigures(ledger)
                    .find("قتلى سواكن", null, null).stream()
                            .filter(series -> series.group().isEmpty())
                            .findFirst()
                            .orElseThrow();
            assertThat(killed.points())
                    .extracting(point -> point.first().value())
                    .contains(23.0, 41.0, 44.0, 61.0);
            assertThat(killed.findings())
                    .anySatisfy(finding -> assertThat(finding)
                            .isInstanceOfSatisfying(
                                    Finding.Revision.class,
                                    revision ->
                                            assertThat(revision.later().value()).isEqualTo(41)))
                    .anySatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Disagreement.class));
            return null;
        });
    }

    @Test
    void theStoryTellsWhoWasFirstWhoCopiedAndWhatWasAsked() {
        ask(ledger -> {
            LedgerStories stories = new LedgerStories(ledger);
            StoryDigest digest =
                    stories.digest(stories.of(number("01")).orElseThrow()).orElseThrow();
            assertThat(digest.tellings().get(0).report().number()).isEqualTo(number("01"));
            assertThat(digest.tellings().get(1).copyOf()).isEqualTo("sample-01");
            assertThat(digest.origins()).isGreaterThanOrEqualTo(2);
            assertThat(digest.questions())
                    .anySatisfy(question -> assertThat(question.words()).contains("زوارق الإنقاذ"));
            return null;
        });
    }

    @Test
    void aShorterNameIsTheSamePerson() {
        ask(ledger -> {
            Identity envoy = new LedgerIdentities(ledger).find("نادين الخوري").get(0);
            assertThat(envoy.members()).hasSize(3);
            assertThat(envoy.name()).isEqualTo("نادين سليم الخوري");
            assertThat(new LedgerIdentities(ledger).find("رياض السلمان").get(0).members())
                    .hasSize(3);
            return null;
        });
    }

    @Test
    void aPersonCanSplitAndMerge() {
        try (Ledger ledger = Ledger.open(directory, Ledger.Mode.REVIEW)) {
            LedgerIdentities identities = new LedgerIdentities(ledger);
            Identity before = identities.find("نادين الخوري").get(0);
            long split = identities.decide(
                    LedgerIdentities.Verb.SPLIT, before.members().get(0).id(), null, "منى", "تجربة", null, 1);
            assertThat(identities.find("نادين الخوري")).hasSize(2);
            identities.decide(
                    LedgerIdentities.Verb.UNDO, before.members().get(0).id(), null, "منى", null, split, 2);
            assertThat(identities.find("نادين الخوري")).hasSize(1);
        }
    }
}
