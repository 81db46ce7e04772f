package org.musnad.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.name.model.Lexicon;

/**
 * The weights learnt from ANERcorp and AQMAR by their own conventions: to compare with what others publish on these
 * corpora. The reader ships other weights, learnt by the annotation guide, and a much faster model.
 */
final class CorporaModel {
    private static final String FILE = "corpora.model";

    private CorporaModel() {}

    /** The committed model. */
    static CorporaTagger tagger(Lexicon lexicon) throws IOException {
        InputStream in = CorporaModel.class.getResourceAsStream(FILE);
        if (in == null) {
            throw new IllegalStateException("no resource " + FILE + "; run dev/train train");
        }
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
            List<LabelWeights> weights = new ArrayList<>();
            for (int k = 0; k < NameClasses.Grain.values().length; k++) {
                weights.add(LabelWeights.read(data));
            }
            return new CorporaTagger(weights, lexicon, WordTraits.committed());
        }
    }

    /** Writes the weights and the names that they go with. */
    static void write(List<LabelWeights> weights, Path data, Path out) throws IOException {
        try (DataOutputStream stream = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(placeBeside(out, FILE)), 1 << 16))) {
            for (LabelWeights of : weights) {
                of.write(stream);
            }
        }
        Files.write(placeBeside(out, WordTraits.NAMES), WordTraits.names(data));
    }

    /**
     * The weights learnt from texts: each text's rows, with NewsFANE's types where it has them; then those of one class a type.
     * The first know more of texts unlike the news, the second of the news: the shares that they give are taken together.
     */
    static List<LabelWeights> learn(Lexicon lexicon, WordTraits traits, List<Chapter> texts, int epochs, long seed) {
        CorpusFeatures features = new CorpusFeatures(lexicon, traits);
        ClassTrainer trainer = new ClassTrainer(epochs, seed);
        for (Chapter text : texts) {
            CorpusFeatures.Found[][] found = features.of(text.passages());
            for (int k = 0; k < found.length; k++) {
                trainer.add(text.passages().get(k), found[k], text.allowed().get(k));
            }
        }
        return trainer.train(NameClasses.Grain.values());
    }

    /**
     * Rows that stand together, with the labels that they allow.
     *
     * @param passages the rows
     * @param allowed for each passage and word; see {@link Passage#allowed}
     */
    record Chapter(List<Passage> passages, List<long[]> allowed) {
        /** The rows of ANERcorp with NewsFANE's types, those of another corpus without. */
        static Chapter of(List<Conll.Row> rows, @Nullable NewsFane fane) {
            List<Passage> passages = Passage.of(rows);
            return new Chapter(
                    passages,
                    passages.stream()
                            .map(p -> p.allowed(
                                    fane == null
                                            ? new String[p.row().tokens().size()]
                                            : fane.seen(p.row().tokens())))
                            .toList());
        }

        /** The chapters of about equal length that a file's rows are parted into. */
        static List<Chapter> of(List<Conll.Row> rows, int parts, @Nullable NewsFane fane) {
            List<Chapter> chapters = new ArrayList<>();
            for (int k = 0; k < parts; k++) {
                chapters.add(of(rows.subList(rows.size() * k / parts, rows.size() * (k + 1) / parts), fane));
            }
            return chapters;
        }
    }

    /** Where the trainer writes a file: among this module's resources, or beside the other files where there are none. */
    private static Path placeBeside(Path out, String file) {
        Path resources = Path.of("musnad-train/src/main/resources/org/musnad/train");
        return out.startsWith("musnad-reader") && Files.isDirectory(resources)
                ? resources.resolve(file)
                : out.resolve(file);
    }
}
