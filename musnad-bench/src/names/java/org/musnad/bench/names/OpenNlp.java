package org.musnad.bench.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/** OpenNLP's NameFinder, with its own features or the reader's. */
final class OpenNlp implements Tagger {
    private final String algorithm;
    private final boolean shared;
    private @Nullable NameFinderME finder;

    /**
     * A tagger.
     *
     * @param algorithm {@code PERCEPTRON} or {@code MAXENT}
     * @param shared with the reader's features instead of OpenNLP's own
     */
    OpenNlp(String algorithm, boolean shared) {
        this.algorithm = algorithm;
        this.shared = shared;
    }

    @Override
    public void train(List<Corpus.Row> rows) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (Corpus.Row row : rows) {
            samples.add(new NameSample(row.tokens(), spans(row.tags()), true));
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put(TrainingParameters.CUTOFF_PARAM, algorithm.equals("PERCEPTRON") ? 0 : 2);
        parameters.put("Threads", 2);
        TokenNameFinderFactory factory = !shared
                ? new TokenNameFinderFactory(null, Map.of(), new BioCodec())
                : new OpenNlpFeatures();
        ObjectStream<NameSample> stream = opennlp.tools.util.ObjectStreamUtils.createObjectStream(samples);
        finder = new NameFinderME(NameFinderME.train("ar", null, stream, parameters, factory));
    }

    @Override
    public String[] tag(String[] tokens) {
        String[] tags = new String[tokens.length];
        Arrays.fill(tags, "O");
        if (finder != null) {
            for (Span span : finder.find(tokens)) {
                for (int k = span.getStart(); k < span.getEnd(); k++) {
                    tags[k] = (k == span.getStart() ? "B-" : "I-") + span.getType();
                }
            }
        }
        return tags;
    }

    private static Span[] spans(String[] tags) {
        List<Span> spans = new ArrayList<>();
        for (int k = 0; k < tags.length; k++) {
            if (tags[k].startsWith("B-")) {
                int end = k + 1;
                while (end < tags.length && tags[end].startsWith("I-")) {
                    end++;
                }
                spans.add(new Span(k, end, tags[k].substring(2)));
            }
        }
        return spans.toArray(new Span[0]);
    }
}
