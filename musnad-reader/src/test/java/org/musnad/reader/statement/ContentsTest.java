package org.musnad.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.lexicon.Tsv;

/** What is said, and nothing else: each sentence of {@code contents.tsv} with its contents in square brackets. */
class ContentsTest {
    private static final Reader READER = Reader.create();
    private static final String TITLE = "T:";

    @TestFactory
    Stream<DynamicTest> contentsAreReadToTheLetter() {
        return Tsv.read(ContentsTest.class, "contents.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("text"),
                        () -> assertThat(marked(row.get("text")))
                                .as(row.where())
                                .isEqualTo(row.get("text"))));
    }

    /** The sentence with the contents that the reader finds in brackets, instead of those it came with. */
    private static String marked(String bracketed) {
        boolean title = bracketed.startsWith(TITLE);
        String text = (title ? bracketed.substring(TITLE.length()) : bracketed).replaceAll("[\\[\\]]", "");
        Report report = title ? Report.of("t", text, "نص الخبر قصير هنا.") : Report.of("t", text);
        List<Span> contents = new ArrayList<>(READER.read(report).statements().stream()
                .map(Statement::content)
                .sorted()
                .toList());
        StringBuilder marked = new StringBuilder(title ? TITLE : "");
        Deque<Integer> ends = new ArrayDeque<>();
        for (int i = 0; i <= text.length(); i++) {
            while (!ends.isEmpty() && ends.peek() == i) {
                ends.pop();
                marked.append(']');
            }
            while (!contents.isEmpty() && contents.get(0).start() == i) {
                ends.push(contents.remove(0).end());
                marked.append('[');
            }
            if (i < text.length()) {
                marked.append(text.charAt(i));
            }
        }
        return marked.toString();
    }
}
