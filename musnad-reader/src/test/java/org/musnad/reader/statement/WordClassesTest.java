package org.musnad.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** The file of word classes and the constants of {@link WordClass} say the same, and no word is twice in a class. */
class WordClassesTest {
    private static final WordClasses CLASSES = WordClasses.load();

    @Test
    void everyClassHasWordsAndNoOtherIsInTheFile() {
        Set<String> written = new TreeSet<>();
        Tsv.read(WordClasses.class, "word-classes.tsv").rows().forEach(row -> {
            assertThat(row.list("words")).as(row.where()).isNotEmpty();
            written.add(row.get("class"));
        });
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(WordClass.values())
                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void noWordTwiceInAClass() {
        Set<String> seen = new HashSet<>();
        for (Tsv.Row row : Tsv.read(WordClasses.class, "word-classes.tsv").rows()) {
            for (String word : row.list("words")) {
                for (String form : WordClasses.forms(row, word)) {
                    assertThat(seen.add(row.get("class") + " " + form))
                            .as(row.where() + " " + form)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "نؤكد, FIRST_PERSON",
        "ونؤكد, FIRST_PERSON",
        "وإلى, PREPOSITION_TO",
        "بيروت, WHOLE_WITH_PREPOSITION_LETTER"
    })
    void wordsAreFoundWithTheirClitics(String word, WordClass known) {
        assertThat(known.in(CLASSES.of(Folded.of(word)))).isTrue();
    }

    @Test
    void otherWordsHaveNoClass() {
        assertThat(CLASSES.of(Folded.of("شجرة"))).containsOnly(0L);
    }
}
