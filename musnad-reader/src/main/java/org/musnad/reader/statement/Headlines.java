package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.Statement.Mode;
import org.musnad.reader.statement.Cue.Kind;

/** «فلان: …»: a headline in which a colon alone stands between the speaker and the words. */
final class Headlines {
    private static final int LONGEST_NAME = 10;

    private final Page page;
    private final SourceFinder sources;
    private final ContentLimits limits;

    Headlines(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
        this.limits = new ContentLimits(page);
    }

    /** The statement of a headline's words; null where it has none by a colon. */
    @Nullable
    Cue find(int first, int end) {
        int begin = first;
        for (int k = first; k < Math.min(end, first + 4); k++) {
            if (page.is(k, "/")) {
                begin = k + 1;
            }
        }
        int colon = -1;
        for (int k = begin; k < Math.min(end, begin + LONGEST_NAME + 1); k++) {
            if (page.isColon(k)) {
                colon = k;
                break;
            }
        }
        if (colon <= begin || colon + 2 >= end || hasNumber(begin, colon)) {
            return null;
        }
        if (!canSpeak(begin, colon, end)) {
            return null;
        }
        Cue cue =
                new Cue(Kind.HEADLINE, "headline-colon", colon, page.word(colon).span(), Agreement.UNKNOWN, Act.ASSERT);
        cue.lead = begin;
        int from = page.opened(begin) != null ? begin + 1 : begin;
        Stretch source = sources.extent(from, verbAfterName(from, colon));
        cue.source = page.opened(begin) != null && page.close(begin) < colon
                ? new Stretch(begin + 1, page.close(begin))
                : source;
        cue.contentFirst = colon + 1;
        cue.contentEnd = end;
        cue.mode = Mode.DIRECT;
        limits.close(cue, end);
        cue.mode = Mode.DIRECT;
        return cue.content == null ? null : cue;
    }

    /** «أرملة فلان تعزي فلانا: …»: the name's phrase ends at the verb. */
    private int verbAfterName(int first, int colon) {
        for (int k = first + 1; k < colon; k++) {
            Page.Name before = page.name(k - 1);
            String f = page.folded(k);
            if (before != null
                    && before.end() == k
                    && page.name(k) == null
                    && f.length() >= 4
                    && (f.charAt(0) == 'ي' || f.charAt(0) == 'ت')) {
                return k;
            }
        }
        return colon;
    }

    private boolean hasNumber(int from, int to) {
        for (int k = from; k < to; k++) {
            if (page.word(k).isNumber()) {
                return true;
            }
        }
        return false;
    }

    private boolean canSpeak(int begin, int colon, int end) {
        int first = page.opened(begin) != null ? begin + 1 : begin;
        if (page.has(first, Sense.NOSPEAKER)) {
            return false;
        }
        Page.Name name = page.name(first);
        if (name != null && name.entity().type() == Entity.Type.LOC) {
            return firstPerson(colon + 1, end);
        }
        if (name != null || sources.isSpeakerByHead(new Stretch(first, colon)) || holdsPerson(first, colon)) {
            return !page.has(first, Sense.MASDAR)
                    || name != null
                    || page.has(first, Sense.BODY) && page.isDefinite(first);
        }
        return colon - begin <= 2
                && (page.isDefinite(first) || page.opened(begin) != null || isPartOfName(page.folded(first)));
    }

    private boolean holdsPerson(int from, int to) {
        for (int k = from; k < to; k++) {
            Page.Name name = page.name(k);
            if (name != null && name.entity().type() == Entity.Type.PER) {
                return !page.has(from, Sense.MASDAR);
            }
        }
        return false;
    }

    private boolean isPartOfName(String folded) {
        for (Page.Name name : page.names()) {
            for (int k = name.first(); k < name.end() && name.entity().type() == Entity.Type.PER; k++) {
                if (page.folded(k).equals(folded)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the words are somebody's own: a verb in the first person stands near their begin. */
    private boolean firstPerson(int from, int end) {
        for (int k = from; k < Math.min(end, from + 5); k++) {
            String f = page.folded(k);
            if (f.length() >= 4
                    && f.charAt(0) == 'ن'
                    && page.senses(k) == 0
                    && !f.endsWith("ه")
                    && (k == from || page.is(k - 1, WordClass.VERB_NEGATION))) {
                return true;
            }
            if (f.startsWith("سن") && f.length() >= 5 || page.is(k, WordClass.OWN_WORD)) {
                return true;
            }
        }
        return false;
    }
}
