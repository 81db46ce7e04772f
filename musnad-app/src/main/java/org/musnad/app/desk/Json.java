package org.musnad.app.desk;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Strings in JSON. */
final class Json {
    private Json() {}

    /** A string with its quotation marks. */
    static String string(String value) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }
}
