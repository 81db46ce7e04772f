package org.musnad.ledger.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.musnad.reader.Entity;

/**
 * Tells which figures of a report belong to what a query names. Each of the query's words must stand in the figure's
 * sentence, in the one before it, in the headline or at the beginning of the body, and one of them near the figure unless it
 * is there too; where the sentence itself names another place, far from the query's, the figure is that place's; where it
 * names a time months ago, it is another event's.
 */
final class Scope {
    private static final double NEAR_KM = 70;

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
    /** By term, its forms as {@link SentenceCode} looks for them. */
    private final List<List<String[]>> codes = new ArrayList<>();

    Scope(List<Term> terms) {
        this.terms = List.copyOf(terms);
        for (Term term : terms) {
            List<String[]> forms = new ArrayList<>();
            for (String form : term.forms()) {
                String[] parts = form.split(" ");
                for (int k = 0; k < parts.length; k++) {
                    parts[k] = SentenceCode.of(parts[k]);
                }
                if (parts.length > 0 && !parts[0].isEmpty()) {
                    forms.add(parts);
                }
            }
            codes.add(forms);
        }
    }

    List<Term> terms() {
        return terms;
    }

    /**
     * Those of a report's observations that are in the scope.
     *
     * @param classes of what they count; empty where all are meant
     * @param needed how many of the query's words must be there: all, or fewer of a report that is known to tell the same story
     */
    List<Observation> filter(CountedReport report, Set<String> classes, int needed) {
        List<Observation> kept = new ArrayList<>();
        Boolean[][] known = null;
        for (CountedReport.Counted each : report.counted()) {
            if (!classes.isEmpty() && !classes.contains(each.observation().counts())) {
                continue;
            }
            if (!terms.isEmpty()) {
                if (known == null) {
                    known = new Boolean[terms.size()][lastSentence(report) + 1];
                }
                if (!holds(report, known, each.sentence(), needed) || each.longAgo() || isElsewhere(report, each)) {
                    continue;
                }
            }
            kept.add(each.observation());
        }
        return kept;
    }

    private static int lastSentence(CountedReport report) {
        int last = report.headEnds();
        for (int number : report.sentences().keySet()) {
            last = Math.max(last, number);
        }
        return last;
    }

    private boolean holds(CountedReport report, Boolean[][] known, int sentence, int needed) {
        boolean near = false;
        int held = 0;
        for (int t = 0; t < terms.size(); t++) {
            boolean close = has(report, known, t, sentence) || sentence > 0 && has(report, known, t, sentence - 1);
            boolean head = close;
            for (int s = 0; s < report.headEnds() && !head; s++) {
                head = has(report, known, t, s);
            }
            held += head ? 1 : 0;
            near |= close;
        }
        return held >= needed && (near || sentence < report.headEnds() + 1);
    }

    private boolean has(CountedReport report, Boolean[][] known, int term, int sentence) {
        Boolean found = known[term][sentence];
        if (found == null) {
            String code = report.sentences().get(sentence);
            found = code != null && codes.get(term).stream().anyMatch(form -> SentenceCode.has(code, form));
            known[term][sentence] = found;
        }
        return found;
    }

    /** Whether the sentence names a place, no country, that is not near any of the query's. */
    private boolean isElsewhere(CountedReport report, CountedReport.Counted each) {
        if (each.others().isEmpty()) {
            return false;
        }
        List<CountedReport.Place> own = new ArrayList<>();
        for (CountedReport.Place place : report.places()) {
            if (isAsked(place)) {
                own.add(place);
            }
        }
        if (own.isEmpty()) {
            return false;
        }
        for (int number : each.others()) {
            CountedReport.Place other = report.places().get(number);
            if (!isAsked(other) && own.stream().noneMatch(place -> near(place, other))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsked(CountedReport.Place place) {
        for (Term term : terms) {
            if (names(place, term)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(CountedReport.Place place, Term term) {
        Entity.Place where = place.where();
        if (where != null && term.places().contains(where.gazetteer())) {
            return true;
        }
        for (String part : place.name().split(" ")) {
            if (term.forms().contains(FigureQuery.bare(part))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(CountedReport.Place a, CountedReport.Place b) {
        Entity.Place here = a.where();
        Entity.Place there = b.where();
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
