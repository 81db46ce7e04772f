package org.musnad.bench;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.Version;

/** Lucene's analyser for Arabic. */
public final class LuceneArabic implements Opponent {
    private final Analyzer analyzer = new ArabicAnalyzer();

    @Override
    public String name() {
        return "Lucene " + Version.LATEST + " Arabic";
    }

    @Override
    public String work() {
        return "tokens, folded and stemmed; nothing more";
    }

    @Override
    public long run(String text) throws IOException {
        long letters = 0;
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                letters += term.length();
            }
            tokens.end();
        }
        return letters;
    }
}
