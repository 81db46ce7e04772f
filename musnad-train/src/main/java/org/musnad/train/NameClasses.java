package org.musnad.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.name.model.Tags;

/**
 * The classes of names that the corpora's model tells apart: finer than those that are counted, by NewsFANE's types, since
 * a club and a ministry stand in other sentences. A label is 0 for no name, else {@code 1 + 2c} for the first word of a name
 * of class c and {@code 2 + 2c} for a later one. Sets of labels are bits.
 */
final class NameClasses {
    private static final List<String> CLASSES = List.of(
            "PER.politician",
            "PER.athlete",
            "PER.artist",
            "PER.religious",
            "PER.other",
            "LOC.nation",
            "LOC.town",
            "LOC.other",
            "LOC.site",
            "ORG.party",
            "ORG.club",
            "ORG.state",
            "ORG.media",
            "ORG.company",
            "ORG.other",
            "MISC",
            "PEOPLE");

    /** The classes that stand for all of their type where one class a type is told apart only. */
    private static final List<String> COARSE = List.of("PER.other", "LOC.town", "ORG.other", "MISC");

    /** The number of labels. */
    static final int LABELS = 1 + 2 * CLASSES.size();

    /** The labels of later words of a name. */
    static final long LATER = later();

    private static final String MISC = "MISC";
    private static final byte[] TAGS = tags();

    private NameClasses() {}

    private static long later() {
        long bits = 0;
        for (int label = 2; label < LABELS; label += 2) {
            bits |= 1L << label;
        }
        return bits;
    }

    private static byte[] tags() {
        byte[] tags = new byte[LABELS];
        for (int label = 1; label < LABELS; label++) {
            String top = CLASSES.get((label - 1) >> 1);
            int dot = top.indexOf('.');
            if (dot > 0) {
                Entity.Type type = Entity.Type.valueOf(top.substring(0, dot));
                tags[label] = (byte) (isLater(label) ? Tags.inside(type) : Tags.begin(type));
            }
        }
        return tags;
    }

    /** Whether the label is that of a later word of a name. */
    static boolean isLater(int label) {
        return label != 0 && (label & 1) == 0;
    }

    /** Whether a label may follow another. */
    static boolean follows(int before, int label) {
        return !isLater(label) || before == label || before == label - 1;
    }

    /** The tag that a label is counted as: no name for peoples and for all that is no person, place or body. */
    static byte tag(int label) {
        return TAGS[label];
    }

    /**
     * The labels that the data allow a word.
     *
     * @param tag of the corpus
     * @param fine NewsFANE's type of the word, null where it is not known
     * @param begins whether a name begins here
     */
    static long allowed(String tag, @Nullable String fine, boolean begins) {
        String top = top(tag);
        String known = ofFine(fine);
        if (top.isEmpty()) {
            return known.equals("PEOPLE") ? label("PEOPLE", begins) : 1;
        }
        if (top.equals(MISC)) {
            return label(MISC, begins) | (known.equals("PEOPLE") ? label("PEOPLE", begins) : 0);
        }
        if (known.startsWith(top)) {
            return label(known, begins);
        }
        long all = 0;
        for (String name : CLASSES) {
            all |= name.startsWith(top) ? label(name, begins) : 0;
        }
        return all;
    }

    /** The type in a tag's name, all that is no person, place or body as one; empty outside names. */
    static String top(String tag) {
        if (tag.indexOf('-') < 0) {
            return "";
        }
        Entity.Type type = Conll.type(tag);
        return type == null || type == Entity.Type.NORP ? MISC : type.name();
    }

    /** How far the classes are told apart. */
    enum Grain {
        /** All of them. */
        FINE((1L << LABELS) - 1) {
            @Override
            long of(long allowed) {
                return allowed;
            }
        },
        /** One a type. */
        COARSE(coarse()) {
            @Override
            long of(long allowed) {
                return coarse(allowed);
            }
        };

        private final long labels;

        Grain(long labels) {
            this.labels = labels;
        }

        /** What labels allow, as bits of those that are told apart. */
        abstract long of(long allowed);

        /** Whether the label is told apart from others. */
        boolean has(int label) {
            return (labels >> label & 1) != 0;
        }
    }

    private static long coarse() {
        long labels = 1;
        for (String name : COARSE) {
            labels |= label(name, true) | label(name, false);
        }
        return labels;
    }

    /** Peoples by themselves are no names then. */
    private static long coarse(long allowed) {
        long labels = allowed & 1;
        for (String name : CLASSES) {
            for (boolean begins : new boolean[] {true, false}) {
                if ((allowed & label(name, begins)) != 0) {
                    labels |= coarse(name, begins, allowed);
                }
            }
        }
        return labels;
    }

    private static long coarse(String name, boolean begins, long allowed) {
        if (name.equals("PEOPLE")) {
            return (allowed & (label(MISC, true) | label(MISC, false))) == 0 ? 1 : 0;
        }
        String top = name.equals(MISC) ? MISC : name.substring(0, 3);
        for (String one : COARSE) {
            if (one.startsWith(top)) {
                return label(one, begins);
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static long label(String name, boolean begins) {
        return 1L << 1 + 2 * CLASSES.indexOf(name) + (begins ? 0 : 1);
    }

    private static String ofFine(@Nullable String fine) {
        if (fine == null || fine.equals("O")) {
            return "";
        }
        return switch (fine) {
            case "Politician" -> "PER.politician";
            case "Athlete" -> "PER.athlete";
            case "Artist" -> "PER.artist";
            case "Religious_PER" -> "PER.religious";
            case "Other_PER", "Scientist", "Businessperson", "Lawyer", "Engineer", "Police_PER" -> "PER.other";
            case "Group" -> "PEOPLE";
            case "Nation" -> "LOC.nation";
            case "Population-Center" -> "LOC.town";
            case "State-or-Province",
                    "GPE-Cluster",
                    "Continent",
                    "Water-Body",
                    "County-or-District",
                    "Land-Region-Natural" -> "LOC.other";
            case "Path", "Airport", "Building-Grounds", "Subarea-Facility" -> "LOC.site";
            case "Non-Governmental" -> "ORG.party";
            case "Sports" -> "ORG.club";
            case "Government", "Police" -> "ORG.state";
            case "Media" -> "ORG.media";
            case "Commercial" -> "ORG.company";
            case "Educational", "Medical-Science", "Entertainment", "Religious_ORG" -> "ORG.other";
            default -> MISC;
        };
    }
}
