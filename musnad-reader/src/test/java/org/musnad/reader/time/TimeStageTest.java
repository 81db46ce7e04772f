package org.musnad.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.Time;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/** Every line: a text, what is found in it, its value. All reports are of Tuesday 11 August 2015. */
class TimeStageTest {
    private static final TimeStage STAGE = new TimeStage();

    private static List<Time> find(String text, String published) {
        return STAGE.find(Words.of(Text.of(text)), published);
    }

    private static String read(String text) {
        return find(text, "2015-08-11").stream()
                .map(time -> time.span().of(text) + " = " + time.value())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            تستمر الأمطار حتى الخميس                     | الخميس = 2015-08-13
            كان مغلقا حتى الخميس                         | الخميس = 2015-08-06
            لن نسكت بعد اليوم                            | ''
            شقق في حي 6 أكتوبر                           | ''
            رام الله 9-8-2015 وفا- قال النادي            | ''
            بين غرة يناير وموفى مارس 2014                | غرة يناير وموفى مارس 2014 = 2014-01-01/2014-03
            يوم 5 فيفري الجاري                           | يوم 5 فيفري الجاري = 2015-02-05
            يوليوز الفارط                                | يوليوز الفارط = 2015-07
            الجمعة المنصرم                               | الجمعة المنصرم = 2015-08-07
            فاتح ماي 2014                                | فاتح ماي 2014 = 2014-05-01
            عاد الوفد يوم 5.                             | يوم 5 = 2015-08-05
            عاد الوفد يوم الخميس 30.                     | يوم الخميس 30 = 2015-07-30
            قتل يوم الخميس 21 جنديا                      | يوم الخميس = 2015-08-06
            """)
    void timesOfManyOutlets(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            وقع الاتفاق في 26 ديسمبر/كانون الأول 2024   | 26 ديسمبر/كانون الأول 2024 = 2024-12-26
            بدأت في 15 يوليو (تموز) الماضي               | 15 يوليو (تموز) الماضي = 2015-07-15
            افتتح في الثالث من مارس 2014                | الثالث من مارس 2014 = 2014-03-03
            يوم 20 فيفري 2016 في تونس                  | يوم 20 فيفري 2016 = 2016-02-20
            منذ ٣ غشت ٢٠١٤                             | ٣ غشت ٢٠١٤ = 2014-08-03
            انتخابات 8 شتنبر 2021                       | 8 شتنبر 2021 = 2021-09-08
            صدر بتاريخ 11/8/2015                        | 11/8/2015 = 2015-08-11
            صدر بتاريخ 2015-08-11                       | 2015-08-11 = 2015-08-11
            في 26 من ديسمبر 2014                        | 26 من ديسمبر 2014 = 2014-12-26
            يومي 8 و9 مارس القادم                       | يومي 8 و9 مارس القادم = 2016-03-08/2016-03-09
            من 3 إلى 5 مارس 2014                        | 3 إلى 5 مارس 2014 = 2014-03-03/2014-03-05
            في منتصف تموز 2014                          | منتصف تموز 2014 = 2014-07
            في الأول من يوليو تموز                       | الأول من يوليو تموز = 2015-07-01
            الجمعة 24 يوليو                             | الجمعة 24 يوليو = 2015-07-24
            """)
    void datesOfEveryCountry(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            منذ عام 2011 تشهد البلاد حربا                | عام 2011 = 2011
            خلال العام المالي 2015-2016                 | العام المالي 2015-2016 = 2015/2016
            بين عامي 2003 و2005                         | عامي 2003 و2005 = 2003/2005
            بين 2003 و2005                              | 2003 و2005 = 2003/2005
            في ثمانينيات القرن الماضي                    | ثمانينيات القرن الماضي = 1980/1989
            في القرن التاسع عشر                          | القرن التاسع عشر = 1801/1900
            خلال الربع الثاني من العام الجاري            | الربع الثاني من العام الجاري = 2015-04-01/2015-06-30
            الأشهر الستة الأولى من العام                 | الأشهر الستة الأولى من العام = 2015-01/2015-06
            في نهاية العام المقبل                        | نهاية العام المقبل = 2016
            الأسبوع الأول من أكتوبر 2014                 | الأسبوع الأول من أكتوبر 2014 = 2014-10-01/2014-10-07
            """)
    void yearsAndTheirParts(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            موسم حج 1436هـ                              | 1436هـ = 2014-10-25/2015-10-13
            في 5 شوال 1436هـ                            | 5 شوال 1436هـ = 2015-07-21
            5/10/1436هـ                                 | 5/10/1436هـ = 2015-07-21
            الثلاثاء 5 شوال 1436هـ الموافق 21 يوليو 2015م | الثلاثاء 5 شوال 1436هـ الموافق 21 يوليو 2015م = 2015-07-21
            في شهر رمضان الماضي                          | شهر رمضان الماضي = 2015-06-18/2015-07-16
            عام 1391هـ الموافق 1971م                     | عام 1391هـ الموافق 1971م = 1971
            """)
    void hijriDatesStandInTheGregorianCalendar(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قتل ثلاثة أمس                               | أمس = 2015-08-10
            وصل أول من أمس                              | أول من أمس = 2015-08-09
            يصل بعد غد                                  | بعد غد = 2015-08-13
            قتلوا مساء الأحد                            | مساء الأحد = 2015-08-09
            قال الثلاثاء إن                              | الثلاثاء = 2015-08-11
            سيعقد الاجتماع الخميس                        | الخميس = 2015-08-13
            يوم الأربعاء الماضي                          | يوم الأربعاء الماضي = 2015-08-05
            يوم الثلاثاء المقبل                          | يوم الثلاثاء المقبل = 2015-08-18
            الشهر الماضي                                | الشهر الماضي = 2015-07
            هذا الأسبوع                                 | هذا الأسبوع = 2015-W33
            قبل ثلاثة أيام                              | قبل ثلاثة أيام = 2015-08-08
            لهذا العام                                  | هذا العام = 2015
            في الخامس من الشهر الجاري                     | الخامس من الشهر الجاري = 2015-08-05
            في 11 يونيو                                 | 11 يونيو = 2015-06-11
            يبدأ في 15 أغسطس                            | 15 أغسطس = 2015-08-15
            ليل الأحد/الاثنين                           | ليل الأحد/الاثنين = 2015-08-09/2015-08-10
            """)
    void whatStandsOnTheDayOfTheReport(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            عند الساعة الثامنة من مساء أمس                | الساعة الثامنة من مساء أمس = 2015-08-10T20:00
            يوم 5 مايو 2015 الساعة 14:30 بتوقيت غرينتش    | يوم 5 مايو 2015 الساعة 14:30 بتوقيت غرينتش = 2015-05-05T14:30Z
            اليوم عند الساعة الثالثة والنصف عصرا          | اليوم عند الساعة الثالثة والنصف عصرا = 2015-08-11T15:30
            """)
    void timesOfDay(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ذكرت قناة روسيا اليوم أن
            نقلت «المصري اليوم» عن
            صحيفة اليوم السابع
            القاهرة اليوم – متابعات
            قتل 2000 عراقي
            بلغ عددهم 2014 شخصا
            مرتين في اليوم
            في اليوم الثالث على التوالي
            قوى 14 آذار
            ثورة 25 يناير
            الأمين العام الحالي
            أدى صلاة الجمعة
            سوق الخميس
            تيريزا ماي قالت
            مارس الرياضة
            في محافظة إب
            والده أب حنون
            مؤخرا وحاليا
            استمر ثلاثة أيام
            قبل عشر سنوات
            """)
    void noTimes(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void theWeekdayBesideTodaySaysWhenTheReportWasWritten() {
        assertThat(read("أقرت المفوضية اليوم الإثنين مساعدات. وقالت: اليوم أعلنا ذلك، وأمس ناقشناه."))
                .isEqualTo("اليوم الإثنين = 2015-08-10; اليوم = 2015-08-10; أمس = 2015-08-09");
    }

    @Test
    void withoutPublicationOnlyAbsoluteExpressionsHaveAValue() {
        assertThat(find("أمس في 5 مايو 2015 والثلاثاء", null))
                .extracting(Time::value)
                .contains("2015-05-05");
        assertThat(find("وصل الثلاثاء", null)).extracting(Time::value).containsExactly((String) null);
        assertThat(find("وصل أمس", "not a date")).extracting(Time::value).containsExactly((String) null);
    }

    @Test
    void theDatelineIsNoTime() {
        assertThat(read("لقاء في برلين\n\nبرلين 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس\nالتقى الوزير نظيره"))
                .isEmpty();
    }
}
