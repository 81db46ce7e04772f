package org.musnad.reader.name.model;

import org.musnad.reader.word.Words;

/**
 * What the shape of Arabic names tells where the words themselves are unknown: names in quotation marks after the head of
 * a body, an outlet in the dateline, places after their generic noun, persons of several parts. Linear in the words.
 */
final class NameShapes {
    private final Words words;
    private final OutletShapes outlets;
    private final PlaceShapes places;
    private final PersonShapes persons;
    private final BodyShapes bodies;
    private final PersonLimits limits;
    private final WordyNames wordy;

    NameShapes(Words words, Decoder decoder, byte[] tags) {
        this.words = words;
        outlets = new OutletShapes(words, decoder, tags);
        places = new PlaceShapes(words, decoder, tags);
        persons = new PersonShapes(words, decoder, tags);
        bodies = new BodyShapes(words, decoder, tags);
        limits = new PersonLimits(words, decoder, tags);
        wordy = new WordyNames(words, decoder, tags);
    }

    void apply() {
        for (int k = 0; k < words.size(); k++) {
            if (words.get(k).isPunct()) {
                outlets.quoted(k);
                outlets.dateline(k);
            }
        }
        for (int k = 0; k < words.size(); k++) {
            if (words.get(k).isWord()) {
                places.accusative(k);
                places.ordinary(k);
                places.generic(k);
                places.quarter(k);
                places.place(k);
                places.area(k);
                places.row(k);
                persons.ends(k);
                persons.part(k);
                persons.afterRole(k);
                persons.titled(k);
                persons.given(k);
                persons.startOfPerson(k);
                persons.restOfPerson(k);
                bodies.noBody(k);
                bodies.charge(k);
                bodies.compound(k);
                bodies.purpose(k);
                bodies.otherBody(k);
                bodies.headed(k);
                outlets.outlet(k);
                outlets.signature(k);
            }
        }
        for (int k = 0; k < words.size(); k++) {
            if (words.get(k).isWord()) {
                places.coordinated(k);
            }
        }
        for (int k = 0; k < words.size(); k++) {
            if (words.get(k).isWord()) {
                bodies.branch(k);
                places.dated(k);
                limits.limit(k);
                wordy.check(k);
                limits.learn(k);
            }
        }
        for (int k = 0; k < words.size(); k++) {
            if (words.get(k).isPunct()) {
                wordy.bracketed(k);
            }
        }
        limits.again();
        outlets.again();
    }
}
