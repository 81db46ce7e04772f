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
        if (page.is(i, WordClass.THAT)) {
            return BARE;
        }
        if (page.is(i, WordClass.THAT_WITH_PRONOUN)) {
            return BARE_PRONOUN;
        }
        boolean pronoun = page.is(i, WordClass.WITH_THAT_WITH_PRONOUN);
        if (!pronoun && !page.is(i, WordClass.WITH_THAT)) {
            return null;
        }
        Page.Name name = page.name(i);
        if (name != null && !name.role()) {
            return null; // «بان كي مون»
        }
        return pronoun ? WITH_PRONOUN : WITH;
    }
}
