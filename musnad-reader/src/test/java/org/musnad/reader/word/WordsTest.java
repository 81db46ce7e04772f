package org.musnad.reader.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.musnad.reader.text.Text;

/** Tokens and the letters that may be tied to them. */
class WordsTest {
    private static Words read(String text) {
        return Words.of(Text.of(text));
    }

    private static String tokens(String text) {
        Words words = read(text);
        return String.join(
                "|",
                IntStream.range(0, words.size())
                        .mapToObj(k -> words.get(k).form())
                        .toList());
    }

    @Test
    void wordsNumbersAndMarks() {
        assertThat(tokens("قُتل 1,500 شخصٍ، (بينهم 3.5%) CNN...")).isEqualTo("قتل|1,500|شخص|،|(|بينهم|3.5|%|)|CNN|...");
        assertThat(tokens("8و9 مارس، الـ24")).isEqualTo("8|و|9|مارس|،|ال|24");
    }

    @Test
    void everyProcliticThatMayBe() {
        assertThat(read("وبالرئيس").get(0).stems()).containsExactly(0, 1, 2, 4);
        assertThat(read("للشرع").get(0).stems()).containsExactly(0, 1, 2);
        assertThat(read("فسيقول").get(0).stems()).containsExactly(0, 1, 2);
        assertThat(read("كتب").get(0).stems()).containsExactly(0, 1);
        assertThat(read("من").get(0).stems()).containsExactly(0);
    }

    @Test
    void everyPronounThatMayBe() {
        assertThat(read("بينهم").get(0).ends()).containsExactly(5, 3);
        assertThat(read("قولهما").get(0).ends()).containsExactly(6, 3);
        assertThat(read("أخبرني").get(0).ends()).containsExactly(6, 5, 4);
        assertThat(read("لنا").get(0).ends()).containsExactly(3);
        assertThat(read("2015").get(0).ends()).containsExactly(4);
    }

    @Test
    void subSpansAreLettersOfTheOriginal() {
        String text = "وَبِالرَّئِيسِ نفسِهِ";
        Word word = read(text).get(0);
        assertThat(word.span(4, word.folded().length()).of(text)).isEqualTo("رَّئِيسِ");
        assertThat(word.span().of(text)).isEqualTo("وَبِالرَّئِيسِ");
    }

    @Test
    void wordsKnowTheirSentence() {
        Words words = read("وصل الوفد. ثم غادر");
        assertThat(words.sentences()).isEqualTo(2);
        assertThat(words.get(words.firstOf(1)).form()).isEqualTo("ثم");
        assertThat(words.endOf(1)).isEqualTo(words.size());
        assertThat(words.at(0)).isZero();
        assertThat(words.at(1000)).isEqualTo(words.size());
    }
}
