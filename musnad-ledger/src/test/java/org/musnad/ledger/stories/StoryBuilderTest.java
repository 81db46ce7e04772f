package org.musnad.ledger.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

class StoryBuilderTest {
    private static final Reader READER = Reader.create();
    private final List<StoryBuilder.Item> items = new ArrayList<>();

    private void report(String day, String title, String body) {
        long number = items.size() + 1L;
        Report report = Report.of("r" + number, title, body).withPublished(day);
        items.add(new StoryBuilder.Item(number, day, "sha" + number, -1, Features.of(READER.read(report))));
    }

    private void reports() {
        report(
                "2025-03-02",
                "انفجار مصنع في الحديدة",
                "قُتل 12 عاملا في انفجار مصنع للألعاب النارية في الحديدة غربي اليمن.");
        report(
                "2025-03-03",
                "ارتفاع ضحايا مصنع الحديدة",
                "ارتفع عدد قتلى انفجار مصنع الألعاب النارية في الحديدة إلى 19.");
        report(
                "2025-03-02",
                "افتتاح معرض الكتاب في مسقط",
                "افتتح وزير الثقافة معرض مسقط الدولي للكتاب بمشاركة 600 دار نشر.");
        report("2025-03-20", "انفجار مصنع في الحديدة", "قُتل 3 عمال في انفجار مصنع في الحديدة.");
    }

    @Test
    void reportsOnOneEventWithinDaysAreOneStory() {
        reports();
        assertThat(StoryBuilder.numbers(StoryBuilder.build(items)))
                .containsExactlyInAnyOrder(new long[] {1, 2}, new long[] {3}, new long[] {4});
    }

    @Test
    void aPlaceAndAPersonInCommonAreNoEvent() {
        report(
                "2025-05-04",
                "فهد بن سالم يدشن مهرجان الصيف في الباحة",
                "دشن الأمير فهد بن سالم مهرجان الصيف في الباحة وسط حضور كبير من الزوار والمصطافين.");
        report(
                "2025-05-05",
                "فهد بن سالم يكلف رؤساء مراكز جددا",
                "صدر عن مكتب فهد بن سالم قرار تكليف موظفين برئاسة مراكز المحافظات التابعة لمنطقة الباحة.");
        assertThat(StoryBuilder.numbers(StoryBuilder.build(items)))
                .containsExactlyInAnyOrder(new long[] {1}, new long[] {2});
    }

    @Test
    void theOrderOfIntakeDoesNotMatter() {
        reports();
        List<StoryBuilder.Story> first = StoryBuilder.build(items);
        Random random = new Random(2);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(items, random);
            assertThat(StoryBuilder.build(items)).isEqualTo(first);
        }
    }

    @Test
    void featuresComeBackAsTheyWerePacked() {
        reports();
        for (StoryBuilder.Item item : items) {
            assertThat(Features.unpack(item.features().pack()).pack())
                    .isEqualTo(item.features().pack());
        }
    }
}
