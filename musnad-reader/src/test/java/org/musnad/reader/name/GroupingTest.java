package org.musnad.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.Entity;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** Mentions are marked in the text: {@code P[...]} a person, {@code O[...]} a body, {@code L[...]} a place, {@code N[...]} a people. */
class GroupingTest {
    private final Grouping grouping = new Grouping();

    private List<Entity> read(String marked, String outlet) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        List<Entity.Type> types = new ArrayList<>();
        int from = -1;
        for (int k = 0; k < marked.length(); k++) {
            char c = marked.charAt(k);
            if ("POLN".indexOf(c) >= 0 && k + 1 < marked.length() && marked.charAt(k + 1) == '[') {
                types.add(
                        switch (c) {
                            case 'P' -> Entity.Type.PER;
                            case 'O' -> Entity.Type.ORG;
                            case 'L' -> Entity.Type.LOC;
                            default -> Entity.Type.NORP;
                        });
                from = text.length();
                k++;
            } else if (c == ']' && from >= 0) {
                spans.add(new Span(from, text.length()));
                from = -1;
            } else {
                text.append(c);
            }
        }
        Words words = Words.of(Text.of(text.toString()));
        List<NameMention> mentions = new ArrayList<>();
        for (int k = 0; k < spans.size(); k++) {
            Span span = spans.get(k);
            int first = words.at(span.start());
            Word word = words.get(first);
            int stem = 0;
            while (word.startOf(stem) < span.start()) {
                stem++;
            }
            mentions.add(new NameMention(types.get(k), span, first, words.at(span.end() - 1) + 1, stem));
        }
        mentions.sort(Comparator.comparing(NameMention::span));
        return grouping.group(words, mentions, Report.of("t", text.toString()).withOutlet(outlet));
    }

    private List<Entity> read(String marked) {
        return read(marked, null);
    }

    private static Entity named(List<Entity> entities, String name) {
        return entities.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> roleMentions(Entity entity, String marked) {
        String text = marked.replaceAll("[POLN]\\[|\\]", "");
        return entity.mentions().stream()
                .filter(m -> m.kind() == Entity.Mention.Kind.ROLE)
                .map(m -> m.span().of(text))
                .toList();
    }

    @Test
    void aFamilyNameAloneIsThePersonNamedInFull() {
        List<Entity> entities = read("قال P[سمير الخطابي] أمس. وأضاف P[الخطابي] أن الأمر انتهى.");
        assertThat(entities).hasSize(1);
        assertThat(entities.get(0).name()).isEqualTo("سمير الخطابي");
        assertThat(entities.get(0).aliases()).containsExactly("الخطابي");
    }

    @Test
    void aFamilyNameWithItsParticleIsThePersonNamedInFull() {
        assertThat(read("قال P[خالد آيت الطالب] إن الوضع مستقر. وأضاف P[آيت الطالب] أن العدد تراجع"))
                .hasSize(1);
        assertThat(read("وصل P[ستيفان دي ميستورا]. وقال P[دي ميستورا] إنه متفائل"))
                .hasSize(1);
    }

    @Test
    void shortFormsOfOneLongNameAreOneBody() {
        assertThat(
                        read(
                                "قالت O[شبكة الوقاية من أزمات الغذاء في غرب أفريقيا] وأضافت O[شبكة الوقاية من أزمات الغذاء] وذكرت O[شبكة الوقاية]"))
                .hasSize(1);
        assertThat(read("صادق O[مجلس النواب] وقال O[المجلس الوطني لحقوق الإنسان]"))
                .hasSize(2);
    }

    @Test
    void aHeadlineThatNamesTheFamilyOnlyIsResolvedByTheBody() {
        assertThat(read("P[الخطابي]: لن نتراجع\nقال P[سمير الخطابي] إن الحكومة لن تتراجع."))
                .hasSize(1);
    }

    @Test
    void twoPeopleOfOneFamilyNameStayTwo() {
        List<Entity> entities = read("التقى P[سمير الخطابي] وP[منى الخطابي]. وقالت P[منى الخطابي] إن P[سمير] غادر.");
        assertThat(entities).extracting(Entity::name).containsExactly("سمير الخطابي", "منى الخطابي");
        assertThat(named(entities, "سمير الخطابي").aliases()).containsExactly("سمير");
    }

    @Test
    void abdAllahIsOneNameInBothSpellings() {
        assertThat(read("وصل P[عبد الله بن راشد الكعبي]. وغادر P[عبدالله الكعبي]."))
                .hasSize(1);
    }

    @Test
    void aSpellingThatDiffersInOneLetterIsTheSamePerson() {
        assertThat(read("قال P[حميد الشاطري]، وأوضح P[حميد الشطري].")).hasSize(1);
    }

    @Test
    void aRoleBeforeTheNameIsItsRole() {
        Entity person = read("أعلن وزير الصحة والسكان P[سمير الخطابي] ذلك.").get(0);
        assertThat(person.roles()).containsExactly("وزير الصحة والسكان");
    }

    @Test
    void aRoleInAppositionIsItsRole() {
        Entity person = read("وصل P[سمير الخطابي]، رئيس المكتب السياسي للحركة، إلى الدوحة.")
                .get(0);
        assertThat(person.roles()).containsExactly("رئيس المكتب السياسي للحركة");
    }

    @Test
    void aRoleAloneStandsForWhoHasIt() {
        String text =
                "قال رئيس جهاز المخابرات الوطني P[سمير الخطابي] ذلك. وأكد رئيس جهاز المخابرات أن الأمر انتهى، وكشف الرئيس عن الخبر.";
        assertThat(roleMentions(read(text).get(0), text)).containsExactly("رئيس جهاز المخابرات", "الرئيس");
    }

    @Test
    void theMinisterIsTheMinisterAndNotThePresident() {
        String text = "التقى الرئيس P[علي منصور] وزير الدفاع P[سمير الخطابي]. وقال الوزير إن اللقاء مثمر.";
        List<Entity> entities = read(text);
        assertThat(roleMentions(named(entities, "سمير الخطابي"), text)).containsExactly("الوزير");
        assertThat(roleMentions(named(entities, "علي منصور"), text)).isEmpty();
    }

    @Test
    void aWidowIsNoRoleOfTheDead() {
        assertThat(read("وصلت أرملة P[سمير الخطابي] أمس.").get(0).roles()).isEmpty();
    }

    @Test
    void twoNamesOfOneGroupAreOneEntity() {
        assertThat(read("هاجم O[تنظيم الدولة] البلدة، وأعلن O[داعش] مسؤوليته.")).hasSize(1);
    }

    @Test
    void aShortFormInBracketsIsTheNameBeforeIt() {
        assertThat(read("أعلنت O[قوات النخبة الشمالية] (O[قنش]) ذلك. وقالت O[قنش] إنها انسحبت."))
                .hasSize(1);
    }

    @Test
    void aBodyWithoutItsNationalityIsTheSameBody() {
        assertThat(read("قال O[جهاز المخابرات العراقي] ذلك، وأكد O[جهاز المخابرات] الخبر."))
                .hasSize(1);
        assertThat(read("قالت O[الأمم المتحدة] ذلك، وأكدت O[بعثة الأمم المتحدة لمساعدة العراق] الخبر."))
                .hasSize(2);
    }

    @Test
    void aGenericNounBeforeAPlaceChangesNothing() {
        assertThat(read("وصل إلى L[مدينة الموصل] ثم غادر L[الموصل].")).hasSize(1);
    }

    @Test
    void nationalsInAllFormsAreOnePeople() {
        assertThat(read("بينهم N[عراقيون] وN[عراقي] وN[العراقيين].")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "حميد الشاطري, Hamid al-Shatiri",
        "عبدالله بن زايد آل نهيان, Abdullah bin Zayed Al Nahyan",
        "عبد ربه منصور هادي, Abdrabbuh Mansour Hadi",
        "بشار الأسد, Bashar al-Assad"
    })
    void personsHaveTheirUsualLatinForm(String arabic, String latin) {
        assertThat(read("قال P[" + arabic + "] ذلك.").get(0).latin()).isEqualTo(latin);
    }

    private Entity place(String marked, String name, String outlet) {
        return named(read(marked, outlet), name);
    }

    @Test
    void tripoliIsThatOfTheCountryInTheReport() {
        assertThat(place("اندلعت اشتباكات في L[طرابلس] شمالي L[لبنان].", "طرابلس", null)
                        .place()
                        .gazetteer())
                .isEqualTo("266826");
        assertThat(place("وصل الوفد إلى L[طرابلس] قادما من L[بنغازي] في L[ليبيا].", "طرابلس", null)
                        .place()
                        .gazetteer())
                .isEqualTo("2210247");
    }

    @Test
    void theKingdomIsThatOfTheOutlet() {
        assertThat(place("غادر الوزير L[المملكة] أمس.", "المملكة", "petra")
                        .place()
                        .country())
                .isEqualTo("JO");
        assertThat(place("غادر الوزير L[المملكة] أمس.", "المملكة", "okaz")
                        .place()
                        .country())
                .isEqualTo("SA");
    }

    @Test
    void aGovernorateIsToldFromItsTown() {
        assertThat(place("قال محافظ L[الحسكة] إن L[سوريا] آمنة.", "الحسكة", null)
                        .place()
                        .kind())
                .isEqualTo("city");
        assertThat(place("قرى محافظة L[الحسكة] في L[سوريا].", "الحسكة", null)
                        .place()
                        .kind())
                .isEqualTo("admin1");
    }

    @Test
    void desertsAndRegionsHaveNoPoint() {
        assertThat(place("خلايا في صحراء L[حمص].", "حمص", null).place()).isNull();
        assertThat(place("الوضع في L[الشرق الأوسط] صعب.", "الشرق الأوسط", null).place())
                .isNull();
        assertThat(place("الوضع في L[الشرق الأوسط] صعب.", "الشرق الأوسط", null).latin())
                .isEqualTo("Middle East");
    }

    @Test
    void aVillageWithoutItsCountryIsNotTaken() {
        assertThat(place("قال سكان L[الجديدة] إنهم عادوا.", "الجديدة", null).place())
                .satisfiesAnyOf(
                        p -> assertThat(p).isNull(), p -> assertThat(p.kind()).isNotEqualTo("village"));
    }

    @Test
    void aCampTakesThePointOfItsTownAndSaysSo() {
        Entity.Place place = place("اقتحم الجيش L[مخيم جنين] في L[الضفة الغربية].", "مخيم جنين", null)
                .place();
        assertThat(place.gazetteer()).isEqualTo("m:019@283506");
        assertThat(place.kind()).isEqualTo("camp");
    }
}
