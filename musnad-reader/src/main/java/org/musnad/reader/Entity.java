package org.musnad.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, body, place or people of one report, with all its mentions.
 *
 * @param id unique in the analysis
 * @param name its fullest name in this report, as it stands there
 * @param latin a readable Latin-script form; null where none is known
 * @param aliases the other names that the report uses, each once
 * @param roles what the report calls it («رئيس جهاز المخابرات العراقي»), each once
 * @param place where it is on the map; null where it has no point or is not resolved
 * @param mentions in the order of the text; at least one
 */
public record Entity(
        String id,
        Type type,
        String name,
        @Nullable String latin,
        List<String> aliases,
        List<String> roles,
        @Nullable Place place,
        List<Mention> mentions) {

    /** What kind of thing is named. */
    public enum Type {
        /** A named person. */
        PER,
        /** A named organisation, agency, armed group, party, outlet, company or team. */
        ORG,
        /** A named place, country, region, camp or building. */
        LOC,
        /** A noun that names a people, sect, tribe or ethnic group, or a national. */
        NORP
    }

    public Entity {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("entity " + id + " is mentioned nowhere");
        }
    }

    /**
     * One mention.
     *
     * @param span the words, without leading conjunction or preposition letter, with «ال»
     */
    public record Mention(Span span, Kind kind) {
        /** How the entity is mentioned. */
        public enum Kind {
            NAME,
            ROLE,
            PRONOUN
        }
    }

    /**
     * A point on the map.
     *
     * @param gazetteer id of the row in the gazetteer
     * @param lat degrees north, WGS 84
     * @param lon degrees east, WGS 84
     * @param country ISO 3166-1 alpha-2; null where the row has none
     * @param kind country, admin1, admin2, region, water, city, town, village, camp or other; null where not known
     */
    public record Place(
            String gazetteer,
            double lat,
            double lon,
            @Nullable String country,
            @Nullable String kind) {}
}
