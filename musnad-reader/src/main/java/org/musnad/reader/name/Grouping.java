package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musnad.reader.Entity;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.word.Words;

/** Makes entities of mentions: one identity per person, body, place and people of the report. */
final class Grouping {
    private final Bodies bodies = new Bodies();
    private final Roles roles = new Roles();
    private final PlaceResolver places = new PlaceResolver(bodies);
    private final LatinWriter latin = new LatinWriter();

    /** The entities of a report, in the order of their first mention. */
    List<Entity> group(Words words, List<NameMention> mentions, Report report) {
        Map<Entity.Type, List<NameMention>> byType = new EnumMap<>(Entity.Type.class);
        for (Entity.Type type : Entity.Type.values()) {
            byType.put(type, new ArrayList<>());
        }
        for (NameMention mention : mentions) {
            of(mention.type(), byType).add(mention);
        }
        List<Cluster> persons = Persons.group(words, of(Entity.Type.PER, byType));
        List<Cluster> clusters = new ArrayList<>(persons);
        clusters.addAll(bodies.group(words, of(Entity.Type.ORG, byType), Entity.Type.ORG));
        List<Cluster> located = bodies.group(words, of(Entity.Type.LOC, byType), Entity.Type.LOC);
        places.place(words, located, report.outlet());
        clusters.addAll(onePlaceOneEntity(located));
        clusters.addAll(bodies.group(words, of(Entity.Type.NORP, byType), Entity.Type.NORP));
        roles.tie(words, persons, mentions);
        clusters.sort(Comparator.comparingInt(Cluster::start));
        List<Entity> entities = new ArrayList<>(clusters.size());
        for (Cluster cluster : clusters) {
            entities.add(
                    entity("e" + (entities.size() + 1), cluster, words.text().original()));
        }
        return entities;
    }

    /** Two spellings that the gazetteer takes for one place are one entity. */
    private static List<Cluster> onePlaceOneEntity(List<Cluster> clusters) {
        List<Cluster> kept = new ArrayList<>();
        Map<String, Cluster> placed = new HashMap<>();
        for (Cluster cluster : clusters) {
            Entity.Place place = cluster.place();
            Cluster same = place == null ? null : placed.putIfAbsent(place.gazetteer(), cluster);
            if (same == null) {
                kept.add(cluster);
            } else {
                same.addAll(cluster);
            }
        }
        return kept;
    }

    private Entity entity(String id, Cluster cluster, String text) {
        String name = cluster.names().get(cluster.fullestIndex()).span().of(text);
        Set<String> aliases = new LinkedHashSet<>();
        List<Entity.Mention> mentions = new ArrayList<>();
        for (NameMention mention : cluster.names()) {
            String words = mention.span().of(text);
            if (!words.equals(name)) {
                aliases.add(words);
            }
            mentions.add(new Entity.Mention(mention.span(), Entity.Mention.Kind.NAME));
        }
        for (Span span : cluster.roleMentions().keySet()) {
            mentions.add(new Entity.Mention(span, Entity.Mention.Kind.ROLE));
        }
        mentions.sort(Comparator.comparing(Entity.Mention::span));
        return new Entity(
                id,
                cluster.type(),
                name,
                latin.write(cluster.type(), name, cluster.gazetteerName()),
                List.copyOf(aliases),
                List.copyOf(cluster.roles()),
                cluster.place(),
                mentions);
    }

    private static List<NameMention> of(Entity.Type type, Map<Entity.Type, List<NameMention>> byType) {
        return byType.computeIfAbsent(type, t -> new ArrayList<>());
    }
}
