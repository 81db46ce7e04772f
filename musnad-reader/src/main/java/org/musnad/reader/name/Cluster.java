package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;

/** An entity while it is put together. */
final class Cluster {
    private final Entity.Type type;
    private final List<NameMention> names = new ArrayList<>();
    private final List<List<String>> partsOfNames = new ArrayList<>();
    /** Of the parts of the names each once; null until asked for. */
    private @Nullable Set<List<String>> differentNames;

    private final Map<Span, Integer> roleMentions = new LinkedHashMap<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<Set<String>> roleStems = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final NavigableSet<Integer> roleWords = new TreeSet<>();
    /** The first words of the names; null until a distance is asked for, since most entities never are. */
    private @Nullable NavigableSet<Integer> firstWords;

    private int fullest;
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
        if (differentNames != null) {
            differentNames.add(parts);
        }
        if (parts.size() > partsOfNames.get(fullest).size()) {
            fullest = names.size() - 1;
        }
        if (firstWords != null) {
            firstWords.add(mention.firstWord());
        }
    }

    /** A role that stands for the name, from a word on. */
    void addRoleMention(Span span, int word) {
        roleMentions.put(span, word);
        roleWords.add(word);
    }

    void addAll(Cluster other) {
        for (int k = 0; k < other.names.size(); k++) {
            add(other.names.get(k), other.partsOfNames.get(k));
        }
        roles.addAll(other.roles);
        roleStems.addAll(other.roleStems);
        roleMentions.putAll(other.roleMentions);
        roleWords.addAll(other.roleWords);
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

    /** The parts of the names, those of equal names once. */
    Set<List<String>> differentNames() {
        Set<List<String>> different = differentNames;
        if (different == null) {
            different = new LinkedHashSet<>(partsOfNames);
            differentNames = different;
        }
        return different;
    }

    /** The parts of the fullest mention. */
    List<String> fullest() {
        return partsOfNames.get(fullestIndex());
    }

    int fullestIndex() {
        return fullest;
    }

    Set<String> keys() {
        return keys;
    }

    Set<String> roles() {
        return roles;
    }

    Set<Set<String>> roleStems() {
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
        if (firstWords == null) {
            firstWords = new TreeSet<>();
            for (NameMention mention : names) {
                firstWords.add(mention.firstWord());
            }
        }
        Integer before = firstWords.floor(word);
        Integer after = firstWords.higher(word);
        Integer role = roleWords.floor(word);
        int best = before == null ? Integer.MAX_VALUE : word - before;
        best = after == null ? best : Math.min(best, 2 * (after - word));
        return role == null ? best : Math.min(best, word - role);
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
