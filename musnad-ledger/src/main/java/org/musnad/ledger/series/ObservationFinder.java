package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;
import org.musnad.reader.text.Folded;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** Reads the observations of an analysis. Pure, and safe for many threads. */
public final class ObservationFinder {
    private static final int BEFORE = 7;
    private static final int AFTER = 4;
    private static final int TREND_REACH = 14;
    private static final int MOST_BETWEEN = 6;
    private static final Set<String> AMONG = Set.of("بينهم", "بينها", "بينهن", "منهم", "منها", "منهن", "ضمنهم");

    private final CountLexicon lexicon;

    public ObservationFinder(CountLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The figures of a report that count people, things or money, in the order of the text. */
    public List<Observation> find(Analysis analysis, Observation.ReportKey report) {
        if (analysis.figures().isEmpty()) {
            return List.of();
        }
        return find(analysis, report, Words.of(Text.of(analysis.report())));
    }

    /** As {@link #find(Analysis, Observation.ReportKey)}, for whoever has the words of the report's text already. */
    List<Observation> find(Analysis analysis, Observation.ReportKey report, Words words) {
        return new One(analysis, report, words).read();
    }

    /** One report at a time. */
    private final class One {
        private final Analysis analysis;
        private final Observation.ReportKey report;
        private final Words words;
        private final Map<String, Entity> entities = new HashMap<>();
        private final Map<String, Statement> statements = new HashMap<>();
        private final Map<String, Figure> figures = new HashMap<>();
        private final Map<String, Observation> done = new HashMap<>();

        One(Analysis analysis, Observation.ReportKey report, Words words) {
            this.analysis = analysis;
            this.report = report;
            this.words = words;
            analysis.entities().forEach(entity -> entities.put(entity.id(), entity));
            analysis.statements().forEach(statement -> statements.put(statement.id(), statement));
            analysis.figures().forEach(figure -> figures.put(figure.id(), figure));
        }

        List<Observation> read() {
            List<Observation> found = new ArrayList<>();
            List<String> chain = analysis.chain().stream()
                    .map(Link::outlet)
                    .map(span -> span.of(analysis.report().text()))
                    .distinct()
                    .toList();
            for (Figure figure : analysis.figures()) {
                if (figure.kind() == Figure.Kind.SCORE || figure.kind() == Figure.Kind.RATE) {
                    continue;
                }
                Observation observation = read(figure, chain);
                done.put(figure.id(), observation);
                found.add(observation);
            }
            return found;
        }

        private Observation read(Figure figure, List<String> chain) {
            int at = words.at(figure.span().start());
            int end = Math.max(at + 1, words.at(figure.span().end() - 1) + 1);
            int sentence = words.get(Math.min(at, words.size() - 1)).sentence();
            int from = words.firstOf(sentence);
            int to = words.endOf(sentence);
            String whole = figure.partOf() != null ? figure.partOf() : wholeTooSmall(figure, at, from);
            Observation wholeSeen = whole == null ? null : done.get(whole);
            String counts = counts(figure, at, end, from, to, wholeSeen);
            Entity place = place(figure, at, from, to);
            Statement statement = figure.statement() == null ? null : statements.get(figure.statement());
            return new Observation(
                    report,
                    figure,
                    counts,
                    group(figure, at, end, to),
                    figure.unit() == null ? (figure.kind() == Figure.Kind.PERCENT ? "%" : "") : figure.unit(),
                    whole == null ? null : figures.get(whole),
                    place == null ? null : placeKey(place),
                    place == null ? null : place.name(),
                    speaker(statement),
                    chain,
                    time(figure),
                    trend(at, from),
                    statement != null && statement.act() == Statement.Act.DENY,
                    words.span(from, to));
        }

        /** The figure that this one is said to be among, though it is smaller: the reader ties no part to it. */
        private @Nullable String wholeTooSmall(Figure figure, int at, int from) {
            int k = at - 1;
            while (k > from
                    && at - k < 3
                    && words.get(k).isWord()
                    && !AMONG.contains(words.get(k).folded())) {
                k--;
            }
            if (k <= from || !AMONG.contains(words.get(k).folded()) || figure.kind() != Figure.Kind.COUNT) {
                return null;
            }
            Figure before = null;
            for (Figure each : analysis.figures()) {
                if (each.span().end() <= words.get(k).start()
                        && each.span().start() >= words.get(from).start()
                        && each.kind() == Figure.Kind.COUNT) {
                    before = each;
                }
            }
            return before == null || words.at(before.span().start()) < k - MOST_BETWEEN ? null : before.id();
        }

        private String counts(Figure figure, int at, int end, int from, int to, @Nullable Observation whole) {
            Span counted = figure.counted();
            int countedEnd = counted == null ? end : Math.max(end, words.at(counted.end() - 1) + 1);
            String together = casualties(at, countedEnd, from, to);
            if (together != null) {
                return together;
            }
            String near = governor(at, from, 3);
            String noun = noun(figure, at, end);
            if (near != null && (noun == null || !isHarm(noun) && isHarm(near))) {
                return near;
            }
            if (noun != null && !isActor(noun)) {
                return noun;
            }
            String after = governorAfter(countedEnd, to);
            if (after != null) {
                return after;
            }
            if (whole != null) {
                return whole.counts();
            }
            String far = governor(at, from, BEFORE);
            if (far != null) {
                return far;
            }
            if (noun != null) {
                return noun;
            }
            if (counted == null) {
                return "";
            }
            return head(counted);
        }

        private static boolean isHarm(String counts) {
            return switch (counts) {
                case "killed", "wounded", "missing", "detained", "abducted", "displaced", "rescued", "released" -> true;
                default -> false;
            };
        }

        /** Whether the noun says who they are and not what befell them. */
        private static boolean isActor(String counts) {
            return switch (counts) {
                case "fighters", "protesters", "voters", "aboard", "migrants", "refugees", "prisoners", "infected" ->
                    true;
                default -> false;
            };
        }

        /** «بين قتيل وجريح», «مقتل وإصابة». */
        private @Nullable String casualties(int at, int end, int from, int to) {
            boolean killed = false;
            boolean wounded = false;
            for (int k = end; k < Math.min(to, end + 4); k++) {
                String noun = lexicon.noun(words.get(k));
                killed |= CountLexicon.KILLED.equals(noun);
                wounded |= CountLexicon.WOUNDED.equals(noun);
            }
            if (killed && wounded && words.is(end, "بين")) {
                return CountLexicon.CASUALTIES;
            }
            int left = at - 1;
            while (left > from && at - left <= 3 && lexicon.governor(words.get(left)) == null) {
                left--;
            }
            if (left > from) {
                String second = lexicon.governor(words.get(left));
                String first = lexicon.governor(words.get(left - 1));
                boolean joined = words.get(left).folded().startsWith("و");
                if (joined
                        && second != null
                        && first != null
                        && !second.equals(first)
                        && isToll(second)
                        && isToll(first)) {
                    return CountLexicon.CASUALTIES;
                }
            }
            return null;
        }

        private static boolean isToll(String counts) {
            return counts.equals(CountLexicon.KILLED) || counts.equals(CountLexicon.WOUNDED);
        }

        private @Nullable String governor(int at, int from, int reach) {
            for (int k = at - 1; k >= Math.max(from, at - reach); k--) {
                Word word = words.get(k);
                if (word.isNumber() || word.is("؛") || word.is(":")) {
                    return null;
                }
                String governor = lexicon.governor(word);
                if (governor != null) {
                    return governor;
                }
            }
            return null;
        }

        private @Nullable String governorAfter(int end, int to) {
            for (int k = end; k < Math.min(to, end + AFTER); k++) {
                Word word = words.get(k);
                if (word.isNumber()
                        || word.is("،")
                        || word.is("؛")
                        || word.folded().startsWith("و") && k > end) {
                    return null;
                }
                String governor = lexicon.governor(word);
                if (governor != null && isHarm(governor)) {
                    return governor;
                }
            }
            return null;
        }

        private @Nullable String noun(Figure figure, int at, int end) {
            Span counted = figure.counted();
            if (counted != null) {
                int first = words.at(counted.start());
                int last = words.at(counted.end() - 1);
                for (int k = first; k <= Math.min(last, first + 2) && k < words.size(); k++) {
                    String noun = lexicon.noun(words.get(k));
                    if (noun != null) {
                        return noun;
                    }
                }
                return null;
            }
            String after = end < words.size() ? lexicon.noun(words.get(end)) : null;
            return after != null || at == 0 ? after : lexicon.noun(words.get(at - 1));
        }

        private String head(Span counted) {
            Word word = words.get(words.at(counted.start()));
            String group = lexicon.group(word);
            if (group != null) {
                return lexicon.isGeneric(word) ? "" : group;
            }
            String folded = word.folded();
            return folded.startsWith("ال") && folded.length() > 4 ? folded.substring(2) : folded;
        }

        private String group(Figure figure, int at, int end, int to) {
            Span counted = figure.counted();
            int first = counted == null ? end : words.at(counted.start());
            int last = counted == null ? Math.min(to, end + 2) : words.at(counted.end() - 1) + 1;
            String generic = "";
            for (int k = first; k < Math.min(last, first + 4) && k < words.size(); k++) {
                Word word = words.get(k);
                if (word.isPunct() || word.isNumber()) {
                    break;
                }
                String group = lexicon.group(word);
                if (group != null && !lexicon.isGeneric(word)) {
                    return group;
                }
            }
            if (counted != null) {
                for (Entity entity : analysis.entities()) {
                    if (entity.type() == Entity.Type.ORG || entity.type() == Entity.Type.NORP) {
                        for (Entity.Mention mention : entity.mentions()) {
                            if (counted.contains(mention.span())) {
                                return Folded.of(entity.name());
                            }
                        }
                    }
                }
            }
            return generic;
        }

        private @Nullable Entity place(Figure figure, int at, int from, int to) {
            String tied = figure.place();
            if (tied != null && entities.containsKey(tied)) {
                return entities.get(tied);
            }
            Entity nearest = null;
            int best = Integer.MAX_VALUE;
            int begins = words.get(from).start();
            int ends = words.get(to - 1).end();
            for (Entity entity : analysis.entities()) {
                if (entity.type() != Entity.Type.LOC) {
                    continue;
                }
                for (Entity.Mention mention : entity.mentions()) {
                    if (mention.span().start() >= begins && mention.span().end() <= ends) {
                        int distance =
                                Math.abs(mention.span().start() - figure.span().start());
                        int rank = distance + (isCountry(entity) ? 1000 : 0);
                        if (rank < best) {
                            best = rank;
                            nearest = entity;
                        }
                    }
                }
            }
            return nearest;
        }

        private @Nullable String speaker(@Nullable Statement statement) {
            if (statement == null) {
                return null;
            }
            String id = statement.speaker();
            Entity entity = id == null ? null : entities.get(id);
            return entity != null ? entity.name() : statement.speakerText();
        }

        private @Nullable String time(Figure figure) {
            String id = figure.time();
            if (id == null) {
                return null;
            }
            for (Time time : analysis.times()) {
                if (time.id().equals(id)) {
                    return time.value();
                }
            }
            return null;
        }

        private Observation.Trend trend(int at, int from) {
            boolean toward = false;
            for (int k = at - 1; k >= Math.max(from, at - TREND_REACH); k--) {
                String form = words.get(k).folded();
                if (form.equals("الي") || form.equals("ل")) {
                    toward |= at - k <= 4;
                }
                if (form.equals("سابقه") || form.equals("اوليه") || form.equals("السابقه") || form.equals("الاوليه")) {
                    return hasCount(k, from) ? Observation.Trend.EARLIER : Observation.Trend.NONE;
                }
                if (toward && Trends.rises(form)) {
                    return Observation.Trend.RISES;
                }
                if (toward && Trends.falls(form)) {
                    return Observation.Trend.FALLS;
                }
                if (words.get(k).isNumber()) {
                    return Observation.Trend.NONE;
                }
            }
            return Observation.Trend.NONE;
        }

        private boolean hasCount(int at, int from) {
            for (int k = at - 1; k >= Math.max(from, at - 2); k--) {
                String form = words.get(k).folded();
                if (form.endsWith("حصيله") || form.endsWith("حصيلة") || form.endsWith("معلومات")) {
                    return true;
                }
            }
            return false;
        }
    }

    static boolean isCountry(Entity entity) {
        Entity.Place place = entity.place();
        return place != null && "country".equals(place.kind());
    }

    /** The gazetteer's id, else the folded name. */
    static String placeKey(Entity entity) {
        Entity.Place place = entity.place();
        return place != null ? place.gazetteer() : Folded.of(entity.name());
    }
}
