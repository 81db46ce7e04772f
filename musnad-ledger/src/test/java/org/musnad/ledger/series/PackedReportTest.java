package org.musnad.ledger.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.musnad.ledger.store.Canonical;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;

class PackedReportTest {
    private static final Reader READER = Reader.create();
    private static final ObservationFinder FINDER = new ObservationFinder(CountLexicon.load());

    @Test
    void whatIsKeptOfAReportComesBackAsItWas() {
        Report report = Report.of("r", """
                ارتفاع حصيلة انفجار دمشق إلى 32 قتيلا

                قالت وزارة الصحة إن 32 شخصا قتلوا وأصيب نحو 100 آخرين، بينهم 3 أطفال، في انفجار هز دمشق في 20 تموز/يوليو 2015.
                وكانت حصيلة سابقة تحدثت عن 27 قتيلا، ونفى مصدر أمني في حلب مقتل ما بين 10 و15 جنديا. وتبرعت منظمة بمبلغ 1.5 مليون دولار.
                وفي عام 2012 قتل عشرات في المدينة، وفق رويترز.""").withPublished("2015-07-22").withOutlet("صحيفة");
        CountedReport counted = CountedReport.of(
                new StoredAnalysis(7, 9, "1", Canonical.of(READER.read(report))), FINDER, Map.of(9L, 3L));
        assertThat(counted.counted()).hasSizeGreaterThan(5);
        assertThat(PackedReport.unpack(PackedReport.pack(counted), Map.of(9L, 3L)))
                .isEqualTo(counted);
    }

    @Test
    void aReportWithoutFiguresIsNothing() {
        CountedReport none = CountedReport.of(
                new StoredAnalysis(1, 1, "1", Canonical.of(READER.read(Report.of("r", "قال الوزير إنه راض.")))),
                FINDER,
                Map.of());
        assertThat(none.counted()).isEmpty();
        assertThat(PackedReport.unpack(PackedReport.pack(none), Map.of())).isEqualTo(none);
    }
}
