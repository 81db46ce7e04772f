package org.musnad.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.Entity;
import org.musnad.reader.name.model.Tags;

/** The training data, mapped to the reader's four types. */
final class Corpus {
    private Corpus() {}

    /** ANERcorp's training split as its annotators tagged it (MISC is no name here). */
    static List<Sentence> anercorp(Path names) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        for (Conll.Row row : Conll.read(names.resolve("anercorp_train.txt"))) {
            sentences.addAll(Sentence.of(row.tokens(), row.coded()));
        }
        return sentences;
    }

    /** ANERcorp's training split with what NewsFANE knows better: peoples, and names that ANERcorp left out. */
    static List<Sentence> merged(Path names) throws IOException {
        NewsFane fane = NewsFane.read(names.resolve("newsfane.tsv"));
        List<Sentence> sentences = new ArrayList<>();
        for (Conll.Row row : Conll.read(names.resolve("anercorp_train.txt"))) {
            sentences.addAll(Sentence.of(row.tokens(), fane.overlay(row)));
        }
        return sentences;
    }

    /** An AQMAR file; peoples, which it counts as persons, become NORP. */
    static List<Sentence> aqmar(Path file, Peoples peoples) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        for (Conll.Row row : Conll.read(file)) {
            byte[] tags = row.coded();
            for (int k = 0; k < tags.length; k++) {
                if (tags[k] == Tags.begin(Entity.Type.PER)
                        && (k + 1 == tags.length || tags[k + 1] != Tags.inside(Entity.Type.PER))
                        && peoples.holds(row.tokens().get(k))) {
                    tags[k] = (byte) Tags.begin(Entity.Type.NORP);
                }
            }
            sentences.addAll(Sentence.of(row.tokens(), tags));
        }
        return sentences;
    }
}
