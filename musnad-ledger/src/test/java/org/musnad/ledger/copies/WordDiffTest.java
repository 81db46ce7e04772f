package org.musnad.ledger.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static String runs(String before, String after) {
        StringBuilder text = new StringBuilder();
        for (int[] run : WordDiff.between(before.split(" "), after.split(" "))) {
            text.append(Arrays.toString(run));
        }
        return text.toString();
    }

    @Test
    void theSameWordsHaveNoRuns() {
        assertThat(runs("a b c", "a b c")).isEmpty();
    }

    @Test
    void oneWordChanged() {
        assertThat(runs("a b c", "a x c")).isEqualTo("[1, 2, 1, 2]");
    }

    @Test
    void wordsAddedAndCut() {
        assertThat(runs("a b c d", "a b x y c")).isEqualTo("[2, 2, 2, 4][3, 4, 5, 5]");
    }

    /** Law: the words outside the runs are the same in both lists. */
    @Test
    void whatIsOutsideTheRunsIsEqual() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String[] before = words(random);
            String[] after = words(random);
            List<String> keptBefore = new ArrayList<>();
            List<String> keptAfter = new ArrayList<>();
            int b = 0;
            int a = 0;
            for (int[] run : WordDiff.between(before, after)) {
                keptBefore.addAll(Arrays.asList(before).subList(b, run[0]));
                keptAfter.addAll(Arrays.asList(after).subList(a, run[2]));
                b = run[1];
                a = run[3];
            }
            keptBefore.addAll(Arrays.asList(before).subList(b, before.length));
            keptAfter.addAll(Arrays.asList(after).subList(a, after.length));
            assertThat(keptAfter).isEqualTo(keptBefore);
        }
    }

    private static String[] words(Random random) {
        String[] words = new String[random.nextInt(12)];
        for (int k = 0; k < words.length; k++) {
            words[k] = String.valueOf((char) ('a' + random.nextInt(5)));
        }
        return words;
    }
}
