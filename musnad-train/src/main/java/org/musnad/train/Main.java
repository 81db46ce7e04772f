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
                WeightTable weights = reader ? ModelFiles.weights() : CorporaModel.weights();
                System.out.println(
                        reader
                                ? "The reader's model, by the annotation guide"
                                : "The model of the corpora's own conventions (-Dmodel=reader: the one that the reader ships)");
                for (int k = 1; k < args.length; k++) {
                    System.out.println(args[k]);
                    System.out.print(
                            evaluate(Path.of(args[k]), weights, lexicon).report(ERRORS));
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
        WeightTable weights = learn(lexicon, sentences(data, lexicon), CrfTrainer.Manner.GUIDE);
        try (DataOutputStream stream = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(out.resolve(ModelFiles.WEIGHTS))))) {
            weights.write(stream);
        }
        List<Sentence> corpora = Corpus.anercorp(data.resolve("names"));
        corpora.addAll(Corpus.aqmar(data.resolve("names/aqmar/train.txt"), new Peoples(lexicon)));
        WeightTable own = learn(lexicon, corpora, CrfTrainer.Manner.CORPORA);
        try (DataOutputStream stream =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(CorporaModel.placeBeside(out))))) {
            own.write(stream);
        }
        Path dev = data.resolve("names/aqmar/dev.txt");
        System.out.print("reader's: " + evaluate(dev, weights, lexicon).report(0));
        System.out.print("corpora's: " + evaluate(dev, own, lexicon).report(ERRORS));
    }

    private static WeightTable learn(Lexicon lexicon, List<Sentence> sentences, CrfTrainer.Manner manner) {
        return Boolean.getBoolean("perceptron")
                ? new PerceptronTrainer(lexicon, EPOCHS, SEED).train(sentences)
                : new CrfTrainer(lexicon, EPOCHS, SEED, manner).train(sentences);
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
        List<Conll.Row> rows = Conll.read(data.resolve("names/anercorp_train.txt"));
        NewsFane fane = NewsFane.read(data.resolve("names/newsfane.tsv"));
        boolean merged = Boolean.getBoolean("merged");
        List<Sentence> aqmar = Corpus.aqmar(data.resolve("names/aqmar/train.txt"), new Peoples(lexicon));
        Scores scores = new Scores();
        for (int fold = 0; fold < FOLDS; fold++) {
            int from = rows.size() * fold / 10;
            int to = rows.size() * (fold + 1) / 10;
            List<Sentence> training = new ArrayList<>(aqmar);
            if (merged) {
                training.addAll(Invented.sentences(data, INVENTED, SEED));
            }
            for (int k = 0; k < rows.size(); k++) {
                if (k < from || k >= to) {
                    Conll.Row row = rows.get(k);
                    training.addAll(Sentence.of(row.tokens(), merged ? fane.overlay(row) : row.coded()));
                }
            }
            WeightTable weights =
                    learn(lexicon, training, merged ? CrfTrainer.Manner.GUIDE : CrfTrainer.Manner.CORPORA);
            score(rows.subList(from, to), new NameModel(weights, lexicon, RULED), scores);
            System.err.printf(
                    Locale.ROOT,
                    "fold %d: %.4f so far%n",
                    fold + 1,
                    scores.f1(Entity.Type.PER, Entity.Type.LOC, Entity.Type.ORG));
        }
        System.out.print(scores.report(ERRORS));
    }
}
