package org.musnad.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/** The rules that mend what the model has found, one example or more for each. */
class NameRulesTest {
    private static final NameTagger TAGGER = NameTagger.load();

    private static List<String> names(String text) {
        return TAGGER.find(Words.of(Text.of(text))).stream()
                .map(m -> m.type() + " " + m.span().of(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وذكرت مديرية الصحة في أسيوط أن الحالات مستقرة|ORG مديرية الصحة في أسيوط",
                "وأعلنت الإدارة العامة للمرور بمدينة بريدة إغلاق الطريق|ORG الإدارة العامة للمرور بمدينة بريدة",
                "وصادق المجلس البلدي لمدينة صفاقس على الميزانية|ORG المجلس البلدي لمدينة صفاقس",
            })
    void anOfficeIsCalledAfterItsPlace(String text, String expected) {
        assertThat(names(text)).containsExactly(expected);
    }

    @Test
    void aBodyOfAnotherStateIsNotCalledAfterThePlaceWhereItWorks() {
        assertThat(names("وقال مكتب الأمم المتحدة في بغداد إن العدد ارتفع")).contains("LOC بغداد");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "نقل المصابون إلى مستشفى الرمادي التعليمي مساء أمس|LOC مستشفى الرمادي التعليمي",
                "وزار الوفد سجن طرة المركزي صباحا|LOC سجن طرة المركزي",
            })
    void anAdjectiveOfItsKindBelongsToASite(String text, String expected) {
        assertThat(names(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وقع الانفجار في مدينة الصدر فجرا|LOC مدينة الصدر",
                "اندلع الحريق في حي النهضة بعد الظهر|LOC حي النهضة",
                "سقطت القذائف على حي الشعار فجرا|LOC حي الشعار",
            })
    void afterAQuarterANameOfAnotherKindIsAPlaces(String text, String expected) {
        assertThat(names(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قطعت السيول الطريق بين الجيزة والقليوبية|LOC الجيزة, LOC القليوبية",
                "وانقطع التيار في مدن قعطبة والمعلا|LOC قعطبة, LOC المعلا",
            })
    void whatStandsWithAPlaceAsItsEqualIsAPlace(String text, String expected) {
        assertThat(String.join(", ", names(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "جرفت السيول ثلاث سيارات",
        "وقال إن وفداً وزارياً سيصل غدا",
        "وأقام الفريق في معسكر مغلق",
        "وبقيت حقوقهم محفوظة في صندوق خاص",
    })
    void aCommonWordIsNoPlace(String text) {
        assertThat(names(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أما نظيره السلوفاكي روبرت هانكو فرأى أن الحل قريب|PER روبرت هانكو",
                "وقال مسعف عرف عن نفسه باسم أبو سعيد الحمصي إن العدد كبير|PER أبو سعيد الحمصي",
                "وقال قائممقام الخالص سعدون الجبوري إن الطريق آمن|PER سعدون الجبوري",
            })
    void aPersonsNameBeginsAfterTheTitleAndEndsBeforeTheVerb(String text, String expected) {
        assertThat(names(text)).contains(expected);
    }

    @Test
    void anAgencysLettersStayTogether() {
        assertThat(names("تونس (أ ف ب) - أعلن الوزير استقالته")).contains("ORG أ ف ب");
    }

    @Test
    void theClubAgreesWithItsName() {
        assertThat(names("تدرب الفريق بالنادي الأهلي أمس")).containsExactly("ORG النادي الأهلي");
    }

    @Test
    void anotherBodyWithTheArticleBeginsSomethingNew() {
        assertThat(names("وطالب نواب التجمع الوطني الديمقراطي الحكومة بالاستقالة"))
                .contains("ORG التجمع الوطني الديمقراطي");
    }

    @ParameterizedTest
    @CsvSource({"عادت عائلة سورية إلى بيتها", "ونالت الأعمال الفنية السعودية جوائز"})
    void aCountrysNameAsAnAdjectiveIsNoPlace(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void theLebaneseAgencySignsAtTheBeginOfItsReport() {
        assertThat(names("وطنية - أعلن الوزير استقالته")).contains("ORG وطنية");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وأعلنت الهيئة السودانية للتخصصات الصحية أمس النتائج|ORG الهيئة السودانية للتخصصات الصحية",
                "وذكر المركز التونسي لحقوق الإنسان أن العدد ارتفع|ORG المركز التونسي لحقوق الإنسان",
                "وحذر المركز الوطني للأرصاد الجوية من العواصف|ORG المركز الوطني للأرصاد الجوية",
            })
    void whatABodyIsForBelongsToItsName(String text, String expected) {
        assertThat(names(text)).containsExactly(expected);
    }

    @Test
    void aNounOfTheLanguageNeedsEvidenceToBeAName() {
        assertThat(names("وحث نتنياهو الدول على إلغاء الاتفاق الذي قال إنه سيئ"))
                .containsExactly("PER نتنياهو");
        assertThat(names("وذكرت صحيفة الحياة أن المحادثات تأجلت")).anyMatch(name -> name.endsWith("الحياة"));
    }

    @Test
    void aPersonIsNotCalledAfterThoseHeSpeaksTo() {
        assertThat(names("وقال المحامي نزيه الصويعي للصحافيين إن الجلسة تأجلت")).containsExactly("PER نزيه الصويعي");
        assertThat(names("وأعلن الرئيس عبد المجيد تبون الحداد الوطني ثلاثة أيام"))
                .contains("PER عبد المجيد تبون");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ووقع الحادث في مدينة ٦ أكتوبر جنوب العاصمة|LOC مدينة ٦ أكتوبر",
                "وجرت المباراة في ملعب أول نوفمبر مساء|LOC ملعب أول نوفمبر",
                "وأغلقت الشرطة شارع 9 نيسان أمام المارة|LOC شارع 9 نيسان",
            })
    void aPlaceMayBeCalledAfterADay(String text, String expected) {
        assertThat(names(text)).contains(expected);
    }

    @Test
    void aRareFamilyNameIsANameAgain() {
        assertThat(names("وصلت المستشارة أنغيلا مركل إلى باريس. وأعلنت مركل أن بلادها مستعدة"))
                .contains("PER أنغيلا مركل", "PER مركل");
    }

    @Test
    void aShortFormInBracketsAfterTheLongOneIsAName() {
        assertThat(names("وقالت منظمة الأغذية والزراعة للأمم المتحدة (FAO) إن القمح قليل"))
                .contains("ORG FAO");
    }
}
