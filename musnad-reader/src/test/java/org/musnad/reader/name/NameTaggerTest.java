package org.musnad.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/** Where names begin and end, by the annotation guide. */
class NameTaggerTest {
    private static final NameTagger TAGGER = NameTagger.load();

    private static List<String> names(String text) {
        return TAGGER.find(Words.of(Text.of(text))).stream()
                .map(m -> m.type() + " " + m.span().of(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "وصل الوفد إلى بغداد ودمشق,LOC بغداد|LOC دمشق",
        "عاد الوزير من القاهرة مساء أمس,LOC القاهرة",
        "قالت بغداد إنها ترفض القرار,LOC بغداد",
    })
    void aConjunctionOrPrepositionIsOutsideTheName(String text, String expected) {
        assertThat(names(text)).containsExactly(expected.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "أعلنت وزارة الدفاع العراقية بدء العملية,ORG وزارة الدفاع العراقية",
        "قال الجيش السوري إنه صد الهجوم,ORG الجيش السوري",
        "ذكرت المنظمة الدولية للهجرة أن العدد ارتفع,ORG المنظمة الدولية للهجرة",
        "سيطرت قوات سوريا الديمقراطية على البلدة,ORG قوات سوريا الديمقراطية",
        "زار وفد من وزارة الثقافة والشباب والرياضة المعرض,ORG وزارة الثقافة والشباب والرياضة",
    })
    void aBodyIsNamedWhole(String text, String expected) {
        assertThat(names(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ورحبت جمعية «حق المريض» بالحكم,ORG حق المريض",
        "وذكر تقرير لمنظمة «عافية» المحلية أن العدد ارتفع,ORG عافية",
        "وقالت الطبيبة في تصريح لـ«الميزان» إن العدد ارتفع,ORG الميزان",
        "وعلمت «السدرة» من مصدر مطلع أن اللقاء تأجل,ORG السدرة",
    })
    void aQuotedNameAfterABodysHeadIsTheBodys(String text, String expected) {
        assertThat(names(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "وقال المهندس تركي العبيسي إن العمل مستمر,PER تركي العبيسي",
        "وأكد أنيس بن رجب أن العجز تراجع,PER أنيس بن رجب",
        "وحذرت نقيبة الصيادلة رغد العزاوي من الأدوية,PER رغد العزاوي",
        "ضبطت الشرطة الشاحنة في منفذ القائم,LOC القائم",
    })
    void theShapeOfANameTellsWhereItEnds(String text, String expected) {
        String plain = expected.substring(4);
        assertThat(names(text)).anyMatch(n -> n.startsWith(expected.substring(0, 3)) && n.endsWith(plain));
    }

    @Test
    void aNameInQuotationMarksIsANameWithoutTheMarks() {
        assertThat(names("هاجم مسلحو «داعش» القرية، وردت \"حماس\" ببيان")).containsExactly("ORG داعش", "ORG حماس");
    }

    @Test
    void anAdjectiveOfNationalityIsNoName() {
        assertThat(names("وصل آلاف اللاجئين السوريين إلى الحدود")).isEmpty();
        assertThat(names("قال مسؤولون سوريون إن المفاوضات متوقفة")).isEmpty();
    }

    @Test
    void aNounThatNamesAPeopleOrANationalIsAName() {
        assertThat(names("في السجن 9 آلاف شخص بينهم 2000 عراقي")).containsExactly("NORP عراقي");
        assertThat(names("ويعيش الأكراد والعلويون هناك منذ قرون")).contains("NORP الأكراد", "NORP العلويون");
    }

    @Test
    void membersOfAnArmedGroupAreABody() {
        assertThat(names("وشن الحوثيون هجوما بطائرات مسيرة")).containsExactly("ORG الحوثيون");
    }

    @Test
    void anAdjectiveOfReproachIsOutsideTheName() {
        assertThat(names("تبنى تنظيم داعش الإرهابي الهجوم")).containsExactly("ORG تنظيم داعش");
    }

    @Test
    void theMinistersNationalityMakesTheMinistryNoLonger() {
        assertThat(names("التقى وزير الخارجية الأميركي نظيره")).noneMatch(n -> n.contains("الأميركي"));
    }

    @Test
    void aFamilyNameIsKnownWhereTheFullNameStandsElsewhere() {
        assertThat(names("قال المدير حميد الشاطري إن العمل مستمر.\nوأضاف الشاطري أن النتائج قريبة."))
                .containsExactly("PER حميد الشاطري", "PER الشاطري");
    }

    @Property(tries = 200)
    void anyTextIsReadAndSpansAreInOrder(@ForAll String text) {
        int last = 0;
        for (NameMention mention : TAGGER.find(Words.of(Text.of(text)))) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(mention.firstWord()).isLessThan(mention.endWord());
            last = mention.span().end();
        }
    }

    @Test
    void readingTwiceGivesTheSame() {
        String text = "أعلن رئيس الوزراء العراقي محمد شياع السوداني في بغداد عن اتفاق مع منظمة الصحة العالمية";
        assertThat(names(text)).isEqualTo(names(text)).isNotEmpty();
    }
}
