package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;
import org.musnad.reader.Time;
import org.musnad.reader.text.Folded;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Words;

/**
 * What questions on figures ask of a report: its observations, and what tells whether they are in a scope. Kept in the ledger
 * in one piece, see {@link PackedReport}, so that a question reads no text and no analysis.
 *
 * @param headEnds how many sentences are the headline and the beginning of the body
 * @param sentences by number, those of the head, those of figures and those before them: see {@link SentenceCode}
 * @param places that the report names
 * @param counted the observations in the order of the text
 */
record CountedReport(int headEnds, Map<Integer, String> sentences, List<Place> places, List<Counted> counted) {
    /** How many UTF-16 units a time may stand from a figure that it dates. */
    private static final int MOST_APART = 70;

    /**
     * A place.
     *
     * @param name its folded name
     * @param where null where it is not known
     */
    record Place(String name, Entity.@Nullable Place where) {}

    /**
     * An observation.
     *
     * @param sentence the number of its sentence
     * @param others which of the places, no countries, its sentence names
     * @param longAgo whether a time more than two months before the report stands near it, and none nearer to the report
     */
    record Counted(Observation observation, int sentence, List<Integer> others, boolean longAgo) {}

    /** Reads it. */
    static CountedReport of(StoredAnalysis stored, ObservationFinder finder, Map<Long, Long> groups) {
        Analysis analysis = stored.analysis();
        if (analysis.figures().isEmpty()) {
            return new CountedReport(0, Map.of(), List.of(), List.of());
        }
        Words words = Words.of(Text.of(analysis.report()));
        List<Observation> found = finder.find(analysis, key(stored, groups), words);
        int headEnds = Math.min(words.sentences(), analysis.report().title() != null ? 3 : 2);
        List<Place> places = new ArrayList<>();
        List<Entity> named = new ArrayList<>();
        for (Entity entity : analysis.entities()) {
            if (entity.type() == Entity.Type.LOC) {
                named.add(entity);
                places.add(new Place(Folded.of(entity.name()), entity.place()));
            }
        }
        Map<Span, List<Integer>> othersOf = new HashMap<>(); // by sentence
        List<Counted> counted = new ArrayList<>();
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Observation each : found) {
            int at = Math.min(words.at(each.figure().span().start()), words.size() - 1);
            int sentence = words.get(at).sentence();
            List<Integer> others = othersOf.computeIfAbsent(each.words(), span -> others(named, span));
            counted.add(new Counted(each, sentence, others, isLongAgo(analysis, each)));
            numbers.add(sentence);
            if (sentence > 0) {
                numbers.add(sentence - 1);
            }
        }
        for (int k = 0; k < headEnds && !found.isEmpty(); k++) {
            numbers.add(k);
        }
        Map<Integer, String> sentences = new TreeMap<>();
        for (int number : numbers) {
            sentences.put(number, SentenceCode.of(words, words.firstOf(number), words.endOf(number)));
        }
        return new CountedReport(headEnds, sentences, places, counted);
    }

    /** What tells a stored report apart in a series. */
    static Observation.ReportKey key(StoredAnalysis stored, Map<Long, Long> groups) {
        var report = stored.analysis().report();
        return new Observation.ReportKey(
                stored.report(),
                report.id(),
                report.outlet(),
                report.published(),
                groups.getOrDefault(stored.report(), -stored.report()));
    }

    private static List<Integer> others(List<Entity> named, Span sentence) {
        List<Integer> others = new ArrayList<>();
        for (int k = 0; k < named.size(); k++) {
            if (!ObservationFinder.isCountry(named.get(k))
                    && named.get(k).mentions().stream().anyMatch(m -> sentence.contains(m.span()))) {
                others.add(k);
            }
        }
        return others;
    }

    private static boolean isLongAgo(Analysis analysis, Observation each) {
        String published = each.report().day();
        if (published.length() < 10) {
            return false;
        }
        boolean old = false;
        boolean recent = false;
        for (Time time : analysis.times()) {
            String value = time.value();
            if (value == null
                    || !each.words().contains(time.span())
                    || apart(time.span(), each.figure().span()) > MOST_APART) {
                continue;
            }
            String last = value.substring(value.lastIndexOf('/') + 1);
            boolean past = isOld(last, published);
            old |= past;
            recent |= !past;
        }
        return old && !recent;
    }

    private static int apart(Span one, Span other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }

    private static boolean isOld(String iso, String published) {
        try {
            int year = Integer.parseInt(iso.substring(0, 4));
            int month = iso.length() >= 7 && iso.charAt(5) != 'W' ? Integer.parseInt(iso.substring(5, 7)) : 12;
            int now = Integer.parseInt(published.substring(0, 4)) * 12 + Integer.parseInt(published.substring(5, 7));
            return now - (year * 12 + month) > 2;
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return false;
        }
    }
}
