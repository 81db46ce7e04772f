package org.musnad.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.number.NumberMention;
import org.musnad.reader.number.NumberWords;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/**
 * The Arabic cases of Microsoft Recognizers-Text (MIT, see recognizers/LICENSE). {@code recognizers-set-aside.tsv} lists,
 * one by one and with its reason, each case that is no measure of a reader of reports or that expects wrong Arabic; of
 * the rest at least 95% must be right. A case is right where there are as many results as expected, each at the expected
 * place with the expected value or bounds; whether a bound itself belongs to a range is not told apart, and a range that
 * the words give as two bounds («أكبر من 10 وأصغر من 20») may come as two figures.
 */
class RecognizersTest {
    private static final NumberWords NUMBERS = NumberWords.load();
    private static final FigureStage STAGE = new FigureStage();

    /** What is found: where, and between which bounds. */
    private record Found(Span span, Double low, Double high) {}

    @ParameterizedTest
    @ValueSource(strings = {"NumberModel", "NumberRangeModel", "OrdinalModel", "PercentModel"})
    void atLeast95PercentAreRight(String model) throws IOException {
        Map<String, String> aside = setAside(model);
        Set<String> met = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (RecognizerCase c : RecognizerCase.read(resource(model + ".json"))) {
            if (aside.containsKey(c.input())) {
                met.add(c.input());
                continue;
            }
            asked++;
            if (!isRight(model, c)) {
                wrong.add("«" + c.input() + "» expected " + c.results() + " got " + found(model, c.input()));
            }
        }
        double right = 100.0 * (asked - wrong.size()) / asked;
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d right (%.1f%%), %d set aside%n",
                model,
                asked - wrong.size(),
                asked,
                right,
                aside.size());
        assertThat(met).as("every case set aside is one of the file").isEqualTo(aside.keySet());
        assertThat(right).as("wrong: %s", String.join("\n", wrong)).isGreaterThanOrEqualTo(95.0);
    }

    @Test
    void everyCaseSetAsideHasAReason() {
        for (Tsv.Row row :
                Tsv.read(RecognizersTest.class, "recognizers-set-aside.tsv").rows()) {
            assertThat(row.get("reason")).as(row.where()).hasSizeGreaterThan(10);
        }
    }

    private static boolean isRight(String model, RecognizerCase c) {
        List<Found> found = found(model, c.input());
        List<Found> expected = expected(model, c);
        if (model.equals("OrdinalModel")) {
            return isNoFigure(c);
        }
        if (model.equals("NumberRangeModel") && expected.isEmpty()) {
            return found.stream()
                    .noneMatch(
                            f -> f.low() == null || f.high() == null || !f.low().equals(f.high()));
        }
        int next = 0;
        for (Found e : expected) {
            if (next >= found.size()) {
                return false;
            }
            Found f = found.get(next++);
            boolean half = f.low() == null || f.high() == null;
            if (half && e.low() != null && e.high() != null && next < found.size()) {
                f = both(f, found.get(next++));
            }
            if (!f.span().overlaps(e.span()) || !same(f.low(), e.low()) || !same(f.high(), e.high())) {
                return false;
            }
        }
        return next == found.size();
    }

    private static Found both(Found a, Found b) {
        return new Found(
                new Span(a.span().start(), b.span().end()),
                a.low() == null ? b.low() : a.low(),
                a.high() == null ? b.high() : a.high());
    }

    private static boolean same(Double a, Double b) {
        return a == null || b == null ? a == b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
    }

    /** No figure stands on an ordinal. */
    private static boolean isNoFigure(RecognizerCase c) {
        List<Figure> figures = figures(c.input());
        return c.results().stream()
                .noneMatch(r -> figures.stream().anyMatch(f -> f.span().overlaps(place(c.input(), r))));
    }

    private static List<Figure> figures(String text) {
        return STAGE.find(Words.of(Text.of(text)), List.of());
    }

    private static List<Found> found(String model, String text) {
        List<Found> found = new ArrayList<>();
        if (model.equals("NumberModel")) {
            Words words = Words.of(Text.of(text));
            for (NumberMention m : NUMBERS.all(words)) {
                if (!m.isOrdinal() && !m.isVague()) {
                    found.add(new Found(m.span(words), m.value(), m.value()));
                }
            }
            return found;
        }
        for (Figure f : figures(text)) {
            if (!model.equals("PercentModel") || f.kind() == Figure.Kind.PERCENT) {
                double by = f.kind() == Figure.Kind.PERCENT && f.rule().equals("figure.fraction") ? 0.01 : 1;
                found.add(new Found(
                        f.span(), f.low() == null ? null : f.low() * by, f.high() == null ? null : f.high() * by));
            }
        }
        return found;
    }

    private static List<Found> expected(String model, RecognizerCase c) {
        List<Found> expected = new ArrayList<>();
        for (RecognizerCase.Result r : c.results()) {
            Span span = place(c.input(), r);
            String value = r.value();
            if (value.isEmpty()) {
                continue;
            }
            if (model.equals("NumberRangeModel")) {
                int comma = value.indexOf(',');
                expected.add(new Found(
                        span, bound(value.substring(1, comma)), bound(value.substring(comma + 1, value.length() - 1))));
            } else if (!model.equals("OrdinalModel")) {
                double number = Double.parseDouble(value.replace("%", ""));
                expected.add(new Found(span, number, number));
            }
        }
        return expected;
    }

    private static Double bound(String written) {
        return written.isBlank() ? null : Double.valueOf(written.trim());
    }

    /** Where a result stands: by its words, since some offsets of the file are off; else by its offsets. */
    private static Span place(String input, RecognizerCase.Result r) {
        int at = input.indexOf(r.text());
        if (r.start() >= 0 && r.end() < input.length() && r.end() >= r.start()) {
            return new Span(r.start(), r.end() + 1);
        }
        return at >= 0 && !r.text().isEmpty() ? new Span(at, at + r.text().length()) : new Span(0, input.length());
    }

    private static Map<String, String> setAside(String model) {
        Map<String, String> aside = new HashMap<>();
        for (Tsv.Row row :
                Tsv.read(RecognizersTest.class, "recognizers-set-aside.tsv").rows()) {
            if (row.get("model").equals(model)) {
                aside.put(row.get("input"), row.get("reason"));
            }
        }
        return aside;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RecognizersTest.class.getResourceAsStream("recognizers/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
