package org.musnad.ledger.input;

/** A place of the input that gives no report, with the reason for a person. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final Incoming.Cause reason;
    private final String line;

    Refusal(Incoming.Cause reason, String line) {
        super(line, null, false, false);
        this.reason = reason;
        this.line = line;
    }

    Incoming.Refused at(String location) {
        return at(Incoming.Place.of(location));
    }

    Incoming.Refused at(Incoming.Place place) {
        return new Incoming.Refused(place, reason, line);
    }
}
