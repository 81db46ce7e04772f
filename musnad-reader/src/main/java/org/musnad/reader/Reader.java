package org.musnad.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.musnad.reader.figure.FigureStage;
import org.musnad.reader.figure.Scope;
import org.musnad.reader.name.NameStage;
import org.musnad.reader.statement.StatementStage;
import org.musnad.reader.text.Text;
import org.musnad.reader.time.TimeStage;
import org.musnad.reader.word.Spellings;
import org.musnad.reader.word.Words;

/**
 * Reads reports. Built once, safe for many threads; the same report always gives the same analysis.
 *
 * <pre>{@code
 * Analysis analysis = Reader.create().read(Report.of("r1", title, body).withPublished("2024-12-27"));
 * }</pre>
 */
public final class Reader {
    /** How many different words are remembered, at about 200 bytes each. */
    private static final int SPELLINGS = 1 << 14;

    private final Spellings spellings = new Spellings(SPELLINGS);
    private final TimeStage times = new TimeStage();
    private final FigureStage figures = new FigureStage();
    private final Scope scope = new Scope();
    private final NameStage names = new NameStage();
    private final StatementStage statements = new StatementStage();

    private Reader() {}

    /** A reader with the lexicons and models that come with it. */
    public static Reader create() {
        return new Reader();
    }

    /** The version of the reader: two readers of one version give the same analysis of a report. */
    public static String version() {
        return "0.1.0";
    }

    /** What a report says. Any text is accepted. */
    public Analysis read(Report report) {
        Words words = Words.of(Text.of(report), spellings);
        List<Time> foundTimes = times.find(words, report.published());
        List<Figure> bareFigures = figures.find(words, foundTimes);
        List<Entity> entities = names.find(words, report);
        List<Figure> foundFigures = scope.link(words, bareFigures, entities, foundTimes);
        StatementStage.Found said = statements.find(words, entities, foundFigures, foundTimes);
        return new Analysis(
                report, entities, said.statements(), tied(foundFigures, said.statements()), foundTimes, said.chain());
    }

    /** The figures, each tied to the innermost statement that holds it; both lists are walked once. */
    private static List<Figure> tied(List<Figure> figures, List<Statement> statements) {
        List<Statement> ahead = new ArrayList<>(statements);
        ahead.sort(Comparator.comparing(Statement::content));
        List<Statement> open = new ArrayList<>();
        int next = 0;
        List<Figure> tied = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            while (next < ahead.size()
                    && ahead.get(next).content().start() <= figure.span().start()) {
                open.add(ahead.get(next++));
            }
            open.removeIf(
                    statement -> statement.content().end() <= figure.span().start());
            Statement innermost = null;
            for (Statement statement : open) {
                boolean nearer = innermost == null
                        || statement.content().length() <= innermost.content().length();
                if (nearer && statement.content().contains(figure.span())) {
                    innermost = statement;
                }
            }
            tied.add(figure.tiedTo(figure.place(), figure.time(), innermost == null ? null : innermost.id()));
        }
        return tied;
    }
}
