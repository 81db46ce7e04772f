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
    /** Reports only when negated: «لم يخف قلقه». */
    static final int NEGATED = 1 << 6;
    /** Reports also when negated: «لا يستبعد أن». */
    static final int NEGATABLE = 1 << 7;
    /** With «الله» it is a blessing: «بارك الله». */
    static final int BLESSING = 1 << 8;
    /** With «فيه» it is an opinion, no speech: «رأى فيه». */
    static final int SEEING = 1 << 9;
    /** Its perfect reports only where its hamza is written: «أطلع», not «اطلع». */
    static final int HAMZA = 1 << 10;
    /** Its bare form is rather the noun: «ثمن». */
    static final int PRICE = 1 << 11;
    /** A verb where ب and a verbal noun follow: «وجه الوزير بفتح تحقيق». */
    static final int DIRECTING = 1 << 12;
    /** A verb where «عن» follows: «عبر عن». */
    static final int EXPRESSING = 1 << 13;
    /** Its imperfect with ى is passive: «يدعى». */
    static final int CALLED = 1 << 14;
    /** Its object has a predicate with ب: «وصفه بأنه». */
    static final int DESCRIBING = 1 << 15;
    /** Its object has a predicate with «إلى»: «أرجعه إلى». */
    static final int TRACING = 1 << 16;
    /** Its object has a bare predicate: «اعتبره خطوة». */
    static final int DEEMING = 1 << 17;

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
            case "negated" -> NEGATED;
            case "negatable" -> NEGATABLE;
            case "blessing" -> BLESSING;
            case "seeing" -> SEEING;
            case "hamza" -> HAMZA;
            case "price" -> PRICE;
            case "directing" -> DIRECTING;
            case "expressing" -> EXPRESSING;
            case "called" -> CALLED;
            case "describing" -> DESCRIBING;
            case "tracing" -> TRACING;
            case "deeming" -> DEEMING;
            default -> throw new IllegalArgumentException("no flag " + name);
        };
    }
}
