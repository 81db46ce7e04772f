package org.musnad.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
}
