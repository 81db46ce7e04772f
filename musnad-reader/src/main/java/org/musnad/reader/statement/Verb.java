package org.musnad.reader.statement;

import org.musnad.reader.Statement;

/**
 * A reporting verb of the lexicon.
 *
 * @param lemma perfect, third person masculine singular
 * @param act what is done by saying so
 * @param frames a mask of {@link Frame}
 * @param flags a mask of the constants here
 */
record Verb(String lemma, Statement.Act act, int frames, int flags) {
    static final int STRONG = 1;
    static final int WEAK = 2;
    static final int IMPERSONAL = 4;
    static final int DOCUMENT = 8;
    static final int PARTICLE = 16;
    static final int TRANSITIVE = 32;

    boolean takes(int frame) {
        return (frames & frame) != 0;
    }

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    static int flag(String name) {
        return switch (name) {
            case "strong" -> STRONG;
            case "weak" -> WEAK;
            case "impersonal" -> IMPERSONAL;
            case "doc" -> DOCUMENT;
            case "preposition" -> PARTICLE;
            case "transitive" -> TRANSITIVE;
            default -> throw new IllegalArgumentException("no flag " + name);
        };
    }
}
