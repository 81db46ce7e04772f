package org.musnad.ledger.search;

/** The names of the index's fields. A document is a statement, or the rest of a paragraph: the report's own voice. */
final class Fields {
    /** The report's number, as a term: what is replaced when a report is read again. */
    static final String REPORT = "report";
    /** Which document it is, see {@link Key}. */
    static final String KEY = "key";
    /** Days since 1970-01-01 of publication. */
    static final String DAY = "day";
    /** {@code statement} or {@code passage}. */
    static final String KIND = "kind";
    /** The words said, or of the passage, with positions. */
    static final String SAID = "said";
    /** Stems of the words said that differ from the words. */
    static final String STEM = "stem";
    /** What stands around a statement: its paragraph and the title; words and stems. */
    static final String NEAR = "near";
    /** Names inside the document in Latin letters, with skeletons. */
    static final String LATIN = "latin";

    static final String SPEAKER = "speaker";
    static final String PLACE = "place";
    static final String OUTLET = "outlet";
    static final String VIA = "via";
    static final String ACT = "act";
    static final String COUNTED = "counted";
    static final String VALUE = "value";

    static final String FACET_OUTLET = "by.outlet";
    static final String FACET_SPEAKER = "by.speaker";
    static final String FACET_PLACE = "by.place";
    static final String FACET_ACT = "by.act";

    static final String STATEMENT = "statement";
    static final String PASSAGE = "passage";
    /** A report without words. */
    static final String EMPTY = "empty";

    private Fields() {}

    /**
     * Names a document: an analysis, and a statement of it by place in its list, or a paragraph.
     *
     * @param passage whether {@code n} is a paragraph, in the order of the text
     */
    record Key(long analysis, boolean passage, int n) {
        private static final int MOST = (1 << 22) - 1;

        long packed() {
            return analysis << 23 | (passage ? 1L << 22 : 0) | Math.min(n, MOST);
        }

        static Key of(long packed) {
            return new Key(packed >>> 23, (packed >>> 22 & 1) == 1, (int) (packed & MOST));
        }
    }
}
