package org.musnad.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** Every verb of {@code verbs.tsv} is a cue in its example. */
class VerbExamplesTest {
    private static final Reader READER = Reader.create();
    private static final Lexicon LEXICON = Lexicon.load();

    @TestFactory
    Stream<DynamicTest> everyVerbIsReadInItsExample() {
        return Tsv.read(Lexicon.class, "verbs.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("lemma"), () -> {
                    String example = row.get("example");
                    List<String> cues = READER.read(Report.of("t", example)).statements().stream()
                            .map(s -> s.cue())
                            .filter(Span.class::isInstance)
                            .map(cue -> cue.of(example))
                            .toList();
                    assertThat(cues).as(example).anyMatch(cue -> isOf(row.get("lemma"), cue));
                }));
    }

    private static boolean isOf(String lemma, String cue) {
        if (cue.equals("قوله")) {
            return true; // what the relay of the verb is marked by
        }
        Lexicon.Entry entry = LEXICON.find(Folded.of(cue));
        if (entry == null) {
            return false;
        }
        for (VerbForm form : entry.forms()) {
            if (form.verb().lemma().equals(lemma)) {
                return true;
            }
        }
        return false;
    }
}
