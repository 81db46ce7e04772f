package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;

/** An entity while it is put together. */
final class Cluster {
    private final Entity.Type type;
    private final List<NameMention> names = new ArrayList<>();
    private final List<List<String>> partsOfNames = new ArrayList<>();
    private final Map<Span, Integer> roleMentions = new LinkedHashMap<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private final List<Set<String>> roleStems = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private Entity.@Nullable Place place;
    private @Nullable String gazetteerName;

    Cluster(Entity.Type type) {
        this.type = type;
    }

    Entity.Type type() {
        return type;
    }

    void add(NameMention mention, List<String> parts) {
        names.add(mention);
        partsOfNames.add(parts);
    }

    void addAll(Cluster other) {
        names.addAll(other.names);
        partsOfNames.addAll(other.partsOfNames);
        roles.addAll(other.roles);
        roleStems.addAll(other.roleStems);
        roleMentions.putAll(other.roleMentions);
        keys.addAll(other.keys);
        if (place == null) {
            place = other.place;
            gazetteerName = other.gazetteerName;
        }
    }

    List<NameMention> names() {
        return names;
    }

    List<List<String>> partsOfNames() {
        return partsOfNames;
    }

    /** The parts of the fullest mention. */
    List<String> fullest() {
        return partsOfNames.get(fullestIndex());
    }

    int fullestIndex() {
        int best = 0;
        for (int k = 1; k < names.size(); k++) {
            if (partsOfNames.get(k).size() > partsOfNames.get(best).size()) {
                best = k;
            }
        }
        return best;
    }

    Set<String> keys() {
        return keys;
    }

    Set<String> roles() {
        return roles;
    }

    List<Set<String>> roleStems() {
        return roleStems;
    }

    Map<Span, Integer> roleMentions() {
        return roleMentions;
    }

    /** The first original offset of its names; 0 where it has none. */
    int start() {
        int first = names.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (NameMention mention : names) {
            first = Math.min(first, mention.span().start());
        }
        return first;
    }

    /** The distance from a word to the nearest mention, in words; mentions after it count double. */
    int distance(int word) {
        int best = Integer.MAX_VALUE;
        for (NameMention mention : names) {
            int d = mention.firstWord() <= word ? word - mention.firstWord() : 2 * (mention.firstWord() - word);
            best = Math.min(best, d);
        }
        for (int at : roleMentions.values()) {
            if (at <= word) {
                best = Math.min(best, word - at);
            }
        }
        return best;
    }

    void placed(Entity.Place where, String latin) {
        place = where;
        gazetteerName = latin;
    }

    Entity.@Nullable Place place() {
        return place;
    }

    @Nullable
    String gazetteerName() {
        return gazetteerName;
    }
}
