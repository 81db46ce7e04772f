package org.musnad.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musnad.reader.Report;

/** What a report is made of as characters. */
class TextTest {
    private static List<String> sentences(String text) {
        return Text.of(text).sentences().stream().map(span -> span.of(text)).toList();
    }

    private static List<String> quotations(String text) {
        return Text.of(text).quotations().stream().map(q -> q.inner().of(text)).toList();
    }

    @Test
    void paragraphsAreLinesThatHoldMoreThanBlanks() {
        String text = "العنوان\n\n  الفقرة الأولى \r\n \u00a0\nالثانية\u2028الثالثة";
        assertThat(Text.of(text).paragraphs())
                .extracting(span -> span.of(text))
                .containsExactly("العنوان", "الفقرة الأولى", "الثانية", "الثالثة");
        assertThat(Text.of(Report.of("r", "العنوان", "النص")).titled()).isTrue();
        assertThat(Text.of(text).titled()).isFalse();
    }

    @Test
    void sentencesEndAtArabicAndLatinStops() {
        assertThat(sentences("وصل الوفد. هل غادر؟ نعم! انتهى… ثم عاد..."))
                .containsExactly("وصل الوفد.", "هل غادر؟", "نعم!", "انتهى…", "ثم عاد...");
    }

    @Test
    void pointsOfAbbreviationsDecimalsAndLatinNamesEndNothing() {
        assertThat(sentences("قال د. سالم ل أ.ف.ب إن 3.5 مليون زاروا example.com اليوم. ثم غادر."))
                .containsExactly("قال د. سالم ل أ.ف.ب إن 3.5 مليون زاروا example.com اليوم.", "ثم غادر.");
    }

    @Test
    void aStopInsideAQuotationThatRunsOnEndsNothing() {
        assertThat(sentences("قال «وصلنا. ثم غادرنا» قبل الفجر. وسكت."))
                .containsExactly("قال «وصلنا. ثم غادرنا» قبل الفجر.", "وسكت.");
        assertThat(sentences("قال: «وصلنا. وغادرنا.» وسكت.")).containsExactly("قال: «وصلنا. وغادرنا.»", "وسكت.");
    }

    @Test
    void quotationsInEveryForm() {
        assertThat(quotations("قال «نعم» ثم \"لا\" ثم “ربما” ثم ''كلا'' ثم ‘أجل’"))
                .containsExactly("نعم", "لا", "ربما", "كلا", "أجل");
        assertThat(quotations("قال: \" سنعود \" وغادر")).containsExactly("سنعود");
        assertThat(quotations("ذكرت و«الوكالة» لـ\"الصحيفة\"")).containsExactly("الوكالة", "الصحيفة");
    }

    @Test
    void quotationsWithinQuotations() {
        String text = "قال: «سمعت \"نداء\" في الليل»";
        List<Quotation> found = Text.of(text).quotations();
        assertThat(found).extracting(Quotation::depth).containsExactly(0, 1);
        assertThat(found.get(1).inner().of(text)).isEqualTo("نداء");
    }

    @Test
    void anUnclosedQuotationEndsWithItsParagraph() {
        String text = "قال: «سنعود غدا\nوغادر المكان";
        List<Quotation> found = Text.of(text).quotations();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).closed()).isFalse();
        assertThat(found.get(0).inner().of(text)).isEqualTo("سنعود غدا");
    }

    @Test
    void aQuotationMayRunOverParagraphs() {
        String text = "قال: «سنعود غدا.\nونبقى هنا» ثم غادر";
        assertThat(quotations(text)).containsExactly("سنعود غدا.\nونبقى هنا");
    }

    @Test
    void theShadowDropsWhatCarriesNoLetter() {
        assertThat(Folded.light("مُحَمَّـــد")).isEqualTo("محمد");
        assertThat(Folded.light("\u202bمحمد\u202c\u200f")).isEqualTo("محمد");
        assertThat(Folded.light("می\u200cروم")).isEqualTo("ميروم");
        assertThat(Folded.light("ﷲ ﻻ ﺍﻟﻤﻠﻚ")).isEqualTo("الله لا الملك");
        assertThat(Folded.light("١٢۳٤٪")).isEqualTo("1234%");
        assertThat(Folded.light("أ\u00a0ب&nbsp;ج &quot;د&quot;")).isEqualTo("أ ب ج \"د\"");
        assertThat(Folded.light("1437ـ1441هـ")).isEqualTo("1437-1441ه");
        assertThat(Folded.of("الإعلانُ على آلةٍ ٱلقديمة")).isEqualTo("الاعلان علي اله القديمه");
        assertThat(Folded.of("ا\u0654مل")).isEqualTo("امل");
        assertThat(Folded.light("ا\u0654مل")).isEqualTo("أمل");
        assertThat(Folded.light("&unknown; & &#1593;")).isEqualTo("&unknown; & ع");
    }

    @Test
    void theMapLeadsBackToTheLetterWithItsMarks() {
        String text = "قالَ مُحَمَّدٌ";
        Text read = Text.of(text);
        int at = read.light().indexOf("محمد");
        assertThat(read.originalSpan(at, at + 4).of(text)).isEqualTo("مُحَمَّدٌ");
    }
}
