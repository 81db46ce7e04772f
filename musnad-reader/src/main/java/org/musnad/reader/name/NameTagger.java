package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.name.model.ModelFiles;
import org.musnad.reader.name.model.NameModel;
import org.musnad.reader.name.model.Tags;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** Finds the names of a report by the trained model and the lexicons. */
final class NameTagger {
    private static final int LEAST_VERB = 6;
    private static final int LONGEST_PERSON = 5;

    private final Lexicon lexicon;
    private final NameModel model;

    private NameTagger(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.model = new NameModel(ModelFiles.weights(), lexicon);
    }

    /** With the model that comes with the reader. */
    static NameTagger load() {
        return new NameTagger(ModelFiles.lexicon());
    }

    /** The names in the order of the text; none overlap. */
    List<NameMention> find(Words words) {
        byte[] tags = model.tags(words);
        Stems stems = new Stems(lexicon, words);
        List<NameMention> found = new ArrayList<>();
        int k = 0;
        while (k < tags.length) {
            if (tags[k] == Tags.O) {
                k++;
                continue;
            }
            int end = k + 1;
            while (end < tags.length
                    && Tags.isInside(tags[end])
                    && words.get(end).sentence() == words.get(k).sentence()) {
                end++;
            }
            add(words, k, end, Tags.type(tags[k]), stems, found);
            k = Math.max(
                    end, found.isEmpty() ? end : found.get(found.size() - 1).endWord());
        }
        return found;
    }

    private void add(Words words, int from, int to, Entity.Type type, Stems stems, List<NameMention> found) {
        int first = from;
        int end = to;
        while (first < end && words.get(first).isPunct()) {
            first++;
        }
        while (end > first && words.get(end - 1).isPunct()) {
            end--;
        }
        while (end - first > 1 && isPluralVerb(words.get(end - 1))) {
            end--;
        }
        if (first == end) {
            return;
        }
        if (end - first > 1
                && type == Entity.Type.PER
                && isTelling(words.get(first).folded())) {
            first++;
        }
        end = beforeObject(words, first, end, type);
        int person = type == Entity.Type.ORG ? personIn(words, first, end) : -1;
        if (person > 0) {
            if (person - first > 1) {
                add(words, first, person, type, stems, found);
            }
            add(words, person, personEnd(words, person), Entity.Type.PER, stems, found);
            return;
        }
        Word word = words.get(first);
        int stem = stems.of(first, end);
        found.add(new NameMention(
                type, new Span(word.startOf(stem), words.get(end - 1).end()), first, end, stem));
    }

    /** «تروي فاطمة»: a verb before the name. */
    private static boolean isTelling(String folded) {
        return switch (folded) {
            case "تروي", "وتروي", "ويروي", "تحكي", "وتحكي", "ويحكي", "تضيف", "وتضيف" -> true;
            default -> false;
        };
    }

    /** The name's end without those addressed or the verb's object: «المجلس الهجوم», «فلان للصحفيين», «فلان الحداد الوطني». */
    private static int beforeObject(Words words, int first, int end, Entity.Type type) {
        if (type == Entity.Type.PER && end - first > 2 && isMourning(words, end - 2)) {
            return end - 2;
        }
        if (end - first < 2) {
            return end;
        }
        boolean cut = switch (words.get(end - 1).folded()) {
            case "للصحافيين", "للصحفيين", "للاعلاميين" -> true;
            case "الهجوم", "الهجمات", "الاعتداء", "الاعتداءات", "القصف", "المجزره", "الاتهامات", "التصريحات" ->
                type == Entity.Type.ORG && words.get(end - 2).folded().startsWith("ال");
            case "الحداد" -> type == Entity.Type.PER && isMourning(words, end - 1);
            default -> false;
        };
        return cut ? end - 1 : end;
    }

    private static boolean isMourning(Words words, int k) {
        return words.is(k, "الحداد")
                && k + 1 < words.size()
                && (words.is(k + 1, "الوطني") || words.is(k + 1, "العام") || words.is(k + 1, "الرسمي"));
    }

    /** «يواجهون», «تستمرون»: a verb in the plural that no lexicon knows as a name ends the name before it. */
    private boolean isPluralVerb(Word word) {
        String folded = word.folded();
        return folded.length() >= LEAST_VERB
                && (folded.charAt(0) == 'ي' || folded.charAt(0) == 'ت')
                && folded.endsWith("ون")
                && lexicon.known(word, 0) == 0;
    }

    /**
     * Where a person's name begins inside what was taken for a body's: «عبد» and a name of God, unless the body is named
     * after the person («جامعة الملك عبد العزيز»); −1 where none does.
     */
    private int personIn(Words words, int first, int end) {
        for (int k = first + 1; k < Math.min(end, words.size() - 1); k++) {
            boolean begins =
                    words.is(k, "عبد") && (words.get(k + 1).folded().startsWith("ال") || words.is(k + 1, "الله"));
            if (begins
                    && (lexicon.known(words.get(k - 1), 0) & Lexicon.TITLE) == 0
                    && words.get(k - 1).folded().startsWith("ال")) {
                return k;
            }
        }
        return -1;
    }

    /** After «عبد الله» and the parts that follow it: persons' names, or one word with the article. */
    private int personEnd(Words words, int person) {
        int end = person + 2;
        while (end < words.size()
                && end - person < LONGEST_PERSON
                && words.get(end).isWord()
                && words.get(end).sentence() == words.get(person).sentence()
                && ((lexicon.known(words.get(end), 0) & (Lexicon.PERSON_NAME | Lexicon.RARE_PERSON_NAME)) != 0
                        || words.get(end).folded().startsWith("ال"))
                && (lexicon.known(words.get(end), 0) & (Lexicon.SPEECH | Lexicon.COMMON)) == 0) {
            end++;
        }
        return end;
    }
}
