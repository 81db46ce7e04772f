package org.musnad.reader.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;
import org.musnad.reader.Time;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * Ties each figure to the place and the time that its clause names: «9 آلاف عنصر في سجون الحسكة», «قتل 12 أمس». A place
 * counts only behind a word of place («في», «قرب», «شمال») with at most a few nouns between; the nearest after the figure
 * wins over the nearest before it. A time counts in the same sentence, the one of the figure's own clause first. Pure.
 */
public final class Scope {
    private static final int MOST_AFTER = 12;
    private static final int MOST_BEFORE = 8;
    private static final int MOST_NOUNS = 4;
    private static final int MOST_BETWEEN = 5;

    private final Set<String> locatives = new HashSet<>();
    private final Set<String> breaks = new HashSet<>();

    /** With its lexicon. */
    public Scope() {
        for (Tsv.Row row : Tsv.read(Scope.class, "locatives.tsv").rows()) {
            (row.get("kind").equals("place") ? locatives : breaks).add(Folded.of(row.get("word")));
        }
    }

    /** Something that a figure can be tied to: its id and its words. */
    private record Target(String id, int first, int end, int sentence) {}

    /** The same figures with {@code place} (of the entities) and {@code time} (of the times) where the clause names them. */
    public List<Figure> link(Words words, List<Figure> figures, List<Entity> entities, List<Time> times) {
        if (figures.isEmpty()) {
            return figures;
        }
        List<Target> places = new ArrayList<>();
        for (Entity entity : entities) {
            if (entity.type() == Entity.Type.LOC) {
                for (Entity.Mention mention : entity.mentions()) {
                    Target target = target(words, entity.id(), mention.span());
                    if (isLocated(words, target, mention.span())) {
                        places.add(target);
                    }
                }
            }
        }
        List<Target> dates = new ArrayList<>();
        for (Time time : times) {
            dates.add(target(words, time.id(), time.span()));
        }
        Comparator<Target> order = Comparator.comparingInt(Target::first);
        places.sort(order);
        dates.sort(order);
        List<Figure> linked = new ArrayList<>(figures.size());
        int nextPlace = 0;
        int nextDate = 0;
        for (Figure figure : figures) {
            int first = words.at(figure.span().start());
            int sentence = words.get(first).sentence();
            nextPlace = skip(places, nextPlace, sentence);
            nextDate = skip(dates, nextDate, sentence);
            int end = words.at(figure.span().end() - 1) + 1;
            linked.add(figure.tiedTo(
                    isPlaced(figure) ? nearest(words, places, nextPlace, first, end, sentence) : null,
                    isDuration(figure) ? null : nearest(words, dates, nextDate, first, end, sentence),
                    figure.statement()));
        }
        inherit(words, linked);
        return List.copyOf(linked);
    }

    /** «قتل 3 وأصيب 4 في حلب»: both; «… بينهم 2000 عراقي»: where the whole is. */
    private void inherit(Words words, List<Figure> figures) {
        for (int k = figures.size() - 2; k >= 0; k--) {
            Figure next = figures.get(k + 1);
            if (next.place() != null && isBeside(words, figures.get(k), next)) {
                place(figures, k, next.place());
            }
        }
        for (int k = 1; k < figures.size(); k++) {
            Figure figure = figures.get(k);
            Figure before = figures.get(k - 1);
            boolean share = figure.partOf() != null && figure.partOf().equals(before.id());
            if (before.place() != null && (share || isBeside(words, before, figure))) {
                place(figures, k, before.place());
            }
        }
    }

    private static void place(List<Figure> figures, int index, @Nullable String place) {
        Figure figure = figures.get(index);
        if (figure.place() == null && isPlaced(figure)) {
            figures.set(index, figure.tiedTo(place, figure.time(), figure.statement()));
        }
    }

    /** Whether the second figure follows the first closely, tied by «و», in one clause. */
    private boolean isBeside(Words words, Figure a, Figure b) {
        int from = words.at(a.span().end() - 1) + 1;
        int to = words.at(b.span().start());
        if (to - from > MOST_BETWEEN
                || words.get(from - 1).sentence() != words.get(to).sentence()) {
            return false;
        }
        boolean and = false;
        for (int k = from; k <= to; k++) {
            String folded = words.get(k).folded();
            and |= folded.charAt(0) == 'و';
            if (k < to && breaks.contains(folded) && !folded.equals("و") && !folded.equals("،")) {
                return false;
            }
        }
        return and;
    }

    private static boolean isPlaced(Figure figure) {
        return figure.kind() == Figure.Kind.COUNT || figure.kind() == Figure.Kind.PERCENT;
    }

    private static boolean isDuration(Figure figure) {
        return figure.kind() == Figure.Kind.MEASURE
                && figure.unit() != null
                && new Lexicons.Unit(false, false, figure.unit(), java.util.Map.of()).isDuration();
    }

    private static int skip(List<Target> targets, int from, int sentence) {
        int k = from;
        while (k < targets.size() && targets.get(k).sentence() < sentence) {
            k++;
        }
        return k;
    }

    private static Target target(Words words, String id, Span span) {
        int first = words.at(span.start());
        int end = words.at(span.end() - 1) + 1;
        int bounded = Math.min(first, words.size() - 1);
        return new Target(id, bounded, end, words.get(bounded).sentence());
    }

    /** The nearest target after the figure in its clause, else the nearest before it in its clause; null where none is. */
    private @Nullable String nearest(Words words, List<Target> targets, int from, int first, int end, int sentence) {
        Target before = null;
        Target after = null;
        for (int k = from; k < targets.size() && targets.get(k).sentence() == sentence; k++) {
            Target target = targets.get(k);
            if (target.end() <= first) {
                before = target;
            } else if (target.first() >= end) {
                after = target;
                break;
            }
        }
        if (after != null && after.first() - end <= MOST_AFTER && !isBroken(words, end, after.first())) {
            return after.id();
        }
        if (before != null && first - before.end() <= MOST_BEFORE && !isBroken(words, before.end(), first)) {
            return before.id();
        }
        return null;
    }

    /** Whether another clause begins between: a stop, a comma before «و», another number. */
    private boolean isBroken(Words words, int from, int to) {
        for (int k = from; k < to; k++) {
            Word word = words.get(k);
            if (word.isNumber() || breaks.contains(word.folded())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of place stands before the mention, with at most a few nouns between. */
    private boolean isLocated(Words words, Target target, Span span) {
        Word first = words.get(target.first());
        if (span.start() > first.start() && first.folded().charAt(0) == 'ب') {
            return true; // «بدمشق»
        }
        for (int k = target.first() - 1; k >= 0 && k >= target.first() - MOST_NOUNS; k--) {
            Word word = words.get(k);
            if (word.sentence() != target.sentence() || !word.isWord() || breaks.contains(word.folded())) {
                return false;
            }
            String folded = word.folded();
            if (locatives.contains(folded)
                    || folded.length() > 3
                            && "وب".indexOf(folded.charAt(0)) >= 0
                            && locatives.contains(folded.substring(1))) {
                return true;
            }
        }
        return false;
    }
}
