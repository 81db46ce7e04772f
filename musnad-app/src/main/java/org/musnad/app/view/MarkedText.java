package org.musnad.app.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Statement;

/** A report with its marks, for other pages than {@code musnad read --format html}. */
public final class MarkedText {
    private MarkedText() {}

    /**
     * The paragraphs as HTML, every character of the report escaped. Each mark has {@code data-i} with the ids of its items:
     * those of the analysis, and {@code c1…} for the links of the chain.
     */
    public static String of(Analysis analysis) {
        return new HtmlText("", analysis.report(), Marks.of(analysis, Speakers.of(analysis)))
                .render(analysis.report().title() != null, "h1");
    }

    /**
     * One speaker and what he says in the report.
     *
     * @param name null where the speaker is not known
     * @param entity null where the speaker is no named entity
     * @param hue the number of the speaker's colour in the text
     */
    public record Voice(@Nullable String name, @Nullable Entity entity, int hue, List<Statement> statements) {}

    /** The speakers in the order of their first statement. */
    public static List<Voice> voices(Analysis analysis) {
        List<Voice> voices = new ArrayList<>();
        for (Speakers.Voice voice : Speakers.of(analysis).voices()) {
            voices.add(new Voice(
                    voice.name(), voice.entity(), voices.size() % Marks.HUES, List.copyOf(voice.statements())));
        }
        return voices;
    }

    /** What the words of a figure say, in Latin digits: «9,000», «≥ 2,000», «5–7», «40%». */
    public static String value(Figure figure) {
        return Values.of(figure);
    }
}
