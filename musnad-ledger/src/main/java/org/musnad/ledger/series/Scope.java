package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;
import org.musnad.reader.Time;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * Tells which figures of a report belong to what a query names. Each of the query's words must stand in the figure's
 * sentence, in the one before it, in the headline or at the beginning of the body, and one of them near the figure unless it
 * is there too; where the sentence itself names another place, far from the query's, the figure is that place's; where it
 * names a time months ago, it is another event's.
 */
final class Scope {
    private static final double NEAR_KM = 70;

    /** How many UTF-16 units a time may stand from a figure that it dates. */
    private static final int MOST_APART = 70;

    /**
     * A word of the query.
     *
     * @param forms its folded forms without the article: other names of the same place are forms too
     * @param places the gazetteer ids of the places that it names
     */
    record Term(Set<String> forms, Set<String> places) {
        Term {
            forms = Set.copyOf(forms);
            places = Set.copyOf(places);
        }
    }

    private final List<Term> terms;

    Scope(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    List<Term> terms() {
        return terms;
    }

    /** Those of the observations that are in the scope. */
    List<Observation> filter(Analysis analysis, Words words, List<Observation> observations) {
        return filter(analysis, words, observations, terms.size());
    }

    /**
     * Those of the observations that are in the scope, for a report that is known to tell the same story.
     *
     * @param needed how many of the query's words must be there
     */
    List<Observation> filter(Analysis analysis, Words words, List<Observation> observations, int needed) {
        if (terms.isEmpty() || observations.isEmpty()) {
            return observations;
        }
        boolean[][] in = sentences(words);
        int headEnds = headEnds(words, analysis.report().title() != null);
        List<Observation> kept = new ArrayList<>();
        for (Observation each : observations) {
            Word here = words.get(Math.min(words.at(each.figure().span().start()), words.size() - 1));
            if (holds(in, here, headEnds, needed) && !elsewhere(analysis, each) && !longAgo(analysis, each)) {
                kept.add(each);
            }
        }
        return kept;
    }

    /** By term and sentence: whether the sentence has it. */
    private boolean[][] sentences(Words words) {
        boolean[][] in = new boolean[terms.size()][Math.max(1, words.sentences())];
        for (int t = 0; t < terms.size(); t++) {
            for (int k = 0; k < words.size(); k++) {
                int sentence = words.get(k).sentence();
                if (!in[t][sentence] && matches(words, k, terms.get(t))) {
                    in[t][sentence] = true;
                }
            }
        }
        return in;
    }

    /** The number of sentences in the headline and at the beginning of the body. */
    private static int headEnds(Words words, boolean titled) {
        return Math.min(words.sentences(), titled ? 3 : 2);
    }

    private static boolean holds(boolean[][] in, Word here, int headEnds, int needed) {
        int sentence = here.sentence();
        boolean near = false;
        int held = 0;
        for (boolean[] term : in) {
            boolean close = term[sentence] || sentence > 0 && term[sentence - 1];
            boolean head = false;
            for (int s = 0; s < headEnds; s++) {
                head |= term[s];
            }
            held += close || head ? 1 : 0;
            near |= close;
        }
        return held >= needed && (near || sentence < headEnds + 1);
    }

    /** Whether a time more than two months before the report stands near the figure, and none nearer to the report. */
    private static boolean longAgo(Analysis analysis, Observation each) {
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

    private static boolean matches(Words words, int at, Term term) {
        Word word = words.get(at);
        if (word.isPunct()) {
            return false;
        }
        for (String form : term.forms()) {
            int blank = form.indexOf(' ');
            String first = blank < 0 ? form : form.substring(0, blank);
            if (startsWith(word, first) && (blank < 0 || rest(words, at + 1, form.substring(blank + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean rest(Words words, int at, String form) {
        int k = at;
        for (String part : form.split(" ")) {
            if (k >= words.size() || !FigureQuery.bare(words.get(k).folded()).equals(part)) {
                return false;
            }
            k++;
        }
        return true;
    }

    private static boolean startsWith(Word word, String form) {
        String folded = word.folded();
        for (int s = 0; s < word.stemCount(); s++) {
            if (folded.length() - word.stem(s) == form.length() && folded.startsWith(form, word.stem(s))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence names a place, no country, that is not near any of the query's. */
    private boolean elsewhere(Analysis analysis, Observation each) {
        List<Entity> own = new ArrayList<>();
        List<Entity> others = new ArrayList<>();
        for (Entity entity : analysis.entities()) {
            if (entity.type() != Entity.Type.LOC) {
                continue;
            }
            boolean asked = terms.stream().anyMatch(term -> names(entity, term));
            if (asked) {
                own.add(entity);
            } else if (!ObservationFinder.isCountry(entity)
                    && entity.mentions().stream().anyMatch(m -> each.words().contains(m.span()))) {
                others.add(entity);
            }
        }
        if (own.isEmpty()) {
            return false;
        }
        for (Entity other : others) {
            if (own.stream().noneMatch(place -> near(place, other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(Entity entity, Term term) {
        Entity.Place place = entity.place();
        if (place != null && term.places().contains(place.gazetteer())) {
            return true;
        }
        for (String part : Folded.of(entity.name()).split(" ")) {
            if (term.forms().contains(FigureQuery.bare(part))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Entity a, Entity b) {
        Entity.Place here = a.place();
        Entity.Place there = b.place();
        if (here == null || there == null) {
            return true; // not known: the benefit of the doubt
        }
        double lat = Math.toRadians((here.lat() + there.lat()) / 2);
        double dy = (here.lat() - there.lat()) * 111.2;
        double dx = (here.lon() - there.lon()) * 111.2 * Math.cos(lat);
        boolean region = "admin1".equals(here.kind()) || "admin1".equals(there.kind());
        return Math.hypot(dx, dy) <= (region ? 2.5 * NEAR_KM : NEAR_KM);
    }
}
