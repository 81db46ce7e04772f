package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.musnad.reader.Entity;
import org.musnad.reader.Report;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Words;

/** Finds the named persons, bodies, places and peoples of a report. */
public final class NameStage {
    private final NameTagger tagger = NameTagger.load();

    /** The entities of a report, in the order of their first mention. */
    public List<Entity> find(Words words, Report report) {
        Map<String, List<NameMention>> groups = new LinkedHashMap<>();
        String original = words.text().original();
        for (NameMention mention : tagger.find(words)) {
            String key = mention.type() + Folded.of(mention.span().of(original));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
        }
        List<Entity> entities = new ArrayList<>();
        for (List<NameMention> group : groups.values()) {
            List<Entity.Mention> mentions = group.stream()
                    .map(m -> new Entity.Mention(m.span(), Entity.Mention.Kind.NAME))
                    .toList();
            NameMention first = group.get(0);
            entities.add(new Entity(
                    "e" + (entities.size() + 1),
                    first.type(),
                    first.span().of(original),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    mentions));
        }
        return entities;
    }
}
