package org.musnad.ledger.series;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;

/**
 * A {@link CountedReport} in bytes: its texts, each once, then numbers of seven bits a byte, texts by their place in the list
 * (0 for none). Change the version in {@link StoredCounts} with the form.
 */
final class PackedReport {
    private static final int APPROX = 1;
    private static final int LOW = 2;
    private static final int BEST = 4;
    private static final int HIGH = 8;
    private static final int VAGUE = 16;
    private static final int COUNTED = 32;
    private static final int DENIED = 1;
    private static final int LONG_AGO = 2;

    private PackedReport() {}

    static byte[] pack(CountedReport report) {
        return report.counted().isEmpty() ? new byte[0] : new Writer().write(report);
    }

    /** @param groups the copy groups of reports that have one */
    static CountedReport unpack(byte[] packed, Map<Long, Long> groups) {
        return packed.length == 0
                ? new CountedReport(0, Map.of(), List.of(), List.of())
                : new Reading(packed).read(groups);
    }

    private static final class Writer {
        private final Map<String, Integer> texts = new LinkedHashMap<>();
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

        byte[] write(CountedReport report) {
            Observation first = report.counted().get(0).observation();
            number(first.report().number());
            text(first.report().id());
            text(first.report().outlet());
            text(first.report().published());
            number(report.headEnds());
            number(first.chain().size());
            first.chain().forEach(this::text);
            number(report.sentences().size());
            report.sentences().forEach((number, code) -> {
                number(number);
                number(code.length());
                out.writeBytes(code.getBytes(StandardCharsets.ISO_8859_1));
            });
            number(report.places().size());
            report.places().forEach(this::place);
            Map<Figure, Integer> figures = figures(report);
            number(figures.size());
            figures.keySet().forEach(this::figure);
            number(report.counted().size());
            report.counted().forEach(each -> counted(each, figures));
            byte[] body = out.toByteArray();
            out.reset();
            number(texts.size());
            for (String text : texts.keySet()) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                number(utf8.length);
                out.writeBytes(utf8);
            }
            out.writeBytes(body);
            return out.toByteArray();
        }

        /** The figures of the observations, in their order, then those that only others are part of; by figure, its number from 1. */
        private static Map<Figure, Integer> figures(CountedReport report) {
            Map<Figure, Integer> figures = new LinkedHashMap<>();
            for (CountedReport.Counted each : report.counted()) {
                figures.put(each.observation().figure(), figures.size() + 1);
            }
            for (CountedReport.Counted each : report.counted()) {
                Figure whole = each.observation().partOf();
                if (whole != null) {
                    figures.putIfAbsent(whole, figures.size() + 1);
                }
            }
            return figures;
        }

        private void place(CountedReport.Place place) {
            text(place.name());
            Entity.Place where = place.where();
            text(where == null ? null : where.gazetteer());
            if (where != null) {
                real(where.lat());
                real(where.lon());
                text(where.country());
                text(where.kind());
            }
        }

        private void figure(Figure figure) {
            number(id(figure.id()));
            span(figure.span());
            Double low = figure.low();
            Double best = figure.best();
            Double high = figure.high();
            Long vague = figure.vague();
            Span counted = figure.counted();
            out.write((figure.approx() ? APPROX : 0)
                    | (low == null ? 0 : LOW)
                    | (best == null ? 0 : BEST)
                    | (high == null ? 0 : HIGH)
                    | (vague == null ? 0 : VAGUE)
                    | (counted == null ? 0 : COUNTED));
            for (Double value : new Double[] {low, best, high}) {
                if (value != null) {
                    real(value);
                }
            }
            if (vague != null) {
                number(vague);
            }
            if (counted != null) {
                span(counted);
            }
            text(figure.kind().name());
            text(figure.unit());
            number(id(figure.partOf()));
            number(id(figure.place()));
            number(id(figure.time()));
            number(id(figure.statement()));
            text(figure.rule());
        }

        private void counted(CountedReport.Counted each, Map<Figure, Integer> figures) {
            Observation observation = each.observation();
            text(observation.counts());
            text(observation.group());
            text(observation.unit());
            number(figures.getOrDefault(observation.partOf(), 0));
            text(observation.place());
            text(observation.placeName());
            text(observation.speaker());
            text(observation.time());
            number(observation.trend().ordinal());
            number((observation.denied() ? DENIED : 0) | (each.longAgo() ? LONG_AGO : 0));
            span(observation.words());
            number(each.sentence());
            number(each.others().size());
            each.others().forEach(this::number);
        }

