package org.musnad.reader.statement;

/** Gender and number as a verb or participle shows them. */
enum Agreement {
    MASCULINE,
    FEMININE,
    PLURAL,
    UNKNOWN;

    /**
     * Whether a word of this agreement can go on with a speaker of that one. A verb before a plural subject is singular, so
     * that a plural may go on after a masculine («قال مسؤولون … وأضافوا»), and things in the plural are feminine.
     */
    boolean continues(Agreement speaker) {
        return this == UNKNOWN || speaker == UNKNOWN || this == speaker || this == PLURAL;
    }
}
