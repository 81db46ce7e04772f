package org.musnad.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.Analysis;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

/** Which outlets a report credits, and for what. */
class ChainTest {
    private static final Reader READER = Reader.create();
    private static final String BODY = "هطلت أمطار غزيرة على المدينة أمس وغمرت المياه الشوارع والأسواق القديمة فيها";

    private static List<String> chain(String text) {
        Report report = Report.of("t", "أمطار غزيرة على المدينة", text);
        Analysis analysis = READER.read(report);
        return analysis.chain().stream()
                .map(link -> link.outlet().of(report.text()) + " "
                        + link.relation().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "بيروت - أ ف ب | أ ف ب wire",
                "فيينا، بودابست - رويترز، أ ف ب | رويترز wire, أ ف ب wire",
                "المصدر: (أ ف ب) | أ ف ب wire",
                "المصدر: تاس + وكالات | تاس wire, وكالات wire",
                "(رويترز) | رويترز wire",
                "برلين 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس | ''",
                "كتب فارس أحمد | ''",
                "مدينتنا - خاص | ''"
            })
    void bylinesAndCredits(String line, String expected) {
        assertThat(String.join(", ", chain(line + "\n" + BODY + "."))).isEqualTo(expected);
    }

    @Test
    void dateline() {
        assertThat(chain("واشنطن (رويترز) - " + BODY + ".")).containsExactly("رويترز wire");
        assertThat(chain("غزة - الأناضول: " + BODY + ".")).containsExactly("الأناضول wire");
        assertThat(chain(BODY + ". (د ب أ)")).containsExactly("د ب أ wire");
    }

    @Test
    void wordsThatAreAlsoAgenciesAreNoneInASentence() {
        assertThat(chain(BODY + ".\nوصل فارس إلى السوق (مهر العروس) ثم عاد - وفا بوعده."))
                .isEmpty();
    }

    @Test
    void whoWasTold() {
        assertThat(chain("وقال الوزير في تصريح لـLe360 إن الماء يكفي.")).containsExactly("Le360 interview");
        assertThat(chain("وأوضح المحامي في حديث إلى عنب بلدي أن القضية أجلت.")).containsExactly("عنب بلدي interview");
        assertThat(chain("وأبلغ المسؤول وكالة شفق نيوز أن الطريق مغلق.")).containsExactly("شفق نيوز interview");
    }

    @Test
    void whoRelaysIsOneOfNewsKnownOrNot() {
        assertThat(chain("ونقلت شبكة تيليفيزا عن ضابط قوله إن الطريق مغلق.")).containsExactly("تيليفيزا relayed");
        assertThat(chain("وقال ناشطون على موقع \"يوتيوب\" إن الطريق مغلق.")).isEmpty();
    }
}
