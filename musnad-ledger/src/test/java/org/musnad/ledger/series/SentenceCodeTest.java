package org.musnad.ledger.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.musnad.reader.text.Folded;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

class SentenceCodeTest {
    private static boolean has(String sentence, String form) {
        Words words = Words.of(Text.of(sentence));
        String[] parts = Folded.of(form).split(" ");
        for (int k = 0; k < parts.length; k++) {
            parts[k] = SentenceCode.of(parts[k]);
        }
        return SentenceCode.has(SentenceCode.of(words, 0, words.size()), parts);
    }

    @Test
    void aWordIsFoundAfterItsProcliticsAndNotInsideAnother() {
        assertThat(has("سقط 30 قتيلا بدمشق أمس", "دمشق")).isTrue();
        assertThat(has("سقط 30 قتيلا ولدمشق نصيب", "دمشق")).isTrue();
        assertThat(has("قال دمشقي إن", "دمشق")).isFalse();
        assertThat(has("زار لبنان", "بنان")).isTrue();
        assertThat(has("زار اللاذقية", "ذقيه")).isFalse();
    }

    @Test
    void wordsThatFollowHaveTheirArticleOrNot() {
        assertThat(has("في سوق خان بني سعد أمس", "خان بني سعد")).isTrue();
        assertThat(has("في البو كمال", "بو كمال")).isTrue();
        assertThat(has("في البو الكمال", "بو كمال")).isTrue();
        assertThat(has("في خان بني", "خان بني سعد")).isFalse();
        assertThat(has("في خان، بني سعد", "خان بني سعد")).isFalse();
    }

    @Test
    void lettersOfOtherAlphabetsAreThemselves() {
        assertThat(has("في پاريس وكابل", "پاريس")).isTrue();
        assertThat(has("في پاريس وكابل", "چاريس")).isFalse();
        assertThat(has("في چابهار أمس", "جابهار")).isEqualTo(Folded.of("چابهار").equals("جابهار"));
    }
}
