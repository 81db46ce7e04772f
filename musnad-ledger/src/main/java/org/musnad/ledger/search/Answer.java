package org.musnad.ledger.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.StoredReport;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;

/**
 * What a ledger answers.
 *
 * @param hits in the order asked for
 * @param total how many there are in all
 * @param relaxed whether nothing holds all the words, so that these hold most of them
 * @param next the cursor of the hits after these; null where there are none
 * @param outlets how many hits each outlet has, the most first; so with the others
 * @param days hits by time of publication, in its order: by day, by month or by year, as the whole stretch is long
 */
public record Answer(
        List<Hit> hits,
        long total,
        boolean relaxed,
        @Nullable String next,
        List<Count> outlets,
        List<Count> speakers,
        List<Count> places,
        List<Count> acts,
        List<Count> days) {

    public Answer {
        hits = List.copyOf(hits);
        outlets = List.copyOf(outlets);
        speakers = List.copyOf(speakers);
        places = List.copyOf(places);
        acts = List.copyOf(acts);
        days = List.copyOf(days);
    }

    /** A value and how many hits have it. */
    public record Count(String value, long count) {}

    /**
     * One answer: a statement, or what a report says in its own voice.
     *
     * @param stored the report; the spans are of its text
     * @param analysis the number of the analysis that found it
     * @param said the statement; null where it is the report's own voice
     * @param region the statement's content, or the paragraph
     * @param snippet a piece of the region
     * @param marked the words of the question in the snippet, ascending
     * @param score by which relevance is ordered; higher is better
     */
    public record Hit(
            StoredReport stored,
            long analysis,
            @Nullable Said said,
            Span region,
            Span snippet,
            List<Span> marked,
            double score) {
        public Hit {
            marked = List.copyOf(marked);
        }

        /** The report. */
        public Report report() {
            return stored.report();
        }
    }

    /**
     * A statement that answers.
     *
     * @param id its id in the analysis
     * @param speaker who speaks, by name or by noun phrase; null where nobody was found
     * @param latin the speaker's name in Latin letters; null where it is not known
     * @param cue the reporting word; null in continued speech
     */
    public record Said(
            String id,
            @Nullable String speaker,
            @Nullable String latin,
            Statement.ResolvedBy resolvedBy,
            Statement.Mode mode,
            Statement.Act act,
            @Nullable Span cue) {}
}
