package org.musnad.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.Entity;

/** Bodies in English: known ones by their usual name, others by their words where all are in the glossary. */
class LatinGlossaryTest {
    private static final LatinWriter WRITER = new LatinWriter();

    @ParameterizedTest
    @CsvSource({
        "قوات سوريا الديمقراطية, Syrian Democratic Forces",
        "وزارة الدفاع العراقية, Iraqi Ministry of Defence",
        "وزارة الصحة, Ministry of Health",
        "الخارجية الروسية, Russian Foreign Ministry",
        "الجيش اللبناني, Lebanese Army",
        "المديرية العامة للدفاع المدني, General Directorate for Civil Defence",
        "البنك المركزي اليمني, Yemeni Central Bank"
    })
    void aBodyInEnglish(String arabic, String latin) {
        assertThat(WRITER.write(Entity.Type.ORG, arabic, null)).isEqualTo(latin);
    }
}
