package org.musnad.reader.name;

import java.util.List;
import org.musnad.reader.Entity;
import org.musnad.reader.Report;
import org.musnad.reader.word.Words;

/** Finds the named persons, bodies, places and peoples of a report. */
public final class NameStage {
    private final NameTagger tagger = NameTagger.load();
    private final Grouping grouping = new Grouping();

    /** The entities of a report, in the order of their first mention. */
    public List<Entity> find(Words words, Report report) {
        return grouping.group(words, tagger.find(words), report);
    }
}
