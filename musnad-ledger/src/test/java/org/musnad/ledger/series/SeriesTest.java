package org.musnad.ledger.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

class SeriesTest {
    private static final Reader READER = Reader.create();
    private static final CountLexicon LEXICON = CountLexicon.load();
    private static final ObservationFinder FINDER = new ObservationFinder(LEXICON);
    private long number;

    private List<Observation> read(String day, String outlet, String text) {
        number++;
        Report report = Report.of("r" + number, text).withPublished(day).withOutlet(outlet);
        return FINDER.find(READER.read(report), new Observation.ReportKey(number, "r" + number, outlet, day, -number));
    }

    private String counts(String text) {
        StringBuilder all = new StringBuilder();
        for (Observation each : read("2025-03-02", "صحيفة", text)) {
            all.append(each.counts())
                    .append('/')
                    .append(each.group())
                    .append('=')
                    .append((long) each.value())
                    .append(' ');
        }
        return all.toString().strip();
    }

    @Test
    void theNounSaysWhatIsCounted() {
        assertThat(counts("سقط 30 قتيلا ونحو مئة جريح في الانفجار.")).isEqualTo("killed/=30 wounded/=100");
    }

    @Test
    void theGoverningWordSaysWhatBefellThem() {
        assertThat(counts("أسفر الانفجار عن مقتل 27 شخصا وإصابة 104 آخرين.")).isEqualTo("killed/=27 wounded/=104");
        assertThat(counts("قال شهود إن 27 شخصا قتلوا في الهجوم.")).isEqualTo("killed/=27");
        assertThat(counts("أودى الحريق بحياة 12 عاملا.")).isEqualTo("killed/عمال=12");
    }

    @Test
    void killedAndWoundedTogetherAreACountOfTheirOwn() {
        assertThat(counts("سقط في الهجوم 250 شخصا بين قتيل وجريح.")).isEqualTo("casualties/=250");
    }

    @Test
    void anArrestOfRefugeesCountsTheArrested() {
        assertThat(counts("أعلنت الشرطة اعتقال 30 لاجئا قرب الحدود.")).isEqualTo("detained/لاجئون=30");
    }

    @Test
    void aQueryNamesWhatIsCountedAndWhere() {
        FigureQuery query = FigureQuery.parse("معتقل داعش الحسكة", LEXICON);
        assertThat(query.classes()).containsExactly("detained");
        assertThat(query.words()).containsExactly("داعش", "حسكه");
    }

    @Test
    void whereTheWordsSayThatTheTollRoseItIsRevised() {
        List<Observation> all = new ArrayList<>();
        all.addAll(read("2025-03-02", "صحيفة أولى", "قالت الشرطة إن الانفجار أسفر عن مقتل 12 شخصا."));
        all.addAll(read("2025-03-03", "صحيفة ثانية", "ارتفعت حصيلة الانفجار إلى 19 قتيلا."));
        Series series = new SeriesBuilder(LEXICON).build(all).get(0);
        assertThat(series.points()).hasSize(2);
        assertThat(series.findings()).singleElement().isInstanceOfSatisfying(Finding.Revision.class, revision -> {
            assertThat(revision.earlier().value()).isEqualTo(12);
            assertThat(revision.later().value()).isEqualTo(19);
        });
    }

    @Test
    void twoSourcesOfOneDayDisagree() {
        List<Observation> all = new ArrayList<>();
        all.addAll(read("2025-03-02", "صحيفة أولى", "قالت الشرطة إن 12 شخصا قتلوا في الانفجار."));
        all.addAll(read("2025-03-02", "صحيفة ثانية", "قال المستشفى إن 20 شخصا قتلوا في الانفجار."));
        assertThat(new SeriesBuilder(LEXICON).build(all).get(0).findings())
                .singleElement()
                .isInstanceOf(Finding.Disagreement.class);
    }

    @Test
    void atLeastTwelveAndFifteenAgree() {
        List<Observation> all = new ArrayList<>();
        all.addAll(read("2025-03-02", "صحيفة أولى", "قالت الشرطة إن 12 شخصا على الأقل قتلوا في الانفجار."));
        all.addAll(read("2025-03-02", "صحيفة ثانية", "قال المستشفى إن 15 شخصا قتلوا في الانفجار."));
        assertThat(new SeriesBuilder(LEXICON).build(all).get(0).findings()).isEmpty();
    }

