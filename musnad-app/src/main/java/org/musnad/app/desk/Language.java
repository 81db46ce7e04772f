package org.musnad.app.desk;

import java.util.Locale;

/** A language of the desk itself; reports stay as they are. */
public enum Language {
    AR("rtl"),
    EN("ltr");

    private final String direction;

    Language(String direction) {
        this.direction = direction;
    }

    /** For {@code lang}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For {@code dir}. */
    public String direction() {
        return direction;
    }

    static Language of(String code) {
        return code.equals("en") ? EN : AR;
    }
}
