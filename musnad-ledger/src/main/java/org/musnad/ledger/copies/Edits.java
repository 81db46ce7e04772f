package org.musnad.ledger.copies;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.text.Folded;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * What a copy did to the report that it copies. Differences of spelling that folding levels, of blanks («عبد الله»،
 * «عبدالله») and of punctuation are none.
 *
 * @param edits in the order of the text
 * @param changedFigures figures that stand at the same place with another value
 * @param droppedSources who is quoted or credited in the copied report and is nowhere in the copy, as named there
 * @param addedSources who is quoted or credited in the copy and is nowhere in the copied report
 * @param wordsAdded the number of words that only the copy has
 * @param wordsCut the number of words that only the copied report has
 */
public record Edits(
        List<Edit> edits,
        List<ChangedFigure> changedFigures,
        List<String> droppedSources,
        List<String> addedSources,
        int wordsAdded,
        int wordsCut) {
    /** A figure and what stands in its place in the copy. */
    public record ChangedFigure(Figure before, Figure after) {}

    public Edits {
        edits = List.copyOf(edits);
        changedFigures = List.copyOf(changedFigures);
        droppedSources = List.copyOf(droppedSources);
        addedSources = List.copyOf(addedSources);
    }

    /** What changed from the copied report to the copy. */
    public static Edits between(Analysis copied, Analysis copy) {
        Words before = words(copied.report());
        Words after = words(copy.report());
        List<Word> beforeWords = comparable(before);
        List<Word> afterWords = comparable(after);
        List<Edit> edits = new ArrayList<>();
        int added = 0;
        int cut = 0;
        for (int[] run : WordDiff.between(forms(beforeWords), forms(afterWords))) {
            if (joined(beforeWords, run[0], run[1]).equals(joined(afterWords, run[2], run[3]))) {
                continue;
            }
            edits.add(new Edit(span(beforeWords, run[0], run[1]), span(afterWords, run[2], run[3])));
            cut += run[1] - run[0];
            added += run[3] - run[2];
        }
        return new Edits(
                edits,
                changedFigures(edits, copied, copy),
                missing(sources(copied), copy.report()),
                missing(sources(copy), copied.report()),
                added,
                cut);
    }

    private static Words words(Report report) {
        return Words.of(Text.of(report));
    }

    private static List<Word> comparable(Words words) {
        List<Word> kept = new ArrayList<>(words.size());
        for (int k = 0; k < words.size(); k++) {
            if (!words.get(k).isPunct()) {
                kept.add(words.get(k));
            }
        }
        return kept;
    }

    private static String[] forms(List<Word> words) {
        return words.stream().map(Word::folded).toArray(String[]::new);
    }

    private static String joined(List<Word> words, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int k = from; k < to; k++) {
            joined.append(words.get(k).folded());
        }
        return joined.toString();
    }

    private static @Nullable Span span(List<Word> words, int from, int to) {
        return from == to
                ? null
                : new Span(words.get(from).start(), words.get(to - 1).end());
    }

    private static List<ChangedFigure> changedFigures(List<Edit> edits, Analysis copied, Analysis copy) {
        List<ChangedFigure> changed = new ArrayList<>();
        for (Edit edit : edits) {
            Span beforeSpan = edit.before();
            Span afterSpan = edit.after();
            if (beforeSpan == null || afterSpan == null) {
                continue;
            }
            List<Figure> old = within(copied.figures(), beforeSpan);
            List<Figure> now = within(copy.figures(), afterSpan);
            if (old.size() != now.size()) {
                continue;
            }
            for (int k = 0; k < old.size(); k++) {
                if (!sameValue(old.get(k), now.get(k))) {
                    changed.add(new ChangedFigure(old.get(k), now.get(k)));
                }
            }
        }
        return changed;
    }

    private static List<Figure> within(List<Figure> figures, Span span) {
        return figures.stream().filter(figure -> figure.span().overlaps(span)).toList();
    }

    private static boolean sameValue(Figure a, Figure b) {
        return Objects.equals(a.low(), b.low())
                && Objects.equals(a.best(), b.best())
                && Objects.equals(a.high(), b.high())
                && Objects.equals(a.vague(), b.vague());
    }

    /** Those that are quoted or credited, as the report names them. */
    private static Set<String> sources(Analysis analysis) {
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : analysis.statements()) {
            String text = statement.speakerText();
            if (text != null && !text.isBlank()) {
                names.add(text);
            }
            String speaker = statement.speaker();
            if (speaker != null) {
                analysis.entities().stream()
                        .filter(entity -> entity.id().equals(speaker))
                        .map(Entity::name)
                        .forEach(names::add);
            }
        }
        for (Link link : analysis.chain()) {
            names.add(link.outlet().of(analysis.report().text()));
        }
        return names;
    }

    private static List<String> missing(Set<String> names, Report report) {
        String text = letters(report.text());
        return names.stream().filter(name -> !text.contains(letters(name))).toList();
    }

    /** The folded letters and digits alone. */
    private static String letters(String text) {
        String folded = Folded.of(text);
        StringBuilder letters = new StringBuilder(folded.length());
        for (int k = 0; k < folded.length(); k++) {
            if (Character.isLetterOrDigit(folded.charAt(k))) {
                letters.append(folded.charAt(k));
            }
        }
        return letters.toString();
    }
}
