package org.musnad.reader.statement;

import org.musnad.reader.Statement;

/**
 * A reporting verb of the lexicon.
 *
 * @param lemma perfect, third person masculine singular; empty for what a noun of speech takes
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
    /** Whom or what it is about stands before «بأن»: «وصف القرار بأنه». */
    static final int DEPICTING = 1 << 18;
    /** Whoever is asked follows with «من»: «طلب من المواطنين البقاء». */
    static final int ASKING = 1 << 19;
    /** Reports only a plea before a court: «دفع ببطلان». */
    static final int PLEADING = 1 << 20;
    /** A noun of feeling after it says what kind of statement it is: «أعرب عن أمله». */
    static final int VOICING = 1 << 21;
    /** Its participle is also a noun: «مقر». */
    static final int NOUN_PARTICIPLE = 1 << 22;
    /** The document before its imperfect says so: «إعلان ينص على». */
    static final int STIPULATING = 1 << 23;
    /** The plain verb of saying, whose participle goes with other verbs: «تروي قائلة». */
    static final int PLAIN = 1 << 24;
    /** Its dual perfect is met, short as the verb is: «قالا». */
    static final int DUAL = 1 << 25;

    /** What a noun of speech takes for its content, as if it were a verb: «قوله إن», «دعوته إلى». */
    static Verb ofNoun(Statement.Act act, int frames) {
        return new Verb("", act, frames, STRONG);
    }

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
            case "depicting" -> DEPICTING;
            case "asking" -> ASKING;
            case "pleading" -> PLEADING;
            case "voicing" -> VOICING;
            case "noun-participle" -> NOUN_PARTICIPLE;
            case "stipulating" -> STIPULATING;
            case "plain" -> PLAIN;
            case "dual" -> DUAL;
            default -> throw new IllegalArgumentException("no flag " + name);
        };
    }
}
