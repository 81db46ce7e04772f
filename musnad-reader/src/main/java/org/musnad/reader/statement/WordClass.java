package org.musnad.reader.statement;

/**
 * A closed class of words that a rule of attribution asks for by form. Their words are in {@code word-classes.tsv}; a word
 * may be in several classes. Open classes, whose words are met with any clitic, are {@link Sense}s.
 */
enum WordClass {
    // Prepositions
    /** The preposition of direction, with or without و: «إلى». */
    PREPOSITION_TO,
    /** The preposition «على», with or without و. */
    PREPOSITION_ON,
    /** The preposition «عن», with or without و. */
    PREPOSITION_ABOUT,
    /** The preposition «من», with or without و. */
    PREPOSITION_FROM,
    /** The preposition «في», with or without و. */
    PREPOSITION_IN,
    /** The preposition letter ب standing alone before a quotation or figure. */
    LETTER_WITH,
    /** The preposition letter ل standing alone before a quotation or figure. */
    LETTER_FOR,
    /** A preposition that is a word of its own, without و. */
    FREE_PREPOSITION,
    /** A word whose first letter ب or ل is its own or fixed to it, and opens no complement. */
    WHOLE_WITH_PREPOSITION_LETTER,

    // Who speaks in a sentence without a cue
    /** A word of the first person, as a speaker's own words hold it. */
    FIRST_PERSON,
    /** Opens a sentence in which the reporter tells what happened, where and when. */
    NARRATION_OPENER,
    /** The past auxiliary with و at a sentence's begin: «وكان … قد». */
    BACKGROUND_COPULA,
    /** «قد» before a verb. */
    QAD,
    /** The conjunction of likeness that goes on with the speech: «كما أن». */
    KAMA,

    // Single particles
    /** «إلى» without a conjunction. */
    TO,
    /** «على» without a conjunction. */
    ON,
    /** «عن» without a conjunction. */
    ABOUT,
    /** «من» without a conjunction. */
    FROM,
    /** «في» without a conjunction. */
    IN,
    /** The letter ل alone, without a conjunction. */
    FOR_LETTER,
    /** A complementiser: «أن», «إن». */
    THAT,
    /** A complementiser with the pronoun of its clause: «أنهم». */
    THAT_WITH_PRONOUN,
    /** A complementiser after ب: «بأن». */
    WITH_THAT,
    /** A complementiser after ب, with the pronoun of its clause: «بأنهم». */
    WITH_THAT_WITH_PRONOUN,
    /** «ما», a relative or a negation. */
    MA,
    /** Negates a verb. */
    VERB_NEGATION,
    /** «ولم». */
    WA_LAM,
    /** «وقد». */
    WA_QAD,
    /** The demonstrative «ذلك». */
    DHALIKA,
    /** The demonstrative «هذا». */
    HADHA,
    /** «دون» before what is left out. */
    DUN,
    /** «غير», as in «من غير أن». */
    GHAYR,
    /** «قبل» before a clause. */
    QABL,
    /** The word between a name and its father's. */
    BIN,
    /** The name of God, which is no pronoun with an article. */
    ALLAH,
    /** «لكن». */
    LAKIN,
    /** «بينما». */
    BAYNAMA,
    /** «حين», as in «في حين». */
    HIN,
    /** «الأمر», as in «الأمر الذي نفاه». */
    AMR,
    /** The relative «الذي». */
    ALLADHI,

    // Where the reporter takes the word again
    /** A conjunction of contrast before another speaker's clause. */
    CONTRAST,
    /** Begins what the reporter adds about when or why it was said. */
    COMMENT_ADJUNCT,
    /** «جاء», as in «جاء ذلك خلال …». */
    CAME,
    /** «يأتي», as in «ويأتي هذا بعد …». */
    COMES,
    /** A pronoun that takes up what was said: «وهو ما نفته …». */
    RESUMING_PRONOUN,
    /** «نفاه»: takes up what was said in order to deny it. */
    DENIED_IT,
    /** What nobody did, after «ولم»: comment, answer. */
    SILENCE_VERB,
    /** What the speaker left out, after «دون أن». */
    DISCLOSURE_VERB,
    /** What the speaker did next, after «قبل أن». */
    LEAVING_VERB,
    /** A verb of saying that ends what went before, whatever follows. */
    PLAIN_CUE,
    /** Joins two quotations to one speech. */
    QUOTATION_BRIDGE,
    /** A conjunction that is no part of a content that it ends. */
    TRAILING_CONJUNCTION,

