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
            k = end;
        }
        return found;
    }

    private static void add(Words words, int from, int to, Entity.Type type, Stems stems, List<NameMention> found) {
        int first = from;
        int end = to;
        while (first < end && words.get(first).isPunct()) {
            first++;
        }
        while (end > first && words.get(end - 1).isPunct()) {
            end--;
        }
        if (first == end) {
            return;
        }
        Word word = words.get(first);
        int stem = stems.of(first, end);
        found.add(new NameMention(
                type, new Span(word.startOf(stem), words.get(end - 1).end()), first, end, stem));
    }
}
