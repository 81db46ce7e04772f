package org.musnad.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds of every text that there is. */
class ReaderPropertyTest {
    private static final Reader READER = Reader.create();
    private static final Report OTHER = Report.of("other", "قال الوزير أمس إن 30 شخصا قتلوا في بغداد. وأضاف: «سنعود».")
            .withPublished("2015-01-01");

    @Property(tries = 200)
    void everyItemIsASliceOfTheText(@ForAll("texts") String text) {
        Report report = Report.of("r", text).withPublished("2015-08-11");
        Analysis analysis = READER.read(report);
        for (Span span : spans(analysis)) {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(span.of(text)).isNotBlank();
        }
        READER.read(OTHER);
        assertThat(READER.read(report)).isEqualTo(analysis);
        assertThat(Reader.create().read(OTHER)).isEqualTo(READER.read(OTHER));
    }

    private static List<Span> spans(Analysis analysis) {
        List<Span> spans = new ArrayList<>();
        analysis.times().forEach(time -> spans.add(time.span()));
        analysis.chain().forEach(link -> spans.add(link.outlet()));
        analysis.entities().forEach(e -> e.mentions().forEach(m -> spans.add(m.span())));
        analysis.figures().forEach(figure -> {
            spans.add(figure.span());
            if (figure.counted() != null) {
                spans.add(figure.counted());
            }
        });
        analysis.statements().forEach(statement -> {
            spans.add(statement.content());
            if (statement.source() != null) {
                spans.add(statement.source());
            }
            if (statement.cue() != null) {
                spans.add(statement.cue());
            }
        });
        return spans;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> news = Arbitraries.of(
                        "قال",
                        "أكد",
                        "وأضاف",
                        "الوزير",
                        "محمد",
                        "بغداد",
                        "أن",
                        "إن",
                        "إلى",
                        "«",
                        "»",
                        "\"",
                        ":",
                        "،",
                        ".",
                        "\n",
                        "30",
                        "ألف",
                        "قتيل",
                        "أمس",
                        "الثلاثاء",
                        "5",
                        "مارس",
                        "عام",
                        "2015",
                        "/",
                        "(",
                        ")",
                        "و",
                        "ال",
                        "من",
                        "بين",
                        "%",
                        "الساعة",
                        "الثالثة",
                        "مليون",
                        "دولار",
                        "وكالة",
                        "نقلا",
                        "عن",
                        "هـ",
                        "1436",
                        "ـ",
                        "&amp;")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join(parts.size() % 2 == 0 ? " " : "", parts));
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(200);
        Arbitrary<String> arabic = Arbitraries.strings()
                .withCharRange('\u0600', '\u06ff')
                .withChars(" .:«»\"\u200f\n0123456789")
                .ofMaxLength(200);
        return Arbitraries.oneOf(news, anything, arabic);
    }

    @Test
    void timeGrowsNoFasterThanTheText() {
        String report =
                "قال وزير الصحة محمد سالم أمس الثلاثاء إن «30 شخصا» قتلوا في بغداد، بينهم 5 أطفال. وأضاف أن 3 مارس 2014 يوم حزين.\n";
        for (String unit : List.of(
                report, "«", "\"", ".", "ا", "و", "و ", "5 ", "بين 5 و", "قال ", "(", "الثاني ", "2001 و", "\n«")) {
            READER.read(Report.of("r", repeated(unit, 20_000)));
            long small = fastest(repeated(unit, 40_000));
            long large = fastest(repeated(unit, 320_000));
            assertThat(large)
                    .as("%s: %d ms, eightfold %d ms", unit, small / 1_000_000, large / 1_000_000)
                    .isLessThan(Math.max(small, 50_000_000L) * 40);
        }
    }

    private static String repeated(String unit, int length) {
        return unit.repeat(length / unit.length());
    }

    private static long fastest(String text) {
        long best = Long.MAX_VALUE;
        for (int k = 0; k < 2; k++) {
            long begin = System.nanoTime();
            READER.read(Report.of("r", text).withPublished("2015-08-11"));
            best = Math.min(best, System.nanoTime() - begin);
        }
        return best;
    }
}