    @Test
    void aSourceThatRaisesItsLeastRevisesIt() {
        List<Observation> all = new ArrayList<>();
        all.addAll(read("2025-03-02", "صحيفة أولى", "قالت الشرطة إن 12 شخصا على الأقل قتلوا في الانفجار."));
        all.addAll(read("2025-03-03", "صحيفة ثانية", "قالت الشرطة إن 27 شخصا على الأقل قتلوا في الانفجار."));
        assertThat(new SeriesBuilder(LEXICON).build(all).get(0).findings())
                .singleElement()
                .isInstanceOf(Finding.Revision.class);
    }

    @Test
    void aPartAboveItsWholeIsFlagged() {
        List<Observation> all =
                new ArrayList<>(read("2025-03-02", "صحيفة أولى", "قتل 13 شخصا بينهم 15 طفلا في الانفجار."));
        assertThat(new SeriesBuilder(LEXICON).build(all).stream().flatMap(series -> series.findings().stream()))
                .singleElement()
                .isInstanceOfSatisfying(Finding.PartAboveWhole.class, found -> {
                    assertThat(found.part().value()).isEqualTo(15);
                    assertThat(found.whole().value()).isEqualTo(13);
                });
    }

    @Test
    void aPartOfATollIsNoOtherToll() {
        List<Observation> all = new ArrayList<>();
        all.addAll(read("2025-03-02", "صحيفة أولى", "قالت الشرطة إن 9 أشخاص أصيبوا، وإن إصابة 3 منهم خطيرة."));
        all.addAll(read("2025-03-02", "صحيفة ثانية", "قال المستشفى إن 9 أشخاص أصيبوا في الانفجار."));
        assertThat(new SeriesBuilder(LEXICON).build(all).stream().flatMap(series -> series.findings().stream()))
                .isEmpty();
    }

    @Test
    void twoAttacksInOneCityAreToldApartByTheirDays() {
        List<Observation> all = new ArrayList<>();
        all.addAll(read("2025-03-02", "صحيفة أولى", "قتل 12 شخصا في انفجار بالمدينة في 1 مارس 2025."));
        all.addAll(read("2025-03-03", "صحيفة ثانية", "قتل 14 شخصا في انفجار بالمدينة في 1 مارس 2025."));
        all.addAll(read("2025-03-09", "صحيفة أولى", "قتل 5 أشخاص في هجوم بالمدينة في 8 مارس 2025."));
        all.addAll(read("2025-03-09", "صحيفة ثانية", "قتل 5 أشخاص في هجوم بالمدينة في 8 مارس 2025."));
        all.addAll(read("2025-03-10", "صحيفة ثالثة", "ارتفع عدد القتلى إلى 6."));
        all.addAll(read("2025-03-10", "صحيفة ثالثة", "وكان 14 شخصا قتلوا في انفجار سابق."));
        List<Series> series = new SeriesBuilder(LEXICON).build(all, Events.of(all)::event);
        assertThat(series).extracting(Series::event).containsExactlyInAnyOrder("2025-03-01", "2025-03-08");
        assertThat(series)
                .filteredOn(each -> each.event().equals("2025-03-01"))
                .singleElement()
                .satisfies(each -> assertThat(each.points())
                        .extracting(point -> (int) point.first().value())
                        .containsExactly(12, 14, 14));
    }

    @Test
    void whoAsksForTheKilledIsToldOfKilledAndWoundedTogether() {
        assertThat(FigureQuery.parse("قتلى حلب", LEXICON).classes()).containsExactlyInAnyOrder("killed", "casualties");
    }

    @Test
    void theOrderOfIntakeDoesNotMatter() {
        List<Observation> all = new ArrayList<>();
        all.addAll(read("2025-03-02", "صحيفة أولى", "أسفر الانفجار عن مقتل 12 شخصا وإصابة 30 آخرين."));
        all.addAll(read("2025-03-02", "صحيفة ثانية", "قال المستشفى إن 20 شخصا قتلوا في الانفجار."));
        all.addAll(read("2025-03-04", "صحيفة ثالثة", "ارتفع عدد القتلى إلى 25."));
        List<Series> first = new SeriesBuilder(LEXICON).build(all);
        Random random = new Random(5);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(all, random);
            assertThat(new SeriesBuilder(LEXICON).build(all)).isEqualTo(first);
        }
    }
}
