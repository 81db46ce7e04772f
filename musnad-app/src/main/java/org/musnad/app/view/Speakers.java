package org.musnad.app.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Statement;

/** The statements of a report by who makes them, speakers in the order of their first statement. */
record Speakers(List<Voice> voices) {
    /**
     * One speaker.
     *
     * @param name the entity's name or the noun phrase; null where the speaker is not known
     * @param entity the entity; null where it is none
     */
    record Voice(@Nullable String name, @Nullable Entity entity, List<Statement> statements) {}

    static Speakers of(Analysis analysis) {
        Map<String, Entity> entities = entities(analysis);
        Map<String, Voice> voices = new LinkedHashMap<>();
        for (Statement statement : analysis.statements()) {
            String id = statement.speaker();
            Entity entity = id == null ? null : entities.get(id);
            String name = entity != null ? entity.name() : statement.speakerText();
            String key = entity != null ? "entity " + entity.id() : "text " + name;
            voices.computeIfAbsent(key, k -> new Voice(name, entity, new ArrayList<>()))
                    .statements()
                    .add(statement);
        }
        return new Speakers(List.copyOf(voices.values()));
    }

    static Map<String, Entity> entities(Analysis analysis) {
        Map<String, Entity> entities = new HashMap<>();
        for (Entity entity : analysis.entities()) {
            entities.put(entity.id(), entity);
        }
        return entities;
    }
}
