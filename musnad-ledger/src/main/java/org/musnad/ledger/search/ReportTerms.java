package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.Span;
import org.musnad.reader.text.Text;

/** The terms of a text with the original offsets at which they begin and end. */
final class ReportTerms {
    private final List<String> terms = new ArrayList<>();
    private int[] bounds = new int[256];
    private final Text text;

    ReportTerms(Text text) {
        this.text = text;
        Terms.of(text.folded(), (term, from, to) -> {
            int k = 2 * terms.size();
            if (k == bounds.length) {
                bounds = java.util.Arrays.copyOf(bounds, 2 * k);
            }
            bounds[k] = from;
            bounds[k + 1] = to;
            terms.add(term);
        });
    }

    int size() {
        return terms.size();
    }

    String term(int k) {
        return terms.get(k);
    }

    /** The terms from {@code first} to before {@code end}. */
    List<String> terms(int first, int end) {
        return terms.subList(first, end);
    }

    /** The original offset at which the k-th term begins. */
    int start(int k) {
        return text.originalStart(bounds[2 * k]);
    }

    /** The original span of the k-th term without its first letters. */
    Span span(int k, int skipped) {
        int from = Math.min(bounds[2 * k] + skipped, bounds[2 * k + 1] - 1);
        return text.originalSpan(from, bounds[2 * k + 1]);
    }

    /** The place of the first term that begins at the original offset or after it. */
    int at(int offset) {
        int low = 0;
        int high = terms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