        /** The number in an id; 0 for none. */
        private static long id(@Nullable String id) {
            return id == null ? 0 : Long.parseLong(id.substring(1));
        }

        private void span(Span span) {
            number(span.start());
            number(span.length());
        }

        private void text(@Nullable String text) {
            number(text == null ? 0 : texts.computeIfAbsent(text, t -> texts.size() + 1));
        }

        private void real(double value) {
            long bits = Double.doubleToLongBits(value);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) (bits >> shift));
            }
        }

        private void number(long value) {
            long rest = value;
            while (rest >= 0x80) {
                out.write((int) (rest | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }

    private static final class Reading {
        private final byte[] bytes;
        private int at;
        private final String[] texts;

        Reading(byte[] bytes) {
            this.bytes = bytes;
            texts = new String[size()];
            for (int k = 0; k < texts.length; k++) {
                int length = size();
                texts[k] = new String(bytes, at, length, StandardCharsets.UTF_8);
                at += length;
            }
        }

        CountedReport read(Map<Long, Long> groups) {
            long number = number();
            Observation.ReportKey key =
                    new Observation.ReportKey(number, required(), text(), text(), groups.getOrDefault(number, -number));
            int headEnds = size();
            List<String> chain = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                chain.add(required());
            }
            Map<Integer, String> sentences = new HashMap<>();
            for (int left = size(); left > 0; left--) {
                int sentence = size();
                int length = size();
                sentences.put(sentence, new String(bytes, at, length, StandardCharsets.ISO_8859_1));
                at += length;
            }
            List<CountedReport.Place> places = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                places.add(place());
            }
            List<Figure> figures = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                figures.add(figure());
            }
            List<CountedReport.Counted> counted = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                counted.add(counted(key, chain, figures, figures.get(counted.size())));
            }
            return new CountedReport(headEnds, sentences, places, counted);
        }

        private CountedReport.Place place() {
            String name = required();
            String gazetteer = text();
            return new CountedReport.Place(
                    name, gazetteer == null ? null : new Entity.Place(gazetteer, real(), real(), text(), text()));
        }

        private Figure figure() {
            String id = "f" + number();
            Span span = span();
            int has = bytes[at++];
            Double low = (has & LOW) == 0 ? null : (Double) real();
            Double best = (has & BEST) == 0 ? null : (Double) real();
            Double high = (has & HIGH) == 0 ? null : (Double) real();
            Long vague = (has & VAGUE) == 0 ? null : (Long) number();
            Span counted = (has & COUNTED) == 0 ? null : span();
            return new Figure(
                    id,
                    span,
                    low,
                    best,
                    high,
                    (has & APPROX) != 0,
                    vague,
                    Figure.Kind.valueOf(required()),
                    text(),
                    counted,
                    id('f'),
                    id('e'),
                    id('t'),
                    id('s'),
                    required());
        }

        private CountedReport.Counted counted(
                Observation.ReportKey key, List<String> chain, List<Figure> figures, Figure figure) {
            String counts = required();
            String group = required();
            String unit = required();
            int whole = size();
            String place = text();
            String placeName = text();
            String speaker = text();
            String time = text();
            Observation.Trend trend = Observation.Trend.values()[size()];
            int flags = size();
            Span words = span();
            int sentence = size();
            List<Integer> others = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                others.add(size());
            }
            return new CountedReport.Counted(
                    new Observation(
                            key,
                            figure,
                            counts,
                            group,
                            unit,
                            whole == 0 ? null : figures.get(whole - 1),
                            place,
                            placeName,
                            speaker,
                            chain,
                            time,
                            trend,
                            (flags & DENIED) != 0,
                            words),
                    sentence,
                    others,
                    (flags & LONG_AGO) != 0);
        }

        private @Nullable String id(char prefix) {
            long number = number();
            return number == 0 ? null : prefix + Long.toString(number);
        }

        private Span span() {
            int start = size();
            return new Span(start, start + size());
        }

        private String required() {
            return texts[size() - 1];
        }

        private @Nullable String text() {
            int number = size();
            return number == 0 ? null : texts[number - 1];
        }

        private double real() {
            long bits = 0;
            for (int k = 0; k < 8; k++) {
                bits = bits << 8 | bytes[at++] & 0xff;
            }
            return Double.longBitsToDouble(bits);
        }

        private int size() {
            return (int) number();
        }

        private long number() {
            long value = 0;
            int shift = 0;
            while (true) {
                byte b = bytes[at++];
                value |= (long) (b & 0x7f) << shift;
                if (b >= 0) {
                    return value;
                }
                shift += 7;
            }
        }
    }
}