    // Documents and who made them
    /** How an outlet came by a document: «حصلت عليها». */
    OBTAINED,
    /** How a document came out, before «عن»: «صادر». */
    ISSUED,
    /** An adjective before a document: «آخر بلاغ». */
    LATEST,
    /** A document that speaks for the body it comes from. */
    SPEAKING_DOCUMENT,
    /** A verb of making or giving out with the document as its pronoun: «نشرها». */
    MADE_IT,
    /** A verb whose subject is the author of the document that follows. */
    AUTHORED,

    // Noun phrases
    /** Stands before those that it counts. */
    QUANTIFIER,
    /** «العام», year or adjective. */
    YEAR_OR_GENERAL,
    /** «النيابة», which is no time of day here. */
    PROSECUTION,
    /** A word that ends a noun phrase. */
    PHRASE_END,
    /** A noun after «على» that names no body: «على لسان». */
    OCCASION_NOUN,
    /** A demonstrative. */
    DEMONSTRATIVE,
    /** A verb of how a document came or came out, which ends the document's phrase. */
    RECEIPT_VERB,
    /** A title that a field follows with «في». */
    FIELD_TITLE,
    /** «هامش», as in «على هامش». */
    HAMISH,
    /** Opens a new phrase of people after a definite word. */
    PEOPLE_OPENER,
    /** An adjective after the name of an office. */
    OFFICE_ADJECTIVE,
    /** «باسم», which introduces whom one speaks for. */
    BI_ISM,

    // Attribution by a preposition
    /** A preposition with «ما», which a verb of saying follows. */
    ACCORDING_TO_WHAT,
    /** A preposition of attribution that its source follows at once. */
    ACCORDING_TO,
    /** «حسب», which is a preposition of attribution only where a source follows. */
    ACCORDING,
    /** A word of attribution that its source follows after ل. */
    ACCORDING_WITH_LETTER,
    /** Begins with a و of its own. */
    WAFQ,
    /** «نقلا», before «عن». */
    CITING,
    /** «استنادا», before «إلى». */
    BASED_ON,
    /** «برأي». */
    BY_OPINION,
    /** A noun of opinion after «في». */
    OPINION,
    /** «وجهة», as in «من وجهة نظر». */
    WIJHA,
    /** «نظر», as in «من وجهة نظر». */
    NAZAR,
    /** The relative of what a source told. */
    WHAT,
    /** «حد», as in «على حد قوله». */
    HAD,
    /** A preposition before a noun of saying. */
    ACCORDING_NOUN,
    /** A noun of saying with the speaker's pronoun. */
    OWN_SAYING,
    /** A noun of saying before its speaker. */
    SAYING_NOUN,
    /** Opens the clause after an attribution. */
    CONSEQUENCE,
    /** A particle or auxiliary with which a clause begins. */
    FINITE_AUXILIARY,
    /** A relative of the singular. */
    RELATIVE_SINGULAR,
    /** A preposition with the pronoun that resumes «ما». */
    RESUMPTIVE_PRONOUN,

    // Before and after a form that may report
    /** Negates a cue. */
    CUE_NEGATION,
    /** «فيه»: what somebody sees in it is no speech. */
    PRONOUN_IN,
    /** Before an imperfect: nobody has said it yet. */
    UNREAL_BEFORE_IMPERFECT,
    /** Before a perfect: nobody has said it yet. */
    CONDITIONAL,
    /** Governs a noun. */
    NOUN_GOVERNOR,
    /** Only a verb or clause follows. */
    VERB_PARTICLE,
    /** Makes the verb after it a comment on a fact: «مما يؤكد». */
    FACT_RELATIVE,
    /** A word of the first person in a headline. */
    OWN_WORD;

    private final int word = ordinal() >> 6;
    private final long bit = 1L << ordinal();

    /** The number of words of 64 bits in a set of classes. */
    static int setLength() {
        return (values().length + 63) >> 6;
    }

    /** Whether a set holds this class. */
    boolean in(long[] set) {
        return (set[word] & bit) != 0;
    }

    /** Adds this class to a set. */
    void addTo(long[] set) {
        set[word] |= bit;
    }
}
