package org.musnad.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.musnad.reader.Entity;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.name.model.ModelFiles;
import org.musnad.reader.name.model.NameModel;
import org.musnad.reader.name.model.WeightTable;

/**
 * {@code train [DATA_DIR [OUT_DIR]]} writes the model, {@code evaluate FILE…} scores the committed one on CoNLL files,
 * {@code cross-validate [DATA_DIR]} trains and scores ten times on ANERcorp.
 */
public final class Main {
    private static final long SEED = 20241226;
    private static final int EPOCHS = Integer.getInteger("epochs", 12);
    private static final int FOLDS = Integer.getInteger("folds", 10);
    private static final int REPORT = Integer.getInteger("report", 20);
    private static final int INVENTED = Integer.getInteger("invented", 4000);
    /** Corpora have other conventions than our annotation guide, so its rules are applied only where asked for. */
    private static final boolean RULED = Boolean.getBoolean("ruled");

    private static final int ERRORS = Integer.getInteger("errors", 20);

    private Main() {}

    public static void main(String[] args) throws IOException {
        String command = args.length == 0 ? "" : args[0];
        Path data = Path.of(args.length > 1 ? args[1] : "../shared/data");
        switch (command) {
            case "train" ->
                train(
                        data,
                        Path.of(
                                args.length > 2
                                        ? args[2]
                                        : "musnad-reader/src/main/resources/org/musnad/reader/name/model"));
            case "evaluate" -> {
                Lexicon lexicon = ModelFiles.lexicon();
                boolean reader = RULED || System.getProperty("model", "corpora").equals("reader");
                CorporaTagger corpora = CorporaModel.tagger(lexicon);
                System.out.println(
                        reader
                                ? "The reader's model, by the annotation guide"
                                : "The model of the corpora's own conventions (-Dmodel=reader: the one that the reader ships)");
                for (int k = 1; k < args.length; k++) {
                    System.out.println(args[k]);
                    Path file = Path.of(args[k]);
                    Scores scores = reader
                            ? evaluate(file, ModelFiles.weights(), lexicon)
                            : evaluate(Conll.read(file), corpora);
                    System.out.print(scores.report(ERRORS));
                }
            }
            case "cross-validate" -> crossValidate(data);
            default -> {
                System.err.println("usage: musnad-train train|evaluate|cross-validate …");
                System.exit(2);
            }
        }
    }

