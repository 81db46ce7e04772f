package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Statement.Act;

/** Words of feeling and wish that say what kind of statement follows: «أبدى قلقه من …», «أعرب عن أمله في أن …». */
final class Feelings {
    private final Page page;
    private final SourceFinder sources;

    Feelings(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
    }

    /** The act that the first words of a content about a feeling show. */
    @Nullable
    Act act(int i) {
        if (page.has(i, Sense.FEELING_HOPE)) {
            return Act.HOPE;
        }
        if (page.has(i, Sense.FEELING_CONCERN)) {
            return Act.CONCERN;
        }
        if (page.has(i, Sense.FEELING_WELCOME)) {
            return Act.WELCOME;
        }
        if (page.has(i, Sense.FEELING_CONDEMN)) {
            return Act.CONDEMN;
        }
        return page.has(i, Sense.FEELING_ASSERT) ? Act.ASSERT : null;
    }

    /** Index of the first word of feeling after the word; -1 where none stands near. */
    int after(int from, int limit) {
        for (int k = from + 1; k < limit && k < from + 15; k++) {
            if (act(k) != null) {
                return k;
            }
        }
        return -1;
    }

    /** The content after a word of feeling: «أمله في أن …», «قلقه العميق إزاء …». */
    @Nullable
    Complement about(int feeling, int limit) {
        for (int k = feeling + 1; k < limit && k < feeling + 5; k++) {
            Complementisers.Match match = Complementisers.at(page, k);
            if (match != null) {
                boolean subjunctive = page.is(k - 1, WordClass.IN)
                        || page.is(k - 1, WordClass.FROM)
                        || page.has(feeling, Sense.FEELING_HOPE);
                return new Complement(Frame.THAT, feeling, match.pronoun() || subjunctive ? k : k + 1, 0, null);
            }
            if (page.is(k, WordClass.IN) && Complementisers.at(page, k + 1) != null) {
                continue;
            }
            if (page.has(k, Sense.TOPIC) && k + 1 < limit && Complementisers.at(page, k + 1) == null) {
                return Complement.of(Frame.ABOUT, feeling, k + 1);
            }
            if (page.preposition(k) == 'ب' || page.preposition(k) == 'ل') {
                return new Complement(Frame.WITH, feeling, k, page.folded(k).length() > 2 ? 1 : 0, null);
            }
        }
        return null;
    }

    /** «أبدى قلقه من …»: the object is the feeling. */
    @Nullable
    Cue cue(int i, Page.Hit hit, int limit) {
        for (int k = i + 1; k < limit && k < i + 12; k++) {
            Act act = act(k);
            if (act != null) {
                Complement complement = about(k, limit);
                if (complement == null) {
                    return null;
                }
                Cue cue = Cue.at(page, Cue.Kind.VERB, "feeling", i, hit);
                cue.begin(complement);
                cue.act = act;
                cue.source = sources.after(i + 1, k);
                return cue;
            }
        }
        return null;
    }

    /** Sets the act by a word of feeling or wish at the begin of the content, and steps over «قلقه بشأن». */
    void mark(Cue cue, int i) {
        if (cue.frame == Frame.ABOUT || cue.frame == Frame.THAT || cue.frame == Frame.QUOTE) {
            boolean feels = page.hits(i)[0].form().verb().is(Verb.VOICING);
            for (int k = i + 1; feels && k <= cue.contentFirst + 1; k++) {
                Act act = act(k);
                if (act != null) {
                    cue.act = act;
                    boolean first = k == cue.contentFirst || k == cue.contentFirst + 1 && !page.isDefinite(k - 1);
                    Complement about = first && cue.quotation == null ? about(k, page.size()) : null;
                    if (about != null) {
                        cue.contentFirst = about.first();
                        cue.contentLetters = about.letters();
                    }
                    return;
                }
            }
        }
    }
}
