package org.musnad.reader.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;

/** The words of calendar expressions and the neighbours that tell them from other things. */
final class CalendarLexicon {
    private final PhraseLexicon<Sense> senses;
    private final Map<String, Set<String>> neighbours;

    private CalendarLexicon(PhraseLexicon<Sense> senses, Map<String, Set<String>> neighbours) {
        this.senses = senses;
        this.neighbours = neighbours;
    }

    static CalendarLexicon load() {
        PhraseLexicon.Builder<Sense> senses = PhraseLexicon.builder();
        for (Tsv.Row row : Tsv.read(CalendarLexicon.class, "words.tsv").rows()) {
            Sense.Kind kind = Sense.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            Sense sense = new Sense(kind, Integer.parseInt(row.get("number")), row.get("detail"), List.of(), true);
            row.list("forms").forEach(form -> senses.put(form, sense));
        }
        for (Tsv.Row row : Tsv.read(CalendarLexicon.class, "months.tsv").rows()) {
            Sense sense = new Sense(
                    Sense.Kind.MONTH,
                    Integer.parseInt(row.get("month")),
                    row.get("calendar"),
                    row.list("not"),
                    row.get("sure").equals("yes"));
            row.list("forms").forEach(form -> senses.put(form, sense));
        }
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (Tsv.Row row : Tsv.read(CalendarLexicon.class, "neighbours.tsv").rows()) {
            Set<String> forms = neighbours.computeIfAbsent(row.get("kind"), k -> new HashSet<>());
            List<String> listed = row.list("forms");
            listed.forEach(form -> forms.add(Folded.of(form)));
        }
        return new CalendarLexicon(senses.build(), neighbours);
    }

    PhraseLexicon<Sense> senses() {
        return senses;
    }

    /** Whether a folded word is listed as this kind of neighbour. */
    boolean is(String kind, String folded) {
        Set<String> forms = neighbours.get(kind);
        if (forms == null) {
            throw new IllegalArgumentException("no neighbours of kind " + kind);
        }
        return forms.contains(folded);
    }

    /** Whether the word carries the article, after any proclitic. */
    boolean isArticle(Word word) {
        String folded = word.folded();
        for (int k = 0; k < word.stemCount(); k++) {
            if (folded.startsWith("ال", word.stem(k)) && folded.length() > word.stem(k) + 3) {
                return true;
            }
        }
        return folded.startsWith("لل") && folded.length() > 4;
    }

    /** Whether the word looks like the noun after a number: «مدرسة», «قتيلا». */
    boolean isCounted(Word word) {
        if (!word.isWord()) {
            return false;
        }
        String form = word.form();
        char last = form.charAt(form.length() - 1);
        String folded = word.folded();
        return last == 'ة'
                || is("counted", folded)
                || last == 'ا' && is("counted", folded.substring(0, folded.length() - 1));
    }

    boolean isCountedAt(Scan scan, int i) {
        return scan.in(i) && isCounted(scan.word(i));
    }
}