    private static void train(Path data, Path out) throws IOException {
        Files.createDirectories(out);
        Lexicon lexicon = LexiconBuilder.build(data);
        try (DataOutputStream stream = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(out.resolve(ModelFiles.COMPILED_LEXICON))))) {
            lexicon.write(stream);
        }
        ModelFiles.addWritten(lexicon);
        WeightTable weights = learn(lexicon, sentences(data, lexicon));
        try (DataOutputStream stream = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(out.resolve(ModelFiles.WEIGHTS))))) {
            weights.write(stream);
        }
        WordTraits traits = WordTraits.of(data);
        List<CorporaModel.Chapter> chapters = chapters(data);
        List<LabelWeights> own = CorporaModel.learn(lexicon, traits, chapters, EPOCHS, SEED);
        CorporaModel.write(own, data, out);
        Path dev = data.resolve("names/aqmar/dev.txt");
        System.out.print("reader's: " + evaluate(dev, weights, lexicon).report(0));
        CorporaTagger corpora = new CorporaTagger(own, lexicon, traits);
        System.out.print("corpora's: " + evaluate(Conll.read(dev), corpora).report(ERRORS));
    }

    /** ANERcorp in tenths, AQMAR's training articles in halves: each a text of the length of a test file. */
    private static List<CorporaModel.Chapter> chapters(Path data) throws IOException {
        NewsFane fane = NewsFane.read(data.resolve("names/newsfane.tsv"));
        List<CorporaModel.Chapter> chapters = new ArrayList<>(
                CorporaModel.Chapter.of(Conll.read(data.resolve("names/anercorp_train.txt")), 10, fane));
        chapters.addAll(CorporaModel.Chapter.of(Conll.read(data.resolve("names/aqmar/train.txt")), 2, null));
        return chapters;
    }

    private static Scores evaluate(List<Conll.Row> rows, CorporaTagger tagger) {
        Scores scores = new Scores();
        List<byte[]> given = tagger.tags(rows);
        for (int k = 0; k < given.size(); k++) {
            scores.add(rows.get(k).tokens(), rows.get(k).coded(), given.get(k));
        }
        return scores;
    }

    private static WeightTable learn(Lexicon lexicon, List<Sentence> sentences) {
        return Boolean.getBoolean("perceptron")
                ? new PerceptronTrainer(lexicon, EPOCHS, SEED).train(sentences)
                : new CrfTrainer(lexicon, EPOCHS, SEED, CrfTrainer.Manner.GUIDE).train(sentences);
    }

    private static List<Sentence> sentences(Path data, Lexicon lexicon) throws IOException {
        List<Sentence> sentences = new ArrayList<>(
                Boolean.getBoolean("pure")
                        ? Corpus.anercorp(data.resolve("names"))
                        : Corpus.merged(data.resolve("names")));
        sentences.addAll(Corpus.aqmar(data.resolve("names/aqmar/train.txt"), new Peoples(lexicon)));
        for (int k = 1; k < Integer.getInteger("aqmar", 1); k++) {
            sentences.addAll(Corpus.aqmar(data.resolve("names/aqmar/train.txt"), new Peoples(lexicon)));
        }
        sentences.addAll(Invented.sentences(data, INVENTED, SEED));
        return sentences;
    }

    static Scores evaluate(Path file, WeightTable weights, Lexicon lexicon) throws IOException {
        return evaluate(file, new NameModel(weights, lexicon, RULED));
    }

    static Scores evaluate(Path file, NameModel model) throws IOException {
        Scores scores = new Scores();
        score(Conll.read(file), model, scores);
        return scores;
    }

    /** Scores rows, some at a time as if they were one report, since the tagger learns from the rest of a report. */
    private static void score(List<Conll.Row> rows, NameModel model, Scores scores) {
        for (int from = 0; from < rows.size(); from += REPORT) {
            List<Conll.Row> report = rows.subList(from, Math.min(rows.size(), from + REPORT));
            List<byte[]> given = Sentence.tagged(report, model);
            for (int k = 0; k < report.size(); k++) {
                scores.add(report.get(k).tokens(), report.get(k).coded(), given.get(k));
            }
        }
    }

    private static void crossValidate(Path data) throws IOException {
        Lexicon lexicon = LexiconBuilder.build(data);
        ModelFiles.addWritten(lexicon);
        boolean merged = Boolean.getBoolean("merged");
        List<Conll.Row> rows = Conll.read(data.resolve("names/anercorp_train.txt"));
        WordTraits traits = WordTraits.of(data);
        List<CorporaModel.Chapter> chapters = merged ? List.of() : chapters(data);
        Scores scores = new Scores();
        for (int fold = 0; fold < FOLDS; fold++) {
            int from = rows.size() * fold / 10;
            int to = rows.size() * (fold + 1) / 10;
            if (merged) {
                WeightTable weights = mergedWithout(from, to, rows, data, lexicon);
                score(rows.subList(from, to), new NameModel(weights, lexicon, RULED), scores);
            } else {
                List<CorporaModel.Chapter> others = new ArrayList<>(chapters);
                others.remove(fold);
                List<LabelWeights> weights = CorporaModel.learn(lexicon, traits, others, EPOCHS, SEED);
                scores.addAll(evaluate(rows.subList(from, to), new CorporaTagger(weights, lexicon, traits)));
            }
            System.err.printf(
                    Locale.ROOT,
                    "fold %d: %.4f so far%n",
                    fold + 1,
                    scores.f1(Entity.Type.PER, Entity.Type.LOC, Entity.Type.ORG));
        }
        System.out.print(scores.report(ERRORS));
    }

    /** The reader's weights, learnt without some rows of ANERcorp. */
    private static WeightTable mergedWithout(int from, int to, List<Conll.Row> rows, Path data, Lexicon lexicon)
            throws IOException {
        NewsFane fane = NewsFane.read(data.resolve("names/newsfane.tsv"));
        List<Sentence> training = Corpus.aqmar(data.resolve("names/aqmar/train.txt"), new Peoples(lexicon));
        training.addAll(Invented.sentences(data, INVENTED, SEED));
        for (int k = 0; k < rows.size(); k++) {
            if (k < from || k >= to) {
                training.addAll(Sentence.of(rows.get(k).tokens(), fane.overlay(rows.get(k))));
            }
        }
        return learn(lexicon, training);
    }
}
