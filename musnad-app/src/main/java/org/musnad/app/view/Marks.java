package org.musnad.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;

/** What is to be highlighted in a report's text. */
final class Marks {
    /**
     * One highlighted stretch.
     *
     * @param item id of the item in the analysis that it belongs to
     * @param style the class of its look
     * @param hue which of the speakers' eight hues, 0 to 7; -1 where none
     */
    record Mark(Span span, String item, String style, int hue) {}

    static final int HUES = 8;

    private Marks() {}

    /** All stretches, by start, the longer first. */
    static List<Mark> of(Analysis analysis, Speakers speakers) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < speakers.voices().size(); i++) {
            for (Statement statement : speakers.voices().get(i).statements()) {
                int hue = i % HUES;
                marks.add(new Mark(statement.content(), statement.id(), "said", hue));
                Span source = statement.source();
                if (source != null) {
                    marks.add(new Mark(source, statement.id(), "source", hue));
                }
                Span cue = statement.cue();
                if (cue != null) {
                    marks.add(new Mark(cue, statement.id(), "cue", hue));
                }
            }
        }
        for (Figure figure : analysis.figures()) {
            marks.add(new Mark(figure.span(), figure.id(), "figure", -1));
            Span counted = figure.counted();
            if (counted != null && !counted.equals(figure.span())) {
                marks.add(new Mark(counted, figure.id(), "counted", -1));
            }
        }
        for (Time time : analysis.times()) {
            marks.add(new Mark(time.span(), time.id(), "time", -1));
        }
        for (Entity entity : analysis.entities()) {
            for (Entity.Mention mention : entity.mentions()) {
                marks.add(new Mark(mention.span(), entity.id(), "name", -1));
            }
        }
        int number = 0;
        for (Link link : analysis.chain()) {
            marks.add(new Mark(link.outlet(), "c" + ++number, "link", -1));
        }
        marks.sort(Comparator.comparing(Mark::span));
        return marks;
    }
}
