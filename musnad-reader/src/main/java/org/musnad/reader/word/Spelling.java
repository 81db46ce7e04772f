package org.musnad.reader.word;

import org.jspecify.annotations.Nullable;

/** What a word is by its letters alone, whatever report it stands in. */
final class Spelling {
    final String form;
    final String folded;
    final Word.Kind kind;
    final int[] stems;

    /** The folded letters from each stem on, cut when first asked for; a lost one is only cut anew. */
    private final @Nullable String[] cut;

    Spelling(String form, String folded, Word.Kind kind) {
        this.form = form;
        this.folded = folded;
        this.kind = kind;
        stems = kind == Word.Kind.WORD ? Proclitics.stems(folded) : Proclitics.NONE;
        cut = new String[stems.length];
        cut[0] = folded;
    }

    String stemForm(int k) {
        String held = cut[k];
        if (held == null) {
            held = folded.substring(stems[k]);
            cut[k] = held;
        }
        return held;
    }
}
