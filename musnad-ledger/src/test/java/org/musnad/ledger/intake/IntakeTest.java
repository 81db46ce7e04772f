package org.musnad.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musnad.ledger.store.Check;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Reader;

class IntakeTest {
    @TempDir
    Path folder;

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private Path input(int reports) throws IOException {
        Path file = folder.resolve("in.jsonl");
        Files.writeString(file, Reports.lines(reports), StandardCharsets.UTF_8);
        return file;
    }

    private Counts run(Ledger ledger, List<Follower> followers, Path... paths) {
        Watcher watcher = new Watcher() {
            @Override
            public void line(String line) {
                lines.add(line);
            }
        };
        return new Intake(ledger, Reader.create(), Intake.Options.standard(), watcher).run(List.of(paths), followers);
    }

    private Ledger open() {
        return Ledger.open(folder.resolve("ledger"), Ledger.Mode.ADD);
    }

    @Test
    void every_input_is_accounted_for_and_a_second_run_adds_nothing() throws IOException {
        Path more = folder.resolve("more.jsonl");
        Files.writeString(
                more,
                Reports.line(3) + "{damaged\n" + "{\"text\":\"The minister said that the dam was full\"}\n"
                        + Reports.line(1000),
                StandardCharsets.UTF_8);
        try (Ledger ledger = open()) {
            Counts first = run(ledger, List.of(), input(30), more);
            assertThat(first).isEqualTo(new Counts(34, 31, 1, 0, 1, 1, 0));
            assertThat(first.addsUp()).isTrue();
            assertThat(lines).singleElement().satisfies(line -> assertThat(line).contains("more.jsonl:2"));
            Counts second = run(ledger, List.of(), folder.resolve("in.jsonl"), more);
            assertThat(second).isEqualTo(new Counts(34, 0, 0, 32, 1, 1, 0));
            assertThat(ledger.reports().count()).isEqualTo(31);
            assertThat(Check.of(ledger).found()).isEmpty();
        }
    }

    /** Remembers the ids that it was given; forgets what was not settled, as a process that dies does. */
    private static final class Remembering implements Follower {
        private final List<Long> ids = new ArrayList<>();
        private boolean broken;
        private boolean brokenAtTheEnd;

        @Override
        public String name() {
            return "remembering";
        }

        @Override
        public long taken() {
            return ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
        }

        @Override
        public void take(List<StoredAnalysis> next) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            next.forEach(one -> ids.add(one.id()));
        }

        @Override
        public void forget() {
            ids.clear();
        }

        @Override
        public void settle() {
            if (brokenAtTheEnd) {
                throw new IllegalStateException("broken at the end");
            }
        }

