package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;
import org.musnad.reader.word.Words;

/** Finds who said what, and through which outlets it came. */
public final class StatementStage {
    private static final int LONGEST_SENTENCE = 400;

    private final Lexicon lexicon = Lexicon.load();
    private final ChainFinder chain = new ChainFinder();
    private final Confidence.Weights weights = Confidence.Weights.load();

    /**
     * What the stage finds.
     *
     * @param statements in the order of the text, the outer before the inner
     * @param chain in the order of the text
     */
    public record Found(List<Statement> statements, List<Link> chain) {
        public Found {
            statements = List.copyOf(statements);
            chain = List.copyOf(chain);
        }
    }

    /** The statements and the chain of a report. */
    public Found find(Words words, List<Entity> entities, List<Figure> figures, List<Time> times) {
        if (words.size() == 0) {
            return new Found(List.of(), List.of());
        }
        Page page = new Page(words, lexicon, entities, times);
        SentenceReader reader = new SentenceReader(page);
        List<Cue> cues = new ArrayList<>();
        boolean titled = words.text().titled();
        Headlines headlines = new Headlines(page, reader.sources());
        List<List<Cue>> bySentence = new ArrayList<>(words.sentences());
        int body = 0;
        for (int s = 0; s < words.sentences(); s++) {
            int first = words.firstOf(s);
            int end = words.endOf(s);
            if (first >= end) {
                bySentence.add(List.of());
                continue;
            }
            boolean title = titled && words.get(first).paragraph() == 0;
            Cue headline = title ? headlines.find(first, end) : null;
            List<Cue> found = headline != null ? List.of(headline) : readAll(reader, first, end, title);
            cues.addAll(found);
            bySentence.add(found);
            body = title ? s + 1 : body;
        }
        cues.addAll(new Continuation(page).find(bySentence, body));
        new Paragraphs(page).split(cues);
        cues.sort(StatementStage::byContent);
        List<Statement> statements = statements(page, reader, cues, figures, times);
        return new Found(statements, chain.find(page, cues, reader.asides()));
    }

    /** Reads a sentence; one that never seems to end, in pieces, so that the time stays linear. */
    private static List<Cue> readAll(SentenceReader reader, int first, int end, boolean title) {
        if (end - first <= LONGEST_SENTENCE) {
            return reader.read(first, end, title);
        }
        List<Cue> cues = new ArrayList<>();
        for (int from = first; from < end; from += LONGEST_SENTENCE) {
            cues.addAll(reader.read(from, Math.min(end, from + LONGEST_SENTENCE), title));
        }
        return cues;
    }

    private static int byContent(Cue a, Cue b) {
        Span first = a.content;
        Span second = b.content;
        return first == null || second == null ? 0 : first.compareTo(second);
    }

    private List<Statement> statements(
            Page page, SentenceReader reader, List<Cue> cues, List<Figure> figures, List<Time> times) {
        SpeakerResolver resolver = new SpeakerResolver(page, reader.sources());
        Confidence confidence = new Confidence(weights);
        Nesting.nest(cues);
        List<Statement> statements = new ArrayList<>(cues.size());
        Map<Cue, String> ids = new IdentityHashMap<>();
        Inside<Figure> insideFigures = new Inside<>(figures, Figure::span);
        Inside<Time> insideTimes = new Inside<>(times, Time::span);
        Inside<Page.Name> insideNames = new Inside<>(sorted(page.names()), Page.Name::span);
        int number = 0;
        for (Cue cue : cues) {
            Span content = cue.content;
            if (content == null) {
                continue;
            }
            Speaker speaker = resolver.resolve(cue);
            String id = "s" + ++number;
            ids.put(cue, id);
            Map<String, Boolean> named = new HashMap<>();
            List<String> entityIds = new ArrayList<>();
            for (Page.Name name : insideNames.of(content)) {
                if (named.put(name.entity().id(), true) == null) {
                    entityIds.add(name.entity().id());
                }
            }
            Entity entity = speaker.entity();
            statements.add(new Statement(
                    id,
                    entity == null ? null : entity.id(),
                    entity == null ? speaker.text() : null,
                    speaker.by(),
                    span(page, cue.source),
                    cue.span,
                    content,
                    cue.mode,
                    cue.act,
                    cue.outer == null ? null : ids.get(cue.outer),
                    addressee(page, cue),
                    insideFigures.of(content).stream().map(Figure::id).toList(),
                    insideTimes.of(content).stream().map(Time::id).toList(),
                    entityIds,
                    confidence.of(cue, speaker),
                    cue.rule));
        }
        return statements;
    }

    private static List<Page.Name> sorted(List<Page.Name> names) {
        List<Page.Name> sorted = new ArrayList<>(names);
        sorted.sort((a, b) -> a.span().compareTo(b.span()));
        return sorted;
    }

    private static @Nullable Span span(Page page, @Nullable Stretch stretch) {
        if (stretch == null) {
            return null;
        }
        int letters = page.lettersBeforeSource(stretch.first());
        return new Span(
                page.word(stretch.first()).startOf(letters),
                page.word(stretch.end() - 1).end());
    }

    private static @Nullable String addressee(Page page, Cue cue) {
        Stretch addressee = cue.addressee;
        if (addressee == null) {
            return null;
        }
        Page.Name name = page.name(addressee.first());
        return name == null ? null : name.entity().id();
    }

    /** Items in the order of their spans, asked for those inside a span. */
    private record Inside<T>(List<T> items, Function<T, Span> span) {
        List<T> of(Span outer) {
            int low = 0;
            int high = items.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (span.apply(items.get(middle)).start() < outer.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            List<T> inside = new ArrayList<>();
            for (int k = low; k < items.size() && span.apply(items.get(k)).start() < outer.end(); k++) {
                if (outer.contains(span.apply(items.get(k)))) {
                    inside.add(items.get(k));
                }
            }
            return inside;
        }
    }
}
