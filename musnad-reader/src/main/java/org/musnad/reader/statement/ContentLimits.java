package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.Statement.Mode;
import org.musnad.reader.text.Quotation;
import org.musnad.reader.word.Word;

/** Finds where a content ends and makes its span. */
final class ContentLimits {
    private static final int WHOLE_QUOTATION = 6;

    private final Page page;
    private final Boundaries boundaries;

    ContentLimits(Page page) {
        this.page = page;
        this.boundaries = new Boundaries(page);
    }

    /** Sets the content of a cue; none where nothing is left of it. */
    void close(Cue cue, int sentenceEnd) {
        int end = Math.min(cue.contentEnd, Math.max(sentenceEnd, cue.contentFirst));
        Quotation quotation = cue.quotation;
        if (quotation != null && quotation.closed()) {
            int open = page.words().at(quotation.span().start());
            if (cue.frame != Frame.QUOTE && page.isComma(page.close(open) + 1)) {
                end = boundaries.after(cue, open, end); // «على "…"، ولم يصدر تعليق»
                cue.contentEnd = end;
            }
            if (cue.frame == Frame.QUOTE || isWhole(open, end)) {
                cue.mode = Mode.DIRECT;
                cue.content = joined(open, end);
                return;
            }
            cue.mode = Mode.INDIRECT;
            cue.content = span(open, 0, end);
            return;
        }
        if (quotation != null) {
            cue.content = dropped(cue.contentFirst, end);
            return;
        }
        if (cue.kind == Cue.Kind.VERB || cue.kind == Cue.Kind.PARTICIPLE) {
            end = afterMixed(cue, boundaries.after(cue, cue.contentFirst, end));
            cue.contentEnd = end;
        }
        Quotation opening = page.opened(cue.contentFirst);
        if (cue.contentLetters == 0
                && opening != null
                && cue.kind != Cue.Kind.ATTRIBUTION
                && isWhole(cue.contentFirst, end)) {
            cue.mode = Mode.DIRECT;
            cue.content = opening.closed() ? joined(cue.contentFirst, end) : span(cue.contentFirst + 1, 0, end);
            return;
        }
        cue.content = span(cue.contentFirst, cue.contentLetters, end);
    }

    /** «أنه «…» وبث …»: where a quotation is all of a clause with «أنه», what follows with «و» is a new clause. */
    private int afterMixed(Cue cue, int end) {
        int open = cue.contentFirst + 1;
        Complementisers.Match match = Complementisers.at(page, cue.contentFirst);
        if (match == null || !match.pronoun() || page.opened(open) == null) {
            return end;
        }
        int close = page.close(open);
        if (close + 1 >= end || page.folded(close + 1).charAt(0) != 'و') {
            return end;
        }
        for (int k = close + 1; k < end; k++) {
            if (page.opened(k) != null) {
                return end;
            }
        }
        return close + 1;
    }

    /** Whether the quotation is the whole content, but for an adjunct of the reporter. */
    private boolean isWhole(int open, int end) {
        int close = page.close(open);
        if (close >= end - 1) {
            return true;
        }
        int next = close + 1;
        if (page.isComma(next) && next + 1 >= end) {
            return true;
        }
        if (page.isPunct(next) && !page.isComma(next) && page.opened(next) == null) {
            return true;
        }
        for (int k = next; k < end; k++) {
            if (page.opened(k) != null) {
                return k <= next + 3 && close - open > WHOLE_QUOTATION;
            }
        }
        return close - open - 1 >= WHOLE_QUOTATION;
    }

    /** A quotation with those that follow it at once: «لا للحرب» و«…». */
    private @Nullable Span joined(int open, int end) {
        Quotation first = page.opened(open);
        if (first == null) {
            return null;
        }
        int last = page.close(open);
        int stop = last + 1;
        while (stop < end && stop <= last + 3) {
            Quotation next = page.opened(stop);
            if (next != null && next.closed()) {
                last = page.close(stop);
                stop = last + 1;
                continue;
            }
            boolean bridge = page.is(stop, WordClass.QUOTATION_BRIDGE) || page.isComma(stop);
            if (!bridge) {
                break;
            }
            stop++;
        }
        Span head = dropped(open + 1, Math.max(open + 2, page.close(open)));
        if (head == null) {
            return null;
        }
        int start = head.start();
        if (last == page.close(open)) {
            int innerEnd = first.inner().end();
            return innerEnd > start ? trimmed(start, innerEnd) : null;
        }
        int lastEnd = page.word(last).start();
        return lastEnd > start ? trimmed(start, lastEnd) : null;
    }

    /** The span from a word on, less a leading «إن» that only opens the speech. */
    private @Nullable Span dropped(int first, int end) {
        Complementisers.Match match = Complementisers.at(page, first);
        boolean opens = match != null && !match.pronoun() && match.letters() == 0;
        return span(opens ? first + 1 : first, 0, end);
    }

    private @Nullable Span span(int first, int letters, int limit) {
        int end = limit;
        int from = first;
        while (end > from && isDroppedAtEnd(end - 1)) {
            end--;
        }
        while (from < end && letters == 0 && page.isPunct(from) && page.opened(from) == null && !page.is(from, "(")) {
            from++;
        }
        if (from >= end) {
            return null;
        }
        Word word = page.word(from);
        int start =
                letters > 0 && from == first && word.folded().length() > letters ? word.startOf(letters) : word.start();
        int stop = page.word(end - 1).end();
        return stop > start ? new Span(start, stop) : null;
    }

    private boolean isDroppedAtEnd(int i) {
        if (page.isPunct(i)) {
            return switch (page.folded(i).charAt(0)) {
                case '؟', '?', '!', ')', '%' -> false;
                default -> true;
            };
        }
        return page.is(i, WordClass.TRAILING_CONJUNCTION);
    }

    private @Nullable Span trimmed(int start, int end) {
        String text = page.words().text().original();
        int stop = end;
        while (stop > start
                && (text.charAt(stop - 1) == '.'
                        || text.charAt(stop - 1) == ' '
                        || text.charAt(stop - 1) == '،'
                        || text.charAt(stop - 1) == '\n'
                        || text.charAt(stop - 1) == '"'
                        || text.charAt(stop - 1) == '»')) {
            stop--;
        }
        return stop > start ? new Span(start, stop) : null;
    }
}
