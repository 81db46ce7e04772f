package org.musnad.reader.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Link;
import org.musnad.reader.Link.Relation;
import org.musnad.reader.Span;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.text.Quotation;
import org.musnad.reader.word.Word;

/** Finds the outlets to which somebody speaks: «في تصريح لـ«…»», «في مقابلة مع قناة …», «علمت «…» من مصدر». */
final class Interviews {
    private static final int LONGEST_NAME = 4;

    private final OutletNames names;

    Interviews(OutletNames names) {
        this.names = names;
    }

    /** «في تصريح لـ«عكاظ»», «في مقابلة مع قناة …», «لوكالة فرانس برس». */
    void given(Page page, List<Link> links) {
        for (int i = 1; i < page.size(); i++) {
            Span name = null;
            if (page.preposition(i) == 'ل'
                    || page.is(i, WordClass.FOR_LETTER)
                    || page.is(i, WordClass.TO) && page.opened(i + 1) != null) {
                name = told(page, i);
            } else if ((page.is(i, WordClass.TO) || page.is(i, WordClass.ON))
                    && page.has(i + 1, Sense.OUTLET)
                    && (eventBefore(page, i) || page.is(i - 1, WordClass.AS_GUEST) || isBroadcast(page, i))) {
                name = names.headed(page, i + 1);
            } else if (page.is(i - 1, WordClass.GUEST) || page.is(i - 1, WordClass.TO) && eventBefore(page, i - 1)) {
                PhraseLexicon.Match<Boolean> match = names.longest(page, i);
                name = match != null && match.value() && match.stem() == 0 ? match.span(page.words()) : null;
            } else if (page.is(i, WordClass.BESIDE) && eventBefore(page, i)) {
                name = with(page, i + 1, links);
            }
            if (name != null) {
                links.add(names.link(page, name, Relation.INTERVIEW));
            }
        }
    }

    private @Nullable Span told(Page page, int i) {
        if (page.hasAfterPreposition(i, Sense.OUTLET) && !page.has(i, Sense.OUTLET)) {
            boolean belongs = page.is(i - 1, WordClass.BELONGING);
            return !belongs && followsSpeech(page, i) ? names.headed(page, i) : null;
        }
        if (page.folded(i).length() <= 2
                && i + 1 < page.size()
                && page.word(i + 1).kind() == Word.Kind.LATIN
                && followsSpeech(page, i)) {
            int end = i + 2;
            while (end < page.size()
                    && !page.word(end).spaced()
                    && !page.word(end).isPunct()) {
                end++;
            }
            return page.words().span(i + 1, end); // «في تصريح لـLe360»
        }
        if (page.folded(i).length() <= 3 && page.isPunct(i + 1)) {
            if (i + 2 >= page.size() || page.is(i, WordClass.TO) && !followsSpeech(page, i)) {
                return null;
            }
            PhraseLexicon.Match<Boolean> match = names.longest(page, i + 2);
            if (match != null && page.isPunct(match.end())) {
                return match.span(page.words());
            }
            return inMarks(page, i, i + 1);
        }
        PhraseLexicon.Match<Boolean> match = names.longest(page, i);
        return match != null && match.stem() > 0 && match.value() && followsSpeech(page, i)
                ? match.span(page.words())
                : null;
    }

    /** «في تصريح لـ«…»», «قال لـ«…» إن»: an outlet that no lexicon has, named in marks where one is spoken to. */
    private @Nullable Span inMarks(Page page, int i, int open) {
        Quotation quotation = page.opened(open);
        if (quotation == null || !quotation.closed() || page.close(open) - open > LONGEST_NAME + 1) {
            return null;
        }
        Page.Name name = page.name(open + 1);
        if (name != null && name.entity().type() == Entity.Type.PER) {
            return null;
        }
        for (int k = i - 1; k >= 0 && k > i - 3; k--) {
            if (page.is(k, WordClass.SPOKEN_OCCASION)) {
                return quotation.inner();
            }
        }
        int close = page.close(open);
        boolean speechFollows = close + 1 < page.size()
                && (page.isColon(close + 1)
                        || Complementisers.at(page, close + 1) != null
                        || page.isComma(close + 1)
                                && (Complementisers.at(page, close + 2) != null || page.opened(close + 2) != null));
        return speechFollows && followsSpeech(page, i) ? quotation.inner() : null;
    }

    /** «علمت «…» من مصدر», «بحسب ما علمت «…»». */
    void learnt(Page page, List<Link> links) {
        for (int i = 0; i + 2 < page.size(); i++) {
            if (page.is(i, WordClass.LEARNT)
                    && page.opened(i + 1) != null
                    && page.close(i + 1) - i <= LONGEST_NAME + 2) {
                Quotation quotation = page.opened(i + 1);
                if (quotation != null && quotation.closed()) {
                    links.add(names.link(page, quotation.inner(), Relation.INTERVIEW));
                }
            }
        }
    }

    /** Whether somebody is said to speak shortly before. */
    private boolean followsSpeech(Page page, int i) {
        for (int k = i - 1; k >= 0 && k > i - 14; k--) {
            if (page.has(k, Sense.EVENT)
                    || page.hits(k).length > 0 && page.hits(k)[0].form().verb().is(Verb.STRONG)) {
                return true;
            }
            if (page.isFirstOfSentence(k)) {
                return false;
            }
        }
        return false;
    }

    /** «مع برنامج «…» المذاع على قناة …». */
    private boolean isBroadcast(Page page, int i) {
        boolean programme = false;
        for (int k = i - 1; k >= 0 && k > i - 8; k--) {
            programme |= page.is(k, WordClass.PROGRAMME);
        }
        return programme && followsSpeech(page, i);
    }

    private boolean eventBefore(Page page, int i) {
        return page.has(i - 1, Sense.EVENT) || page.has(i - 2, Sense.EVENT) || page.has(i - 3, Sense.EVENT);
    }

    private @Nullable Span with(Page page, int i, List<Link> links) {
        if (i >= page.size()) {
            return null;
        }
        Span first = page.opened(i) != null ? inMarks(page, i - 1, i) : names.outletAt(page, i, true);
        if (first == null) {
            return null;
        }
        int after = page.words().at(first.end());
        if (after < page.size() && page.isPunct(after)) {
            after++;
        }
        if (after < page.size() && page.hasConjunction(after)) {
            Span second = names.outletAt(page, after, true);
            if (second != null) {
                links.add(names.link(page, second, Relation.INTERVIEW));
            }
        }
        return first;
    }
}
