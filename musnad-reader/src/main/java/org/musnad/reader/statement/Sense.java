package org.musnad.reader.statement;

/** What a word of {@code vocabulary.tsv} can do in a clause of attribution. A word may have several senses. */
enum Sense {
    /** Heads a phrase that names a person or persons by office, trade or kinship. */
    PERSON,
    /** Names a speaker whose name the report withholds: «مصدر», «شهود». */
    ANONYMOUS,
    /** Heads the name of a body. */
    BODY,
    /** Heads the name of an outlet. */
    OUTLET,
    /** Something written that can say something: «تقرير», «دراسة». */
    DOCUMENT,
    /** An occasion of speech: «في تصريح», «خلال مؤتمر». */
    EVENT,
    /** A word of time that ends a subject. */
    TIME,
    /** Stands between a verb and its subject or content and belongs to neither. */
    ADVERB,
    /** Begins an adjunct that ends a subject. */
    ADJUNCT,
    /** Joins a clause to the one before it. */
    CONNECTIVE,
    RELATIVE,
    /** «أن» after it introduces no speech: «قبل أن», «يجب أن». */
    NOSPEECH,
    /** A verbal noun that can be what is announced. */
    MASDAR,
    QUESTION,
    FEELING_HOPE,
    FEELING_CONCERN,
    FEELING_WELCOME,
    FEELING_CONDEMN,
    FEELING_ASSERT,
    /** A preposition between a feeling and what it is about. */
    TOPIC,
    PRONOUN,
    /** Opens a sentence in the reporter's own voice: «يذكر أن». */
    LEADIN,
    /** What one can renew or repeat: «جدد تأكيده أن». */
    REAFFIRM,
    /** A noun that reports: «قوله إن». */
    SAYING,
    /** Names a person by someone else's name. */
    KIN,
    /** A preposition with its pronoun: «فيه», «لها». */
    PRONOMINAL,
    /** A participle that goes on with what the speaker did besides, and reports nothing: «مستشهدا ب». */
    TAIL,
    /** What one is invited to: «مأدبة»; to call to it is no demand. */
    OCCASION,
    /** A movement of hand or head: «أشار بيده إلى» shows the way and says nothing. */
    GESTURE,
    /** Stands before a headline's colon as its topic or kind, never as its speaker: «الطقس: …», «عاجل: …». */
    NOSPEAKER;

    long bit() {
        return 1L << ordinal();
    }
}
