package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.StoredAnalysis;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.text.Text;

/** Makes the documents of a report: one a statement, one for the rest of each paragraph. For one thread. */
final class ReportDocuments {
    private static final int KEPT = 50_000;
    private static final int LONGEST_FACET = 120;
    private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);
    private static final FieldType HELD = type(IndexOptions.DOCS, true);

    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, List<String>> stems = new HashMap<>();

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    /** The documents of one report; at least one. */
    List<Document> of(StoredAnalysis stored) {
        return new One(stored).documents();
    }

    private final class One {
        private final StoredAnalysis stored;
        private final Analysis analysis;
        private final String text;
        private final ReportTerms terms;
        private final Map<String, Entity> entities = new HashMap<>();
        private final List<Span> paragraphs;
        private final int titleEnd;
        private final List<Document> documents = new ArrayList<>();

        One(StoredAnalysis stored) {
            this.stored = stored;
            this.analysis = stored.analysis();
            this.text = analysis.report().text();
            Text read = Text.of(text);
            this.terms = new ReportTerms(read);
            this.paragraphs = read.paragraphs();
            String title = analysis.report().title();
            this.titleEnd = title == null ? 0 : terms.at(title.length());
            for (Entity entity : analysis.entities()) {
                entities.put(entity.id(), entity);
            }
        }

        List<Document> documents() {
            BitSet said = new BitSet(terms.size());
            for (int n = 0; n < analysis.statements().size(); n++) {
                statement(analysis.statements().get(n), n, said);
            }
            for (int n = 0; n < paragraphs.size(); n++) {
                passage(paragraphs.get(n), n, said);
            }
            if (documents.isEmpty()) {
                documents.add(document(Fields.EMPTY, new Fields.Key(stored.id(), true, 0)));
            }
            return documents;
        }

        private void statement(Statement statement, int n, BitSet said) {
            int first = terms.at(statement.content().start());
            int end = terms.at(statement.content().end());
            said.set(first, end);
            Document document = document(Fields.STATEMENT, new Fields.Key(stored.id(), false, n));
            words(document, terms.terms(first, end));
            Span around = around(statement.content());
            near(document, around, first, end);
            Set<String> latin = new LinkedHashSet<>();
            speaker(document, statement, latin);
            String act = statement.act().name().toLowerCase(Locale.ROOT);
            document.add(new StringField(Fields.ACT, act, Field.Store.NO));
            facet(document, Fields.FACET_ACT, act);
            for (String id : statement.entities()) {
                latin(entities.get(id), latin);
            }
            places(document, around);
            figures(document, f -> statement.content().contains(f.span()));
            add(document, Fields.LATIN, List.copyOf(latin), HELD);
            documents.add(document);
        }

        private void speaker(Document document, Statement statement, Set<String> latin) {
            List<String> speaker = new ArrayList<>();
            Entity entity = statement.speaker() == null ? null : entities.get(statement.speaker());
            if (entity != null) {
                names(speaker, entity);
                latin(entity, latin);
                facet(document, Fields.FACET_SPEAKER, entity.name());
            }
            String phrase = statement.speakerText();
            if (phrase != null) {
                name(speaker, phrase);
                if (entity == null) {
                    facet(document, Fields.FACET_SPEAKER, phrase);
                }
            }
            Span source = statement.source();
            if (source != null) {
                name(speaker, source.of(text));
            }
            add(document, Fields.SPEAKER, speaker, PLACED);
        }

        private void passage(Span paragraph, int n, BitSet said) {
            int first = terms.at(paragraph.start());
            int end = terms.at(paragraph.end());
            List<String> left = new ArrayList<>(end - first);
            for (int k = first; k < end; k++) {
                if (!said.get(k)) {
                    left.add(terms.term(k));
                } else if (!left.isEmpty() && !left.get(left.size() - 1).isEmpty()) {
                    left.add("");
                }
            }
            if (left.isEmpty()) {
                return;
            }
            Document document = document(Fields.PASSAGE, new Fields.Key(stored.id(), true, n));
            words(document, left);
            near(document, paragraph, first, end);
            Set<String> latin = new LinkedHashSet<>();
            for (Entity entity : analysis.entities()) {
                if (isNamedIn(entity, paragraph)) {
                    latin(entity, latin);
                }
            }
            places(document, paragraph);
            figures(document, f -> f.statement() == null && paragraph.contains(f.span()));
            add(document, Fields.LATIN, List.copyOf(latin), HELD);
            documents.add(document);
        }

        private Document document(String kind, Fields.Key key) {
            Document document = new Document();
            document.add(new StringField(Fields.REPORT, Long.toString(stored.report()), Field.Store.NO));
            document.add(new StringField(Fields.KIND, kind, Field.Store.NO));
            document.add(new NumericDocValuesField(Fields.KEY, key.packed()));
            String published = analysis.report().published();
            if (published != null) {
                Days.of(published).ifPresent(day -> {
                    document.add(new LongPoint(Fields.DAY, day.first()));
                    document.add(new NumericDocValuesField(Fields.DAY, day.first()));
                });
            }
            String outlet = analysis.report().outlet();
            if (outlet != null && !outlet.isBlank()) {
                List<String> words = new ArrayList<>();
                name(words, outlet);
                add(document, Fields.OUTLET, words, PLACED);
                facet(document, Fields.FACET_OUTLET, outlet);
            }
            List<String> via = new ArrayList<>();
            for (Link link : analysis.chain()) {
                name(via, link.outlet().of(text));
            }
            add(document, Fields.VIA, via, PLACED);
            return document;
        }

        private void words(Document document, List<String> words) {
            add(document, Fields.SAID, words, SCORED);
            List<String> ends = new ArrayList<>();
            for (String word : words) {
                ends.addAll(stems(word));
            }
            add(document, Fields.STEM, ends, COUNTED);
        }

        /** The words of the paragraph and the title, and the places of the report, that the document itself has not. */
        private void near(Document document, Span paragraph, int first, int end) {
            Set<String> words = new LinkedHashSet<>();
            near(words, 0, titleEnd, first, end);
            near(words, terms.at(paragraph.start()), terms.at(paragraph.end()), first, end);
            for (Entity entity : analysis.entities()) {
                if (entity.type() == Entity.Type.LOC) {
                    words.addAll(namesOf(entity.name()));
                }
            }
            add(document, Fields.NEAR, List.copyOf(words), HELD);
        }

        private void near(Set<String> words, int from, int to, int first, int end) {
            for (int k = from; k < to; k++) {
                if (k < first || k >= end) {
                    words.add(terms.term(k));
                    words.addAll(stems(terms.term(k)));
                }
            }
        }

        /** From the begin of the paragraph in which the content begins to the end of that in which it ends. */
        private Span around(Span content) {
            int start = content.start();
            int end = content.end();
            for (Span paragraph : paragraphs) {
                if (paragraph.overlaps(content)) {
                    start = Math.min(start, paragraph.start());
                    end = Math.max(end, paragraph.end());
                }
            }
            return new Span(start, end);
        }

        private void places(Document document, Span around) {
            List<String> words = new ArrayList<>();
            for (Entity entity : analysis.entities()) {
                if (entity.type() == Entity.Type.LOC && isNamedIn(entity, around)) {
                    names(words, entity);
                    facet(document, Fields.FACET_PLACE, entity.name());
                    Entity.Place place = entity.place();
                    String country = place == null ? null : place.country();
                    if (country != null) {
                        words.add("");
                        words.add(country.toLowerCase(Locale.ROOT));
                    }
                }
            }
            add(document, Fields.PLACE, words, PLACED);
        }

        private void figures(Document document, java.util.function.Predicate<Figure> held) {
            List<String> counted = new ArrayList<>();
            for (Figure figure : analysis.figures()) {
                if (held.test(figure)) {
                    Span span = figure.counted();
                    if (span != null) {
                        name(counted, span.of(text));
                        for (String term : namesOf(span.of(text))) {
                            counted.addAll(stems(term));
                        }
                    }
                    value(document, figure);
                }
            }
            add(document, Fields.COUNTED, counted, PLACED);
        }

        private void names(List<String> words, Entity entity) {
            name(words, entity.name());
            entity.aliases().forEach(alias -> name(words, alias));
            entity.roles().forEach(role -> name(words, role));
            if (entity.latin() != null) {
                Set<String> latin = new LinkedHashSet<>();
                latin(entity, latin);
                words.add("");
                words.addAll(latin);
            }
        }
    }

    private static boolean isNamedIn(Entity entity, Span span) {
        for (Entity.Mention mention : entity.mentions()) {
            if (mention.kind() == Entity.Mention.Kind.NAME && span.contains(mention.span())) {
                return true;
            }
        }
        return false;
    }

    private static void value(Document document, Figure figure) {
        Set<Double> values = new LinkedHashSet<>();
        if (figure.best() != null) {
            values.add(figure.best());
        } else {
            addNumber(values, figure.low());
            addNumber(values, figure.high());
            if (values.isEmpty() && figure.vague() != null) {
                values.add(figure.vague().doubleValue());
            }
        }
        for (double value : values) {
            document.add(new DoublePoint(Fields.VALUE, value));
        }
    }

    private static void addNumber(Set<Double> values, @Nullable Double value) {
        if (value != null) {
            values.add(value);
        }
    }

    private static void latin(@Nullable Entity entity, Set<String> terms) {
        if (entity == null || entity.latin() == null) {
            return;
        }
        for (String term : LatinNames.terms(entity.latin())) {
            terms.add(term);
            String skeleton = LatinNames.skeleton(term);
            if (!skeleton.isEmpty()) {
                terms.add(skeleton);
            }
        }
    }

    /** Adds the terms of a name, after a gap where another stands before it. */
    private void name(List<String> words, String name) {
        if (!words.isEmpty()) {
            words.add("");
        }
        words.addAll(namesOf(name));
    }

    private List<String> namesOf(String name) {
        return kept(names, name, Forms::terms);
    }

    private List<String> stems(String term) {
        return term.isEmpty() ? List.of() : kept(stems, term, LightStem::of);
    }

    private static List<String> kept(Map<String, List<String>> kept, String key, Function<String, List<String>> maker) {
        List<String> known = kept.get(key);
        if (known == null) {
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            known = maker.apply(key);
            kept.put(key, known);
        }
        return known;
    }

    private static void add(Document document, String field, List<String> words, FieldType type) {
        if (!words.isEmpty()) {
            document.add(new Field(field, new TermStream().of(words), type));
        }
    }

    private static void facet(Document document, String field, String value) {
        String cut = value.length() <= LONGEST_FACET ? value : value.substring(0, LONGEST_FACET);
        document.add(new SortedSetDocValuesField(field, new BytesRef(cut.strip())));
    }
}
