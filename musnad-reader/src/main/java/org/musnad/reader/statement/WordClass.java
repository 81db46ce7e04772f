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

    // Around a verb of saying
    /** «مع» without a conjunction. */
    BESIDE,
    /** The letter ب alone, without a conjunction. */
    WITH_LETTER,
    /** The letter و alone. */
    AND_LETTER,
    /** «فيه», «فيها»: takes up a document or speech. */
    IN_IT,
    /** «خلال» before an occasion. */
    DURING,
    /** Stands between a spokesman and those for whom he speaks: «باسم». */
    IN_THE_NAME,
    /** The negation «لم». */
    LAM,
    /** Takes up words that stand before the verb: «هكذا علق المدرب». */
    THUS,
    /** Says that the words are somebody else's: «نقلا عن». */
    PASSED_ON,
    /** Stands before whoever told what was learnt: «علم لدى السلطات». */
    TOLD_BY,
    /** «ألا», a complementiser with its negation. */
    ALLA,
    /** «أي» as what is denied: «نفى أي صلة». */
    ANY,
    /** «عما», a question after a verb of asking. */
    ABOUT_WHAT,
    /** «لسان» of «على لسان المتحدث», which names who speaks. */
    TONGUE,
    /** «القول» of «ذهب إلى القول إن». */
    THE_SAYING,
    /** Begins another clause, after which no content of the verb comes. */
    CLAUSE_JOINT,
    /** «فيما», which begins another clause after a comma. */
    FIMA,
    /** A member of a parliament, or who would be one; «عن» after it names whom he sits for: «النائب عن كتلة». */
    SEAT,
    /** What a lawyer pleads before a court: «دفع ببطلان …». */
    PLEA,

    // Subjects of verbs of saying
    /** Says, after the verb, to whom or to what the speech turns: «وأضاف مخاطبا الوزير». */
    TURNING,
    /** Says again that somebody speaks, beside the verb: «استدرك قائلا». */
    SAYING_BESIDE,
    /** Begins a clause about the source, between commas: «مصدر، طلب عدم ذكر اسمه، …». */
    ASIDE_OPENER,
    /** After «لم», begins a clause about the source: «، لم يشأ ذكر اسمه، …». */
    ASIDE_NEGATED,
    /** Stands between a subject and its verb: «الوزير قد أعلن». */
    PERFECT_AUXILIARY,
    /** The past auxiliary. */
    COPULA,
    /** The past auxiliary where it may begin a clause: «وكان الوزير قال». */
    COPULA_OPENER,
    /** The past auxiliary in the singular, with or without و. */
    COPULA_SINGULAR,
    /** Begins a clause in which an auxiliary is no auxiliary of the verb after it. */
    SUBORDINATE_OPENER,
    /** Begins the clause to which the subject before a verb belongs. */
    CLAUSE_OPENER,
    /** Begins how it was said: «وقال وهو يبكي». */
    CIRCUMSTANCE,
    /** A noun whose ين is no ending: «الأمين». */
    WHOLE_IN_INA,
    /** A body of several that takes the feminine: «السلطات». */
    POWERS,
    /** What one hears from a guide: «استمع إلى شرح من المدير». */
    EXPLANATION,
    /** Stands before the name of somebody: «ويدعى فلانا», «واسمه فلان». */
    CALLED,

    // Sentences and attributions
    /** A button of sharing that was left before the text: «شارك من رأيك». */
    SHARE_BUTTON,
    /** The last word of a button of sharing: «شارك … رأيك». */
    SHARE_OPINION,
    /** The first word of «رابط الخبر». */
    LINK_LABEL,
    /** The last word of «رابط الخبر». */
    REPORT_LABEL,
    /** Before «أن» begins an exception: «غير أن», «بيد أن», «إلا أن». */
    EXCEPT,
    /** Is left out before the content that answers an attribution: «وفقا للوزارة فإن …». */
    ANSWER_WORD,
    /** Begins the content that answers an attribution. */
    ANSWER,
    /** Likewise with a pronoun, which is of the content: «فإنها». */
    ANSWER_PRONOUN,
    /** Likewise with a negation, which is of the content. */
    ANSWER_NEGATED,
    /** «فقد». */
    ANSWER_QAD,
    /** «وإلا». */
    OR_ELSE,
    /** A verb whose first letter is و, no conjunction. */
    VERB_OF_WAW,

    // Going back to a speaker
    /** Stands before a name and is no office: «صاحب السمو». */
    HONOUR,
    /** A title that a later mention may lack. */
    TITLE,
    /** Before a definite noun: «ذات المصدر». */
    SAME,
    /** After a definite noun: «المصدر نفسه». */
    SELF,
    /** What a later mention has besides, without a bearing on who it is: «القادة الثلاثة», «البيان المشترك»; without the article. */
    POINTER,
    /** With an adjective, goes back to whoever spoke: «المسؤول الحكومي». */
    OFFICE_AGAIN,
    /** Alone, goes back to whoever spoke: «المتحدث», «الوكالة». */
    SPEAKER_AGAIN,
    /** The source of the outlet itself: «مصدرنا». */
    OUR_SOURCE,
    /** «مصدر» without an article. */
    SOURCE_NOUN,
    /** «مصادر» with any letters before it: takes the feminine. */
    SOURCES_NOUN,
    /** The guest of a programme. */
    GUEST_NOUN,
    /** Stands for a person named before: «معاليه», «محدثنا». */
    HONORIFIC,

    // Nouns of speech
    /** Verbal nouns of calling for something. */
    NOUN_OF_DEMAND,
    /** «بدعوته»: whom one calls, no content. */
    NOUN_OF_CALL_WITH_PRONOUN,
    /** Verbal nouns of warning. */
    NOUN_OF_WARNING,
    /** Verbal nouns of pointing to something. */
    NOUN_OF_POINTING,
    /** Verbal nouns of assurance. */
    NOUN_OF_STRESS,
    /** Verbal nouns of denial. */
    NOUN_OF_DENIAL,
    /** What one is blamed with: «حمل الوزارة مسؤولية …». */
    RESPONSIBILITY,

    // Outlets
    /** A verb with an outlet as its subject that made public what is told. */
    PUBLISHED,
    /** «نقلته»: an outlet passed on what is told. */
    CARRIED_IT,
    /** Where anybody posts: no outlet that vouches for what it carries. */
    PLATFORM,
    /** After «هيئة», what makes it an outlet. */
    BROADCASTING,
    /** A kind of outlet that need not be one of news. */
    NEEDS_NEWS,
    /** What makes an agency one of news: «وكالة أنباء». */
    NEWS_WORD,
    /** «أنباء» without its article. */
    NEWS_BARE,
    /** «وسائل» of «وسائل الإعلام», which names no outlet. */
    MEDIA_MEANS,
    /** «ضيفا على قناة». */
    AS_GUEST,
    /** «ضيف» before the outlet. */
    GUEST,
    /** Stands between a body and the outlet that it is part of, which nobody speaks to. */
    BELONGING,
    /** An occasion of speech, or an adjective of one, before the outlet that was spoken to. */
    SPOKEN_OCCASION,
    /** What an outlet did with what it was told: «علمت «…»». */
    LEARNT,
    /** A programme, with any letters before it. */
    PROGRAMME,
    /** Stands before the colon of a closing credit: «المصدر: وكالات». */
    SOURCE_LABEL,
    /** Stands before the agency's name in a dateline. */
    AGENCY_LABEL,
    /** «وكالات» with any letters before it. */
    AGENCIES,

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
