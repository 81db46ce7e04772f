package org.musnad.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
    /** The question as s-expression. */
    private static String shown(Asked asked) {
        if (asked instanceof Asked.All all) {
            return "("
                    + String.join(
                            " ",
                            all.parts().stream().map(QueryReaderTest::shown).toList()) + ")";
        }
        if (asked instanceof Asked.Any any) {
            return "("
                    + String.join(
                            " | ",
                            any.parts().stream().map(QueryReaderTest::shown).toList()) + ")";
        }
        if (asked instanceof Asked.Not not) {
            return "-" + shown(not.part());
        }
        if (asked instanceof Asked.Words words) {
            String text = String.join("_", words.terms());
            String field = words.in() == Asked.In.TEXT ? "" : words.in() + ":";
            return field + (words.phrase() ? "«" + text + "»" : text);
        }
        if (asked instanceof Asked.Value value) {
            return "value " + Math.rint(value.low()) + ".." + Math.rint(value.high());
        }
        if (asked instanceof Asked.Day day) {
            return "day " + (day.first() == Long.MIN_VALUE ? "" : java.time.LocalDate.ofEpochDay(day.first())) + ".."
                    + (day.next() == Long.MAX_VALUE ? "" : java.time.LocalDate.ofEpochDay(day.next()));
        }
        return asked.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            النازحون في الحسكة              ~ (النازحون في الحسكه)
            "وزير الخارجية" دمشق            ~ («وزير_الخارجيه» دمشق)
            «وزير الخارجية»                 ~ «وزير_الخارجيه»
            “وزير الخارجية                  ~ «وزير_الخارجيه»
            نفط -ذهب                        ~ (نفط -ذهب)
            نفط - ذهب                       ~ (نفط ذهب)
            نفط | ذهب فضة                   ~ (نفط | (ذهب فضه))
            (نفط | ذهب) أسعار               ~ ((نفط | ذهب) اسعار)
            speaker:الوزير                  ~ SPEAKER:الوزير
            speaker: الوزير                 ~ SPEAKER:الوزير
            القائل:"وزير النفط"              ~ SPEAKER:«وزير_النفط»
            المكان:حلب                      ~ PLACE:حلب
            outlet:الوطن                    ~ OUTLET:الوطن
            counted:قتيل value:>1000        ~ (COUNTED:قتيل value 1000.0..Infinity)
            value:١٬٠٠٠..٢٬٠٠٠              ~ value 1000.0..2000.0
            value:<=5                       ~ value -Infinity..5.0
            value:≥5                        ~ value 5.0..Infinity
            after:2015-07 before:2016       ~ (day 2015-07-01.. day ..2016-01-01)
            بعد:٢٠١٥-٠٧-٢١                  ~ day 2015-07-21..
            on:2024-02                      ~ day 2024-02-01..2024-03-01
            act:deny                        ~ Act[act=deny]
            الفعل:نفي                       ~ Act[act=deny]
            http://example.org              ~ (http (example org))
            عبدالله                         ~ «عبد_الله»
            نفط ) ذهب                       ~ (نفط ذهب)
            ((((نفط                         ~ نفط
            """)
    void a_question_is_understood_so(String query, String asked) {
        assertThat(QueryReader.read(query))
                .isInstanceOfSatisfying(
                        QueryReading.Understood.class,
                        u -> assertThat(shown(u.asked())).isEqualTo(asked));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ''                ~ holds no words
            '  ؟ -'            ~ holds no words
            -نفط              ~ only what is not wanted
            after:أمس         ~ is no date
            on:2015-13        ~ is no date
            value:كثير        ~ is no value
            value:>           ~ is no value
            act:ضحك           ~ there is no act
            kind:شيء          ~ there is no kind
            speaker:          ~ nothing stands after
            """)
    void what_cannot_be_understood_is_refused_with_a_reason(String query, String why) {
        assertThat(QueryReader.read(query))
                .isInstanceOfSatisfying(
                        QueryReading.Refused.class, r -> assertThat(r.why()).contains(why));
    }

    @Property(tries = 1000)
    void any_text_is_understood_or_refused(@ForAll String query) {
        assertThat(QueryReader.read(query)).isNotNull();
    }

    @Provide
    Arbitrary<String> almostQueries() {
        return Arbitraries.of(
                        "speaker:",
                        "القيمة:",
                        "value:",
                        ">",
                        "..",
                        "\"",
                        "«",
                        "»",
                        "(",
                        ")",
                        "|",
                        "-",
                        "+",
                        " ",
                        "نفط",
                        "١٢",
                        "after:",
                        "2015-07",
                        ":",
                        "\ud800",
                        "\u202e",
                        "عبدالله")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void signs_in_any_order_are_understood_or_refused(@ForAll("almostQueries") String query) {
        assertThat(QueryReader.read(query)).isNotNull();
    }
}
