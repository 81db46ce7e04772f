package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;

/** «أن» and «إن» with what may be written together with them. */
final class Complementisers {
    /**
     * A complementiser.
     *
     * @param letters the letters before «أن» («بأن»: 1)
     * @param pronoun whether a subject pronoun is written with it, so that it belongs to the content («أنهم»)
     */
    record Match(int letters, boolean pronoun) {}

    private static final Match BARE = new Match(0, false);
    private static final Match BARE_PRONOUN = new Match(0, true);
    private static final Match WITH = new Match(1, false);
    private static final Match WITH_PRONOUN = new Match(1, true);

    private Complementisers() {}

    /** What the word is as a complementiser; null where it is none. */
    static @Nullable Match at(Page page, int i) {
        String f = page.folded(i);
        if (f.length() < 2 || f.length() > 7) {
            return null;
        }
        if (f.charAt(0) == 'ا' && f.charAt(1) == 'ن') {
            return f.length() == 2 ? BARE : isPronoun(f, 2) ? BARE_PRONOUN : null;
        }
        if (f.startsWith("بان")) {
            Page.Name name = page.name(i);
            if (name != null && !name.role()) {
                return null;
            }
            return f.length() == 3 ? WITH : isPronoun(f, 3) ? WITH_PRONOUN : null;
        }
        return null;
    }

    private static boolean isPronoun(String f, int from) {
        return switch (f.substring(from)) {
            case "ه", "ها", "هم", "هما", "هن", "ني", "نا", "نني", "ي", "ك", "كم", "نه" -> true;
            default -> false;
        };
    }
}
