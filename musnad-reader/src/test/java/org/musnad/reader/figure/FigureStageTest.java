package org.musnad.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musnad.reader.Figure;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

class FigureStageTest {
    private static final FigureStage STAGE = new FigureStage();

    private static List<Figure> figures(String text) {
        return STAGE.find(Words.of(Text.of(text)), List.of());
    }

    /** «span value kind unit counted» of every figure; «~» where a qualifier stands with it. */
    private static List<String> read(String text) {
        List<String> read = new ArrayList<>();
        for (Figure f : figures(text)) {
            String value = f.vague() != null
                    ? "v" + f.vague()
                    : f.best() != null && f.low() != null && f.high() != null
                            ? number(f.best())
                            : number(f.low()) + ".." + number(f.high());
            read.add(f.span().of(text) + " = " + (f.approx() ? "~" : "") + value + " "
                    + f.kind().name().toLowerCase(Locale.ROOT)
                    + (f.unit() == null ? "" : " " + f.unit())
                    + (f.counted() == null ? "" : " / " + f.counted().of(text)));
        }
        return read;
    }

    private static String number(Double value) {
        return value == null
                ? ""
                : value == Math.rint(value) ? String.valueOf(value.longValue()) : String.valueOf(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "بلغ العدد 1.500.000 نسمة | 1.500.000 = 1500000 count / نسمة",
                "نزح مليونا و200 ألف شخص | مليونا و200 ألف = 1200000 count / شخص",
                "تضرر مليونا شخص | مليونا = 2000000 count / شخص",
                "صرفت الولاية 3 ملايير دينار جزائري | 3 ملايير = 3000000000 money DZD / دينار",
                "5-7 أشخاص | 5-7 = 5..7 count / أشخاص",
                "يستغرق يوما أو يومين | يوما أو يومين = 1..2 measure d / يوما",
                "تأخر عامين أو ثلاثة | عامين أو ثلاثة = 2..3 measure a / عامين",
                "اختطف صحافيين اثنين | اثنين = 2 count / صحافيين",
                "أصيب مدنيان اثنان | مدنيان = 2 count / مدنيان",
                "قتل مجندان عند الحاجز | مجندان = 2 count / مجندان",
                "أصيب عاملَين في الورشة | عاملَين = 2 count / عاملَين",
                "سقطت قذيفتا هاون على السوق | قذيفتا = 2 count / قذيفتا هاون",
                "أرسلت سيارتي إسعاف | سيارتي = 2 count / سيارتي إسعاف",
                "خسائر بعشرات الملايين من الدولارات | عشرات الملايين = v1000000 money USD / الدولارات",
                "قد يصل عدد الوفيات إلى المئات | المئات = v100 count / الوفيات",
                "صرفت 85% من هذه الأموال | 85% = 85 percent % / هذه الأموال",
                "العجز لن يزيد على 6% | 6% = ~..6 percent % / العجز",
                "على نمو نسبته 3 في المئة | 3 في المئة = 3 percent % / نمو",
                "عدد الزوار ارتفع بنسبة 18% | 18% = 18 percent % / عدد الزوار",
                "بلغت الحصيلة 24 | 24 = 24 count",
                "ال كتاب الستة | الستة = 6 count / ال كتاب",
                "بلغ معدل التضخم 5% | 5% = 5 percent % / التضخم",
                "العجز سيصل إلى 5% | 5% = 5 percent % / العجز",
                "أوصى بخفض النفقات التشغيلية 10 بالمئة | 10 بالمئة = 10 percent % / النفقات التشغيلية",
                "الصادرات ارتفعت 3.1 بالمئة | 3.1 بالمئة = 3.1 percent % / الصادرات",
                "النفط يرتفع بأكثر من 2% | 2% = ~2.. percent % / النفط",
                "أداء القطاع غير النفطي الذي نما بنسبة 4,9% | 4,9% = 4.9 percent % / أداء القطاع غير النفطي",
                "البطالة مرتفعة بين الشباب (37,7 في المائة) | 37,7 في المائة = 37.7 percent % / الشباب",
                "غطى التمويل 37% فقط من خطة الشتاء | 37% = 37 percent % / خطة الشتاء",
                "لا يكفي لأكثر من 36 ساعة | 36 = ~..36 measure h / ساعة",
                "خفض الفائدة 50 نقطة أساس | 50 = 50 measure / نقطة أساس",
                "تراجع 1.6 نقطة مئوية | 1.6 = 1.6 percent % / نقطة مئوية",
                "حدود طولها 982 كيلومترا تدفع ثمن الفوضى يوميا | 982 = 982 measure km / كيلومترا",
                "هيأت الأمانة 450 آلية للسيول | 450 = 450 count / آلية",
                "غرامة 30 ألف أوقية جديدة | 30 ألف = 30000 money MRU / أوقية جديدة",
            })
    void figuresOfManyOutlets(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "صدر العدد 17 من المجلة",
                "غرقت العبارة «مرجان 3» قبالة الساحل",
                "القاهرة 16-1-2025 - قال الوزير",
                "تعود القطع إلى عامي 120 و165 للميلاد",
                "تبرعات صندوق 1818",
                "في اتصال مع الجريدة 24، قال الخبير",
                "أوردت شبكة السويداء 24 صباحا",
                "سيطرت طالبان على المعبر",
                "عاد من محطتي تونس وصفاقس",
                "فقدت سيارتي الجديدة",
            })
    void numbersAndEndingsThatCountNothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أصيب 40 شخصا، تسعة منهم في حالة حرجة",
                "وصل 6500 شخص وواصل 2200 منهم رحلتهم",
                "قتل 30 شخصا، وبين القتلى ست نساء",
                "نفقات تبلغ 9 مليارات دينار، منها 3 مليارات للحبوب",
            })
    void whatStandsBehindAFigureMakesItAShareToo(String text) {
        List<Figure> figures = figures(text);
        assertThat(figures).hasSize(2);
        assertThat(figures.get(1).partOf()).isEqualTo(figures.get(0).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وصل نحو 30 ألف نازح إلى المخيم | 30 ألف = ~30000 count / نازح",
                "قتل أكثر من 25 مسلحا حوثيا في الجبهة | 25 = ~25.. count / مسلحا حوثيا",
                "شارك ما لا يقل عن خمسين طبيبا | خمسين = ~50.. count / طبيبا",
                "رسوم لا تتجاوز في الغالب 1000 ريال سعودي | 1000 = ~..1000 money SAR / ريال",
                "حضر أقل من مئة متظاهر | مئة = ~..100 count / متظاهر",
                "قتل خمسة مدنيين على الأقل في الهجوم | خمسة = ~5.. count / مدنيين",
                "هاجر بين 10 و14 ألف طبيب | 10 و14 ألف = 10000..14000 count / طبيب",
                "تستورد ما بين 30 و50% من قمحها | 30 و50% = 30..50 percent % / قمحها",
                "تستمر من 10 إلى 15 يوما | 10 إلى 15 = 10..15 measure d / يوما",
                "تستمر 5-7 أيام | 5-7 = 5..7 measure d / أيام",
                "خلال ثلاثة أو أربعة أيام | ثلاثة أو أربعة = 3..4 measure d / أيام",
                "تظاهر مئات المحتجين | مئات = v100 count / المحتجين",
                "نزح عشرات الآلاف من السكان | عشرات الآلاف = v10000 count / السكان",
                "صوت 40 في المائة من الناخبين | 40 في المائة = 40 percent % / الناخبين",
                "ارتفع إنتاج الحبوب بنسبة 39% | 39% = 39 percent % / إنتاج الحبوب",
                "قرض بقيمة 1.5 مليون دولار | 1.5 مليون = 1500000 money USD / دولار",
                "أنفقت الحكومة العراقية 3 مليارات دينار | 3 مليارات = 3000000000 money IQD / دينار",
                "غرامة قدرها مليون جنيه إسترليني | مليون = 1000000 money GBP / جنيه",
                "على بعد 12 كيلومترا من المدينة | 12 = 12 measure km / كيلومترا",
                "مساحتها 300 متر مربع | 300 = 300 measure m2 / متر مربع",
                "رجل يبلغ من العمر 45 عاما | 45 = 45 measure a / عاما",
                "ينتج البلد 1.4 مليون برميل يوميا | 1.4 مليون = 1400000 rate [bbl_us]/d / برميل",
                "بعد شهر ونصف من التدريب | شهر ونصف = 1.5 measure mo / شهر",
                "انتهت المباراة بنتيجة 2-1 | 2-1 = 1..2 score",
                "استقبل القادة الثلاثة الوفد | الثلاثة = 3 count / القادة",
                "ذكرى الضحايا الـ32 | 32 = 32 count / الضحايا",
                "يؤدي (12) ألف حاج الفريضة | (12) ألف = 12000 count / حاج",
                "اعتقل «17» شخصا أمس | 17 = 17 count / شخصا",
                "ليس لديهم سوى مصدر واحد للماء | واحد = 1 count / مصدر",
                "قتل قتيلان في الحادث | قتيلان = 2 count / قتيلان",
                "وأصيب جنديان بجروح | جنديان = 2 count / جنديان",
                "أب لطفلين | طفلين = 2 count / طفلين",
                "يستمر يومين | يومين = 2 measure d / يومين",
                "قتل 3 من أبنائه | 3 = 3 count / أبنائه",
                "أصيب عشرة بجروح | عشرة = 10 count",
                "بسعر 91ر47 دولار | 91ر47 = 47.91 money USD / دولار",
            })
    void quantities(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "حل في المرتبة الثالثة",
                "نصت المادة 140 على ذلك",
                "القرار رقم 2254 لمجلس الأمن",
                "مقاتلو الفرقة 30 في الشمال",
                "قمة مجموعة العشرين",
                "اتفق البلدان والجانبان على ذلك",
                "في بلدتي الفوعة وكفرية",
                "من المدنيين والمسلحين",
                "زار باكستان ولبنان وعمان",
                "هاتف 0501234567",
                "الذكرى الخمسين لتأسيس النادي",
                "إصابات بفيروس كوفيد-19",
                "لهم في آن واحد",
                "هو واحد من أكبر المصارف",
                "وقفوا صفا واحدا",
                "دور الـ16 من البطولة",
                "خاض مباراة في نصف النهائي",
                "منصة http://example.org/a/2015/35?x=12",
                "وتابع سالف القول",
                "القرارات 1696 و1737 و1747",
                "سجل هدفيه في الدقيقة 56",
            })
    void countNothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "سجن 9 آلاف عنصر بينهم 2000 عراقي | 1",
                "خطف 230 مدنيا من بينهم أكثر من ستين امرأة | 1",
                "بقي 300 نازح منهم 40 طفلا و60 امرأة | 1,1",
                "نجا ثلاثة من أصل خمسة بحارة | 2",
                "قتل 50 شخصا وأصيب 70 | ",
            })
    void shares(String text, String wholes) {
        List<String> found = new ArrayList<>();
        for (Figure f : figures(text)) {
            if (f.partOf() != null) {
                found.add(f.partOf().substring(1));
            }
        }
        assertThat(String.join(",", found)).isEqualTo(wholes == null ? "" : wholes);
    }

    @Test
    void aChangeFromAndToIsTwoFigures() {
        assertThat(read("انتقل الراتب من 8 آلاف درهم إلى 12 ألف درهم"))
                .containsExactly("8 آلاف = 8000 money / درهم", "12 ألف = 12000 money / درهم");
    }

    @Test
    void aCurrencyIsResolvedByTheCountryThatTheReportNames() {
        assertThat(read("قالت الحكومة في القاهرة إنها خصصت مبلغا.\nوبلغ الدعم 5 ملايين جنيه"))
                .containsExactly("5 ملايين = 5000000 money EGP / جنيه");
    }

    @Test
    void coordinatedNumbersShareTheirNoun() {
        assertThat(read("أعمارهم 19 و32 و44 سنة"))
                .containsExactly("19 = 19 measure a / سنة", "32 = 32 measure a / سنة", "44 = 44 measure a / سنة");
    }

    @Property(tries = 400)
    void everySpanLiesInTheText(@ForAll String text) {
        check(text);
    }

    @Property(tries = 400)
    void everySpanLiesInATextOfFigureWords(@ForAll List<@net.jqwik.api.constraints.IntRange(max = 29) Integer> picks) {
        String[] parts = {
            "5",
            " ",
            "و",
            "ألف",
            "%",
            "من",
            "بين",
            "إلى",
            "-",
            "دولار",
            "سنة",
            "قتيلان",
            "نصف",
            "(",
            ")",
            "«",
            "مليون",
            "لا يقل عن",
            "على الأقل",
            "بينهم",
            ".",
            "،",
            "عشرات",
            "الآلاف",
            "ال",
            "/",
            "1.5",
            "ر",
            "يوميا",
            "\n"
        };
        StringBuilder text = new StringBuilder();
        for (int pick : picks) {
            text.append(parts[Math.abs(pick)]).append(pick % 3 == 0 ? "" : " ");
        }
        check(text.toString());
    }

    private static void check(String text) {
        int last = -1;
        for (Figure f : figures(text)) {
            assertThat(f.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(f.span().end()).isLessThanOrEqualTo(text.length());
            if (f.counted() != null) {
                assertThat(f.counted().end()).isLessThanOrEqualTo(text.length());
            }
            last = f.span().end();
        }
    }
}
