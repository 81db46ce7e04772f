package org.musnad.ledger.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopyGroupTest {
    private static CopyGroup.Candidate report(long id, String day, String outlet, String credits, String... sources) {
        return new CopyGroup.Candidate(
                id, day, outlet, credits.isEmpty() ? Set.of() : Set.of(credits), Set.of(sources), "sha" + id);
    }

    private final List<CopyGroup.Candidate> reports = List.of(
            report(1, "2025-01-14", "الميزان", "الافق", "الطيب"),
            report(2, "2025-01-14", "الافق", "", "الطيب"),
            report(3, "2025-01-15", "السدره", "الافق", "الطيب", "الكناني"));
    private final List<CopyGroup.Link> links = List.of(
            new CopyGroup.Link(1, 2, 0.9, 0.95),
            new CopyGroup.Link(2, 3, 0.3, 0.9),
            new CopyGroup.Link(1, 3, 0.25, 0.8));

    @Test
    void onOneDayTheOutletThatTheOthersCreditCameFirst() {
        assertThat(CopyGroup.of(reports, links).earliest()).isEqualTo(2);
    }

    @Test
    void aCopyIsOfTheEarlierReportThatItIsClosestTo() {
        assertThat(CopyGroup.of(reports, links).members())
                .extracting(CopyGroup.Member::report, CopyGroup.Member::copiedFrom)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, null),
                        org.assertj.core.groups.Tuple.tuple(1L, 2L),
                        org.assertj.core.groups.Tuple.tuple(3L, 2L));
    }

    @Test
    void aCopyWithASourceOfItsOwnIsAnOriginToo() {
        assertThat(CopyGroup.of(reports, links).origins()).isEqualTo(2);
    }

    @Test
    void theOrderOfIntakeDoesNotMatter() {
        CopyGroup first = CopyGroup.of(reports, links);
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            List<CopyGroup.Candidate> shuffled = new ArrayList<>(reports);
            List<CopyGroup.Link> shuffledLinks = new ArrayList<>(links);
            Collections.shuffle(shuffled, random);
            Collections.shuffle(shuffledLinks, random);
            assertThat(CopyGroup.of(shuffled, shuffledLinks)).isEqualTo(first);
        }
    }
}
