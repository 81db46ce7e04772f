package org.musnad.reader.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoTest {
    @Test
    void whatWasHeldIsGivenBack() {
        Memo<Integer> memo = new Memo<>(16);
        memo.put("حلب", 1);
        memo.put("حمص", 2);
        assertThat(memo.get("حلب")).isEqualTo(1);
        assertThat(memo.get("حمص")).isEqualTo(2);
        assertThat(memo.get("حماة")).isNull();
    }

    @Test
    void anAnswerIsLostButNeverAnotherKeys() {
        Memo<Integer> memo = new Memo<>(4);
        for (int k = 0; k < 1000; k++) {
            memo.put("م" + k, k);
            Integer held = memo.get("م" + k / 2);
            assertThat(held == null || held == k / 2).isTrue();
        }
        assertThat(IntStream.range(0, 1000).filter(k -> memo.get("م" + k) != null))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aLongKeyIsNotKept() {
        Memo<Integer> memo = new Memo<>(4);
        memo.put("ا".repeat(1000), 1);
        assertThat(memo.get("ا".repeat(1000))).isNull();
    }
}
