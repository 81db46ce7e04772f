package org.musnad.reader.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

class NumberWordsTest {
    private static final NumberWords NUMBERS = NumberWords.load();

    /** «form:span=value» of every number of a text. */
    private static List<String> read(String text) {
        Words words = Words.of(Text.of(text));
        List<String> read = new ArrayList<>();
        for (NumberMention m : NUMBERS.all(words)) {
            String value = m.value() == Math.rint(m.value())
                    ? String.format(Locale.ROOT, "%.0f", m.value())
                    : String.format(Locale.ROOT, "%.4f", m.value()).replaceAll("0+$", "");
            read.add(m.form().name().charAt(0) + ":" + m.span(words).of(text) + "=" + value);
        }
        return read;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "بلغ 1,5 مليون | 1,5 مليون=1500000",
                "بلغ 1.5 مليون | 1.5 مليون=1500000",
                "بلغ ١٫٥ مليون | ١٫٥ مليون=1500000",
                "بلغ 1،5 مليون | 1،5 مليون=1500000",
                "بلغ 320.8 مليون | 320.8 مليون=320800000",
                "بلغ 1.332 مليون | 1.332 مليون=1332000",
                "نحو 1.332 قتيلا | 1.332=1332",
                "نحو 1.500.000 نسمة | 1.500.000=1500000",
                "نحو 12 000 نسمة | 12 000=12000",
                "نحو 1 414 021 100 نسمة | 1 414 021 100=1414021100",
                "نحو 1,234.5 طن | 1,234.5=1234.5",
                "نحو ١٬٢٣٤ طن | ١٬٢٣٤=1234",
                "بلغ 0.125 | 0.125=0.125",
                "تكلفة 4. 5 مليار دولار | 4. 5 مليار=4500000000",
                "يؤدي (12) ألف حاج | (12) ألف=12000",
                "ألف ومئتان وخمسة وثلاثون كتابا | ألف ومئتان وخمسة وثلاثون=1235",
                "ثلاثمائة جندي | ثلاثمائة=300",
                "ثلاث مئة جندي | ثلاث مئة=300",
                "مع تسعة آلاف جندي | تسعة آلاف=9000",
                "9 آلاف عنصر | 9 آلاف=9000",
                "وألفي جندي | ألفي=2000",
                "قتل ألفا شخص | ألفا=2000",
                "بلغ ألفاً من الجنود | ألفاً=1000",
                "نحو 27 مليونا | 27 مليونا=27000000",
                "بمليونين ونصف | مليونين ونصف=2500000",
                "مليون ونصف المليون دولار | مليون ونصف المليون=1500000",
                "مليون ونصف مليون دولار | مليون ونصف مليون=1500000",
                "ثلاثة ملايين ونصف دولار | ثلاثة ملايين ونصف=3500000",
                "ثلاثة ونصف مليون دولار | ثلاثة ونصف مليون=3500000",
                "نصف مليون شخص | نصف مليون=500000",
                "ثلاثة أرباع المليون | ثلاثة أرباع المليون=750000",
                "36 ألفا و41 كيسا | 36 ألفا و41=36041",
                "3 ملايين و200 ألف دولار | 3 ملايين و200 ألف=3200000",
                "5 آلاف و 300 ريال | 5 آلاف و 300=5300",
                "واحد وعشرون جنديا | واحد وعشرون=21",
                "مئة وأحد عشر جنديا | مئة وأحد عشر=111",
                "اثني عشر مليار ريال | اثني عشر مليار=12000000000",
                "إحدى عشرة دولة | إحدى عشرة=11",
                "إحدى وعشرين دولة | إحدى وعشرين=21",
                "خمسة وسبعين ألفا وثمانمائة | خمسة وسبعين ألفا وثمانمائة=75800",
                "المئة مليون دولار | المئة مليون=100000000",
                "بلغ تريليونا | تريليونا=2000000000000",
                "مئتا ألف لاجئ | مئتا ألف=200000",
                "خمسة فاصلة ثلاثة مليون | خمسة فاصلة ثلاثة مليون=5300000",
                "حرارة سالب خمسة | سالب خمسة=-5",
                "حرارة -5 | -5=-5",
                "دزينتين | دزينتين=24",
                "بثمانية وثمانين | ثمانية وثمانين=88",
            })
    void cardinals(String text, String expected) {
        assertThat(read(text)).containsExactly("C:" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "المرتبة الثالثة | O:الثالثة=3",
                "القرن الحادي والعشرين | O:الحادي والعشرين=21",
                "القرن الواحد والعشرين | O:الواحد والعشرين=21",
                "الساعة الثانية عشرة | O:الثانية عشرة=12",
                "ثاني أكبر مدينة | O:ثاني=2",
                "الذكرى المئة والخامسة | O:المئة والخامسة=105",
                "نصفهم نساء | F:نصف=0.5",
                "ثلثا السكان | F:ثلثا=0.6667",
                "على 3/4 الكأس | F:3/4=0.75",
                "ثلاثة أرباع السكان | F:ثلاثة أرباع=0.75",
                "عشرات الآلاف من الناس | V:عشرات الآلاف=10000",
                "بالمئات | V:المئات=100",
                "آلاف المدنيين | V:آلاف=1000",
                "مئات ألوف | V:مئات ألوف=100000",
            })
    void otherForms(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
    }

    @Test
    void whatDoesNotFallInOrderIsAnotherNumber() {
        assertThat(read("ثلاثمائة ومائتان")).containsExactly("C:ثلاثمائة=300", "C:مائتان=200");
        assertThat(read("ثلاثة وأربعة")).containsExactly("C:ثلاثة=3", "C:أربعة=4");
        assertThat(read("300 و212")).containsExactly("C:300=300", "C:212=212");
        assertThat(read("18 ألف مسلم وألفي نصراني")).containsExactly("C:18 ألف=18000", "C:ألفي=2000");
    }

    @Test
    void whatOnlyLooksLikeANumber() {
        assertThat(read("الأحد وأحد الجنود")).isEmpty();
        assertThat(read("الثلاثاء والأربعاء والخميس")).isEmpty();
        assertThat(read("العنوان 192.168.1.2")).isEmpty();
        assertThat(read("سبب وتسعى وعشيرة ومائدة وستار")).isEmpty();
    }

    @Property(tries = 3000)
    void everyNumberWordIsReadBack(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number, @ForAll int style) {
        String written = ArabicNumerals.write(number, style);
        Words words = Words.of(Text.of(written));
        NumberMention mention = NUMBERS.at(words, 0);
        assertThat(mention).as(written).isNotNull();
        assertThat(mention.value()).as(written).isEqualTo(number);
        assertThat(mention.end()).as(written).isEqualTo(words.size());
    }

    @Property(tries = 2000)
    void smallNumbersToo(@ForAll @LongRange(min = 0, max = 99_999L) long number, @ForAll int style) {
        everyNumberWordIsReadBack(number, style);
    }

    @Property(tries = 500)
    void anyStringIsAccepted(@ForAll String text) {
        Words words = Words.of(Text.of(text));
        for (NumberMention m : NUMBERS.all(words)) {
            assertThat(m.span(words).end()).isLessThanOrEqualTo(text.length());
        }
    }
}
