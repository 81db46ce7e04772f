package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.Span;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.Statement.Mode;
import org.musnad.reader.statement.Cue.Kind;

/** A quotation that goes on in new paragraphs, each of which may open with a mark of its own: a statement a paragraph. */
final class Paragraphs {
    private final Page page;

    Paragraphs(Page page) {
        this.page = page;
    }

    /** Ends every quoted content with its paragraph and adds what goes on in the next ones. */
    void split(List<Cue> cues) {
        List<Cue> more = new ArrayList<>();
        for (Cue cue : cues) {
            Span content = cue.content;
            if (content == null || cue.mode != Mode.DIRECT || cue.outer != null) {
                continue;
            }
            int from = Math.max(0, page.words().at(content.start()));
            int paragraph = page.word(from).paragraph();
            int k = from;
            while (k < page.size() && page.word(k).start() < content.end()) {
                if (page.word(k).paragraph() != paragraph) {
                    break;
                }
                k++;
            }
            if (k >= page.size() || page.word(k).start() >= content.end()) {
                continue;
            }
            cue.content = trimmed(from, k, content.start(), content.end());
            while (k < page.size() && page.word(k).start() < content.end()) {
                int begin = k;
                paragraph = page.word(k).paragraph();
                while (k < page.size()
                        && page.word(k).paragraph() == paragraph
                        && page.word(k).start() < content.end()) {
                    k++;
                }
                more.add(next(begin, k, content.end()));
            }
        }
        if (!more.isEmpty()) {
            cues.removeIf(cue -> cue.kind == Kind.FREE && liesIn(cue, more));
            cues.addAll(more);
        }
    }

    private static boolean liesIn(Cue cue, List<Cue> more) {
        for (Cue other : more) {
            if (other.content != null && cue.content != null && other.content.overlaps(cue.content)) {
                return true;
            }
        }
        return false;
    }

    private Cue next(int begin, int end, int limit) {
        int first = begin;
        while (first + 1 < end && page.isPunct(first)) {
            first++;
        }
        Cue cue = new Cue(Kind.FREE, "quotation-continued", -1, null, Agreement.UNKNOWN, Act.ASSERT);
        cue.lead = first;
        cue.contentFirst = first;
        cue.contentEnd = end;
        cue.mode = Mode.DIRECT;
        cue.content = trimmed(first, end, page.word(first).start(), limit);
        return cue;
    }

    private Span trimmed(int first, int end, int start, int limit) {
        int last = end;
        while (last > first + 1 && page.isPunct(last - 1) && !page.is(last - 1, "؟") && !page.is(last - 1, "!")) {
            last--;
        }
        return new Span(start, Math.min(limit, page.word(last - 1).end()));
    }
}
