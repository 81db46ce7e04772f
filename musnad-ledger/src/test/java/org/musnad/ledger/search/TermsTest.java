package org.musnad.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.Span;
import org.musnad.reader.text.Text;

class TermsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            دِمَشْقُ                | دمشق
            المسؤول              | المسءول
            المسئول              | المسءول
            شؤون شئون            | شءون شءون
            هيئة هيأة            | هيءه هيءه
            والهيأة              | والهيءه
            مياه                 | مياه
            شاطئ شاطيء           | شاطء شاطء
            مصر مصري             | مصر مصري
            حماس حماسة           | حماس حماسه
            عبد الله عبدالله       | عبد الله عبد الله
            ولعبدالرحمن          | ولعبد الرحمن
            عبدالا               | عبدالا
            إلى أنّ آخرهم         | الي ان اخرهم
            مـــصر               | مصر
            ١٥٠٠ 1,500 1٬500     | 1500 1500 1500
            1.5 ٣٫٢٥             | 1.5 3.25
            Hamid al-Shāṭirī     | hamid al shatiri
            بـ«دمشق»             | ب دمشق
            عام2015م             | عام 2015 م
            """)
    void a_text_gives_these_terms(String text, String terms) {
        assertThat(String.join(" ", Forms.terms(text))).isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            نازحون      | نازح
            النازحين    | النازح
            والنازحين   | والنازح
            للاجئين     | للاجء
            سيارات      | سياره سيار
            قرارات      | قراره قرار
            قوات        | قوه
            سيارتين     | سياره سيارت
            سيارتها     | سيارت سياره
            سيارته      | سياره
            أسرهم       | اسر
            شخصا        | شخص
            مسؤولان     | مسءول
            مصريون      | مصري
            قالوا       | قال
            لبنان       | -
            مصري        | -
            حماسة       | -
            سوريا       | -
            المتهم      | -
            درهم        | -
            دين         | -
            Hassan      | -
            """)
    void a_word_has_these_stems(String word, String stems) {
        List<String> expected = stems == null ? List.of() : Arrays.asList(stems.split(" "));
        assertThat(LightStem.of(Forms.terms(word).get(0))).isEqualTo(expected);
    }

    private static Forms ledger(String frequencies) {
        Map<String, Long> counts = new HashMap<>();
        for (String one : frequencies.strip().split("\\s+")) {
            counts.put(one.split("=")[0], Long.parseLong(one.split("=")[1]));
        }
        return new Forms(term -> counts.getOrDefault(term, 0L));
    }

    @Test
    void a_city_is_found_with_its_prepositions_and_not_as_an_adjective() {
        assertThat(ledger("دمشق=50 بدمشق=20 ولدمشق=1 دمشقي=5 وبدمشق=2").of("دمشق"))
                .extracting(Forms.Form::term, Forms.Form::weight)
                .containsExactlyInAnyOrder(
                        tuple("دمشق", 1f), tuple("بدمشق", 1f), tuple("ولدمشق", 1f), tuple("وبدمشق", 1f));
    }

    @Test
    void a_first_letter_that_is_the_words_own_stays() {
        Forms ledger = ledger("وزير=900 زير=2 لبنان=700 بنان=3 كتاب=80 تاب=4 بيت=60 يت=1");
        assertThat(ledger.of("زير")).extracting(Forms.Form::term).containsExactly("زير");
        assertThat(ledger.of("بنان")).extracting(Forms.Form::term).containsExactly("بنان");
        assertThat(ledger.of("تاب")).extracting(Forms.Form::term).containsExactly("تاب");
        assertThat(ledger.of("وزير")).extracting(Forms.Form::term).containsExactly("وزير");
        assertThat(ledger.of("لبنان")).extracting(Forms.Form::term).containsExactly("لبنان");
    }

    @Test
    void a_word_asked_for_with_a_proclitic_is_found_without() {
        assertThat(ledger("دمشق=50 بدمشق=10").of("بدمشق"))
                .extracting(Forms.Form::term)
                .containsExactlyInAnyOrder("بدمشق", "دمشق");
        assertThat(ledger("الحسكه=9 بالحسكه=2 للحسكه=1 حسكه=1").of("للحسكه"))
                .extracting(Forms.Form::term)
                .containsExactlyInAnyOrder("للحسكه", "حسكه", "الحسكه", "بالحسكه");
    }

    @Test
    void spellings_of_one_word_are_found_together() {
        Forms ledger = ledger("سوريا=10 سوريه=8 بسوريا=3 سوري=7");
        assertThat(ledger.of("سوريه"))
                .extracting(Forms.Form::term)
                .containsExactlyInAnyOrder("سوريا", "سوريه", "بسوريا");
    }

    @ParameterizedTest
    @CsvSource({
        "Muhammad, mohamed",
        "Hussein, husayn",
        "Hassan, hasan",
        "Shatiri, shatery",
        "Youssef, yusuf",
        "Khalid, khaled"
    })
    void names_that_are_spelled_another_way_have_one_skeleton(String one, String other) {
        assertThat(LatinNames.skeleton(Terms.latin(one)))
                .isNotEmpty()
                .isEqualTo(LatinNames.skeleton(Terms.latin(other)));
    }

    @Property(tries = 300)
    void every_term_of_any_text_lies_where_it_says(@ForAll String text) {
        ReportTerms terms = new ReportTerms(Text.of(text));
        int before = 0;
        for (int k = 0; k < terms.size(); k++) {
            assertThat(terms.term(k)).isNotEmpty();
            Span span = terms.span(k, 0);
            assertThat(span.start()).isGreaterThanOrEqualTo(before);
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            before = span.start();
            assertThat(terms.at(span.start())).isLessThanOrEqualTo(k);
        }
    }
}
