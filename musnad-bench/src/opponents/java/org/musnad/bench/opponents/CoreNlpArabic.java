package org.musnad.bench.opponents;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.musnad.bench.Opponent;

/** Stanford CoreNLP: segmenter and tagger for Arabic. It has no names, figures or quotations for Arabic. */
public final class CoreNlpArabic implements Opponent {
    private final StanfordCoreNLP pipeline;

    public CoreNlpArabic() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/StanfordCoreNLP-arabic.properties")) {
            if (in == null) {
                throw new IOException("no Arabic models of CoreNLP on the class path");
            }
            properties.load(in);
        }
        properties.setProperty("annotators", "tokenize,ssplit,pos");
        pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public String name() {
        return "CoreNLP 4.5.10 Arabic";
    }

    @Override
    public String work() {
        return "tokens, segments, parts of speech";
    }

    @Override
    public long run(String text) {
        Annotation document = new Annotation(text);
        pipeline.annotate(document);
        return document.get(CoreAnnotations.TokensAnnotation.class).size();
    }
}