        @Override
        public void close() {}
    }

    @Test
    void followers_get_every_analysis_once_in_order_and_what_they_missed_first() throws IOException {
        Remembering follower = new Remembering();
        Path input = input(700);
        try (Ledger ledger = open()) {
            follower.broken = true;
            run(ledger, List.of(follower), input);
            assertThat(lines).singleElement().satisfies(line -> assertThat(line).contains("remembering stopped"));
            follower.broken = false;
            Path more = folder.resolve("more.jsonl");
            Files.writeString(more, Reports.line(1000) + Reports.line(1001), StandardCharsets.UTF_8);
            run(ledger, List.of(follower), more);
            assertThat(follower.ids).hasSize(702).isSorted().doesNotHaveDuplicates();
            follower.forget();
            assertThat(Repair.run(ledger, List.of(follower)))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("702"));
            assertThat(follower.ids).hasSize(702);
            assertThat(Repair.run(ledger, List.of(follower))).isEmpty();
        }
    }

    @Test
    void a_follower_that_fails_when_it_settles_does_not_hold_the_run() throws IOException {
        Remembering follower = new Remembering();
        follower.brokenAtTheEnd = true;
        try (Ledger ledger = open()) {
            assertThat(run(ledger, List.of(follower), input(3)).added()).isEqualTo(3);
            assertThat(lines).singleElement().satisfies(line -> assertThat(line).contains("broken at the end"));
        }
    }

    @Test
    void a_full_disk_is_one_clear_line_and_what_was_kept_stays() throws IOException {
        Path input = input(3000);
        try (Ledger ledger = open()) {
            ledger.write(batch -> batch.handle()
                    .createQuery("PRAGMA max_page_count = 120")
                    .mapTo(Long.class)
                    .one());
            assertThatThrownBy(() -> run(ledger, List.of(), input))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("is full")
                    .hasMessageNotContaining("\n");
            assertThat(Check.of(ledger).clean()).isTrue();
        }
        try (Ledger ledger = open()) {
            run(ledger, List.of(), input);
            assertThat(ledger.reports().count()).isEqualTo(3000);
            assertThat(Check.of(ledger).clean()).isTrue();
        }
    }

    @Test
    void rereading_makes_newer_analyses_of_the_same_reports() throws IOException {
        try (Ledger ledger = open()) {
            run(ledger, List.of(), input(20));
            Remembering follower = new Remembering();
            assertThat(Reread.run(ledger, Reader.create(), false, 2, List.of(), Watcher.NOBODY))
                    .isZero();
            assertThat(Reread.run(ledger, Reader.create(), true, 2, List.of(follower), Watcher.NOBODY))
                    .isEqualTo(20);
            assertThat(follower.ids).hasSize(40);
            assertThat(Check.of(ledger).clean()).isTrue();
            assertThat(ledger.analyses().countAfter(0)).isEqualTo(20);
        }
    }

    @Test
    void killed_at_any_moment_and_started_again_it_ends_in_the_same_ledger() throws Exception {
        Path input = input(1500);
        try (Ledger ledger = open()) {
            run(ledger, List.of(), input);
        }
        String expected = Contents.digest(folder.resolve("ledger"));
        Path killed = folder.resolve("killed");
        java.util.Random random = new java.util.Random(7);
        for (int kill = 0; kill < 3; kill++) {
            Process process = child(killed, input);
            process.waitFor(700 + random.nextInt(900), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (Ledger.exists(killed)) {
                try (Ledger ledger = Ledger.open(killed, Ledger.Mode.ADD)) {
                    assertThat(Check.of(ledger).found()).isEmpty();
                }
            }
        }
        try (Ledger ledger = Ledger.open(killed, Ledger.Mode.ADD)) {
            run(ledger, List.of(), input);
        }
        assertThat(Contents.digest(killed)).isEqualTo(expected);
    }

    private static Process child(Path ledger, Path input) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IntakeMain.class.getName(),
                        ledger.toString(),
                        input.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void two_processes_on_one_ledger_get_a_clear_line() throws Exception {
        Path input = input(5);
        try (Ledger ledger = open()) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            IntakeMain.class.getName(),
                            ledger.directory().toString(),
                            input.toString())
                    .redirectErrorStream(true)
                    .start();
            String told = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor()).isEqualTo(1);
            assertThat(told.strip())
                    .isEqualTo("process " + ProcessHandle.current().pid() + " is adding to the ledger in "
                            + ledger.directory() + "; wait until it has ended, or stop it");
        }
    }

    @Test
    void a_watched_folder_gives_files_when_they_are_complete() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("old.txt"), "قديم");
        FolderWatch watch = new FolderWatch(List.of(inbox));
        watch.note();
        Files.writeString(inbox.resolve("new.txt"), "جديد");
        assertThat(watch.await()).containsExactly(inbox.resolve("new.txt"));
    }

    @Test
    void a_writer_that_fails_stops_the_reading() throws IOException {
        Path input = input(2000);
        try (Ledger ledger = open()) {
            Watcher failing = new Watcher() {
                @Override
                public void kept(Counts soFar) {
                    throw new IllegalStateException("no more");
                }
            };
            assertThatThrownBy(() -> new Intake(ledger, Reader.create(), Intake.Options.standard(), failing)
                            .run(List.of(input), List.of()))
                    .hasMessage("no more");
        }
        try (Ledger ledger = open()) {
            assertThat(Check.of(ledger).clean()).isTrue();
        }
    }
}
