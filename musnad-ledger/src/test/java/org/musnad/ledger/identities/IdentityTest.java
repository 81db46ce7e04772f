package org.musnad.ledger.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musnad.reader.Entity;

class IdentityTest {
    private final List<Named> entities = new ArrayList<>();

    private Named.Id person(String name, String... roles) {
        Named.Id id = new Named.Id(entities.size() + 1, 0);
        entities.add(new Named(
                id,
                Entity.Type.PER,
                name,
                null,
                null,
                List.of(roles),
                "2025-01-1" + entities.size(),
                -id.analysis(),
                Set::of));
        return id;
    }

    private Named.Id body(String name) {
        Named.Id id = new Named.Id(entities.size() + 1, 0);
        entities.add(new Named(id, Entity.Type.ORG, name, null, null, List.of(), "", -id.analysis(), Set::of));
        return id;
    }

    private List<Identity> build(Decision... decisions) {
        return new IdentityBuilder().build(entities, List.of(decisions));
    }

    @Test
    void spellingsOfOneNameAreOnePerson() {
        person("عبد الله الأمين الطيب");
        person("عبدالله الأمين الطيب");
        person("عبدُ الله بن الأمين الطيّب");
        assertThat(build()).hasSize(1);
    }

    @Test
    void aShorterNameWithTheSameRoleIsTheSamePerson() {
        person("هالة عثمان المرضي", "مديرة مستشفى سواكن");
        person("هالة المرضي", "مديرة مستشفى سواكن");
        assertThat(build()).singleElement().satisfies(identity -> {
            assertThat(identity.name()).isEqualTo("هالة عثمان المرضي");
            assertThat(identity.links())
                    .singleElement()
                    .satisfies(link -> assertThat(link.reason()).isEqualTo("same first and last name and same role"));
        });
    }

    @Test
    void aLetterLeftOutIsTheSamePersonWhereTheRoleIsTheSame() {
        person("حميد الشاطري", "رئيس جهاز المخابرات العراقي");
        person("حميد الشطري", "رئيس جهاز المخابرات");
        assertThat(build()).hasSize(1);
    }

    @Test
    void nobodyIsMergedOnAFamilyNameAlone() {
        person("حميد الشاطري", "رئيس جهاز المخابرات العراقي");
        person("الشاطري");
        person("الشاطري", "الدكتور");
        assertThat(build()).hasSize(3);
    }

    @Test
    void aFamilyNameWithTheSamePostIsThatPerson() {
        person("حميد الشاطري", "رئيس جهاز المخابرات العراقي");
        person("الشاطري", "رئيس جهاز المخابرات العراقي");
        assertThat(build())
                .singleElement()
                .satisfies(identity ->
                        assertThat(identity.links().get(0).reason()).isEqualTo("same family name and same role"));
    }

    @Test
    void twoWalksOfLifeAreTwoPeople() {
        person("خالد العلي", "وزير النفط");
        person("خالد العلي", "مدافع النادي");
        assertThat(build()).hasSize(2);
    }

    @Test
    void rolesHaveTheirTimes() {
        person("رياض عبد الكاظم السلمان", "كبير المفاوضين العراقيين");
        person("رياض عبد الكاظم السلمان", "كبير المفاوضين العراقيين");
        person("رياض عبد الكاظم السلمان", "وكيل وزارة الموارد المائية");
        assertThat(build().get(0).roles())
                .extracting(Identity.Role::role, Identity.Role::first, Identity.Role::last)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("كبير المفاوضين العراقيين", "2025-01-10", "2025-01-11"),
                        org.assertj.core.groups.Tuple.tuple("وكيل وزارة الموارد المائية", "2025-01-12", "2025-01-12"));
    }

    @Test
    void bodiesGoByTheirKnownNames() {
        body("داعش");
        body("تنظيم الدولة الإسلامية");
        body("تنظيم الدولة");
        assertThat(build()).hasSize(1);
    }

    @Test
    void aPersonsDecisionsWin() {
        Named.Id one = person("خالد العلي", "وزير النفط");
        Named.Id other = person("خالد العلي", "مدافع النادي");
        Named.Id third = person("خالد العلي", "وزير النفط");
        assertThat(build(new Decision.Merge(one, other, "منى"))).hasSize(1);
        assertThat(build(new Decision.Split(third, "منى"))).hasSize(3);
    }

    @Test
    void theOrderOfIntakeDoesNotMatter() {
        person("حميد الشاطري", "رئيس جهاز المخابرات العراقي");
        person("الشاطري", "رئيس جهاز المخابرات العراقي");
        person("حميد كريم الشاطري");
        person("خالد العلي", "وزير النفط");
        person("خالد العلي", "مدافع النادي");
        List<Identity> first = build();
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(entities, random);
            assertThat(build()).isEqualTo(first);
        }
    }
}
