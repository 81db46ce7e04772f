package org.musnad.ledger.search;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the analyses that documents belong to. */
final class KeyCollector extends SimpleCollector {
    private final BitSet analyses = new BitSet();
    private NumericDocValues keys = DocValues.emptyNumeric();

    BitSet analyses() {
        return analyses;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        keys = DocValues.getNumeric(context.reader(), Fields.KEY);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (keys.advanceExact(doc)) {
            analyses.set(Math.toIntExact(Fields.Key.of(keys.longValue()).analysis()));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
