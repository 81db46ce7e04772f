package org.musnad.reader.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SieveTest {
    private static final List<String> KEYS = List.of("رئيس", "وزير", "ناطق", "مدير");

    @Test
    void everyKeyPassesInsideAWordToo() {
        Sieve sieve = new Sieve(KEYS);
        for (String key : KEYS) {
            assertThat(sieve.mayHold(key, 0, key.length())).isTrue();
            assertThat(sieve.mayHold("و" + key + "ها", 1, 1 + key.length())).isTrue();
        }
    }

    @Test
    void mostOtherWordsDoNotPass() {
        List<String> keys = new ArrayList<>();
        for (int k = 0; k < 1000; k++) {
            keys.add("م" + k);
        }
        Sieve sieve = new Sieve(keys);
        int passed = 0;
        for (int k = 0; k < 1000; k++) {
            String other = "ن" + k;
            passed += sieve.mayHold(other, 0, other.length()) ? 1 : 0;
        }
        assertThat(passed).isLessThan(300);
    }

    @Test
    void aSieveWithoutKeysLetsNothingThrough() {
        assertThat(new Sieve(List.of()).mayHold("رئيس", 0, 4)).isFalse();
    }
}
