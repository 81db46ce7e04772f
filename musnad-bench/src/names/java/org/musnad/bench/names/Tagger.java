package org.musnad.bench.names;

import java.io.IOException;
import java.util.List;

/** A tagger that can be trained. */
interface Tagger {
    /** Learns from sentences. */
    void train(List<Corpus.Row> rows) throws IOException;

    /** A tag for each token, in the form of {@link Corpus.Row#tags}. */
    String[] tag(String[] tokens);
}
