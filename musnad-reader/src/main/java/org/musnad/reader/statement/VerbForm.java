package org.musnad.reader.statement;

/**
 * One form of a reporting verb.
 *
 * @param person 1, 2 or 3
 * @param agreement whom it agrees with
 */
record VerbForm(Verb verb, Tense tense, int person, Agreement agreement) {
    enum Tense {
        PERFECT,
        IMPERFECT,
        PARTICIPLE
    }
}
