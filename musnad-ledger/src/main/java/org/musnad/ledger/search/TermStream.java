package org.musnad.ledger.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms that are known already, given to Lucene. An empty term stands for a gap that no phrase bridges. */
final class TermStream extends TokenStream {
    private static final int GAP = 50;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<String> terms = List.of();
    private int next;

    TermStream of(List<String> given) {
        terms = given;
        next = 0;
        return this;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int positions = 1;
        while (next < terms.size() && terms.get(next).isEmpty()) {
            positions += GAP;
            next++;
        }
        if (next == terms.size()) {
            return false;
        }
        term.append(terms.get(next++));
        step.setPositionIncrement(positions);
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
