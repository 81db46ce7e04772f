package org.musnad.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;
import org.musnad.reader.Time;
import org.musnad.reader.word.Words;

/**
 * Finds the quantities of a report: numbers, ranges, percentages, money, measures, rates, scores, vague plurals and duals,
 * with what they count and which is a share of which. Pure and safe for many threads.
 */
public final class FigureStage {
    private final Lexicons lexicons = Lexicons.load();

    /** The figures of a report, in order; a number that belongs to one of the times is none. */
    public List<Figure> find(Words words, List<Time> times) {
        List<Draft> drafts = new Finder(new Context(words, times, lexicons)).find();
        List<Figure> figures = new ArrayList<>(drafts.size());
        for (int k = 0; k < drafts.size(); k++) {
            figures.add(figure(words, drafts.get(k), k));
        }
        return List.copyOf(figures);
    }

    private static Figure figure(Words words, Draft draft, int index) {
        NounPhrase counted = draft.counted;
        Span countedSpan = counted == null ? null : counted.span(words);
        return new Figure(
                id(index),
                draft.span(),
                draft.low,
                draft.best,
                draft.high,
                draft.approx,
                draft.vague,
                draft.kind,
                draft.unit,
                countedSpan,
                draft.partOf < 0 ? null : id(draft.partOf),
                null,
                null,
                null,
                draft.rule);
    }

    private static String id(int index) {
        return "f" + (index + 1);
    }
}
