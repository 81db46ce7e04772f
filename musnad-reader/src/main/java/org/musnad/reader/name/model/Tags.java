package org.musnad.reader.name.model;

import org.musnad.reader.Entity;

/** The tags of the sequence model: O, then for each type of entity the begin and the inside of a name. */
public final class Tags {
    /** No name. */
    public static final int O = 0;

    /** The number of tags. */
    public static final int COUNT = 1 + 2 * Entity.Type.values().length;

    private static final Entity.Type[] TYPES = Entity.Type.values();

    private Tags() {}

    /** The tag of a name's first word. */
    public static int begin(Entity.Type type) {
        return 1 + 2 * type.ordinal();
    }

    /** The tag of a name's later words. */
    public static int inside(Entity.Type type) {
        return 2 + 2 * type.ordinal();
    }

    /** Whether the tag is that of a name's first word. */
    public static boolean isBegin(int tag) {
        return (tag & 1) == 1;
    }

    /** Whether the tag is that of a later word of a name. */
    public static boolean isInside(int tag) {
        return tag > 0 && (tag & 1) == 0;
    }

    /** The type that a tag other than {@link #O} stands for. */
    public static Entity.Type type(int tag) {
        return TYPES[(tag - 1) >> 1];
    }

    /** Whether a word with the second tag may follow one with the first. */
    public static boolean follows(int before, int tag) {
        return !isInside(tag) || before == tag || before == tag - 1;
    }
}
