package org.musnad.bench.names;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.name.model.Lexicon;
import org.tribuo.Example;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.crf.CRFTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.sequence.MutableSequenceDataset;
import org.tribuo.sequence.SequenceExample;
import org.tribuo.sequence.SequenceModel;

/** Tribuo's conditional random field over the reader's features. */
final class Tribuo implements Tagger {
    private static final int EPOCHS = 6;

    private final Lexicon lexicon;
    private @Nullable SequenceModel<Label> model;

    Tribuo(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void train(List<Corpus.Row> rows) {
        Logger.getLogger("org.tribuo").setLevel(Level.WARNING);
        LabelFactory labels = new LabelFactory();
        MutableSequenceDataset<Label> data =
                new MutableSequenceDataset<>(new SimpleDataSourceProvenance("rows", labels), labels);
        for (Corpus.Row row : rows) {
            data.add(sequence(row.tokens(), row.tags()));
        }
        model = new CRFTrainer(new AdaGrad(0.1, 0.1), EPOCHS, 1000, 1, 1L).train(data);
    }

    @Override
    public String[] tag(String[] tokens) {
        String[] tags = new String[tokens.length];
        if (model != null) {
            List<Prediction<Label>> given = model.predict(sequence(tokens, null));
            for (int k = 0; k < tags.length; k++) {
                tags[k] = given.get(k).getOutput().getLabel();
            }
        }
        return tags;
    }

    private SequenceExample<Label> sequence(String[] tokens, String @Nullable [] tags) {
        List<Example<Label>> examples = new ArrayList<>();
        List<List<String>> features = Corpus.features(tokens, lexicon);
        for (int k = 0; k < tokens.length; k++) {
            Label label = tags == null ? LabelFactory.UNKNOWN_LABEL : new Label(tags[k]);
            String[] names = features.get(k).stream().distinct().toArray(String[]::new);
            double[] ones = new double[names.length];
            java.util.Arrays.fill(ones, 1);
            examples.add(new ArrayExample<>(label, names, ones));
        }
        return new SequenceExample<>(examples);
    }
}
