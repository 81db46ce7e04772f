package org.musnad.reader.statement;

import java.util.Map;

/** What can stand between a reporting verb and its content; a set of these is a bit mask. */
final class Frame {
    static final int THAT = 1;
    static final int QUOTE = 1 << 1;
    static final int OBJECT = 1 << 2;
    static final int TO = 1 << 3;
    static final int ON = 1 << 4;
    static final int ABOUT = 1 << 5;
    static final int FROM = 1 << 6;
    static final int WITH = 1 << 7;
    static final int IN = 1 << 8;
    static final int FOR = 1 << 9;
    static final int SMALL = 1 << 10;
    static final int RELAY = 1 << 11;
    static final int ARRIVAL = 1 << 12;
    static final int RENEW = 1 << 13;
    static final int FEELING = 1 << 14;
    static final int ASK = 1 << 15;
    static final int ACCUSE = 1 << 16;
    static final int OBJECT2 = 1 << 17;
    /** «على» before «أن» alone: «أجمعوا على أن». */
    static final int ON_THAT = 1 << 18;
    /** «علمت الجريدة من مصدر أن». */
    static final int LEARN = 1 << 19;

    static final int PREPOSITIONS = TO | ON | ABOUT | FROM | WITH | IN | FOR;

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("that", THAT),
            Map.entry("quote", QUOTE),
            Map.entry("object", OBJECT),
            Map.entry("to", TO),
            Map.entry("on", ON),
            Map.entry("about", ABOUT),
            Map.entry("from", FROM),
            Map.entry("with", WITH),
            Map.entry("in", IN),
            Map.entry("for", FOR),
            Map.entry("small", SMALL),
            Map.entry("relay", RELAY),
            Map.entry("arrival", ARRIVAL),
            Map.entry("renew", RENEW),
            Map.entry("feeling", FEELING),
            Map.entry("ask", ASK),
            Map.entry("accuse", ACCUSE),
            Map.entry("object2", OBJECT2),
            Map.entry("on-that", ON_THAT),
            Map.entry("learn", LEARN));

    private Frame() {}

    /** The bit of a frame's name in the lexicon; 0 for a preposition that introduces something else («with?»). */
    static int of(String name) {
        if (name.endsWith("?")) {
            return 0;
        }
        Integer bit = NAMES.get(name);
        if (bit == null) {
            throw new IllegalArgumentException("no frame " + name);
        }
        return bit;
    }
}
