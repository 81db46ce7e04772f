package org.musnad.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.lexicon.Tsv;

/** Each line of {@code constructions.tsv} and {@code headlines.tsv}: a text and what is said in it. */
class ConstructionsTest {
    private static final Reader READER = Reader.create();

    @TestFactory
    Stream<DynamicTest> sentences() {
        return tests("constructions.tsv", false);
    }

    @TestFactory
    Stream<DynamicTest> headlines() {
        return tests("headlines.tsv", true);
    }

    private static Stream<DynamicTest> tests(String file, boolean titled) {
        return Tsv.read(ConstructionsTest.class, file).rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("point") + ": " + row.get("text"),
                        () -> assertThat(said(row.get("text"), titled, contents(row.get("said"))))
                                .as(row.where())
                                .isEqualTo(expected(row.get("said")))));
    }

    private static List<String> expected(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" \\|\\| "));
    }

    private static List<String> contents(String field) {
        List<String> contents = new ArrayList<>();
        for (String one : expected(field)) {
            contents.add(one.split(" > ")[2]);
        }
        return contents;
    }

    private static List<String> said(String text, boolean titled, List<String> contents) {
        Report report = titled ? Report.of("t", text, "نص الخبر قصير هنا.") : Report.of("t", text);
        Analysis analysis = READER.read(report);
        List<String> said = new ArrayList<>();
        for (Statement statement : analysis.statements()) {
            Span cue = statement.cue();
            String content = statement.content().of(report.text());
            int k = said.size();
            if (k < contents.size()
                    && contents.get(k).endsWith("…")
                    && content.startsWith(contents.get(k).replace("…", ""))) {
                content = contents.get(k);
            }
            said.add(String.join(
                    " > ",
                    speaker(analysis, statement),
                    cue == null ? "-" : cue.of(report.text()),
                    content,
                    statement.mode().name().toLowerCase(Locale.ROOT),
                    statement.act().name().toLowerCase(Locale.ROOT)));
        }
        return said;
    }

    private static String speaker(Analysis analysis, Statement statement) {
        for (Entity entity : analysis.entities()) {
            if (entity.id().equals(statement.speaker())) {
                return entity.name();
            }
        }
        return String.valueOf(statement.speakerText());
    }
}
