package org.musnad.bench.names;

import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.DefaultNameContextGenerator;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.AggregatedFeatureGenerator;
import opennlp.tools.util.featuregen.OutcomePriorFeatureGenerator;
import opennlp.tools.util.featuregen.PreviousMapFeatureGenerator;
import org.musnad.reader.name.model.Lexicon;
import org.musnad.reader.name.model.ModelFiles;

/** Gives OpenNLP's NameFinder the reader's features beside what it keeps of its own outcomes. Public for OpenNLP. */
public final class OpenNlpFeatures extends TokenNameFinderFactory {
    /** With the committed lexicon. */
    public OpenNlpFeatures() {
        super(null, Map.of(), new BioCodec());
    }

    @Override
    public NameContextGenerator createContextGenerator() {
        return new DefaultNameContextGenerator(new AggregatedFeatureGenerator(
                new OutcomePriorFeatureGenerator(), new PreviousMapFeatureGenerator(), new Same()));
    }

    /** The reader's features of a token. */
    private static final class Same implements AdaptiveFeatureGenerator {
        private final Lexicon lexicon = ModelFiles.lexicon();
        private String[] last = {};
        private List<List<String>> known = List.of();

        @Override
        public void createFeatures(List<String> features, String[] tokens, int index, String[] before) {
            if (tokens != last) {
                last = tokens;
                known = Corpus.features(tokens, lexicon);
            }
            features.addAll(known.get(index));
            features.add("before=" + (index == 0 ? "" : before[index - 1]));
        }
    }
}
