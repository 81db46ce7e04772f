package org.musnad.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar      | قال الوزير أمس إن السد امتلأ
            ar      | وصل إلى أربيل أمس چاكوچ وگوران وپیشوا من كركوك، وقال المتحدث إن الطريق مفتوح
            ar      | قال المتحدث باسم الوزارة فی بیان إن الطریق إلی المدینة مفتوح أمام السیارات
            ar      | فيلم Coming Home من إخراج Hal Ashby
            fa      | وزیر نیرو گفت که سد پر شده است و آبیاری از فردا آغاز می‌شود
            ur      | وزیر نے کہا ہے کہ ڈیم بھر گیا ہے اور کل سے آبپاشی شروع ہوگی
            ckb     | وەزیر گوتی بەنداوەکە پڕ بووە و لە بەیانییەوە ئاودێری دەست پێ دەکات
            und-Latn| The minister said the dam was full
            und-Cyrl| Министр сказал, что плотина полна
            zxx     | 12 / 7 – 2024
            """)
    void the_letters_tell_the_language(String language, String text) {
        assertThat(Language.of(text)).isEqualTo(language);
    }
}
