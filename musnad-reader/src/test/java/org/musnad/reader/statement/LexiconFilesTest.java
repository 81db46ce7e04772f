package org.musnad.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** The data files load, hold no entry twice and none that can never match; the forms that are made of them are right. */
class LexiconFilesTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void noEntryTwice() {
        assertThat(column("verbs.tsv", "lemma")).doesNotHaveDuplicates();
        assertThat(column("vocabulary.tsv", "word")).doesNotHaveDuplicates();
        assertThat(column("outlets.tsv", "name")).doesNotHaveDuplicates();
        assertThat(column("agencies.tsv", "name")).doesNotHaveDuplicates();
    }

    @Test
    void everyVocabularyEntryIsOneWordThatCanBeMet() {
        for (String word : column("vocabulary.tsv", "word")) {
            assertThat(word).doesNotContain(" ").isNotBlank();
            assertThat(LEXICON.find(Folded.of(word))).as(word).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "قال, قالت",
        "قال, قالوا",
        "قال, يقول",
        "قال, تقول",
        "قال, يقولون",
        "قال, قائلا",
        "قال, قائلة",
        "قال, قائلين",
        "أكد, أكدت",
        "أكد, اكد",
        "أكد, يؤكد",
        "أكد, مؤكدة",
        "نفى, نفت",
        "نفى, نفوا",
        "نفى, ينفون",
        "نفى, ينف",
        "دعا, دعت",
        "دعا, دعوا",
        "دعا, تدعو",
        "دعا, يدعون",
        "دعا, داعيا",
        "دعا, داعين",
        "أعرب, أعربت",
        "أشار, مشيرين",
        "رأى, يرى",
        "حث, حثت",
        "أعلن, أعلنا"
    })
    void formsOfVerbs(String lemma, String form) {
        Lexicon.Entry entry = LEXICON.find(Folded.of(form));
        assertThat(entry).as(form).isNotNull();
        assertThat(entry.forms()).extracting(f -> f.verb().lemma()).contains(lemma);
    }

    private static List<String> column(String file, String column) {
        return Tsv.read(Lexicon.class, file).rows().stream()
                .map(r -> r.get(column))
                .toList();
    }
}
