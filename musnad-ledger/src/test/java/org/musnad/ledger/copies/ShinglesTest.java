package org.musnad.ledger.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void sevenWordsAreThreeRunsOfFive() {
        assertThat(Shingles.of("وصلت السفينة إلى الميناء صباح يوم الأحد").size())
                .isEqualTo(3);
    }

    @Test
    void spellingMarksAndPunctuationDoNotCount() {
        Shingles plain = Shingles.of("قال المسؤول ان المدرسه افتتحت امس في القريه");
        Shingles marked = Shingles.of("«قال» المسؤول: إنّ المدرسة افتُتحت، أمس، في القرية.");
        assertThat(plain.jaccard(marked)).isEqualTo(1);
    }

    @Test
    void oneWordChangedInTheMiddleCostsFiveRuns() {
        Shingles before = Shingles.of("a b c d e f g h i j k l m n");
        Shingles after = Shingles.of("a b c d e f X h i j k l m n");
        assertThat(before.jaccard(after)).isCloseTo(5.0 / 15, within(1e-9));
    }

    @Test
    void aShortReportInALongOneIsContained() {
        Shingles small = Shingles.of("one two three four five six");
        Shingles large = Shingles.of("zero one two three four five six seven eight nine ten");
        assertThat(small.containment(large)).isEqualTo(1);
        assertThat(large.containment(small)).isEqualTo(1);
    }

    @Test
    void aTextWithoutWordsIsLikeNone() {
        assertThat(Shingles.of("…!؟").size()).isZero();
        assertThat(Shingles.of("").jaccard(Shingles.of(""))).isZero();
    }

    @Test
    void aSketchComesBackAsItWasPacked() {
        Sketch sketch = Sketch.of(Shingles.of("one two three four five six seven eight nine"));
        Sketch again = Sketch.unpack(sketch.pack());
        assertThat(again.bands()).isEqualTo(sketch.bands());
        assertThat(again.sample()).isEqualTo(sketch.sample());
    }
}
