package org.musnad.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time that a text takes grows with its length, whatever it is made of. It is the thread's own time on the processor. */
class GrowthTest {
    private static final Reader READER = Reader.create();
    private static final String LETTERS = "بتثجحخدرزسشصضطعغفقكلمنهوي";

    /** Twice the text may take this many times as long, for what the machine does besides. */
    private static final double MOST = 3.5;

    /** Shorter times than this say little. */
    private static final double LEAST_SECONDS = 0.05;

    /** Texts made of one piece, again and again; «…» in a piece stands for a word that is another each time. */
    static Stream<String> pieces() {
        return Stream.of(
                "قال وزير الصحة محمد سالم أمس الثلاثاء إن «30 شخصا» قتلوا في بغداد، بينهم 5 أطفال. وأضاف أن 3 مارس 2014 يوم حزين.\n",
                "\"",
                "«",
                "»",
                "«(",
                "«\"‘",
                "«نعم» ",
                "\n«",
                "و ",
                "و",
                "7",
                "7 ",
                "7,",
                " ",
                "ا",
                "\n",
                "قال\n",
                "\u200f\u202b\u202c\u200e",
                "\u202bقال\u202c ",
                "قال إن ",
                "قال: «نعم ",
                "ألف ",
                "أمس ",
                "محمد بن سلمان ",
                "حلب ",
                "وزارة الخارجية ",
                "أ.",
                ".",
                "&",
                "\u064e",
                "ـ",
                "بين 5 و",
                "بينهم 5 ",
                "من 5 إلى ",
                "2001 و",
                "الثاني ",
                "5% ",
                "\ud83d",
                "\ufdfa",
                "قال أحمد ال…ي. ",
                "الرئيس … أحمد محمد قال، ",
                "منظمة … الدولية للتنمية، ",
                "مدينة … في، ",
                "قال مدير … إن 5 قتلوا. ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void growsAsTheText(String piece) {
        READER.read(Report.of("r", text(piece, 20_000)));
        double half = seconds(text(piece, 50_000));
        double whole = seconds(text(piece, 100_000));
        if (whole > MOST * Math.max(LEAST_SECONDS, half)) {
            half = Math.max(half, seconds(text(piece, 50_000)));
            whole = Math.min(whole, seconds(text(piece, 100_000)));
        }
        assertThat(whole)
                .as("%s: half the text takes %.2f s, all of it %.2f s", piece, half, whole)
                .isLessThan(MOST * Math.max(LEAST_SECONDS, half));
    }

    /** Some of the texts with 10,000,000 characters; takes minutes and a heap of 6 GB. */
    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("\"", 15),
                Arguments.of("«(", 15),
                Arguments.of("و ", 15),
                Arguments.of("7", 15),
                Arguments.of(" ", 15),
                Arguments.of("ا", 15),
                Arguments.of("\n", 15),
                Arguments.of("\u200f\u202b\u202c\u200e", 15),
                Arguments.of("قال إن ", 15),
                Arguments.of("ألف ", 15),
                Arguments.of("أمس ", 15),
                Arguments.of("محمد بن سلمان ", 15),
                Arguments.of("«\"‘", 15));
    }

    @Tag("slow")
    @EnabledIfSystemProperty(named = "musnad.slow", matches = "true")
    @ParameterizedTest
    @MethodSource("large")
    void tenMillionCharactersTakeSeconds(String piece, double most) {
        assertThat(seconds(text(piece, 10_000_000))).as(piece).isLessThan(most);
    }

    /** Ten million characters of news, and of reports whose every person is another, in one reading. */
    @Tag("slow")
    @EnabledIfSystemProperty(named = "musnad.slow", matches = "true")
    @ParameterizedTest
    @ValueSource(strings = {"news", "persons"})
    void tenMillionCharactersOfReportsAreReadAtOnce(String kind) throws IOException {
        Path data = Path.of(System.getProperty("musnad.root", ".."), "..", "shared", "data");
        Assumptions.assumeTrue(Files.isDirectory(data), "the shared data lie beside the checkout");
        String text = kind.equals("news")
                ? news(data.resolve("news/saudinewsnet_2015.jsonl.gz"))
                : persons(data.resolve("transliteration/wikidata_persons.tsv"));
        assertThat(text).hasSizeGreaterThanOrEqualTo(10_000_000);
        double took = seconds(text);
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT, "%s: %d characters, %.1f s, heap at most %d MB%n", kind, text.length(), took, heap >> 20);
        assertThat(took).as(kind).isLessThan(40);
    }

    private static String news(Path file) throws IOException {
        StringBuilder text = new StringBuilder(10_50_000);
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && text.length() < 10_000_000; line = in.readLine()) {
                text.append(json.readTree(line).path("body").asText()).append('\n');
            }
        }
        return text.toString();
    }

    private static String persons(Path file) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String name = line.split("\t", -1)[1].replace(" ", "");
            if (name.length() > 2) {
                parts.add(name);
            }
        }
        StringBuilder text = new StringBuilder(10_50_000);
        for (int k = 0; text.length() < 10_000_000; k++) {
            String first = parts.get(k % parts.size());
            String last = parts.get((int) ((k * 7919L + k / parts.size()) % parts.size()));
            text.append("قال وزير الصحة ").append(first).append(' ').append(last);
            text.append(" إن 5 أشخاص قتلوا أمس. وأضاف ").append(last).append(" أن «الوضع صعب».\n");
        }
        return text.toString();
    }

    private static double seconds(String text) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        READER.read(Report.of("r", text).withPublished("2015-08-11"));
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
    }

    private static String text(String piece, int length) {
        StringBuilder text = new StringBuilder(length + piece.length() + 4);
        int gap = piece.indexOf('…');
        for (int number = 0; text.length() < length; number++) {
            if (gap < 0) {
                text.append(piece);
            } else {
                text.append(piece, 0, gap);
                int rest = number * 7919 & Integer.MAX_VALUE;
                for (int k = 0; k < 4; k++) {
                    text.append(LETTERS.charAt(rest % LETTERS.length()));
                    rest /= LETTERS.length();
                }
                text.append(piece, gap + 1, piece.length());
            }
        }
        text.setLength(length);
        return text.toString();
    }
}
